// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/shelfpage.h"

#include "theme.h"
#include "widgets/card.h"
#include "widgets/chip.h"
#include "widgets/delegates.h"
#include "widgets/pagestack.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QTableView>

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

enum ShelfView { LooksFor, NoBackups, SomeBackups, BrokenShelf };

/// The pin as a picture; its word is the accessible text.
class PinDelegate final : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        paintGround(painter, option, index);
        const auto *model = qobject_cast<const ShelfModel *>(index.model());
        if (model && model->backup(index.row()).pinned) {
            constexpr int side = 16;
            const qreal ratio = painter->device()->devicePixelRatioF();
            painter->drawPixmap(option.rect.left() + 12, option.rect.center().y() - side / 2 + 1, theme::pixmap(u"pin"_s, Theme::of(option.palette).secondary, side, ratio));
        }
        painter->restore();
    }
};

/// A button that does what an action does, and is as able as it.
QPushButton *buttonOf(QAction *action, const char *kind = nullptr)
{
    QPushButton *button = ui::button(action->text(), kind);
    button->setObjectName(action->objectName() + u"Button"_s);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::changed, button, [=] {
        button->setText(action->text());
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->toolTip());
    });
    return button;
}

} // namespace

ShelfPage::ShelfPage(QWidget *parent)
    : QWidget(parent)
    , m_summary(ui::secondary({}, false))
    , m_rule(ui::secondary(tr("Nothing is ever deleted by itself. “Tidy up” shows first what would go.")))
    , m_stack(new PageStack)
    , m_table(new QTableView)
    , m_name(new ElidedLabel(nullptr, Qt::ElideMiddle))
    , m_state(new Chip)
    , m_facts(ui::secondary())
    , m_found(ui::text())
    , m_problem(ui::title())
    , m_advice(ui::secondary())
    , m_other(ui::button(tr("Open another file…")))
    , m_tidy(ui::button(tr("Tidy up…")))
    , m_import(ui::button(tr("Import…")))
    , m_export(ui::button(tr("Export…")))
{
    setObjectName(u"shelfPage"_s);
    setFocusProxy(m_table);
    m_summary->setObjectName(u"shelfSummary"_s);
    m_other->setObjectName(u"restoreOther"_s);
    m_tidy->setObjectName(u"tidy"_s);
    m_import->setObjectName(u"import"_s);
    m_export->setObjectName(u"export"_s);
    buildActions();

    auto *backup = ui::button(tr("Back up now"), "primary");
    backup->setObjectName(u"shelfBackup"_s);
    m_backups << backup;
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_summary);
    words->addWidget(m_rule);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(ui::title(tr("Backups")), 1);
    for (QPushButton *button : {m_import, m_export, m_other, m_tidy, backup})
        top->addWidget(button);
    m_rule->setFont(theme::smallFont());

    m_stack->addWidget(ui::centred({ui::secondary(tr("Looking for backups…"))}));
    m_stack->addWidget(emptyShelf());
    m_stack->addWidget(fullShelf());
    m_stack->addWidget(brokenShelf());
    auto *body = new QVBoxLayout(this);
    body->setContentsMargins(24, 20, 24, 20);
    body->setSpacing(8);
    body->addLayout(top);
    body->addLayout(words);
    body->addSpacing(8);
    body->addWidget(m_stack, 1);

    for (QPushButton *button : std::as_const(m_backups))
        connect(button, &QPushButton::clicked, this, &ShelfPage::backupClicked);
    connect(m_other, &QPushButton::clicked, this, &ShelfPage::otherClicked);
    connect(m_tidy, &QPushButton::clicked, this, &ShelfPage::tidyClicked);
    connect(m_import, &QPushButton::clicked, this, &ShelfPage::importClicked);
    connect(m_export, &QPushButton::clicked, this, &ShelfPage::exportClicked);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ShelfPage::showSelected);
    connect(m_table, &QTableView::activated, this, &ShelfPage::restore);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &ShelfPage::showSelected);
    connect(&m_clock, &QTimer::timeout, this, [this] { m_model.setNow(QDateTime::currentDateTimeUtc()); });
    m_clock.start(std::chrono::minutes(1));
    showSelected();
}

