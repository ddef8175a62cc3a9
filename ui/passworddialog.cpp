// SPDX-License-Identifier: GPL-3.0-or-later
#include "passworddialog.h"

#include "keychain.h"
#include "theme.h"
#include "widgets/card.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

constexpr int SheetWidth = 480;

QFormLayout *facts(const wording::PasswordSheet &sheet)
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(6);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const auto &[name, value] : sheet.facts) {
        auto *field = ui::text(value);
        field->setTextInteractionFlags(Qt::TextSelectableByMouse);
        form->addRow(ui::secondary(name, false), field);
    }
    return form;
}

} // namespace

PasswordDialog::PasswordDialog(const wording::PasswordSheet &sheet, QWidget *parent)
    : QDialog(parent)
    , m_password(new QLineEdit)
    , m_remember(new QCheckBox(tr("Remember in this computer's keychain")))
{
    setObjectName(u"passwordSheet"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(sheet.title);
    m_password->setObjectName(u"password"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setAccessibleName(tr("Password"));
    m_remember->setObjectName(u"remember"_s);
    m_remember->setEnabled(Keychain::isBuiltIn());
    if (!Keychain::isBuiltIn())
        m_remember->setToolTip(tr("This program was built without a keychain."));
    auto *label = ui::heading(tr("&Password"));
    label->setBuddy(m_password);
    auto *problem = ui::text(sheet.problem);
    problem->setObjectName(u"problem"_s);
    problem->setProperty("tone", u"danger"_s);
    problem->setVisible(!sheet.problem.isEmpty());
    auto *no = ui::button(tr("Cancel"));
    no->setObjectName(u"no"_s);
    auto *yes = ui::button(tr("Sign in"), "primary");
    yes->setObjectName(u"yes"_s);
    yes->setDefault(true);
    yes->setEnabled(false);

    auto *field = new QVBoxLayout;
    field->setSpacing(6);
    field->addWidget(label);
    field->addWidget(m_password);
    field->addWidget(problem);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(no);
    buttons->addWidget(yes);
    auto *body = new QVBoxLayout(this);
    body->setContentsMargins(24, 24, 24, 24);
    body->setSpacing(16);
    body->addWidget(ui::title(sheet.title));
    body->addLayout(facts(sheet));
    body->addLayout(field);
    body->addWidget(m_remember);
    body->addStretch();
    body->addLayout(buttons);

    connect(m_password, &QLineEdit::textChanged, yes, [yes](const QString &text) { yes->setEnabled(!text.isEmpty()); });
    connect(no, &QPushButton::clicked, this, &QDialog::reject);
    connect(yes, &QPushButton::clicked, this, &QDialog::accept);
    m_password->setFocus();
    setFixedWidth(SheetWidth);
    ensurePolished();
    setMinimumHeight(body->heightForWidth(SheetWidth)); // a dialog does not ask text that wraps for its height
    resize(SheetWidth, minimumHeight());
}

QString PasswordDialog::password() const
{
    return m_password->text();
}

bool PasswordDialog::remember() const
{
    return m_remember->isChecked();
}

} // namespace meditrack
