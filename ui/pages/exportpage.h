// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exportmodel.h"
#include "transfer/jsonexport.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QTreeView;

namespace meditrack {

class ElidedLabel;

/// What is to be written into a file, and where it goes.
class ExportPage final : public QWidget
{
    Q_OBJECT
public:
    explicit ExportPage(QWidget *parent = nullptr);

    void setTables(std::vector<TransferTable> tables, const QString &file);
    void updateTables(const std::vector<TransferTable> &tables); ///< what is there now; the choice stays
    void setFile(const QString &file); ///< its name says how it is written
    void setBusy(bool busy);
    ExportRequest value() const;
    const QString &file() const { return m_file; }

Q_SIGNALS:
    void exportClicked();
    void placeClicked();
    void cancelClicked();

private:
    void chooseForm();
    void update();

    ExportModel m_model;
    QString m_file;
    QTreeView *m_tree;
    QLabel *m_sum;
    QComboBox *m_format;
    QComboBox *m_compression;
    ElidedLabel *m_place;
    QPushButton *m_other;
    QPushButton *m_cancel;
    QPushButton *m_export;
    bool m_busy = false;
};

} // namespace meditrack
