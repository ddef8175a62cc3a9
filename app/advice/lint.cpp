// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/lint.h"

#include "advice/trial.h"
#include "core/textfile.h"
#include "migration/migrator.h"
#include "migration/versiontable.h"

#include <QRegularExpression>

#include <algorithm>

namespace meditrack {

namespace {

/// Rules that a script's comments name: "# lint: allow drop-with-data, type-change (the table is empty everywhere)".
QStringList allowedIn(const QString &file)
{
    static const QRegularExpression comment(QStringLiteral(R"((?:#|--)[^\n]*\blint:\s*allow\s+([a-z-]+(?:\s*,\s*[a-z-]+)*))"));
    if (!file.endsWith(QLatin1String(".py")) && !file.endsWith(QLatin1String(".sql")))
        return {};
    QStringList names;
    auto matches = comment.globalMatch(readTextFile(file));
    while (matches.hasNext())
        names << matches.next().captured(1).remove(QLatin1Char(' ')).split(QLatin1Char(','));
    return names;
}

void requireRules(const QStringList &ids)
{
    for (const QString &id : ids) {
        if (std::ranges::none_of(rules(), [&](const Rule &rule) { return id == QLatin1String(rule.id); })) {
            QStringList known;
            for (const Rule &rule : rules())
                known << QLatin1String(rule.id);
            throw Error(ErrorCode::Usage, QStringLiteral("There is no rule '%1'. The rules are: %2.").arg(id, known.join(QStringLiteral(", "))));
        }
    }
}

/// The database as it is; nullopt where there is none with anything in it.
struct Live
{
    Facts facts;
    QStringList rows; ///< of the version table
};

std::optional<Live> readLive(const Config &config, const Dialect &dialect, Progress &progress)
{
    Connection connection(config.url, Connection::Access::Read, progress);
    Live live{readFacts(connection, dialect), VersionTable(config, dialect).rows(connection)};
    return live.facts.tables.empty() ? std::nullopt : std::optional(std::move(live));
}

/// A revision by what it was tried to.
RevisionSeen seenAs(const Revision &revision, const QString &dialect, const TriedRevision *tried)
{
    RevisionSeen seen = meditrack::seenAs(revision, dialect);
    if (!tried)
        return seen;
    const bool isByDowngrade = seen.downgrade != ScriptBody::Works && tried->downSeconds > 0; // it came to nothing, so there is nothing to apply again
    if (tried->result == TriedRevision::Result::Failed && !isByDowngrade)
        seen.failure = tried->failure;
    if (tried->result == TriedRevision::Result::NoWayBack)
        seen.downgrade = ScriptBody::Refuses;
    if (seen.downgrade == ScriptBody::Works) // what does nothing is told as that
        seen.notRestored = tried->notRestored;
    return seen;
}

class Linter
{
public:
    Linter(const Config &config, const LintRequest &request, Progress &progress)
        : m_request(request)
        , m_progress(progress)
        , m_migrator(config, progress)
        , m_config(m_migrator.scripts().config())
        , m_graph(m_migrator.scripts().graph())
        , m_dialect(Dialect::create(m_config.url, Dialect::Use::Connection))
    {
    }

    Lint run()
    {
        std::optional<Live> live = m_request.all ? std::nullopt : database();
        m_lint.isLive = live.has_value();
        const std::optional<TriedMigrations> trial = tried();
        const Plan plan = planUpgrade(m_graph, live ? live->rows : QStringList(), {QStringLiteral("heads")});
        std::vector<Page> pages;
        std::vector<RevisionSeen> seen;
        const std::vector<DescribedScript> described = m_migrator.describe(plan);
        for (size_t i = 0; i < plan.size(); ++i) {
            const TriedRevision *of = trial ? find(*trial, plan[i].revision) : nullptr;
            pages.push_back(pageOf(plan[i], described[i]));
            if (of && !described[i].isComplete)
                pages.back().parts = of->parts;
            else if (!described[i].isComplete)
                m_lint.notes << QStringLiteral("What revision %1 does is not known: it could not be tried.").arg(plan[i].revision);
            seen.push_back(seenAs(m_graph.find(plan[i].revision)->revision, m_dialect->name(), of));
            m_lint.revisions << plan[i].revision;
        }
        Facts facts = live ? std::move(live->facts) : unknown();
        if (live)
            lookUpAll(facts, pages);
        write(pages, seen, std::move(facts));
        for (const Page &page : pages)
            add(page.risks);
        add(look(HistorySeen{m_graph.heads()}));
        return std::move(m_lint);
    }

private:
    std::optional<Live> database()
    {
        try {
            return readLive(m_config, *m_dialect, m_progress);
        } catch (const Error &error) {
            if (error.code == ErrorCode::Cancelled)
                throw;
            m_lint.notes << QStringLiteral("The database could not be looked at: %1").arg(error.message);
        }
        return std::nullopt;
    }

    std::optional<TriedMigrations> tried()
    {
        try {
            return tryMigrations(m_config, m_progress);
        } catch (const Error &error) {
            if (error.code == ErrorCode::Cancelled)
                throw;
            m_lint.notes << QStringLiteral("The revisions could not be tried: %1").arg(error.message);
        }
        return std::nullopt;
    }

    static const TriedRevision *find(const TriedMigrations &trial, const QString &revision)
    {
        const auto found = std::ranges::find_if(trial.revisions, [&](const TriedRevision &each) { return each.step.revision == revision; });
        return found == trial.revisions.end() ? nullptr : &*found;
    }

    Facts unknown() const
    {
        Facts facts;
        facts.dialect = m_dialect->name();
        facts.defaultSchema = m_config.url.isSqlite() ? QString() : QStringLiteral("public");
        return facts;
    }

    void lookUpAll(Facts &facts, const std::vector<Page> &pages)
    {
        if (const QString unknown = lookUp(facts, pages, m_config.url, *m_dialect, m_progress); !unknown.isEmpty())
            m_lint.notes << unknown;
    }

    void add(std::vector<Finding> findings)
    {
        for (Finding &finding : findings) {
            if (const RevisionNode *node = m_graph.find(finding.revision))
                finding.file = node->revision.path;
            const QString id = QLatin1String(finding.rule->id);
            if (m_request.allowed.contains(id) || (!finding.file.isEmpty() && allowedIn(finding.file).contains(id)))
                ++m_lint.allowed;
            else
                m_lint.findings.push_back(std::move(finding));
        }
    }

    const LintRequest &m_request;
    Progress &m_progress;
    Migrator m_migrator;
    const Config &m_config;
    const RevisionGraph &m_graph;
    const std::unique_ptr<Dialect> m_dialect;
    Lint m_lint;
};

} // namespace

bool Lint::isClean() const
{
    return std::ranges::all_of(findings, [](const Finding &finding) { return finding.sighting.severity == Severity::Note; });
}

Lint lint(const Config &config, const LintRequest &request, Progress &progress)
{
    requireRules(request.allowed);
    return Linter(config, request, progress).run();
}

} // namespace meditrack
