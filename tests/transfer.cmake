# SPDX-License-Identifier: GPL-3.0-or-later
# JSON exports and imports, by the program itself; Python's sqlite3 and json look over its shoulder.
foreach(name IN ITEMS jsonroundtrip jsondamaged jsonfaults)
  meditrack_test(${name} LINK meditrack_testsupport meditrack_transfer)
  add_dependencies(tst_${name} meditrack)
endforeach()
set_tests_properties(jsonfaults PROPERTIES TIMEOUT 900) # kills many programs
