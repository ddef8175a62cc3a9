# SPDX-License-Identifier: GPL-3.0-or-later
# Backups and restores of PostgreSQL databases, each test program on a server of its own.
meditrack_test(postgresbackup PROGRAMS LINK meditrack_testsupport meditrack_backup)
meditrack_test(postgresrestore PROGRAMS LINK meditrack_testsupport)
meditrack_test(postgresended PROGRAMS LINK meditrack_testsupport)
meditrack_test(postgresothers PROGRAMS LINK meditrack_testsupport)
meditrack_test(postgresencodings PROGRAMS LINK meditrack_testsupport)
