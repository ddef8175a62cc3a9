# SPDX-License-Identifier: GPL-3.0-or-later
# What happens while others hold the database, and restoring backups.
foreach(name IN ITEMS locks restore)
  meditrack_test(${name} LINK meditrack_testsupport)
  add_dependencies(tst_${name} meditrack)
endforeach()
