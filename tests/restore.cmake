# SPDX-License-Identifier: GPL-3.0-or-later
# What happens while others hold the database, and restoring backups.
foreach(name IN ITEMS locks restore badbackups restorewriters)
  meditrack_test(${name} LINK meditrack_testsupport meditrack_backup)
  add_dependencies(tst_${name} meditrack)
endforeach()
meditrack_test(restorestates PROGRAMS LINK meditrack_testsupport meditrack_backup)
meditrack_test(restorecrash PROGRAMS LINK meditrack_testsupport meditrack_backup)
