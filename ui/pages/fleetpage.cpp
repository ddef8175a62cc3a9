// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/fleetpage.h"

#include "models/fleetreport.h"
#include "models/shelf.h"
#include "pages/sheetpage.h"
#include "widgets/advanceline.h"
#include "widgets/card.h"
#include "widgets/chip.h"
#include "widgets/delegates.h"
#include "widgets/messagebar.h"
#include "widgets/pagestack.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>
#include <utility>

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

enum Shown { List, Question };
enum Content { Empty, Full };

} // namespace

FleetPage::FleetPage(Settings &settings, Prompts &prompts, QWidget *parent)
    : QWidget(parent)
    , m_desk(settings, prompts, this)
    , m_runner(m_desk, settings, prompts, this)
    , m_filter(m_desk.model())
    , m_message(new MessageBar)
    , m_stack(new PageStack)
    , m_sheet(new SheetPage)
    , m_withoutAsking(new QCheckBox(tr("Go on with the others without asking"), m_sheet))
    , m_summary(ui::secondary({}, false))
    , m_addButton(ui::button(tr("Add")))
    , m_again(ui::button(tr("Look again")))
    , m_upgrade(ui::button(tr("Upgrade…"), "primary"))
    , m_url(new QLineEdit)
    , m_runChip(new Chip)
    , m_runTitle(ui::heading())
    , m_runText(ui::secondary())
    , m_advance(new AdvanceLine)
    , m_goOn(ui::button({}, "primary"))
    , m_stop(ui::button(tr("Cancel")))
    , m_report(ui::button(tr("Save report…")))
    , m_away(ui::button(tr("Put away"), "quiet"))
    , m_which(new QComboBox)
    , m_search(new QLineEdit)
    , m_all(new QCheckBox(tr("Choose all that are ready")))
    , m_signIn(ui::button({}))
    , m_content(new QStackedWidget)
    , m_table(new QTableView)
    , m_name(new ElidedLabel(nullptr, Qt::ElideMiddle))
    , m_facts(ui::secondary())
    , m_problem(new QPlainTextEdit)
{
    setObjectName(u"fleetPage"_s);
    m_runTitle->setWordWrap(true);
    setAttribute(Qt::WA_StyledBackground);
    const std::pair<QWidget *, QString> names[] = {{m_summary, u"fleetSummary"_s}, {m_addButton, u"fleetAdd"_s},   {m_again, u"fleetAgain"_s},  {m_upgrade, u"fleetUpgrade"_s}, {m_url, u"fleetUrl"_s},
                                                   {m_runChip, u"fleetChip"_s},    {m_runTitle, u"fleetTitle"_s},  {m_runText, u"fleetText"_s}, {m_goOn, u"fleetGoOn"_s},       {m_stop, u"fleetStop"_s},
                                                   {m_report, u"fleetReport"_s},   {m_away, u"fleetAway"_s},       {m_which, u"fleetWhich"_s},  {m_search, u"fleetSearch"_s},   {m_all, u"fleetAll"_s},
                                                   {m_signIn, u"fleetSignIn"_s},   {m_table, u"fleet"_s},          {m_facts, u"fleetFacts"_s},  {m_problem, u"fleetProblem"_s}, {m_withoutAsking, u"fleetWithoutAsking"_s}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(name);
    m_withoutAsking->hide();
    m_stack->addWidget(buildList());
    m_stack->addWidget(m_sheet);
    auto *body = new QVBoxLayout(this);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    body->addWidget(m_message);
    body->addWidget(m_stack, 1);
    setFocusProxy(m_table);
    connectAll();
    update();
}

QWidget *FleetPage::buildList()
{
    m_content->addWidget(buildEmpty());
    auto *full = new QWidget;
    auto *fullBody = new QVBoxLayout(full);
    fullBody->setContentsMargins(0, 0, 0, 0);
    fullBody->setSpacing(12);
    fullBody->addWidget(buildFilter());
    fullBody->addWidget(buildTable(), 1);
    fullBody->addWidget(buildDetails());
    m_content->addWidget(full);
    auto *list = new QWidget;
    auto *body = new QVBoxLayout(list);
    body->setContentsMargins(24, 20, 24, 20);
    body->setSpacing(12);
    body->addWidget(buildTop());
    body->addWidget(buildServer());
    body->addWidget(buildRun());
    body->addWidget(m_content, 1);
    return list;
}

QWidget *FleetPage::buildTop()
{
    m_top = new QWidget;
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(ui::title(tr("Fleet")));
    words->addWidget(m_summary);
    auto *row = new QHBoxLayout(m_top);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addLayout(words, 1);
    auto *menu = new QMenu(m_addButton);
    menu->setAccessibleName(tr("Add databases"));
    fillMenu(menu);
    m_addButton->setMenu(menu);
    m_addButton->setAccessibleName(tr("Add databases, or a list of them"));
    m_again->setToolTip(tr("Look at all databases again (F5)"));
    for (QPushButton *button : {m_addButton, m_again, m_upgrade})
        row->addWidget(button, 0, Qt::AlignBottom);
    return m_top;
}

void FleetPage::fillMenu(QMenu *menu)
{
    const auto add = [this, menu](const QString &text, void (FleetDesk::*run)()) { connect(menu->addAction(text), &QAction::triggered, &m_desk, run); };
    add(tr("&Files…"), &FleetDesk::addFiles);
    add(tr("A f&older…"), &FleetDesk::addFolder);
    connect(menu->addAction(tr("Databases of a &server…")), &QAction::triggered, this, [this] {
        m_server->show();
        m_url->setFocus();
    });
    add(tr("The &recent ones"), &FleetDesk::addRecent);
    menu->addSeparator();
    add(tr("Add a &list…"), &FleetDesk::openList);
    add(tr("Sa&ve the list…"), &FleetDesk::saveList);
    menu->addSeparator();
    add(tr("Scripts of another &project…"), &FleetDesk::chooseProject);
}

/// Which server, where all of its databases are to be added.
QWidget *FleetPage::buildServer()
{
    QVBoxLayout *body = nullptr;
    m_server = ui::card(body);
    auto *find = ui::button(tr("Find its databases"), "primary");
    auto *no = ui::button(tr("Not now"));
    find->setObjectName(u"fleetFind"_s);
    m_url->setPlaceholderText(u"postgresql://support@db.example/"_s);
    m_url->setAccessibleName(tr("URL of the server"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_url, 1);
    row->addWidget(no);
    row->addWidget(find);
    body->addWidget(ui::secondary(tr("All databases of this server that have a version table are added. They are only looked at; the password is asked for, and never written into the list.")));
    body->addLayout(row);
    m_server->hide();
    const auto look = [this] {
        if (!m_url->text().trimmed().isEmpty() && !m_desk.isAdding())
            m_desk.addServer(m_url->text());
    };
    connect(find, &QPushButton::clicked, this, look);
    connect(m_url, &QLineEdit::returnPressed, this, look);
    connect(no, &QPushButton::clicked, m_server, &QWidget::hide);
    return m_server;
}

QWidget *FleetPage::buildRun()
{
    QVBoxLayout *body = nullptr;
    m_run = ui::card(body, 12);
    m_run->setObjectName(u"fleetRun"_s);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_runTitle);
    words->addWidget(m_runText);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_runChip, 0, Qt::AlignVCenter);
    row->addLayout(words, 1);
    for (QPushButton *button : {m_away, m_report, m_stop, m_goOn})
        row->addWidget(button, 0, Qt::AlignVCenter);
    body->addLayout(row);
    body->addWidget(m_advance);
    return m_run;
}

