// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/startpage.h"

#include "models/glimpse.h"
#include "theme.h"
#include "widgets/card.h"
#include "widgets/connectform.h"
#include "widgets/recentdelegate.h"

#include <QAction>
#include <QHBoxLayout>
#include <QListView>
#include <QVBoxLayout>

namespace meditrack {

using namespace Qt::StringLiterals;

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"startPage"_s);
    auto *cards = new QHBoxLayout;
    cards->setSpacing(16);
    cards->addWidget(buildRecent(), 11);
    cards->addWidget(buildWays(), 9);
    auto *hint = ui::secondary(tr("Or drop a database, a backup or the folder of a project anywhere on this window. It is only read; nothing changes before you say so."));
    hint->setAlignment(Qt::AlignCenter);
    auto *body = new QVBoxLayout(this);
    body->setContentsMargins(24, 20, 24, 20);
    body->setSpacing(16);
    body->addLayout(cards, 1);
    body->addWidget(hint);
}

QWidget *StartPage::buildRecent()
{
    QVBoxLayout *body = nullptr;
    QFrame *card = ui::card(body);
    m_recent = new QListView;
    m_recent->setObjectName(u"recent"_s);
    m_recent->setAccessibleName(tr("Recent databases"));
    m_recent->setItemDelegate(new RecentDelegate(m_recent));
    m_recent->setFrameShape(QFrame::NoFrame);
    m_recent->setMouseTracking(true);
    m_recent->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_recent->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_recent->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_empty = ui::secondary(tr("None yet. Open a file or connect to a server: it will be found here the next time, with what there is to do."));
    body->addWidget(ui::title(tr("Recent databases")));
    body->addWidget(m_empty);
    body->addWidget(m_recent, 1);
    body->addStretch(0);
    auto *forget = new QAction(tr("Remove from this list"), m_recent);
    forget->setShortcut(QKeySequence::Delete);
    forget->setShortcutContext(Qt::WidgetShortcut);
    m_recent->addAction(forget);
    m_recent->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(forget, &QAction::triggered, this, [this] {
        if (m_recent->currentIndex().isValid())
            Q_EMIT forgetRequested(m_model->requests().at(m_recent->currentIndex().row()).target);
    });
    const auto open = [this](const QModelIndex &index) { Q_EMIT openRequested(OpenRequest(m_model->requests().at(index.row()))); };
    connect(m_recent, &QListView::clicked, this, open);
    auto *openIt = new QAction(tr("Open"), m_recent);
    openIt->setShortcuts({Qt::Key_Return, Qt::Key_Enter});
    openIt->setShortcutContext(Qt::WidgetShortcut);
    m_recent->insertAction(forget, openIt);
    connect(openIt, &QAction::triggered, this, [this, open] {
        if (m_recent->currentIndex().isValid())
            open(m_recent->currentIndex());
    });
    return card;
}

QWidget *StartPage::buildWays()
{
    QVBoxLayout *body = nullptr;
    QFrame *card = ui::card(body);
    body->setSpacing(8);
    const auto way = [&](const QString &name, const QString &text, const char *kind, const QString &what) {
        auto *button = ui::button(text, kind);
        button->setObjectName(name);
        auto *row = new QHBoxLayout;
        row->setSpacing(12);
        button->setMinimumWidth(170);
        row->addWidget(button);
        row->addWidget(ui::secondary(what), 1);
        body->addLayout(row);
        return button;
    };
    body->addWidget(ui::title(tr("Open a database")));
    auto *file = way(u"openFile"_s, tr("Open file…"), "primary", tr("A SQLite database of this computer"));
    auto *project = way(u"openProject"_s, tr("Open project…"), nullptr, tr("The database that an alembic.ini names"));
    auto *sample = way(u"trySample"_s, tr("Try the sample"), nullptr, tr("A small clinic to play with; nothing of yours is touched"));
    auto *fleet = way(u"openFleet"_s, tr("Fleet"), nullptr, tr("Many databases, upgraded one after the other"));
    body->addSpacing(4);
    body->addWidget(ui::rule());
    body->addSpacing(4);
    body->addWidget(ui::heading(tr("Connect to PostgreSQL")));
    m_connect = new ConnectForm;
    body->addWidget(m_connect);
    body->addStretch();
    setFocusProxy(file);
    connect(file, &QPushButton::clicked, this, &StartPage::openFileClicked);
    connect(project, &QPushButton::clicked, this, &StartPage::openProjectClicked);
    connect(sample, &QPushButton::clicked, this, &StartPage::sampleClicked);
    connect(fleet, &QPushButton::clicked, this, &StartPage::fleetClicked);
    connect(m_connect, &ConnectForm::openRequested, this, &StartPage::openRequested);
    return card;
}

void StartPage::setRecent(RecentModel *recent)
{
    m_model = recent;
    m_recent->setModel(recent);
    connect(recent, &QAbstractItemModel::modelReset, this, &StartPage::updateEmpty);
    updateEmpty();
}

void StartPage::updateEmpty()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_empty->setVisible(isEmpty);
    m_recent->setVisible(!isEmpty);
}

void StartPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    Q_EMIT shown();
}

} // namespace meditrack
