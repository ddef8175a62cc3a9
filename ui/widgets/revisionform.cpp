// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/revisionform.h"

#include "theme.h"
#include "widgets/card.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

constexpr int IsBranchRole = Qt::UserRole + 1;

} // namespace

RevisionForm::RevisionForm(QWidget *parent)
    : QWidget(parent)
    , m_message(new QLineEdit)
    , m_parentName(ui::text(tr("Follows")))
    , m_parents(new QComboBox)
{
    m_message->setObjectName(u"revisionMessage"_s);
    m_message->setPlaceholderText(tr("In a few words, such as “add phone to patients”"));
    m_message->setAccessibleName(tr("What it does"));
    m_message->setMinimumWidth(theme::scaled(420));
    m_parents->setObjectName(u"revisionParent"_s);
    m_parents->setAccessibleName(tr("The revision that it follows"));
    auto *rows = new QFormLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setHorizontalSpacing(16);
    rows->setVerticalSpacing(8);
    rows->addRow(ui::text(tr("What it does")), m_message);
    rows->addRow(m_parentName, m_parents);
    setFocusProxy(m_message);
    connect(m_message, &QLineEdit::returnPressed, this, &RevisionForm::submitted);
}

void RevisionForm::askForRevision(const Snapshot &snapshot, const QString &selected)
{
    m_message->clear();
    m_parents->clear();
    const auto add = [&](const QString &id, const QString &remark) {
        const HistoryEntry *entry = snapshot.find(id);
        const QString doc = entry ? entry->node.revision.doc : QString();
        const QString text = doc.isEmpty() ? id : id + u"  "_s + doc;
        m_parents->addItem(remark.isEmpty() ? text : text + u" – "_s + remark, id);
        m_parents->setItemData(m_parents->count() - 1, !remark.isEmpty(), IsBranchRole);
    };
    for (const QString &head : snapshot.state.heads)
        add(head, {});
    const HistoryEntry *entry = snapshot.find(selected);
    if (entry && entry->state != RevisionState::Unknown && !snapshot.state.heads.contains(selected))
        add(selected, tr("makes a branch"));
    m_parents->setCurrentIndex(std::max(m_parents->findData(snapshot.state.heads.contains(selected) ? selected : snapshot.state.heads.value(0)), 0));
    m_parentName->setVisible(m_parents->count() > 0);
    m_parents->setVisible(m_parents->count() > 0);
}

void RevisionForm::askForMerge()
{
    m_message->setText(tr("merge heads"));
    m_message->selectAll();
    m_parents->clear();
    m_parentName->hide();
    m_parents->hide();
}

RevisionDraft RevisionForm::value() const
{
    return {m_message->text().simplified(), m_parents->currentData().toString(), m_parents->currentData(IsBranchRole).toBool()};
}

} // namespace meditrack
