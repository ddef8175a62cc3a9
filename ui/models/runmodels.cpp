// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/runmodels.h"

#include "models/dates.h"
#include "models/wording.h"

#include <QLocale>

namespace meditrack {

using namespace Qt::StringLiterals;

StepModel::StepModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void StepModel::reset(std::vector<Item> planned)
{
    beginResetModel();
    m_isRun = false;
    m_items = std::move(planned);
    m_total = static_cast<int>(m_items.size());
    m_running = -1;
    m_done = 0;
    endResetModel();
}

void StepModel::resetRun(std::vector<Item> planned)
{
    reset(std::move(planned));
    beginResetModel();
    m_isRun = true;
    m_before = Item{{}, tr("Check and back up"), Progress::Waiting, -1, 0, {}};
    m_before.plan = tr("Lock, space, integrity and foreign keys; then a verified backup");
    m_after = Item{{}, tr("Compare and commit"), Progress::Waiting, -1, 0, {}};
    m_after.plan = tr("Do the rows of every table agree with what the statements did?");
    move(m_before, Progress::Running);
    endResetModel();
}

void StepModel::move(Item &item, Progress progress)
{
    if (progress == Progress::Running)
        m_since.start();
    else if (item.progress == Progress::Running)
        item.seconds = static_cast<double>(m_since.elapsed()) / 1000;
    item.progress = progress;
}

const StepModel::Item &StepModel::shown(int row) const
{
    const int revision = row - lead();
    return revision < 0 ? m_before : revision < static_cast<int>(m_items.size()) ? item(revision) : m_after;
}

int StepModel::runningRow() const
{
    for (int row = 0; row < rowCount(); ++row)
        if (shown(row).progress == Progress::Running)
            return row;
    return -1;
}

int StepModel::over() const
{
    int count = 0;
    while (count < rowCount() && shown(count).progress == Progress::Done)
        ++count;
    return count;
}

void StepModel::begin(const event::StepStarted &step)
{
    const auto row = static_cast<size_t>(std::max(step.index, 0));
    Item &item = m_items[row];
    if (item.revision != step.revision) // not as foreseen
        item = Item{step.revision, step.doc, Progress::Running, -1, 0, {}};
    item.progress = Progress::Running;
    m_running = static_cast<int>(row);
    m_total = std::max(m_total, step.steps);
}

void StepModel::makeRoom(const QList<TimedEvent> &events)
{
    int needed = 0;
    for (const TimedEvent &timed : events) {
        if (const auto *plan = std::get_if<event::PlanStarted>(&timed.event)) {
            if (static_cast<int>(m_items.size()) != plan->steps) { // the plan is another one than was foreseen
                beginResetModel();
                m_items.clear();
                m_running = -1;
                m_done = 0;
                endResetModel();
            }
            m_total = plan->steps;
        } else if (const auto *step = std::get_if<event::StepStarted>(&timed.event)) {
            needed = std::max(needed, step->index + 1);
        }
    }
    const int there = static_cast<int>(m_items.size());
    if (needed <= there)
        return;
    beginInsertRows({}, lead() + there, lead() + needed - 1);
    m_items.resize(static_cast<size_t>(needed));
    endInsertRows();
}

void StepModel::take(const QList<TimedEvent> &events)
{
    // Two signals for a batch: a view that hears of every step of a thousand has no time left to draw.
    makeRoom(events);
    const int count = static_cast<int>(m_items.size());
    int first = count;
    for (const TimedEvent &timed : events) {
        if (std::holds_alternative<event::PlanStarted>(timed.event)) {
            move(m_before, Progress::Done);
            first = -1;
        } else if (const auto *step = std::get_if<event::StepStarted>(&timed.event)) {
            begin(*step);
            first = std::min(first, m_running);
        } else if (std::holds_alternative<event::Statement>(timed.event) && m_running >= 0) {
            Item &item = m_items[static_cast<size_t>(m_running)];
            ++item.statements;
            const auto &statement = std::get<event::Statement>(timed.event);
            item.rows += statement.sql.contains("alembic_version"_L1) ? 0 : std::max<qint64>(0, statement.rows); // which revision it is at is no row of anybody
            first = std::min(first, m_running);
        } else if (const auto *done = std::get_if<event::StepDone>(&timed.event)) {
            if (done->index < 0 || done->index >= count)
                continue;
            Item &item = m_items[static_cast<size_t>(done->index)];
            item.progress = Progress::Done;
            item.seconds = done->seconds;
            item.kept = done->kept;
            first = std::min(first, done->index);
            m_done = done->index + 1;
            m_running = -1;
            if (m_done == m_total)
                move(m_after, Progress::Running);
        }
    }
    if (first < count)
        Q_EMIT dataChanged(index(std::max(0, first + lead())), index(rowCount() - 1));
}

void StepModel::finish(const JobOutcome &outcome)
{
    beginResetModel();
    if (outcome.result == JobOutcome::Result::Done) {
        m_done = m_total;
        for (Item &item : m_items)
            item.progress = Progress::Done;
        move(m_before, Progress::Done);
        move(m_after, Progress::Done);
    } else {
        const QString note = outcome.result == JobOutcome::Result::Cancelled ? tr("Cancelled here") : outcome.summary;
        for (Item *around : {&m_before, &m_after}) {
            if (around->progress != Progress::Running)
                continue;
            move(*around, Progress::Failed);
            around->note = note;
        }
        // All or nothing: what ran before the failed step was rolled back with it, and no tick may say otherwise.
        for (Item &item : m_items) {
            if (item.progress == Progress::Done && !item.kept)
                item.progress = Progress::TakenBack;
        }
        if (m_running >= 0) {
            Item &item = m_items[static_cast<size_t>(m_running)];
            item.progress = Progress::Failed;
            item.note = note;
        }
    }
    m_running = -1;
    endResetModel();
}

int StepModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size()) + 2 * lead();
}