QAction *ShelfPage::add(const QString &name, const QString &text, const QKeySequence &key, void (ShelfPage::*run)())
{
    auto *action = new QAction(text, m_table);
    action->setObjectName(name);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut); // the keys mean something else elsewhere
    m_table->addAction(action);
    connect(action, &QAction::triggered, this, run);
    return action;
}

void ShelfPage::buildActions()
{
    m_restore = add(u"restoreBackup"_s, tr("Restore…"), Qt::CTRL | Qt::Key_Return, &ShelfPage::restore); // Return alone activates the row
    m_verify = add(u"verifyBackup"_s, tr("Verify"), Qt::Key_V, &ShelfPage::verify);
    m_report = add(u"reportBackup"_s, tr("Report…"), Qt::Key_R, &ShelfPage::report);
    m_pin = add(u"pinBackup"_s, tr("Pin"), Qt::Key_P, &ShelfPage::pin);
    m_folder = add(u"showBackup"_s, tr("Show in folder"), Qt::Key_F, &ShelfPage::showInFolder);
    m_remove = add(u"deleteBackup"_s, tr("Delete…"), QKeySequence::Delete, &ShelfPage::remove);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

QWidget *ShelfPage::fullShelf()
{
    m_table->setObjectName(u"shelf"_s);
    m_table->setAccessibleName(tr("Backups, newest first"));
    m_table->setModel(&m_model);
    ui::setUpTable(m_table);
    auto *rows = new RowDelegate(m_table);
    rows->setSecondary(ShelfModel::Age);
    rows->setSecondary(ShelfModel::Why);
    rows->setColumnFont(ShelfModel::Revision, theme::fixedFont());
    m_table->setItemDelegate(rows);
    m_table->setItemDelegateForColumn(ShelfModel::Pinned, new PinDelegate(m_table));
    m_table->setItemDelegateForColumn(ShelfModel::Checked, new StateDelegate(m_table));
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(ShelfModel::Why, QHeaderView::Stretch);
    header->setMinimumSectionSize(36);
    m_table->setColumnWidth(ShelfModel::Pinned, 36);

    QVBoxLayout *list = nullptr;
    QFrame *listCard = ui::card(list, 1);
    list->setContentsMargins(1, 4, 1, 8);
    list->addWidget(m_table);
    auto *full = new QWidget;
    auto *body = new QVBoxLayout(full);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(16);
    body->addWidget(listCard, 1);
    body->addWidget(details());
    return full;
}

QWidget *ShelfPage::details()
{
    QVBoxLayout *body = nullptr;
    QFrame *card = ui::card(body);
    m_name->setFont(theme::headingFont());
    m_name->setObjectName(u"backupName"_s);
    m_state->setObjectName(u"backupState"_s);
    m_facts->setObjectName(u"backupFacts"_s);
    m_found->setObjectName(u"backupFound"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_name, 1);
    row->addWidget(m_state);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QAction *action : {m_restore, m_verify, m_report, m_pin, m_folder}) {
        m_buttons.insert(action, buttonOf(action));
        buttons->addWidget(m_buttons.value(action));
    }
    buttons->addStretch();
    m_buttons.insert(m_remove, buttonOf(m_remove, "danger"));
    buttons->addWidget(m_buttons.value(m_remove));
    body->addLayout(row);
    body->addWidget(m_facts);
    body->addWidget(m_found);
    body->addSpacing(4);
    body->addLayout(buttons);
    return card;
}

QWidget *ShelfPage::emptyShelf()
{
    auto *backup = ui::button(tr("Back up now"), "primary");
    backup->setObjectName(u"firstBackup"_s);
    m_backups << backup;
    m_noBackup = ui::text();
    m_noBackup->setObjectName(u"noBackup"_s);
    return ui::centred({ui::title(tr("No backups yet")), ui::secondary(tr("A backup is a checked copy of everything in the database. One is made by itself before each upgrade, downgrade, restore and import.")), m_noBackup, backup});
}

