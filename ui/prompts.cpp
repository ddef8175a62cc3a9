// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts.h"

#include "theme.h"
#include "widgets/card.h"

#include <QCoreApplication>
#include <QDialog>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPlainTextEdit>

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Prompts", text);
}

} // namespace

void Prompts::ask(QWidget *window, const wording::Question &question, std::function<void(bool)> answer)
{
    auto *dialog = new QDialog(window);
    dialog->setObjectName(u"question"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(question.title);
    dialog->setMinimumWidth(480);
    auto *body = new QVBoxLayout(dialog);
    body->setContentsMargins(24, 24, 24, 24);
    body->setSpacing(12);
    body->addWidget(ui::title(question.title));
    if (!question.items.isEmpty()) {
        auto *list = new QPlainTextEdit(question.items.join(u'\n'));
        list->setReadOnly(true);
        list->setFont(theme::fixedFont());
        list->setLineWrapMode(QPlainTextEdit::NoWrap);
        list->setAccessibleName(question.itemsTitle.isEmpty() ? tr("Revisions") : question.itemsTitle);
        list->document()->setDocumentMargin(10);
        const int lines = static_cast<int>(std::min<qsizetype>(question.items.size(), 8));
        list->setFixedHeight(lines * list->fontMetrics().lineSpacing() + 24);
        if (!question.itemsTitle.isEmpty())
            body->addWidget(ui::secondary(question.itemsTitle, false));
        body->addWidget(list);
    }
    body->addWidget(ui::text(question.text));
    auto *no = ui::button(question.no);
    auto *yes = ui::button(question.yes, question.destructive ? "danger" : "primary");
    yes->setObjectName(u"yes"_s);
    no->setObjectName(u"no"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(no);
    buttons->addWidget(yes);
    body->addSpacing(4);
    body->addLayout(buttons);
    QObject::connect(no, &QPushButton::clicked, dialog, &QDialog::reject);
    QObject::connect(yes, &QPushButton::clicked, dialog, &QDialog::accept);
    QObject::connect(dialog, &QDialog::finished, window, [answer = std::move(answer)](int result) { answer(result == QDialog::Accepted); });
    no->setDefault(true);
    no->setFocus(); // Enter must not take anything back by accident
    dialog->open();
}

Prompts::FileQuestion Prompts::database()
{
    return {tr("Open a database"), {}, {tr("SQLite databases (*.db *.sqlite *.sqlite3 *.db3)"), tr("All files (*)")}};
}

Prompts::FileQuestion Prompts::backup(const QString &folder)
{
    return {tr("Restore a backup"), folder, {tr("Backups (*.tar.zst *.tar.gz *.tar.xz *.tar *.db *.sqlite *.sqlite3)"), tr("All files (*)")}};
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

} // namespace meditrack
