// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session.h"

namespace meditrack {

/// The session's commands around backups and the files that rows go to and come from. Like its own, they are ignored while one runs; what
/// goes wrong is told by the session.
class BackupCommands final : public QObject
{
    Q_OBJECT
public:
    /// session must outlive this.
    explicit BackupCommands(Session &session, QObject *parent = nullptr);

    void lookAgain(); ///< at the folder; answered by the session's shelfRead
    void setPinned(const QString &file, bool pinned);
    void remove(const BackupInfo &backup); ///< answered by tidied
    void planTidy(); ///< what a retention may decide on at all; answered by tidyPlanned
    void tidy(const PrunePlan &plan); ///< answered by tidied
    void lookForTables(); ///< that may be exported; answered by tablesFound
    void lookForTablesAgain(); ///< while somebody chooses among them; answered by tablesFoundAgain
    void exportRows(const ExportRequest &request); ///< answered by exported
    void previewImport(const ImportRequest &request); ///< answered by importPreviewed
    void importRows(const ImportRequest &request); ///< answered by imported

Q_SIGNALS:
    void tidyPlanned(const meditrack::PrunePlan &plan);
    void tidied(qsizetype count, qint64 bytes);
    void tablesFound(const std::vector<meditrack::TransferTable> &tables);
    void tablesFoundAgain(const std::vector<meditrack::TransferTable> &tables);
    void exported(const meditrack::ExportResult &result);
    void importPreviewed(const meditrack::ImportRequest &request, const meditrack::ImportPreview &preview);
    void imported(const meditrack::ImportRequest &request, const meditrack::ImportResult &result);

private:
    Session &m_session;
};

} // namespace meditrack
