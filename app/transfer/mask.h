// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/rowstore.h"

#include <QByteArray>

#include <map>

namespace meditrack {

/// Puts made-up values in the place of those that must not leave the house. NULL stays NULL; equal values of one export
/// stay equal, also across columns, so that unique columns stay unique and foreign keys lead to the same rows; two
/// exports have nothing in common. A text becomes "masked-" and 16 hexadecimal digits (only digits, as many as fit, in
/// a shorter VARCHAR(n)), an integer another one of 48 bits (of the same sign and as many bits as the type has, where that is
/// fewer: each for one, so that none are the same), a float a whole number of 48 bits, a blob 16 bytes, a UUID another one.
class Mask
{
public:
    /// wanted: "table.column". Throws Error (Usage) for one that is not there, whose type or constraints would not take a
    /// made-up value, or where one end of a foreign key would be masked without the other.
    Mask(const QStringList &wanted, const std::vector<TransferTable> &tables);

    QStringList columns() const { return m_names; } ///< as the database spells them
    /// The rows that follow are of this table.
    void open(const TransferTable &table);
    bool isNeeded() const { return m_current != nullptr; }
    /// The same row, masked; stays until the next call.
    std::span<const Cell> apply(std::span<const Cell> row);

private:
    struct Place
    {
        size_t index; ///< in a row
        qsizetype length; ///< characters that a text may have; -1 = any number
        int integerBits;
        bool isUuid;
    };
    qint64 exchanged(qint64 number, int bits) const;
    QByteArray digest(const Cell &cell) const;
    Cell masked(const Cell &cell, const Place &place);

    QByteArray m_key; ///< new for each export, and forgotten after it
    QStringList m_names;
    std::map<QString, std::vector<Place>> m_places; ///< by table
    const std::vector<Place> *m_current = nullptr;
    std::vector<Cell> m_row;
    std::vector<QByteArray> m_bytes;
};

} // namespace meditrack
