# SPDX-License-Identifier: GPL-3.0-or-later
# The engine's rooms from core to migration. One library for what their tests share.
add_library(meditrack_testsupport STATIC support/program.cpp support/project.cpp)
target_include_directories(meditrack_testsupport PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
target_link_libraries(meditrack_testsupport PUBLIC meditrack_migration)
target_compile_definitions(meditrack_testsupport PRIVATE MEDITRACK_SOURCE_DIR="${PROJECT_SOURCE_DIR}" MEDITRACK_BINARY_DIR="${PROJECT_BINARY_DIR}")

foreach(name IN ITEMS databaseurl config scriptheader sqlscript migrator oracle badinput architecture connection scripttemplate scriptdirectory envscript sqliteinspect orm ops)
  meditrack_test(${name} LINK meditrack_testsupport)
endforeach()
meditrack_test(surface LINK meditrack_testsupport SOURCES support/schemashape.cpp)

meditrack_test(sqlitememory LINK meditrack_db)
meditrack_test(bytecode LINK meditrack_testsupport)
add_dependencies(tst_bytecode meditrack)
meditrack_test(batch LINK meditrack_testsupport SOURCES support/schemashape.cpp)

foreach(name IN ITEMS postgres postgreslook postgresahead postgresrights)
  meditrack_test(${name} LINK meditrack_testsupport SOURCES support/postgres.cpp)
endforeach()
meditrack_test(postgresrun KILLS LINK meditrack_testsupport SOURCES support/postgres.cpp)
# These compare SQL text with Alembic's.
foreach(name IN ITEMS dialect postgresdialect)
  meditrack_test(${name} LINK meditrack_testsupport SOURCES support/operationoracle.cpp)
endforeach()

# Not a test: prints times. ninja bench_load && bin/bench_load
add_executable(bench_load EXCLUDE_FROM_ALL bench/bench_load.cpp)
target_link_libraries(bench_load PRIVATE meditrack_migration)

# These start the command line program too.
foreach(name IN ITEMS migrator badinput sqliteinspect postgres postgreslook postgresrights)
  add_dependencies(tst_${name} meditrack)
endforeach()
# These start Python's alembic dozens of times.
meditrack_test(expressions LINK meditrack_testsupport)
add_dependencies(tst_expressions meditrack)
# Starts Python's alembic some sixty times.
set_tests_properties(oracle batch postgres PROPERTIES TIMEOUT 900)

# TLS, services, passwords: openssl makes the certificates.
meditrack_test(postgresconnect LINK meditrack_testsupport SOURCES support/postgres.cpp)
add_dependencies(tst_postgresconnect meditrack)
