// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QSet>

namespace meditrack {

/// A fast look at a script's tokens for the static pass: which names of the stand-ins may be asked for, and which
/// other modules are imported. It sees at least what a look at the syntax tree would see (_meditrack/checker.py), so
/// a script all of whose names are known needs no tree, which costs fifty times as much to build and walk.
///
/// The names, as the checker reads them: "=sqlalchemy.sql" a module, "sqlalchemy:Column" a name of a module,
/// "alembic.op.execute" an attribute, "batch.add_column" one of a batch_alter_table() block,
/// "%app.models" a module that is not ours, with a dot in front for each dot of a relative import.
class ScriptScan
{
public:
    /// What is asked for but not yet known to be there.
    struct Result
    {
        bool upgrade = false; ///< defined at the left edge, without arguments
        bool downgrade = false;
        bool unclear = false; ///< only the syntax tree can tell
        QList<QByteArray> names;
    };
    Result look(const QByteArray &source);
    /// From now on this name is not reported any more.
    void accept(const QByteArray &name) { m_known.insert(name); }

private:
    QSet<QByteArray> m_known;
};

} // namespace meditrack
