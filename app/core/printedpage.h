// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace meditrack {

/// Reports that can be printed (A4) and filed: one HTML page that needs nothing outside of it, with words beside every sign and colour.
namespace printed {

/// A whole page. body: HTML.
QString page(const QString &title, const QString &body);
/// Names and texts of others; they cannot fake what stands beside them.
QString escaped(QString text);
QString row(const QString &name, const QString &html); ///< of a table of facts; empty if there is nothing to say
QString time(const QDateTime &time); ///< local, with its zone; empty when not valid
QString signatures(); ///< "Seen by", "Date", "Signature"

} // namespace printed

} // namespace meditrack
