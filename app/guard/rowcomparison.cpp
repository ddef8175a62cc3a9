// SPDX-License-Identifier: GPL-3.0-or-later
// What a RowLedger concludes from what it has heard.
#include "guard/rowledger.h"

#include "core/engine.h"

#include <algorithm>

namespace meditrack {

namespace {

QString rowsText(qint64 rows)
{
    return rows == 1 ? Engine::tr("1 row") : Engine::tr("%n rows", nullptr, Engine::pluralOf(rows));
}

} // namespace

QString describe(const RowLoss &loss)
{
    const QString text = Engine::tr("Table '%1': %2 before, %3").arg(loss.table, rowsText(loss.before),
                                                                         loss.after < 0 ? Engine::tr("gone now") : Engine::tr("%1 now").arg(loss.after));
    switch (loss.reason) {
    case RowLoss::Reason::Deleted:
        return text + Engine::tr(", as the script says");
    case RowLoss::Reason::Dropped:
        return loss.after < 0 ? text + Engine::tr(", because the script drops the table")
                              : Engine::tr("Table '%1': dropped with %2 and made anew; %3 now").arg(loss.table, rowsText(loss.before), QString::number(loss.after));
    case RowLoss::Reason::Unexplained:
        return text + Engine::tr(", though no statement of the script took so many (%1 or more should be left)").arg(loss.expected);
    case RowLoss::Reason::CopiedFewer:
        return text + Engine::tr(", because the table that took its name got fewer rows than the %1 it had").arg(loss.expected);
    case RowLoss::Reason::Replaced:
        return Engine::tr("Table '%1': dropped with %2, by no statement copied, and '%3' has taken its name, with %4")
            .arg(loss.table, rowsText(loss.before), loss.heir, rowsText(loss.after));
    }
    return text;
}

QStringList RowLedger::doubts() const
{
    QStringList found;
    for (const Account &dropped : m_state.dropped) {
        if (dropped.id >= int(m_before.size()))
            continue;
        const QString &name = m_before[size_t(dropped.id)].name;
        const Account *heir = heirOf(name, dropped);
        if (!heir || dropped.isOpen || heir->isVirtual || isAnother(*heir, dropped))
            continue;
        const qint64 needed = neededBy(dropped, *heir) + heir->deleted;
        const qint64 came = heir->cameFrom.value(dropped.id);
        if (came >= needed || heir->expected < needed)
            continue;
        const QString others = Engine::tr("came by statements that read it, and %1 by others.").arg(heir->expected - came);
        const QString how = came == 0 && heir->inserted >= needed ? Engine::tr("its script has inserted the rows again, %1 for %2.").arg(heir->inserted).arg(needed)
            : came == 0                                           ? Engine::tr("of its %1 none %2").arg(rowsText(needed), others)
                                                                  : Engine::tr("of its %1 only %2 %3").arg(rowsText(needed)).arg(came).arg(others);
        found << Engine::tr("Table '%1' was made anew by revision %2: %3 Whether they are the same rows cannot be told from their number.").arg(name, heir->revision, how);
    }
    return found;
}

qint64 RowLedger::deletedBetween(int id, const Account &heir) const
{
    qint64 deleted = 0;
    const auto add = [&](const Account &each) {
        if (each.id != heir.id && each.copies.contains(id) && heir.copies.contains(each.id))
            deleted += each.deleted;
    };
    std::for_each(m_state.live.cbegin(), m_state.live.cend(), add);
    std::for_each(m_state.dropped.cbegin(), m_state.dropped.cend(), add);
    return deleted;
}

qint64 RowLedger::neededBy(const Account &dropped, const Account &heir) const
{
    return dropped.expected - dropped.deleted - heir.deleted - deletedBetween(dropped.id, heir);
}

const RowLedger::Account *RowLedger::heirOf(const QString &name, const Account &dropped) const
{
    const auto heir = m_state.live.constFind(key(name));
    if (heir == m_state.live.cend())
        return nullptr;
    // What a later script puts under the name is another table, unless it takes the old one's rows.
    const int begun = heir->created > 0 ? heir->created : heir->named;
    const bool isSameScript = begun > 0 && begun <= dropped.dropped;
    return heir->copies.contains(dropped.id) || isSameScript ? &*heir : nullptr;
}

bool RowLedger::goesOnIn(const Account &heir, const Account &dropped) const
{
    return heir.id != dropped.id && heir.id >= int(m_before.size());
}

bool RowLedger::isAnother(const Account &heir, const Account &dropped) const
{
    return heir.id < int(m_before.size()) && !heir.copies.contains(dropped.id);
}

const RowLedger::Account *RowLedger::movedTo(int id) const
{
    const Account *found = nullptr;
    for (const Account &account : m_state.live) {
        if (account.named == 0 || !account.copies.contains(id))
            continue;
        if (found)
            return nullptr;
        found = &account;
    }
    return found;
}

void RowLedger::addLoss(std::vector<RowLoss> &found, const Account &account, const TableCount &before, const QMap<QString, qint64> &now) const
{
    const qint64 after = now.value(key(account.name), -1);
    qint64 expected = account.expected - account.deleted;
    if (account.isVirtual) {
        if (after < 0 && now.contains(key(account.name)))
            return; // nobody can count it any more
        expected = qMin(expected, before.rows - m_taken);
    }
    const bool isLoss = after < expected && !account.isOpen;
    if (isLoss || after < before.rows)
        found.push_back({account.name, before.rows, after, expected, isLoss ? RowLoss::Reason::Unexplained : RowLoss::Reason::Deleted, account.revision});
}

std::vector<RowLoss> RowLedger::losses(const std::vector<TableCount> &tables) const
{
    QMap<QString, qint64> now;
    for (const TableCount &table : tables)
        now.insert(key(table.name), table.rows);
    std::vector<RowLoss> found;
    for (int id = 0; id < int(m_before.size()); ++id) {
        const TableCount &before = m_before[size_t(id)];
        const auto hasId = [id](const Account &each) { return each.id == id; };
        const auto live = std::find_if(m_state.live.cbegin(), m_state.live.cend(), hasId);
        if (live != m_state.live.cend()) {
            addLoss(found, *live, before, now);
            continue;
        }
        const auto dropped = std::find_if(m_state.dropped.cbegin(), m_state.dropped.cend(), hasId);
        if (dropped == m_state.dropped.cend())
            continue;
        // Made anew and dropped in the end: the last one to take the name away is the one to tell.
        const auto last = std::find_if(m_state.dropped.crbegin(), m_state.dropped.crend(), [&](const Account &each) { return key(each.name) == key(before.name); });
        const Account *heir = heirOf(before.name, *dropped);
        const qint64 after = now.value(key(before.name), -1);
        const qint64 expected = heir ? neededBy(*dropped, *heir) : dropped->expected - dropped->deleted;
        const Account *moved = heir ? nullptr : movedTo(id);
        if (moved && now.value(key(moved->name), -1) >= qMin(expected, before.rows))
            continue;
        if (heir && after < expected && !dropped->isOpen && !heir->isOpen)
            found.push_back({before.name, before.rows, after, expected,
                             heir->expected - heir->deleted >= expected ? RowLoss::Reason::Unexplained : RowLoss::Reason::CopiedFewer, heir->revision});
        else if (heir && before.rows > 0 && isAnother(*heir, *dropped))
            found.push_back({before.name, before.rows, after, 0, RowLoss::Reason::Replaced, dropped->revision, m_before[size_t(heir->id)].name});
        else if (heir ? after < before.rows : before.rows > 0)
            found.push_back({before.name, before.rows, after, 0, heir ? RowLoss::Reason::Deleted : RowLoss::Reason::Dropped,
                             last == m_state.dropped.crend() ? dropped->revision : last->revision});
    }
    return found;
}

} // namespace meditrack
