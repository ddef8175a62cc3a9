// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/revisionfilterbar.h"

#include "models/wording.h"
#include "widgets/card.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

namespace meditrack {

using namespace Qt::StringLiterals;

RevisionFilterBar::RevisionFilterBar(QWidget *parent)
    : QWidget(parent)
    , m_state(new QComboBox)
    , m_label(new QComboBox)
    , m_count(ui::secondary({}, false))
    , m_clear(ui::button(tr("Clear the filter"), "quiet"))
{
    using State = RevisionFilter::State;
    m_state->setObjectName(u"stateFilter"_s);
    m_state->setAccessibleName(tr("Which revisions are listed"));
    const std::pair<QString, State> states[] = {{tr("All revisions"), State::Any}, {tr("Applied"), State::Applied}, {tr("Ready"), State::Ready}, {tr("Heads"), State::Heads}, {tr("Unknown"), State::Unknown}};
    for (const auto &[text, state] : states)
        m_state->addItem(text, static_cast<int>(state));
    m_label->setObjectName(u"labelFilter"_s);
    m_label->setAccessibleName(tr("Of which branch"));
    m_count->setObjectName(u"foundCount"_s);
    m_clear->setObjectName(u"clearFilter"_s);
    m_clear->setProperty("scale", u"small"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 12, 4);
    row->setSpacing(8);
    row->addWidget(m_state);
    row->addWidget(m_label);
    row->addStretch();
    row->addWidget(m_count);
    row->addWidget(m_clear);
    connect(m_state, &QComboBox::currentIndexChanged, this, &RevisionFilterBar::changed);
    connect(m_label, &QComboBox::currentIndexChanged, this, &RevisionFilterBar::changed);
    connect(m_clear, &QPushButton::clicked, this, &RevisionFilterBar::clearClicked);
}

void RevisionFilterBar::setSnapshot(const Snapshot &snapshot)
{
    QSet<QString> labels;
    for (const HistoryEntry &entry : snapshot.state.history)
        for (const QString &label : entry.node.branchLabels)
            labels.insert(label);
    QStringList sorted(labels.begin(), labels.end());
    sorted.sort();
    const QString chosen = m_label->currentData().toString();
    const QSignalBlocker blocker(m_label);
    m_label->clear();
    m_label->addItem(tr("All branches"), QString());
    for (const QString &label : std::as_const(sorted))
        m_label->addItem(label, label);
    m_label->setCurrentIndex(std::max(m_label->findData(chosen), 0));
    m_label->setVisible(!sorted.isEmpty());
}

void RevisionFilterBar::setCount(const RevisionModel &model)
{
    m_count->setText(model.isFiltered() ? tr("%1 of %2").arg(wording::number(model.rowCount()), wording::number(model.total())) : QString());
    m_clear->setVisible(model.isFiltered());
}

RevisionFilter RevisionFilterBar::value() const
{
    return {{}, static_cast<RevisionFilter::State>(m_state->currentData().toInt()), m_label->currentData().toString()};
}

void RevisionFilterBar::clear()
{
    const QSignalBlocker blocker(this); // one change
    m_state->setCurrentIndex(0);
    m_label->setCurrentIndex(0);
}

} // namespace meditrack
