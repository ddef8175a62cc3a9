// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer: any bytes are an export, or an Error with a place; nothing else.
#include "core/error.h"
#include "transfer/jsonreader.h"

#include <QBuffer>
#include <QSet>

#include <cstdlib>

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// What a target may rely on.
class Checker final : public meditrack::JsonTarget
{
public:
    void header(const meditrack::JsonHeader &) override
    {
        require(!m_headed);
        m_headed = true;
    }
    void beginTable(const QString &name, bool withRowid, std::optional<qint64>) override
    {
        require(m_headed && !m_inTable && !name.isEmpty());
        m_inTable = true;
        m_extra = withRowid ? 1 : 0;
        m_columns = -1;
        m_row = 0;
    }
    void columns(const QStringList &names, const meditrack::JsonPlace &) override
    {
        QSet<QString> known;
        for (const QString &name : names)
            known.insert(name); // "a" and "A" are two on a server; what a database makes of them, its import says
        require(m_inTable && known.size() == names.size());
        m_columns = names.size();
    }
    void row(std::span<const meditrack::Cell> cells, const meditrack::JsonPlace &place) override
    {
        // With objects as rows nothing says that there is a number first.
        require(m_inTable && (qsizetype(cells.size()) == m_columns + m_extra || qsizetype(cells.size()) == m_columns));
        require(place.row == ++m_row);
        for (const meditrack::Cell &cell : cells) {
            for (const char byte : cell.bytes) // each is there to be read
                m_sum = m_sum + static_cast<unsigned char>(byte);
        }
    }
    void endTable() override
    {
        require(m_inTable);
        m_inTable = false;
    }

private:
    bool m_headed = false;
    bool m_inTable = false;
    qsizetype m_columns = -1;
    qsizetype m_extra = 0;
    qint64 m_row = 0;
    volatile unsigned m_sum = 0;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    QByteArray bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(data), qsizetype(size));
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    Checker checker;
    try {
        meditrack::readJson(buffer, checker);
    } catch (const meditrack::Error &error) {
        require(!error.message.isEmpty());
    }
    return 0;
}
