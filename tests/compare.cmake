# SPDX-License-Identifier: GPL-3.0-or-later
# Schemas compared: check, revision --autogenerate, drift.
meditrack_test(autogenerate PROGRAMS LINK meditrack_testsupport meditrack_cli)
meditrack_test(comparerows PROGRAMS LINK meditrack_testsupport meditrack_cli)
meditrack_test(comparepostgres PROGRAMS LINK meditrack_testsupport meditrack_cli)
meditrack_test(alembicscripts PROGRAMS LINK meditrack_testsupport meditrack_compare)
meditrack_test(comparespelling LINK meditrack_testsupport meditrack_compare)
meditrack_test(comparerandom LINK meditrack_testsupport meditrack_compare SOURCES support/randomschema.cpp)
meditrack_test(autogeneratepostgres PROGRAMS LINK meditrack_testsupport meditrack_cli)
