// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/overviewpage.h"

#include "models/wording.h"
#include "theme.h"
#include "widgets/card.h"
#include "widgets/chip.h"
#include "widgets/delegates.h"
#include "widgets/growthplot.h"
#include "widgets/timelineplot.h"

#include <QDir>
#include <QHeaderView>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QTableView>

#include <algorithm>

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

constexpr int ShownUpdates = 3;
constexpr int ShownRecent = 5;

QLabel *fixedLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setFont(theme::fixedFont());
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// A small state mark as a widget, for rows that are not in a view.
class MarkWidget final : public QWidget
{
public:
    explicit MarkWidget(RevisionState state)
        : m_state(state)
    {
        setFixedSize(18, 18);
        setAccessibleName(marks::word(state));
        setToolTip(marks::word(state));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme theme = Theme::of(palette());
        QPainter painter(this);
        marks::paint(painter, QPointF(9, 9), marks::symbol(m_state), marks::colour(m_state, theme), theme.surface, 4.5);
    }

private:
    RevisionState m_state;
};

} // namespace

OverviewPage::OverviewPage(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"overviewPage"_s);
    auto *upper = new QHBoxLayout;
    upper->setSpacing(16);
    upper->addWidget(buildVerdict(), 13);
    upper->addWidget(buildHealth(), 8);
    auto *lower = new QHBoxLayout;
    lower->setSpacing(16);
    lower->addWidget(buildTables(), 10);
    auto *right = new QVBoxLayout;
    right->setSpacing(16);
    right->addWidget(buildGrowth(), 1);
    right->addWidget(buildHistory(), 1);
    lower->addLayout(right, 11);
    auto *body = new QVBoxLayout(this);
    body->setContentsMargins(24, 20, 24, 20);
    body->setSpacing(16);
    body->addLayout(upper);
    body->addLayout(lower, 1);
}

QWidget *OverviewPage::buildVerdict()
{
    QVBoxLayout *body = nullptr;
    QFrame *card = ui::card(body);
    m_headline = ui::title();
    m_headline->setObjectName(u"headline"_s);
    m_text = ui::secondary();
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_readyTitle = ui::secondary(tr("Last applied"), false);
    m_readyTitle->setFont(theme::smallFont());
    m_ready = new QGridLayout;
    m_ready->setHorizontalSpacing(16);
    m_ready->setVerticalSpacing(0);
    m_ready->setColumnStretch(1, 1);
    m_more = ui::secondary({}, false);
    m_more->setFont(theme::smallFont());
    m_upgrade = ui::button(tr("Review and upgrade…"), "primary");
    m_upgrade->setObjectName(u"upgrade"_s);
    m_project = ui::button(tr("Open another project…"), "primary");
    m_project->setObjectName(u"otherProject"_s);
    m_showHistory = ui::button(tr("Show history"), "quiet");
    m_showHistory->setObjectName(u"showHistory"_s);
    m_backup = ui::button(tr("Back up now"));
    m_backup->setObjectName(u"backup"_s);
    m_promise = ui::secondary();
    m_promise->setObjectName(u"promise"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_upgrade);
    row->addWidget(m_project);
    row->addStretch();
    row->addWidget(m_showHistory);
    row->addWidget(m_backup);
    body->addWidget(m_headline);
    body->addWidget(m_text);
    body->addSpacing(4);
    body->addWidget(m_readyTitle);
    body->addLayout(m_ready);
    body->addWidget(m_more);
    body->addSpacing(8);
    body->addStretch();
    body->addWidget(m_promise);
    body->addLayout(row);
    connect(m_project, &QPushButton::clicked, this, &OverviewPage::projectClicked);
    connect(m_upgrade, &QPushButton::clicked, this, &OverviewPage::upgradeClicked);
    connect(m_backup, &QPushButton::clicked, this, &OverviewPage::backupClicked);
    connect(m_showHistory, &QPushButton::clicked, this, [this] { Q_EMIT historyClicked(m_snapshot->state.rows.value(0)); });
    return card;
}

