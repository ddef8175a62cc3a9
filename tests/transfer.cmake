# SPDX-License-Identifier: GPL-3.0-or-later
# JSON exports and imports, by the program itself; Python's sqlite3 and json look over its shoulder.
foreach(name IN ITEMS jsonroundtrip jsondamaged)
  meditrack_test(${name} LINK meditrack_testsupport meditrack_transfer)
  add_dependencies(tst_${name} meditrack)
endforeach()
meditrack_test(jsonahead LINK meditrack_json)
meditrack_test(jsonfaults PROGRAMS LINK meditrack_testsupport meditrack_transfer)
# On a server of its own.
foreach(name IN ITEMS jsonpostgres jsonpostgresimport jsonpostgresfaults)
  meditrack_test(${name} PROGRAMS LINK meditrack_testsupport meditrack_transfer)
endforeach()
