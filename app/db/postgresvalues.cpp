// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgresvalues.h"

#include "core/error.h"
#include "core/exacttext.h"
#include "schema/typedtext.h"

#include <QDateTime>
#include <QHash>

#include <libpq-fe.h>

#include <cmath>
#include <limits>

namespace meditrack {

namespace {

/// Of the server's own types, whose OIDs never change (pg_type.dat).
struct KnownType
{
    const char *name;
    unsigned oid;
    unsigned arrayOid;
};
constexpr KnownType knownTypes[] = {
    {"bool", 16, 1000}, {"bytea", 17, 1001}, {"char", 18, 1002}, {"name", 19, 1003}, {"int8", 20, 1016}, {"int2", 21, 1005},
    {"int4", 23, 1007}, {"text", 25, 1009}, {"oid", 26, 1028}, {"json", 114, 199}, {"float4", 700, 1021}, {"float8", 701, 1022},
    {"bpchar", 1042, 1014}, {"varchar", 1043, 1015}, {"date", 1082, 1182}, {"time", 1083, 1183}, {"timestamp", 1114, 1115},
    {"timestamptz", 1184, 1185}, {"interval", 1186, 1187}, {"timetz", 1266, 1270}, {"numeric", 1700, 1231}, {"uuid", 2950, 2951},
    {"jsonb", 3802, 3807}, {"inet", 869, 1041}, {"cidr", 650, 651}, {"macaddr", 829, 1040}, {"int4range", 3904, 3905}, {"numrange", 3906, 3907},
    {"tsrange", 3908, 3909}, {"tstzrange", 3910, 3911}, {"daterange", 3912, 3913}, {"int8range", 3926, 3927},
};

const KnownType *typeOf(unsigned oid)
{
    for (const KnownType &type : knownTypes) {
        if (type.oid == oid)
            return &type;
    }
    return nullptr;
}

const KnownType *elementTypeOf(unsigned oid)
{
    for (const KnownType &type : knownTypes) {
        if (type.arrayOid == oid)
            return &type;
    }
    return nullptr;
}

QByteArray bytesOf(const QByteArray &text)
{
    size_t size = 0;
    unsigned char *bytes = PQunescapeBytea(reinterpret_cast<const unsigned char *>(text.constData()), &size);
    const QByteArray result(reinterpret_cast<const char *>(bytes), qsizetype(size));
    PQfreemem(bytes);
    return result;
}

double floatOf(const QByteArray &text)
{
    if (text == "NaN")
        return std::numeric_limits<double>::quiet_NaN();
    if (text.endsWith("Infinity"))
        return text.startsWith('-') ? -std::numeric_limits<double>::infinity() : std::numeric_limits<double>::infinity();
    return text.toDouble();
}

QVariant scalarValue(const KnownType &type, const QByteArray &text)
{
    switch (type.oid) {
    case 16:
        return text == "t";
    case 17:
        return bytesOf(text);
    case 20:
    case 21:
    case 23:
    case 26:
        return text.toLongLong();
    case 700:
    case 701:
        return floatOf(text);
    case 18:
    case 19:
    case 25:
    case 1042:
    case 1043:
        return exactText(text);
    default:
        return QVariant::fromValue(TypedText{QLatin1String(type.name), exactText(text)});
    }
}

/// "{1,NULL,{\"a,b\"}}" (postgresql.org/docs/current/arrays.html, "Array Input and Output Syntax").
class ArrayReader
{
public:
    ArrayReader(const QByteArray &text, const KnownType &type)
        : m_text(text)
        , m_type(type)
    {
        if (m_text.startsWith('[')) // "[0:1]={…}": where its counting begins
            m_at = m_text.indexOf('=') + 1;
    }

