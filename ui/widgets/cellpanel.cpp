// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/cellpanel.h"

#include "models/rowsmodel.h"
#include "models/wording.h"
#include "theme.h"
#include "widgets/card.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace meditrack {

using namespace Qt::StringLiterals;

CellPanel::CellPanel(QWidget *parent)
    : QFrame(parent)
    , m_name(new ElidedLabel(nullptr, Qt::ElideRight))
    , m_type(ui::secondary())
    , m_size(ui::secondary())
    , m_text(new QPlainTextEdit)
    , m_copy(ui::button(tr("Copy value")))
{
    setProperty("card", u"true"_s);
    m_name->setFont(theme::headingFont());
    m_type->setFont(theme::smallFont());
    m_size->setFont(theme::smallFont());
    m_size->setObjectName(u"cellSize"_s);
    m_text->setObjectName(u"cellText"_s);
    m_text->setAccessibleName(tr("The whole value"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFont(theme::fixedFont());
    m_text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_copy->setObjectName(u"copyCell"_s);
    auto *body = new QVBoxLayout(this);
    body->setContentsMargins(16, 16, 16, 16);
    body->setSpacing(8);
    body->addWidget(m_name);
    body->addWidget(m_type);
    body->addWidget(m_text, 1);
    body->addWidget(m_size);
    body->addWidget(m_copy, 0, Qt::AlignLeft);
    body->addStretch(0);
    connect(m_copy, &QPushButton::clicked, this, &CellPanel::copyClicked);
    clear();
}

void CellPanel::clear()
{
    m_isNull = true;
    m_text->hide();
    m_copy->hide();
    m_name->setFullText(tr("Nothing selected"));
    m_type->setText(tr("A value that is selected is shown here as a whole."));
    m_text->clear();
    m_text->setPlaceholderText({});
    describe({});
}

void CellPanel::setCell(const RowColumn &column, const RowCell &cell, bool isComing)
{
    m_text->show();
    m_copy->show();
    m_isNull = cell.kind == Cell::Kind::Null;
    m_name->setFullText(column.name);
    const QString type = column.type.isEmpty() ? tr("no type") : column.type;
    m_type->setText(column.isKey ? tr("%1, primary key").arg(type) : type);
    m_text->setPlaceholderText(m_isNull ? tr("NULL: there is no value") : isComing ? tr("Reading…") : tr("An empty text"));
    m_text->setPlainText(cell.kind == Cell::Kind::Blob || m_isNull ? QString() : cell.text);
    describe(m_isNull || cell.bytes == 0 ? QString() : wording::size(cell.bytes));
}

void CellPanel::setText(const CellText &text)
{
    if (text.isGone) {
        m_text->setPlaceholderText(tr("This row is not there any more. Refresh shows what is."));
        m_text->clear();
        return describe({});
    }
    m_isNull = text.cell.kind == Cell::Kind::Null;
    m_text->setPlaceholderText(m_isNull ? tr("NULL: there is no value") : tr("Empty"));
    m_text->setPlainText(text.text);
    const QString size = wording::size(text.cell.bytes);
    if (text.cell.kind == Cell::Kind::Blob)
        describe(text.cell.isWhole ? RowsModel::blob(text.kind, text.cell.bytes) : tr("%1; the first %2 are shown").arg(RowsModel::blob(text.kind, text.cell.bytes), wording::size(4096)));
    else
        describe(text.cell.isWhole ? text.cell.bytes > 0 ? size : QString()
                                   : tr("%1; the first %2 characters are shown").arg(size, QLocale().toString(datajobs::MostCellText)));
}

QString CellPanel::text() const
{
    return m_text->toPlainText();
}

void CellPanel::describe(const QString &size)
{
    m_size->setText(size);
    m_size->setVisible(!size.isEmpty());
    m_copy->setEnabled(!m_isNull);
}

} // namespace meditrack
