// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/jsonformat.h"
#include "transfer/jsonoutput.h"

namespace meditrack {

/// Writes an export, part by part, in the order of the format: header, tables in the header's order, end.
class JsonWriter
{
public:
    /// header.lines decides the form. Throws Error (Io), as all below.
    JsonWriter(QIODevice &device, const JsonHeader &header);

    void beginTable(const TransferTable &table);
    void row(std::span<const Cell> cells);
    void endTable();
    void finish(); ///< the checksum and the end; everything is with the device then

    qint64 written() const { return m_output.written(); } ///< bytes

private:
    JsonOutput m_output;
    bool m_lines;
    bool m_firstTable = true;
    bool m_firstRow = true;
};

} // namespace meditrack