    QVariantList list()
    {
        QVariantList items;
        ++m_at; // the bracket
        while (m_at < m_text.size() && m_text.at(m_at) != '}') {
            items << item();
            if (m_at < m_text.size() && m_text.at(m_at) == ',')
                ++m_at;
        }
        ++m_at;
        return items;
    }

private:
    QVariant item()
    {
        if (m_text.at(m_at) == '{')
            return list();
        QByteArray text;
        const bool isQuoted = m_text.at(m_at) == '"';
        if (isQuoted)
            ++m_at;
        for (; m_at < m_text.size(); ++m_at) {
            char c = m_text.at(m_at);
            if (isQuoted ? c == '"' : c == ',' || c == '}')
                break;
            if (c == '\\' && m_at + 1 < m_text.size())
                c = m_text.at(++m_at);
            text += c;
        }
        if (isQuoted)
            ++m_at;
        return !isQuoted && text == "NULL" ? QVariant() : scalarValue(m_type, text);
    }

    const QByteArray &m_text;
    const KnownType &m_type;
    qsizetype m_at = 0;
};

QByteArray arrayText(const QVariantList &items)
{
    QByteArrayList texts;
    for (const QVariant &item : items) {
        if (item.typeId() == QMetaType::QVariantList) {
            texts << arrayText(item.toList());
        } else if (const QByteArray text = postgresText(item); text.isNull()) {
            texts << QByteArrayLiteral("NULL");
        } else {
            QByteArray escaped = text;
            texts << '"' + escaped.replace('\\', "\\\\").replace('"', "\\\"") + '"';
        }
    }
    return '{' + texts.join(',') + '}';
}

QByteArray floatText(double value)
{
    if (std::isnan(value))
        return QByteArrayLiteral("NaN");
    if (std::isinf(value))
        return value < 0 ? QByteArrayLiteral("-Infinity") : QByteArrayLiteral("Infinity");
    return QByteArray::number(value, 'g', 17);
}

} // namespace

QVariant postgresValue(unsigned oid, const QByteArray &text)
{
    if (const KnownType *type = typeOf(oid))
        return scalarValue(*type, text);
    if (const KnownType *type = elementTypeOf(oid))
        return ArrayReader(text, *type).list();
    return exactText(text);
}

QByteArray postgresText(const QVariant &value)
{
    if (!value.isValid() || value.typeId() == QMetaType::Nullptr)
        return {};
    if (value.metaType() == QMetaType::fromType<TypedText>())
        return value.value<TypedText>().text.toUtf8();
    QByteArray text;
    switch (value.typeId()) {
    case QMetaType::Bool:
        return value.toBool() ? QByteArrayLiteral("t") : QByteArrayLiteral("f");
    case QMetaType::Float:
    case QMetaType::Double:
        return floatText(value.toDouble());
    case QMetaType::QByteArray:
        return "\\x" + value.toByteArray().toHex();
    case QMetaType::QVariantList:
    case QMetaType::QStringList:
        return arrayText(value.toList());
    case QMetaType::QDate:
        return value.toDate().toString(Qt::ISODate).toUtf8();
    case QMetaType::QTime:
        return value.toTime().toString(Qt::ISODateWithMs).toUtf8();
    case QMetaType::QDateTime:
        return value.toDateTime().toString(Qt::ISODateWithMs).toUtf8();
    default:
        if (!value.canConvert<QString>())
            throw Error(ErrorCode::Unsupported, QStringLiteral("A value of the type %1 cannot be given to PostgreSQL.").arg(QLatin1String(value.typeName())))
                .ofKind(QStringLiteral("ProgrammingError"));
        text = value.toString().toUtf8();
        if (text.contains('\0')) // libpq would take it for the end
            throw Error(ErrorCode::Sql, QStringLiteral("A string literal cannot contain NUL (0x00) characters."))
                .ofKind(QStringLiteral("ValueError"))
                .advise(QStringLiteral("PostgreSQL has no such character in its texts: remove it, or store the bytes in a column of the type bytea."));
        return text.isNull() ? QByteArrayLiteral("") : text;
    }
}

} // namespace meditrack
