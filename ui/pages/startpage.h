// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings.h"

#include <QWidget>

class QFrame;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace meditrack {

/// The first thing to see without a database: choose one.
class StartPage final : public QWidget
{
    Q_OBJECT
public:
    explicit StartPage(QWidget *parent = nullptr);

    void setRecent(const QList<OpenRequest> &recent);

Q_SIGNALS:
    void openFileClicked();
    void openRequested(const meditrack::OpenRequest &request);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QFrame *m_drop;
    QLineEdit *m_url;
    QLabel *m_recentTitle;
    QVBoxLayout *m_recent;
};

} // namespace meditrack
