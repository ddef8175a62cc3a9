// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/changes.h"

namespace meditrack {

/// Views, triggers and functions: what goes, comes, or stands in the way of something else, and when.
class TextChanges
{
public:
    /// differences: with what stands in their way. All of them have to stay.
    TextChanges(const std::vector<Difference> &given, const std::vector<Difference> &differences, const LetGo &letGo, const ChangeContext &context);

    std::vector<Operation> dropFirst() const; ///< before tables are looked at
    std::vector<Operation> dropCalled() const; ///< functions that were let go, and views that they read: indexes and rules that call them are gone by now
    std::vector<Operation> createEarly() const; ///< functions, before tables are made and changed
    std::vector<Operation> dropLast() const; ///< functions that defaults, indexes and triggers need until they are gone themselves
    std::vector<Operation> createLast() const;

private:
    using Kind = TextObject::Kind;
    using Of = TextObject::Caller::Of;
    enum class When {
        Early, ///< before all tables
        EarlyUnchecked, ///< likewise, though what it reads comes after it
        Late, ///< after them
    };

    void sort();
    void disturb(const TextObject &text);
    void disturbLetGo();
    void findNeeded();
    void disturbTriggers();
    bool isDropped(const TextObject &text) const;
    template<typename Which>
    std::vector<Operation> drop(const Which &which) const;
    QString dropStatement(const TextObject &text) const;
    When whenMade(const TextObject &text) const;
    bool namesWhatComes(const QString &sql, bool orIsChanged) const;
    void create(const TextObject &text, std::vector<Operation> &operations) const;

    const std::vector<Difference> &m_given;
    const std::vector<Difference> &m_differences;
    const LetGo &m_letGo;
    const ChangeContext &m_context;
    std::vector<const TextObject *> m_dropped;
    std::vector<const TextObject *> m_created;
    QSet<const TextObject *> m_needed; ///< by functions that are let go
};

} // namespace meditrack
