// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets.h"

#include <QRegularExpression>

#include <cstring>

namespace meditrack {

QStringList secretsIn(const QStringList &words)
{
    // Up to the last '@' of the word: a password that should have been percent-encoded may hold anything itself.
    static const QRegularExpression inAuthority(QStringLiteral(R"(//[^:/@]*:(.+)@)"));
    QStringList secrets;
    for (const QString &word : words) {
        const QString secret = inAuthority.match(word).captured(1);
        if (!secret.isEmpty())
            secrets << secret;
    }
    return secrets;
}

QString withoutSecrets(const QString &text, const QStringList &secrets)
{
    constexpr qsizetype telling = 4; // shorter ones would be found in any word
    const QString stars = QStringLiteral("***");
    static const QRegularExpression separators(QStringLiteral("[@:]"));
    QString clean = text;
    for (const QString &secret : secrets) {
        clean.replace(QLatin1Char(':') + secret + QLatin1Char('@'), QStringLiteral(":***@"));
        // Where a revision was expected, '@' and ':' part a word, and the pieces are told one by one.
        QStringList pieces = secret.split(separators);
        pieces.prepend(secret);
        for (const QString &piece : std::as_const(pieces)) {
            if (piece.size() >= telling)
                clean.replace(piece, stars);
        }
    }
    return clean;
}

QString withoutPasswords(const QString &text, const QStringList &secrets)
{
    static const QRegularExpression inAuthority(QStringLiteral(R"((:?//[^\s:/@]*:)[^\s'",;]*@)"));
    static const QRegularExpression inQuery(QStringLiteral(R"(([?&][^\s=&]*password=)[^\s&'"]*)"),
                                            QRegularExpression::CaseInsensitiveOption);
    // Cut off at the '@', as a text that was taken for LABEL@REVISION is.
    static const QRegularExpression inRemainder(QStringLiteral(R"((:?//[^\s:/@]*:)[^\s'"@]+(?=['"\s]|$))"));
    QString clean = withoutSecrets(text, secrets);
    clean.replace(inAuthority, QStringLiteral("\\1***@"));
    clean.replace(inRemainder, QStringLiteral("\\1***"));
    return clean.replace(inQuery, QStringLiteral("\\1***"));
}

PrivateArguments::PrivateArguments(int count, char **arguments)
    : m_count(count)
{
    for (int i = 0; i < count; ++i) {
        m_texts << QByteArray(arguments[i]);
        const QString word = QString::fromLocal8Bit(m_texts.last());
        const QStringList secrets = secretsIn({word});
        if (secrets.isEmpty() && !word.contains(QLatin1String("password="), Qt::CaseInsensitive))
            continue;
        // What gets shorter is filled up with nothing: nor does anybody learn how long it was.
        const QByteArray shown = withoutPasswords(word, secrets).toLocal8Bit();
        const size_t size = std::strlen(arguments[i]);
        std::memset(arguments[i], 0, size);
        std::memcpy(arguments[i], shown.constData(), qMin(size, size_t(shown.size())));
    }
    for (QByteArray &text : m_texts)
        m_pointers.push_back(text.data());
    m_pointers.push_back(nullptr);
}

} // namespace meditrack
