// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts.h"

#include "passworddialog.h"
#include "theme.h"
#include "widgets/card.h"
#include "widgets/comparisontable.h"
#include "words.h"

#include <QDesktopServices>
#include <QDialog>
#include <QFileInfo>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QUrl>

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

void addItems(QVBoxLayout *body, const wording::Question &question)
{
    auto *list = new QPlainTextEdit(question.items.join(u'\n'));
    list->setReadOnly(true);
    list->setFont(theme::fixedFont());
    list->setLineWrapMode(QPlainTextEdit::NoWrap);
    list->setAccessibleName(tr("Revisions"));
    list->document()->setDocumentMargin(10);
    const int lines = static_cast<int>(std::min<qsizetype>(question.items.size(), 6));
    list->setFixedHeight(lines * list->fontMetrics().lineSpacing() + 24);
    body->addWidget(list);
}

void addTable(QVBoxLayout *body, const wording::Comparison &table)
{
    if (!table.title.isEmpty())
        body->addWidget(ui::text(table.title));
    body->addWidget(new ComparisonTable(table));
    if (!table.rest.isEmpty())
        body->addWidget(ui::secondary(table.rest, false));
}

/// What has to be typed before the verb can be had.
void addTyped(QVBoxLayout *body, const wording::Question &question, QPushButton *yes)
{
    auto *name = new QLabel(question.typed);
    name->setFont(theme::fixedFont());
    name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *line = new QLineEdit;
    line->setObjectName(u"typed"_s);
    line->setFont(theme::fixedFont());
    line->setAccessibleName(tr("Name, to confirm"));
    body->addWidget(name);
    body->addWidget(line);
    yes->setEnabled(false);
    QObject::connect(line, &QLineEdit::textChanged, yes, [yes, wanted = question.typed](const QString &text) { yes->setEnabled(text.trimmed() == wanted); });
}

} // namespace