QWidget *OverviewPage::buildHealth()
{
    QVBoxLayout *body = nullptr;
    QFrame *card = ui::card(body);
    body->addWidget(ui::heading(tr("Health")));
    m_health = new QGridLayout;
    m_health->setHorizontalSpacing(12);
    m_health->setVerticalSpacing(10);
    m_health->setColumnStretch(1, 1);
    body->addSpacing(4);
    body->addLayout(m_health);
    body->addStretch();
    return card;
}

QWidget *OverviewPage::buildTables()
{
    QVBoxLayout *body = nullptr;
    QFrame *card = ui::card(body);
    auto *row = new QHBoxLayout;
    m_tablesTotal = ui::secondary({}, false);
    m_tablesTotal->setFont(theme::smallFont());
    auto *show = ui::button(tr("Show data"), "quiet");
    show->setProperty("scale", u"small"_s);
    row->addWidget(ui::heading(tr("Tables")));
    row->addWidget(m_tablesTotal);
    row->addStretch();
    row->addWidget(show);
    body->addLayout(row);
    m_tableView = new QTableView;
    m_tableView->setObjectName(u"overviewTables"_s);
    m_tableView->setAccessibleName(tr("Tables and their rows"));
    m_tableView->setModel(&m_tables);
    ui::setUpTable(m_tableView);
    m_tableView->setSelectionMode(QAbstractItemView::NoSelection);
    m_tableView->setFocusPolicy(Qt::NoFocus);
    m_tableView->setItemDelegate(new RowDelegate(m_tableView));
    m_tableView->horizontalHeader()->setSectionResizeMode(TableModel::Name, QHeaderView::Stretch);
    m_tableView->horizontalHeader()->setSectionResizeMode(TableModel::Rows, QHeaderView::Fixed);
    m_tableView->setColumnWidth(TableModel::Rows, 100);
    m_tableView->horizontalHeader()->setSectionResizeMode(TableModel::Since, QHeaderView::Fixed);
    m_tableView->setColumnWidth(TableModel::Since, 126);
    m_tableView->setColumnWidth(TableModel::Size, 84);
    m_tableView->setColumnHidden(TableModel::Share, true);
    m_tablesEmpty = ui::secondary(tr("There are no tables yet. The first upgrade makes them."));
    body->addWidget(m_tablesEmpty);
    body->addWidget(m_tableView, 1);
    body->addStretch(0);
    connect(show, &QPushButton::clicked, this, &OverviewPage::dataClicked);
    return card;
}

QWidget *OverviewPage::buildGrowth()
{
    QVBoxLayout *body = nullptr;
    m_growthCard = ui::card(body);
    m_growthTitle = ui::heading();
    m_growthTitle->setObjectName(u"overviewGrowthTitle"_s);
    m_growth = new GrowthPlot;
    m_growth->setObjectName(u"overviewGrowth"_s);
    body->addWidget(m_growthTitle);
    body->addWidget(m_growth, 1);
    m_growthCard->hide();
    return m_growthCard;
}

QWidget *OverviewPage::buildHistory()
{
    QVBoxLayout *body = nullptr;
    QFrame *card = ui::card(body);
    auto *row = new QHBoxLayout;
    auto *show = ui::button(tr("Show history"), "quiet");
    show->setProperty("scale", u"small"_s);
    row->addWidget(ui::heading(tr("History")));
    row->addStretch();
    row->addWidget(show);
    m_timeline = new TimelinePlot;
    m_timeline->setObjectName(u"overviewTimeline"_s);
    m_timeline->setMaximumHeight(150);
    m_recent = new QGridLayout;
    m_recent->setHorizontalSpacing(10);
    m_recent->setVerticalSpacing(0);
    m_recent->setColumnStretch(2, 1);
    body->addLayout(row);
    body->addWidget(m_timeline);
    body->addSpacing(4);
    m_recentEmpty = ui::secondary();
    body->addLayout(m_recent);
    body->addWidget(m_recentEmpty);
    body->addStretch();
    connect(show, &QPushButton::clicked, this, [this] { Q_EMIT historyClicked({}); });
    connect(m_timeline, &TimelinePlot::picked, this, [this](int historyRow) {
        Q_EMIT historyClicked(m_snapshot->state.history[static_cast<size_t>(historyRow)].node.revision.id);
    });
    return card;
}

