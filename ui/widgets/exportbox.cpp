// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/exportbox.h"

#include "theme.h"
#include "widgets/card.h"

#include <QCheckBox>
#include <QDir>
#include <QHBoxLayout>

namespace meditrack {

using namespace Qt::StringLiterals;

ExportBox::ExportBox(QWidget *parent)
    : QWidget(parent)
    , m_box(new QCheckBox)
    , m_place(new ElidedLabel)
{
    m_box->setObjectName(u"export"_s);
    m_place->setProperty("tone", u"secondary"_s);
    m_place->setFont(theme::smallFont());
    auto *other = ui::button(tr("Another place…"), "quiet");
    other->setObjectName(u"exportPlace"_s);
    auto *row = new QHBoxLayout;
    row->addWidget(m_box);
    row->addStretch();
    row->addWidget(other);
    auto *place = new QHBoxLayout;
    place->addSpacing(24); // under the text of the box
    place->addWidget(m_place, 1);
    auto *body = new QVBoxLayout(this);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    body->addLayout(row);
    body->addLayout(place);
    connect(other, &QPushButton::clicked, this, &ExportBox::placeClicked);
}

void ExportBox::offer(const QString &text, const QString &file)
{
    if (text == m_box->text() && file == m_offered)
        return; // the same offer once more: what somebody has chosen stays chosen
    m_offered = file;
    m_box->setText(text);
    m_box->setChecked(false);
    setPlace(file);
}

void ExportBox::choose(const QString &file)
{
    setPlace(file);
    m_box->setChecked(true);
}

QString ExportBox::file() const
{
    return m_box->isChecked() ? m_file : QString();
}

void ExportBox::setPlace(const QString &file)
{
    m_file = file;
    m_place->setFullText(QDir::toNativeSeparators(file));
}

} // namespace meditrack