QWidget *FleetPage::buildFilter()
{
    m_filterRow = new QWidget;
    const std::pair<QString, FleetFilter::Which> choices[] = {{tr("All"), FleetFilter::All}, {tr("Updates ready"), FleetFilter::Ready}, {tr("Something is in the way"), FleetFilter::Trouble}, {tr("In this run"), FleetFilter::InRun}};
    for (const auto &[text, which] : choices)
        m_which->addItem(text, which);
    m_which->setAccessibleName(tr("Which databases are shown"));
    m_search->setPlaceholderText(tr("Search by name or place"));
    m_search->setAccessibleName(tr("Search by name or place"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(theme::scaled(260));
    auto *row = new QHBoxLayout(m_filterRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_all);
    row->addStretch(1);
    row->addWidget(m_signIn);
    row->addWidget(m_which);
    row->addWidget(m_search, 1);
    return m_filterRow;
}

QWidget *FleetPage::buildTable()
{
    m_table->setAccessibleName(tr("Databases of the fleet"));
    m_table->setModel(&m_filter);
    ui::setUpTable(m_table);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setTextElideMode(Qt::ElideMiddle);
    auto *rows = new RowDelegate(m_table);
    rows->setSecondary(FleetModel::Where);
    rows->setSecondary(FleetModel::LastBackup);
    rows->setColumnFont(FleetModel::Revision, theme::fixedFont());
    m_table->setItemDelegate(rows);
    m_table->setItemDelegateForColumn(FleetModel::Chosen, new TickDelegate(m_table));
    for (const int column : {FleetModel::State, FleetModel::Outcome}) // an environment is no state: a cross would say that something is wrong
        m_table->setItemDelegateForColumn(column, new StateDelegate(m_table));
    QHeaderView *header = m_table->horizontalHeader();
    header->setMinimumSectionSize(36);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(FleetModel::Chosen, QHeaderView::Fixed);
    header->setSectionResizeMode(FleetModel::Outcome, QHeaderView::Stretch);
    header->setSectionsClickable(true);
    const std::pair<int, int> widths[] = {{FleetModel::Chosen, 40}, {FleetModel::Name, 160}, {FleetModel::Where, 180}, {FleetModel::Env, 140}, {FleetModel::Revision, 124}, {FleetModel::State, 196}, {FleetModel::LastBackup, 168}};
    for (const auto &[column, width] : widths) {
        ui::setColumnWidth(m_table, column, width);
        m_widths.insert(column, m_table->columnWidth(column));
    }
    m_widths.insert(FleetModel::Outcome, std::max(theme::scaled(150), header->sectionSizeHint(FleetModel::Outcome)));
    m_table->viewport()->installEventFilter(this);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder); // as they were added
    addRowActions();
    QVBoxLayout *body = nullptr;
    QFrame *card = ui::card(body, 1);
    body->setContentsMargins(1, 4, 1, 8);
    body->addWidget(m_table);
    return card;
}

/// Where there is no room for everything, what the details say of a selected one goes: a cell that is cut says less than none.
void FleetPage::fitColumns()
{
    int lacking = -m_table->viewport()->width();
    for (const int width : std::as_const(m_widths))
        lacking += width;
    for (const int column : {FleetModel::LastBackup, FleetModel::Where, FleetModel::Revision, FleetModel::Env}) {
        const bool goes = lacking > 0;
        m_table->setColumnHidden(column, goes);
        lacking -= goes ? m_widths.value(column) : 0;
    }
}

bool FleetPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && m_details) {
        fitColumns();
        updateDetails();
    }
    return QWidget::eventFilter(watched, event);
}

