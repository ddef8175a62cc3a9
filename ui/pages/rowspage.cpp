// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/rowspage.h"

#include "models/wording.h"
#include "theme.h"
#include "widgets/card.h"
#include "widgets/cellpanel.h"
#include "widgets/delegates.h"
#include "widgets/findbar.h"

#include <QGuiApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QTableView>

#include <algorithm>

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

constexpr int GridRowHeight = 28;
constexpr int Narrowest = 64;
constexpr int Widest = 320;
constexpr int MeasuredRows = 40;

/// A value for another program's cells: without what would end them.
QString tabless(QString text)
{
    return text.replace(u'\t', u' ').replace(u'\n', u' ').replace(u'\r', u' ');
}

/// Rows are found by FindBar, on the worker: what a list does with letters would ask the model for all of them, here.
class RowsView final : public QTableView
{
public:
    void keyboardSearch(const QString &) override {}
};

} // namespace

RowsPage::RowsPage(QWidget *parent)
    : QWidget(parent)
    , m_back(ui::button(tr("Tables"), "quiet"))
    , m_title(ui::heading())
    , m_caption(ui::secondary({}, false))
    , m_find(new FindBar)
    , m_count(ui::button(tr("Count"), "quiet"))
    , m_firstRow(ui::button(tr("First")))
    , m_lastRow(ui::button(tr("Last")))
    , m_number(new QLineEdit)
    , m_note(ui::secondary({}, false))
    , m_view(new RowsView)
    , m_panel(new CellPanel)
{
    setObjectName(u"rowsPage"_s);
    setFocusProxy(m_view);
    QVBoxLayout *body = nullptr;
    QFrame *card = ui::card(body);
    body->addWidget(buildHead());
    auto *finding = new QHBoxLayout;
    finding->addWidget(m_find, 1);
    finding->addWidget(m_count);
    body->addLayout(finding);
    body->addWidget(buildProblem());
    body->addWidget(m_view, 1);
    body->addWidget(m_note);
    m_note->setObjectName(u"rowsNote"_s);
    m_note->setFont(theme::smallFont());
    auto *splitter = new QSplitter;
    splitter->setHandleWidth(16);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(card);
    splitter->addWidget(m_panel);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({860, 360}); // a line of a blob's bytes has room
    m_panel->setMinimumWidth(200);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(24, 20, 24, 20);
    whole->addWidget(splitter);
    buildView();
    bindKeys();
    connect(&m_model, &RowsModel::pagesWanted, this, &RowsPage::pagesWanted);
    connect(&m_model, &RowsModel::totalChanged, this, &RowsPage::describe);
    connect(&m_model, &RowsModel::dataChanged, this, &RowsPage::showCell); // the row that was gone to may have come
}

QWidget *RowsPage::buildHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_back->setObjectName(u"backToTables"_s);
    m_back->setText(u"‹ "_s + tr("Tables"));
    m_back->setAccessibleName(tr("Back to the tables"));
    m_back->setToolTip(tr("Back to the tables (Esc)"));
    m_title->setObjectName(u"rowsTitle"_s);
    m_caption->setObjectName(u"rowsCaption"_s);
    m_caption->setFont(theme::smallFont());
    m_count->setObjectName(u"countRows"_s);
    m_count->setToolTip(tr("Count all of these rows; you can go on looking at them meanwhile"));
    m_count->hide();
    m_firstRow->setObjectName(u"firstRow"_s);
    m_firstRow->setToolTip(tr("The first row (Ctrl+Home)"));
    m_lastRow->setObjectName(u"lastRow"_s);
    m_lastRow->setToolTip(tr("The last row (Ctrl+End)"));
    m_number->setObjectName(u"rowNumber"_s);
    m_number->setPlaceholderText(tr("Row number"));
    m_number->setAccessibleName(tr("Go to the row of this number"));
    m_number->setToolTip(tr("Go to the row of this number (Ctrl+G)"));
    m_number->setFixedWidth(theme::scaled(120));
    for (QWidget *widget : {static_cast<QWidget *>(m_count), static_cast<QWidget *>(m_firstRow), static_cast<QWidget *>(m_lastRow), static_cast<QWidget *>(m_number)})
        widget->setProperty("scale", u"small"_s);
    row->addWidget(m_back);
    row->addWidget(m_title);
    row->addWidget(m_caption);
    row->addStretch();
    row->addWidget(m_number);
    row->addWidget(m_firstRow);
    row->addWidget(m_lastRow);
    connect(m_back, &QPushButton::clicked, this, &RowsPage::backClicked);
    connect(m_firstRow, &QPushButton::clicked, this, [this] { goTo(0); });
    connect(m_lastRow, &QPushButton::clicked, this, [this] { goTo(m_model.total() - 1); });
    connect(m_count, &QPushButton::clicked, this, [this] {
        m_count->setEnabled(false);
        tell(tr("Counting…"));
        Q_EMIT countWanted(m_model.all());
    });
    connect(m_find, &FindBar::findWanted, this, &RowsPage::reload);
    connect(m_find, &FindBar::stopClicked, this, &RowsPage::stopFinding);
    connect(m_number, &QLineEdit::returnPressed, this, &RowsPage::goToWritten);
    return head;
}

