// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/canonical.h"

#include "compare/sqltext.h"

#include <QRegularExpression>

#include <cmath>

namespace meditrack {

namespace {

/// 1.0 is 1 where both become the same number; text that is none, or too large to be sure, stays.
QString plainNumber(const QString &text)
{
    constexpr double surelyWhole = 9007199254740992.0;
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    return isNumber && value == std::floor(value) && std::abs(value) < surelyWhole ? QString::number(qint64(value)) : text;
}

QString rule(const QString &text)
{
    const QString upper = text.simplified().toUpper();
    return upper == QLatin1String("NO ACTION") ? QString() : upper;
}

std::optional<bool> onlyTrue(const std::optional<bool> &value)
{
    return value.value_or(false) ? std::optional(true) : std::nullopt;
}

QString initially(const QString &text)
{
    return text.compare(QLatin1String("DEFERRED"), Qt::CaseInsensitive) == 0 ? QStringLiteral("DEFERRED") : QString();
}

/// What keys and rules have in common.
template<typename Constraint>
void plain(Constraint &constraint)
{
    constraint.name.clear();
    constraint.comment.clear();
    constraint.deferrable = onlyTrue(constraint.deferrable);
    constraint.initially = initially(constraint.initially);
}

QVariantMap without(QVariantMap map, const char *key)
{
    map.remove(QLatin1String(key));
    return map;
}

} // namespace

Canonical::Canonical(const CompareOptions &options, const QStringList &textual)
    : m_options(options)
    , m_textual(textual)
    , m_isSqlite(options.dialect == QLatin1String("sqlite"))
{
}

QString Canonical::name(const QString &text) const
{
    return m_isSqlite ? asciiLower(text) : text;
}

QStringList Canonical::names(QStringList list) const
{
    for (QString &each : list)
        each = name(each);
    return list;
}

/// "2" and 2 are one default where the column makes numbers of both: on SQLite by its affinity (sqlite.org/datatype3.html, 3.1).
bool Canonical::makesNumbers(const ColumnType &type) const
{
    static const QStringList known{"INTEGER", "BIGINT", "SMALLINT", "BOOLEAN", "NUMERIC", "DECIMAL", "REAL", "FLOAT", "DOUBLE", "DOUBLE_PRECISION"};
    if (!m_isSqlite || known.contains(type.name))
        return known.contains(type.name);
    const QString declared = (type.name.isEmpty() ? type.sql : type.name).toUpper();
    const auto has = [&](const char *part) { return declared.contains(QLatin1String(part)); };
    return has("INT") || !(has("CHAR") || has("CLOB") || has("TEXT") || has("BLOB") || has("ANY") || has("JSON") || declared.trimmed().isEmpty());
}

/// Other words for a type that SQLite treats alike; of a key it tells INTEGER from all others.
ColumnType Canonical::spelledOtherwise(const ColumnType &type) const
{
    static const QMap<QString, QString> others{{"INT2", "SMALLINT"}, {"INT4", "INTEGER"}, {"INT8", "BIGINT"}, {"NVARCHAR", "VARCHAR"}, {"NCHAR", "CHAR"}, {"DOUBLE PRECISION", "DOUBLE"}};
    const QString declared = type.sql.simplified().toUpper();
    const QString word = declared.section(QLatin1Char('('), 0, 0).trimmed();
    if (!m_isSqlite || !others.contains(word))
        return type;
    ColumnType same = declaredType(others.value(word) + declared.mid(word.size()));
    same.collation = type.collation;
    same.createType = type.createType;
    return same;
}

QString Canonical::expression(const QString &sql) const
{
    return canonicalExpression(sql, m_options.dialect, m_textual);
}

ColumnType Canonical::of(const ColumnType &type) const
{
    ColumnType plain = type;
    plain.createType = true;
    plain.labels.clear(); // those of a type of its own are compared there
    if (plain.name == QLatin1String("DOMAIN"))
        plain.items.clear(); // likewise
    if (plain.name == QLatin1String("DECIMAL"))
        plain.name = QStringLiteral("NUMERIC");
    if (plain.name == QLatin1String("NUMERIC") && plain.precision && plain.scale.value_or(0) == 0)
        plain.scale.reset();
    plain.collation = m_isSqlite ? plain.collation.toUpper() : plain.collation;
    if (m_isSqlite && plain.collation == QLatin1String("BINARY")) // what it is anyway
        plain.collation.clear();
    plain.sql = plain.sql.simplified();
    for (ColumnType &item : plain.items)
        item = of(item);
    return plain;
}

Column Canonical::of(const Column &column) const
{
    Column plain = column;
    plain.type = column.primaryKey ? of(column.type) : spelledOtherwise(of(column.type));
    plain.primaryKey = false; // the key says it
    plain.autoincrement = onlyTrue(column.autoincrement);
    plain.serverDefault.reset();
    if (column.serverDefault) {
        const bool isLiteral = column.serverDefault->form == ServerDefault::Form::Literal;
        QString text = isLiteral ? QLatin1Char('\'') + column.serverDefault->value + QLatin1Char('\'')
                                 : canonicalDefault(column.serverDefault->value, m_options.dialect);
        static const QRegularExpression number(QStringLiteral(R"(^'([+-]?\d+(\.\d+)?)'$)"));
        if (makesNumbers(plain.type) && number.match(text).hasMatch())
            text = expression(text.mid(1, text.size() - 2));
        const bool keepsScale = !m_isSqlite && plain.type.name == QLatin1String("NUMERIC") && !plain.type.precision; // 1.0 is stored as such
        if (makesNumbers(plain.type) && !keepsScale)
            text = plainNumber(text);
        if (!text.isEmpty())
            plain.serverDefault = ServerDefault{ServerDefault::Form::Text, text};
    }
    if (column.computed)
        plain.computed = Computed{expression(column.computed->expression), column.computed->persisted.value_or(false)};
    return plain;
}

PrimaryKey Canonical::of(const PrimaryKey &key) const
{
    PrimaryKey same = key;
    plain(same);
    same.columns = names(key.columns);
    return same;
}

Unique Canonical::of(const Unique &unique) const
{
    Unique same = unique;
    plain(same);
    same.columns = names(unique.columns);
    return same;
}

ForeignKey Canonical::of(const ForeignKey &key) const
{
    ForeignKey same = key;
    plain(same);
    same.columns = names(key.columns);
    same.referredTable = name(key.referredTable);
    same.referredColumns = names(key.referredColumns);
    same.onDelete = rule(key.onDelete);
    same.onUpdate = rule(key.onUpdate);
    same.match = key.match.compare(QLatin1String("FULL"), Qt::CaseInsensitive) == 0 ? QStringLiteral("FULL") : QString();
    return same;
}

Check Canonical::of(const Check &check) const
{
    Check same = check;
    plain(same);
    same.expression = expression(check.expression);
    same.written = false;
    return same;
}

Exclude Canonical::of(const Exclude &exclude) const
{
    Exclude same = exclude;
    same.name.clear();
    same.where = expression(exclude.where);
    for (Exclude::Element &element : same.elements)
        element.text = expression(element.text);
    return same;
}

Index Canonical::of(const Index &index) const
{
    Index same = index;
    same.name.clear();
    same.table = name(index.table);
    same.where = expression(index.where);
    for (IndexElement &element : same.elements) {
        if (element.expression)
            element.text = expression(element.text);
        else
            element.text = name(element.text);
        element.key.clear();
    }
    same.options = without(without(index.options, "postgresql_concurrently"), "postgresql_tablespace");
    return same;
}

Sequence Canonical::of(const Sequence &sequence) const
{
    return sequence;
}

NamedType Canonical::of(const NamedType &type) const
{
    NamedType same = type;
    same.visible = true;
    same.defaultText = canonicalDefault(type.defaultText, m_options.dialect);
    for (Check &check : same.checks)
        check = of(check);
    return same;
}

TextObject Canonical::of(const TextObject &object) const
{
    TextObject same = object;
    same.name = name(object.name);
    same.table = name(object.table);
    same.definition = object.kind == TextObject::Kind::Function ? object.definition.trimmed() : canonicalStatement(object.definition, m_isSqlite);
    for (QString &part : same.parts)
        part = canonicalStatement(part, m_isSqlite);
    same.keeps.clear();
    same.callers.clear();
    same.needs.clear();
    return same;
}

QStringList Canonical::differentAspects(const Column &one, const Column &other) const
{
    if (one == other)
        return {};
    const Column before = of(one);
    const Column after = of(other);
    QStringList aspects;
    const auto add = [&aspects](const char *name, bool differs) {
        if (differs)
            aspects << QLatin1String(name);
    };
    add("type", m_options.types && before.type != after.type);
    add("nullable", before.nullable != after.nullable);
    add("default", m_options.defaults && before.serverDefault != after.serverDefault);
    add("computed", before.computed != after.computed);
    add("identity", before.identity != after.identity);
    add("autoincrement", before.autoincrement != after.autoincrement);
    add("counter", before.autoincrement == after.autoincrement && before.options.value(counterOption) != after.options.value(counterOption));
    add("comment", before.comment != after.comment);
    return aspects;
}

Identity unusualOptions(Identity options, const QString &type)
{
    const bool isInteger = type.compare(QLatin1String("integer"), Qt::CaseInsensitive) == 0;
    const bool isSmall = type.compare(QLatin1String("smallint"), Qt::CaseInsensitive) == 0;
    const qint64 most = isInteger ? 2147483647 : isSmall ? 32767 : 9223372036854775807;
    const auto forget = [](std::optional<qint64> &value, qint64 usual) {
        if (value == usual)
            value.reset();
    };
    if (options.increment.value_or(1) > 0) {
        forget(options.start, options.minValue.value_or(1));
        forget(options.minValue, 1);
        forget(options.maxValue, most);
    }
    forget(options.increment, 1);
    forget(options.cache, 1);
    if (!options.cycle.value_or(false))
        options.cycle.reset();
    return options;
}

QString countingText(const Sequence &sequence)
{
    const Identity &options = sequence.options;
    return QStringLiteral("AS %1 INCREMENT BY %2 MINVALUE %3 MAXVALUE %4 START WITH %5 CACHE %6 %7")
        .arg(sequence.type)
        .arg(*options.increment).arg(*options.minValue).arg(*options.maxValue).arg(*options.start).arg(*options.cache)
        .arg(options.cycle.value_or(false) ? QLatin1String("CYCLE") : QLatin1String("NO CYCLE"));
}

ColumnType declaredType(const QString &declared)
{
    static const QRegularExpression shape(QStringLiteral(R"(^([A-Za-z ]+?)\s*(?:\(\s*(\d+)\s*(?:,\s*(\d+)\s*)?\))?$)"));
    static const QMap<QString, QString> names{
        {"BIGINT", "BIGINT"}, {"BLOB", "BLOB"}, {"BOOL", "BOOLEAN"}, {"BOOLEAN", "BOOLEAN"}, {"CHAR", "CHAR"}, {"CHARACTER", "CHAR"},
        {"CHARACTER VARYING", "VARCHAR"}, {"CLOB", "CLOB"}, {"DATE", "DATE"}, {"DATETIME", "DATETIME"}, {"DECIMAL", "DECIMAL"}, {"DEC", "DECIMAL"},
        {"DOUBLE", "DOUBLE"}, {"FLOAT", "FLOAT"}, {"INT", "INTEGER"}, {"INTEGER", "INTEGER"}, {"JSON", "JSON"}, {"NUMERIC", "NUMERIC"}, {"REAL", "REAL"},
        {"SMALLINT", "SMALLINT"}, {"TEXT", "TEXT"}, {"TIME", "TIME"}, {"TIMESTAMP", "TIMESTAMP"}, {"VARCHAR", "VARCHAR"}};
    static const QStringList texts{"VARCHAR", "CHAR", "TEXT"};
    static const QStringList numbers{"NUMERIC", "DECIMAL"};
    ColumnType type;
    const QString text = declared.simplified();
    const auto match = shape.match(text);
    const QString name = names.value(match.captured(1).toUpper());
    const bool hasLength = !match.captured(2).isEmpty();
    const bool hasScale = !match.captured(3).isEmpty();
    const bool isKnown = !name.isEmpty() && (!hasLength || (texts.contains(name) && !hasScale) || numbers.contains(name));
    if (!isKnown) {
        type.sql = text.isEmpty() ? QStringLiteral(" ") : text.toUpper();
        return type;
    }
    type.name = name;
    if (hasLength)
        (numbers.contains(name) ? type.precision : type.length) = match.captured(2).toInt();
    if (hasScale)
        type.scale = match.captured(3).toInt();
    return type;
}

std::vector<Extra> extrasOf(const Table &table)
{
    std::vector<Extra> extras;
    for (const QVariant &each : table.options.value(alsoOption).toList()) {
        const QVariantList parts = each.toList();
        extras.push_back({parts.at(0).toString(), parts.at(1).toString(), parts.at(2).toBool(), parts.at(3).toString()});
    }
    return extras;
}

void setExtras(Table &table, const std::vector<Extra> &extras)
{
    QVariantList list;
    for (const Extra &each : extras)
        list.push_back(QVariantList{each.made, each.unmade, each.isLast, each.remark});
    if (!list.isEmpty())
        table.options.insert(alsoOption, list);
}

} // namespace meditrack