void FleetPage::addRowActions()
{
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    const auto add = [this](const QString &text, const QKeySequence &key, auto run) {
        auto *action = new QAction(text, m_table);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut); // the keys mean something else elsewhere
        m_table->addAction(action);
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    add(tr("Choose, or not"), Qt::Key_Space, [this] { toggle(m_table->selectionModel()->selectedRows()); });
    add(tr("Open in a tab"), Qt::Key_Return, [this] {
        if (currentRow() >= 0)
            Q_EMIT openRequested(m_desk.signedIn(m_desk.model().request(currentRow())));
    });
    add(tr("Goes first"), Qt::Key_F, [this] {
        if (currentRow() >= 0)
            m_desk.setCanary(m_desk.model().request(currentRow()).target);
    });
    auto *environments = new QMenu(tr("Environment"), m_table);
    for (const Environment environment : {Environment::Production, Environment::Test, Environment::Development, Environment::None}) {
        QAction *action = environments->addAction(environment == Environment::None ? tr("Not said") : wording::word(environment));
        connect(action, &QAction::triggered, this, [this, environment] { m_desk.setEnvironment(selectedTargets(), environment); });
    }
    m_table->addAction(environments->menuAction());
    add(tr("Remove from the fleet"), QKeySequence::Delete, [this] {
        if (m_runner.isBusy())
            return;
        const QStringList targets = selectedTargets();
        m_runner.leaveOut(targets, [this, targets] { m_desk.remove(targets); });
    });
}

