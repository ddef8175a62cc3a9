# SPDX-License-Identifier: GPL-3.0-or-later
meditrack_test(scripthost LINK meditrack_script SOURCES support/scriptrecorder.cpp support/program.cpp)
meditrack_test(scripterrors LINK meditrack_script SOURCES support/scriptrecorder.cpp)
meditrack_test(staticpass LINK meditrack_script SOURCES support/scriptrecorder.cpp)
