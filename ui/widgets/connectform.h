// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "enginejobs.h"
#include "keychain.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace meditrack {

struct Glimpse;
class Chip;

/// Which server, which database, as whom: as fields, or as the URL that they make.
class ConnectForm final : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectForm(QWidget *parent = nullptr);

    /// What looking at a database has come to; shown if it is the one that is tested.
    void setTested(const QString &target, const Glimpse &glimpse);
    void clear(); ///< what was opened is in the list of recent ones, without its password

Q_SIGNALS:
    void openRequested(const meditrack::OpenRequest &request);
    void testWanted(const meditrack::OpenRequest &request);

private:
    void makeUrl();
    void updateButtons();
    void offerToRemember();
    void test(const OpenRequest &request);
    std::optional<OpenRequest> request() const;

    QLineEdit *m_host;
    QLineEdit *m_port;
    QLineEdit *m_database;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QCheckBox *m_remember;
    QComboBox *m_sslMode;
    QLineEdit *m_url;
    QPushButton *m_test;
    QPushButton *m_open;
    Chip *m_result;
    QLabel *m_resultText;
    QString m_tested;
    bool m_hasKeychain = false;
    bool m_hasAskedKeychain = false; ///< for what is tested
    Keychain m_keychain;
};

} // namespace meditrack
