// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings.h"

#include <QWidget>

class QFrame;
class QLabel;
class QListView;

namespace meditrack {

class ConnectForm;
class RecentModel;

/// The first thing to see without a database: choose one.
class StartPage final : public QWidget
{
    Q_OBJECT
public:
    explicit StartPage(QWidget *parent = nullptr);

    void setRecent(RecentModel *recent); ///< must outlive it
    ConnectForm *connectForm() const { return m_connect; }

Q_SIGNALS:
    void shown(); ///< somebody looks at it: how are the recent ones now?
    void openFileClicked();
    void openProjectClicked();
    void sampleClicked();
    void fleetClicked();
    void openRequested(const meditrack::OpenRequest &request);
    void forgetRequested(const QString &target); ///< a recent one

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildRecent();
    QWidget *buildWays();
    void updateEmpty();

    RecentModel *m_model = nullptr;
    QListView *m_recent = nullptr;
    QLabel *m_empty = nullptr;
    ConnectForm *m_connect = nullptr;
};

} // namespace meditrack
