# SPDX-License-Identifier: GPL-3.0-or-later
# The command line: its words, its results, its lines beside those of an installed Alembic, and the program itself.
meditrack_test(cliarguments LINK meditrack_cli SOURCES support/program.cpp)
