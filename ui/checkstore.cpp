// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkstore.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

struct ResultWord
{
    Verification::Result result;
    QString word; ///< in the file
};

const std::array<ResultWord, 3> &resultWords()
{
    static const std::array<ResultWord, 3> words{{{Verification::Result::Good, u"good"_s}, {Verification::Result::Warning, u"warning"_s}, {Verification::Result::Bad, u"bad"_s}}};
    return words;
}

struct Line
{
    QString path;
    QString backup; ///< identityOf()
    LastCheck check;
};

/// {"at": "2026-11-23T08:15:00Z", "backup": "…", "path": "…", "result": "good", "found": []}
QByteArray textOf(const Line &line)
{
    const auto result = std::ranges::find(resultWords(), line.check.result, &ResultWord::result);
    return QJsonDocument(QJsonObject{{u"at"_s, line.check.when.toUTC().toString(Qt::ISODateWithMs)}, {u"path"_s, line.path}, {u"backup"_s, line.backup},
                                     {u"result"_s, result->word}, {u"found"_s, QJsonArray::fromStringList(line.check.found)}}).toJson(QJsonDocument::Compact);
}

/// What is damaged says nothing: "never" is better than a wrong "good".
std::optional<Line> lineOf(const QByteArray &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    const auto result = std::ranges::find(resultWords(), object.value(u"result"_s).toString(), &ResultWord::word);
    Line line{object.value(u"path"_s).toString(), object.value(u"backup"_s).toString(), {}};
    line.check.when = QDateTime::fromString(object.value(u"at"_s).toString(), Qt::ISODateWithMs).toUTC();
    if (result == resultWords().end() || line.backup.isEmpty() || !line.check.when.isValid())
        return std::nullopt;
    line.check.result = result->result;
    for (const QJsonValue &found : object.value(u"found"_s).toArray())
        line.check.found << found.toString();
    return line;
}

} // namespace

CheckStore::CheckStore()
    : m_file(u"verified.jsonl"_s)
{
}

QHash<QString, LastCheck> CheckStore::read() const
{
    QHash<QString, LastCheck> checks;
    for (const QByteArray &text : m_file.lines()) {
        if (const auto line = lineOf(text))
            checks.insert(line->backup, line->check); // the last one counts
    }
    return checks;
}

void CheckStore::add(const Verification &verification) const
{
    const Line line{verification.path, identityOf(verification.info), lastCheckOf(verification)};
    m_file.locked([&] {
        if (!m_file.isLong())
            return m_file.append(textOf(line));
        QByteArrayList kept;
        for (const QByteArray &text : m_file.lines()) {
            if (const auto each = lineOf(text); each && each->backup != line.backup && QFileInfo::exists(each->path))
                kept << text;
        }
        return m_file.rewrite(kept << textOf(line));
    });
}

} // namespace meditrack
