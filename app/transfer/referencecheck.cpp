// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/referencecheck.h"

#include "core/engine.h"
#include "db/sqlitetokens.h"
#include "transfer/jsonreader.h"
#include "transfer/transferfile.h"

namespace meditrack {

namespace {

/// The values by which the row is known, for people.
QString textOf(const BrokenReference &reference)
{
    QStringList parts;
    for (qsizetype i = 0; i < reference.columns.size(); ++i)
        parts << QStringLiteral("%1 = %2").arg(reference.columns.at(i), reference.values.value(i));
    return parts.join(QStringLiteral(", "));
}

/// Looks for the row of a violation in the file.
class RowFinder final : public JsonTarget
{
public:
    explicit RowFinder(const BrokenReference &wanted)
        : m_wanted(wanted)
    {
    }
    void header(const JsonHeader &) override { }
    void beginTable(const QString &name, bool withRowid, std::optional<qint64>) override
    {
        m_isTable = sameName(name, m_wanted.table);
        m_skipped = withRowid ? 1 : 0;
    }
    void columns(const QStringList &names, const JsonPlace &) override
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

    const BrokenReference &m_wanted;
    bool m_isTable = false;
    qsizetype m_skipped = 0;
    std::vector<size_t> m_indexes;
    std::optional<JsonPlace> m_place;
};

std::optional<JsonPlace> placeOf(const BrokenReference &violation, const QString &file)
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

Error referenceError(const BrokenReference &reference, const QString &file, const QString &detail)
{
    const auto place = placeOf(reference, file);
    return Error(ErrorCode::Sql, Engine::tr("A row of '%1' refers to a row of '%2' that is not there (%3%4).")
                                     .arg(reference.table, reference.parent, textOf(reference), place ? QStringLiteral("; ") + place->text() : QString()))
        .ofKind(QStringLiteral("IntegrityError"))
        .means(Engine::tr("Nothing has been changed."))
        .because(detail)
        .advise(Engine::tr("Import the tables that belong together from one file, or correct that row."));
}

} // namespace meditrack
