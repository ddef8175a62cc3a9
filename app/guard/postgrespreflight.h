// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guard/preflight.h"

namespace meditrack {

/// preflight() on a server: who else is there, what a failed CREATE INDEX CONCURRENTLY has left, what the user may do.
std::vector<PreflightCheck> postgresPreflight(Connection &connection);

} // namespace meditrack
