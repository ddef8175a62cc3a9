// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connectform.h"

#include "models/glimpse.h"
#include "widgets/card.h"
#include "widgets/chip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QLineEdit>
#include <QUrl>
#include <QVBoxLayout>

#include <utility>

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

void nameField(QWidget *field, const QString &object, const QString &text)
{
    field->setObjectName(object);
    field->setAccessibleName(text);
}

void addField(QFormLayout *form, const QString &text, QWidget *field, QLayout *row = nullptr)
{
    auto *label = new QLabel(text);
    label->setBuddy(field);
    label->setMinimumHeight(field->sizeHint().height()); // in the middle of it
    if (row)
        form->addRow(label, row);
    else
        form->addRow(label, field);
}

} // namespace

ConnectForm::ConnectForm(QWidget *parent)
    : QWidget(parent)
    , m_host(new QLineEdit)
    , m_port(new QLineEdit)
    , m_database(new QLineEdit)
    , m_user(new QLineEdit)
    , m_password(new QLineEdit)
    , m_remember(new QCheckBox(tr("Remember in this computer's keychain")))
    , m_sslMode(new QComboBox)
    , m_url(new QLineEdit)
    , m_test(ui::button(tr("Test")))
    , m_open(ui::button(tr("Open"), "primary"))
    , m_result(new Chip)
    , m_resultText(ui::secondary())
{
    setObjectName(u"connectForm"_s);
    nameField(m_host, u"host"_s, tr("Server"));
    nameField(m_port, u"port"_s, tr("Port"));
    nameField(m_database, u"database"_s, tr("Database"));
    nameField(m_user, u"user"_s, tr("User"));
    nameField(m_password, u"connectPassword"_s, tr("Password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setPlaceholderText(tr("is asked for where it is left empty"));
    m_remember->setObjectName(u"connectRemember"_s);
    m_remember->hide();
    nameField(m_sslMode, u"sslMode"_s, tr("Encryption"));
    nameField(m_url, u"url"_s, tr("Database URL"));
    m_test->setObjectName(u"testConnection"_s);
    m_open->setObjectName(u"connect"_s);
    m_resultText->setObjectName(u"testResult"_s);
    m_host->setPlaceholderText(u"db.example"_s);
    m_host->setToolTip(tr("The name or the address of the server; a folder means a socket on this computer"));
    m_port->setPlaceholderText(u"5432"_s);
    m_port->setValidator(new QIntValidator(1, 65535, this));
    m_port->setFixedWidth(80);
    m_database->setPlaceholderText(tr("clinic"));
    m_user->setPlaceholderText(tr("as on this computer"));
    m_url->setPlaceholderText(u"postgresql://anna@host/clinic"_s);
    m_sslMode->addItem(tr("Where the server has it"), QString());
    m_sslMode->addItem(tr("Always"), u"require"_s);
    m_sslMode->addItem(tr("Always, and check the server"), u"verify-full"_s);

    auto *server = new QHBoxLayout;
    server->setSpacing(8);
    server->addWidget(m_host, 1);
    server->addWidget(m_port);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    addField(form, tr("&Server"), m_host, server);
    addField(form, tr("Da&tabase"), m_database);
    addField(form, tr("&User"), m_user);
    addField(form, tr("&Password"), m_password);
    form->addRow(QString(), m_remember);
    addField(form, tr("&Encryption"), m_sslMode);
    addField(form, tr("or U&RL"), m_url);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_result);
    buttons->addStretch();
    buttons->addWidget(m_test);
    buttons->addWidget(m_open);
    auto *body = new QVBoxLayout(this);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(8);
    body->addLayout(form);
    body->addLayout(buttons);
    body->addWidget(m_resultText);
    m_resultText->hide();

    for (QLineEdit *field : {m_host, m_port, m_database, m_user})
        connect(field, &QLineEdit::textEdited, this, &ConnectForm::makeUrl);
    connect(m_sslMode, &QComboBox::activated, this, &ConnectForm::makeUrl);
    connect(m_url, &QLineEdit::textChanged, this, &ConnectForm::updateButtons);
    const auto open = [this] {
        if (const auto wanted = request())
            Q_EMIT openRequested(*wanted);
    };
    connect(m_open, &QPushButton::clicked, this, open);
    for (QLineEdit *field : {m_host, m_port, m_database, m_user, m_password, m_url})
        connect(field, &QLineEdit::returnPressed, this, open);
    connect(m_password, &QLineEdit::textChanged, this, &ConnectForm::offerToRemember);
    connect(m_password, &QLineEdit::textChanged, this, &ConnectForm::updateButtons);
    connect(m_test, &QPushButton::clicked, this, [this] {
        m_hasAskedKeychain = false;
        if (const auto wanted = request())
            test(*wanted);
    });
    updateButtons();
}

void ConnectForm::test(const OpenRequest &request)
{
    m_result->set(wording::Tone::Busy, tr("Testing…"));
    m_resultText->hide();
    m_tested = request.target;
    Q_EMIT testWanted(request);
}

/// Where there is a keychain, and something to keep in it.
void ConnectForm::offerToRemember()
{
    m_remember->setVisible(m_hasKeychain && !m_password->text().isEmpty());
    if (!m_hasKeychain && !m_password->text().isEmpty())
        m_keychain.whenThere([this] {
            m_hasKeychain = true;
            offerToRemember();
        });
}

/// The fields say it all; the URL can say more, so it is what counts.
void ConnectForm::makeUrl()
{
    const QString host = m_host->text().trimmed();
    const bool isSocket = host.startsWith(u'/');
    QString url = u"postgresql://"_s;
    if (!m_user->text().isEmpty())
        url += encoded(m_user->text()) + u'@';
    if (!isSocket)
        url += host.contains(u':') ? u'[' + host + u']' : host;
    if (!m_port->text().isEmpty() && !host.isEmpty() && !isSocket)
        url += u':' + m_port->text();
    url += u'/' + m_database->text().trimmed(); // SQLAlchemy reads it as it stands
    QStringList query;
    if (isSocket)
        query << u"host="_s + encoded(host);
    if (isSocket && !m_port->text().isEmpty())
        query << u"port="_s + m_port->text();
    if (const QString mode = m_sslMode->currentData().toString(); !mode.isEmpty())
        query << u"sslmode="_s + mode;
    m_url->setText(query.isEmpty() ? url : url + u'?' + query.join(u'&'));
}

void ConnectForm::updateButtons()
{
    const bool has = request().has_value();
    m_test->setEnabled(has);
    m_open->setEnabled(has);
    m_result->set(wording::Tone::Neutral, {});
    m_resultText->hide();
    m_tested.clear();
}

std::optional<OpenRequest> ConnectForm::request() const
{
    const QString written = m_url->text(); // copied text brings spaces along, unless they belong to the file
    if (written.trimmed().isEmpty())
        return std::nullopt;
    OpenRequest wanted{QFileInfo::exists(written) ? written : written.trimmed(), {}};
    wanted.password = m_password->text();
    wanted.remembers = !wanted.password.isEmpty() && m_hasKeychain && m_remember->isChecked();
    return wanted;
}

void ConnectForm::setTested(const QString &target, const Glimpse &glimpse)
{
    if (target != m_tested)
        return;
    if (glimpse.wantsPassword && m_password->text().isEmpty() && !std::exchange(m_hasAskedKeychain, true)) // as opening it would, look whether there is one
        return m_keychain.read(Keychain::keyOf(glimpse.server), [this, target, glimpse](const std::optional<QString> &stored) {
            auto wanted = request();
            if (!stored || !wanted || wanted->target != target)
                return setTested(target, glimpse);
            wanted->password = *stored;
            test(*wanted);
        });
    m_tested.clear();
    m_result->set(glimpse.tone, glimpse.chip);
    m_resultText->setText(glimpse.text);
    m_resultText->setVisible(!glimpse.text.isEmpty());
}

void ConnectForm::clear()
{
    for (QLineEdit *field : {m_host, m_port, m_database, m_user, m_password, m_url})
        field->clear();
    m_remember->setChecked(false);
    m_sslMode->setCurrentIndex(0);
}

} // namespace meditrack
