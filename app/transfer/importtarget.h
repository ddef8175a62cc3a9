// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/jsonimport.h"
#include "transfer/jsonreader.h"
#include "transfer/transferprogress.h"

namespace meditrack {

/// Throws Error (Command) unless a file of these heads fits a database of those.
void requireSameHeads(const QStringList &inFile, const QStringList &here);

/// Brings what a file holds to a database, and says no to what does not fit. For jsonimport.cpp.
class ImportTarget final : public JsonTarget
{
public:
    struct Database
    {
        std::vector<TransferTable> tables;
        QStringList heads; ///< rows of the version table
        QString versionTable;
    };

    ImportTarget(RowSink &sink, const ImportRequest &request, Database database, TransferProgress &progress);

    void header(const JsonHeader &header) override;
    void beginTable(const QString &name, bool withRowid, std::optional<qint64> sequence) override;
    void columns(const QStringList &names, const JsonPlace &place) override;
    void row(std::span<const Cell> cells, const JsonPlace &place) override;
    void endTable() override;

    const std::vector<ImportedTable> &tables() const { return m_imported; }

private:
    QStringList known(const QStringList &names, const JsonPlace &place) const;
    template<typename Work>
    void telling(Work work);

    RowSink &m_sink;
    const ImportRequest &m_request;
    Database m_database;
    TransferProgress &m_progress;
    const TransferTable *m_table = nullptr; ///< nullptr: the version table
    bool m_withRowid = false;
    std::optional<qint64> m_sequence;
    qsizetype m_versionColumn = -1;
    QStringList m_versions;
    std::vector<qint64> m_begun; ///< where the rows begin that the sink may still hold back
    std::vector<ImportedTable> m_imported;
};

} // namespace meditrack
