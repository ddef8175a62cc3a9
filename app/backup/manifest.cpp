// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/manifest.h"

#include "core/error.h"
#include "db/postgresnames.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <cstring>

namespace meditrack {

namespace {

using Value = rapidjson::Value;

struct WhyWord
{
    Manifest::Why why;
    const char *word;
};
constexpr WhyWord whyWords[] = {{Manifest::Why::Manual, "manual"},
                                {Manifest::Why::BeforeUpgrade, "before upgrade"},
                                {Manifest::Why::BeforeDowngrade, "before downgrade"},
                                {Manifest::Why::BeforeRestore, "before restore"},
                                {Manifest::Why::BeforeImport, "before import"},
                                {Manifest::Why::BeforeReset, "before reset"}};

Error wrong(const QString &what)
{
    return Error(ErrorCode::Corrupt, QStringLiteral("The backup's manifest is damaged: %1.").arg(what))
        .advise(QStringLiteral("Use another backup."));
}

QString textOf(const Value &value)
{
    return QString::fromUtf8(value.GetString(), qsizetype(value.GetStringLength()));
}

/// A JSON object of the manifest, whose members are asked for by name.
class Object
{
public:
    Object(const Value &value, const QString &what)
        : m_value(value)
    {
        if (!value.IsObject())
            throw wrong(QStringLiteral("%1 is not an object").arg(what));
        // The reader that takes the first and the one that takes the last of two would see two backups.
        QSet<QByteArray> names;
        for (const auto &member : value.GetObject()) {
            const QByteArray name(member.name.GetString(), qsizetype(member.name.GetStringLength()));
            if (names.contains(name))
                throw wrong(QStringLiteral("'%1' is there twice").arg(QString::fromUtf8(name)));
            names.insert(name);
        }
    }

