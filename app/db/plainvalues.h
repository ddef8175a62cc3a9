// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QVariant>

namespace meditrack {

// Texts as the Python side gets them; a text that is not there is None.
inline QVariant orNone(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

inline QVariantList listOf(const QStringList &texts)
{
    QVariantList list;
    for (const QString &text : texts)
        list << (text.isNull() ? QVariant() : QVariant(text));
    return list;
}

} // namespace meditrack
