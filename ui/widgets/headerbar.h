// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace meditrack {

class Chip;
class ElidedLabel;

/// Which database, and how it is: the bar below the menu.
class HeaderBar final : public QFrame
{
    Q_OBJECT
public:
    explicit HeaderBar(QWidget *parent = nullptr);

    void setSnapshot(const SnapshotPtr &snapshot); ///< null: no database
    void setEnvironment(Environment environment);
    void setMode(Mode mode);
    void setBusy(const QString &word); ///< shown instead of the state while a job changes data; empty: none
    void setSearchVisible(bool visible);
    QLineEdit *search() const { return m_search; }
    QPushButton *refresh() const { return m_refresh; }
    Chip *chip() const { return m_chip; }

Q_SIGNALS:
    void searchLeft(); ///< by Escape

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void recolour();

    QLabel *m_icon;
    ElidedLabel *m_name;
    ElidedLabel *m_where;
    Chip *m_environment; ///< production, test …
    Chip *m_chip;
    Chip *m_readOnly; ///< shown where nothing may be written
    Chip *m_mode; ///< shown where it is not the usual one
    QLineEdit *m_search;
    QPushButton *m_refresh;
    SnapshotPtr m_snapshot;
};

} // namespace meditrack
