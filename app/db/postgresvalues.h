// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QVariant>

namespace meditrack {

/// A server's text of a value (never NULL) by its type's OID: bool, whole numbers, floats and text as Qt's types, bytea as
/// QByteArray, arrays as QVariantList, all else as TypedText. What psycopg2 leaves as text is a QString here.
QVariant postgresValue(unsigned oid, const QByteArray &text);

/// A parameter as the server reads it; a null array for NULL. Throws Error (Unsupported) for what is no value.
QByteArray postgresText(const QVariant &value);

} // namespace meditrack
