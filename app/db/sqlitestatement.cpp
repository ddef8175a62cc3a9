// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqlitestatement.h"

#include "core/exacttext.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace meditrack {

namespace {

/// By the word that it begins with, as Python's sqlite3 tells them, and WITH, which goes before each of them.
bool isDataStatement(QByteArrayView text)
{
    qsizetype begin = 0;
    for (;;) {
        while (begin < text.size() && (text[begin] == ';' || isspace(static_cast<unsigned char>(text[begin]))))
            ++begin;
        const QByteArrayView rest = text.sliced(begin);
        const QByteArrayView end = rest.startsWith("--") ? "\n" : rest.startsWith("/*") ? "*/" : QByteArrayView();
        if (end.isEmpty())
            break;
        const qsizetype at = rest.indexOf(end, 2);
        begin = at < 0 ? text.size() : begin + at + end.size();
    }
    static constexpr std::array<QByteArrayView, 5> words{"insert", "update", "delete", "replace", "with"};
    const QByteArrayView rest = text.sliced(begin);
    return std::ranges::any_of(words, [rest](QByteArrayView word) {
        return rest.first(std::min(rest.size(), word.size())).compare(word, Qt::CaseInsensitive) == 0;
    });
}

} // namespace

SqliteStatement::SqliteStatement(sqlite3 *handle)
    : m_handle(handle)
{
}

SqliteStatement::~SqliteStatement()
{
    sqlite3_finalize(m_statement);
}

int SqliteStatement::prepare(const QString &sql)
{
    const QByteArray text = sql.toUtf8();
    const char *rest = text.constData();
    const char *const end = rest + text.size();
    int code = sqlite3_prepare_v2(m_handle, rest, int(text.size()), &m_statement, &rest);
    if (code != SQLITE_OK || !m_statement)
        return code;
    m_shape = Shape::One;
    m_isData = isDataStatement(text) && !sqlite3_stmt_readonly(m_statement);
    // Comments and semicolons may follow. What SQLite cannot read there is a second statement all the same.
    while (rest < end && m_shape == Shape::One) {
        sqlite3_stmt *next = nullptr;
        const char *const from = rest;
        code = sqlite3_prepare_v2(m_handle, rest, int(end - rest), &next, &rest);
        if (next || code != SQLITE_OK)
            m_shape = Shape::Several;
        sqlite3_finalize(next);
        if (rest == from)
            break;
    }
    return SQLITE_OK;
}

int SqliteStatement::parameterCount() const
{
    return sqlite3_bind_parameter_count(m_statement);
}

int SqliteStatement::bind(const QVariantList &values)
{
    int code = SQLITE_OK;
    for (int i = 0; i < values.size() && code == SQLITE_OK; ++i)
        code = bindOne(i + 1, values.at(i));
    return code;
}

int SqliteStatement::bindOne(int index, const QVariant &value)
{
    if (value.isNull() && value.typeId() != QMetaType::QString && value.typeId() != QMetaType::QByteArray)
        return sqlite3_bind_null(m_statement, index);
    switch (value.typeId()) {
    case QMetaType::Bool:
    case QMetaType::Int:
        return sqlite3_bind_int(m_statement, index, value.toInt());
    case QMetaType::UInt:
    case QMetaType::LongLong:
        return sqlite3_bind_int64(m_statement, index, value.toLongLong());
    case QMetaType::Double:
        return sqlite3_bind_double(m_statement, index, value.toDouble());
    case QMetaType::QByteArray: {
        const QByteArray bytes = value.toByteArray();
        return sqlite3_bind_blob64(m_statement, index, bytes.constData(), sqlite3_uint64(bytes.size()), SQLITE_TRANSIENT);
    }
    default: {
        // As UTF-8: of a text in UTF-16 SQLite would take a first U+FEFF for a byte order mark.
        const QByteArray text = value.toString().toUtf8();
        return sqlite3_bind_text64(m_statement, index, text.constData(), sqlite3_uint64(text.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
    }
    }
}

int SqliteStatement::step()
{
    return m_statement ? sqlite3_step(m_statement) : SQLITE_DONE;
}

int SqliteStatement::reset()
{
    return sqlite3_reset(m_statement);
}

qint64 SqliteStatement::affected() const
{
    return m_isData ? sqlite3_changes64(m_handle) : -1;
}

bool SqliteStatement::hasRows() const
{
    return sqlite3_column_count(m_statement) > 0;
}

QStringList SqliteStatement::columns() const
{
    QStringList names;
    for (int i = 0; i < sqlite3_column_count(m_statement); ++i)
        names << QString::fromUtf8(sqlite3_column_name(m_statement, i));
    return names;
}

QVariantList SqliteStatement::row(int *badText) const
{
    const int count = sqlite3_column_count(m_statement);
    QVariantList values;
    values.reserve(count);
    for (int i = 0; i < count; ++i)
        values << value(i, badText);
    return values;
}

QVariant SqliteStatement::value(int index, int *badText) const
{
    // The pointer first, then the length: sqlite.org/c3ref/column_blob.html.
    switch (sqlite3_column_type(m_statement, index)) {
    case SQLITE_INTEGER:
        return qlonglong(sqlite3_column_int64(m_statement, index));
    case SQLITE_FLOAT:
        return sqlite3_column_double(m_statement, index);
    case SQLITE_BLOB: {
        const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, index));
        const int size = sqlite3_column_bytes(m_statement, index);
        return size ? QByteArray(bytes, size) : QByteArray("", 0); // an empty blob has no pointer, and is no NULL
    }
    case SQLITE_TEXT: {
        const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, index));
        const QByteArrayView utf8(text, sqlite3_column_bytes(m_statement, index));
        if (!utf8.isValidUtf8())
            *badText = index;
        return exactText(utf8);
    }
    default:
        return {};
    }
}

} // namespace meditrack
