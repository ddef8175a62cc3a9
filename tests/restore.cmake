# SPDX-License-Identifier: GPL-3.0-or-later
# What happens while others hold the database, and restoring backups.
foreach(name IN ITEMS locks restore badbackups restorestates restorewriters)
  meditrack_test(${name} LINK meditrack_testsupport meditrack_backup)
  add_dependencies(tst_${name} meditrack)
endforeach()
meditrack_test(restorecrash KILLS LINK meditrack_testsupport meditrack_backup)
