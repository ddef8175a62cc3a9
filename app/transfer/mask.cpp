// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/mask.h"

#include "core/error.h"

#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <algorithm>
#include <cstring>
#include <utility>

namespace meditrack {

namespace {

struct Target
{
    const TransferTable *table = nullptr;
    const TransferTable::Column *column = nullptr;
    QString name() const { return table->name + QLatin1Char('.') + column->name; }
};

/// Names may have dots in them: any dot may be the one between.
Target findTarget(const QString &wanted, const std::vector<TransferTable> &tables)
{
    for (qsizetype dot = wanted.indexOf(QLatin1Char('.')); dot >= 0; dot = wanted.indexOf(QLatin1Char('.'), dot + 1)) {
        if (const TransferTable *table = findTable(tables, wanted.left(dot))) {
            if (const auto *column = table->find(wanted.mid(dot + 1)))
                return {table, column};
        }
    }
    throw Error(ErrorCode::Usage, QStringLiteral("--mask %1: there is no such column among what is exported.").arg(wanted))
        .advise(QStringLiteral("Write it as TABLE.COLUMN, for example --mask patients.name."));
}

/// n of VARCHAR(n), CHAR(n), …; -1 if the type does not say.
qsizetype lengthOf(const QString &type)
{
    static const QRegularExpression brackets(QStringLiteral(R"(char[^(]*\(\s*(\d+)\s*\))"), QRegularExpression::CaseInsensitiveOption);
    const auto match = brackets.match(type);
    return match.hasMatch() ? match.captured(1).toInt() : -1;
}

/// A foreign key of which one end alone is masked leads nowhere.
void requireBothEnds(const QStringList &names, const std::vector<TransferTable> &tables)
{
    for (const TransferTable &table : tables) {
        for (const TransferTable::Reference &reference : table.references) {
            const TransferTable *parent = findTable(tables, reference.table);
            const QStringList referred = reference.referred.isEmpty() && parent ? parent->primaryKey() : reference.referred;
            for (qsizetype i = 0; parent && i < qMin(reference.columns.size(), referred.size()); ++i) {
                const QString child = table.name + QLatin1Char('.') + reference.columns.at(i);
                const QString other = parent->name + QLatin1Char('.') + referred.at(i);
                const bool isMasked = names.contains(child, Qt::CaseInsensitive);
                if (isMasked != names.contains(other, Qt::CaseInsensitive))
                    throw Error(ErrorCode::Usage, QStringLiteral("--mask %1: %2 is the other end of a foreign key, and would not lead there any more.")
                                                      .arg(isMasked ? child : other, isMasked ? other : child))
                        .advise(QStringLiteral("Mask both: add --mask %1.").arg(isMasked ? other : child));
                const auto *one = table.find(reference.columns.at(i));
                const auto *two = parent->find(referred.at(i));
                if (isMasked && one && two && one->integerBits != two->integerBits)
                    throw Error(ErrorCode::Usage, QStringLiteral("--mask %1: it is of the type %2 and %3, to which it leads, of %4: they would not stay the same.")
                                                      .arg(child, one->type, other, two->type));
            }
        }
    }
}

} // namespace

Mask::Mask(const QStringList &wanted, const std::vector<TransferTable> &tables)
    : m_key(32, '\0')
{
    QRandomGenerator::system()->fillRange(reinterpret_cast<quint32 *>(m_key.data()), m_key.size() / 4);
    for (const QString &each : wanted) {
        const Target target = findTarget(each, tables);
        if (m_names.contains(target.name()))
            continue;
        const qsizetype index = target.table->writtenColumns().indexOf(target.column->name);
        if (index < 0)
            throw Error(ErrorCode::Usage, QStringLiteral("--mask %1: the column is computed from others and not exported.").arg(each));
        if (!target.column->noMask.isEmpty())
            throw Error(ErrorCode::Usage, QStringLiteral("--mask %1: the column %2, and would not take a made-up value.").arg(each, target.column->noMask))
                .means(QStringLiteral("Nothing was exported."))
                .advise(QStringLiteral("Leave the table out with --exclude %1, or export it without this mask.").arg(target.table->name));
        m_names << target.name();
        m_places[target.table->name].push_back({size_t(index) + (target.table->hasRowid ? 1 : 0), lengthOf(target.column->type),
                                                target.column->integerBits, target.column->isUuid});
    }
    requireBothEnds(m_names, tables);
}

void Mask::open(const TransferTable &table)
{
    const auto found = m_places.find(table.name);
    m_current = found == m_places.end() ? nullptr : &found->second;
}

/// 16 bytes that nobody can lead back to the value without the key.
QByteArray Mask::digest(const Cell &cell) const
{
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, m_key);
    const bool isNumber = cell.kind == Cell::Kind::Integer || cell.kind == Cell::Kind::Real;
    const char kind = char('0' + int(cell.kind));
    code.addData(&kind, 1);
    if (isNumber)
        code.addData(reinterpret_cast<const char *>(&cell.integer), sizeof cell.integer);
    else
        code.addData(cell.bytes.data(), qsizetype(cell.bytes.size()));
    return code.result().left(16);
}