QVariant StepModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Item &step = shown(index.row());
    if (role == Qt::DisplayRole)
        return u"%1 %2"_s.arg(step.revision, step.doc).trimmed();
    if (role == Qt::AccessibleTextRole) {
        const QString word = step.progress == Progress::Done ? tr("done") : step.progress == Progress::Running ? tr("running")
            : step.progress == Progress::Failed ? tr("failed") : step.progress == Progress::TakenBack ? tr("rolled back") : tr("waiting");
        return tr("%1, %2").arg(data(index, Qt::DisplayRole).toString(), word);
    }
    return {};
}

std::vector<StepModel::Item> plannedSteps(const Snapshot &snapshot, const JobInfo &job)
{
    if (job.kind != JobKind::Downgrade)
        return plannedSteps(snapshot, job.target);
    std::vector<StepModel::Item> items;
    for (const Step &step : job.plan)
        items.push_back({step.revision, step.doc, StepModel::Progress::Waiting, -1, 0, {}});
    return items;
}

std::vector<StepModel::Item> plannedSteps(const Snapshot &snapshot, const QString &target)
{
    std::vector<StepModel::Item> items;
    QSet<QString> wanted;
    QStringList open{target};
    while (!open.isEmpty()) {
        const HistoryEntry *entry = snapshot.find(open.takeLast());
        if (!entry || entry->state != RevisionState::Ready || wanted.contains(entry->node.revision.id))
            continue;
        wanted.insert(entry->node.revision.id);
        open << entry->node.revision.downRevisions << entry->node.resolvedDependencies;
    }
    const bool all = target == "heads"_L1 || target == "head"_L1;
    for (const QString &id : snapshot.state.ready) {
        const HistoryEntry *entry = snapshot.find(id);
        if (entry && (all || wanted.contains(id)))
            items.push_back({id, entry->node.revision.doc, StepModel::Progress::Waiting, -1, 0, {}});
    }
    return items;
}

LogModel::LogModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void LogModel::clear()
{
    beginResetModel();
    m_lines.clear();
    endResetModel();
}

void LogModel::append(std::vector<Line> lines)
{
    if (lines.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(lines.size()) - 1);
    m_lines.insert(m_lines.end(), std::make_move_iterator(lines.begin()), std::make_move_iterator(lines.end()));
    endInsertRows();
}

void LogModel::add(QTime time, const QString &text, Kind kind)
{
    append({{time, text, kind}});
}

void LogModel::take(const QList<TimedEvent> &events)
{
    std::vector<Line> lines;
    for (const TimedEvent &timed : events) {
        if (const auto *step = std::get_if<event::StepStarted>(&timed.event)) {
            lines.push_back({timed.time, u"-- %1  %2"_s.arg(step->revision, step->doc), Kind::Step});
        } else if (const auto *statement = std::get_if<event::Statement>(&timed.event)) {
            bool first = true;
            for (const QString &part : statement->sql.trimmed().split(u'\n')) {
                QString line = part;
                lines.push_back({timed.time, line.replace(u'\t', u"    "_s), first ? Kind::Sql : Kind::Continued});
                first = false;
            }
        } else if (const auto *notice = std::get_if<event::Notice>(&timed.event)) {
            lines.push_back({timed.time, notice->text, notice->level == event::Notice::Level::Info ? Kind::Notice : Kind::Warning});
        }
    }
    append(std::move(lines));
}

QString LogModel::text(const QModelIndexList &indexes) const
{
    QList<int> rows;
    for (const QModelIndex &index : indexes)
        rows << index.row();
    std::sort(rows.begin(), rows.end());
    QString result;
    for (const int row : rows)
        result += line(row).text + u'\n';
    return result;
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return line(index.row()).text;
    return {};
}

} // namespace meditrack
