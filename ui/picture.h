// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow.h"

#include <optional>

namespace meditrack {

/// Runs the event loop until the window has read its database, writes what it looks like to a PNG file and
/// gives the program's exit code. Without a page: the start page, at once.
int takePicture(MainWindow &window, std::optional<MainWindow::Place> page, const QString &file);

} // namespace meditrack
