// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/findbar.h"

#include "theme.h"
#include "widgets/card.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostLetters = 1000; ///< SQLite's patterns end at 50,000 bytes

} // namespace

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLineEdit)
    , m_column(new QComboBox)
    , m_stop(ui::button(tr("Stop"), "quiet"))
{
    m_text->setObjectName(u"findText"_s);
    m_text->setPlaceholderText(tr("Find in these rows"));
    m_text->setAccessibleName(tr("Find in these rows"));
    m_text->setToolTip(tr("Rows with this text in some value, in upper or lower case (Ctrl+F, then Enter). Blobs are not looked into."));
    m_text->setMaxLength(MostLetters);
    m_text->setClearButtonEnabled(true);
    m_text->setMinimumWidth(theme::scaled(220));
    m_text->addAction(theme::icon(u"search"_s, Theme::of(palette()).secondary), QLineEdit::LeadingPosition);
    m_text->findChildren<QToolButton *>().constLast()->setAccessibleName(m_text->accessibleName()); // that icon, for screen readers
    m_column->setObjectName(u"findColumn"_s);
    m_column->setAccessibleName(tr("In which column"));
    m_column->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_column->setMinimumContentsLength(18);
    m_stop->setObjectName(u"stopFinding"_s);
    m_stop->setToolTip(tr("Stop looking for it (Esc)"));
    m_stop->setProperty("scale", u"small"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_text, 2);
    row->addWidget(m_column, 1);
    row->addWidget(m_stop);
    row->addStretch(1);
    setFocusProxy(m_text);
    reset();
    connect(m_text, &QLineEdit::returnPressed, this, &FindBar::findWanted);
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            Q_EMIT findWanted();
    });
    connect(m_column, &QComboBox::activated, this, [this] {
        if (!m_text->text().isEmpty())
            Q_EMIT findWanted();
    });
    connect(m_stop, &QPushButton::clicked, this, &FindBar::stopClicked);
}

void FindBar::reset()
{
    const QSignalBlocker blocker(m_text);
    m_text->clear();
    setColumns({});
    m_column->setCurrentIndex(0);
    setSearching(false);
}

void FindBar::setColumns(const std::vector<RowColumn> &columns)
{
    const QString chosen = m_column->currentIndex() > 0 ? m_column->currentText() : QString();
    m_column->clear();
    m_column->addItem(tr("in all columns"), -1);
    for (const RowColumn &column : columns)
        m_column->addItem(column.name, m_column->count() - 1);
    m_column->setCurrentIndex(chosen.isEmpty() ? 0 : std::max(m_column->findText(chosen, Qt::MatchExactly | Qt::MatchCaseSensitive), 0));
}

void FindBar::setSearching(bool isSearching)
{
    m_stop->setVisible(isSearching);
}

QString FindBar::text() const { return m_text->text(); }

int FindBar::column() const { return m_column->currentData().toInt(); }

void FindBar::clear() { m_text->clear(); }

} // namespace meditrack