void Prompts::ask(QWidget *window, const wording::Question &question, std::function<void(const Answer &)> answer)
{
    auto *dialog = new QDialog(window);
    dialog->setObjectName(u"question"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(question.title);
    auto *body = new QVBoxLayout(dialog);
    body->setContentsMargins(24, 24, 24, 24);
    body->setSpacing(12);
    body->addWidget(ui::title(question.title));
    body->addWidget(ui::text(question.text));
    if (!question.items.isEmpty())
        addItems(body, question);
    if (!question.table.columns.isEmpty())
        addTable(body, question.table);
    if (!question.note.isEmpty())
        body->addWidget(ui::text(question.note));
    auto *no = ui::button(question.no);
    auto *yes = ui::button(question.yes, question.destructive ? "danger" : "primary");
    yes->setObjectName(u"yes"_s);
    no->setObjectName(u"no"_s);
    if (!question.typed.isEmpty())
        addTyped(body, question, yes);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(no);
    buttons->addWidget(yes);
    body->addSpacing(4);
    body->addLayout(buttons);
    QObject::connect(no, &QPushButton::clicked, dialog, &QDialog::reject);
    QObject::connect(yes, &QPushButton::clicked, dialog, &QDialog::accept);
    QObject::connect(dialog, &QDialog::finished, window, [answer = std::move(answer)](int result) { answer({result == QDialog::Accepted}); });
    no->setDefault(true);
    no->setFocus(); // Enter must not take anything back by accident
    if (auto *line = dialog->findChild<QLineEdit *>(u"typed"_s))
        line->setFocus();
    const int width = question.table.columns.isEmpty() ? 520 : 680;
    dialog->setFixedWidth(width);
    dialog->ensurePolished();
    dialog->setMinimumHeight(body->heightForWidth(width)); // a dialog does not ask text that wraps for its height
    dialog->resize(width, dialog->minimumHeight());
    dialog->open();
}

void Prompts::askPassword(QWidget *window, const wording::PasswordSheet &sheet, std::function<void(const PasswordAnswer &)> answer)
{
    auto *dialog = new PasswordDialog(sheet, window);
    QObject::connect(dialog, &QDialog::finished, window, [dialog, answer = std::move(answer)](int result) {
        if (result == QDialog::Accepted)
            answer({dialog->password(), dialog->remember()});
        else
            answer({});
    });
    dialog->open();
}

Prompts::FileQuestion Prompts::database()
{
    return {tr("Open a database"), {}, {tr("SQLite databases (*.db *.sqlite *.sqlite3 *.db3)"), tr("All files (*)")}};
}

Prompts::FileQuestion Prompts::newDatabase()
{
    return {tr("Restore as a new database"), {}, database().filters};
}

Prompts::FileQuestion Prompts::databases()
{
    return {tr("Add databases to the fleet"), {}, database().filters};
}

Prompts::FileQuestion Prompts::fleetList()
{
    return {tr("Add a list of databases"), {}, {tr("Lists (*.json *.txt *.lst)"), tr("All files (*)")}};
}

Prompts::FileQuestion Prompts::fleetListToSave()
{
    return {tr("Save the list"), {}, {tr("JSON, with environments and scripts (*.json)"), tr("Text, a database a line (*.txt)")}, true};
}

Prompts::FileQuestion Prompts::fleetReport()
{
    return {tr("Save the report"), {}, {tr("Web pages (*.html)"), tr("JSON (*.json)"), tr("All files (*)")}, true};
}

Prompts::FileQuestion Prompts::project()
{
    return {tr("Open a project"), {}, {tr("Alembic configurations (*.ini)"), tr("All files (*)")}};
}

Prompts::FileQuestion Prompts::backup(const QString &folder)
{
    return {tr("Restore a backup"), folder, {tr("Backups (*.tar.zst *.tar.gz *.tar.xz *.tar *.db *.sqlite *.sqlite3)"), tr("All files (*)")}};
}

Prompts::FileQuestion Prompts::verifiedBackup(const QString &folder)
{
    FileQuestion question = backup(folder);
    question.title = tr("Verify a backup");
    return question;
}

Prompts::FileQuestion Prompts::importFile()
{
    return {tr("Import a JSON file"), {}, exportFile().filters};
}

Prompts::FileQuestion Prompts::report()
{
    return {tr("Save the report"), {}, {tr("Web pages (*.html)"), tr("All files (*)")}, true};
}

Prompts::FileQuestion Prompts::exportFile()
{
    return {tr("Export to"), {}, {tr("JSON (*.json *.ndjson *.json.zst *.json.gz)"), tr("All files (*)")}};
}

Prompts::FileQuestion Prompts::journalFile()
{
    return {tr("Export the journal"), {}, {tr("Table (*.csv)"), tr("JSON lines (*.jsonl)"), tr("All files (*)")}};
}

void Prompts::saveFile(QWidget *window, const FileQuestion &question, const QString &proposed, std::function<void(const QString &)> chosen)
{
    auto *dialog = new QFileDialog(window, question.title, QFileInfo(proposed).absolutePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite, !question.replaces);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilters(question.filters);
    dialog->selectFile(QFileInfo(proposed).fileName());
    QObject::connect(dialog, &QFileDialog::fileSelected, window, std::move(chosen));
    dialog->open();
}

void Prompts::openFiles(QWidget *window, const FileQuestion &question, std::function<void(const QStringList &)> chosen)
{
    auto *dialog = new QFileDialog(window, question.title, question.folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(question.filters);
    QObject::connect(dialog, &QFileDialog::filesSelected, window, std::move(chosen));
    dialog->open();
}

void Prompts::openFolder(QWidget *window, const QString &title, std::function<void(const QString &)> chosen)
{
    auto *dialog = new QFileDialog(window, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, window, std::move(chosen));
    dialog->open();
}

void Prompts::openFile(QWidget *window, const FileQuestion &question, std::function<void(const QString &)> chosen)
{
    auto *dialog = new QFileDialog(window, question.title, question.folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(question.filters);
    QObject::connect(dialog, &QFileDialog::fileSelected, window, std::move(chosen));
    dialog->open();
}

void Prompts::showFolder(const QString &folder)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}

void Prompts::editFile(const QString &file)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(file));
}

} // namespace meditrack
