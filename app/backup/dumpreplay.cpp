// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/dumpreplay.h"

#include "core/error.h"
#include "db/postgresprogram.h"

namespace meditrack {

namespace {

constexpr qsizetype pieceBytes = 1 << 20; // of large objects, or of rows that are INSERTs, sent at once

/// What the dump has is made again; the rest was foreseen (standson.h) and is in the backup of before.
QByteArray withWhatStandsOnIt(QByteArrayView line)
{
    const bool isDrop = line.startsWith("DROP ") && !line.startsWith("DROP USER MAPPING ");
    const bool isConstraint = line.startsWith("ALTER ") && line.contains(" DROP CONSTRAINT ");
    return (isDrop || isConstraint) && line.endsWith(";\n") ? line.chopped(2).toByteArray() + " CASCADE;\n" : line.toByteArray();
}

} // namespace

DumpReplay::DumpReplay(Connection &connection, Progress &progress)
    : m_connection(connection)
    , m_progress(progress)
    , m_text("\n")
{
}

void DumpReplay::add(QByteArrayView text)
{
    m_unread += text;
    qsizetype begun = 0;
    for (qsizetype end = m_unread.indexOf('\n'); end >= 0; end = m_unread.indexOf('\n', begun)) {
        addLine(QByteArrayView(m_unread).sliced(begun, end + 1 - begun));
        begun = end + 1;
    }
    m_unread.remove(0, begun);
}

void DumpReplay::addLine(QByteArrayView line)
{
    if (m_copy && line == "\\.\n") {
        m_copy->finish();
        m_copy.reset();
        return;
    }
    if (m_copy)
        return m_copy->addLine({line.data(), size_t(line.size())});
    if (m_isHead && isLeftOut(line))
        return;
    // A body that says these words too is cut in two, which the server refuses as a text that does not end: nothing of it runs.
    if (!m_quote && (line.startsWith("-- Data for Name: ") || line.startsWith("-- Name: ")))
        m_isData = line.startsWith("-- Data");
    m_isDropping = m_isDropping && !line.startsWith("-- Name: ");
    if (m_isData && line.startsWith("COPY ") && line.endsWith(" FROM stdin;\n")) {
        flush();
        m_copy = std::make_unique<PostgresCopyIn>(m_connection, line.chopped(2).toByteArray(), m_progress);
        return;
    }
    if (m_isHead && !(line.startsWith("--") || line == "\n" || line.startsWith("SET ") || line.startsWith("SELECT pg_catalog.set_config("))) {
        m_isHead = false;
        flush(); // for the server reads the whole of a text in one encoding, and the head says which one the rest has
    }
    if (m_isData && !m_quote && m_text.size() >= pieceBytes && m_text.endsWith(";\n"))
        flush();
    m_text += m_isDropping ? withWhatStandsOnIt(line) : line.toByteArray();
    if (m_isData)
        followQuotes(line);
}

/// Whatever stands in them, quotes in quotes are doubled, and pg_dump writes no backslash before one.
void DumpReplay::followQuotes(QByteArrayView line)
{
    if (!m_quote && line.startsWith("--"))
        return;
    for (const char letter : line) {
        if (m_quote ? letter == m_quote : letter == '\'' || letter == '"')
            m_quote = m_quote ? 0 : letter;
    }
}

bool DumpReplay::isLeftOut(QByteArrayView line) const
{
    constexpr int knowsTimeout = 17;
    return line == "BEGIN;\n" || line.startsWith("\\restrict ") || line == "SET lock_timeout = 0;\n"
        || (line == "SET transaction_timeout = 0;\n" && majorVersionOf(m_connection.product()) < knowsTimeout);
}

void DumpReplay::flush()
{
    executeText(m_connection, m_text, m_progress);
    m_text = QByteArrayLiteral("\n");
}

/// The last word is COMMIT, and that is ours to say; only comments follow.
void DumpReplay::finish()
{
    const QByteArray word = QByteArrayLiteral("\nCOMMIT;\n");
    const qsizetype end = m_text.lastIndexOf(word);
    bool isWhole = end >= 0 && !m_copy && m_unread.isEmpty();
    const QByteArrayList after = isWhole ? m_text.mid(end + word.size()).split('\n') : QByteArrayList();
    for (const QByteArray &line : after)
        isWhole = isWhole && (line.isEmpty() || line.startsWith("--") || line.startsWith("\\unrestrict "));
    if (!isWhole)
        throw Error(ErrorCode::Corrupt, QStringLiteral("pg_restore has not printed all of the dump."));
    m_text.truncate(end + 1);
    flush();
}

} // namespace meditrack
