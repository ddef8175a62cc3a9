# SPDX-License-Identifier: GPL-3.0-or-later
# What happens while others hold the database, and restoring backups.
meditrack_test(locks LINK meditrack_testsupport)
add_dependencies(tst_locks meditrack)
