// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow.h"
#include "models/review.h"
#include "support/project.h"

/// Answers for the window's questions, given beforehand.
class GivenAnswers final : public meditrack::Prompts
{
public:
    bool yes = true;
    bool trust = true; ///< the answer to whether a folder's scripts may run
    QString file;
    QStringList files; ///< where several may be chosen
    QString chosenFolder;
    QStringList passwords; ///< one for each time that one is asked for; none left: nobody wants to sign in
    bool remember = false; ///< them, in the keychain
    QList<meditrack::wording::PasswordSheet> sheets; ///< how they were asked for
    QList<meditrack::wording::Question> asked;
    QList<meditrack::wording::Question> askedForTrust;

    void ask(QWidget *, const meditrack::wording::Question &question, std::function<void(const Answer &)> answer) override
    {
        const bool aboutTrust = question.no == meditrack::wording::trustQuestion({}, false, {}).no;
        (aboutTrust ? askedForTrust : asked) << question;
        answer({aboutTrust ? trust : yes});
    }
    void askPassword(QWidget *, const meditrack::wording::PasswordSheet &sheet, std::function<void(const PasswordAnswer &)> answer) override
    {
        sheets << sheet;
        answer(passwords.isEmpty() ? PasswordAnswer() : PasswordAnswer{passwords.takeFirst(), remember});
    }
    void openFile(QWidget *, const FileQuestion &question, std::function<void(const QString &)> chosen) override
    {
        titles << question.title;
        if (!file.isEmpty())
            chosen(file);
    }
    void openFiles(QWidget *, const FileQuestion &, std::function<void(const QStringList &)> chosen) override
    {
        if (!files.isEmpty())
            chosen(files);
    }
    void openFolder(QWidget *, const QString &, std::function<void(const QString &)> chosen) override
    {
        if (!chosenFolder.isEmpty())
            chosen(chosenFolder);
    }
    void saveFile(QWidget *, const FileQuestion &, const QString &proposed, std::function<void(const QString &)> chosen) override
    {
        chosen(file.isEmpty() ? proposed : file);
    }
    void showFolder(const QString &folder) override { folders << folder; }
    void editFile(const QString &edited) override { editedFiles << edited; }
    QStringList folders; ///< that were shown
    QStringList editedFiles;
    QStringList titles; ///< of the dialogs that asked for a file to open
};

/// A window on a project's database, driven as a person would: by its widgets.
class GuiWindow
{
public:
    inline static double textScale = 1; ///< of the windows that are made from now on

    explicit GuiWindow(const QString &target = {}, const QString &iniFile = {});
    explicit GuiWindow(const Project &project);
    /// Prints the longest silence of the window while its jobs ran; the test fails if somebody would have noticed it.
    ~GuiWindow();

    bool open(const QString &target, const QString &iniFile = {}); ///< true: read; false: it failed
    bool waitIdle();
    void click(const QString &button);
    const meditrack::Review &review(); ///< waits until it is shown
    void accept(); ///< the review, when it is shown
    void upgrade(); ///< to the newest, by the two buttons
    QString chip();
    QString headline();
    QString message(); ///< what the message bar says; empty when it is hidden
    /// Waits for the page that asks before backups or files come into the database: that it asks, or that it tells how it went.
    bool waitAsked();
    bool waitTold();
    /// What it compares: the cells of each line with " | " between.
    QStringList comparison();
    QString told(); ///< its title and text
    QStringList rows() const; ///< of the version table, as the window last read it
    void picture(const QString &name); ///< into $MEDITRACK_PICTURES, when that is set

    template <typename T>
    T *find(const QString &name)
    {
        T *widget = window.view().findChild<T *>(name); // of the current tab
        if (!widget)
            widget = window.findChild<T *>(name);
        if (!widget)
            qFatal("no widget %s", qPrintable(name));
        return widget;
    }

    GivenAnswers prompts;
    meditrack::MainWindow window;
    bool isTimed = true; ///< false where the test itself keeps the window busy, with pictures

private:
    qint64 m_silence = 0; ///< milliseconds
};

/// Milliseconds that Qt itself takes to lay out and to draw a page of a hundred labels: the peer of what the window may
/// be silent for, some 70 ms where 50 are the goal. A slow machine makes both longer.
double pageOfLabels();
/// What windows that are made from now on speak, as in a program that has just begun.
void speak(const QString &code);
/// The tables of a database, by a connection of the test's own.
QStringList tablesIn(const QString &databasePath);
