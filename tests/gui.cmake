# SPDX-License-Identifier: GPL-3.0-or-later
meditrack_test(guimodels GUI LINK meditrack_ui)
meditrack_test(gui GUI LINK meditrack_ui SOURCES support/guiwindow.cpp support/project.cpp support/program.cpp)
meditrack_test(guiscale GUI LINK meditrack_ui SOURCES support/guiwindow.cpp support/project.cpp support/program.cpp)
meditrack_test(guiopen GUI LINK meditrack_ui SOURCES support/guiwindow.cpp support/project.cpp support/program.cpp)
add_dependencies(tst_guiopen meditrack-admin)
add_dependencies(tst_gui meditrack)
set_tests_properties(guiscale PROPERTIES RUN_SERIAL ON) # it measures
meditrack_test(guitrust GUI LINK meditrack_ui SOURCES support/guiwindow.cpp support/project.cpp support/program.cpp)
add_dependencies(tst_guitrust meditrack_migrations)
meditrack_test(guibackup GUI LINK meditrack_ui SOURCES support/guiwindow.cpp support/project.cpp support/program.cpp)
add_dependencies(tst_guibackup meditrack)
meditrack_test(guisheets GUI LINK meditrack_ui SOURCES support/guiwindow.cpp support/project.cpp support/program.cpp)
add_dependencies(tst_guisheets meditrack)
