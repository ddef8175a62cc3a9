// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QLocale>

#include <limits>

namespace meditrack {

/// The engine's words for people, which the window shows in its language: Engine::tr("Adds the column %1"). Where nobody installs a
/// catalogue, as in the command line and its JSON, they are the English that stands there. What is Alembic's own sentence is no tr().
struct Engine
{
    Q_DECLARE_TR_FUNCTIONS(Engine)
public:
    /// By what a language chooses the form of its words: as good as the number itself, and small enough for Qt.
    static constexpr int pluralOf(qint64 count)
    {
        constexpr qint64 million = 1'000'000;
        return static_cast<int>(count <= std::numeric_limits<int>::max() ? count : million + count % million);
    }
    /// "12,403": as the language of these sentences writes it, whatever the system does. A catalogue gives its own code for "en".
    static QString number(qint64 value) { return QLocale(tr("en")).toString(value); }
};

} // namespace meditrack
