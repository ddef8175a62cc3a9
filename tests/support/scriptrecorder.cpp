// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/scriptrecorder.h"

using namespace meditrack;

namespace {

/// Collects "name=value" for what is there.
class Parts
{
public:
    explicit Parts(QString first) { m_parts << std::move(first); }
    void add(const char *name, const QString &value)
    {
        if (!value.isEmpty())
            m_parts << QLatin1String(name) + QLatin1Char('=') + value;
    }
    void add(const char *name, const std::optional<int> &value)
    {
        if (value)
            add(name, QString::number(*value));
    }
    void add(const char *name, const std::optional<bool> &value)
    {
        if (value)
            add(name, *value ? QStringLiteral("yes") : QStringLiteral("no"));
    }
    void flag(const char *name, bool value)
    {
        if (value)
            m_parts << QLatin1String(name);
    }
    void options(const QVariantMap &map)
    {
        for (auto it = map.begin(); it != map.end(); ++it)
            m_parts << it.key() + QLatin1Char('=') + toText(it.value());
    }
    QString text() const { return m_parts.join(QLatin1Char(' ')); }

private:
    QStringList m_parts;
};

QString named(const QString &schema, const QString &name)
{
    return schema.isEmpty() ? name : schema + QLatin1Char('.') + name;
}

QString list(const QStringList &names)
{
    return QLatin1Char('(') + names.join(QStringLiteral(", ")) + QLatin1Char(')');
}

QString typeText(const ColumnType &type)
{
    Parts parts(type.name);
    parts.add("length", type.length);
    parts.add("precision", type.precision);
    parts.add("scale", type.scale);
    parts.flag("timezone", type.timezone);
    parts.add("collation", type.collation);
    if (!type.labels.isEmpty())
        parts.add("labels", list(type.labels));
    for (const ColumnType &item : type.items)
        parts.add("of", typeText(item));
    parts.add("dimensions", type.dimensions);
    return parts.text();
}

QString columnText(const Column &column)
{
    Parts parts(column.name + QStringLiteral(": ") + typeText(column.type));
    parts.flag("not-null", !column.nullable);
    parts.flag("key", column.primaryKey);
    parts.add("autoincrement", column.autoincrement);
    if (column.serverDefault) {
        const char *forms[] = {"literal", "text", "expression"};
        parts.add("default", QStringLiteral("%1<%2>").arg(QLatin1String(forms[static_cast<int>(column.serverDefault->form)]),
                                                          column.serverDefault->value));
    }
    parts.add("comment", column.comment);
    for (const Check &check : column.checks)
        parts.add("check", QStringLiteral("%1<%2>").arg(check.name, check.expression));
    return parts.text();
}

QString constraintText(const Constraint &constraint)
{
    if (const auto *check = std::get_if<Check>(&constraint))
        return QStringLiteral("check %1 <%2>").arg(check->name, check->expression);
    if (const auto *unique = std::get_if<Unique>(&constraint)) {
        Parts parts(QStringLiteral("unique %1 %2").arg(unique->name, list(unique->columns)));
        parts.add("deferrable", unique->deferrable);
        parts.add("initially", unique->initially);
        return parts.text();
    }
    const auto &key = std::get<ForeignKey>(constraint);
    Parts parts(QStringLiteral("foreign %1 %2 -> %3 %4").arg(key.name, list(key.columns),
                                                            named(key.referredSchema, key.referredTable), list(key.referredColumns)));
    parts.add("update", key.onUpdate);
    parts.add("delete", key.onDelete);
    parts.add("deferrable", key.deferrable);
    parts.add("initially", key.initially);
    parts.add("match", key.match);
    return parts.text();
}

QString indexText(const Index &index)
{
    QStringList elements;
    for (const IndexElement &element : index.elements)
        elements << (element.expression ? QStringLiteral("<%1>").arg(element.text) : element.text);
    Parts parts(QStringLiteral("index %1 on %2 %3").arg(index.name, named(index.schema, index.table), list(elements)));
    parts.flag("unique", index.unique);
    parts.add("where", index.where);
    parts.options(index.options);
    return parts.text();
}

QString one(const CreateTable &create)
{
    const Table &table = create.table;
    Parts parts(QStringLiteral("create table ") + named(table.schema, table.name));
    parts.flag("if-not-exists", create.ifNotExists);
    parts.add("comment", table.comment);
    parts.add("prefixes", table.prefixes.join(QLatin1Char(',')));
    parts.options(table.options);
    QStringList lines{parts.text()};
    for (const Column &column : table.columns)
        lines << columnText(column);
    if (table.primaryKey)
        lines << QStringLiteral("primary %1 %2").arg(table.primaryKey->name, list(table.primaryKey->columns));
    for (const Constraint &constraint : table.constraints)
        lines << constraintText(constraint);
    for (const Index &index : table.indexes)
        lines << indexText(index);
    return lines.join(QStringLiteral("\n  "));
}

QString one(const DropTable &drop)
{
    Parts parts(QStringLiteral("drop table ") + named(drop.schema, drop.name));
    parts.flag("if-exists", drop.ifExists);
    return parts.text();
}

QString one(const AddColumn &add)
{
    QStringList lines{QStringLiteral("add column ") + named(add.schema, add.table), columnText(add.column)};
    for (const Constraint &constraint : add.constraints)
        lines << constraintText(constraint);
    for (const Index &index : add.indexes)
        lines << indexText(index);
    return lines.join(QStringLiteral("\n  "));
}

QString one(const DropColumn &drop)
{
    return QStringLiteral("drop column %1 %2").arg(named(drop.schema, drop.table), drop.column);
}

QString one(const RenameTable &rename)
{
    return QStringLiteral("rename table %1 to %2").arg(named(rename.schema, rename.from), rename.to);
}

QString one(const CreateIndex &create)
{
    Parts parts(QStringLiteral("create ") + indexText(create.index));
    parts.flag("if-not-exists", create.ifNotExists);
    return parts.text();
}

QString one(const DropIndex &drop)
{
    Parts parts(QStringLiteral("drop index ") + named(drop.schema, drop.name));
    parts.add("of", drop.table);
    parts.flag("if-exists", drop.ifExists);
    return parts.text();
}

QString values(const QVariantList &row)
{
    QStringList texts;
    for (const QVariant &value : row)
        texts << toText(value);
    return list(texts);
}

QString one(const BulkInsert &insert)
{
    QStringList lines{QStringLiteral("insert %1 %2").arg(named(insert.schema, insert.table), list(insert.columns))};
    for (const QVariantList &row : insert.rows)
        lines << values(row);
    return lines.join(QStringLiteral("\n  "));
}

QString one(const ExecuteSql &execute)
{
    const QString text = QStringLiteral("execute <%1>").arg(execute.sql);
    return execute.parameters.isEmpty() ? text : text + QLatin1Char(' ') + values(execute.parameters);
}

/// What no test of the host reads member by member.
template<typename T>
QString one(const T &other)
{
    return describe(other);
}

} // namespace

QString toText(const QVariant &value)
{
    if (value.isNull())
        return QStringLiteral("null");
    switch (value.typeId()) {
    case QMetaType::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QMetaType::LongLong:
        return QStringLiteral("int %1").arg(value.toLongLong());
    case QMetaType::Double:
        return QStringLiteral("float %1").arg(value.toDouble());
    case QMetaType::QByteArray:
        return QStringLiteral("bytes ") + QString::fromLatin1(value.toByteArray().toHex());
    default:
        return QStringLiteral("'%1'").arg(value.toString());
    }
}

QString toText(const Operation &operation)
{
    return std::visit([](const auto &each) { return one(each); }, operation);
}

void ScriptRecorder::apply(const Operation &operation)
{
    lines << toText(operation);
    operations.push_back(operation);
    if (onApply)
        onApply(operation);
}

ResultRows ScriptRecorder::execute(const ExecuteSql &statement)
{
    lines << QStringLiteral("ask ") + one(statement);
    if (onExecute)
        onExecute(statement);
    return answer;
}
