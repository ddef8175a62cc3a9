// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleetmodel.h"

#include "models/roles.h"
#include "models/shelf.h"
#include "words.h"


#include <algorithm>

namespace meditrack {

using namespace Qt::StringLiterals;

namespace wording {

QString databases(qsizetype count)
{
    return tr("%Ln databases", nullptr, count);
}

QString outcomeOf(const FleetRun::Turn &turn)
{
    switch (turn.state) {
    case FleetRun::State::Waiting: return tr("Waiting");
    case FleetRun::State::Running: return tr("Running");
    case FleetRun::State::Done: return tr("%1, %2").arg(updates(turn.steps), seconds(turn.seconds));
    case FleetRun::State::Nothing: return tr("Nothing to do");
    case FleetRun::State::Failed: return turn.error ? tr("Failed: %1").arg(turn.error->message) : tr("Failed");
    case FleetRun::State::Cancelled: return tr("Cancelled");
    case FleetRun::State::Interrupted: return tr("Interrupted");
    case FleetRun::State::LeftOut: return tr("Left out");
    }
    return {};
}

Tone toneOf(FleetRun::State state)
{
    switch (state) {
    case FleetRun::State::Waiting:
    case FleetRun::State::LeftOut: break;
    case FleetRun::State::Running: return Tone::Busy;
    case FleetRun::State::Done:
    case FleetRun::State::Nothing: return Tone::Good;
    case FleetRun::State::Failed: return Tone::Danger;
    case FleetRun::State::Cancelled:
    case FleetRun::State::Interrupted: return Tone::Attention;
    }
    return Tone::Neutral;
}

} // namespace wording

FleetModel::FleetModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void FleetModel::setDatabases(const QList<OpenRequest> &databases)
{
    std::vector<Row> rows;
    for (const OpenRequest &request : databases) {
        const int known = rowOf(request.target);
        if (known >= 0 && m_rows[static_cast<size_t>(known)].request.iniFile == request.iniFile)
            rows.push_back(m_rows[static_cast<size_t>(known)]);
        else
            rows.push_back({request});
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    Q_EMIT chosenChanged();
}

void FleetModel::setEnvironments(const QHash<QString, Environment> &environments)
{
    if (m_environments == environments)
        return;
    m_environments = environments;
    touchAll();
}

void FleetModel::setCanary(const QString &target)
{
    m_canary = target;
    touchAll();
}

void FleetModel::setGlimpse(const QString &target, const Glimpse &glimpse)
{
    const int row = rowOf(target);
    if (row < 0)
        return;
    Row &changed = m_rows[static_cast<size_t>(row)];
    changed.glimpse = glimpse;
    if (changed.isChosen && !isReady(row)) {
        changed.isChosen = false;
        touchAll(); // another one may go first now
    } else {
        touch(row);
    }
}

void FleetModel::setForbidden(const QString &why)
{
    m_forbidden = why;
    for (int row = 0; row < rowCount(); ++row)
        m_rows[static_cast<size_t>(row)].isChosen = isChosen(row) && isReady(row);
    touchAll();
}

void FleetModel::setRun(const FleetRun &run)
{
    m_run = run;
    m_step.clear();
    touchAll();
}

void FleetModel::setStep(const QString &words)
{
    if (m_step == words || m_run.running() < 0)
        return;
    m_step = words;
    if (const int row = rowOf(m_run.turn(m_run.running()).request.target); row >= 0)
        touch(row);
}

void FleetModel::touch(int row)
{
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    Q_EMIT chosenChanged();
}

void FleetModel::touchAll()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT chosenChanged();
}

int FleetModel::rowOf(const QString &target) const
{
    const auto found = std::ranges::find_if(m_rows, [&](const Row &row) { return row.request.target == target; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

const FleetRun::Turn *FleetModel::turnOf(int row) const
{
    if (m_run.phase() == FleetRun::Phase::None)
        return nullptr;
    const int turn = m_run.indexOf(request(row));
    return turn < 0 ? nullptr : &m_run.turn(turn);
}

QString FleetModel::whyNotChosen(int row) const
{
    const Glimpse &seen = glimpse(row);
    if (!m_forbidden.isEmpty())
        return m_forbidden;
    if (seen.chip.isEmpty())
        return tr("Nobody has looked at it yet.");
    if (!seen.whyNot.isEmpty())
        return seen.whyNot;
    if (!seen.isManaged)
        return tr("It has no version table: open it in a tab to begin with it.");
    return seen.updates == 0 ? tr("There is nothing to do.") : QString();
}

void FleetModel::choose(const QList<int> &rows, bool chosen)
{
    for (const int row : rows)
        m_rows[static_cast<size_t>(row)].isChosen = chosen && isReady(row);
    touchAll(); // another one may go first now
}

int FleetModel::canary() const
{
    const auto first = [this](const auto &fits) {
        for (int row = 0; row < rowCount(); ++row) {
            if (isChosen(row) && fits(row))
                return row;
        }
        return -1;
    };
    const int marked = first([this](int row) { return request(row).target == m_canary; });
    const int test = marked >= 0 ? marked : first([this](int row) { return environment(row) == Environment::Test; });
    return test >= 0 ? test : first([](int) { return true; });
}

QList<int> FleetModel::chosen() const
{
    QList<int> rows;
    const int canary = this->canary();
    if (canary >= 0)
        rows << canary;
    for (int row = 0; row < rowCount(); ++row) {
        if (isChosen(row) && row != canary)
            rows << row;
    }
    return rows;
}

int FleetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FleetModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString FleetModel::outcome(int row) const
{
    const FleetRun::Turn *turn = turnOf(row);
    if (!turn)
        return row == canary() ? tr("Goes first") : QString();
    if (turn->state == FleetRun::State::Running && !m_step.isEmpty())
        return m_step;
    if (turn->state == FleetRun::State::Waiting && m_run.phase() == FleetRun::Phase::Stopped)
        return tr("Not begun");
    return wording::outcomeOf(*turn);
}

wording::Tone FleetModel::outcomeTone(int row) const
{
    const FleetRun::Turn *turn = turnOf(row);
    return turn ? wording::toneOf(turn->state) : wording::Tone::Neutral;
}

QString FleetModel::text(int row, int column) const
{
    const Glimpse &seen = glimpse(row);
    const QString &target = request(row).target;
    switch (column) {
    case Name: return wording::nameOf(target);
    case Where: return wording::placeOf(target);
    case Env: return wording::word(environment(row));
    case Revision: return seen.heads.isEmpty() && seen.isThere ? tr("none") : seen.heads.join(u", "_s);
    case State: return seen.chip.isEmpty() ? tr("Not looked at yet") : seen.chip;
    case LastBackup: return wording::age(seen.lastBackup, QDateTime::currentDateTimeUtc());
    case Outcome: return outcome(row);
    default: return {};
    }
}

/// What there is to say besides, for tool tips.
QString FleetModel::description(int row, int column) const
{
    const FleetRun::Turn *turn = turnOf(row);
    if (column == Outcome && turn && turn->error)
        return turn->error->text();
    if (column == Name || column == Where)
        return request(row).target;
    const QString whyNot = whyNotChosen(row);
    if (column == Chosen)
        return whyNot.isEmpty() ? QString() : tr("It cannot be chosen. %1").arg(whyNot);
    return column == State ? glimpse(row).text : QString();
}

QVariant FleetModel::sortKey(int row, int column) const
{
    switch (column) {
    case Chosen: return isChosen(row) ? 0 : isReady(row) ? 1 : 2;
    case Env: return static_cast<int>(environment(row));
    case LastBackup: return glimpse(row).lastBackup;
    case Outcome: return turnOf(row) ? m_run.indexOf(request(row)) : row == canary() ? -1 : static_cast<int>(m_run.turns().size());
    default: return text(row, column);
    }
}

QVariant FleetModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const int row = index.row();
    switch (role) {
    case Qt::DisplayRole: return text(row, index.column());
    case Qt::ToolTipRole: return description(row, index.column());
    case SortRole: return sortKey(row, index.column());
    case Qt::CheckStateRole: return index.column() == Chosen ? QVariant(isChosen(row) ? Qt::Checked : Qt::Unchecked) : QVariant();
    case ToneRole:
        if (index.column() == State)
            return static_cast<int>(glimpse(row).tone);
        if (index.column() == Outcome)
            return static_cast<int>(outcomeTone(row));
        if (index.column() == Env && environment(row) != Environment::None)
            return static_cast<int>(wording::toneOf(environment(row)));
        return {};
    case Qt::AccessibleTextRole:
        if (index.column() == Chosen)
            return isReady(row) ? (isChosen(row) ? tr("chosen") : tr("not chosen")) : description(row, Chosen);
        return text(row, index.column());
    default: return {};
    }
}

bool FleetModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || index.column() != Chosen || role != Qt::CheckStateRole || !isReady(index.row()))
        return false;
    choose({index.row()}, value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags FleetModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == Chosen && isReady(index.row()) ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant FleetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole && section == Chosen)
        return tr("Chosen");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Database");
    case Where: return tr("Where");
    case Env: return tr("Environment");
    case Revision: return tr("Revision");
    case State: return tr("State");
    case LastBackup: return tr("Last backup");
    case Outcome: return tr("This run");
    default: return {};
    }
}

FleetFilter::FleetFilter(FleetModel &model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_fleet(model)
{
    setSourceModel(&model);
    setSortRole(FleetModel::SortRole);
    setSortLocaleAware(true);
    setDynamicSortFilter(true);
}

void FleetFilter::setWhich(Which which)
{
    m_which = which;
    invalidateFilter();
}

void FleetFilter::setWords(const QString &words)
{
    m_words = words.trimmed();
    invalidateFilter();
}

bool FleetFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const Glimpse &seen = m_fleet.glimpse(row);
    const FleetRun::Turn *turn = m_fleet.turnOf(row);
    const bool fits = m_words.isEmpty() || m_fleet.request(row).target.contains(m_words, Qt::CaseInsensitive);
    switch (m_which) {
    case All: return fits;
    case Ready: return fits && m_fleet.isReady(row);
    case Trouble: return fits && ((!seen.whyNot.isEmpty() && !seen.chip.isEmpty()) || (turn && turn->error.has_value()));
    case InRun: return fits && turn;
    }
    return fits;
}

} // namespace meditrack