void OverviewPage::setSnapshot(const SnapshotPtr &snapshot)
{
    if (m_snapshot && m_snapshot->state.url != snapshot->state.url)
        m_lastBackup.reset();
    m_snapshot = snapshot;
    const wording::Verdict verdict = wording::verdict(*snapshot);
    m_headline->setText(verdict.headline);
    m_text->setText(verdict.body);
    m_upgrade->setText(verdict.action.isEmpty() ? tr("Review and upgrade…") : verdict.action);
    m_upgrade->setVisible(!verdict.action.isEmpty());
    m_showHistory->setVisible(verdict.action.isEmpty() && !snapshot->state.history.empty());
    m_project->setVisible(snapshot->state.history.empty() || !snapshot->state.unknown.isEmpty()); // the scripts that belong to it are elsewhere
    m_promise->setText(verdict.canUpgrade ? wording::promiseOf(snapshot->state) : verdict.next);
    m_promise->setVisible(!m_promise->text().isEmpty());
    fillReady(*snapshot);
    fillRecent(*snapshot);
    fillHealth(*snapshot);
    setTables(snapshot);
    m_timeline->setSnapshot(snapshot);
    m_timeline->setVisible(!snapshot->state.history.empty());
}

void OverviewPage::setTables(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    m_tables.setTables(snapshot->state.tables, snapshot->growth, snapshot->state.readAt);
    m_tables.sort(TableModel::Rows, Qt::DescendingOrder);
    m_tableView->setColumnHidden(TableModel::Since, !m_tables.hasGrowth());
    if (m_tables.hasGrowth() && m_tables.rowCount() > 0) {
        const TableCount &largest = *m_tables.table(0);
        m_growthTitle->setText(tr("Growth, rows in %1").arg(largest.name));
        m_growth->setTable(snapshot->growth, largest, snapshot->state.readAt);
    }
    fitLower();
    m_tablesTotal->setText(wording::total(snapshot->state.tables));
    const bool hasTables = !snapshot->state.tables.empty();
    m_tablesEmpty->setVisible(!hasTables);
    m_tableView->setVisible(hasTables);
    m_tablesTotal->setVisible(hasTables);
}

void OverviewPage::setPlan(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    fillReady(*snapshot);
}

/// The updates that wait; where none does, what was applied last.
void OverviewPage::fillReady(const Snapshot &snapshot)
{
    ui::clear(m_ready);
    const DatabaseState &state = snapshot.state;
    const bool waiting = !state.ready.isEmpty();
    const QStringList &shown = waiting ? state.ready : state.rows;
    const bool known = waiting || state.unknown.isEmpty();
    m_readyTitle->setVisible(!waiting && known && !shown.isEmpty());
    const qsizetype more = known ? shown.size() - ShownUpdates : 0;
    m_more->setVisible(more > 0);
    m_more->setText(tr("and %Ln more", nullptr, static_cast<int>(std::max<qsizetype>(more, 0))));
    if (!known)
        return;
    int line = 0;
    for (const QString &id : shown.mid(0, ShownUpdates)) {
        const HistoryEntry *entry = snapshot.find(id);
        auto *doc = new ElidedLabel(nullptr, Qt::ElideRight);
        doc->setFullText(entry ? entry->node.revision.doc : QString());
        const QString written = entry ? wording::date(entry->created) : QString();
        auto *date = ui::secondary(waiting || written.isEmpty() ? written : tr("written %1").arg(written), false);
        date->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_ready->setRowMinimumHeight(line, 30);
        m_ready->addWidget(fixedLabel(id), line, 0);
        m_ready->addWidget(doc, line, 1);
        m_ready->addWidget(date, line++, 2);
        if (const QString plan = wording::planInShort(snapshot, id); waiting && !plan.isEmpty()) {
            auto *words = new ElidedLabel(nullptr, Qt::ElideRight);
            words->setObjectName(u"plan"_s);
            words->setProperty("tone", u"secondary"_s);
            words->setFont(theme::smallFont());
            words->setFullText(plan);
            words->setToolTip(wording::planOf(snapshot, id).join(u'\n'));
            m_ready->addWidget(words, line++, 1, 1, 2);
        }
        m_ready->addWidget(ui::rule(), line++, 0, 1, 3);
    }
}

