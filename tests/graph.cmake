# SPDX-License-Identifier: GPL-3.0-or-later
meditrack_test(revisiongraph LINK meditrack_graph)
# Growth of the times, by ratio; prints them too.
meditrack_test(graphscale LINK meditrack_graph)
meditrack_test(plan LINK meditrack_graph)
# Compares with an installed Alembic (/usr/bin/python3); the only graph test that starts another program.
meditrack_test(graphoracle LINK meditrack_graph SOURCES support/randomgraph.cpp)
set_tests_properties(graphscale PROPERTIES RUN_SERIAL ON) # it measures
