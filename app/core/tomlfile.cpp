// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tomlfile.h"

#include "core/error.h"
#include "core/textfile.h"

#include <QFileInfo>

#define TOML_HEADER_ONLY 1
#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

namespace meditrack {

namespace {

QString fromToml(const std::string &text)
{
    return QString::fromStdString(text);
}

QString keyText(const toml::key &key)
{
    return QString::fromUtf8(key.str().data(), qsizetype(key.str().size()));
}

/// nullopt unless all values of the table are texts.
std::optional<TomlTable::Texts> textsOf(const toml::table &table)
{
    TomlTable::Texts texts;
    for (const auto &[key, node] : table) {
        const auto *text = node.as_string();
        if (!text)
            return std::nullopt;
        texts.insert(keyText(key), fromToml(text->get()));
    }
    return texts;
}

std::optional<TomlTable::Value> listOf(const toml::array &array)
{
    QStringList texts;
    QList<TomlTable::Texts> tables;
    for (const toml::node &item : array) {
        if (const auto *text = item.as_string()) {
            texts << fromToml(text->get());
        } else if (const auto *table = item.as_table()) {
            const auto values = textsOf(*table);
            if (!values)
                return std::nullopt;
            tables << *values;
        } else {
            return std::nullopt;
        }
    }
    if (!tables.isEmpty())
        return texts.isEmpty() ? std::optional<TomlTable::Value>(tables) : std::nullopt;
    return texts;
}

std::optional<TomlTable::Value> valueOf(const toml::node &node)
{
    if (const auto *text = node.as_string())
        return fromToml(text->get());
    if (const auto *flag = node.as_boolean())
        return flag->get();
    if (const auto *number = node.as_integer())
        return qint64(number->get());
    if (const auto *array = node.as_array())
        return listOf(*array);
    if (const auto *table = node.as_table()) {
        if (const auto texts = textsOf(*table))
            return *texts;
    }
    return std::nullopt;
}

} // namespace

TomlTable TomlTable::read(const QString &file, const QStringList &path)
{
    TomlTable result;
    result.m_file = QFileInfo(file).absoluteFilePath();
    toml::table root;
    try {
        root = toml::parse(readTextFile(file).toStdString());
    } catch (const toml::parse_error &error) {
        throw Error(ErrorCode::Configuration,
                    QStringLiteral("This file is no valid TOML: %1.").arg(QString::fromUtf8(error.description().data(), qsizetype(error.description().size()))))
            .at(result.m_file, int(error.source().begin.line))
            .advise(QStringLiteral("Mend that line."))
            .ofKind(QStringLiteral("TOMLDecodeError"));
    }
    const toml::table *here = &root;
    for (const QString &name : path) {
        const toml::node *node = here->get(name.toStdString());
        if (!node)
            return result;
        here = node->as_table();
        if (!here)
            throw Error(ErrorCode::Command, QStringLiteral("Incorrect TOML format"))
                .at(result.m_file, int(node->source().begin.line))
                .advise(QStringLiteral("[%1] must be a table.").arg(path.join(QLatin1Char('.'))));
    }
    result.m_exists = true;
    for (const auto &[key, node] : *here)
        result.m_values.insert(keyText(key), {valueOf(node), int(node.source().begin.line)});
    return result;
}

std::optional<TomlTable::Value> TomlTable::value(const QString &key) const
{
    const auto found = m_values.constFind(key);
    if (found == m_values.cend())
        return std::nullopt;
    if (!found->value)
        throw Error(ErrorCode::Command, QStringLiteral("unsupported TOML value type for key: '%1'").arg(key))
            .at(m_file, found->line);
    const auto mended = [&](QString &text) { text = interpolated(key, text, found->line); };
    Value value = *found->value;
    if (auto *text = std::get_if<QString>(&value)) {
        mended(*text);
    } else if (auto *list = std::get_if<QStringList>(&value)) {
        std::for_each(list->begin(), list->end(), mended);
    } else if (auto *tables = std::get_if<QList<Texts>>(&value)) {
        for (Texts &each : *tables)
            std::for_each(each.begin(), each.end(), mended);
    } else if (auto *texts = std::get_if<Texts>(&value)) {
        std::for_each(texts->begin(), texts->end(), mended);
    }
    return value;
}

QString TomlTable::interpolated(const QString &key, const QString &text, int line) const
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        static const QLatin1String here("%(here)s");
        if (text.at(i) != QLatin1Char('%')) {
            result += text.at(i);
        } else if (text.mid(i + 1, 1) == QLatin1String("%")) {
            result += text.at(i++);
        } else if (QStringView(text).mid(i).startsWith(here)) {
            result += QFileInfo(m_file).absolutePath();
            i += here.size() - 1;
        } else {
            throw Error(ErrorCode::Configuration,
                        QStringLiteral("The value of '%1' has a '%' that is followed by neither '%' nor '(here)s'.").arg(key))
                .at(m_file, line)
                .advise(QStringLiteral("Write a single percent sign as %%, in TOML too."));
        }
    }
    return result;
}

} // namespace meditrack