    const Value &at(const char *name) const
    {
        const auto member = m_value.FindMember(name);
        if (member == m_value.MemberEnd())
            throw wrong(QStringLiteral("'%1' is missing").arg(QLatin1String(name)));
        return member->value;
    }
    QString text(const char *name) const
    {
        const Value &value = at(name);
        if (!value.IsString())
            throw wrong(QStringLiteral("'%1' is not a text").arg(QLatin1String(name)));
        return textOf(value);
    }
    /// At least 0.
    qint64 number(const char *name) const
    {
        const Value &value = at(name);
        if (!value.IsInt64() || value.GetInt64() < 0)
            throw wrong(QStringLiteral("'%1' is not a number of 0 or more").arg(QLatin1String(name)));
        return value.GetInt64();
    }
    bool has(const char *name) const { return m_value.HasMember(name); }
    const Value &array(const char *name) const
    {
        const Value &value = at(name);
        if (!value.IsArray())
            throw wrong(QStringLiteral("'%1' is not a list").arg(QLatin1String(name)));
        return value;
    }

private:
    const Value &m_value;
};

Manifest::Why whyOf(const QString &word)
{
    for (const WhyWord &each : whyWords) {
        if (word == QLatin1String(each.word))
            return each.why;
    }
    throw wrong(QStringLiteral("'why' is '%1'").arg(word.left(40)));
}

QByteArray checksumOf(const QString &text)
{
    const QByteArray bytes = text.toLatin1();
    if (bytes.size() != 64 || bytes != QByteArray::fromHex(bytes).toHex())
        throw wrong(QStringLiteral("'sha256' is no SHA-256"));
    return bytes;
}

std::vector<TableCount> tablesOf(const Value &list)
{
    std::vector<TableCount> tables;
    QSet<QString> names;
    for (const Value &each : list.GetArray()) {
        const Object object(each, QStringLiteral("an entry of 'tables'"));
        TableCount table{object.text("name"), -1};
        if (!object.at("rows").IsNull())
            table.rows = object.number("rows");
        if (names.contains(table.name))
            throw wrong(QStringLiteral("the table '%1' is there twice").arg(table.name));
        names.insert(table.name);
        tables.push_back(std::move(table));
    }
    return tables;
}

QStringList textsOf(const Value &list, const char *name)
{
    QStringList texts;
    for (const Value &each : list.GetArray()) {
        if (!each.IsString())
            throw wrong(QStringLiteral("an entry of '%1' is not a text").arg(QLatin1String(name)));
        texts << textOf(each);
    }
    return texts;
}

Manifest::Server serverOf(const Object &object)
{
    return {object.text("program"), object.text("owner"), object.text("encoding"), object.text("collation"), object.text("character_type"),
            textsOf(object.array("extensions"), "extensions")};
}

} // namespace

QString wordOf(Manifest::Why why)
{
    for (const WhyWord &each : whyWords) {
        if (each.why == why)
            return QString::fromLatin1(each.word);
    }
    return {};
}

QByteArray Manifest::toJson() const
{
    QJsonArray counts;
    for (const TableCount &table : tables)
        counts.append(QJsonObject{{"name", table.name}, {"rows", table.rows < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(table.rows)}});
    QJsonObject object{
        {"format", format},
        {"dialect", dialect},
        {"product", product},
        {"database", database},
        {"journal_mode", journalMode},
        {"heads", QJsonArray::fromStringList(heads)},
        {"tables", counts},
        {"size", sizeBytes},
        {"sha256", QString::fromLatin1(sha256)},
        {"created", created.toUTC().toString(Qt::ISODateWithMs)},
        {"program", origin.program},
        {"user", origin.user},
        {"host", origin.host},
        {"why", wordOf(why)},
    };
    if (server)
        object.insert(QStringLiteral("server"), QJsonObject{{"program", server->program},
                                                            {"owner", server->owner},
                                                            {"encoding", server->encoding},
                                                            {"collation", server->collation},
                                                            {"character_type", server->characterType},
                                                            {"extensions", QJsonArray::fromStringList(server->extensions)}});
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

Manifest Manifest::fromJson(const QByteArray &json)
{
    if (json.size() > maxBytes)
        throw wrong(QStringLiteral("it is larger than %1 bytes").arg(maxBytes));
    rapidjson::Document document;
    // Iterative: deep nesting must not use up the stack.
    document.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag>(json.constData(), size_t(json.size()));
    if (document.HasParseError())
        throw wrong(QStringLiteral("%1 (byte %2)").arg(QString::fromLatin1(rapidjson::GetParseError_En(document.GetParseError())).chopped(1))
                        .arg(document.GetErrorOffset()));
    const Object object(document, QStringLiteral("it"));
    Manifest manifest;
    const qint64 format = object.number("format");
    if (format > manifest.format)
        throw Error(ErrorCode::Unsupported, QStringLiteral("The backup was made by a newer program: its manifest has format %1.").arg(format))
            .advise(QStringLiteral("Use that program, or a newer one than this (%1).").arg(programVersion()));
    if (format != manifest.format)
        throw wrong(QStringLiteral("there is no format %1").arg(format));
    manifest.dialect = object.text("dialect");
    manifest.product = object.text("product");
    manifest.database = object.text("database");
    manifest.journalMode = object.text("journal_mode");
    manifest.heads = textsOf(object.array("heads"), "heads");
    manifest.tables = tablesOf(object.array("tables"));
    if (manifest.dialect == QLatin1String("postgresql")) {
        for (TableCount &table : manifest.tables)
            table.name = postgresShownNow(table.name);
    }
    if (object.has("server"))
        manifest.server = serverOf(Object(object.at("server"), QStringLiteral("'server'")));
    manifest.sizeBytes = object.number("size");
    manifest.sha256 = checksumOf(object.text("sha256"));
    manifest.created = QDateTime::fromString(object.text("created"), Qt::ISODateWithMs);
    if (!manifest.created.isValid() || manifest.created.timeSpec() != Qt::UTC)
        throw wrong(QStringLiteral("'created' is no date and time in UTC"));
    manifest.origin = {object.text("program"), object.text("user"), object.text("host")};
    manifest.why = whyOf(object.text("why"));
    return manifest;
}

} // namespace meditrack
