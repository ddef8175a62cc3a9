// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/questions.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;

namespace meditrack {

/// Asks for a password: where it goes, the field, and whether the keychain is to have it.
class PasswordDialog final : public QDialog
{
    Q_OBJECT
public:
    PasswordDialog(const wording::PasswordSheet &sheet, QWidget *parent);

    QString password() const;
    bool remember() const;

private:
    QLineEdit *m_password;
    QCheckBox *m_remember;
};

} // namespace meditrack
