// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What differs between two builds of the same sources. Here and not by definitions, so that the tests' files are compiled
/// alike for both and ccache does it once.
namespace thisbuild {

QString path(const QString &name); ///< of a file or folder in the build's folder
QString program(const QString &name); ///< the path of one of ours
bool isSanitized(); ///< no measure of speed or memory counts

} // namespace thisbuild
