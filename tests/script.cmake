# SPDX-License-Identifier: GPL-3.0-or-later
meditrack_testlibrary(script LINK meditrack_script SOURCES support/scriptrecorder.cpp)
meditrack_test(scripthost LINK meditrack_testscript SOURCES support/program.cpp)
foreach(name IN ITEMS scripterrors staticpass)
  meditrack_test(${name} LINK meditrack_testscript)
endforeach()
