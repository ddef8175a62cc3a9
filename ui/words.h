// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace meditrack {

/// tr() of what is no QObject. lupdate files a text under the namespace that it stands in, and so do these; a class says
/// Q_DECLARE_TR_FUNCTIONS instead. With a count the text is the plural, "%Ln rows", and "1 row" is in the English catalogue.
QString tr(const char *text, const char *note = nullptr, qint64 count = -1);
namespace wording {
QString tr(const char *text, const char *note = nullptr, qint64 count = -1);
}
namespace enginejobs {
QString tr(const char *text, const char *note = nullptr, qint64 count = -1);
}
namespace fleetjobs {
QString tr(const char *text, const char *note = nullptr, qint64 count = -1);
}
namespace scriptjobs {
QString tr(const char *text, const char *note = nullptr, qint64 count = -1);
}
namespace backupjobs {
QString tr(const char *text, const char *note = nullptr, qint64 count = -1);
}

} // namespace meditrack
