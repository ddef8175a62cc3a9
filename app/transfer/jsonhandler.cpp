// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/jsonhandler.h"

#include "core/error.h"

#include <QByteArrayView>

#include <charconv>

namespace meditrack {

namespace {

constexpr int deepest = 64; ///< brackets in what is passed over

} // namespace

QString JsonPlace::text() const
{
    if (table.isEmpty())
        return QStringLiteral("byte %1").arg(byte);
    if (row == 0)
        return QStringLiteral("table '%1', byte %2").arg(table, QString::number(byte));
    return QStringLiteral("table '%1', row %2, byte %3").arg(table, QString::number(row), QString::number(byte));
}

JsonHandler::JsonHandler(JsonInput &input, JsonTarget &target)
    : m_input(input)
    , m_target(target)
{
    m_header.version = 0;
}

JsonPlace JsonHandler::place() const
{
    const bool inRow = m_state == State::Row || m_state == State::RowObject || m_state == State::Mark || m_state == State::MarkValue
        || m_state == State::MarkEnd;
    return {m_table, inRow ? m_row : 0, qint64(m_input.Tell())};
}

void JsonHandler::fail(const QString &what) const
{
    throw Error(ErrorCode::Corrupt, QStringLiteral("The file cannot be imported: %1 (%2).").arg(what, place().text()))
        .advise(QStringLiteral("The file is damaged or not an export; use another copy of it."));
}

/// What is no row holds names and short texts only.
QString JsonHandler::plainText(std::string_view text) const
{
    if (!QByteArrayView(text.data(), qsizetype(text.size())).isValidUtf8())
        fail(QStringLiteral("a text is no valid UTF-8"));
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

bool JsonHandler::Bool(bool flag)
{
    switch (m_state) {
    case State::Lines:
        m_header.lines = flag;
        m_state = State::Root;
        return true;
    case State::TableRowid:
        m_withRowid = flag;
        m_state = m_header.lines ? State::LineObject : State::Table;
        return true;
    case State::LineEnd:
        m_ended = flag;
        m_state = State::LineObject;
        return true;
    default:
        return value(Cell::ofInteger(flag ? 1 : 0));
    }
}

bool JsonHandler::RawNumber(const char *text, unsigned length, bool)
{
    return number({text, length});
}

bool JsonHandler::number(std::string_view text)
{
    const char *end = text.data() + text.size();
    if (text.find_first_of(".eE") == std::string_view::npos) {
        qint64 integer = 0;
        const auto [stop, problem] = std::from_chars(text.data(), end, integer);
        if (problem != std::errc() || stop != end)
            fail(QStringLiteral("the integer %1 has more than 64 bits").arg(QString::fromLatin1(text.substr(0, 40).data(), qsizetype(qMin<size_t>(text.size(), 40)))));
        return value(Cell::ofInteger(integer));
    }
    double real = 0;
    const auto [stop, problem] = std::from_chars(text.data(), end, real);
    if (problem != std::errc() || stop != end)
        fail(QStringLiteral("the number %1 is out of range").arg(QString::fromLatin1(text.substr(0, 40).data(), qsizetype(qMin<size_t>(text.size(), 40)))));
    return value(Cell::ofReal(real));
}

bool JsonHandler::String(const char *text, unsigned length, bool)
{
    const std::string_view view(text, length);
    switch (m_state) {
    case State::Row:
    case State::RowObject:
        if (!QByteArrayView(text, qsizetype(length)).isValidUtf8())
            fail(QStringLiteral("a text is no valid UTF-8"));
        addCell(Cell::ofText(view));
        return true;
    case State::MarkValue:
        mark(view);
        return true;
    default:
        return this->text(view);
    }
}

bool JsonHandler::text(std::string_view view)
{
    m_input.limitToken(longestToken);
    switch (m_state) {
    case State::Format:
        if (view != jsonformat::name)
            fail(QStringLiteral("it says that its format is '%1'").arg(plainText(view).left(80)));
        m_state = State::Root;
        return true;
    case State::Program:
        m_header.program = plainText(view);
        break;
    case State::Dialect:
        m_header.dialect = plainText(view);
        break;
    case State::Product:
        m_header.product = plainText(view);
        break;
    case State::Created:
        m_header.created = QDateTime::fromString(plainText(view), Qt::ISODateWithMs);
        break;
    case State::HeadsItems:
        m_header.heads << plainText(view);
        return true;
    case State::MaskedItems:
        m_header.masked << plainText(view);
        return true;
    case State::SchemaName:
        m_schemaTable.name = plainText(view);
        m_state = State::SchemaTable;
        return true;
    case State::TableName:
        m_table = plainText(view);
        m_state = m_header.lines ? State::LineObject : State::Table;
        return true;
    case State::ColumnNames:
        m_columns << plainText(view);
        return true;
    case State::Checksum:
        checkChecksum(plainText(view));
        m_state = m_header.lines ? State::LineObject : State::Root;
        return true;
    default:
        return value(Cell::ofText(view));
    }
    m_state = State::Root;
    return true;
}

bool JsonHandler::value(const Cell &cell)
{
    const bool isInteger = cell.kind == Cell::Kind::Integer;
    switch (m_state) {
    case State::Row:
    case State::RowObject:
        addCell(cell);
        return true;
    case State::Skipped:
        if (m_depth == 0)
            m_state = m_afterSkip;
        m_input.limitToken(longestToken);
        return true;
    case State::Version:
        if (!isInteger || cell.integer < 1)
            fail(QStringLiteral("its version is no number"));
        if (cell.integer > JsonHeader::currentVersion)
            throw Error(ErrorCode::Unsupported, QStringLiteral("The file was written by a newer program: its format has version %1, and this program reads %2.")
                                                    .arg(cell.integer).arg(JsonHeader::currentVersion))
                .advise(QStringLiteral("Import it with the newer program."));
        m_header.version = int(cell.integer);
        m_state = State::Root;
        return true;
    case State::SchemaRows:
        m_schemaTable.rows = isInteger ? cell.integer : 0;
        m_state = State::SchemaTable;
        return true;
    case State::TableSequence:
        if (isInteger)
            m_sequence = cell.integer;
        else if (cell.kind != Cell::Kind::Null)
            fail(QStringLiteral("\"sequence\" is no integer"));
        m_state = m_header.lines ? State::LineObject : State::Table;
        return true;
    case State::Start:
        fail(QStringLiteral("it holds one value and no tables"));
    case State::Format:
    case State::GuideTable:
        fail(QStringLiteral("the table's rows are not a list"));
    default:
        fail(QStringLiteral("there is a value that does not belong here"));
    }
}

bool JsonHandler::Key(const char *text, unsigned length, bool)
{
    const std::string_view name(text, length);
    switch (m_state) {
    case State::RowObject:
        addName(name);
        return true;
    case State::Mark:
        if (name != jsonformat::blob && name != jsonformat::text && name != jsonformat::real)
            fail(QStringLiteral("a value is an object, and not {\"blob\": …}, {\"text\": …} or {\"real\": …}"));
        m_markKey = name;
        m_state = State::MarkValue;
        return true;
    case State::MarkEnd:
        fail(QStringLiteral("a marked value has more than one member"));
    default:
        break;
    }
    m_input.limitToken(longestToken);
    const QString key = plainText(name);
    switch (m_state) {
    case State::Root:
        return rootKey(key);
    case State::SchemaTable:
        if (key == QLatin1String("table"))
            m_state = State::SchemaName;
        else if (key == QLatin1String("rows"))
            m_state = State::SchemaRows;
        else
            return skipValue(State::SchemaTable);
        return true;
    case State::Table:
    case State::LineObject:
        return tableKey(key);
    case State::Skipped:
        return true;
    default:
        fail(QStringLiteral("'%1' does not belong here").arg(key.left(80)));
    }
}

void JsonHandler::once(QSet<QString> &known, const QString &key) const
{
    if (known.contains(key))
        fail(QStringLiteral("\"%1\" is there twice").arg(key.left(80)));
    known.insert(key);
}

void JsonHandler::onceAsTable(const QString &name)
{
    if (m_tables.contains(name))
        fail(QStringLiteral("the table '%1' is there twice").arg(name.left(80)));
    m_tables.insert(name);
}

bool JsonHandler::rootKey(const QString &key)
{
    const bool isFirst = m_rootKeys.isEmpty() && m_tables.isEmpty();
    if (isFirst && key == QLatin1String("format")) {
        once(m_rootKeys, key);
        m_state = State::Format; // or a table of that name: its value tells
        return true;
    }
    if (isFirst || (m_headerTold && m_header.version == 0)) {
        if (isFirst)
            headerIsComplete();
        onceAsTable(key);
        m_table = key;
        m_state = State::GuideTable;
        return true;
    }
    once(m_rootKeys, key);
    struct Member
    {
        const char *name;
        State state;
    };
    static constexpr Member members[] = {{"version", State::Version}, {"lines", State::Lines},     {"program", State::Program},
                                         {"dialect", State::Dialect}, {"product", State::Product}, {"created", State::Created},
                                         {"heads", State::Heads},     {"masked", State::Masked},   {"schema", State::Schema}};
    for (const Member &member : members) {
        if (key == QLatin1String(member.name)) {
            if (m_headerTold)
                fail(QStringLiteral("\"%1\" comes after the tables").arg(key));
            m_state = member.state;
            return true;
        }
    }
    if (key == QLatin1String("tables")) {
        headerIsComplete();
        m_state = State::Tables;
        return true;
    }
    if (key == QLatin1String(jsonformat::checksum)) {
        m_lineChecksum = m_input.checksumBeforeLine();
        m_state = State::Checksum;
        return true;
    }
    return skipValue(State::Root);
}

bool JsonHandler::tableKey(const QString &key)
{
    once(m_keys, key);
    if (key == QLatin1String("table") && m_header.lines)
        endTable();
    const bool isEnd = m_header.lines && (key == QLatin1String("end") || key == QLatin1String(jsonformat::checksum));
    if (key == QLatin1String("table"))
        m_state = State::TableName;
    else if (key == QLatin1String("rowid"))
        m_state = State::TableRowid;
    else if (key == QLatin1String("sequence"))
        m_state = State::TableSequence;
    else if (key == QLatin1String("columns"))
        m_state = State::TableColumns;
    else if (key == QLatin1String("rows") && !m_header.lines) {
        startTable();
        m_state = State::TableRows;
    } else if (isEnd) {
        m_lineChecksum = m_input.checksumBeforeLine();
        m_state = key == QLatin1String("end") ? State::LineEnd : State::Checksum;
    } else {
        return skipValue(m_state);
    }
    return true;
}

bool JsonHandler::skipValue(State after)
{
    m_afterSkip = after;
    m_state = State::Skipped;
    m_depth = 0;
    return true;
}

void JsonHandler::headerIsComplete()
{
    if (!m_rootKeys.isEmpty() && m_header.version == 0)
        fail(QStringLiteral("\"version\" is missing"));
    m_headerTold = true;
    m_target.header(m_header);
}

bool JsonHandler::StartObject()
{
    switch (m_state) {
    case State::Rows:
        if (m_hasColumns)
            fail(QStringLiteral("a row is an object although the columns are named"));
        startRow(State::RowObject);
        return true;
    case State::Row:
    case State::RowObject:
        m_afterMark = m_state;
        m_state = State::Mark;
        return true;
    case State::Start:
        m_state = State::Root;
        return true;
    case State::SchemaItems:
        m_schemaTable = {};
        m_state = State::SchemaTable;
        return true;
    case State::TablesItems:
    case State::Line:
        m_keys.clear();
        m_state = m_state == State::Line ? State::LineObject : State::Table;
        return true;
    case State::Skipped:
        if (++m_depth > deepest)
            fail(QStringLiteral("it is nested too deeply"));
        return true;
    default:
        fail(QStringLiteral("there is an object that does not belong here"));
    }
}

bool JsonHandler::EndObject(unsigned)
{
    switch (m_state) {
    case State::RowObject:
        checkNames();
        endRow();
        return true;
    case State::Mark:
        fail(QStringLiteral("a value is an empty object"));
    case State::MarkEnd:
        m_state = m_afterMark;
        return true;
    case State::SchemaTable:
        m_header.tables.push_back(m_schemaTable);
        m_state = State::SchemaItems;
        return true;
    case State::Table:
        if (!m_tableTold)
            fail(QStringLiteral("a table has no \"rows\""));
        endTable();
        m_state = State::TablesItems;
        return true;
    case State::LineObject:
        if (m_keys.contains(QStringLiteral("table")))
            startTable();
        m_state = m_ended ? State::Done : State::Line;
        if (m_ended)
            endTable();
        return true;
    case State::Root:
        if (m_header.lines && !m_headerTold) {
            headerIsComplete();
            m_state = State::Line;
            return true;
        }
        if (!m_headerTold)
            fail(QStringLiteral("it holds no tables"));
        m_state = State::Done;
        return true;
    case State::Skipped:
        if (--m_depth == 0)
            m_state = m_afterSkip;
        return true;
    default:
        fail(QStringLiteral("an object ends too early"));
    }
}

bool JsonHandler::StartArray()
{
    switch (m_state) {
    case State::Rows:
    case State::Line:
        if (!m_tableTold || !m_hasColumns)
            fail(QStringLiteral("a row is a list, and its columns are not named"));
        startRow(State::Row);
        return true;
    case State::Heads:
        m_state = State::HeadsItems;
        return true;
    case State::Masked:
        m_state = State::MaskedItems;
        return true;
    case State::Schema:
        m_state = State::SchemaItems;
        return true;
    case State::Tables:
        m_state = State::TablesItems;
        return true;
    case State::TableColumns:
        m_hasColumns = true;
        m_state = State::ColumnNames;
        return true;
    case State::TableRows:
        m_state = State::Rows;
        return true;
    case State::Format: // {"format": [{row}, …]}: a table of that name
        m_rootKeys.clear();
        headerIsComplete();
        onceAsTable(QStringLiteral("format"));
        m_table = QStringLiteral("format");
        [[fallthrough]];
    case State::GuideTable:
        startTable();
        m_state = State::Rows;
        return true;
    case State::Skipped:
        if (++m_depth > deepest)
            fail(QStringLiteral("it is nested too deeply"));
        return true;
    default:
        fail(QStringLiteral("there is a list that does not belong here"));
    }
}

bool JsonHandler::EndArray(unsigned)
{
    switch (m_state) {
    case State::Row:
        endRow();
        return true;
    case State::Rows:
        if (m_header.version > 0) {
            m_state = State::Table;
            return true;
        }
        endTable();
        m_state = State::Root;
        return true;
    case State::HeadsItems:
    case State::MaskedItems:
    case State::SchemaItems:
    case State::TablesItems:
        m_state = State::Root;
        return true;
    case State::ColumnNames:
        m_state = m_header.lines ? State::LineObject : State::Table;
        return true;
    case State::Skipped:
        if (--m_depth == 0)
            m_state = m_afterSkip;
        return true;
    default:
        fail(QStringLiteral("a list ends too early"));
    }
}

void JsonHandler::checkChecksum(const QString &given)
{
    const QString found = QStringLiteral("%1").arg(m_lineChecksum, 8, 16, QLatin1Char('0'));
    if (given.toLower() == found)
        return;
    throw Error(ErrorCode::Corrupt, QStringLiteral("The file is not as it was written: its checksum is %1, and %2 is what it says.").arg(found, given.left(40)))
        .advise(QStringLiteral("Use another copy of the file. If somebody has edited it on purpose, remove \"crc32\" at its end."));
}

void JsonHandler::finish()
{
    if (m_state == State::Line)
        fail(QStringLiteral("the last line is missing, so it is not complete"));
    if (m_state != State::Done)
        fail(QStringLiteral("it ends too early"));
}

} // namespace meditrack
