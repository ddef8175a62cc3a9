// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/namingconvention.h"

#include "core/error.h"

#include <QRegularExpression>

namespace meditrack {

namespace {

/// What a naming convention calls a constraint without a name.
QString conventional(const QString &pattern, const Table &table, const QStringList &columns, const QString &referred)
{
    static const QRegularExpression token(QStringLiteral("%\\((\\w+)\\)s"));
    static const QRegularExpression column(QStringLiteral("^column_(\\d+)(_?N)?(_name|_label|_key)?$"));
    QString text;
    qsizetype from = 0;
    for (auto matches = token.globalMatch(pattern); matches.hasNext();) {
        const auto match = matches.next();
        text += QStringView(pattern).mid(from, match.capturedStart() - from);
        from = match.capturedEnd();
        const QString name = match.captured(1);
        const auto asColumn = column.match(name);
        if (name == QLatin1String("table_name")) {
            text += bareName(table.name);
        } else if (name == QLatin1String("referred_table_name")) {
            text += referred;
        } else if (asColumn.hasMatch() && columns.size() > asColumn.captured(1).toInt()) {
            const bool all = !asColumn.captured(2).isEmpty();
            QStringList parts = all ? columns : QStringList{columns.at(asColumn.captured(1).toInt())};
            if (asColumn.captured(3) == QLatin1String("_label"))
                parts.replaceInStrings(QRegularExpression(QStringLiteral("^")), bareName(table.name) + QLatin1Char('_'));
            text += parts.join(asColumn.captured(2) == QLatin1String("_N") ? QStringLiteral("_") : QString());
        } else {
            throw Error(ErrorCode::Command,
                        name == QLatin1String("constraint_name")
                            ? QStringLiteral("Naming convention including %(constraint_name)s token requires that constraint is explicitly named.")
                            : QStringLiteral("Key '%1' of a naming convention is not supported here.").arg(name))
                .ofKind(QStringLiteral("InvalidRequestError"));
        }
    }
    return text + pattern.mid(from);
}

QStringList bare(const QStringList &names)
{
    QStringList result;
    for (const QString &name : names)
        result << bareName(name);
    return result;
}

} // namespace

void nameConstraints(Table &table, const QMap<QString, QString> &convention)
{
    const auto name = [&](QString &current, const char *kind, const QStringList &columns, const QString &referred = {}) {
        const QString pattern = convention.value(QLatin1String(kind));
        if (current.isEmpty() && !pattern.isEmpty())
            current = conventional(pattern, table, bare(columns), bareName(referred));
    };
    if (table.primaryKey)
        name(table.primaryKey->name, "pk", table.primaryKey->columns);
    for (Constraint &constraint : table.constraints) {
        // Nobody could tell unnamed checks apart.
        if (auto *unique = std::get_if<Unique>(&constraint))
            name(unique->name, "uq", unique->columns);
        else if (auto *key = std::get_if<ForeignKey>(&constraint))
            name(key->name, "fk", key->columns, key->referredTable);
    }
}

} // namespace meditrack
