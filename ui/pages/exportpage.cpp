// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/exportpage.h"

#include "models/wording.h"
#include "theme.h"
#include "widgets/card.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTreeView>

namespace meditrack {

using namespace Qt::StringLiterals;

ExportPage::ExportPage(QWidget *parent)
    : QWidget(parent)
    , m_tree(new QTreeView)
    , m_sum(ui::secondary({}, false))
    , m_format(new QComboBox)
    , m_compression(new QComboBox)
    , m_place(new ElidedLabel(nullptr, Qt::ElideMiddle))
    , m_other(ui::button(tr("Another place…")))
    , m_cancel(ui::button(tr("Cancel")))
    , m_export(ui::button(tr("Export"), "primary"))
{
    setObjectName(u"exportPage"_s);
    setFocusProxy(m_tree);
    const std::pair<QWidget *, QString> names[] = {{m_tree, u"exportTables"_s}, {m_format, u"exportFormat"_s}, {m_compression, u"exportCompression"_s}, {m_place, u"exportFile"_s},
                                                   {m_other, u"exportElsewhere"_s}, {m_cancel, u"exportCancel"_s}, {m_export, u"exportNow"_s}, {m_sum, u"exportSum"_s}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(name);
    m_tree->setModel(&m_model);
    m_tree->setAccessibleName(tr("Tables to export, and their columns"));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(ExportModel::Name, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(ExportModel::Rows, QHeaderView::Fixed);
    m_tree->header()->setSectionResizeMode(ExportModel::Masked, QHeaderView::Fixed);
    m_tree->setColumnWidth(ExportModel::Rows, 120);
    m_tree->setColumnWidth(ExportModel::Masked, 180);
    m_format->addItem(tr("One document"), false);
    m_format->addItem(tr("One row a line (NDJSON)"), true);
    m_compression->addItem(tr("None"), QString());
    m_compression->addItem(tr("Zstandard"), u".zst"_s);
    m_compression->addItem(tr("gzip"), u".gz"_s);
    for (QComboBox *box : {m_format, m_compression})
        box->setFixedWidth(260);
    auto *all = ui::button(tr("All"), "quiet");
    auto *none = ui::button(tr("None"), "quiet");
    all->setObjectName(u"exportAll"_s);
    none->setObjectName(u"exportNone"_s);

    auto *choice = new QHBoxLayout;
    choice->setSpacing(8);
    choice->addWidget(ui::heading(tr("Tables")));
    choice->addWidget(m_sum, 1);
    choice->addWidget(all);
    choice->addWidget(none);
    auto *place = new QHBoxLayout;
    place->setSpacing(8);
    place->addWidget(m_place, 1);
    place->addWidget(m_other);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->addRow(tr("Format"), m_format);
    form->addRow(tr("Compression"), m_compression);
    form->addRow(tr("File"), place);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_export);
    QVBoxLayout *body = nullptr;
    QFrame *card = ui::card(body);
    body->addLayout(choice);
    body->addWidget(m_tree, 1);
    body->addWidget(ui::secondary(tr("Open a table to write made-up values in the place of what must not leave the house. The file can be imported into a database of the same revision.")));
    body->addSpacing(8);
    body->addLayout(form);
    body->addSpacing(8);
    body->addLayout(buttons);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(24, 20, 24, 20);
    page->setSpacing(16);
    page->addWidget(ui::title(tr("Export to JSON")));
    page->addWidget(card, 1);

    connect(all, &QPushButton::clicked, this, [this] { m_model.setAll(true); });
    connect(none, &QPushButton::clicked, this, [this] { m_model.setAll(false); });
    connect(&m_model, &ExportModel::choiceChanged, this, &ExportPage::update);
    for (QComboBox *box : {m_format, m_compression})
        connect(box, &QComboBox::activated, this, &ExportPage::chooseForm);
    connect(m_other, &QPushButton::clicked, this, &ExportPage::placeClicked);
    connect(m_cancel, &QPushButton::clicked, this, &ExportPage::cancelClicked);
    connect(m_export, &QPushButton::clicked, this, &ExportPage::exportClicked);
    ui::leaveByEscape(this, {m_cancel});
}

void ExportPage::setTables(std::vector<TransferTable> tables, const QString &file)
{
    m_model.setTables(std::move(tables));
    if (m_model.rowCount() > 0)
        m_tree->setCurrentIndex(m_model.index(0, 0));
    setFile(file);
}

void ExportPage::updateTables(const std::vector<TransferTable> &tables)
{
    m_model.updateTables(tables);
    update();
}

void ExportPage::setFile(const QString &file)
{
    m_file = file;
    m_place->setFullText(QDir::toNativeSeparators(file));
    const TransferForm form = TransferForm::ofName(file);
    m_format->setCurrentIndex(form.lines ? 1 : 0);
    m_compression->setCurrentIndex(form.compression == TransferForm::Compression::Zstd ? 1 : form.compression == TransferForm::Compression::GZip ? 2 : 0);
    update();
}

/// The name says how the file is written, so that whoever gets it knows.
void ExportPage::chooseForm()
{
    const QFileInfo file(m_file);
    QString name = file.fileName();
    for (const QString &end : {u".zst"_s, u".gz"_s, u".ndjson"_s, u".json"_s}) {
        if (name.endsWith(end, Qt::CaseInsensitive))
            name.chop(end.size());
    }
    setFile(QDir(file.path()).filePath(name + (m_format->currentData().toBool() ? u".ndjson"_s : u".json"_s) + m_compression->currentData().toString()));
}

ExportRequest ExportPage::value() const
{
    ExportRequest request;
    request.file = m_file;
    if (!m_model.isEverything())
        request.tables = m_model.wanted();
    request.masked = m_model.masked();
    return request;
}

void ExportPage::setBusy(bool busy)
{
    m_busy = busy;
    update();
}

void ExportPage::update()
{
    const QStringList wanted = m_model.wanted();
    m_sum->setText(u"%1 · %2"_s.arg(wording::tables(wanted.size()), wording::rows(m_model.rows())));
    m_export->setEnabled(!m_busy && !wanted.isEmpty());
    m_export->setToolTip(wanted.isEmpty() ? tr("Tick at least one table") : QString());
}

} // namespace meditrack
