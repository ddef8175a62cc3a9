# SPDX-License-Identifier: GPL-3.0-or-later
# What keeps a database safe while it is moved: the journal, the guard, rehearsals.
meditrack_test(journal LINK meditrack_cli SOURCES support/program.cpp support/project.cpp)
add_dependencies(tst_journal meditrack)
meditrack_test(guardrows LINK meditrack_guard)
meditrack_test(guard LINK meditrack_cli SOURCES support/program.cpp support/project.cpp)
add_dependencies(tst_guard meditrack)
meditrack_test(rehearse LINK meditrack_cli SOURCES support/program.cpp support/project.cpp)
meditrack_test(rehearsepostgres LINK meditrack_guard SOURCES support/program.cpp support/project.cpp support/postgres.cpp)
add_dependencies(tst_rehearsepostgres meditrack)
meditrack_test(guardpostgres LINK meditrack_guard SOURCES support/program.cpp support/project.cpp support/postgres.cpp)
meditrack_test(dberrors LINK meditrack_cli SOURCES support/program.cpp support/project.cpp)
meditrack_test(guardcrash KILLS LINK meditrack_guard util SOURCES support/program.cpp support/project.cpp) # util: openpty
add_dependencies(tst_rehearse meditrack)
meditrack_test(runpreview LINK meditrack_guard SOURCES support/program.cpp support/project.cpp)
