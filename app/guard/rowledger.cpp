// SPDX-License-Identifier: GPL-3.0-or-later
#include "guard/rowledger.h"

#include "db/sqlitetokens.h"

#include <algorithm>

namespace meditrack {

namespace {

using Kind = StatementEffect::Kind;

QString key(const QString &name)
{
    return name.toLower();
}

/// Before the names of temporary tables; no SQL text holds it.
constexpr QChar temporaryMark(0x01);

qint64 rowsOf(const QMap<QString, qint64> &now, const QString &name)
{
    return now.value(key(name), -1);
}

} // namespace

QString describe(const RowLoss &loss)
{
    QString text = QStringLiteral("Table '%1': %2 before, %3").arg(loss.table, loss.before == 1 ? QStringLiteral("1 row") : QStringLiteral("%1 rows").arg(loss.before),
                                                                   loss.after < 0 ? QStringLiteral("gone now") : QStringLiteral("%1 now").arg(loss.after));
    switch (loss.reason) {
    case RowLoss::Reason::Deleted:
        return text + QStringLiteral(", as the script says");
    case RowLoss::Reason::Dropped:
        return text + QStringLiteral(", because the script drops the table");
    case RowLoss::Reason::Unexplained:
        return text + QStringLiteral(", though no statement of the script took so many (%1 or more should be left)").arg(loss.expected);
    case RowLoss::Reason::CopiedFewer:
        return text + QStringLiteral(", because the table that took its name got fewer rows than the %1 it had").arg(loss.expected);
    }
    return text;
}

RowLedger::RowLedger(const std::vector<TableCount> &before)
    : m_before(before)
{
    for (const TableCount &table : m_before) {
        Account account;
        account.id = m_nextId++;
        account.name = table.name;
        account.expected = table.rows;
        account.isOpen = table.rows < 0; // nobody could count it
        m_state.live.insert(key(table.name), account);
    }
    m_committed = m_state;
}

void RowLedger::beginRevision(const QString &revision)
{
    m_revision = revision;
    m_accounted = 0;
    m_hasDropped = false;
    m_touched.clear();
}

QString RowLedger::keyOf(const StatementEffect &effect) const
{
    const QString name = key(effect.table);
    const QString temporary = temporaryMark + name;
    return effect.isTemporary || (!effect.isMain && m_state.live.contains(temporary)) ? temporary : name;
}

void RowLedger::touch(const QString &id, const QString &name)
{
    if (!id.startsWith(temporaryMark))
        m_touched.insert(name);
}

RowLedger::Account *RowLedger::find(const QString &id)
{
    const auto account = m_state.live.find(id);
    return account == m_state.live.end() ? nullptr : &*account;
}

void RowLedger::note(const StatementEffect &effect, qint64 rows)
{
    const QString table = keyOf(effect);
    const QString made = effect.isTemporary ? table : key(effect.table);
    switch (effect.kind) {
    case Kind::None:
        break;
    case Kind::Insert:
    case Kind::Upsert:
    case Kind::Replace:
    case Kind::Delete:
    case Kind::Update:
        if (m_accounted >= 0)
            m_accounted = rows < 0 ? -1 : m_accounted + rows;
        touch(table, effect.table);
        if (Account *account = find(table)) {
            account->revision = m_revision;
            if (effect.kind == Kind::Insert)
                account->expected += qMax<qint64>(0, rows);
            else if (effect.kind == Kind::Delete)
                account->deleted += qMax<qint64>(0, rows);
            account->isOpen = account->isOpen || effect.kind == Kind::Replace || (effect.kind == Kind::Delete && rows < 0);
            copy(*account, effect.mentioned);
        }
        break;
    case Kind::CreateTable:
    case Kind::CopyTable:
        create(made, effect.table);
        copy(*find(made), effect.mentioned);
        break;
    case Kind::DropTable:
        drop(table, effect.table);
        break;
    case Kind::RenameTable:
        rename(table, effect.newName);
        break;
    default:
        savepoint(effect);
    }
}

void RowLedger::create(const QString &id, const QString &name)
{
    touch(id, name);
    if (find(id))
        return; // IF NOT EXISTS
    Account account;
    account.id = m_nextId++;
    account.name = name;
    account.revision = m_revision;
    m_state.live.insert(id, account);
}

void RowLedger::copy(Account &to, const QStringList &mentioned)
{
    for (const QString &name : mentioned) {
        for (const QString &id : {key(name), temporaryMark + key(name)}) { // which of the two: either may be meant
            const Account *from = find(id);
            if (!from || from->id == to.id)
                continue;
            to.copies.insert(from->id);
            to.copies.unite(from->copies); // by way of a table in between
        }
    }
}

void RowLedger::drop(const QString &id, const QString &name)
{
    touch(id, name);
    m_hasDropped = true;
    const auto account = m_state.live.find(id);
    if (account == m_state.live.end())
        return; // IF EXISTS
    account->revision = m_revision;
    m_state.dropped.push_back(*account);
    m_state.live.erase(account);
}

void RowLedger::rename(const QString &id, const QString &to)
{
    touch(id, to);
    const auto account = m_state.live.find(id);
    if (account == m_state.live.end())
        return;
    Account renamed = *account;
    m_state.live.erase(account);
    renamed.name = to;
    renamed.byRename = true;
    renamed.revision = m_revision;
    m_state.live.insert(id.startsWith(temporaryMark) ? temporaryMark + key(to) : key(to), renamed);
}

void RowLedger::savepoint(const StatementEffect &effect)
{
    const auto mark = std::find_if(m_marks.rbegin(), m_marks.rend(), [&](const Mark &each) { return sameName(each.name, effect.table); });
    switch (effect.kind) {
    case Kind::Savepoint:
        m_marks.push_back({effect.table, m_state});
        break;
    case Kind::Release:
        if (mark != m_marks.rend())
            m_marks.erase(std::prev(mark.base()), m_marks.end());
        break;
    case Kind::RollbackTo: // the savepoint itself stays
        if (mark != m_marks.rend()) {
            m_state = mark->state;
            m_marks.erase(mark.base(), m_marks.end());
        }
        break;
    case Kind::Rollback:
        m_state = m_committed;
        m_marks.clear();
        break;
    default:
        m_committed = m_state;
        m_marks.clear();
    }
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
            const qint64 after = rowsOf(now, live->name);
            const qint64 expected = live->expected - live->deleted;
            const bool isLoss = after < expected && !live->isOpen;
            if (isLoss || after < before.rows)
                found.push_back({live->name, before.rows, after, expected, isLoss ? RowLoss::Reason::Unexplained : RowLoss::Reason::Deleted, live->revision});
            continue;
        }
        const auto dropped = std::find_if(m_state.dropped.cbegin(), m_state.dropped.cend(), hasId);
        if (dropped == m_state.dropped.cend())
            continue;
        // Made anew and dropped in the end: the last one to take the name away is the one to tell.
        const auto last = std::find_if(m_state.dropped.crbegin(), m_state.dropped.crend(), [&](const Account &each) { return sameName(each.name, before.name); });
        const auto heir = m_state.live.constFind(key(before.name));
        const qint64 after = rowsOf(now, before.name);
        const bool isRebuilt = heir != m_state.live.cend() && (heir->byRename || heir->copies.contains(id));
        const qint64 expected = dropped->expected - dropped->deleted - (isRebuilt ? heir->deleted + deletedBetween(id, *heir) : 0);
        if (isRebuilt && after < expected && !dropped->isOpen && !heir->isOpen)
            found.push_back({before.name, before.rows, after, expected, RowLoss::Reason::CopiedFewer, heir->revision});
        else if (isRebuilt ? after < before.rows : before.rows > 0)
            found.push_back({before.name, before.rows, after, 0, isRebuilt ? RowLoss::Reason::Deleted : RowLoss::Reason::Dropped,
                             last == m_state.dropped.crend() ? dropped->revision : last->revision});
    }
    return found;
}

} // namespace meditrack
