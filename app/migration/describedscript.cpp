// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/describedscript.h"

#include "core/textfile.h"
#include "migration/migrator.h"
#include "migration/plainscript.h"
#include "migration/pythonlexer.h"
#include "migration/scriptrunner.h"
#include "migration/sqlscript.h"

namespace meditrack {

namespace {

/// Takes down what a plain script does; whatever else a script wants ends it.
class DescribingContext final : public DialectContext
{
public:
    DescribingContext(const Dialect &dialect, ScriptSettings settings, DescribedScript &script)
        : DialectContext(dialect, std::move(settings))
        , m_script(script)
    {
    }
    bool offline() const override { return false; }
    void apply(const Operation &operation) override
    {
        QStringList sql;
        for (const Statement &statement : statementsOf(operation))
            sql << m_dialect.inlined(statement);
        m_script.parts.push_back({operation, sql});
    }
    ResultRows execute(const ExecuteSql &) override { refuse(); }
    QVariant inspect(const QString &, const QString &, const QString &) override { refuse(); }
    void setAutocommit(bool) override { refuse(); }
    void commit() override { refuse(); }
    void rollback() override { refuse(); }

private:
    [[noreturn]] void refuse()
    {
        m_script.isComplete = false;
        throw Error(ErrorCode::Unsupported, QStringLiteral("What this script does depends on the database."));
    }

    DescribedScript &m_script;
};

ScriptBody sqlBodyOf(const Revision &revision, const QString &wanted, const Dialect &dialect)
{
    ScriptBody body = ScriptBody::Refuses;
    for (const SqlSection &section : readSqlSections(revision.path, readTextFile(revision.path))) {
        if (section.direction != wanted || !(section.dialect.isEmpty() || section.dialect == dialect.name()))
            continue;
        if (!dialect.split(section.text).empty())
            return ScriptBody::Works;
        body = ScriptBody::Empty;
    }
    return body;
}

/// Of a module's function of that name, the last one if there are several, as Python has it.
ScriptBody pythonBodyOf(const QByteArray &source, const QByteArray &function)
{
    using TokenKind = PythonLexer::Kind;
    PythonLexer lexer(source);
    std::optional<ScriptBody> found;
    bool isInside = false;
    bool isHeader = false; // up to the colon
    bool isFirst = true; // of the body's statements
    PythonLexer::Token before;
    for (PythonLexer::Token token = lexer.next(); token.kind != TokenKind::End && token.kind != TokenKind::Broken; token = lexer.next()) {
        if (token.lineStart)
            isInside = isHeader = false;
        if (before.isName("def") && before.lineStart && token.kind == TokenKind::Name && token.text == function) {
            isInside = isHeader = isFirst = true;
            found = ScriptBody::Empty;
        } else if (isInside && isHeader) {
            isHeader = !(token.isOperator(':') && token.depth == 0);
        } else if (isInside && isFirst && token.kind != TokenKind::Newline && !(token.kind == TokenKind::String && found == ScriptBody::Empty) && !token.isName("pass")
                   && !token.isOperator('.')) {
            found = token.isName("raise") ? ScriptBody::Refuses : ScriptBody::Works;
            isFirst = false;
        }
        before = token;
    }
    return found.value_or(ScriptBody::Refuses); // there is no such function
}

} // namespace

ScriptBody bodyOf(const Revision &revision, ScriptDirection direction, const QString &dialect)
{
    const QString wanted = direction == ScriptDirection::Upgrade ? QStringLiteral("upgrade") : QStringLiteral("downgrade");
    if (revision.format == ScriptFormat::Sql)
        return sqlBodyOf(revision, wanted, *Dialect::named(dialect));
    if (!revision.path.endsWith(QLatin1String(".py")))
        return ScriptBody::Works; // compiled: nobody can read it
    return pythonBodyOf(readFile(revision.path), wanted.toLatin1());
}

std::vector<DescribedScript> Migrator::describe(const Plan &plan) const
{
    const auto dialect = Dialect::create(m_config.url, Dialect::Use::Connection);
    ScriptRunner runner = runnerFor(*dialect);
    std::vector<DescribedScript> scripts;
    for (const Step &step : plan) {
        DescribedScript &script = scripts.emplace_back();
        if (step.direction == Step::Direction::Stamp)
            continue;
        const Revision &revision = m_scripts.graph().find(step.revision)->revision;
        script.isComplete = revision.format == ScriptFormat::Sql
            || isPlainScript(revision, step.isUpgrade ? ScriptDirection::Upgrade : ScriptDirection::Downgrade);
        if (!script.isComplete)
            continue;
        DescribingContext context(*dialect, settingsFor(*dialect, false), script);
        try {
            runner.run(step, context);
        } catch (const Error &error) {
            script.error = error;
        }
    }
    return scripts;
}

} // namespace meditrack
