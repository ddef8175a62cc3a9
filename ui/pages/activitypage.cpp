// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/activitypage.h"

#include "models/wording.h"
#include "session.h"
#include "theme.h"
#include "widgets/card.h"
#include "widgets/delegates.h"
#include "widgets/pagestack.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace meditrack {

using namespace Qt::StringLiterals;

void ActivityFilter::setWords(const QString &text)
{
    m_words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidate(); // one change of the layout, and not a removal for each stretch of lines
}

void ActivityFilter::setResult(int result)
{
    m_result = result;
    invalidate(); // one change of the layout, and not a removal for each stretch of lines
}

bool ActivityFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const ActivityEntry &entry = static_cast<const ActivityModel *>(sourceModel())->entry(row);
    if (m_result >= 0 && static_cast<int>(entry.result) != m_result)
        return false;
    const auto has = [&entry](const QString &word) {
        for (const QString *text : {&entry.what, &entry.who, &entry.program, &entry.text, &entry.detail})
            if (text->contains(word, Qt::CaseInsensitive))
                return true;
        return false;
    };
    return std::ranges::all_of(m_words, has);
}

ActivityPage::ActivityPage(QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit)
    , m_result(new QComboBox)
    , m_count(ui::secondary({}, false))
    , m_export(ui::button(tr("Export the journal…")))
    , m_again(ui::button(tr("Read again")))
    , m_problem(ui::text())
    , m_list(new QTableView)
    , m_title(ui::title())
    , m_facts(ui::secondary())
    , m_text(ui::text())
    , m_detail(new QPlainTextEdit)
    , m_copy(ui::button(tr("Copy details")))
    , m_emptyText(ui::secondary())
    , m_stack(new PageStack)
{
    setObjectName(u"activityPage"_s);
    const std::pair<QWidget *, QString> names[] = {{m_search, u"activitySearch"_s}, {m_result, u"activityResult"_s}, {m_export, u"exportJournal"_s}, {m_again, u"journalAgain"_s},
                                                   {m_problem, u"journalProblem"_s}, {m_list, u"activityList"_s}, {m_detail, u"activityDetail"_s}, {m_copy, u"copyActivity"_s},
                                                   {m_count, u"activityCount"_s}, {m_emptyText, u"activityEmpty"_s}, {m_text, u"activityText"_s}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(name);
    setFocusProxy(m_list);
    m_filter.setSourceModel(&m_model); // the view wants columns from the start
    auto *full = new QWidget;
    auto *row = new QHBoxLayout(full);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(list(), 1);
    row->addWidget(details());
    m_stack->addWidget(empty());
    m_stack->addWidget(full);

    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_search, 1);
    top->addWidget(m_result);
    top->addWidget(m_count);
    top->addStretch(1);
    top->addWidget(m_export);
    auto *trouble = new QHBoxLayout;
    trouble->setSpacing(8);
    trouble->addWidget(m_problem, 1);
    trouble->addWidget(m_again, 0, Qt::AlignTop);
    auto *body = new QVBoxLayout(this);
    body->setContentsMargins(24, 20, 24, 20);
    body->setSpacing(12);
    body->addLayout(top);
    body->addLayout(trouble);
    body->addWidget(m_stack, 1);

    m_search->setPlaceholderText(tr("Search what, who, revision"));
    m_search->setAccessibleName(tr("Search the activities"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(theme::scaled(220));
    m_result->setAccessibleName(tr("Show activities with this result"));
    m_result->addItem(tr("Every result"), -1);
    for (const auto result : {ActivityEntry::Result::Done, ActivityEntry::Result::Failed, ActivityEntry::Result::Cancelled, ActivityEntry::Result::Interrupted})
        m_result->addItem(wording::word(result), static_cast<int>(result));
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter.setWords(text);
        showAll();
    });
    connect(m_result, &QComboBox::currentIndexChanged, this, [this] {
        m_filter.setResult(m_result->currentData().toInt());
        showAll();
    });
    connect(m_export, &QPushButton::clicked, this, &ActivityPage::exportClicked);
    connect(m_again, &QPushButton::clicked, this, &ActivityPage::readAgainClicked);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (const ActivityEntry *entry = selected())
            QGuiApplication::clipboard()->setText(wording::report(*entry));
    });
    setJournal({});
}

QWidget *ActivityPage::list()
{
    m_list->setAccessibleName(tr("What was done to the database, newest first"));
    m_list->setModel(&m_filter);
    ui::setUpTable(m_list);
    auto *rows = new RowDelegate(m_list);
    rows->setSecondary(ActivityModel::When);
    rows->setSecondary(ActivityModel::Who);
    m_list->setItemDelegate(rows);
    m_list->setItemDelegateForColumn(ActivityModel::Result, new StateDelegate(m_list));
    QHeaderView *header = m_list->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(ActivityModel::What, QHeaderView::Stretch);
    ui::setColumnWidth(m_list, ActivityModel::When, 126);
    ui::setColumnWidth(m_list, ActivityModel::Who, 104);
    QStringList results;
    for (const auto result : {ActivityEntry::Result::Running, ActivityEntry::Result::Done, ActivityEntry::Result::Failed, ActivityEntry::Result::Cancelled, ActivityEntry::Result::Interrupted})
        results << wording::word(result);
    ui::fitStates(m_list, ActivityModel::Result, results);
    ui::setColumnWidth(m_list, ActivityModel::Steps, 88);
    ui::setColumnWidth(m_list, ActivityModel::Took, 72);
    for (int column = 0; column < m_filter.columnCount(); ++column)
        m_widths.insert(column, m_list->columnWidth(column));
    QVBoxLayout *body = nullptr;
    QFrame *card = ui::card(body, 1);
    body->setContentsMargins(1, 4, 1, 8);
    body->addWidget(m_list);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ActivityPage::showSelected);
    return card;
}

