// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/letter.h"

#include "advice/words.h"
#include "core/engine.h"
#include "db/postgresserver.h"
#include "db/sqlitetokens.h"
#include "guard/statementeffect.h"
#include "migration/migrator.h"
#include "migration/scripthost.h"

#include <QRegularExpression>

#include <algorithm>

namespace meditrack {

namespace {

/// Sentences that follow each other and are the same are one.
QStringList inOne(const std::vector<QString> &sentences)
{
    QStringList told;
    for (size_t i = 0; i < sentences.size();) {
        size_t end = i;
        while (end < sentences.size() && sentences[end] == sentences[i])
            ++end;
        told << (end - i == 1 ? sentences[i] : Engine::tr("%1 (%n times)", nullptr, static_cast<int>(end - i)).arg(sentences[i]));
        i = end;
    }
    return told;
}

/// Statements that follow each other and do the same to the rows of a table count as one.
std::vector<Page::Part> joined(const std::vector<Page::Part> &parts, const QString &serverSchema)
{
    std::vector<Page::Part> found;
    StatementEffect last;
    QStringList lastColumns;
    for (const Page::Part &part : parts) {
        if (!isDeed(part.operation))
            continue;
        const auto *text = std::get_if<ExecuteSql>(&part.operation);
        const StatementEffect effect = text ? effectOf(text->sql, serverSchema) : StatementEffect();
        const QStringList columns = text ? columnsSetBy(text->sql, serverSchema) : QStringList();
        const bool isSame = text && columns == lastColumns && effect.kind != StatementEffect::Kind::None && effect.kind == last.kind && effect.table == last.table && part.changed >= 0;
        if (isSame && !found.empty() && found.back().changed >= 0)
            found.back().changed += part.changed;
        else
            found.push_back(part);
        last = effect;
        lastColumns = columns;
    }
    return found;
}

/// Whether rows that were there before the run are not what they were any more, by the text of a statement.
bool changesRows(const Page::Part &part, const Facts &before)
{
    using Kind = StatementEffect::Kind;
    const auto *execute = std::get_if<ExecuteSql>(&part.operation);
    if (!execute)
        return false;
    const StatementEffect effect = effectOnValuesOf(execute->sql, before.serverSchema());
    const auto hasRows = [&](const QString &name) {
        const TableFacts *table = before.find({}, name);
        const auto isView = [&](const Facts::Text &text) { return text.kind == QLatin1String("view") && sameName(text.name, name); };
        return table ? !table->isNew && table->rows != 0 : std::ranges::any_of(before.texts, isView);
    };
    if (effect.kind == Kind::Unclear || !effect.opens.isEmpty())
        return std::ranges::any_of(effect.kind == Kind::Unclear ? effect.mentioned : effect.opens, hasRows);
    const bool isCounted = before.find({}, effect.table) != nullptr; // what a view's triggers do is not
    if ((part.changed == 0 && isCounted) || !hasRows(effect.table))
        return false;
    if (effect.kind == Kind::Update) { // what fills a column that the run has added takes nothing away
        const TableFacts *table = before.find({}, effect.table);
        const QStringList columns = columnsSetBy(execute->sql, before.serverSchema());
        return columns.isEmpty() || !table || std::ranges::any_of(columns, [&](const QString &column) { return !table->newColumns.contains(column, Qt::CaseInsensitive); });
    }
    static const QRegularExpression leaves(QStringLiteral("\\bDO\\s+NOTHING\\b"), QRegularExpression::CaseInsensitiveOption);
    return effect.kind == Kind::Delete || effect.kind == Kind::Replace || (effect.kind == Kind::Upsert && !leaves.match(execute->sql).hasMatch());
}

/// What becomes of the data that a run has taken or changed.
struct DataLoss
{
    bool goes = false; ///< values, with what held them
    bool changes = false; ///< rows
};

void judgeUndo(Page &page, const RevisionSeen &seen, const DataLoss &loss)
{
    using Undo = Page::Undo;
    if (page.step.isUpgrade && seen.upgrade != ScriptBody::Empty && seen.downgrade != ScriptBody::Works) {
        page.undo = Undo::None;
        page.undoText = seen.downgrade == ScriptBody::Empty ? Engine::tr("Its downgrade does nothing: only a backup brings back what was")
                                                            : Engine::tr("It has no downgrade: only a backup brings back what was");
        return;
    }
    const bool isUp = page.step.isUpgrade;
    if (loss.goes) {
        page.undo = Undo::WithoutData;
        page.undoText = isUp ? Engine::tr("Its downgrade brings the schema back; the data is in a backup only") : Engine::tr("An upgrade brings the schema back; the data is in a backup only");
    } else if (loss.changes) {
        page.undo = Undo::WithoutData;
        page.undoText = isUp ? Engine::tr("Its downgrade brings the schema back; rows that are changed or deleted are as they were in a backup only, unless its script writes them back")
                             : Engine::tr("An upgrade brings the schema back; rows that are changed or deleted are as they were in a backup only, unless its script writes them back");
    } else if (page.source == Page::Source::Nowhere) {
        page.undo = Undo::Unknown;
        page.undoText = isUp ? Engine::tr("Its downgrade is there; whether it takes everything back is not known, as what is done is not")
                             : Engine::tr("An upgrade is there; whether it takes everything back is not known, as what is done is not");
    } else {
        page.undo = Undo::Full;
        page.undoText = isUp ? Engine::tr("Its downgrade takes it back") : Engine::tr("An upgrade brings it back");
    }
}

/// What a rehearsal of the whole plan says of each page; or why there is none.
void rehearseInto(Letter &letter, std::vector<RevisionSeen> &seen, const Config &config, const Move &move, qint64 bytes, Progress &progress, const PlanLimits &limits)
{
    if (limits.mostCopied == 0)
        return;
    QString whyNot;
    if (config.url.isMemory())
        whyNot = Engine::tr("a database in memory cannot be copied");
    else if (bytes > limits.mostCopied)
        whyNot = Engine::tr("the database is too large to be copied for a plan; `meditrack upgrade --rehearse-only` does it");
    else if (move.target.isEmpty())
        whyNot = Engine::tr("a rehearsal has one target");
    else if (!config.url.isSqlite() && !PostgresServer(config.url, progress).mayCreate())
        whyNot = Engine::tr("this user may not create the database that a copy would need");
    if (whyNot.isEmpty()) {
        try {
            GuardOptions accepting = limits.options;
            accepting.acceptRowChanges = true; // it is told, not stopped
            const Rehearsal rehearsal = rehearse(config, move, progress, accepting);
            for (size_t i = 0; i < std::min(rehearsal.steps.size(), letter.pages.size()); ++i) {
                if (letter.pages[i].step.revision == rehearsal.steps[i].revision)
                    letter.pages[i] = pageOf(letter.pages[i].step, rehearsal.steps[i], config.versionTable);
            }
            for (const RowLoss &loss : rehearsal.losses)
                letter.warnings << describe(loss) + QLatin1Char('.');
            letter.warnings << rehearsal.warnings;
            return;
        } catch (const Error &error) {
            if (error.code == ErrorCode::Cancelled)
                throw;
            whyNot = error.revision.isEmpty() ? Engine::tr("the rehearsal failed: %1").arg(error.message) : Engine::tr("the rehearsal failed in revision %1: %2").arg(error.revision, error.message);
            for (size_t i = 0; i < letter.pages.size(); ++i) {
                if (letter.pages[i].step.revision == error.revision)
                    seen[i].failure = Engine::tr("A rehearsal stopped here: %1").arg(error.message);
            }
            if (error.revision.isEmpty())
                letter.warnings << Engine::tr("The rehearsal failed: %1").arg(error.message);
        }
    }
    for (Page &page : letter.pages) {
        if (page.source == Page::Source::Nowhere)
            page.whyNot = whyNot;
    }
}

} // namespace

QStringList Page::sql() const
{
    QStringList all;
    for (const Part &part : parts)
        all << part.sql;
    return all;
}

QString wordOf(Page::Source source)
{
    return source == Page::Source::Script ? QStringLiteral("script") : source == Page::Source::Rehearsal ? QStringLiteral("rehearsal") : QStringLiteral("unknown");
}

QString wordOf(Page::Undo undo)
{
    switch (undo) {
    case Page::Undo::Full: return QStringLiteral("full");
    case Page::Undo::WithoutData: return QStringLiteral("schema");
    case Page::Undo::Unknown: return QStringLiteral("unknown");
    case Page::Undo::None: break;
    }
    return QStringLiteral("none");
}

RevisionSeen seenAs(const Revision &revision, const QString &dialect)
{
    return {revision.doc, bodyOf(revision, ScriptDirection::Upgrade, dialect), bodyOf(revision, ScriptDirection::Downgrade, dialect), dialect, {}, {}};
}

Page pageOf(const Step &step, const DescribedScript &script)
{
    Page page;
    page.step = step;
    page.source = script.isComplete ? Page::Source::Script : Page::Source::Nowhere;
    for (const DescribedScript::Part &part : script.parts)
        page.parts.push_back({part.operation, part.sql});
    return page;
}

Page pageOf(const Step &step, const RehearsedStep &rehearsed, const QString &versionTable)
{
    Page page;
    page.step = step;
    page.source = Page::Source::Rehearsal;
    size_t ofScript = rehearsed.statements.size(); // what comes after it moves the version, and commits
    for (size_t moves = step.versionOps.size(); moves > 0 && ofScript > 0; --ofScript)
        moves -= rehearsed.statements[ofScript - 1].sql.contains(versionTable) ? 1 : 0;
    for (size_t i = 0; i < rehearsed.parts.size(); ++i) {
        const size_t end = i + 1 < rehearsed.parts.size() ? rehearsed.parts[i + 1].first : ofScript;
        Page::Part &part = page.parts.emplace_back(Page::Part{rehearsed.parts[i].operation, {}});
        for (size_t at = rehearsed.parts[i].first; at < end; ++at) {
            part.sql << rehearsed.statements[at].sql;
            if (at == rehearsed.parts[i].first)
                part.changed = rehearsed.statements[at].rows;
        }
    }
    return page;
}

void write(std::vector<Page> &pages, const std::vector<RevisionSeen> &seen, Facts facts)
{
    for (size_t i = 0; i < pages.size(); ++i) {
        Page &page = pages[i];
        std::vector<QString> sentences;
        DataLoss loss;
        for (const Page::Part &part : joined(page.parts, facts.serverSchema())) {
            loss.changes = loss.changes || changesRows(part, facts);
            sentences.push_back(sentence(part.operation, facts, part.changed));
            for (Finding &finding : look(part.operation, facts))
                page.risks.push_back(std::move(finding));
            facts.follow(part.operation, part.changed);
        }
        for (Finding &finding : look(seen.at(i)))
            page.risks.push_back(std::move(finding));
        for (Finding &finding : page.risks)
            finding.revision = page.step.revision;
        page.sentences = inOne(sentences);
        loss.goes = std::ranges::any_of(page.risks, [](const Finding &risk) { return risk.sighting.losesData; });
        judgeUndo(page, seen.at(i), loss);
        facts.endRevision();
    }
}

QString lookUp(Facts &facts, const std::vector<Page> &pages, const DatabaseUrl &url, const Dialect &dialect, Progress &progress)
{
    LookUp look(url, dialect, progress);
    for (const Page &page : pages) {
        for (const Page::Part &part : page.parts)
            look.ask(facts, part.operation);
    }
    return look.wasCut() ? Engine::tr("The tables are too big to look at all rows now: whether values are there twice, or missing, is not known of every column.") : QString();
}

Letter letterFor(const Config &config, const Move &move, const Plan &plan, Progress &progress, const PlanLimits &limits)
{
    Letter letter;
    if (plan.empty())
        return letter;
    Migrator migrator(config, progress);
    const Config &known = migrator.scripts().config();
    const auto dialect = Dialect::create(known.url, Dialect::Use::Connection);
    std::vector<RevisionSeen> seen;
    const std::vector<DescribedScript> scripts = migrator.describe(plan);
    for (size_t i = 0; i < plan.size(); ++i) {
        letter.pages.push_back(pageOf(plan[i], scripts[i]));
        seen.push_back(seenAs(migrator.scripts().graph().find(plan[i].revision)->revision, dialect->name()));
        if (scripts[i].error)
            seen.back().failure = scripts[i].error->message;
    }
    Facts facts;
    qint64 bytes = 0;
    {
        Connection connection(known.url, Connection::Access::Read, progress);
        bytes = connection.sizeBytes();
        facts = readFacts(connection, *dialect);
    }
    if (std::ranges::any_of(letter.pages, [](const Page &page) { return page.source == Page::Source::Nowhere; }))
        rehearseInto(letter, seen, known, move, bytes, progress, limits);
    if (const QString unknown = lookUp(facts, letter.pages, known.url, *dialect, progress); !unknown.isEmpty())
        letter.warnings << unknown;
    write(letter.pages, seen, std::move(facts));
    return letter;
}

} // namespace meditrack