QWidget *FleetPage::buildEmpty()
{
    QVBoxLayout *body = nullptr;
    QFrame *card = ui::card(body);
    QLabel *title = ui::title(tr("Many databases, one after the other"));
    QLabel *text = ui::secondary(tr("Put the databases of all clinics together here: see at a glance which of them have updates ready, and upgrade them in one go. One goes first; the first failure stops the rest."));
    title->setAlignment(Qt::AlignCenter);
    text->setAlignment(Qt::AlignCenter);
    auto *ways = new QHBoxLayout;
    ways->setSpacing(8);
    ways->addStretch();
    const auto way = [&](const QString &name, const QString &words, const char *kind, auto run) {
        auto *button = ui::button(words, kind);
        button->setObjectName(name);
        ways->addWidget(button);
        connect(button, &QPushButton::clicked, this, run);
    };
    way(u"fleetFiles"_s, tr("Add files…"), "primary", [this] { m_desk.addFiles(); });
    way(u"fleetFolder"_s, tr("Add a folder…"), nullptr, [this] { m_desk.addFolder(); });
    way(u"fleetServer"_s, tr("Add a server…"), nullptr, [this] {
        m_server->show();
        m_url->setFocus();
    });
    way(u"fleetRecent"_s, tr("Add the recent ones"), nullptr, [this] { m_desk.addRecent(); });
    way(u"fleetList"_s, tr("Open a list…"), nullptr, [this] { m_desk.openList(); });
    ways->addStretch();
    body->addStretch(2);
    body->addWidget(title);
    body->addWidget(text);
    body->addSpacing(8);
    body->addLayout(ways);
    body->addStretch(3);
    return card;
}

QWidget *FleetPage::buildDetails()
{
    QVBoxLayout *body = nullptr;
    m_details = ui::card(body, 12);
    m_name->setFont(theme::headingFont());
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problem->setReadOnly(true);
    m_problem->setFont(theme::fixedFont());
    m_problem->setAccessibleName(tr("What went wrong, in full"));
    m_problem->setFixedHeight(theme::scaled(120));
    m_problem->setTabChangesFocus(true);
    body->setSpacing(4);
    body->addWidget(m_name);
    body->addWidget(m_facts);
    body->addWidget(m_problem);
    return m_details;
}

void FleetPage::connectAll()
{
    FleetModel &model = m_desk.model();
    connect(&m_desk, &FleetDesk::changed, this, &FleetPage::update);
    connect(&m_runner, &FleetRunner::changed, this, &FleetPage::update);
    connect(&m_desk, &FleetDesk::remarked, this, [this](const QString &title, const QString &text) { m_message->showRemark(title, text); });
    connect(&m_runner, &FleetRunner::remarked, this, [this](const QString &title, const QString &text) { m_message->showRemark(title, text); });
    connect(&m_desk, &FleetDesk::failed, this, [this](const Error &error) { m_message->showError(error); });
    connect(&m_runner, &FleetRunner::failed, this, [this](const Error &error) { m_message->showError(error); });
    connect(&m_runner, &FleetRunner::reported, m_advance, &AdvanceLine::take);
    connect(&m_desk, &FleetDesk::reported, m_advance, &AdvanceLine::take);
    connect(&model, &FleetModel::chosenChanged, this, &FleetPage::updateChosen);
    connect(&model, &FleetModel::chosenChanged, this, &FleetPage::updateRun);
    connect(&model, &QAbstractItemModel::dataChanged, this, &FleetPage::updateDetails);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FleetPage::updateDetails);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == FleetModel::Chosen)
            toggle({index});
    });
    connect(m_again, &QPushButton::clicked, this, &FleetPage::look);
    connect(m_upgrade, &QPushButton::clicked, this, &FleetPage::ask);
    connect(m_sheet, &SheetPage::yesClicked, this, [this] { answer(true); });
    connect(m_sheet, &SheetPage::noClicked, this, [this] { answer(false); });
    connect(m_goOn, &QPushButton::clicked, &m_runner, &FleetRunner::goOn);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_runner.isBusy() ? m_runner.cancel() : m_runner.stop(); });
    connect(m_report, &QPushButton::clicked, &m_runner, &FleetRunner::saveReport);
    connect(m_away, &QPushButton::clicked, &m_runner, &FleetRunner::putAway);
    connect(m_signIn, &QPushButton::clicked, &m_desk, &FleetDesk::signIn);
    connect(m_which, &QComboBox::currentIndexChanged, this, [this] { m_filter.setWhich(static_cast<FleetFilter::Which>(m_which->currentData().toInt())); });
    connect(m_search, &QLineEdit::textChanged, &m_filter, &FleetFilter::setWords);
    connect(m_all, &QCheckBox::clicked, this, &FleetPage::chooseAll);
}

