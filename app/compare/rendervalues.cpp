// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/rendervalues.h"

#include "migration/scripttemplate.h"

#include <QRegularExpression>

namespace meditrack {

namespace {

QString flag(bool value)
{
    return value ? QStringLiteral("True") : QStringLiteral("False");
}

QString keyword(const char *name, const QString &value)
{
    return QLatin1String(name) + QLatin1Char('=') + value;
}

void addNumber(QStringList &arguments, const char *name, const auto &value)
{
    if (value)
        arguments << keyword(name, QString::number(*value));
}

/// "USER-defined" option values of a dialect: flags, texts, lists, pairs.
QString valueText(const QVariant &value)
{
    if (value.typeId() == QMetaType::Bool)
        return flag(value.toBool());
    if (value.typeId() != QMetaType::QVariantList && value.typeId() != QMetaType::QStringList)
        return PythonValues::text(value.toString());
    const QVariantList list = value.toList();
    QStringList parts;
    const bool isDict = !list.isEmpty() && list.first().typeId() == QMetaType::QVariantList;
    for (const QVariant &each : list)
        parts << (isDict ? PythonValues::text(each.toList().value(0).toString()) + QStringLiteral(": ") + valueText(each.toList().value(1)) : PythonValues::text(each.toString()));
    const QString inside = parts.join(QStringLiteral(", "));
    return isDict ? QLatin1Char('{') + inside + QLatin1Char('}') : QLatin1Char('[') + inside + QLatin1Char(']');
}

QString call(const QString &name, const QStringList &arguments)
{
    return QStringLiteral("%1(%2)").arg(name, arguments.join(QStringLiteral(", ")));
}

/// SQL names and the classes that stand for them in every database.
struct GeneralType
{
    const char *sql;
    const char *python;
};
constexpr GeneralType generalTypes[] = {
    {"VARCHAR", "String"}, {"TEXT", "Text"}, {"INTEGER", "Integer"}, {"BIGINT", "BigInteger"}, {"SMALLINT", "SmallInteger"}, {"BOOLEAN", "Boolean"},
    {"DATE", "Date"}, {"TIME", "Time"}, {"NUMERIC", "Numeric"}, {"DECIMAL", "DECIMAL"}, {"CHAR", "CHAR"}, {"CLOB", "CLOB"}, {"FLOAT", "Float"}, {"REAL", "REAL"},
};

} // namespace

QString PythonValues::text(const QString &text)
{
    return pythonRepr(text);
}

QString PythonValues::list(const QStringList &texts)
{
    return pythonRepr(QVariantList(texts.begin(), texts.end()));
}

QString PythonValues::sqlText(const QString &sql)
{
    static const QRegularExpression parameter(QStringLiteral(R"((?<![:\w\\]):(?=\w+(?!:)))"));
    QString escaped = sql;
    escaped.replace(parameter, QStringLiteral("\\:"));
    if (!escaped.contains(QLatin1Char('\n')))
        return text(escaped);
    return QStringLiteral("\"\"\"%1\"\"\"").arg(escaped.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1String("\"\"\""), QLatin1String("\\\"\\\"\\\"")));
}

QString PythonValues::saType(const char *name, const QStringList &arguments) const
{
    return call(QStringLiteral("sa.") + QLatin1String(name), arguments);
}