QWidget *ShelfPage::brokenShelf()
{
    m_problem->setObjectName(u"shelfProblem"_s);
    auto *again = ui::button(tr("Look again"));
    again->setObjectName(u"shelfAgain"_s);
    connect(again, &QPushButton::clicked, this, &ShelfPage::retryClicked);
    return ui::centred({m_problem, m_advice, again});
}

void ShelfPage::setSnapshot(const SnapshotPtr &snapshot)
{
    const bool isSame = m_snapshot && m_snapshot->state.url.toString() == snapshot->state.url.toString();
    m_snapshot = snapshot;
    m_model.setHistory(snapshot);
    if (!isSame) {
        m_selected.clear();
        setShelf({});
    }
    updateActions();
}

void ShelfPage::setShelf(const ShelfPtr &shelf)
{
    m_shelf = shelf;
    const QString wanted = m_selected; // the reset below unselects it
    m_model.setShelf(shelf);
    m_summary->setText(shelf ? wording::summary(*shelf) : QString());
    m_stack->setCurrentIndex(!shelf ? LooksFor : shelf->problem ? BrokenShelf : shelf->backups.empty() ? NoBackups : SomeBackups);
    m_backups.first()->setVisible(m_stack->currentIndex() != NoBackups); // there it is in the middle
    if (shelf && shelf->problem) {
        m_problem->setText(tr("The backups cannot be read"));
        m_advice->setText((QStringList{shelf->problem->message, shelf->problem->advice}).join(u' ').trimmed());
    }
    select(wanted);
    fit();
    updateActions();
}

void ShelfPage::select(const QString &path)
{
    const int row = std::max(0, m_model.rowOf(path));
    if (row < m_model.rowCount())
        m_table->setCurrentIndex(m_model.index(row, ShelfModel::Made));
    showSelected();
}

const BackupInfo *ShelfPage::selected() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_model.rowCount() ? &m_model.backup(row) : nullptr;
}

void ShelfPage::note(const Verification &verification)
{
    m_model.note(verification);
}

void ShelfPage::setSituation(const Situation &situation)
{
    m_situation = situation;
    if (situation.isBusy && isAncestorOf(window()->focusWidget()))
        m_table->setFocus(); // a button that is disabled hands it to any other
    updateActions();
}

void ShelfPage::showSelected()
{
    const BackupInfo *backup = selected();
    if (!backup)
        return updateActions();
    m_selected = backup->path;
    const QFileInfo file(backup->path); // a name, no look at the disk
    m_name->setFullText(file.fileName());
    const std::optional<LastCheck> check = m_model.checkOf(*backup);
    const wording::Tone tone = m_model.toneOf(*backup);
    const QString age = check ? wording::age(check->when, QDateTime::currentDateTimeUtc()) : QString();
    if (tone == wording::Tone::Danger)
        m_state->set(Mark::Cross, tone, tr("Damaged"));
    else
        m_state->set(tone, !check ? QString() : (tone == wording::Tone::Attention ? tr("Verified %1, with a warning") : tr("Verified %1")).arg(age));
    m_state->setVisible(tone != wording::Tone::Neutral);

    QStringList facts{QDir::toNativeSeparators(file.path())};
    const Manifest &manifest = backup->manifest;
    if (!backup->problem && isArchive(backup->form)) {
        facts << wording::tables(static_cast<qsizetype>(manifest.tables.size())) << tr("%1 unpacked").arg(wording::size(manifest.sizeBytes));
        if (!manifest.origin.user.isEmpty())
            facts << tr("made by %1 on %2").arg(manifest.origin.user, manifest.origin.host);
    }
    m_facts->setText(facts.join(u" · "_s));
    const QString found = backup->problem ? backup->problem->message : check ? check->found.join(u' ') : QString();
    m_found->setText(found);
    m_found->setVisible(!found.isEmpty());
    ui::setLook(m_found, "tone", tone == wording::Tone::Danger ? u"danger"_s : u"attention"_s);
    m_pin->setText(backup->pinned ? tr("Unpin") : tr("Pin"));
    updateActions();
}