QWidget *RowsPage::buildProblem()
{
    QVBoxLayout *body = nullptr;
    m_problem = ui::card(body);
    m_problem->setObjectName(u"rowsProblem"_s);
    ui::setLook(m_problem, "card", u"danger"_s);
    m_problemTitle = ui::heading();
    m_problemTitle->setWordWrap(true);
    m_problemText = ui::text();
    auto *refresh = ui::button(tr("Refresh"));
    refresh->setObjectName(u"refreshRows"_s);
    body->addWidget(m_problemTitle);
    body->addWidget(m_problemText);
    body->addWidget(refresh, 0, Qt::AlignLeft);
    m_problem->hide();
    connect(refresh, &QPushButton::clicked, this, &RowsPage::reload);
    return m_problem;
}

void RowsPage::buildView()
{
    m_view->setObjectName(u"rows"_s);
    m_view->setAccessibleName(tr("Rows"));
    m_view->setModel(&m_model);
    ui::setUpTable(m_view, GridRowHeight);
    m_view->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_view->setItemDelegate(new RowDelegate(m_view));
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    QHeaderView *numbers = m_view->verticalHeader();
    numbers->show();
    numbers->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    numbers->setHighlightSections(false);
    QHeaderView *header = m_view->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(false);
    connect(header, &QHeaderView::sectionClicked, this, &RowsPage::sortBy);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &RowsPage::showCell);
    connect(m_panel, &CellPanel::copyClicked, this, &RowsPage::copyCell);
}

void RowsPage::bindKeys()
{
    const auto key = [this](const QKeySequence &keys, QWidget *of, auto work) {
        auto *shortcut = new QShortcut(keys, of);
        shortcut->setContext(of == m_view ? Qt::WidgetShortcut : Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, work);
    };
    key(u"Ctrl+G"_s, this, [this] { m_number->setFocus(Qt::ShortcutFocusReason); });
    key(u"Ctrl+Home"_s, m_view, [this] { goTo(0); });
    key(u"Ctrl+End"_s, m_view, [this] { goTo(m_model.seen() - 1); });
    const auto command = [this](const QString &text, const QKeySequence &keys, auto work) {
        auto *action = new QAction(text, m_view);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        m_view->addAction(action);
        connect(action, &QAction::triggered, this, work);
    };
    command(tr("Copy value"), QKeySequence::Copy, &RowsPage::copyCell);
    command(tr("Copy row"), u"Ctrl+Alt+C"_s, &RowsPage::copyRow);
}

/// Here and not as shortcuts: while a job runs, Esc cancels it and does nothing else.
void RowsPage::keyPressEvent(QKeyEvent *event)
{
    const bool isEscape = event->key() == Qt::Key_Escape;
    if (isEscape && m_isFinding) {
        stopFinding();
    } else if (isEscape && !m_find->text().isEmpty()) { // one thing at a time: first all rows again
        m_find->clear();
        m_view->setFocus();
    } else if (isEscape || event->key() == Qt::Key_Backspace)
        Q_EMIT backClicked();
    else
        QWidget::keyPressEvent(event);
}

void RowsPage::open(const QString &table, qint64 counted, bool isExact)
{
    m_table = table;
    m_counted = counted;
    m_isCounted = isExact;
    m_isFresh = true;
    m_model.clear();
    m_view->horizontalHeader()->setSortIndicatorShown(false);
    m_title->setText(table);
    m_number->clear();
    m_find->reset();
    reload();
}

void RowsPage::reload()
{
    read(m_model.sortColumn(), m_model.isDescending());
}

/// The rows that are there stay.
void RowsPage::stopFinding()
{
    m_isFinding = false;
    m_find->setSearching(false);
    Q_EMIT stopped();
    tell(tr("Stopped before the end: these are the rows of before."));
}

/// The rows that are there stay until the first of the new ones come.
void RowsPage::read(int sortColumn, bool isDescending)
{
    m_problem->hide();
    m_view->setEnabled(true);
    m_panel->clear();
    m_place.reset();
    RowRequest first;
    first.column = sortColumn;
    first.descending = isDescending;
    first.contains = m_find->text();
    first.within = first.contains.isEmpty() ? -1 : m_find->column();
    m_isFinding = !first.contains.isEmpty();
    m_find->setSearching(m_isFinding);
    tell(m_isFinding ? tr("Searching…") : tr("Reading…"));
    Q_EMIT openWanted(m_table, first);
}