void FleetPage::look()
{
    m_desk.look();
    m_runner.readLast();
}

QList<QWidget *> FleetPage::panes() const
{
    if (m_stack->currentIndex() == Question)
        return {m_message, m_sheet};
    return {m_top, m_message, m_server, m_run, m_filterRow, m_content->currentIndex() == Full ? static_cast<QWidget *>(m_table->parentWidget()) : m_content, m_details};
}

void FleetPage::whenClosable(std::function<void()> close)
{
    if (!m_runner.isBusy())
        return close();
    m_runner.askToClose(std::move(close));
}

int FleetPage::currentRow() const
{
    const QModelIndex index = m_filter.mapToSource(m_table->currentIndex());
    return index.isValid() ? index.row() : -1;
}

QStringList FleetPage::selectedTargets() const
{
    QStringList targets;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        targets << m_desk.model().request(m_filter.mapToSource(index).row()).target;
    return targets;
}

void FleetPage::toggle(const QModelIndexList &indexes)
{
    if (m_runner.isBusy() || indexes.isEmpty())
        return;
    FleetModel &model = m_desk.model();
    const bool chosen = !model.isChosen(m_filter.mapToSource(indexes.first()).row());
    QList<int> rows;
    for (const QModelIndex &index : indexes)
        rows << m_filter.mapToSource(index).row();
    model.choose(rows, chosen);
}

void FleetPage::chooseAll(bool chosen)
{
    QList<int> rows;
    for (int row = 0; row < m_filter.rowCount(); ++row)
        rows << m_filter.mapToSource(m_filter.index(row, 0)).row();
    m_desk.model().choose(rows, chosen);
    updateChosen();
}

void FleetPage::ask()
{
    m_message->dismiss();
    m_withoutAsking->setChecked(false);
    const auto count = m_desk.model().chosen().size();
    m_sheet->ask(wording::fleetQuestion(m_desk.model()), count > 1 ? m_withoutAsking : nullptr);
    m_stack->setCurrentIndex(Question);
    m_sheet->setFocus();
}

void FleetPage::answer(bool yes)
{
    m_stack->setCurrentIndex(List);
    m_table->setFocus();
    if (yes)
        m_runner.begin(!m_withoutAsking->isChecked());
}

void FleetPage::update()
{
    FleetModel &model = m_desk.model();
    int ready = 0;
    int trouble = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        ready += model.isReady(row);
        trouble += !model.glimpse(row).whyNot.isEmpty();
    }
    QStringList parts{wording::databases(model.rowCount())};
    if (ready > 0)
        parts << tr("%1 with updates ready").arg(wording::number(ready));
    if (trouble > 0)
        parts << tr("something is in the way of %1").arg(wording::number(trouble));
    if (!m_desk.fleet().project.isEmpty())
        parts << tr("scripts of %1").arg(QDir::toNativeSeparators(m_desk.fleet().project));
    const bool isEmpty = model.rowCount() == 0;
    m_summary->setText(isEmpty ? QString() : parts.join(u" · "_s));
    m_content->setCurrentIndex(isEmpty ? Empty : Full);
    m_again->setVisible(!isEmpty);
    m_upgrade->setVisible(!isEmpty);
    if (!m_desk.isAdding() && !m_url->text().isEmpty() && m_server->isVisible() && !isEmpty)
        m_server->hide();
    const ServerFacts server = m_desk.passwordWanted();
    m_signIn->setVisible(!server.server.isEmpty());
    m_signIn->setText(tr("Sign in to %1…").arg(server.server));
    updateChosen();
    updateRun();
    updateDetails();
    Q_EMIT changed();
}

void FleetPage::updateChosen()
{
    const FleetModel &model = m_desk.model();
    const auto count = model.chosen().size();
    int ready = 0;
    for (int row = 0; row < model.rowCount(); ++row)
        ready += model.isReady(row);
    m_upgrade->setText(count > 0 ? tr("Upgrade %1…").arg(wording::databases(count)) : tr("Upgrade…"));
    m_upgrade->setEnabled(count > 0 && !m_runner.isBusy() && m_runner.run().phase() != FleetRun::Phase::Asking);
    m_upgrade->setToolTip(count > 0 ? QString() : tr("Choose databases first"));
    m_all->setEnabled(ready > 0 && !m_runner.isBusy());
    m_all->setChecked(count > 0 && count == ready);
    if (!model.forbidden().isEmpty())
        m_upgrade->setToolTip(model.forbidden());
}

