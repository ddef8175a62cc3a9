// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace meditrack {

/// A value of a type that C++ and Qt have no exact counterpart for: the server's text of it and the server's name of the
/// type ("numeric", "timestamptz", "uuid", "jsonb"). Inside a QVariant; toString() gives the text.
struct TypedText
{
    QString type;
    QString text;
    bool operator==(const TypedText &) const = default;
};

} // namespace meditrack

Q_DECLARE_METATYPE(meditrack::TypedText)
