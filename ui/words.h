// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace meditrack {

/// tr() of what is no QObject. With a count the text is the plural, "%Ln rows", and "1 row" is in the English catalogue.
QString tr(const char *text, const char *note = nullptr, qint64 count = -1);

} // namespace meditrack
