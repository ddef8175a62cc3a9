// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts.h"

#include <QList>

namespace meditrack {

/// The questions of one tab: while another one is looked at they wait, for nobody knows there what is asked about.
class TabPrompts final : public Prompts
{
public:
    /// window asks in truth, and must outlive this; changed: something waits now, or nothing any more.
    TabPrompts(Prompts &window, std::function<void()> changed);

    void setCurrent(bool current);
    bool isWaiting() const { return !m_waiting.isEmpty(); }

    void ask(QWidget *window, const wording::Question &question, std::function<void(const Answer &)> answer) override;
    void askPassword(QWidget *window, const wording::PasswordSheet &sheet, std::function<void(const PasswordAnswer &)> answer) override;
    void openFile(QWidget *window, const FileQuestion &question, std::function<void(const QString &)> chosen) override;
    void openFiles(QWidget *window, const FileQuestion &question, std::function<void(const QStringList &)> chosen) override;
    void openFolder(QWidget *window, const QString &title, std::function<void(const QString &)> chosen) override;
    void saveFile(QWidget *window, const FileQuestion &question, const QString &proposed, std::function<void(const QString &)> chosen) override;
    void showFolder(const QString &folder) override;
    void editFile(const QString &file) override;

private:
    void whenSeen(std::function<void()> ask);

    Prompts &m_window;
    std::function<void()> m_changed;
    QList<std::function<void()>> m_waiting;
    bool m_isCurrent = false;
};

} // namespace meditrack
