// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

namespace meditrack {

/// Of files that tell whose databases there are, or how many patients: nobody else's business.
constexpr auto OurselvesAlone = QFile::ReadOwner | QFile::WriteOwner;

} // namespace meditrack