void FleetPage::updateRun()
{
    const FleetRun &run = m_runner.run();
    const FleetRun::Phase phase = run.phase();
    const bool isRunning = phase == FleetRun::Phase::Running || phase == FleetRun::Phase::Ready;
    const wording::FleetSummary summary = wording::summaryOf(run);
    m_run->setVisible(phase != FleetRun::Phase::None);
    ui::setLook(m_run, "card", summary.tone == wording::Tone::Danger ? u"danger"_s : summary.tone == wording::Tone::Attention ? u"attention"_s : summary.tone == wording::Tone::Good ? u"good"_s : u"true"_s);
    m_runChip->set(summary.tone, summary.chip);
    m_runTitle->setText(summary.title);
    m_runText->setText(m_runner.isElsewhere() ? tr("Another window is at work on it.") : summary.text);
    m_runText->setVisible(!m_runText->text().isEmpty());
    if (isRunning && !std::exchange(m_wasRunning, isRunning))
        m_advance->begin();
    m_wasRunning = isRunning;
    if (m_runner.isCancelling())
        m_advance->setCancelling();
    m_advance->setVisible(isRunning);
    m_stop->setVisible(isRunning || (phase == FleetRun::Phase::Asking && !m_runner.isElsewhere()));
    m_stop->setText(isRunning ? tr("Cancel") : tr("Stop here"));
    m_stop->setEnabled(!m_runner.isCancelling());
    m_goOn->setVisible((phase == FleetRun::Phase::Asking || phase == FleetRun::Phase::Stopped) && !m_runner.isElsewhere());
    m_goOn->setText(phase == FleetRun::Phase::Asking ? tr("Go on with the other %1").arg(wording::number(run.left())) : tr("Go on with the %1 that are left").arg(wording::number(run.left())));
    m_goOn->setEnabled(!m_runner.isBusy() && m_desk.model().forbidden().isEmpty());
    m_goOn->setToolTip(m_desk.model().forbidden());
    ui::setLook(m_upgrade, "kind", m_goOn->isVisibleTo(this) ? QString() : u"primary"_s); // one filled button
    m_report->setVisible(!isRunning);
    m_away->setVisible((phase == FleetRun::Phase::Stopped || phase == FleetRun::Phase::Finished) && !m_runner.isElsewhere());
}

void FleetPage::updateDetails()
{
    const int row = currentRow();
    m_details->setVisible(row >= 0);
    if (row < 0)
        return;
    const FleetModel &model = m_desk.model();
    const Glimpse &seen = model.glimpse(row);
    const FleetRun::Turn *turn = model.turnOf(row);
    QStringList facts;
    if (turn && turn->isOver())
        facts << (turn->before == turn->after ? tr("At %1").arg(turn->after) : tr("From %1 to %2").arg(turn->before.isEmpty() ? tr("nothing") : turn->before, turn->after));
    if (turn && !turn->backup.isEmpty())
        facts << tr("Backup of the state before: %1").arg(QDir::toNativeSeparators(turn->backup));
    if (facts.isEmpty())
        facts << (seen.whyNot.isEmpty() ? seen.text : seen.whyNot);
    QStringList hidden;
    if (m_table->isColumnHidden(FleetModel::Env))
        hidden << wording::word(model.environment(row));
    if (m_table->isColumnHidden(FleetModel::Revision) && !seen.heads.isEmpty() && !(turn && turn->isOver()))
        hidden << tr("At %1").arg(seen.heads.join(", "_L1));
    if (m_table->isColumnHidden(FleetModel::LastBackup) && seen.lastBackup.isValid())
        hidden << tr("Last backup: %1").arg(wording::dateAndTime(seen.lastBackup));
    hidden.removeAll({});
    if (!hidden.isEmpty())
        facts << hidden.join(u" · "_s);
    m_name->setFullText(model.request(row).target);
    m_facts->setText(facts.join(u'\n'));
    m_facts->setVisible(!m_facts->text().isEmpty());
    QString problem;
    if (turn && turn->error)
        problem = turn->error->detail.isEmpty() ? turn->error->text() : turn->error->text() + u"\n\n"_s + turn->error->detail;
    if (m_problem->toPlainText() != problem)
        m_problem->setPlainText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

} // namespace meditrack
