// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/textchanges.h"

#include "db/postgresnames.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <map>

namespace meditrack {

namespace {

using TextKind = TextObject::Kind;

/// What words are in a text, found once: there may be as many names to ask for as there are tables and texts.
class WordSet
{
public:
    explicit WordSet(const QString &text)
        : m_text(text)
    {
        static const QRegularExpression word(QStringLiteral("\\w+"), QRegularExpression::UseUnicodePropertiesOption);
        for (auto each = word.globalMatch(text); each.hasNext();)
            m_words.insert(each.next().captured().toCaseFolded());
    }

    bool has(const QString &name) const
    {
        const bool isOneWord = std::ranges::all_of(name, [](QChar each) { return each.isLetterOrNumber() || each == QLatin1Char('_'); });
        return isOneWord ? m_words.contains(name.toCaseFolded()) : hasWord(m_text, name);
    }

private:
    QString m_text;
    QSet<QString> m_words;
};

/// Functions, views, triggers; what others are made of goes before them.
std::vector<const TextObject *> inOrder(std::vector<const TextObject *> texts)
{
    const auto rank = [](const TextObject *text) { return isView(*text) ? 1 : text->kind == TextKind::Trigger ? 2 : 0; };
    std::map<const TextObject *, std::pair<WordSet, QString>> known; // words and own name
    for (const TextObject *text : texts)
        known.try_emplace(text, WordSet(text->definition), bareNameOf(*text));
    const auto needs = [&](const TextObject *text, const TextObject *other) {
        if (other == text || rank(other) == 2 || rank(text) == 2)
            return false;
        if (isView(*text) && isView(*other) && !text->needs.empty()) // by its rules as well
            return std::ranges::any_of(text->needs, [&](const TextObject::Need &need) { return need.name == other->name && need.schema == other->schema; });
        return known.at(text).first.has(known.at(other).second) || std::ranges::find(other->callers, TextObject::Caller{TextObject::Caller::Of::View, text->schema, {}, text->name}) != other->callers.end();
    };
    std::ranges::stable_sort(texts, {}, rank);
    std::vector<const TextObject *> sorted;
    QSet<const TextObject *> seen;
    const std::function<void(const TextObject *)> visit = [&](const TextObject *text) {
        if (seen.contains(text))
            return;
        seen.insert(text);
        for (const TextObject *other : texts) {
            if (needs(text, other))
                visit(other);
        }
        sorted.push_back(text);
    };
    for (const TextObject *text : texts)
        visit(text);
    return sorted;
}

/// What one has had besides, as another one that takes its place can have it: the one may have lost a column or an index, and be of another kind.
QStringList keptOf(const TextObject &one, const TextObject &other)
{
    const bool isChanged = one.kind != other.kind || one.definition != other.definition || one.parts != other.parts;
    const auto commentOn = [](const TextObject &text) { return QLatin1String(text.kind == TextKind::MaterializedView ? "COMMENT ON MATERIALIZED VIEW " : "COMMENT ON VIEW "); };
    QStringList statements;
    for (const TextObject::Keep &keep : one.keeps) {
        QString sql = keep.sql;
        if (one.kind != other.kind && sql.startsWith(commentOn(one)))
            sql.replace(0, commentOn(one).size(), commentOn(other));
        if (isChanged && !keep.where.isEmpty())
            sql = QStringLiteral("DO ") + postgresLiteral(QStringLiteral("BEGIN IF %1 THEN %2; END IF; END").arg(keep.where, sql));
        statements << sql;
    }
    return statements;
}

bool isSameThing(const TextObject &one, const TextObject &other)
{
    return isView(one) == isView(other) && one.name == other.name && one.schema == other.schema && one.table == other.table;
}

} // namespace

TextChanges::TextChanges(const std::vector<Difference> &given, const std::vector<Difference> &differences, const LetGo &letGo, const ChangeContext &context)
    : m_given(given)
    , m_differences(differences)
    , m_letGo(letGo)
    , m_context(context)
{
    for (const Difference &each : m_differences) {
        if (const auto *old = before<TextObject>(each); old && !(old->kind == TextKind::Function && !each.isRemoval() && canBeReplaced(*old, *after<TextObject>(each))))
            m_dropped.push_back(old);
        if (const auto *now = after<TextObject>(each))
            m_created.push_back(now);
    }
    if (!m_context.isSqlite) {
        disturbLetGo();
        findNeeded();
    }
    disturbTriggers();
}

bool TextChanges::isDropped(const TextObject &text) const
{
    return std::ranges::any_of(m_dropped, [&](const TextObject *each) { return isSameThing(*each, text); });
}

/// It goes for a while: nothing about it is changed.
void TextChanges::disturb(const TextObject &text)
{
    m_dropped.push_back(&text);
    m_created.push_back(&text);
}

/// Functions and views that others go with, and that have not changed themselves or could be replaced.
void TextChanges::disturbLetGo()
{
    for (const TextObject &text : m_context.from.texts) {
        if (!m_letGo.has(text) || isDropped(text))
            continue;
        m_dropped.push_back(&text);
        if (std::ranges::none_of(m_created, [&](const TextObject *each) { return isSameThing(*each, text); }))
            m_created.push_back(&text);
    }
}

/// Views that functions, whose bodies the server has read, are made of: they go after those.
void TextChanges::findNeeded()
{
    std::vector<const TextObject *> next;
    std::ranges::copy_if(m_dropped, std::back_inserter(next), [this](const TextObject *text) { return text->kind == TextKind::Function && m_letGo.has(*text); });
    while (!next.empty()) {
        const TextObject &text = *next.back();
        next.pop_back();
        for (const TextObject *view : m_dropped) {
            const bool isNeeded = isView(*view) && std::ranges::any_of(text.needs, [&](const TextObject::Need &need) { return need.name == view->name && need.schema == view->schema; });
            if (!isNeeded || m_needed.contains(view))
                continue;
            m_needed.insert(view);
            next.push_back(view);
        }
    }
}

/// Those of a view go with it; those that name a column keep a server from changing its type.
void TextChanges::disturbTriggers()
{
    const Qt::CaseSensitivity cases = m_context.isSqlite ? Qt::CaseInsensitive : Qt::CaseSensitive;
    for (const TextObject &trigger : m_context.from.texts) {
        if (trigger.kind != TextKind::Trigger || isDropped(trigger))
            continue;
        const bool losesView = std::ranges::any_of(m_dropped, [&](const TextObject *each) {
            return isView(*each) && each->name.compare(trigger.table, cases) == 0 && each->schema == trigger.schema;
        });
        const Table *table = losesView || m_context.isSqlite ? nullptr : m_context.fromTables.find(trigger.schema, trigger.table);
        const bool namesColumn = table && std::ranges::any_of(table->columns, [&](const Column &column) {
            return namesInText(trigger.definition, column.name) && meditrack::getsAnotherType(*table, column, m_given);
        });
        if (losesView || namesColumn || m_letGo.areCalledBy(Of::Trigger, trigger.schema, trigger.table, trigger.name))
            disturb(trigger);
    }
}

/// All that others are made of comes after them.
template<typename Which>
std::vector<Operation> TextChanges::drop(const Which &which) const
{
    std::vector<Operation> operations;
    const std::vector<const TextObject *> sorted = inOrder(m_dropped);
    for (auto text = sorted.rbegin(); text != sorted.rend(); ++text) {
        if (which(**text))
            operations.push_back(execute(dropStatement(**text)));
    }
    return operations;
}

std::vector<Operation> TextChanges::dropFirst() const
{
    return drop([this](const TextObject &text) { return text.kind != TextKind::Function && !m_needed.contains(&text); });
}

std::vector<Operation> TextChanges::dropCalled() const
{
    return drop([this](const TextObject &text) { return m_needed.contains(&text) || (text.kind == Kind::Function && m_letGo.has(text)); });
}

std::vector<Operation> TextChanges::dropLast() const
{
    return drop([this](const TextObject &text) { return text.kind == TextKind::Function && !m_letGo.has(text); });
}

QString TextChanges::dropStatement(const TextObject &text) const
{
    const Dialect &dialect = *m_context.dialect;
    const QString name = dialect.qualified(text.schema, text.name);
    switch (text.kind) {
    case TextKind::View:
        return QStringLiteral("DROP VIEW ") + name;
    case TextKind::MaterializedView:
        return QStringLiteral("DROP MATERIALIZED VIEW ") + name;
    case TextKind::VirtualTable:
        return QStringLiteral("DROP TABLE ") + name;
    case TextKind::Trigger:
        return m_context.isSqlite ? QStringLiteral("DROP TRIGGER ") + name
                                  : QStringLiteral("DROP TRIGGER %1 ON %2").arg(dialect.quoted(text.name), dialect.qualified(text.schema, oldTableName(m_context.options, text.schema, text.table)));
    case TextKind::Function:
        break;
    }
    return QStringLiteral("DROP ROUTINE %1%2(%3").arg(text.schema.isEmpty() ? QString() : dialect.quoted(text.schema) + QLatin1Char('.'), dialect.quoted(bareNameOf(text)), text.name.section(QLatin1Char('('), 1));
}

/// What a function calls or reads is looked at when it is made, where it is SQL; indexes, defaults and rules call it.
TextChanges::When TextChanges::whenMade(const TextObject &text) const
{
    if (text.kind != TextKind::Function)
        return When::Late;
    const bool isSql = text.definition.contains(QLatin1String("LANGUAGE sql"), Qt::CaseInsensitive);
    if (namesWhatComes(headOf(text), isSql)) // a row of a table may be its argument or result
        return When::Late;
    if (!isSql || !namesWhatComes(text.definition, true))
        return When::Early;
    const bool isNeeded = std::ranges::any_of(text.callers, [](const TextObject::Caller &caller) { return caller.of == Of::Column || caller.of == Of::Rule || caller.of == Of::Index; });
    const bool isRead = text.definition.contains(QLatin1String("BEGIN ATOMIC")); // by the server, once and for all
    return isNeeded && !isRead ? When::EarlyUnchecked : When::Late;
}

/// A table or view that is made here; or that is changed here. What is there already, and whatever is called like it, makes nobody wait.
bool TextChanges::namesWhatComes(const QString &sql, bool orIsChanged) const
{
    const auto comes = [&](const Table &table) {
        return std::ranges::any_of(m_differences, [&](const Difference &each) {
            const auto *made = after<Table>(each);
            const bool isSame = made && made->name == table.name && (orIsChanged || each.isAddition());
            return each.schema == table.schema && (isSame || (orIsChanged && each.table == table.name));
        });
    };
    const WordSet words(sql);
    return std::ranges::any_of(m_context.after.tables, [&](const Table &each) { return words.has(each.name) && comes(each); })
        || std::ranges::any_of(m_created, [&](const TextObject *each) { return isView(*each) && words.has(each->name); });
}

std::vector<Operation> TextChanges::createEarly() const
{
    const QString check = QStringLiteral("SET LOCAL check_function_bodies = ");
    std::vector<Operation> operations;
    bool isUnchecked = false;
    for (const TextObject *text : inOrder(m_created)) {
        const When when = whenMade(*text);
        if (when == When::Late)
            continue;
        if (isUnchecked != (when == When::EarlyUnchecked))
            operations.push_back(execute(check + (isUnchecked ? QLatin1String("on") : QLatin1String("off"))));
        isUnchecked = when == When::EarlyUnchecked;
        create(*text, operations);
    }
    if (isUnchecked)
        operations.push_back(execute(check + QLatin1String("on")));
    return operations;
}

std::vector<Operation> TextChanges::createLast() const
{
    std::vector<Operation> operations;
    for (const TextObject *text : inOrder(m_created)) {
        if (whenMade(*text) == When::Late)
            create(*text, operations);
    }
    return operations;
}

/// With what belongs to it, and what it has had besides.
void TextChanges::create(const TextObject &text, std::vector<Operation> &operations) const
{
    operations.push_back(execute(text.definition));
    QStringList rest = text.parts;
    const bool isReplaced = text.kind == TextKind::Function && !isDropped(text) && std::ranges::any_of(m_context.from.texts, [&](const TextObject &each) { return isSameThing(each, text); });
    for (const WholeSchema *schema : {&m_context.from, &m_context.after}) { // the newer word is the last one
        for (const TextObject &each : schema->texts) {
            if (isSameThing(each, text) && !isReplaced)
                rest += keptOf(each, text);
        }
    }
    rest.removeDuplicates();
    for (const QString &statement : std::as_const(rest))
        operations.push_back(execute(statement));
}
} // namespace meditrack
