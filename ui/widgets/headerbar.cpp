// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/headerbar.h"

#include "models/wording.h"
#include "theme.h"
#include "widgets/card.h"
#include "widgets/chip.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace meditrack {

using namespace Qt::StringLiterals;

HeaderBar::HeaderBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel)
    , m_name(new ElidedLabel(nullptr, Qt::ElideRight))
    , m_where(new ElidedLabel)
    , m_environment(new Chip)
    , m_chip(new Chip)
    , m_readOnly(new Chip)
    , m_mode(new Chip)
    , m_search(new QLineEdit)
    , m_refresh(ui::button(tr("Refresh")))
{
    setObjectName(u"header"_s);
    setFixedHeight(theme::scaled(61));
    QFont name = theme::bodyFont();
    name.setPixelSize(theme::scaled(16));
    name.setWeight(QFont::DemiBold);
    m_name->setFont(name);
    m_where->setFont(theme::smallFont());
    m_where->setProperty("tone", u"secondary"_s);
    m_environment->setObjectName(u"environmentChip"_s);
    m_chip->setObjectName(u"stateChip"_s);
    m_readOnly->setObjectName(u"readOnlyChip"_s);
    m_mode->setObjectName(u"modeChip"_s);
    m_search->setObjectName(u"search"_s);
    m_search->setPlaceholderText(tr("Search revisions   Ctrl+F"));
    m_search->setAccessibleName(tr("Search revisions"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(theme::scaled(230));
    m_search->installEventFilter(this);
    m_refresh->setToolTip(tr("Read the database again (F5)"));
    m_refresh->setAccessibleName(tr("Refresh"));
    m_icon->setFixedSize(32, 32);

    auto *names = new QVBoxLayout;
    names->setSpacing(2);
    names->addStretch();
    names->addWidget(m_name);
    names->addWidget(m_where);
    names->addStretch();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(17, 0, 16, 1);
    row->setSpacing(12);
    row->addWidget(m_icon);
    row->addLayout(names);
    row->addWidget(m_environment);
    row->addWidget(m_chip);
    row->addWidget(m_readOnly);
    row->addWidget(m_mode);
    row->addStretch(1);
    row->addWidget(m_search);
    row->addWidget(m_refresh);
    setSnapshot({});
    setMode(Mode::Operator);
    recolour();
}

void HeaderBar::setSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    m_refresh->setVisible(snapshot != nullptr);
    if (!snapshot) {
        m_name->setFullText(tr("MediTrack Admin"));
        m_where->setFullText(tr("No database is open"));
        setEnvironment(Environment::None);
        m_chip->set(wording::Tone::Neutral, {});
        m_readOnly->set(wording::Tone::Neutral, {});
        return;
    }
    m_name->setFullText(wording::name(snapshot->state));
    m_where->setFullText(wording::subtitle(snapshot->state));
    const wording::Verdict verdict = wording::verdict(*snapshot);
    m_chip->set(verdict.tone, verdict.chip);
    const QString &readOnly = snapshot->state.rights.readOnly;
    m_readOnly->set(Mark::Lock, wording::Tone::Neutral, readOnly.isEmpty() ? QString() : tr("Read-only"));
    m_readOnly->setToolTip(readOnly);
}

void HeaderBar::setEnvironment(Environment environment)
{
    m_environment->set(Mark::Square, wording::toneOf(environment), wording::word(environment));
}

void HeaderBar::setMode(Mode mode)
{
    m_mode->set(Mark::Square, wording::Tone::Neutral, mode == Mode::Operator ? QString() : tr("%1 mode").arg(wording::word(mode)));
    m_mode->setToolTip(wording::meaning(mode));
}

void HeaderBar::setBusy(const QString &word)
{
    if (word.isEmpty())
        setSnapshot(m_snapshot);
    else
        m_chip->set(wording::Tone::Busy, word);
}

void HeaderBar::setSearchVisible(bool visible)
{
    m_search->setVisible(visible);
}

bool HeaderBar::eventFilter(QObject *watched, QEvent *event)
{
    const bool isLeft = watched == m_search && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
    if (isLeft)
        Q_EMIT searchLeft();
    return isLeft || QFrame::eventFilter(watched, event);
}

void HeaderBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        recolour();
}

void HeaderBar::recolour()
{
    const Theme theme = Theme::of(palette());
    m_icon->setPixmap(theme::pixmap(u"database"_s, theme.text, 32, devicePixelRatioF()));
}

} // namespace meditrack
