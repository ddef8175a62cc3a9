# SPDX-License-Identifier: GPL-3.0-or-later
# What is told before a run: the plan as a letter, lint, and the trial of all migrations.
meditrack_test(letter LINK meditrack_cli SOURCES support/program.cpp support/project.cpp)
