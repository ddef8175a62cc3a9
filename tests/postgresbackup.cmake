# SPDX-License-Identifier: GPL-3.0-or-later
# Backups and restores of PostgreSQL databases, each test program on a server of its own.
meditrack_test(postgresbackup LINK meditrack_testsupport meditrack_backup)
add_dependencies(tst_postgresbackup meditrack)
meditrack_test(postgresrestore LINK meditrack_testsupport)
add_dependencies(tst_postgresrestore meditrack)
