// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migration/scripthost.h"

#include <functional>

/// The other side of the script host: notes what scripts ask for, as lines of text, and answers as the test says.
class ScriptRecorder : public meditrack::ScriptContext
{
public:
    QString dialectName() const override { return dialect; }
    bool offline() const override { return isOffline; }
    QString quoted(const QString &name) const override { return name == QLatin1String("order") ? QStringLiteral("\"order\"") : name; }
    QString typeSql(const meditrack::ColumnType &type, const QString &) const override { return type.name; }
    void apply(const meditrack::Operation &operation) override;
    meditrack::ResultRows execute(const meditrack::ExecuteSql &statement) override;
    QVariant inspect(const QString &, const QString &, const QString &) override { return {}; }
    meditrack::ScriptSettings settings() const override { return scriptSettings; }
    void setAutocommit(bool on) override { lines << (on ? QStringLiteral("autocommit on") : QStringLiteral("autocommit off")); }
    void commit() override { lines << QStringLiteral("commit"); }
    void rollback() override { lines << QStringLiteral("rollback"); }
    QStringList texts(const meditrack::Operation &operation) override { return {meditrack::describe(operation)}; }

    QString dialect = QStringLiteral("sqlite");
    bool isOffline = false;
    meditrack::ScriptSettings scriptSettings;
    QStringList lines;
    std::vector<meditrack::Operation> operations;
    meditrack::ResultRows answer;
    std::function<void(const meditrack::Operation &)> onApply; ///< may throw
    std::function<void(const meditrack::ExecuteSql &)> onExecute; ///< may throw
};

/// Every member of an operation that is not at its default, on one line.
QString toText(const meditrack::Operation &operation);
/// With the kind in front: int 1, text 'x', bytes 00ff, null.
QString toText(const QVariant &value);
