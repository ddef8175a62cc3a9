# SPDX-License-Identifier: GPL-3.0-or-later
# The engine's rooms from core to migration, and what the tests of all rooms to their right share.
meditrack_testlibrary(support LINK meditrack_migration
  SOURCES support/program.cpp support/project.cpp support/postgres.cpp support/schemashape.cpp support/operationoracle.cpp)

foreach(name IN ITEMS databaseurl config scriptheader sqlscript migrator oracle badinput architecture connection scripttemplate scriptdirectory envscript sqliteinspect orm ops surface batch bytecode
  postgres postgreslook runahead postgresrights postgresconnect postgresnetwork dialect postgresdialect expressions)
  meditrack_test(${name} LINK meditrack_testsupport)
endforeach()

meditrack_test(sqlitememory LINK meditrack_db)
meditrack_test(rowpage LINK meditrack_testsupport)
meditrack_test(rowfind LINK meditrack_testsupport)
meditrack_test(postgresrun PROGRAMS LINK meditrack_testsupport)
meditrack_test(postgressessions PROGRAMS LINK meditrack_testsupport)

# Not a test: prints times. ninja bench_load && bin/bench_load
add_executable(bench_load EXCLUDE_FROM_ALL bench/bench_load.cpp)
target_link_libraries(bench_load PRIVATE meditrack_migration)

# These start the command line program too.
foreach(name IN ITEMS migrator badinput sqliteinspect bytecode expressions postgres postgreslook postgresrights postgresconnect)
  add_dependencies(tst_${name} meditrack)
endforeach()
