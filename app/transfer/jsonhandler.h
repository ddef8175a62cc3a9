// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/jsoninput.h"
#include "transfer/jsonreader.h"

#include <QSet>

#include <deque>
#include <string>

namespace meditrack {

/// RapidJSON's events, brought into the order of the format: one state for each place in a file. For jsonreader.cpp.
class JsonHandler
{
public:
    JsonHandler(JsonInput &input, JsonTarget &target);

    bool Null() { return value(Cell()); }
    bool Bool(bool flag);
    bool RawNumber(const char *text, unsigned length, bool copy);
    bool String(const char *text, unsigned length, bool copy);
    bool Key(const char *text, unsigned length, bool copy);
    bool StartObject();
    bool EndObject(unsigned members);
    bool StartArray();
    bool EndArray(unsigned elements);
    // Numbers come as text.
    bool Int(int) { return false; }
    bool Uint(unsigned) { return false; }
    bool Int64(qint64) { return false; }
    bool Uint64(quint64) { return false; }
    bool Double(double) { return false; }

    bool wantsLines() const { return m_header.lines && m_state == State::Line; }
    void finish(); ///< after the last byte
    JsonPlace place() const;
    [[noreturn]] void fail(const QString &what) const;

private:
    static constexpr qint64 longestToken = 1 << 20; ///< bytes of a name or of a value in the header

    enum class State {
        Start,
        Root, ///< members of the file's object
        Format, Version, Lines, Program, Dialect, Product, Created, Checksum, ///< one value each
        Heads, HeadsItems,
        Masked, MaskedItems,
        Schema, SchemaItems, SchemaTable, SchemaName, SchemaRows,
        Skipped, ///< a value of no interest; m_depth counts its brackets
        Tables, TablesItems, Table, TableName, TableRowid, TableSequence, TableColumns, ColumnNames, TableRows,
        Rows, ///< between rows
        Row, ///< inside [ ] of a row
        RowObject, ///< inside { } of a row
        Mark, MarkValue, MarkEnd, ///< {"blob": …} and its like
        Line, ///< NDJSON: between two values
        LineObject, LineEnd,
        GuideTable, ///< {"table": where its rows begin
        Done,
    };

    bool value(const Cell &cell);
    bool text(std::string_view text);
    bool number(std::string_view text);
    bool rootKey(const QString &key);
    bool tableKey(const QString &key);
    bool skipValue(State after);
    void once(QSet<QString> &known, const QString &key) const;
    void onceAsTable(const QString &name);
    void headerIsComplete();
    void startTable();
    void endTable();
    void startRow(State state);
    void endRow();
    void addCell(const Cell &cell);
    void addName(std::string_view name);
    void checkNames();
    void mark(std::string_view text);
    void checkChecksum(const QString &given);
    QString plainText(std::string_view text) const;

    JsonInput &m_input;
    JsonTarget &m_target;
    State m_state = State::Start;
    State m_afterSkip = State::Root;
    State m_afterMark = State::Row;
    int m_depth = 0;
    JsonHeader m_header;
    TransferTable m_schemaTable;
    QSet<QString> m_rootKeys; ///< of the file's own object
    QSet<QString> m_keys; ///< of the table, or line, that is open
    QSet<QString> m_tables; ///< names
    bool m_headerTold = false;
    quint32 m_lineChecksum = 0; ///< of all before the line with the checksum
    bool m_ended = false; ///< the last line of NDJSON was there

    // The table that is open.
    QString m_table;
    bool m_withRowid = false;
    bool m_tableTold = false;
    std::optional<qint64> m_sequence;
    QStringList m_columns;
    bool m_hasColumns = false;
    qint64 m_row = 0;
    qint64 m_rowBegun = 0;

    // The row that is open: texts are kept together, and cells point into them once all are there.
    std::vector<Cell> m_cells;
    std::vector<size_t> m_offsets;
    std::string m_texts;
    std::deque<QByteArray> m_decoded;
    std::string m_markKey;
    std::vector<std::string> m_names; ///< of the columns of the last row, as an object has them
    std::vector<std::string> m_newNames;
    size_t m_nameCount = 0;
    bool m_namesDiffer = false;
};

} // namespace meditrack