void OverviewPage::fillRecent(const Snapshot &snapshot)
{
    ui::clear(m_recent);
    int shown = 0;
    for (const HistoryEntry &entry : snapshot.state.history) {
        if (entry.state == RevisionState::Ready || shown == m_recentRows)
            continue;
        auto *doc = new ElidedLabel(nullptr, Qt::ElideRight);
        doc->setFullText(entry.node.revision.doc);
        m_recent->setRowMinimumHeight(shown * 2, 30);
        m_recent->addWidget(ui::rule(), shown * 2 + 1, 0, 1, 4);
        m_recent->addWidget(new MarkWidget(entry.state), shown * 2, 0);
        m_recent->addWidget(fixedLabel(entry.node.revision.id), shown * 2, 1);
        m_recent->addWidget(doc, shown * 2, 2);
        auto *date = ui::secondary(wording::date(entry.created), false);
        date->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_recent->addWidget(date, shown * 2, 3);
        ++shown;
    }
    m_recentEmpty->setText(snapshot.state.history.empty() ? tr("There are no revisions yet.") : tr("Nothing has been applied yet."));
    m_recentEmpty->setVisible(shown == 0 && snapshot.state.rows.isEmpty());
}

void OverviewPage::setLastBackup(const QDateTime &newest)
{
    m_lastBackup = newest;
    if (m_snapshot)
        fillHealth(*m_snapshot);
}

void OverviewPage::fillHealth(const Snapshot &snapshot)
{
    ui::clear(m_health);
    int line = 0;
    std::vector<wording::Finding> findings = wording::findings(snapshot);
    if (m_lastBackup && snapshot.state.exists)
        findings.insert(findings.begin(), wording::lastBackup(*m_lastBackup, QDateTime::currentDateTime()));
    std::ranges::stable_sort(findings, {}, [](const wording::Finding &finding) { return finding.tone == wording::Tone::Danger ? 0 : finding.tone == wording::Tone::Attention ? 1 : 2; }); // what is wrong comes first
    for (const wording::Finding &finding : findings) {
        auto *chip = new Chip;
        chip->set(finding.tone, finding.chip);
        m_health->addWidget(chip, line, 0, Qt::AlignTop | Qt::AlignLeft);
        auto *text = ui::text(finding.text);
        text->setMinimumHeight(chip->sizeHint().height());
        for (QWidget *widget : {static_cast<QWidget *>(chip), static_cast<QWidget *>(text)})
            widget->setToolTip(finding.detail);
        text->setAccessibleDescription(finding.detail);
        m_health->addWidget(text, line++, 1);
    }
    auto *place = new ElidedLabel;
    place->setProperty("tone", u"secondary"_s);
    place->setFont(theme::smallFont());
    place->setFullText(tr("Scripts in %1").arg(QDir::toNativeSeparators(snapshot.state.scriptLocation)));
    m_health->addWidget(place, line, 0, 1, 2);
}

void OverviewPage::setSituation(const Situation &situation)
{
    const auto allow = [&](QPushButton *button, Wish wish, const QString &tip) {
        const QString whyNot = situation.whyNot(wish);
        button->setEnabled(whyNot.isEmpty());
        button->setToolTip(whyNot.isEmpty() ? tip : whyNot);
    };
    allow(m_upgrade, Wish::Upgrade, tr("Apply every update (Ctrl+U)"));
    allow(m_backup, Wish::Backup, tr("Make a verified copy (Ctrl+B)"));
}

/// The growth goes first where there is any; the history keeps what is left.
void OverviewPage::fitLower()
{
    const int seen = parentWidget() ? parentWidget()->height() : height(); // without what has to be scrolled to
    const bool isGrown = m_tables.hasGrowth() && m_tables.rowCount() > 0 && seen > 600;
    m_growthCard->setVisible(isGrown);
    m_timeline->setMaximumHeight(isGrown ? 110 : 150);
    const int room = isGrown ? 0 : std::clamp((seen - 455) / 31, 0, ShownRecent);
    if (room == m_recentRows)
        return;
    m_recentRows = room;
    if (m_snapshot)
        fillRecent(*m_snapshot);
}

void OverviewPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_tableView->setColumnHidden(TableModel::Size, width() < 900);
    fitLower();
}

} // namespace meditrack
