// SPDX-License-Identifier: GPL-3.0-or-later
// The part of JsonHandler that is about tables and their rows.
#include "transfer/jsonhandler.h"

#include <limits>

namespace meditrack {

namespace {

/// Bytes of a row: SQLite's own limit of 10^9 (sqlite.org/limits.html), with base64's third more and some room.
constexpr qint64 longestRow = 1'400'000'000;
constexpr size_t keptText = 1 << 20; ///< bytes of memory that a large row may leave behind

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

} // namespace

void JsonHandler::startTable()
{
    if (m_table.isEmpty())
        fail(QStringLiteral("a table has no name"));
    if (m_header.version > 0)
        onceAsTable(m_table);
    m_tableTold = true;
    m_row = 0;
    m_target.beginTable(m_table, m_withRowid, m_sequence);
    if (!m_hasColumns)
        return;
    QSet<QString> known;
    for (const QString &column : std::as_const(m_columns)) {
        if (known.contains(column))
            fail(QStringLiteral("the column '%1' is there twice").arg(column.left(80)));
        known.insert(column);
    }
    m_target.columns(m_columns, place());
}

void JsonHandler::endTable()
{
    if (m_tableTold)
        m_target.endTable();
    m_table.clear();
    m_columns.clear();
    m_names.clear();
    m_hasColumns = m_tableTold = m_withRowid = false;
    m_sequence.reset();
    m_row = 0;
}

void JsonHandler::startRow(State state)
{
    m_state = state;
    ++m_row;
    m_rowBegun = qint64(m_input.Tell()) - 1;
    m_nameCount = 0;
    m_namesDiffer = false;
    m_input.limitToken(longestRow);
}

void JsonHandler::addCell(const Cell &cell)
{
    m_cells.push_back(cell);
    m_offsets.push_back(m_texts.size());
    if (cell.kind == Cell::Kind::Text)
        m_texts.append(cell.bytes); // RapidJSON keeps it only until the next event
}

void JsonHandler::endRow()
{
    const size_t expected = m_hasColumns ? size_t(m_columns.size()) + (m_withRowid ? 1 : 0) : m_cells.size();
    if (m_cells.size() != expected)
        fail(QStringLiteral("the row has %1 values instead of %2").arg(m_cells.size()).arg(expected));
    for (size_t i = 0; i < m_cells.size(); ++i) {
        if (m_cells[i].kind == Cell::Kind::Text)
            m_cells[i].bytes = std::string_view(m_texts).substr(m_offsets[i], m_cells[i].bytes.size());
    }
    m_target.row(m_cells, {m_table, m_row, m_rowBegun});
    m_cells.clear();
    m_offsets.clear();
    m_decoded.clear();
    m_texts.clear();
    if (m_texts.capacity() > keptText)
        m_texts.shrink_to_fit();
    m_state = m_header.lines ? State::Line : State::Rows;
    m_input.limitToken(longestToken);
}

void JsonHandler::addName(std::string_view name)
{
    if (!m_namesDiffer && m_nameCount < m_names.size() && m_names[m_nameCount] == name) {
        ++m_nameCount;
        return;
    }
    if (!m_namesDiffer) {
        m_namesDiffer = true;
        m_newNames.assign(m_names.begin(), m_names.begin() + qsizetype(m_nameCount));
    }
    m_newNames.emplace_back(name);
}

/// Tells the target where the row has other columns than the one before it.
void JsonHandler::checkNames()
{
    if (!m_namesDiffer && m_nameCount == m_names.size() && m_row > 1)
        return;
    if (!m_namesDiffer)
        m_newNames.assign(m_names.begin(), m_names.begin() + qsizetype(m_nameCount));
    m_names = m_newNames;
    QStringList columns;
    QSet<QString> known;
    for (const std::string &name : m_names) {
        columns << plainText(name);
        if (known.contains(columns.last()))
            fail(QStringLiteral("the column '%1' is there twice").arg(columns.last().left(80)));
        known.insert(columns.last());
    }
    m_target.columns(columns, {m_table, m_row, m_rowBegun});
}

void JsonHandler::mark(std::string_view text)
{
    m_state = m_afterMark;
    if (m_markKey == jsonformat::real) {
        constexpr double infinity = std::numeric_limits<double>::infinity();
        if (text == "NaN")
            addCell(Cell::ofReal(std::numeric_limits<double>::quiet_NaN()));
        else if (text == "Infinity" || text == "-Infinity")
            addCell(Cell::ofReal(text[0] == '-' ? -infinity : infinity));
        else
            fail(QStringLiteral("{\"real\": …} is neither Infinity, -Infinity nor NaN"));
    } else {
        auto decoded = QByteArray::fromBase64Encoding(QByteArray::fromRawData(text.data(), qsizetype(text.size())), QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded)
            fail(QStringLiteral("a value marked as \"%1\" is no base64").arg(QString::fromStdString(m_markKey)));
        if (m_markKey == jsonformat::text) {
            addCell(Cell::ofText(viewOf(*decoded)));
        } else {
            m_decoded.push_back(std::move(*decoded));
            addCell(Cell::ofBlob(viewOf(m_decoded.back()))); // a deque's elements stay where they are
        }
    }
    m_state = State::MarkEnd;
}

} // namespace meditrack