QWidget *ActivityPage::details()
{
    QVBoxLayout *body = nullptr;
    QFrame *card = ui::card(body);
    m_details = card;
    m_detail->setReadOnly(true);
    m_detail->document()->setDocumentMargin(10);
    m_detail->setFont(theme::fixedFont(12));
    m_detail->setAccessibleName(tr("Details of the selected activity"));
    body->addWidget(m_title);
    body->addWidget(m_facts);
    body->addWidget(m_text);
    body->addWidget(m_detail, 100);
    body->addStretch(1);
    body->addWidget(m_copy, 0, Qt::AlignLeft);
    return card;
}

QWidget *ActivityPage::empty()
{
    QVBoxLayout *body = nullptr;
    QFrame *card = ui::card(body);
    body->addStretch(2);
    auto *title = ui::title(tr("Nothing has been changed yet"));
    title->setAlignment(Qt::AlignCenter);
    m_emptyText->setAlignment(Qt::AlignCenter);
    body->addWidget(title);
    body->addWidget(m_emptyText);
    body->addStretch(3);
    return card;
}

/// What was done and how it ended stay in sight; who, how long and how much are told beside it as well.
void ActivityPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_details->setFixedWidth(std::min(theme::scaled(320), width() / 3));
    int room = width() - m_details->maximumWidth() - 64 - theme::scaled(200); // of what was done
    for (const int column : {ActivityModel::When, ActivityModel::Result, ActivityModel::Took, ActivityModel::Who, ActivityModel::Steps}) {
        room -= m_widths.value(column);
        m_list->setColumnHidden(column, room < 0 && column != ActivityModel::When && column != ActivityModel::Result);
    }
}

void ActivityPage::begin(const JobInfo &job)
{
    m_model.begin(job);
    showAll();
}

void ActivityPage::add(const JobOutcome &outcome)
{
    m_model.end(outcome);
    showAll();
    m_list->setCurrentIndex(m_filter.index(0, 0));
    showSelected();
}

void ActivityPage::setJournal(const JournalPtr &journal)
{
    m_journal = journal;
    m_model.setJournal(journal);
    QString problem;
    if (journal && journal->problem)
        problem = tr("The journal cannot be read, so only what this window has done is listed. %1").arg((QStringList{journal->problem->message, journal->problem->advice}).join(u' ').trimmed());
    else if (journal && !journal->warnings.isEmpty())
        problem = tr("The journal is damaged in places; the rest of it is listed. %1").arg(journal->warnings.first());
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_again->setVisible(journal && journal->problem);
    m_emptyText->setText(journal && !journal->isKept ? tr("A database in memory has no journal. What this window does to it is listed here.")
                                                     : tr("Upgrades, backups and restores are listed here, whoever has done them: who, when, and how it ended."));
    showAll();
}

void ActivityPage::setBusy(bool busy)
{
    m_busy = busy;
    updateExport();
    m_again->setEnabled(!busy);
}

void ActivityPage::updateExport()
{
    const bool isSomething = m_journal && !m_journal->entries.empty();
    m_export->setEnabled(isSomething && !m_busy);
    m_export->setToolTip(isSomething ? QString() : tr("There is nothing in the journal yet"));
}

/// After another list, or another choice of it.
void ActivityPage::showAll()
{
    const int all = m_model.rowCount();
    const int shown = m_filter.rowCount();
    m_stack->setCurrentIndex(all > 0 ? 1 : 0);
    for (QWidget *widget : {static_cast<QWidget *>(m_search), static_cast<QWidget *>(m_result), static_cast<QWidget *>(m_count), static_cast<QWidget *>(m_export)})
        widget->setVisible(all > 0);
    m_count->setText(shown == all ? wording::number(all) : tr("%1 of %2").arg(wording::number(shown), wording::number(all)));
    if (shown > 0 && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_filter.index(0, 0));
    updateExport();
    showSelected();
}

const ActivityEntry *ActivityPage::selected() const
{
    const QModelIndex current = m_filter.mapToSource(m_list->currentIndex());
    return current.isValid() ? &m_model.entry(current.row()) : nullptr;
}

void ActivityPage::showSelected()
{
    const ActivityEntry *entry = selected();
    m_copy->setVisible(entry);
    m_title->setText(entry ? entry->what : tr("Nothing is found"));
    m_text->setText(entry ? entry->text : tr("No activity has these words and this result."));
    QStringList facts;
    if (entry)
        facts << wording::dateAndTime(entry->when) << entry->who << entry->program;
    facts.removeAll(QString());
    m_facts->setText(facts.join(u" · "_s));
    m_facts->setVisible(!facts.isEmpty());
    m_detail->setPlainText(entry ? entry->detail : QString());
    m_detail->setVisible(entry && !entry->detail.isEmpty());
}

} // namespace meditrack
