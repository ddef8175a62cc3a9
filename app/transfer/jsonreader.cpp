// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/jsonreader.h"

#include "core/error.h"
#include "transfer/jsonhandler.h"

#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>

namespace meditrack {

namespace {

/// What an editor or another program has put before the text.
void refuseByteOrderMark(JsonInput &input)
{
    const auto first = static_cast<unsigned char>(input.Peek());
    if (first == 0xef || first == 0xfe || first == 0xff)
        throw Error(ErrorCode::Corrupt, first == 0xef ? QStringLiteral("The file begins with a byte order mark, which JSON does not have.")
                                                      : QStringLiteral("The file is not UTF-8."))
            .advise(QStringLiteral("Save it as UTF-8 without a byte order mark."));
}

[[noreturn]] void failParsing(const JsonInput &input, const JsonHandler &handler, rapidjson::ParseErrorCode code)
{
    if (input.atEnd())
        handler.fail(QStringLiteral("it ends in the middle"));
    if (input.Peek() == '\0')
        handler.fail(QStringLiteral("there is a NUL byte"));
    QString text = QString::fromLatin1(rapidjson::GetParseError_En(code));
    if (text.endsWith(QLatin1Char('.')))
        text.chop(1);
    handler.fail(QStringLiteral("it is no valid JSON: %1").arg(text));
}

} // namespace

void readJson(QIODevice &device, JsonTarget &target, const std::function<void()> &onPiece)
{
    // Numbers stay text, so that none of 64 bits becomes a float; one value at a time, for NDJSON has many.
    constexpr unsigned flags = rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseStopWhenDoneFlag;
    JsonInput input(device, onPiece);
    JsonHandler handler(input, target);
    refuseByteOrderMark(input);
    input.skipSpace();
    if (input.atEnd())
        throw Error(ErrorCode::Corrupt, QStringLiteral("The file is empty."));
    rapidjson::Reader reader;
    do {
        const rapidjson::ParseResult result = reader.Parse<flags>(input, handler);
        if (result.IsError())
            failParsing(input, handler, result.Code());
        input.skipSpace();
    } while (handler.wantsLines() && !input.atEnd());
    handler.finish();
    if (!input.atEnd())
        handler.fail(QStringLiteral("something follows its end"));
}

} // namespace meditrack
