// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/jsonindent.h"

#include <rapidjson/prettywriter.h>
#include <rapidjson/reader.h>

namespace meditrack {

namespace {

/// Numbers stay the text that they are; PrettyWriter itself would put them in quotes.
class Indenter final : public rapidjson::PrettyWriter<rapidjson::StringBuffer>
{
public:
    using PrettyWriter::PrettyWriter;
    bool RawNumber(const Ch *text, rapidjson::SizeType length, bool) { return RawValue(text, length, rapidjson::kNumberType); }
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
    Indenter writer(output);
    writer.SetIndent(' ', 2);
    rapidjson::Reader reader;
    // Without a stack of its own: what is nested a thousand deep must not end the program.
    if (reader.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag>(input, writer).IsError())
        return std::nullopt;
    return QString::fromUtf8(output.GetString(), qsizetype(output.GetSize()));
}

} // namespace meditrack
