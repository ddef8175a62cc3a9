// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/scripttemplate.h"

#include "core/error.h"

#include <QRegularExpression>

namespace meditrack {

namespace {

QString reprText(const QString &text)
{
    const bool doubleQuotes = text.contains(QLatin1Char('\'')) && !text.contains(QLatin1Char('"'));
    const QChar quote = QLatin1Char(doubleQuotes ? '"' : '\'');
    QString result = quote;
    for (const QChar c : text) {
        if (c == quote || c == QLatin1Char('\\'))
            result += QLatin1Char('\\');
        if (c == QLatin1Char('\n'))
            result += QLatin1String("\\n");
        else
            result += c;
    }
    return result + quote;
}

QString plainText(const QVariant &value)
{
    if (!value.isValid())
        return QStringLiteral("None");
    return value.typeId() == QMetaType::QStringList ? pythonRepr(value) : value.toString();
}

bool isTrue(const QVariant &value)
{
    return value.isValid() && !(value.typeId() == QMetaType::QStringList ? value.toStringList().isEmpty()
                                                                        : value.toString().isEmpty());
}

/// One ${…}; nullopt if it is none of the forms that templates use.
std::optional<QString> evaluate(const QString &expression, const TemplateValues &values)
{
    static const QRegularExpression name(QStringLiteral(R"(^\w+$)"));
    static const QRegularExpression repr(QStringLiteral(R"(^repr\(\s*(\w+)\s*\)$)"));
    static const QRegularExpression filtered(QStringLiteral(R"(^(\w+)\s*\|\s*([\w\s,]+)$)"));
    static const QRegularExpression choice(QStringLiteral(R"re(^(\w+) if (\w+) else (?:"([^"]*)"|'([^']*)')$)re"));
    const QString text = expression.trimmed();
    if (name.match(text).hasMatch() && values.contains(text))
        return plainText(values.value(text));
    if (const auto match = repr.match(text); match.hasMatch() && values.contains(match.captured(1)))
        return pythonRepr(values.value(match.captured(1)));
    if (const auto match = filtered.match(text); match.hasMatch() && values.contains(match.captured(1))) {
        const QVariant value = values.value(match.captured(1));
        const QString filter = match.captured(2).section(QLatin1Char(','), 0, 0).trimmed();
        if (filter == QLatin1String("comma"))
            return value.isValid() ? value.toStringList().join(QStringLiteral(", ")) : QString();
        if (filter == QLatin1String("n"))
            return plainText(value);
        return std::nullopt;
    }
    if (const auto match = choice.match(text); match.hasMatch() && values.contains(match.captured(1))
        && values.contains(match.captured(2)))
        return isTrue(values.value(match.captured(2))) ? plainText(values.value(match.captured(1)))
                                                       : match.captured(3) + match.captured(4);
    return std::nullopt;
}

} // namespace

QString pythonRepr(const QVariant &value, bool asTuple)
{
    if (!value.isValid())
        return QStringLiteral("None");
    if (value.typeId() != QMetaType::QStringList)
        return reprText(value.toString());
    QStringList parts;
    for (const QString &item : value.toStringList())
        parts << reprText(item);
    if (!asTuple)
        return QLatin1Char('[') + parts.join(QStringLiteral(", ")) + QLatin1Char(']');
    return QLatin1Char('(') + parts.join(QStringLiteral(", ")) + QLatin1String(parts.size() == 1 ? ",)" : ")");
}

QString renderTemplate(const QString &text, const TemplateValues &values, const QString &path)
{
    const auto failed = [&](const QString &what, qsizetype at) {
        return Error(ErrorCode::Configuration,
                     QStringLiteral("Template rendering failed: %1 is not understood.").arg(what))
            .at(path, int(text.left(at).count(QLatin1Char('\n'))) + 1)
            .means(QStringLiteral("No file was written."))
            .advise(QStringLiteral("Use ${name}, ${repr(name)}, ${name | comma,n} and ${name if name else \"text\"}."));
    };
    static const QRegularExpression control(QStringLiteral(R"(^\s*%(?!%)|<%)"), QRegularExpression::MultilineOption);
    if (const auto match = control.match(text); match.hasMatch())
        throw failed(match.captured().trimmed(), match.capturedStart());
    static const QRegularExpression slot(QStringLiteral(R"(\$\{([^}]*)\})"));
    QString result;
    qsizetype from = 0;
    for (auto matches = slot.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const auto value = evaluate(match.captured(1), values);
        if (!value)
            throw failed(match.captured(), match.capturedStart());
        result += QStringView(text).mid(from, match.capturedStart() - from);
        result += *value;
        from = match.capturedEnd();
    }
    return result + text.mid(from);
}

QString defaultScriptTemplate()
{
    return QStringLiteral(R"("""${message}

Revision ID: ${up_revision}
Revises: ${down_revision | comma,n}
Create Date: ${create_date}

"""
from alembic import op
import sqlalchemy as sa
${imports if imports else ""}

# revision identifiers, used by Alembic.
revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = ${repr(branch_labels)}
depends_on = ${repr(depends_on)}


def upgrade():
    ${upgrades if upgrades else "pass"}


def downgrade():
    ${downgrades if downgrades else "pass"}
)");
}

QString slugOf(const QString &message, int maximum)
{
    static const QRegularExpression word(QStringLiteral(R"(\w+)"), QRegularExpression::UseUnicodePropertiesOption);
    QStringList words;
    for (auto matches = word.globalMatch(message); matches.hasNext();)
        words << matches.next().captured();
    QString slug = words.join(QLatin1Char('_')).toLower();
    if (slug.size() > maximum) {
        slug = slug.left(maximum);
        const qsizetype last = slug.lastIndexOf(QLatin1Char('_'));
        slug = (last < 0 ? slug : slug.left(last)) + QLatin1Char('_');
    }
    return slug;
}

QString fileNameFrom(const QString &pattern, const QString &revision, const QString &slug, const QDateTime &created)
{
    const QHash<QString, qint64> numbers{
        {"epoch", created.toSecsSinceEpoch()},  {"year", created.date().year()},
        {"month", created.date().month()},      {"day", created.date().day()},
        {"hour", created.time().hour()},        {"minute", created.time().minute()},
        {"second", created.time().second()},
    };
    static const QRegularExpression slot(QStringLiteral(R"(%(?:%|\((\w+)\)(0?)(\d*)(?:\.(\d+))?([sd])))"));
    QString result;
    qsizetype from = 0;
    for (auto matches = slot.globalMatch(pattern); matches.hasNext();) {
        const auto match = matches.next();
        result += QStringView(pattern).mid(from, match.capturedStart() - from);
        from = match.capturedEnd();
        const QString key = match.captured(1);
        if (match.captured() == QLatin1String("%%")) {
            result += QLatin1Char('%');
        } else if (key == QLatin1String("rev")) {
            result += revision;
        } else if (key == QLatin1String("slug")) {
            result += slug;
        } else if (numbers.contains(key)) {
            QString digits = QString::number(numbers.value(key));
            digits = digits.rightJustified(match.captured(4).toInt(), QLatin1Char('0'));
            const QChar fill = match.captured(2).isEmpty() ? QLatin1Char(' ') : QLatin1Char('0');
            result += digits.rightJustified(match.captured(3).toInt(), fill);
        } else {
            throw Error(ErrorCode::Configuration,
                        QStringLiteral("file_template uses %(%1)s, which is not one of rev, slug, epoch, year, month, "
                                       "day, hour, minute, second.").arg(key));
        }
    }
    return result + pattern.mid(from);
}

} // namespace meditrack
