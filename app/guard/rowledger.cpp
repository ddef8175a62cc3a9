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

QString rowsText(qint64 rows)
{
    return rows == 1 ? QStringLiteral("1 row") : QStringLiteral("%1 rows").arg(rows);
}

} // namespace

QString describe(const RowLoss &loss)
{
    const QString text = QStringLiteral("Table '%1': %2 before, %3").arg(loss.table, rowsText(loss.before),
                                                                         loss.after < 0 ? QStringLiteral("gone now") : QStringLiteral("%1 now").arg(loss.after));
    switch (loss.reason) {
    case RowLoss::Reason::Deleted:
        return text + QStringLiteral(", as the script says");
    case RowLoss::Reason::Dropped:
        return loss.after < 0 ? text + QStringLiteral(", because the script drops the table")
                              : QStringLiteral("Table '%1': dropped with %2 and made anew; %3 now").arg(loss.table, rowsText(loss.before)).arg(loss.after);
    case RowLoss::Reason::Unexplained:
        return text + QStringLiteral(", though no statement of the script took so many (%1 or more should be left)").arg(loss.expected);
    case RowLoss::Reason::CopiedFewer:
        return text + QStringLiteral(", because the table that took its name got fewer rows than the %1 it had").arg(loss.expected);
    }
    return text;
}

RowLedger::RowLedger(const std::vector<TableCount> &before, const QStringList &virtualTables, bool ofServer)
    : m_ofServer(ofServer)
    , m_before(before)
{
    for (const TableCount &table : m_before) {
        Account account;
        account.id = m_nextId++;
        account.name = table.name;
        account.expected = table.rows;
        account.isOpen = table.rows < 0; // nobody could count it
        account.isVirtual = virtualTables.contains(table.name);
        m_state.live.insert(key(table.name), account);
    }
    m_committed = m_state;
}

void RowLedger::addTrigger(const QString &sql)
{
    if (auto trigger = triggerOf(sql))
        m_triggers.push_back(std::move(*trigger));
}