void ShelfPage::updateActions()
{
    const BackupInfo *backup = selected();
    const bool open = m_situation.snapshot && !m_situation.isBusy;
    const bool any = backup && open;
    const auto allow = [](auto *what, bool isAble, const QString &whyNot, const QString &tip) {
        what->setEnabled(isAble && whyNot.isEmpty());
        what->setToolTip(whyNot.isEmpty() ? tip : whyNot);
    };
    const QString noRestore = m_situation.whyNot(Wish::Restore);
    const QString noTidying = m_situation.whyNot(Wish::TidyBackups);
    allow(m_restore, any, noRestore, tr("Put this backup in the place of what is in the database now: you are asked first (Enter)"));
    allow(m_verify, any, {}, tr("Restore it to a private place and look through everything (V)"));
    allow(m_report, any, {}, tr("Save what a verification finds as a page to print (R)"));
    allow(m_pin, any && !backup->problem, noTidying, backup && backup->pinned ? tr("Let the retention delete it again (P)") : tr("Keep it, whatever the retention says (P)"));
    allow(m_remove, any, noTidying, tr("Delete this backup for good: you are asked first (Del)"));
    allow(m_folder, any, {}, tr("Open the folder that it is in (F)"));
    for (QPushButton *button : std::as_const(m_backups))
        allow(button, true, m_situation.whyNot(Wish::Backup), tr("Make a verified copy (Ctrl+B)"));
    const QString noBackup = m_situation.whyNot(Wish::Backup);
    m_noBackup->setText(noBackup); // where nothing else is to be seen, a button that does nothing wants a word
    m_noBackup->setVisible(!noBackup.isEmpty() && !m_situation.isBusy);
    allow(m_other, true, noRestore, tr("Restore a backup from elsewhere"));
    allow(m_tidy, m_model.rowCount() > 0, noTidying, tr("Delete what a rule does not keep: you see first what would go"));
    allow(m_import, true, m_situation.whyNot(Wish::Import), tr("Take rows from a JSON file: you see first what would change"));
    allow(m_export, true, m_situation.whyNot(Wish::Export), tr("Write rows into a JSON file"));
}

/// As wide as the widest text: dates and ages differ much from language to language.
void ShelfPage::fit()
{
    constexpr int margins = 24;
    constexpr int shown = 200; ///< enough to know
    const QFontMetrics body(theme::bodyFont());
    const QFontMetrics fixed(theme::fixedFont());
    for (const int column : {ShelfModel::Made, ShelfModel::Age, ShelfModel::Revision, ShelfModel::Rows, ShelfModel::Size, ShelfModel::Checked}) {
        const QFontMetrics &font = column == ShelfModel::Revision ? fixed : body;
        int width = body.horizontalAdvance(m_model.headerData(column, Qt::Horizontal).toString());
        for (int row = 0; row < std::min(m_model.rowCount(), shown); ++row)
            width = std::max(width, font.horizontalAdvance(m_model.index(row, column).data().toString()));
        width = std::min(width, 240) + margins + (column == ShelfModel::Checked ? 28 : 0); // the mark, and bold
        m_table->setColumnWidth(column, std::max(width, m_table->horizontalHeader()->sectionSizeHint(column)));
    }
    // The age can be told from the date; a narrow window needs the place.
    m_table->setColumnHidden(ShelfModel::Age, width() < 760);
    m_table->setColumnHidden(ShelfModel::Why, width() < 660);
}

void ShelfPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void ShelfPage::restore()
{
    if (m_restore->isEnabled())
        Q_EMIT restoreWanted(selected()->path);
}

void ShelfPage::verify()
{
    Q_EMIT verifyWanted(selected()->path);
}

void ShelfPage::report()
{
    Q_EMIT reportWanted(*selected());
}

void ShelfPage::pin()
{
    Q_EMIT pinWanted(selected()->path, !selected()->pinned);
}

void ShelfPage::remove()
{
    Q_EMIT deleteWanted(*selected());
}

void ShelfPage::showInFolder()
{
    Q_EMIT folderWanted(selected()->path);
}

} // namespace meditrack
