// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;

namespace meditrack {

class ElidedLabel;

/// A box to tick, and where the file goes.
class ExportBox final : public QWidget
{
    Q_OBJECT
public:
    explicit ExportBox(QWidget *parent = nullptr);

    void offer(const QString &text, const QString &file); ///< not ticked, unless it is the offer that was ticked
    void choose(const QString &file); ///< another place; ticked
    QString proposed() const { return m_file; }
    QString file() const; ///< absolute; empty: not wanted

Q_SIGNALS:
    void placeClicked(); ///< another place is wanted

private:
    void setPlace(const QString &file);

    QCheckBox *m_box;
    ElidedLabel *m_place;
    QString m_file;
    QString m_offered; ///< the place that was proposed
};

} // namespace meditrack
