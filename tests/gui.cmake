# SPDX-License-Identifier: GPL-3.0-or-later
meditrack_test(guimodels GUI LINK meditrack_ui)
meditrack_test(gui GUI LINK meditrack_ui SOURCES support/guiwindow.cpp support/project.cpp support/program.cpp)
meditrack_test(guiscale GUI LINK meditrack_ui SOURCES support/guiwindow.cpp support/project.cpp support/program.cpp)
