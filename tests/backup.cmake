# SPDX-License-Identifier: GPL-3.0-or-later
# Copies, archives, backups.
meditrack_test(sqlitecopy LINK meditrack_testsupport)
meditrack_test(backuparchive LINK meditrack_testsupport meditrack_backup)
meditrack_test(backup LINK meditrack_testsupport meditrack_backup)
meditrack_test(retention LINK meditrack_testsupport meditrack_backup)
add_dependencies(tst_backup meditrack meditrack_migrations)
meditrack_test(backupcrash PROGRAMS LINK meditrack_testsupport meditrack_backup)
