// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/cell.h"

#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace meditrack {

/// A table as transfers see it: the same for every kind of database.
struct TransferTable
{
    struct Column
    {
        QString name;
        QString type; ///< as declared; may be empty
        bool notNull = false;
        bool hasDefault = false; ///< or fills itself, as the number of a row does
        bool generated = false; ///< computed from others: never written
        int keyPosition = 0; ///< 1-based place in the primary key
        int integerBits = 63; ///< of the whole numbers that it takes, without the sign
        bool isUuid = false; ///< takes no text but 32 hexadecimal digits
        QString noMask = {}; ///< "is of the type date": why it would not take a made-up value; empty: it would
        bool operator==(const Column &) const = default;
    };
    struct Reference
    {
        QStringList columns;
        QString table;
        QStringList referred; ///< empty: the primary key
        bool operator==(const Reference &) const = default;
    };

    QString name;
    std::vector<Column> columns;
    std::vector<Reference> references;
    std::vector<QStringList> uniques; ///< besides the primary key
    qint64 rows = 0;
    bool hasRowid = false; ///< each row begins with its number, which no column holds (sqlite.org/rowidtable.html)
    std::optional<qint64> sequence; ///< the number that AUTOINCREMENT gave last
    bool operator==(const TransferTable &) const = default;

    QStringList writtenColumns() const; ///< those that rows hold, in order
    QStringList primaryKey() const; ///< in key order
    const Column *find(const QString &column) const; ///< as findTable()
};

/// The table of that name, however it is spelled unless two differ by capitals alone; nullptr if it is not there.
const TransferTable *findTable(const std::vector<TransferTable> &tables, const QString &name);

/// Parents before children, by name where there is a choice. In a cycle the first by name of those that are left comes
/// first: whoever reads the rows checks foreign keys at the end.
std::vector<TransferTable> inForeignKeyOrder(std::vector<TransferTable> tables);

/// Where the rows of an export come from. All of it is of one moment.
class RowSource
{
public:
    virtual ~RowSource() = default;
    /// What is not among them although it holds data, is told in warnings.
    virtual std::vector<TransferTable> tables(QStringList &warnings) = 0;
    /// Counts the rows of a table that will be read, where tables() has not.
    virtual void measure(TransferTable &) { }
    /// Begins a table: its rows in the order of their numbers, or as they were stored.
    virtual void open(const TransferTable &table) = 0;
    virtual bool next() = 0; ///< whether there is one more row
    virtual std::span<const Cell> row() = 0; ///< the rowid first, if the table has one, then writtenColumns()
};

/// How rows of a file meet those that are there.
enum class ImportMode {
    Replace, ///< the tables of the file lose the rows they have
    Append, ///< a row whose key is there already is an error
    Upsert, ///< a row whose key is there already gets the values of the file
};

/// Throws Error (Command) for a table whose rows cannot be told to be the same.
void requirePrimaryKey(const TransferTable &table);

/// Where the rows of an import go: a transaction that begins with this, and is taken back unless commit() is reached. Rows
/// are stored as they are told: no trigger fires and no foreign key acts. tables(), begin(), then the tables of the file one
/// by one, finish(), commit().
class RowSink
{
public:
    virtual ~RowSink() = default;
    /// All tables, with their rows. Nobody else writes from now on into those of these names (all, if there are none).
    virtual std::vector<TransferTable> tables(const QStringList &names) = 0;
    /// Before the first row. names: the tables of the file, as far as it tells them beforehand.
    virtual void begin(const QStringList &names, ImportMode mode) = 0;
    /// Begins a table.
    virtual void open(const TransferTable &table) = 0;
    /// The columns that the next rows have; withRowid: their number comes first.
    virtual void setColumns(const QStringList &columns, bool withRowid) = 0;
    /// Copies the row; it reaches the database now or with later ones. Throws Error for this row or for an earlier one:
    /// rowsWritten() tells which.
    virtual void write(std::span<const Cell> row) = 0;
    virtual qint64 rowsWritten() const = 0; ///< of this table, by the database
    /// Ends the table, as write() does; sequence as the file has it.
    virtual void close(std::optional<qint64> sequence) = 0;
    virtual qint64 count(const QString &table) = 0; ///< rows, as it knows it
    /// Checks all foreign keys and lets the numbers of rows go on behind the highest. Throws Error (Sql), with the row of
    /// the file if that can be read a second time.
    virtual void finish(const QString &file) = 0;
    virtual void commit() = 0;
};

} // namespace meditrack
