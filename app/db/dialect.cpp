// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/dialect.h"

#include "core/error.h"
#include "db/postgresdialect.h"
#include "db/sqlitedialect.h"

#include <QRegularExpression>

namespace meditrack {

std::unique_ptr<Dialect> Dialect::create(const DatabaseUrl &url, Use use)
{
    return named(url.dialectName(), use);
}

std::unique_ptr<Dialect> Dialect::named(const QString &name, Use use)
{
    if (name == QLatin1String("sqlite"))
        return std::make_unique<SqliteDialect>();
    if (name == QLatin1String("postgresql"))
        return std::make_unique<PostgresDialect>(use);
    throw Error(ErrorCode::Unsupported, QStringLiteral("There is no dialect \"%1\" here: sqlite and postgresql are what there is.").arg(name));
}

std::vector<Statement> Dialect::sql(const Operation &operation) const
{
    return std::visit([this](const auto &each) { return sqlFor(each); }, operation);
}

QString Dialect::quoted(const QString &identifier) const
{
    // SQLAlchemy's rule: reserved words, capitals, and all that is no plain name, unless the script says otherwise.
    static const QRegularExpression plain(QStringLiteral("^[a-z_][a-z0-9_$]*$"));
    const QString name = bareName(identifier);
    if (!saidQuotes(identifier).value_or(!plain.match(name).hasMatch() || isReserved(name)))
        return name;
    QString doubled = name;
    return QLatin1Char('"') + doubled.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

QString Dialect::qualified(const QString &schema, const QString &name) const
{
    return schema.isEmpty() ? quoted(name) : quoted(schema) + QLatin1Char('.') + quoted(name);
}

QString Dialect::alterTable(const QString &schema, const QString &table) const
{
    if (schema.isEmpty())
        return QStringLiteral("ALTER TABLE ") + quoted(table);
    QStringList parts;
    for (const QString &part : saidQuotes(schema) ? QStringList{schema} : schema.split(QLatin1Char('.')))
        parts << quoted(part);
    return QStringLiteral("ALTER TABLE %1.%2").arg(parts.join(QLatin1Char('.')), quoted(table));
}

QString Dialect::constraintName(const QString &name) const
{
    const QString bare = bareName(name);
    if (bare.size() > longestName())
        throw Error(ErrorCode::Unsupported,
                    QStringLiteral("Identifier '%1' exceeds maximum length of %2 characters").arg(bare, QString::number(longestName())))
            .ofKind(QStringLiteral("IdentifierError"));
    return quoted(name);
}

void Dialect::refuseOthers(const QVariantMap &options, OptionsOf kind) const
{
    static const char *const classes[] = {"Table", "Column", "Index", "PrimaryKeyConstraint", "UniqueConstraint",
                                          "ForeignKeyConstraint", "CheckConstraint"};
    const QStringList known = knownOptions(kind);
    for (auto option = options.cbegin(); option != options.cend(); ++option) {
        if (!known.contains(option.key()))
            throw Error(ErrorCode::Unsupported,
                        QStringLiteral("Argument '%1' is not accepted by dialect '%2' on behalf of a %3.")
                            .arg(option.key(), name(), QLatin1String(classes[static_cast<int>(kind)])))
                .ofKind(QStringLiteral("ArgumentError"))
                .advise(QStringLiteral("Leave it out, or write the statement as SQL with op.execute()."));
    }
}

QString Dialect::literal(const QVariant &value) const
{
    if (!value.isValid() || value.isNull())
        return QStringLiteral("NULL");
    switch (value.typeId()) {
    case QMetaType::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
        return value.toString();
    case QMetaType::Double: {
        // A whole number keeps its point, or the database would store an integer.
        const QString text = QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
        static const QRegularExpression whole(QStringLiteral("^-?\\d+$"));
        return whole.match(text).hasMatch() ? text + QStringLiteral(".0") : text;
    }
    case QMetaType::QByteArray:
        return QStringLiteral("X'%1'").arg(QLatin1String(value.toByteArray().toHex()));
    default:
        return QLatin1Char('\'') + value.toString().replace(QLatin1Char('\''), QLatin1String("''")) + QLatin1Char('\'');
    }
}

std::vector<Statement> Dialect::sqlFor(const BulkInsert &operation) const
{
    if (operation.rows.empty())
        return {};
    if (operation.columns.isEmpty())
        return std::vector<Statement>(operation.rows.size(), {QStringLiteral("INSERT INTO %1 DEFAULT VALUES").arg(qualified(operation.schema, operation.table))});
    const QStringList marks(operation.columns.size(), QStringLiteral("?"));
    return {{QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
                 .arg(qualified(operation.schema, operation.table), quotedList(operation.columns),
                      marks.join(QStringLiteral(", "))),
             operation.rows}};
}

std::vector<Statement> Dialect::sqlFor(const ExecuteSql &operation) const
{
    if (operation.parameters.isEmpty())
        return {{operation.sql, {}}};
    return {{operation.sql, {operation.parameters}}};
}

QStringList Dialect::inlined(const Statement &statement) const
{
    if (statement.rows.empty())
        return {statement.sql};
    QStringList texts;
    for (const QVariantList &row : statement.rows)
        texts << replacedMarks(statement.sql, [&](int number) { return literal(row.value(number)); });
    return texts;
}

QString Dialect::replacedMarks(const QString &sql, const std::function<QString(int)> &with)
{
    // Our own texts and those of the script host have a '?' only where a parameter goes, and in strings.
    static const QRegularExpression token(QStringLiteral(R"('(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|/\*.*?\*/|\?)"),
                                          QRegularExpression::DotMatchesEverythingOption);
    QString text;
    qsizetype from = 0;
    int next = 0;
    for (auto matches = token.globalMatch(sql); matches.hasNext();) {
        const auto match = matches.next();
        text += QStringView(sql).mid(from, match.capturedStart() - from);
        text += match.captured() == QLatin1String("?") ? with(next++) : match.captured();
        from = match.capturedEnd();
    }
    return text + sql.mid(from);
}

Error compileError(const QString &text)
{
    return Error(ErrorCode::Unsupported, text).ofKind(QStringLiteral("CompileError"));
}

} // namespace meditrack