/// Another number of so many bits and the same sign, and for each number another one: a Feistel network
/// (nvlpubs.nist.gov, SP 800-38G, has the same with AES), again until it is in the range.
qint64 Mask::exchanged(qint64 number, int bits) const
{
    constexpr int rounds = 8;
    const int half = (bits + 1) / 2;
    const quint64 mask = (quint64(1) << half) - 1;
    quint64 value = quint64(number < 0 ? -(number + 1) : number);
    do {
        quint64 left = value >> half;
        quint64 right = value & mask;
        for (int round = 0; round < rounds; ++round) {
            const quint64 input[] = {quint64(round), right};
            const QByteArray hash = QMessageAuthenticationCode::hash(QByteArray::fromRawData(reinterpret_cast<const char *>(input), sizeof input), m_key, QCryptographicHash::Sha256);
            quint64 mixed = 0;
            std::memcpy(&mixed, hash.constData(), sizeof mixed);
            left = std::exchange(right, (left ^ mixed) & mask);
        }
        value = left << half | right;
    } while (value >> bits != 0);
    return number < 0 ? -qint64(value) - 1 : qint64(value);
}

Cell Mask::masked(const Cell &cell, const Place &place)
{
    if (cell.kind == Cell::Kind::Null)
        return cell;
    QByteArray bytes = digest(cell);
    quint64 number = 0;
    std::memcpy(&number, bytes.constData(), sizeof number);
    number >>= 16;
    if (cell.kind == Cell::Kind::Integer)
        return Cell::ofInteger(place.integerBits < 48 ? exchanged(cell.integer, place.integerBits) : qint64(number));
    if (cell.kind == Cell::Kind::Real)
        return Cell::ofReal(double(number));
    if (place.isUuid) {
        bytes = bytes.toHex();
    } else if (cell.kind == Cell::Kind::Text) {
        const QByteArray digits = bytes.left(8).toHex();
        const QByteArray whole = "masked-" + digits;
        bytes = place.length < 0 || whole.size() <= place.length ? whole : bytes.toHex().left(place.length);
    }
    m_bytes.push_back(bytes);
    const std::string_view view(m_bytes.back().constData(), size_t(m_bytes.back().size()));
    return cell.kind == Cell::Kind::Text ? Cell::ofText(view) : Cell::ofBlob(view);
}

std::span<const Cell> Mask::apply(std::span<const Cell> row)
{
    m_row.assign(row.begin(), row.end());
    m_bytes.clear();
    for (const Place &place : *m_current)
        m_row[place.index] = masked(row[place.index], place);
    return m_row;
}

} // namespace meditrack
