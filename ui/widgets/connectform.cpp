// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connectform.h"

#include "models/glimpse.h"
#include "widgets/card.h"
#include "widgets/chip.h"

#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QLineEdit>
#include <QUrl>
#include <QVBoxLayout>

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

} // namespace

ConnectForm::ConnectForm(QWidget *parent)
    : QWidget(parent)
    , m_host(new QLineEdit)
    , m_port(new QLineEdit)
    , m_database(new QLineEdit)
    , m_user(new QLineEdit)
    , m_sslMode(new QComboBox)
    , m_url(new QLineEdit)
    , m_test(ui::button(tr("Test")))
    , m_open(ui::button(tr("Open"), "primary"))
    , m_result(new Chip)
    , m_resultText(ui::secondary())
{
    setObjectName(u"connectForm"_s);
    const auto name = [](QWidget *field, const QString &object, const QString &text) {
        field->setObjectName(object);
        field->setAccessibleName(text);
    };
    name(m_host, u"host"_s, tr("Server"));
    name(m_port, u"port"_s, tr("Port"));
    name(m_database, u"database"_s, tr("Database"));
    name(m_user, u"user"_s, tr("User"));
    name(m_sslMode, u"sslMode"_s, tr("Encryption"));
    name(m_url, u"url"_s, tr("Database URL"));
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
    const auto add = [form](const QString &text, QWidget *field, QLayout *row = nullptr) {
        auto *label = new QLabel(text);
        label->setBuddy(field);
        label->setMinimumHeight(field->sizeHint().height()); // in the middle of it
        if (row)
            form->addRow(label, row);
        else
            form->addRow(label, field);
    };
    add(tr("&Server"), m_host, server);
    add(tr("Da&tabase"), m_database);
    add(tr("&User"), m_user);
    add(tr("&Encryption"), m_sslMode);
    add(tr("or U&RL"), m_url);
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
    for (QLineEdit *field : {m_host, m_port, m_database, m_user, m_url})
        connect(field, &QLineEdit::returnPressed, this, open);
    connect(m_test, &QPushButton::clicked, this, [this] {
        if (const auto wanted = request()) {
            m_result->set(wording::Tone::Busy, tr("Testing…"));
            m_resultText->hide();
            m_tested = wanted->target;
            Q_EMIT testWanted(*wanted);
        }
    });
    updateButtons();
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
    return OpenRequest{QFileInfo::exists(written) ? written : written.trimmed(), {}};
}

void ConnectForm::setTested(const QString &target, const Glimpse &glimpse)
{
    if (target != m_tested)
        return;
    m_tested.clear();
    m_result->set(glimpse.tone, glimpse.chip);
    m_resultText->setText(glimpse.text);
    m_resultText->setVisible(!glimpse.text.isEmpty());
}

void ConnectForm::clear()
{
    for (QLineEdit *field : {m_host, m_port, m_database, m_user, m_url})
        field->clear();
    m_sslMode->setCurrentIndex(0);
}

} // namespace meditrack
