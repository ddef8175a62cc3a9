# SPDX-License-Identifier: GPL-3.0-or-later
# What is told before a run: the plan as a letter, lint, and the trial of all migrations.
meditrack_test(letter LINK meditrack_testsupport meditrack_cli)
meditrack_test(lint LINK meditrack_testsupport meditrack_cli)
meditrack_test(lintpostgres PROGRAMS LINK meditrack_testsupport meditrack_advice)
meditrack_test(trial LINK meditrack_testsupport meditrack_cli)
if(MEDITRACK_GUI)
  meditrack_test(guiplan GUI LINK meditrack_testwindow)
endif()