void RowsPage::close()
{
    m_table.clear();
    m_model.clear();
    m_panel->clear();
    m_problem->hide();
    Q_EMIT closed();
}

void RowsPage::setOpened(const OpenedRows &rows)
{
    const bool isAll = rows.request.contains.isEmpty();
    m_isFinding = false;
    m_find->setSearching(false);
    m_find->setColumns(rows.source.columns);
    m_model.setRows(rows, isAll ? m_counted : -1, isAll && m_isCounted);
    if (m_isFresh || !isAll)
        fitColumns();
    m_isFresh = false;
    if (!isAll)
        return tellFound();
    tell(m_model.rowCount() == 0 ? rows.source.isView ? tr("This view has no rows now.") : tr("This table is empty.") : QString());
    if (m_model.rowCount() > 0)
        m_view->setCurrentIndex(m_model.index(0, 0));
}

void RowsPage::find()
{
    m_find->setFocus(Qt::ShortcutFocusReason);
}

/// The first value that has it is the current one.
void RowsPage::tellFound()
{
    const QString &text = m_model.looksFor();
    if (m_model.rowCount() == 0) {
        const int column = m_model.looksWithin();
        return tell(column < 0 ? tr("Nothing found: no row of “%1” contains “%2”.").arg(m_table, text)
                               : tr("Nothing found: no value of “%1” contains “%2”.").arg(m_model.source().columns[static_cast<size_t>(column)].name, text));
    }
    const Row *first = m_model.row(0);
    int found = std::max(m_model.looksWithin(), 0);
    for (int column = m_model.columnCount() - 1; column >= 0 && m_model.looksWithin() < 0; --column) {
        const RowCell &cell = first->cells[static_cast<size_t>(column)];
        if (cell.kind != Cell::Kind::Blob && cell.text.contains(text, Qt::CaseInsensitive))
            found = column;
    }
    tell({});
    m_view->setCurrentIndex(m_model.index(0, found));
    if (m_find->text() == text) // who types on looks for something else
        m_view->setFocus();
}

void RowsPage::setCounted(qint64 counted, bool isExact)
{
    m_counted = counted;
    m_isCounted = isExact;
    if (isExact && m_model.looksFor().isEmpty())
        m_model.setCounted(counted);
}

void RowsPage::setCount(const RowRequest &which, qint64 rows)
{
    if (which != m_model.all())
        return;
    m_model.setCounted(rows);
    tell({});
}

void RowsPage::take(const PageRead &page)
{
    m_model.take(page);
}

void RowsPage::setError(const Error &error)
{
    m_problemTitle->setText(error.message);
    QStringList words{error.consequence, error.advice};
    words.removeAll(QString());
    m_problemText->setText(words.join(u' '));
    m_problemText->setVisible(!words.isEmpty());
    m_problem->show();
    if (m_view->hasFocus() && m_model.rowCount() == 0)
        m_problem->findChild<QPushButton *>()->setFocus();
    m_view->setEnabled(m_model.rowCount() > 0);
    m_isFinding = false;
    m_find->setSearching(false);
    tell({});
    describe();
}

void RowsPage::setWaiting(bool isWaiting)
{
    tell(isWaiting ? tr("Rows are read again when the job is done.") : QString());
}

