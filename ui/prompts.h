// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/questions.h"

#include <QCoreApplication>

#include <functional>

class QWidget;

namespace meditrack {

/// The only place that opens a dialog. Never waits: the answer comes by a call, so that nothing is ever
/// stuck in a nested event loop, and a test can give the answer itself.
class Prompts
{
    Q_DECLARE_TR_FUNCTIONS(meditrack::Prompts)
public:
    virtual ~Prompts() = default;

    struct Answer
    {
        bool yes = false; ///< the question's verb was chosen
    };
    virtual void ask(QWidget *window, const wording::Question &question, std::function<void(const Answer &)> answer);
    struct PasswordAnswer
    {
        std::optional<QString> password; ///< nullopt: nobody wants to sign in
        bool remember = false; ///< in the keychain
    };
    virtual void askPassword(QWidget *window, const wording::PasswordSheet &sheet, std::function<void(const PasswordAnswer &)> answer);
    struct FileQuestion
    {
        QString title;
        QString folder; ///< where to begin; empty: where the last one was
        QStringList filters; ///< "SQLite databases (*.db)"
        bool replaces = false; ///< a file that is there; else writing it is refused later, in words
    };
    static FileQuestion database(); ///< which database to open
    static FileQuestion newDatabase(); ///< which file a backup is restored into
    static FileQuestion project(); ///< whose database to open
    static FileQuestion backup(const QString &folder); ///< which backup to restore
    static FileQuestion verifiedBackup(const QString &folder); ///< which backup to verify
    static FileQuestion report(); ///< where to save what was found
    static FileQuestion databases(); ///< which databases to add to the fleet
    static FileQuestion fleetList(); ///< a list of databases
    static FileQuestion fleetListToSave();
    static FileQuestion fleetReport(); ///< where to save how a run has gone
    static FileQuestion exportFile(); ///< where to export to
    static FileQuestion journalFile(); ///< where to export the journal to
    static FileQuestion importFile(); ///< where rows come from
    /// Not called when nothing was chosen.
    virtual void openFile(QWidget *window, const FileQuestion &question, std::function<void(const QString &)> chosen);
    virtual void openFiles(QWidget *window, const FileQuestion &question, std::function<void(const QStringList &)> chosen);
    virtual void openFolder(QWidget *window, const QString &title, std::function<void(const QString &)> chosen);
    /// A file that will be written. proposed: absolute. The same otherwise.
    virtual void saveFile(QWidget *window, const FileQuestion &question, const QString &proposed, std::function<void(const QString &)> chosen);
    /// Opens it in the desktop's own program for files.
    virtual void showFolder(const QString &folder);
    /// Opens a script in whatever the desktop edits it with.
    virtual void editFile(const QString &file);
};

} // namespace meditrack
