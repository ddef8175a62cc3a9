// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backupcommands.h"
#include "prompts.h"

class QComboBox;

namespace meditrack {

class BackupsPage;
class RetentionForm;
struct Settings;

/// What is done with backups and exports, brought from the pages to the session, and what comes of it back to them.
class BackupDesk final : public QObject
{
    Q_OBJECT
public:
    /// All must outlive this; window is its parent.
    BackupDesk(Session &session, Prompts &prompts, Settings &settings, BackupsPage *pages, QWidget *window);

    // What the menus ask for; the pages ask by themselves.
    void restoreOther();
    void verifyOther();
    void undoRestore();
    void tidyUp();
    void exportRows();
    void importRows();
    void importFile(const QString &file); ///< looks first, and asks
    /// Tells the outcome of a job in its own place, where people look at it.
    bool tells(const JobOutcome &outcome) const;

Q_SIGNALS:
    void placeWanted(); ///< there is something to be seen on the pages
    void asking(); ///< and it waits for an answer
    void upgradeWanted();
    void settingsChanged();

private:
    QString backupPlace() const;
    void connectShelf();
    void connectSession();
    void begin(const JobInfo &job);
    void end(const JobOutcome &outcome);
    void leave();
    void saveReport(const Verification &found);
    void askRestore(const RestorePreview &preview);
    void askTidy();
    void askImport();
    void exportFirst();
    void keepRetention();
    void confirm();
    void tellRestored(const JobOutcome &outcome);
    void tellImported(const ImportResult &result);

    Session &m_session;
    Prompts &m_prompts;
    Settings &m_settings;
    BackupsPage *m_pages;
    QWidget *m_window;
    BackupCommands m_commands;
    QHash<QString, Verification> m_verified; ///< by identityOf(), for reports
    QString m_reportOn; ///< a report was asked for, and is to be written when this backup is verified

    // What is asked about, one of them at a time.
    std::optional<RestorePreview> m_restore;
    std::optional<PrunePlan> m_shelf; ///< everything that a retention may decide on
    std::optional<PrunePlan> m_tidy;
    std::optional<std::pair<ImportRequest, ImportPreview>> m_import;
    RetentionForm *m_retention;
    QComboBox *m_mode;
};

} // namespace meditrack
