// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/state.h"

#include "core/error.h"
#include "db/dialect.h"
#include "migration/scriptdirectory.h"
#include "migration/versiontable.h"

#include <algorithm>

namespace meditrack {

namespace {

QDateTime parsedDate(const QString &text)
{
    // "2024-01-08 09:12:44.318205" or with an offset; Qt takes milliseconds and a 'T'.
    QString iso = text.left(10) + QLatin1Char('T') + text.mid(11, 8);
    const QString rest = text.mid(19);
    const qsizetype sign = rest.indexOf(QLatin1Char('+')) >= 0 ? rest.indexOf(QLatin1Char('+')) : rest.indexOf(QLatin1Char('-'));
    if (sign >= 0)
        iso += rest.mid(sign);
    return QDateTime::fromString(iso.size() == 11 ? iso.left(10) : iso, Qt::ISODate);
}

void readHistory(DatabaseState &state, const RevisionGraph &graph)
{
    QStringList known;
    for (const QString &row : std::as_const(state.rows)) {
        if (graph.find(row))
            known << row;
        else
            state.unknown << row;
    }
    const QSet<QString> applied = graph.ancestors(known);
    for (const QString &id : std::as_const(state.unknown)) {
        HistoryEntry entry;
        entry.node.revision.id = id;
        entry.state = RevisionState::Unknown;
        state.history.push_back(std::move(entry));
    }
    for (const QString &id : graph.topological()) {
        HistoryEntry entry;
        entry.node = *graph.find(id);
        entry.state = known.contains(id) ? RevisionState::Current
            : applied.contains(id)       ? RevisionState::Applied
                                         : RevisionState::Ready;
        entry.created = parsedDate(entry.node.revision.createDate);
        state.history.push_back(std::move(entry));
    }
    // With a row that no script has, what is ready cannot be known: the scripts are older than the database.
    if (!state.unknown.isEmpty() || graph.nodes().empty())
        return;
    try {
        state.ready = graph.upgradeRevisions({QStringLiteral("heads")}, state.rows);
    } catch (const Error &error) {
        state.warnings << error.message;
    }
}

/// The journal tells what was applied; without it nothing is known, and nothing said.
void readEdited(DatabaseState &state, const RevisionGraph &graph, Progress &progress)
{
    try {
        const std::vector<JournalEntry> entries = Journal(state.url).entries(progress, &state.warnings);
        if (!entries.empty()) {
            const JournalEntry &last = entries.back();
            state.last = {last.verb, last.origin.user, last.started, last.result == JournalEntry::Result::Done};
        }
        EditedScripts scripts = findEditedScripts(graph, state.rows, entries);
        state.edited = std::move(scripts.edited);
        state.notCompared = std::move(scripts.unknown);
    } catch (const Error &error) {
        state.warnings << error.message;
    }
}

std::vector<TableCount> tablesOf(Connection &connection, const Dialect &dialect, Figures figures, QStringList &warnings)
{
    switch (figures) {
    case Figures::AtOnce: return estimateTables(connection, dialect, &warnings);
    case Figures::Measured: return measureTables(connection, dialect, &warnings);
    case Figures::Counted: break;
    }
    return countTables(connection, dialect, &warnings);
}

} // namespace

QString DatabaseState::whyNoGuardedMove() const
{
    const bool hasBackup = exists && !url.isMemory();
    return rights.move.isEmpty() && hasBackup ? rights.backup : rights.move;
}

bool DatabaseState::isToBeMeasured() const
{
    return std::ranges::any_of(tables, [](const TableCount &table) { return table.isEstimate || table.bytes < 0; });
}

DatabaseState readState(const Config &config, Progress &progress, Figures figures)
{
    DatabaseState state;
    state.url = config.url;
    state.scriptLocation = config.scriptLocation;
    const ScriptDirectory scripts(config);
    state.warnings = scripts.warnings();
    state.heads = scripts.graph().heads();

    scripts.config().requireUrl();
    const auto dialect = Dialect::create(config.url);
    Connection connection(config.url, Connection::Access::Read, progress);
    state.product = connection.product();
    state.exists = connection.exists();
    state.server = serverFacts(connection);
    state.sizeBytes = connection.sizeBytes();
    const ReadTransaction moment(connection);
    state.rights = rightsIn(connection, scripts.config().versionTableSchema, scripts.config().versionTable);
    const VersionTable versions(scripts.config(), *dialect);
    state.hasVersionTable = versions.exists(connection);
    state.rows = versions.rows(connection);
    state.tables = tablesOf(connection, *dialect, figures, state.warnings);
    state.views = viewsIn(connection);
    readHistory(state, scripts.graph());
    readEdited(state, scripts.graph(), progress);
    state.readAt = QDateTime::currentDateTime();
    return state;
}

std::vector<TableCount> measureTables(const Config &config, Progress &progress)
{
    config.requireUrl();
    Connection connection(config.url, Connection::Access::Read, progress);
    return measureTables(connection, *Dialect::create(config.url));
}

} // namespace meditrack
