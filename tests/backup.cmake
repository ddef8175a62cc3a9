# SPDX-License-Identifier: GPL-3.0-or-later
# Copies, archives, backups.
meditrack_test(sqlitecopy LINK meditrack_testsupport)
meditrack_test(backuparchive LINK meditrack_testsupport meditrack_backup)