QString PythonValues::type(const ColumnType &type)
{
    const auto postgres = [&](const QStringList &arguments) {
        m_usesPostgres = true;
        return call(QStringLiteral("postgresql.") + type.name, arguments);
    };
    if (!type.sql.isEmpty() || type.name == QLatin1String("DOMAIN")) {
        m_usesDeclared = true;
        const QString domain = type.enumSchema.isEmpty() ? type.enumName : type.enumSchema + QLatin1Char('.') + type.enumName;
        return call(QStringLiteral("Declared"), {text(type.sql.isEmpty() ? domain : type.sql)});
    }
    QStringList arguments;
    addNumber(arguments, "length", type.length);
    addNumber(arguments, "precision", type.precision);
    addNumber(arguments, "scale", type.scale);
    if (!type.collation.isEmpty())
        arguments << keyword("collation", text(type.collation));
    if (type.name == QLatin1String("ENUM")) {
        QStringList labels;
        for (const QString &label : type.labels)
            labels << text(label);
        labels << keyword("name", text(type.enumName));
        if (!type.enumSchema.isEmpty())
            labels << keyword("schema", text(type.enumSchema));
        return postgres(labels << QStringLiteral("create_type=False"));
    }
    if (type.name == QLatin1String("ARRAY"))
        return postgres({this->type(type.items.front())});
    const bool isMoment = type.name == QLatin1String("TIMESTAMP") || type.name == QLatin1String("TIME");
    if (isMoment && !m_isSqlite) {
        if (type.timezone)
            arguments.prepend(keyword("timezone", flag(true)));
        if (type.precision)
            return postgres(arguments);
        return saType(type.name == QLatin1String("TIME") ? "Time" : "DateTime", arguments);
    }
    if (type.name == QLatin1String("DATETIME"))
        return saType("DateTime", arguments);
    if (type.name == QLatin1String("TIMESTAMP"))
        return saType("TIMESTAMP", arguments);
    if (type.name == QLatin1String("DOUBLE_PRECISION"))
        return saType("Float", {QStringLiteral("precision=53")});
    if ((type.name == QLatin1String("BLOB") && m_isSqlite) || type.name == QLatin1String("BYTEA"))
        return saType("LargeBinary", arguments);
    if (type.name == QLatin1String("JSON") && m_isSqlite)
        return saType("JSON", {});
    for (const GeneralType &general : generalTypes) {
        if (type.name == QLatin1String(general.sql))
            return saType(general.python, arguments);
    }
    if (m_isSqlite) { // a word of its own, such as DOUBLE, which 1.4 has not
        m_usesDeclared = true;
        return call(QStringLiteral("Declared"), {text(type.name)});
    }
    if (type.varying)
        arguments << keyword("varying", flag(true));
    if (!type.fields.isEmpty())
        arguments << keyword("fields", text(type.fields.toUpper()));
    static const QStringList known{"INTERVAL", "BIT", "JSON", "JSONB", "UUID", "INET", "CIDR", "MACADDR", "MONEY", "OID", "TSVECTOR", "HSTORE",
                                   "INT4RANGE", "INT8RANGE", "NUMRANGE", "DATERANGE", "TSRANGE", "TSTZRANGE"};
    if (known.contains(type.name))
        return postgres(arguments);
    m_usesDeclared = true;
    return call(QStringLiteral("Declared"), {text(type.name)});
}

QString PythonValues::serverDefault(const ColumnDefault &value)
{
    if (const auto *plain = std::get_if<ServerDefault>(&value))
        return plain->form == ServerDefault::Form::Literal ? text(plain->value) : call(QStringLiteral("sa.text"), {sqlText(plain->value)});
    if (const auto *computed = std::get_if<Computed>(&value))
        return saType("Computed", {sqlText(computed->expression), keyword("persisted", flag(computed->persisted.value_or(false)))});
    const auto *identity = std::get_if<Identity>(&value);
    if (!identity)
        return QStringLiteral("None");
    QStringList arguments{keyword("always", flag(identity->always))};
    addNumber(arguments, "start", identity->start);
    addNumber(arguments, "increment", identity->increment);
    addNumber(arguments, "minvalue", identity->minValue);
    addNumber(arguments, "maxvalue", identity->maxValue);
    if (identity->cycle)
        arguments << keyword("cycle", flag(*identity->cycle));
    addNumber(arguments, "cache", identity->cache);
    return saType("Identity", arguments);
}

QString PythonValues::column(const Column &column, const QStringList &more)
{
    QStringList arguments{text(column.name), type(column.type)};
    if (column.computed)
        arguments << serverDefault(*column.computed);
    if (column.identity)
        arguments << serverDefault(*column.identity);
    arguments << more;
    if (column.serverDefault)
        arguments << keyword("server_default", serverDefault(*column.serverDefault));
    if (column.autoincrement && column.primaryKey)
        arguments << keyword("autoincrement", flag(*column.autoincrement));
    arguments << keyword("nullable", flag(column.nullable));
    if (!column.comment.isEmpty())
        arguments << keyword("comment", text(column.comment));
    return call(QStringLiteral("sa.Column"), arguments + options(column.options));
}

QStringList PythonValues::options(const QVariantMap &options)
{
    QStringList keywords;
    for (auto option = options.cbegin(); option != options.cend(); ++option)
        keywords << option.key() + QLatin1Char('=') + valueText(option.value());
    return keywords;
}

