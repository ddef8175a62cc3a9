// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets.h"

#include <QRegularExpression>

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

} // namespace meditrack
