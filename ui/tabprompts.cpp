// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabprompts.h"

#include <utility>

namespace meditrack {

TabPrompts::TabPrompts(Prompts &window, std::function<void()> changed)
    : m_window(window)
    , m_changed(std::move(changed))
{
}

void TabPrompts::setCurrent(bool current)
{
    m_isCurrent = current;
    if (!current || m_waiting.isEmpty())
        return;
    for (const auto &ask : std::exchange(m_waiting, {}))
        ask();
    m_changed();
}

void TabPrompts::whenSeen(std::function<void()> ask)
{
    if (m_isCurrent)
        return ask();
    m_waiting << std::move(ask);
    m_changed();
}

void TabPrompts::ask(QWidget *window, const wording::Question &question, std::function<void(const Answer &)> answer)
{
    whenSeen([=, this] { m_window.ask(window, question, answer); });
}

void TabPrompts::askPassword(QWidget *window, const wording::PasswordSheet &sheet, std::function<void(const PasswordAnswer &)> answer)
{
    whenSeen([=, this] { m_window.askPassword(window, sheet, answer); });
}

void TabPrompts::openFile(QWidget *window, const FileQuestion &question, std::function<void(const QString &)> chosen)
{
    whenSeen([=, this] { m_window.openFile(window, question, chosen); });
}

void TabPrompts::openFiles(QWidget *window, const FileQuestion &question, std::function<void(const QStringList &)> chosen)
{
    whenSeen([=, this] { m_window.openFiles(window, question, chosen); });
}

void TabPrompts::openFolder(QWidget *window, const QString &title, std::function<void(const QString &)> chosen)
{
    whenSeen([=, this] { m_window.openFolder(window, title, chosen); });
}

void TabPrompts::saveFile(QWidget *window, const FileQuestion &question, const QString &proposed, std::function<void(const QString &)> chosen)
{
    whenSeen([=, this] { m_window.saveFile(window, question, proposed, chosen); });
}

void TabPrompts::showFolder(const QString &folder)
{
    m_window.showFolder(folder); // somebody has pressed a button
}

void TabPrompts::editFile(const QString &file)
{
    m_window.editFile(file);
}

} // namespace meditrack
