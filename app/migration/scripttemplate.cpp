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
        static const QHash<QChar, QString> escapes{{u'\n', "\\n"}, {u'\r', "\\r"}, {u'\t', "\\t"}};
        if (escapes.contains(c))
            result += escapes.value(c);
        else if (c.category() == QChar::Other_Control)
            result += QString::asprintf("\\x%02x", c.unicode());
        else
            result += c;
    }
    return result + quote;
}

QString plainText(const QVariant &value)
{
    if (!value.isValid())
        return QStringLiteral("None");
    return value.typeId() == QMetaType::QString ? value.toString() : pythonRepr(value);
}

bool isTrue(const QVariant &value)
{
    return value.isValid() && !(value.typeId() == QMetaType::QString ? value.toString().isEmpty() : value.toStringList().isEmpty());
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
    if (const auto match = choice.match(text); match.hasMatch() && values.contains(match.captured(2))) {
        if (!isTrue(values.value(match.captured(2))))
            return match.captured(3) + match.captured(4);
        if (values.contains(match.captured(1)))
            return plainText(values.value(match.captured(1)));
    }
    return std::nullopt;
}

/// A text as it stands inside a string of Python, quotes and escapes mended only where they would break it:
/// what is well is written as Alembic writes it. next: what the template has behind it.
QString insideString(const QString &text, QChar next)
{
    static const QRegularExpression breaking(QStringLiteral(R"re("{3}|'{3}|\\[xuUN]|\\$)re"));
    QString result = text;
    if (breaking.match(result).hasMatch())
        result.replace(QLatin1String("\\"), QLatin1String("\\\\"))
            .replace(QLatin1String("\"\"\""), QLatin1String("\\\"\\\"\\\""))
            .replace(QLatin1String("'''"), QLatin1String("\\'\\'\\'"));
    const bool quote = next == QLatin1Char('"') || next == QLatin1Char('\'');
    if (quote && result.endsWith(next) && !result.chopped(1).endsWith(QLatin1Char('\\')))
        result.insert(result.size() - 1, QLatin1Char('\\'));
    return result;
}

} // namespace

QString pythonRepr(const QVariant &value)
{
    if (!value.isValid())
        return QStringLiteral("None");
    if (value.typeId() == QMetaType::QString)
        return reprText(value.toString());
    QStringList parts;
    for (const QString &item : value.toStringList())
        parts << reprText(item);
    if (value.typeId() == QMetaType::QVariantList)
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
    static const QRegularExpression control(QStringLiteral(R"(^[ \t]*%(?!%)|<%(?!(?:text|doc)>))"), QRegularExpression::MultilineOption);
    if (const auto match = control.match(text); match.hasMatch())
        throw failed(match.captured().trimmed(), match.capturedStart());
    if (static const QRegularExpression comment(QStringLiteral(R"(^[ \t]*##.*\n?)"), QRegularExpression::MultilineOption);
        comment.match(text).hasMatch()) {
        QString withoutComments = text;
        return renderTemplate(withoutComments.remove(comment), values, path);
    }
    // What stands in <%text> is meant as it is, and what stands in <%doc> is left out.
    static const QRegularExpression slot(QStringLiteral(R"(\$\{([^}]*)\}|<%text>(.*?)</%text>|<%doc>.*?</%doc>)"),
                                         QRegularExpression::DotMatchesEverythingOption);
    QString result;
    qsizetype from = 0;
    for (auto matches = slot.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        if (match.capturedView().startsWith(QLatin1Char('<'))) {
            result += QStringView(text).mid(from, match.capturedStart() - from);
            result += match.captured(2);
            from = match.capturedEnd();
            continue;
        }
        auto value = evaluate(match.captured(1), values);
        if (!value)
            throw failed(match.captured(), match.capturedStart());
        if (match.captured(1).trimmed() == QLatin1String("message"))
            value = insideString(*value, text.size() > match.capturedEnd() ? text.at(match.capturedEnd()) : QChar());
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
    static const QRegularExpression slot(QStringLiteral(R"(%(?:%|\((\w+)\)([-0]*)(\d*)(?:\.(\d+))?([sd])|))"));
    const auto broken = [](const QString &what) {
        return Error(ErrorCode::Configuration, QStringLiteral("file_template uses %1.").arg(what))
            .advise(QStringLiteral("It may use %(rev)s, %(slug)s, %(epoch)s, %(year)d, %(month).2d, %(day).2d, %(hour).2d, "
                                   "%(minute).2d and %(second).2d; in alembic.ini each percent sign is doubled."));
    };
    QString result;
    qsizetype from = 0;
    for (auto matches = slot.globalMatch(pattern); matches.hasNext();) {
        const auto match = matches.next();
        result += QStringView(pattern).mid(from, match.capturedStart() - from);
        from = match.capturedEnd();
        const QString key = match.captured(1);
        const bool isText = key == QLatin1String("rev") || key == QLatin1String("slug");
        if (match.captured() == QLatin1String("%%")) {
            result += QLatin1Char('%');
            continue;
        }
        if (match.captured() == QLatin1String("%"))
            throw broken(QStringLiteral("a '%' that is followed by neither '%' nor '(name)s'"));
        if (!isText && !numbers.contains(key))
            throw broken(QStringLiteral("%(%1)s, which it does not know").arg(key));
        if (isText && match.captured(5) == QLatin1String("d"))
            throw broken(QStringLiteral("%(%1)d, but that is no number").arg(key));
        // As printf: precision cuts a text and pads a number with zeros, width pads either.
        QString value = isText ? (key == QLatin1String("rev") ? revision : slug) : QString::number(numbers.value(key));
        const bool asText = match.captured(5) == QLatin1String("s");
        if (const QString precision = match.captured(4); !precision.isEmpty())
            value = asText ? value.left(precision.toInt()) : value.rightJustified(precision.toInt(), QLatin1Char('0'));
        const int width = match.captured(3).toInt();
        if (match.captured(2).contains(QLatin1Char('-')))
            value = value.leftJustified(width);
        else
            value = value.rightJustified(width, QLatin1Char(!asText && match.captured(2).contains(QLatin1Char('0')) ? '0' : ' '));
        result += value;
    }
    return result + pattern.mid(from);
}

} // namespace meditrack
