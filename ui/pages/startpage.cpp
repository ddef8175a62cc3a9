// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/startpage.h"

#include "models/wording.h"
#include "theme.h"
#include "widgets/card.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

/// One database of the list: name above, place below.
class RecentButton final : public QAbstractButton
{
public:
    explicit RecentButton(const OpenRequest &request)
    {
        setText(wording::nameOf(request.target));
        m_place = wording::placeOf(request.target);
        setAccessibleName(StartPage::tr("Open %1").arg(request.target));
        setToolTip(request.target);
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::StrongFocus);
        setFixedHeight(52);
    }

protected:
    void enterEvent(QEnterEvent *) override { update(); }
    void leaveEvent(QEvent *) override { update(); }

    void paintEvent(QPaintEvent *) override
    {
        const Theme theme = Theme::of(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(hasFocus() ? QPen(theme.accent, 1) : QPen(Qt::NoPen));
        painter.setBrush(underMouse() || hasFocus() ? theme.accentSoft : theme.surface);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        painter.drawPixmap(QPoint(12, 16), theme::pixmap(u"database"_s, theme.secondary, 20, devicePixelRatioF()));
        painter.setPen(theme.text);
        painter.setFont(theme::headingFont());
        painter.drawText(rect().adjusted(46, 8, -12, -26), Qt::AlignVCenter | Qt::AlignLeft, text());
        painter.setPen(theme.secondary);
        painter.setFont(theme::smallFont());
        painter.drawText(rect().adjusted(46, 26, -12, -8), Qt::AlignVCenter | Qt::AlignLeft,
                         QFontMetrics(theme::smallFont()).elidedText(m_place, Qt::ElideMiddle, width() - 60));
    }

private:
    QString m_place;
};

} // namespace

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
    , m_drop(new QFrame)
    , m_url(new QLineEdit)
    , m_recentTitle(ui::heading(tr("Recent databases")))
    , m_recent(new QVBoxLayout)
{
    setObjectName(u"startPage"_s);
    setAcceptDrops(true);
    auto *open = ui::button(tr("Open file…"), "primary");
    open->setObjectName(u"openFile"_s);
    setFocusProxy(open);
    auto *dropTitle = ui::title(tr("Open a database"));
    dropTitle->setAlignment(Qt::AlignCenter);
    auto *dropText = ui::secondary(tr("Drop a SQLite file here, or choose one. It is only read; nothing changes before you say so."));
    dropText->setAlignment(Qt::AlignCenter);
    m_drop->setProperty("drop", u"true"_s);
    auto *drop = new QVBoxLayout(m_drop);
    drop->setContentsMargins(32, 32, 32, 32);
    drop->setSpacing(8);
    drop->addWidget(dropTitle);
    drop->addWidget(dropText);
    drop->addSpacing(8);
    drop->addWidget(open, 0, Qt::AlignCenter);

    m_url->setObjectName(u"url"_s);
    m_url->setAccessibleName(tr("Database URL"));
    m_url->setPlaceholderText(tr("or a server, such as postgresql://anna@db.example/clinic"));
    auto *go = ui::button(tr("Open"));
    auto *urlRow = new QHBoxLayout;
    urlRow->setSpacing(8);
    urlRow->addWidget(m_url, 1);
    urlRow->addWidget(go);

    auto *column = new QWidget;
    column->setMaximumWidth(560);
    auto *body = new QVBoxLayout(column);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(16);
    body->addWidget(m_drop);
    body->addLayout(urlRow);
    body->addSpacing(8);
    body->addWidget(m_recentTitle);
    m_recent->setSpacing(4);
    body->addLayout(m_recent);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(24, 88, 24, 24);
    auto *centre = new QHBoxLayout;
    centre->addStretch(1);
    centre->addWidget(column, 8);
    centre->addStretch(1);
    page->addLayout(centre);
    page->addStretch();

    connect(open, &QPushButton::clicked, this, &StartPage::openFileClicked);
    const auto openUrl = [this] {
        const QString written = m_url->text();
        if (!written.trimmed().isEmpty()) // copied text brings spaces along, unless they belong to the file
            Q_EMIT openRequested({QFileInfo::exists(written) ? written : written.trimmed(), {}});
    };
    connect(go, &QPushButton::clicked, this, openUrl);
    connect(m_url, &QLineEdit::returnPressed, this, openUrl);
    setRecent({});
}

void StartPage::setRecent(const QList<OpenRequest> &recent)
{
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_url->clear(); // what was opened is in the list, without its password
    m_recentTitle->setVisible(!recent.isEmpty());
    for (const OpenRequest &request : recent.mid(0, 5)) {
        auto *button = new RecentButton(request);
        m_recent->addWidget(button);
        connect(button, &QAbstractButton::clicked, this, [this, request] { Q_EMIT openRequested(request); });
    }
}

void StartPage::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() != 1 || !urls.first().isLocalFile())
        return;
    event->acceptProposedAction();
    ui::setLook(m_drop, "drop", u"over"_s);
}

void StartPage::dragLeaveEvent(QDragLeaveEvent *)
{
    ui::setLook(m_drop, "drop", u"true"_s);
}

void StartPage::dropEvent(QDropEvent *event)
{
    ui::setLook(m_drop, "drop", u"true"_s);
    event->acceptProposedAction();
    Q_EMIT openRequested({event->mimeData()->urls().first().toLocalFile(), {}});
}

} // namespace meditrack