void RowLedger::beginRevision(const QString &revision)
{
    m_revision = revision;
    ++m_step; // of a reset, two follow each other with the same revision
    m_accounted = 0;
    m_hasDropped = false;
    m_hasWrittenSchema = false;
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

void RowLedger::note(const event::Statement &statement)
{
    const StatementEffect effect = effectOf(statement.sql, m_ofServer);
    if (effect.kind == Kind::CreateTrigger)
        addTrigger(statement.sql);
    else
        note(effect, statement.rows);
}

void RowLedger::note(const StatementEffect &effect, qint64 rows)
{
    const QString table = keyOf(effect);
    const QString made = effect.isTemporary ? table : key(effect.table);
    switch (effect.kind) {
    case Kind::None:
    case Kind::CreateTrigger:
        break;
    case Kind::Insert:
    case Kind::Upsert:
    case Kind::Replace:
    case Kind::Delete:
    case Kind::Update:
        if (m_accounted >= 0)
            m_accounted = rows < 0 ? -1 : m_accounted + rows;
        touch(table, effect.table);
        if (Account *account = find(table))
            changeRows(*account, effect, rows);
        if (effect.kind != Kind::Update && effect.kind != Kind::Delete)
            fire(effect.table, Kind::Insert);
        if (effect.kind == Kind::Update || effect.kind == Kind::Replace || effect.kind == Kind::Upsert)
            fire(effect.table, Kind::Update);
        if (effect.kind == Kind::Delete)
            fire(effect.table, Kind::Delete);
        break;
    case Kind::CreateTable:
    case Kind::CopyTable:
        create(made, effect);
        copy(*find(made), effect.mentioned);
        break;
    case Kind::DropTable:
        drop(table, effect.table);
        break;
    case Kind::RenameTable:
        rename(table, effect.newName);
        break;
    case Kind::Unclear:
        m_accounted = -1;
        for (const QString &name : effect.mentioned)
            openAccount(name);
        break;
    case Kind::WritableSchema:
        m_hasWrittenSchema = true;
        break;
    default:
        savepoint(effect);
    }
}

void RowLedger::changeRows(Account &account, const StatementEffect &effect, qint64 rows)
{
    account.revision = m_revision;
    if (effect.kind == Kind::Insert && !account.isVirtual)
        account.expected += qMax<qint64>(0, rows);
    if (effect.kind == Kind::Delete) {
        account.deleted += qMax<qint64>(0, rows);
        m_taken += qMax<qint64>(0, rows);
    }
    // INSERT INTO t(t) VALUES ('delete-all') and the like are the commands of full-text tables.
    const bool isCommand = account.isVirtual && effect.kind == Kind::Insert && effect.mentioned.contains(effect.table, Qt::CaseInsensitive);
    account.isOpen = account.isOpen || isCommand || effect.kind == Kind::Replace || (effect.kind == Kind::Delete && rows < 0);
    copy(account, effect.mentioned);
}

void RowLedger::openAccount(const QString &name)
{
    if (Account *account = find(key(name))) {
        account->isOpen = true;
        account->revision = m_revision;
    }
}

void RowLedger::fire(const QString &table, Kind event, QSet<size_t> fired)
{
    for (size_t i = 0; i < m_triggers.size(); ++i) {
        const TriggerEffect &trigger = m_triggers[i];
        if (trigger.event != event || !sameName(trigger.table, table) || fired.contains(i))
            continue;
        fired.insert(i);
        for (const StatementEffect &effect : trigger.body) {
            // What DELETE and UPDATE set off in other tables may be news to the script; these are the table's own way.
            const bool isByDesign = trigger.insteadOf || event == Kind::Insert;
            if (isByDesign && (effect.kind == Kind::Delete || effect.kind == Kind::Replace))
                openAccount(effect.table);
            if (effect.kind == Kind::Insert || effect.kind == Kind::Upsert || effect.kind == Kind::Replace)
                fire(effect.table, Kind::Insert, fired);
            else if (effect.kind == Kind::Delete || effect.kind == Kind::Update)
                fire(effect.table, effect.kind, fired);
        }
    }
}

QStringList RowLedger::open() const
{
    QStringList names;
    for (auto account = m_state.live.cbegin(); account != m_state.live.cend(); ++account) {
        if (account->isOpen && !account.key().startsWith(temporaryMark))
            names << account->name;
    }
    for (const Account &account : m_state.dropped) {
        const Account *heir = account.isOpen && account.id < int(m_before.size()) ? heirOf(m_before[size_t(account.id)].name, account) : nullptr;
        if (heir && !heir->isOpen)
            names << heir->name;
    }
    return names;
}

void RowLedger::settle(const QString &table, qint64 rows)
{
    Account *account = find(key(table));
    if (!account || rows < 0) // what nobody can count stays open
        return;
    const auto old = std::find_if(m_state.dropped.begin(), m_state.dropped.end(), [&](const Account &each) {
        return each.id < int(m_before.size()) && heirOf(m_before[size_t(each.id)].name, each) == account;
    });
    if (!account->isOpen && (old == m_state.dropped.end() || !old->isOpen))
        return;
    if (old != m_state.dropped.end()) { // what took its place goes on as the table itself
        account->id = old->id;
        account->copies.clear();
        m_state.dropped.erase(old);
    }
    m_taken += qMax<qint64>(0, account->expected - account->deleted - rows);
    account->expected = rows;
    account->deleted = 0;
    account->isOpen = false;
}

QString RowLedger::nameNow(const QString &before) const
{
    for (int id = 0; id < int(m_before.size()); ++id) {
        if (!sameName(m_before[size_t(id)].name, before))
            continue;
        for (const Account &account : m_state.live) {
            if (account.id == id)
                return account.name;
        }
        const Account *moved = movedTo(id);
        return moved ? moved->name : QString();
    }
    return {};
}

void RowLedger::create(const QString &id, const StatementEffect &effect)
{
    touch(id, effect.table);
    if (find(id))
        return; // IF NOT EXISTS
    Account account;
    account.id = m_nextId++;
    account.name = effect.table;
    account.isVirtual = effect.isVirtual;
    account.created = m_step;
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
    account->dropped = m_step;
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

const RowLedger::Account *RowLedger::heirOf(const QString &name, const Account &dropped) const
{
    const auto heir = m_state.live.constFind(key(name));
    if (heir == m_state.live.cend())
        return nullptr;
    // What a later script creates under the name is another table, unless it takes the old one's rows.
    const bool isSameScript = heir->created > 0 && heir->created <= dropped.dropped;
    return heir->byRename || heir->copies.contains(dropped.id) || isSameScript ? &*heir : nullptr;
}

const RowLedger::Account *RowLedger::movedTo(int id) const
{
    const Account *found = nullptr;
    for (const Account &account : m_state.live) {
        if (!account.byRename || !account.copies.contains(id))
            continue;
        if (found)
            return nullptr;
        found = &account;
    }
    return found;
}

void RowLedger::addLoss(std::vector<RowLoss> &found, const Account &account, const TableCount &before, const QMap<QString, qint64> &now) const
{
    const qint64 after = rowsOf(now, account.name);
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
        const auto last = std::find_if(m_state.dropped.crbegin(), m_state.dropped.crend(), [&](const Account &each) { return sameName(each.name, before.name); });
        const Account *heir = heirOf(before.name, *dropped);
        const qint64 after = rowsOf(now, before.name);
        const qint64 expected = dropped->expected - dropped->deleted - (heir ? heir->deleted + deletedBetween(id, *heir) : 0);
        const Account *moved = heir ? nullptr : movedTo(id);
        if (moved && rowsOf(now, moved->name) >= qMin(expected, before.rows))
            continue;
        if (heir && after < expected && !dropped->isOpen && !heir->isOpen)
            found.push_back({before.name, before.rows, after, expected, RowLoss::Reason::CopiedFewer, heir->revision});
        else if (heir ? after < before.rows : before.rows > 0)
            found.push_back({before.name, before.rows, after, 0, heir ? RowLoss::Reason::Deleted : RowLoss::Reason::Dropped,
                             last == m_state.dropped.crend() ? dropped->revision : last->revision});
    }
    return found;
}

} // namespace meditrack
