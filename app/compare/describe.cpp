// SPDX-License-Identifier: GPL-3.0-or-later
// Differences in words.
#include "compare/difference.h"

namespace meditrack {

namespace {

QString fullName(const QString &schema, const QString &name)
{
    return schema.isEmpty() ? name : schema + QLatin1Char('.') + name;
}

QString nameOf(std::monostate) { return {}; }
QString nameOf(const TableComment &) { return {}; }
QString nameOf(const NamedType &type) { return type.type.enumName; }
template<typename Item>
QString nameOf(const Item &item)
{
    return item.name;
}

/// The word for a thing: in Alembic's names of changes, and for people.
struct ItemWords
{
    const char *key;
    const char *shown;
};

ItemWords wordsOf(std::monostate) { return {"", ""}; }
ItemWords wordsOf(const Table &) { return {"table", "table"}; }
ItemWords wordsOf(const Column &) { return {"column", "column"}; }
ItemWords wordsOf(const PrimaryKey &) { return {"primary_key", "primary key"}; }
ItemWords wordsOf(const Unique &) { return {"constraint", "unique constraint"}; }
ItemWords wordsOf(const ForeignKey &) { return {"fk", "foreign key"}; }
ItemWords wordsOf(const Check &) { return {"constraint", "check constraint"}; }
ItemWords wordsOf(const Exclude &) { return {"constraint", "exclusion constraint"}; }
ItemWords wordsOf(const Index &) { return {"index", "index"}; }
ItemWords wordsOf(const TableComment &) { return {"table_comment", "comment"}; }
ItemWords wordsOf(const Sequence &) { return {"sequence", "sequence"}; }
ItemWords wordsOf(const NamedType &) { return {"type", "type"}; }
ItemWords wordsOf(const TextObject &text)
{
    switch (text.kind) {
    case TextObject::Kind::Trigger:
        return {"trigger", "trigger"};
    case TextObject::Kind::Function:
        return {"function", "function"};
    case TextObject::Kind::VirtualTable:
        return {"virtual_table", "virtual table"};
    default:
        return {"view", "view"};
    }
}

QString columnsIn(const SchemaItem &item)
{
    const auto *unique = std::get_if<Unique>(&item);
    const auto *key = std::get_if<ForeignKey>(&item);
    const auto *check = std::get_if<Check>(&item);
    const auto *primary = std::get_if<PrimaryKey>(&item);
    const QString list = unique ? unique->columns.join(QStringLiteral(", ")) : primary ? primary->columns.join(QStringLiteral(", "))
        : key                   ? QStringLiteral("%1 to %2").arg(key->columns.join(QStringLiteral(", ")), fullName(key->referredSchema, key->referredTable))
        : check                 ? check->expression.simplified()
                                : QString();
    return list.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(list);
}

QString typeText(const ColumnType &type)
{
    QString text = type.sql.isEmpty() ? type.name : type.sql;
    if (!type.enumName.isEmpty())
        text = type.enumName;
    if (type.name == QLatin1String("ARRAY") && !type.items.empty())
        return typeText(type.items.front()) + QStringLiteral("[]");
    if (const auto number = type.length ? type.length : type.precision)
        text += type.scale ? QStringLiteral("(%1, %2)").arg(*number).arg(*type.scale) : QStringLiteral("(%1)").arg(*number);
    if (type.timezone)
        text += QStringLiteral(" with time zone");
    return text.trimmed().isEmpty() ? QStringLiteral("no type") : text;
}

QString defaultText(const Column &column)
{
    if (!column.serverDefault)
        return QStringLiteral("none");
    return column.serverDefault->form == ServerDefault::Form::Literal ? QLatin1Char('\'') + column.serverDefault->value + QLatin1Char('\'') : column.serverDefault->value;
}

/// "type INTEGER instead of TEXT"
QString aspectText(const QString &aspect, const Column &before, const Column &after)
{
    if (aspect == QLatin1String("type"))
        return QStringLiteral("type %1 → %2").arg(typeText(before.type), typeText(after.type));
    if (aspect == QLatin1String("nullable"))
        return after.nullable ? QStringLiteral("NOT NULL → may be empty") : QStringLiteral("may be empty → NOT NULL");
    if (aspect == QLatin1String("default"))
        return QStringLiteral("default %1 → %2").arg(defaultText(before), defaultText(after));
    if (aspect == QLatin1String("name"))
        return QStringLiteral("name %1 → %2").arg(before.name, after.name);
    return aspect;
}

} // namespace

QString Difference::name() const
{
    return std::visit([](const auto &item) { return nameOf(item); }, isRemoval() ? before : after);
}

QString Difference::kind() const
{
    const QString what = QLatin1String(std::visit([](const auto &item) { return wordsOf(item).key; }, isRemoval() ? before : after));
    if (isAddition() || isRemoval())
        return (isAddition() ? QStringLiteral("add_") : QStringLiteral("remove_")) + what;
    if (aspects == QStringList{QStringLiteral("name")})
        return QStringLiteral("rename_") + what;
    return what == QLatin1String("column") && aspects.size() == 1 ? QStringLiteral("modify_") + aspects.first() : QStringLiteral("modify_") + what;
}

QString describe(const Difference &difference, const Verbs &verbs)
{
    const SchemaItem &shown = difference.isRemoval() ? difference.before : difference.after;
    QString what = QLatin1String(std::visit([](const auto &item) { return wordsOf(item).shown; }, shown));
    const QString name = difference.name();
    if (!name.isEmpty())
        what += QLatin1Char(' ') + fullName(difference.table.isEmpty() ? difference.schema : QString(), name);
    if (difference.isAddition() || difference.isRemoval() || name.isEmpty())
        what += columnsIn(shown);
    if (!difference.table.isEmpty())
        what += QStringLiteral(" of the table %1").arg(fullName(difference.schema, difference.table));
    if (difference.isAddition())
        return verbs.add + what;
    if (difference.isRemoval())
        return verbs.remove + what;
    const auto *before = std::get_if<Column>(&difference.before);
    const auto *after = std::get_if<Column>(&difference.after);
    QStringList parts;
    for (const QString &aspect : difference.aspects)
        parts << (before && after ? aspectText(aspect, *before, *after) : aspect);
    return verbs.change + what + (parts.isEmpty() ? QString() : QStringLiteral(": ") + parts.join(QStringLiteral(", ")));
}

} // namespace meditrack