QStringList PythonValues::options(const std::optional<bool> &deferrable, const QString &initially, const QVariantMap &more) const
{
    QStringList keywords;
    if (deferrable)
        keywords << keyword("deferrable", flag(*deferrable));
    if (!initially.isEmpty())
        keywords << keyword("initially", text(initially));
    return keywords + options(more);
}

namespace {

QStringList named(const QString &name)
{
    return name.isEmpty() ? QStringList() : QStringList{keyword("name", QStringLiteral("op.f(%1)").arg(PythonValues::text(name)))};
}

QStringList quotedEach(const QStringList &texts)
{
    QStringList quoted;
    for (const QString &each : texts)
        quoted << PythonValues::text(each);
    return quoted;
}

} // namespace

QString PythonValues::constraint(const PrimaryKey &key)
{
    return saType("PrimaryKeyConstraint", quotedEach(key.columns) + named(key.name) + options(key.deferrable, key.initially, key.options));
}

QString PythonValues::constraint(const Unique &unique)
{
    return saType("UniqueConstraint", quotedEach(unique.columns) + named(unique.name) + options(unique.deferrable, unique.initially, unique.options));
}

QString PythonValues::constraint(const ForeignKey &key)
{
    QStringList referred;
    const QString table = key.referredSchema.isEmpty() ? key.referredTable : key.referredSchema + QLatin1Char('.') + key.referredTable;
    for (const QString &column : key.referredColumns)
        referred << table + QLatin1Char('.') + column;
    QStringList arguments{list(key.columns), list(referred)};
    arguments << named(key.name);
    if (!key.onUpdate.isEmpty())
        arguments << keyword("onupdate", text(key.onUpdate));
    if (!key.onDelete.isEmpty())
        arguments << keyword("ondelete", text(key.onDelete));
    arguments << options(key.deferrable, key.initially, key.options);
    if (!key.match.isEmpty())
        arguments << keyword("match", text(key.match));
    return saType("ForeignKeyConstraint", arguments);
}

QString PythonValues::constraint(const Check &check)
{
    return saType("CheckConstraint", QStringList{sqlText(check.expression)} + named(check.name) + options(check.deferrable, check.initially, {}));
}

QString PythonValues::constraint(const Exclude &exclude)
{
    m_usesPostgres = true;
    QStringList arguments;
    for (const Exclude::Element &element : exclude.elements)
        arguments << QStringLiteral("(sa.text(%1), %2)").arg(sqlText(element.text), text(element.op));
    if (!exclude.where.isEmpty())
        arguments << keyword("where", call(QStringLiteral("sa.text"), {sqlText(exclude.where)}));
    if (!exclude.method.isEmpty())
        arguments << keyword("using", text(exclude.method));
    return call(QStringLiteral("postgresql.ExcludeConstraint"), arguments + named(exclude.name) + options(exclude.deferrable, exclude.initially, {}));
}

QString PythonValues::elements(const Index &index)
{
    QStringList parts;
    for (const IndexElement &element : index.elements)
        parts << (element.expression ? call(QStringLiteral("sa.text"), {sqlText(element.text)}) : text(element.text));
    return parts.join(QStringLiteral(", "));
}

QStringList PythonValues::indexOptions(const Index &index) const
{
    QStringList keywords{keyword("unique", flag(index.unique))};
    keywords << options(index.options);
    if (!index.where.isEmpty())
        keywords << keyword(m_isSqlite ? "sqlite_where" : "postgresql_where", call(QStringLiteral("sa.text"), {sqlText(index.where)}));
    return keywords;
}

QString PythonValues::index(const Index &index)
{
    return saType("Index", QStringList{text(index.name), elements(index)} + indexOptions(index));
}

QStringList PythonValues::imports() const
{
    QStringList lines;
    if (m_usesPostgres)
        lines << QStringLiteral("from sqlalchemy.dialects import postgresql");
    if (m_usesDeclared)
        lines << QStringLiteral("\n\nclass Declared(sa.types.UserDefinedType):\n"
                                "    \"\"\"A type as the database has it.\"\"\"\n\n"
                                "    cache_ok = True\n\n"
                                "    def __init__(self, text):\n"
                                "        self.text = text\n\n"
                                "    def get_col_spec(self, **kw):\n"
                                "        return self.text\n");
    return lines;
}

} // namespace meditrack
