// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace meditrack {

// How long is waited for a database or a program, and how often is looked; all in milliseconds.
constexpr int betweenPolls = 50; ///< how long a cancel may go unheard
constexpr int betweenReports = 100; ///< how far it is: a bar moves evenly, and telling costs nothing
constexpr int unnoticed = 150; ///< who waits no longer than this for a lock is not told of it

} // namespace meditrack
