// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/jsonwriter.h"

#include <rapidjson/writer.h>

#include <cstdio>

namespace meditrack {

namespace {

using Writer = rapidjson::Writer<JsonOutput>;

void writeText(Writer &writer, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    writer.String(bytes.constData(), rapidjson::SizeType(bytes.size()));
}

void writeTexts(Writer &writer, const QStringList &texts)
{
    writer.StartArray();
    for (const QString &text : texts)
        writeText(writer, text);
    writer.EndArray();
}

void writeColumn(Writer &writer, const TransferTable::Column &column)
{
    writer.StartObject();
    writer.Key("name");
    writeText(writer, column.name);
    writer.Key("type");
    writeText(writer, column.type);
    if (column.keyPosition > 0) {
        writer.Key("key");
        writer.Int(column.keyPosition);
    }
    if (column.notNull) {
        writer.Key("not_null");
        writer.Bool(true);
    }
    if (column.generated) {
        writer.Key("generated");
        writer.Bool(true);
    }
    writer.EndObject();
}

void writeSchema(Writer &writer, const TransferTable &table)
{
    writer.StartObject();
    writer.Key("table");
    writeText(writer, table.name);
    writer.Key("rows");
    writer.Int64(table.rows);
    writer.Key("columns");
    writer.StartArray();
    for (const TransferTable::Column &column : table.columns)
        writeColumn(writer, column);
    writer.EndArray();
    writer.Key("unique");
    writer.StartArray();
    for (const QStringList &columns : table.uniques)
        writeTexts(writer, columns);
    writer.EndArray();
    writer.Key("foreign_keys");
    writer.StartArray();
    for (const TransferTable::Reference &reference : table.references) {
        writer.StartObject();
        writer.Key("columns");
        writeTexts(writer, reference.columns);
        writer.Key("table");
        writeText(writer, reference.table);
        writer.Key("referred");
        writeTexts(writer, reference.referred);
        writer.EndObject();
    }
    writer.EndArray();
    writer.EndObject();
}

/// One member of the header: a line of its own, unless the whole header is one line.
class Members
{
public:
    Members(JsonOutput &output, bool lines)
        : m_output(output)
        , m_lines(lines)
    {
    }
    template<typename Write>
    void add(std::string_view key, Write write)
    {
        if (!m_first)
            m_output.append(m_lines ? std::string_view(",") : std::string_view(",\n"));
        m_first = false;
        m_output.Put('"');
        m_output.append(key);
        m_output.append(m_lines ? std::string_view("\":") : std::string_view("\": "));
        Writer writer(m_output);
        write(writer);
    }

private:
    JsonOutput &m_output;
    bool m_lines;
    bool m_first = true;
};

} // namespace

JsonWriter::JsonWriter(QIODevice &device, const JsonHeader &header)
    : m_output(device)
    , m_lines(header.lines)
{
    m_output.append(m_lines ? std::string_view("{") : std::string_view("{\n"));
    Members members(m_output, m_lines);
    members.add("format", [](Writer &writer) { writer.String(jsonformat::name); });
    members.add("version", [&](Writer &writer) { writer.Int(header.version); });
    if (m_lines)
        members.add("lines", [](Writer &writer) { writer.Bool(true); });
    members.add("program", [&](Writer &writer) { writeText(writer, header.program); });
    members.add("dialect", [&](Writer &writer) { writeText(writer, header.dialect); });
    members.add("product", [&](Writer &writer) { writeText(writer, header.product); });
    members.add("created", [&](Writer &writer) { writeText(writer, header.created.toUTC().toString(Qt::ISODateWithMs)); });
    members.add("heads", [&](Writer &writer) { writeTexts(writer, header.heads); });
    if (!header.masked.isEmpty())
        members.add("masked", [&](Writer &writer) { writeTexts(writer, header.masked); });
    members.add("schema", [&](Writer &writer) {
        writer.StartArray();
        for (const TransferTable &table : header.tables)
            writeSchema(writer, table);
        writer.EndArray();
    });
    m_output.append(m_lines ? std::string_view("}\n") : std::string_view(",\n\"tables\": ["));
}

void JsonWriter::beginTable(const TransferTable &table)
{
    if (!m_lines)
        m_output.append(m_firstTable ? std::string_view("\n") : std::string_view(",\n"));
    m_firstTable = false;
    m_firstRow = true;
    Writer writer(m_output);
    writer.StartObject();
    writer.Key("table");
    writeText(writer, table.name);
    if (table.hasRowid) {
        writer.Key("rowid");
        writer.Bool(true);
    }
    if (table.sequence) {
        writer.Key("sequence");
        writer.Int64(*table.sequence);
    }
    writer.Key("columns");
    writeTexts(writer, table.writtenColumns());
    // The object stays open for its rows, which do not go through the writer.
    m_output.append(m_lines ? std::string_view("}\n") : std::string_view(",\"rows\":["));
}

void JsonWriter::row(std::span<const Cell> cells)
{
    if (!m_lines)
        m_output.append(m_firstRow ? std::string_view("\n") : std::string_view(",\n"));
    m_firstRow = false;
    m_output.Put('[');
    bool first = true;
    for (const Cell &cell : cells) {
        if (!first)
            m_output.Put(',');
        first = false;
        m_output.append(cell);
    }
    m_output.append(m_lines ? std::string_view("]\n") : std::string_view("]"));
}

void JsonWriter::endTable()
{
    if (!m_lines)
        m_output.append(m_firstRow ? std::string_view("]}") : std::string_view("\n]}"));
}

void JsonWriter::finish()
{
    if (!m_lines)
        m_output.append(m_firstTable ? std::string_view("],\n") : std::string_view("\n],\n"));
    char end[64] = {};
    std::snprintf(end, sizeof end, m_lines ? "{\"end\":true,\"%s\":\"%08x\"}\n" : "\"%s\": \"%08x\"\n}\n", jsonformat::checksum, m_output.checksum());
    m_output.append(std::string_view(end));
    m_output.Flush();
}

} // namespace meditrack
