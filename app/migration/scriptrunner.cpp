// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/scriptrunner.h"

#include "core/error.h"
#include "core/textfile.h"
#include "db/postgresinspect.h"
#include "db/postgresrebuild.h"
#include "db/sqliteinspect.h"
#include "db/sqliterebuild.h"
#include "migration/runwatcher.h"
#include "migration/sqlscript.h"

#include <QRegularExpression>

namespace meditrack {

namespace {

/// What this direction of a SQL script has for a dialect. Throws Error if it has no such section.
std::vector<SqlSection> sectionsFor(const Revision &revision, ScriptDirection direction, const QString &dialect)
{
    const QString wanted = direction == ScriptDirection::Upgrade ? QStringLiteral("upgrade") : QStringLiteral("downgrade");
    std::vector<SqlSection> sections = readSqlSections(revision.path, readTextFile(revision.path));
    std::erase_if(sections, [&](const SqlSection &section) {
        return section.direction != wanted || !(section.dialect.isEmpty() || section.dialect == dialect);
    });
    if (sections.empty())
        throw Error(ErrorCode::ScriptFailed,
                    direction == ScriptDirection::Downgrade
                        ? QStringLiteral("Revision %1 cannot be undone: its script has no [downgrade] section for %2.").arg(revision.id, dialect)
                        : QStringLiteral("The script of revision %1 has no [upgrade] section for %2.").arg(revision.id, dialect))
            .inRevision(revision.id)
            .at(revision.path)
            .advise(QStringLiteral("Add the section \"-- [%1]\"; it may be empty.").arg(wanted));
    return sections;
}

/// The words that a statement begins with, in capitals, and how many lines of comment go before them.
struct Opening
{
    QStringList words;
    int line = 0;
};

Opening openingOf(const QString &sql)
{
    static const QRegularExpression before(QStringLiteral(R"(^(?:\s+|--[^\n]*(?:\n|$)|/\*.*?\*/|;)*)"),
                                           QRegularExpression::DotMatchesEverythingOption);
    const QString skipped = before.match(sql).captured(0);
    static const QRegularExpression notWord(QStringLiteral("[^A-Za-z_]+"));
    return {sql.mid(skipped.size(), 80).toUpper().split(notWord, Qt::SkipEmptyParts), int(skipped.count(QLatin1Char('\n')))};
}

/// What a statement is that must not run inside our transaction; empty if it may.
QString refusedWord(const QStringList &words)
{
    static const QStringList endsOrBegins{"COMMIT", "END", "BEGIN", "ROLLBACK", "ABORT", "START", "ATTACH", "DETACH", "VACUUM"};
    const QString word = words.value(0);
    const bool toSavepoint = word == QLatin1String("ROLLBACK") && words.mid(1, 2).contains(QStringLiteral("TO"));
    return endsOrBegins.contains(word) && !toSavepoint ? word : QString();
}

} // namespace

DialectContext::DialectContext(const Dialect &dialect, ScriptSettings settings)
    : m_dialect(dialect)
    , m_settings(std::move(settings))
{
}

QString DialectContext::typeSql(const ColumnType &type, const QString &dialect) const
{
    return dialect == m_dialect.name() ? m_dialect.typeName(type) : Dialect::named(dialect)->typeName(type);
}

QStringList DialectContext::texts(const Operation &operation)
{
    QStringList texts;
    for (const Statement &statement : m_dialect.sql(operation))
        texts << m_dialect.inlined(statement);
    return texts;
}

std::vector<Statement> DialectContext::statementsOf(const Operation &operation)
{
    std::vector<Statement> statements = m_dialect.sql(operation);
    std::erase_if(statements, [this](const Statement &statement) {
        if (statement.once.isEmpty())
            return false;
        const bool made = m_made.contains(statement.once);
        m_made.insert(statement.once);
        return made;
    });
    return statements;
}

LiveContext::LiveContext(Connection &connection, const Dialect &dialect, ScriptSettings settings, TransactionHolder &holder)
    : DialectContext(dialect, std::move(settings))
    , m_connection(connection)
    , m_holder(holder)
{
}

void LiveContext::apply(const Operation &operation)
{
    if (m_watcher)
        m_watcher->applies(operation);
    if (const auto *batch = std::get_if<BatchAlterTable>(&operation); batch && m_dialect.name() == QLatin1String("sqlite")) {
        applySqliteBatch(m_connection, m_dialect, *batch);
        return;
    } else if (batch && batch->recreate == BatchAlterTable::Recreate::Always) {
        applyPostgresRebuild(m_connection, m_dialect, *batch);
        return;
    }
    const auto tell = [this](const QString &sql) {
        if (m_watcher)
            m_watcher->runs(sql);
    };
    for (const Statement &statement : statementsOf(operation)) {
        const bool isText = statement.rows.empty() && std::holds_alternative<ExecuteSql>(operation);
        if (!isText)
            tell(statement.sql);
        if (statement.rows.size() > 1) {
            m_connection.executeMany(m_dialect.withPlaceholders(statement.sql), statement.rows);
        } else if (statement.rows.size() == 1) {
            m_connection.execute(m_dialect.withPlaceholders(statement.sql), statement.rows.front());
        } else if (!isText) {
            m_connection.execute(statement.sql);
        } else {
            // A script's own text may hold several statements; the driver takes one at a time.
            for (const Dialect::ScriptPart &part : m_dialect.split(statement.sql)) {
                tell(part.sql);
                m_connection.execute(part.sql);
            }
        }
    }
}

ResultRows LiveContext::execute(const ExecuteSql &statement)
{
    if (m_watcher) {
        m_watcher->applies(statement);
        m_watcher->runs(statement.sql);
    }
    ResultRows result = m_connection.execute(statement.sql, statement.parameters);
    return {result.columns, std::move(result.rows), result.affected, result.lastInsertId};
}

QVariant LiveContext::inspect(const QString &what, const QString &schema, const QString &name)
{
    return m_dialect.name() == QLatin1String("sqlite") ? inspectSqlite(m_connection, what, schema, name) : inspectPostgres(m_connection, what, schema, name);
}

void LiveContext::setAutocommit(bool on)
{
    if (on == m_autocommit)
        return;
    m_autocommit = on;
    if (on)
        m_holder.commitForScript();
    else
        m_holder.begin();
}

void LiveContext::commit()
{
    if (m_autocommit)
        return;
    m_holder.commitForScript();
    m_holder.begin();
}

void LiveContext::rollback()
{
    if (m_autocommit)
        return;
    m_holder.rollbackForScript();
    m_holder.begin();
}

TextContext::TextContext(const Dialect &dialect, ScriptSettings settings, Print print)
    : DialectContext(dialect, std::move(settings))
    , m_print(std::move(print))
{
}

void TextContext::apply(const Operation &operation)
{
    // With placeholders like %(name)s a driver takes two percent signs for one: SQLAlchemy writes definitions that way.
    // The scripts' own statements stay as they came, where Alembic doubles these too.
    const bool isDefinition = !std::holds_alternative<ExecuteSql>(operation) && !std::holds_alternative<BulkInsert>(operation);
    const QString style = settings().paramstyle;
    const bool doubled = isDefinition && (style.isEmpty() ? m_dialect.name() == QLatin1String("postgresql") : style == QLatin1String("pyformat"));
    for (const Statement &statement : statementsOf(operation)) {
        for (QString text : m_dialect.inlined(statement))
            m_print(doubled ? text.replace(QLatin1Char('%'), QLatin1String("%%")) : text);
    }
}

ResultRows TextContext::execute(const ExecuteSql &statement)
{
    apply(statement);
    return {};
}

QVariant TextContext::inspect(const QString &what, const QString &, const QString &)
{
    throw Error(ErrorCode::Command, QStringLiteral("There is no database to look into (%1): --sql only writes text.").arg(what))
        .ofKind(QStringLiteral("NoInspectionAvailable"));
}

void TextContext::setAutocommit(bool on)
{
    if (m_settings.transactionalDdl)
        m_print(on ? QStringLiteral("COMMIT") : QStringLiteral("BEGIN"));
}

void TextContext::commit() {}

void TextContext::rollback() {}

ScriptRunner::ScriptRunner(const RevisionGraph &graph, const Dialect &dialect, ScriptHost::Options options)
    : m_graph(graph)
    , m_dialect(dialect)
    , m_host(std::move(options))
{
}

void ScriptRunner::check(const Plan &plan)
{
    std::vector<ScriptCall> python;
    for (const Step &step : plan) {
        if (step.direction == Step::Direction::Stamp)
            continue;
        const Revision &revision = m_graph.find(step.revision)->revision;
        const ScriptDirection direction = step.isUpgrade ? ScriptDirection::Upgrade : ScriptDirection::Downgrade;
        if (revision.format == ScriptFormat::Python)
            python.emplace_back(revision, direction);
        else
            checkSql(revision, direction);
    }
    if (!python.empty())
        m_host.check(python);
}

void ScriptRunner::checkSql(const Revision &revision, ScriptDirection direction) const
{
    static const QStringList ofAnotherDatabase{"ATTACH", "DETACH", "VACUUM"};
    for (const SqlSection &section : sectionsFor(revision, direction, m_dialect.name())) {
        for (const Dialect::ScriptPart &part : m_dialect.split(section.text)) {
            const Opening opening = openingOf(part.sql);
            const QString word = refusedWord(opening.words);
            if (word.isEmpty())
                continue;
            throw Error(ErrorCode::ScriptFailed,
                        QStringLiteral("%1 cannot be part of revision %2: a script runs inside one transaction, on one database.")
                            .arg(word, revision.id))
                .inRevision(revision.id)
                .at(revision.path, section.line + part.line - 1 + opening.line)
                .means(QStringLiteral("Nothing was run and nothing has been changed."))
                .advise(ofAnotherDatabase.contains(word)
                            ? QStringLiteral("Remove it from the script, and run it by itself when the migration is done.")
                            : QStringLiteral("Remove it: the transaction begins before the script and is committed after it. "
                                             "SAVEPOINT, RELEASE and ROLLBACK TO are possible."));
        }
    }
}

void ScriptRunner::run(const Step &step, ScriptContext &context)
{
    if (step.direction == Step::Direction::Stamp)
        return;
    const Revision &revision = m_graph.find(step.revision)->revision;
    const ScriptDirection direction = step.isUpgrade ? ScriptDirection::Upgrade : ScriptDirection::Downgrade;
    if (revision.format == ScriptFormat::Python)
        m_host.run(revision, direction, context);
    else
        runSql(revision, direction, context);
}

void ScriptRunner::runSql(const Revision &revision, ScriptDirection direction, ScriptContext &context) const
{
    for (const SqlSection &section : sectionsFor(revision, direction, m_dialect.name())) {
        for (const Dialect::ScriptPart &part : m_dialect.split(section.text)) {
            QString sql = part.sql;
            if (sql.endsWith(QLatin1Char(';'))) // ends the statement in the file, is no part of it
                sql.chop(1);
            try {
                context.apply(ExecuteSql{sql, {}});
            } catch (Error &error) {
                if (error.revision.isEmpty())
                    error.inRevision(revision.id).at(revision.path, section.line + part.line - 1);
                throw;
            }
        }
    }
}

} // namespace meditrack
