// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/jsonindent.h"

#include <rapidjson/prettywriter.h>
#include <rapidjson/reader.h>

namespace meditrack {

namespace {

/// A level takes two spaces more on each of its lines: of a few thousand brackets could come more text than there is memory.
constexpr int mostLevels = 200;
constexpr size_t mostGrowth = 16; // times the input, and a little for what is short
constexpr size_t spare = 64 << 10;

/// Numbers stay the text that they are; PrettyWriter itself would put them in quotes. Whoever reads is stopped (false) where the limits are.
class Indenter final : public rapidjson::PrettyWriter<rapidjson::StringBuffer>
{
public:
    Indenter(rapidjson::StringBuffer &output, size_t most)
        : PrettyWriter(output)
        , m_output(output)
        , m_most(most)
    {
    }
    bool Null() { return PrettyWriter::Null() && fits(); }
    bool Bool(bool value) { return PrettyWriter::Bool(value) && fits(); }
    bool RawNumber(const Ch *text, rapidjson::SizeType length, bool) { return RawValue(text, length, rapidjson::kNumberType) && fits(); }
    bool String(const Ch *text, rapidjson::SizeType length, bool copy) { return PrettyWriter::String(text, length, copy) && fits(); }
    bool Key(const Ch *text, rapidjson::SizeType length, bool copy) { return PrettyWriter::Key(text, length, copy) && fits(); }
    bool StartObject() { return ++m_level <= mostLevels && PrettyWriter::StartObject() && fits(); }
    bool StartArray() { return ++m_level <= mostLevels && PrettyWriter::StartArray() && fits(); }
    bool EndObject(rapidjson::SizeType members)
    {
        --m_level;
        return PrettyWriter::EndObject(members) && fits();
    }
    bool EndArray(rapidjson::SizeType elements)
    {
        --m_level;
        return PrettyWriter::EndArray(elements) && fits();
    }

private:
    bool fits() const { return m_output.GetSize() <= m_most; }

    const rapidjson::StringBuffer &m_output;
    const size_t m_most;
    int m_level = 0;
};

} // namespace

std::optional<QString> indentedJson(const QString &text)
{
    const QString begin = text.left(100).trimmed();
    if (!begin.startsWith(QLatin1Char('{')) && !begin.startsWith(QLatin1Char('[')))
        return std::nullopt;
    const QByteArray bytes = text.toUtf8();
    rapidjson::StringStream input(bytes.constData());
    rapidjson::StringBuffer output;
    Indenter writer(output, size_t(bytes.size()) * mostGrowth + spare);
    writer.SetIndent(' ', 2);
    rapidjson::Reader reader;
    // Without a stack of its own: what is nested a thousand deep must not end the program.
    if (reader.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag>(input, writer).IsError())
        return std::nullopt;
    return QString::fromUtf8(output.GetString(), qsizetype(output.GetSize()));
}

} // namespace meditrack
