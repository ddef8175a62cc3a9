// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/proof.h"

#include "compare/render.h"
#include "compare/scratch.h"
#include "core/muted.h"
#include "migration/migrator.h"

#include <algorithm>

namespace meditrack {

namespace {

/// A database with the wanted schema, where the target was another database.
std::shared_ptr<Scratch> wantedDatabase(const Comparison &comparison, const CompareSettings &settings, Progress &progress)
{
    const auto scratch = std::make_shared<Scratch>(settings.config.url, progress);
    CompareOptions options{comparison.options.dialect};
    options.wholeTables = true;
    const std::vector<Operation> all = operationsFor(compare({}, comparison.after, options), {}, comparison.after, options);
    scratch->load(renderSql(all, options.dialect), QStringLiteral("the wanted schema"));
    return scratch;
}

class Prover
{
public:
    Prover(const Comparison &comparison, const CompareSettings &settings, Scratch &scratch, Progress &progress)
        : m_comparison(comparison)
        , m_scope(Scope::of(settings))
        , m_scratch(scratch)
        , m_progress(progress)
        , m_migrator(scratch.config(settings.config), m_progress, withoutJournal())
    {
    }

    Proof run(const QString &revision)
    {
        const RevisionGraph &graph = m_migrator.scripts().graph();
        const QStringList parents = graph.find(revision)->revision.downRevisions;
        const QString back = parents.isEmpty() ? QStringLiteral("base") : parents.first();
        if (m_comparison.scratchIsAfter) {
            m_migrator.stamp({QStringLiteral("heads")}, true);
            if (planDowngrade(graph, graph.heads(), back).size() != 1)
                throw Error(ErrorCode::Unsupported, QStringLiteral("There is no word for the way back of a merge or of a second base alone."));
        }
        try {
            for (const bool isUp : {!m_comparison.scratchIsAfter, m_comparison.scratchIsAfter}) {
                if (isUp)
                    m_migrator.upgrade({revision});
                else
                    m_migrator.downgrade(back);
                compareWith(isUp ? m_comparison.after : m_comparison.before);
            }
        } catch (const Error &error) {
            if (error.code == ErrorCode::Cancelled || error.code == ErrorCode::ConnectionLost)
                throw;
            m_proof.failure = error.message;
        }
        return std::move(m_proof);
    }

private:
    static Migrator::Options withoutJournal()
    {
        Migrator::Options options;
        options.journal = false;
        return options;
    }

    void compareWith(const WholeSchema &wanted)
    {
        CompareOptions options = m_comparison.options;
        options.renames.clear();
        WholeSchema found = m_scratch.inspect(m_scope);
        leaveOut(found, m_comparison.leftOut);
        for (Difference &each : compare(found, wanted, options)) {
            const bool isKnown = std::ranges::any_of(m_proof.left, [&](const Difference &other) {
                return other.schema == each.schema && other.table == each.table && other.name() == each.name();
            });
            if (!isKnown) // what cannot be changed is met on both ways
                m_proof.left.push_back(std::move(each));
        }
    }

    const Comparison &m_comparison;
    const Scope m_scope;
    Scratch &m_scratch;
    Muted m_progress;
    Migrator m_migrator;
    Proof m_proof;
};

} // namespace

Proof prove(const Comparison &comparison, const CompareSettings &settings, const QString &revision, Progress &progress)
{
    const std::shared_ptr<Scratch> scratch = comparison.scratch ? comparison.scratch : wantedDatabase(comparison, settings, progress);
    return Prover(comparison, settings, *scratch, progress).run(revision);
}

} // namespace meditrack
