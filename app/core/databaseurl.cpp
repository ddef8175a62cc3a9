// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/databaseurl.h"

#include "core/error.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

namespace meditrack {

namespace {

QString decoded(const QString &text)
{
    return QUrl::fromPercentEncoding(text.toUtf8());
}

QString decodedQuery(QString text)
{
    return decoded(text.replace(QLatin1Char('+'), QLatin1Char(' ')));
}

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

bool isSecret(const QString &key)
{
    // libpq's passfile tells only where a password is, which is nobody's business either.
    static const QRegularExpression secret(QStringLiteral("passw|passfile|pwd|token|secret"), QRegularExpression::CaseInsensitiveOption);
    return secret.match(key).hasMatch();
}

Error notUnderstood(const QString &why)
{
    return Error(ErrorCode::Configuration, QStringLiteral("The database URL cannot be understood: %1.").arg(why))
        .advise(QStringLiteral("Write sqlite:///path/to/file.db, sqlite:////absolute/path/to/file.db or "
                               "postgresql://user:password@host:5432/database. Special characters in a user "
                               "name or password are percent-encoded (@ is %40)."));
}

DatabaseUrl::Dialect dialectOf(const QString &backend)
{
    const QString name = backend.section(QLatin1Char('+'), 0, 0).toLower();
    if (name == QLatin1String("sqlite"))
        return DatabaseUrl::Dialect::Sqlite;
    if (name == QLatin1String("postgresql") || name == QLatin1String("postgres"))
        return DatabaseUrl::Dialect::PostgreSql;
    throw Error(ErrorCode::Unsupported,
                QStringLiteral("Databases of the kind '%1' are not supported.").arg(name))
        .advise(QStringLiteral("MediTrack works with sqlite:// and postgresql:// URLs."));
}

/// A parameter that nobody reads would be a promise not kept.
void checkSqliteParameters(const DatabaseUrl &url)
{
    static const QStringList known{
        "mode", "cache", "immutable", "nolock", "vfs", "psow", // SQLite's own
        "uri", "timeout", // read here
        "check_same_thread", "cached_statements", "detect_types", "isolation_level", "autocommit", // Python's, without a meaning here
    };
    static const QStringList modes{"ro", "rw", "rwc", "memory"};
    for (const auto &[key, value] : url.query) {
        if (!known.contains(key))
            throw notUnderstood(QStringLiteral("SQLite has no parameter '%1'").arg(key))
                .advise(QStringLiteral("Remove it, or use one of: %1.").arg(known.join(QStringLiteral(", "))));
        if (key == QLatin1String("mode") && !modes.contains(value))
            throw notUnderstood(QStringLiteral("the mode '%1' is none of %2").arg(value, modes.join(QStringLiteral(", "))));
    }
}

} // namespace

DatabaseUrl DatabaseUrl::parse(const QString &text)
{
    // The shape that SQLAlchemy's URL parser accepts: a password ends at the first '@'.
    static const QRegularExpression shape(
        QStringLiteral(R"(^(?<backend>[\w+]+)://(?:(?<user>[^:/]*)(?::(?<password>[^@]*))?@)?)"
                       R"((?:(?:\[(?<ipv6>[^/?]+)\]|(?<host>[^/:?]+))?(?::(?<port>[^/?]*))?)?)"
                       R"((?:/(?<database>[^?]*))?(?:\?(?<query>.*))?$)"),
        QRegularExpression::DotMatchesEverythingOption);
    const auto match = shape.match(text.trimmed());
    if (!match.hasMatch())
        throw notUnderstood(QStringLiteral("it is not of the form dialect://…"));

    DatabaseUrl url;
    url.backend = match.captured(u"backend");
    url.dialect = dialectOf(url.backend);
    url.user = decoded(match.captured(u"user"));
    url.password = decoded(match.captured(u"password"));
    url.host = match.captured(u"ipv6").isEmpty() ? match.captured(u"host") : match.captured(u"ipv6");
    url.database = match.captured(u"database");
    if (const QString port = match.captured(u"port"); !port.isEmpty()) {
        if (port.contains(QLatin1Char(','))) // libpq's own way, which SQLAlchemy does not know
            throw notUnderstood(QStringLiteral("of several servers, each stands in the query"))
                .advise(QStringLiteral("Write postgresql://user@/database?host=first:5432&host=second:5432."));
        bool ok = false;
        url.port = port.toInt(&ok);
        if (!ok || url.port < 1 || url.port > 65535)
            throw notUnderstood(QStringLiteral("the port is not a number from 1 to 65535"));
    }
    for (const QString &pair : match.captured(u"query").split(QLatin1Char('&'), Qt::SkipEmptyParts))
        url.query.append({decodedQuery(pair.section(QLatin1Char('='), 0, 0)),
                          decodedQuery(pair.section(QLatin1Char('='), 1))});
    // What stands before an '@' that is left over is part of a password: it must not show up as a host or database.
    if (!url.isSqlite() && (url.host.contains(QLatin1Char('@')) || url.database.contains(QLatin1Char('@'))))
        throw notUnderstood(QStringLiteral("it has an '@' too many"));
    if (!url.isSqlite() && url.host.contains(QLatin1String("%2f"), Qt::CaseInsensitive)) // likewise
        throw notUnderstood(QStringLiteral("the folder of a socket stands in the query")).advise(QStringLiteral("Write postgresql://user@/database?host=/run/postgresql."));
    if (url.isSqlite() && !(url.host.isEmpty() && url.user.isEmpty() && url.password.isEmpty() && url.port < 0))
        throw notUnderstood(QStringLiteral("a SQLite URL has no host, so a path needs a third slash"));
    if (url.isSqlite())
        checkSqliteParameters(url);
    return url;
}

DatabaseUrl DatabaseUrl::forSqliteFile(const QString &path)
{
    DatabaseUrl url;
    url.backend = QStringLiteral("sqlite");
    url.database = QFileInfo(path).absoluteFilePath();
    return url;
}

bool DatabaseUrl::isMemory() const
{
    return isSqlite()
        && (database.isEmpty() || database == QLatin1String(":memory:") || database == QLatin1String("file::memory:")
            || parameter(QStringLiteral("mode")) == QLatin1String("memory"));
}

QString DatabaseUrl::filePath() const
{
    if (!isSqlite() || isMemory())
        return {};
    const QString path = database.startsWith(QLatin1String("file:")) ? QUrl(database).path() : database;
    return QDir::cleanPath(QDir::current().absoluteFilePath(path));
}

QString DatabaseUrl::parameter(const QString &key) const
{
    for (const auto &[name, value] : query) {
        if (name == key)
            return value;
    }
    return {};
}

int DatabaseUrl::waitMilliseconds() const
{
    constexpr int usual = 5000; // as Python's sqlite3.connect()
    const QString value = parameter(QStringLiteral("timeout"));
    return lockTimeout.value_or(value.isNull() ? usual : qMax(0, int(value.toDouble() * 1000)));
}

bool DatabaseUrl::isReadOnly() const
{
    // SQLite's booleans: sqlite.org/c3ref/uri_boolean.html
    static const QStringList yes{"1", "yes", "true", "on"};
    return isSqlite()
        && (parameter(QStringLiteral("mode")) == QLatin1String("ro")
            || yes.contains(parameter(QStringLiteral("immutable")).toLower()));
}

QString DatabaseUrl::dialectName() const
{
    return isSqlite() ? QStringLiteral("sqlite") : QStringLiteral("postgresql");
}

QString DatabaseUrl::shortName() const
{
    if (isSqlite())
        return isMemory() ? QStringLiteral(":memory:") : QFileInfo(database).fileName();
    return host.isEmpty() ? database : database + QLatin1Char('@') + host;
}

QString DatabaseUrl::toString() const
{
    QString text = backend + QStringLiteral("://");
    if (!user.isEmpty() || !password.isEmpty()) {
        text += encoded(user);
        if (!password.isEmpty())
            text += QStringLiteral(":***");
        text += QLatin1Char('@');
    }
    text += host.contains(QLatin1Char(':')) ? QLatin1Char('[') + host + QLatin1Char(']') : host;
    if (port > 0)
        text += QLatin1Char(':') + QString::number(port);
    if (!database.isEmpty())
        text += QLatin1Char('/') + database;
    for (qsizetype i = 0; i < query.size(); ++i) {
        const auto &[key, value] = query.at(i);
        text += QLatin1Char(i == 0 ? '?' : '&') + encoded(key) + QLatin1Char('=')
            + (isSecret(key) ? QStringLiteral("***") : encoded(value));
    }
    return text;
}

} // namespace meditrack