void RowsPage::tell(const QString &text)
{
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

/// As wide as what is in the first rows, within limits.
void RowsPage::fitColumns()
{
    const QFontMetrics cells(theme::bodyFont());
    const QFontMetrics names(m_view->horizontalHeader()->font());
    for (int column = 0; column < m_model.columnCount(); ++column) {
        int width = names.horizontalAdvance(m_model.headerData(column, Qt::Horizontal).toString());
        for (int row = 0; row < std::min(m_model.rowCount(), MeasuredRows); ++row) {
            const Row *found = m_model.row(row);
            if (found)
                width = std::max(width, cells.horizontalAdvance(RowsModel::display(found->cells[static_cast<size_t>(column)]).left(80)));
        }
        const int fitting = std::clamp(width + 28, Narrowest, Widest);
        m_view->setColumnWidth(column, m_isFresh ? fitting : std::max(fitting, m_view->columnWidth(column))); // what was made wider stays
    }
    m_view->verticalHeader()->setFixedWidth(cells.horizontalAdvance(wording::number(std::max<qint64>(m_model.total(), 1000))) + 20);
}

void RowsPage::describe()
{
    QStringList words;
    if (!m_table.isEmpty() && m_model.columnCount() > 0) {
        const QString rows = wording::rows(m_model.seen());
        const QString count = m_model.isExact() ? rows : m_model.isOpen() ? tr("more than %1").arg(rows) : tr("about %1").arg(rows);
        words << (m_model.looksFor().isEmpty() ? count : tr("found: %1").arg(count)) << wording::columns(m_model.columnCount());
        if (m_model.source().isView)
            words << tr("view");
        if (m_model.source().paging != PagedTable::Paging::ByKey)
            words << tr("no key: far rows take longer");
    }
    m_caption->setText(words.join(u" · "_s));
    m_firstRow->setEnabled(m_model.rowCount() > 0);
    m_lastRow->setEnabled(m_model.rowCount() > 0 && !m_model.isOpen()); // which one that is nobody knows
    m_count->setVisible(m_model.isOpen());
    m_count->setEnabled(true);
    m_number->setEnabled(m_model.rowCount() > 0);
}

void RowsPage::showCell()
{
    const QModelIndex index = m_view->currentIndex();
    const Row *row = index.isValid() ? m_model.row(index.row()) : nullptr;
    if (!row) {
        m_place.reset();
        return m_panel->clear();
    }
    const std::optional<RowRequest> place = m_model.placeOf(index);
    if (place == m_place)
        return;
    m_place = place;
    const RowCell &cell = row->cells[static_cast<size_t>(index.column())];
    // What is short may still be JSON, which is read better on lines of its own; of a blob the list has only the size.
    const bool isMore = !cell.isWhole || cell.kind == Cell::Kind::Blob || cell.text.startsWith(u'{') || cell.text.startsWith(u'[');
    m_panel->setCell(m_model.source().columns[static_cast<size_t>(index.column())], cell, isMore);
    if (isMore)
        Q_EMIT cellWanted(*place);
}

void RowsPage::setCell(const RowRequest &place, const CellText &cell)
{
    if (m_place == place)
        m_panel->setText(cell);
}

void RowsPage::goTo(qint64 number)
{
    if (m_model.rowCount() == 0)
        return;
    const int column = std::max(m_view->currentIndex().column(), 0);
    const int row = m_model.moveTo(number);
    m_view->setCurrentIndex(m_model.index(row, column));
    m_view->scrollTo(m_view->currentIndex(), QAbstractItemView::PositionAtCenter);
}

void RowsPage::goToWritten()
{
    bool isNumber = false;
    const qint64 number = QLocale().toLongLong(m_number->text(), &isNumber);
    if (!isNumber || number < 1 || number > m_model.seen())
        return tell(tr("There are rows from 1 to %1.").arg(wording::number(m_model.seen())));
    tell({});
    goTo(number - 1);
    m_view->setFocus();
}

void RowsPage::sortBy(int column)
{
    const RowColumn &chosen = m_model.source().columns[static_cast<size_t>(column)];
    if (!chosen.isSortable)
        return tell(tr("“%1” has no index of its own without NULL: sorting by it would read the whole table.").arg(chosen.name));
    const bool isDescending = m_model.sortColumn() == column && !m_model.isDescending();
    m_view->horizontalHeader()->setSortIndicator(column, isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_view->horizontalHeader()->setSortIndicatorShown(true);
    read(column, isDescending);
}

void RowsPage::copyCell()
{
    const QModelIndex index = m_view->currentIndex();
    const Row *row = index.isValid() ? m_model.row(index.row()) : nullptr;
    if (!row)
        return;
    const RowCell &cell = row->cells[static_cast<size_t>(index.column())];
    const bool isNull = cell.kind == Cell::Kind::Null;
    const bool isShort = cell.isWhole && cell.kind != Cell::Kind::Blob;
    QGuiApplication::clipboard()->setText(isNull ? QString() : isShort ? cell.text : m_panel->text());
    tell(isNull ? tr("NULL is no value: an empty text was copied.") : tr("Copied."));
}

void RowsPage::copyRow()
{
    const Row *row = m_view->currentIndex().isValid() ? m_model.row(m_view->currentIndex().row()) : nullptr;
    if (!row)
        return;
    QStringList values;
    bool isWhole = true;
    for (const RowCell &cell : row->cells) {
        isWhole = isWhole && cell.isWhole && cell.kind != Cell::Kind::Blob;
        values << (cell.kind == Cell::Kind::Null ? QString() : tabless(cell.kind == Cell::Kind::Blob ? RowsModel::display(cell) : cell.text));
    }
    QGuiApplication::clipboard()->setText(values.join(u'\t'));
    tell(isWhole ? tr("The row was copied.") : tr("The row was copied; long values as far as the list shows them."));
}

} // namespace meditrack
