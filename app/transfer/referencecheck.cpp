// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/referencecheck.h"

#include "core/error.h"
#include "db/sqlitetokens.h"
#include "transfer/jsonreader.h"
#include "transfer/transferfile.h"

namespace meditrack {

namespace {

/// A row that refers to one that is not there.
struct Violation
{
    QString table;
    QString parent;
    QStringList columns;
    QStringList values; ///< of these columns, as text

    QString text() const
    {
        QStringList parts;
        for (qsizetype i = 0; i < columns.size(); ++i)
            parts << QStringLiteral("%1 = %2").arg(columns.at(i), values.value(i));
        return parts.join(QStringLiteral(", "));
    }
};

/// The first one between these two tables.
Violation firstViolation(Connection &connection, const QString &table, const QString &parent)
{
    Violation found{table, parent, {}, {}};
    const auto rows = connection.execute(
        QStringLiteral("SELECT rowid, fkid FROM pragma_foreign_key_check(?) WHERE \"parent\" = ? LIMIT 1"), {table, parent});
    if (rows.rows.empty())
        return found;
    const QVariant rowid = rows.rows.front().at(0);
    QStringList columns;
    for (const QVariantList &row : connection.execute(QStringLiteral("SELECT \"from\" FROM pragma_foreign_key_list(?) WHERE id = ? ORDER BY seq"),
                                                      {table, rows.rows.front().at(1)}).rows) {
        found.columns << row.front().toString();
        columns << QStringLiteral("CAST(%1 AS TEXT)").arg(inQuotes(found.columns.last()));
    }
    if (rowid.isNull() || columns.isEmpty()) // WITHOUT ROWID: SQLite does not say which
        return found;
    const auto values = connection.execute(QStringLiteral("SELECT %1 FROM %2 WHERE rowid = ?").arg(columns.join(QStringLiteral(", ")), inQuotes(table)), {rowid});
    for (const QVariant &value : values.rows.front())
        found.values << value.toString();
    return found;
}

/// Looks for the row of a violation in the file.
class RowFinder final : public JsonTarget
{
public:
    explicit RowFinder(const Violation &wanted)
        : m_wanted(wanted)
    {
    }
    void header(const JsonHeader &) override { }
    void beginTable(const QString &name, bool withRowid, std::optional<qint64>) override
    {
        m_isTable = sameName(name, m_wanted.table);
        m_skipped = withRowid ? 1 : 0;
    }
    void columns(const QStringList &names) override
    {
        m_indexes.clear();
        for (const QString &column : m_wanted.columns) {
            for (qsizetype i = 0; i < names.size(); ++i) {
                if (sameName(names.at(i), column))
                    m_indexes.push_back(size_t(i + m_skipped));
            }
        }
    }
    void row(std::span<const Cell> cells, const JsonPlace &place) override
    {
        if (!m_isTable || m_place || m_indexes.size() != size_t(m_wanted.columns.size()))
            return;
        for (size_t i = 0; i < m_indexes.size(); ++i) {
            if (textOf(cells[m_indexes[i]]) != m_wanted.values.value(qsizetype(i)))
                return;
        }
        m_place = place;
    }
    void endTable() override { }
    std::optional<JsonPlace> found() const { return m_place; }

private:
    static QString textOf(const Cell &cell)
    {
        switch (cell.kind) {
        case Cell::Kind::Integer:
            return QString::number(cell.integer);
        case Cell::Kind::Real:
            return QString::number(cell.real, 'g', 15);
        default:
            return QString::fromUtf8(cell.bytes.data(), qsizetype(cell.bytes.size()));
        }
    }

    const Violation &m_wanted;
    bool m_isTable = false;
    qsizetype m_skipped = 0;
    std::vector<size_t> m_indexes;
    std::optional<JsonPlace> m_place;
};

std::optional<JsonPlace> placeOf(const Violation &violation, const QString &file)
{
    if (file == QLatin1String("-") || violation.values.isEmpty())
        return std::nullopt;
    try {
        TransferInput input(file);
        RowFinder finder(violation);
        readJson(input.device(), finder);
        return finder.found();
    } catch (const Error &) {
        return std::nullopt; // it was read once, so it has changed meanwhile; the row is named by its values then
    }
}

} // namespace

void requireReferences(Connection &connection, const ForeignKeyViolations &before, const QString &file)
{
    const ForeignKeyViolations after = foreignKeyViolations(connection);
    for (const auto &[tables, count] : after) {
        const auto known = before.find(tables);
        if (known != before.end() && known->second >= count)
            continue;
        const Violation violation = firstViolation(connection, tables.first, tables.second);
        const auto place = placeOf(violation, file);
        throw Error(ErrorCode::Sql, QStringLiteral("A row of '%1' refers to a row of '%2' that is not there (%3%4).")
                                        .arg(tables.first, tables.second, violation.text(), place ? QStringLiteral("; ") + place->text() : QString()))
            .ofKind(QStringLiteral("IntegrityError"))
            .means(QStringLiteral("Nothing has been changed."))
            .because(describeNew(before, after).join(QLatin1Char('\n')))
            .advise(QStringLiteral("Import the tables that belong together from one file, or correct that row."));
    }
}

} // namespace meditrack
