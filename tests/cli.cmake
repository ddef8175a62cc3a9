# SPDX-License-Identifier: GPL-3.0-or-later
# The command line: its words, its results, its lines beside those of an installed Alembic, and the program itself.
meditrack_test(cliarguments LINK meditrack_testsupport meditrack_cli)
meditrack_test(clioracle LINK meditrack_testsupport meditrack_cli)
meditrack_test(cliresults LINK meditrack_testsupport meditrack_cli)
meditrack_test(cliproject LINK meditrack_testsupport meditrack_cli)
meditrack_test(cli LINK meditrack_testsupport meditrack_cli)
meditrack_test(binary LINK meditrack_testsupport meditrack_cli)
meditrack_test(doctor LINK meditrack_testsupport meditrack_cli)
meditrack_test(runchecks LINK meditrack_testsupport meditrack_cli)
add_dependencies(tst_runchecks meditrack)
add_dependencies(tst_binary meditrack meditrack_migrations)
set_tests_properties(binary PROPERTIES RUN_SERIAL ON) # it measures
