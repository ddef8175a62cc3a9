# SPDX-License-Identifier: GPL-3.0-or-later
# What keeps a database safe while it is moved: the journal, the guard, rehearsals.
meditrack_test(journal LINK meditrack_testsupport meditrack_cli)
add_dependencies(tst_journal meditrack)
meditrack_test(guardrows LINK meditrack_guard)
meditrack_test(cleanup LINK meditrack_testsupport meditrack_guard)
meditrack_test(guard LINK meditrack_testsupport meditrack_cli)
add_dependencies(tst_guard meditrack)
meditrack_test(rehearse LINK meditrack_testsupport meditrack_cli)
meditrack_test(rehearsepostgres PROGRAMS LINK meditrack_testsupport meditrack_guard)
meditrack_test(guardpostgres PROGRAMS LINK meditrack_testsupport meditrack_guard)
meditrack_test(postgresobjects PROGRAMS LINK meditrack_testsupport meditrack_guard)
meditrack_test(postgressilence PROGRAMS LINK meditrack_testsupport meditrack_guard)
meditrack_test(guardcommit PROGRAMS LINK meditrack_testsupport meditrack_guard)
meditrack_test(dberrors LINK meditrack_testsupport meditrack_cli)
meditrack_test(guardcrash PROGRAMS LINK meditrack_testsupport meditrack_guard util) # util: openpty
add_dependencies(tst_rehearse meditrack)
meditrack_test(runpreview LINK meditrack_testsupport meditrack_guard)
