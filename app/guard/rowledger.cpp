// SPDX-License-Identifier: GPL-3.0-or-later
#include "guard/rowledger.h"

#include "db/sqlitetokens.h"

#include <algorithm>

namespace meditrack {

namespace {

using Kind = StatementEffect::Kind;

/// Before the names of temporary tables; no SQL text holds it.
constexpr QChar temporaryMark(0x01);

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

RowLedger::RowLedger(const std::vector<TableCount> &before, const QStringList &virtualTables, const QString &serverSchema)
    : m_serverSchema(serverSchema)
    , m_before(before)
{
    for (const TableCount &table : m_before) {
        Account account;
        account.id = m_nextId++;
        account.name = table.name;
        account.expected = table.rows;
        account.isOpen = account.isUncountable = table.rows < 0;
        account.isVirtual = virtualTables.contains(table.name);
        m_state.live.insert(key(table.name), account);
    }
    m_committed = m_state;
}

void RowLedger::addTrigger(const QString &sql)
{
    auto trigger = triggerOf(sql);
    const auto isThere = [&](const TriggerEffect &each) { return sameName(each.name, trigger->name); };
    if (trigger && std::ranges::none_of(m_state.triggers, isThere)) // or it says IF NOT EXISTS
        m_state.triggers.push_back(std::move(*trigger));
    if (m_step == 0)
        m_committed = m_state;
}

void RowLedger::addTable(const QString &sql)
{
    const StatementEffect effect = effectOf(sql, m_serverSchema);
    if (Account *account = find(key(effect.table)))
        account->replaces = effect.replaces;
    m_committed = m_state;
}

void RowLedger::addKin(const QString &name, const QString &other)
{
    m_state.kin[key(name)] << key(other);
    if (m_step == 0)
        m_committed = m_state;
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

bool RowLedger::note(const event::Statement &statement)
{
    const StatementEffect effect = effectOf(statement.sql, m_serverSchema);
    if (effect.kind == Kind::CreateTrigger) {
        addTrigger(statement.sql);
        return false;
    }
    for (const QString &name : effect.opens)
        openAccount(name);
    note(effect, statement.rows);
    static constexpr Kind counted[]{Kind::Insert, Kind::Upsert, Kind::Replace, Kind::Delete, Kind::Update, Kind::CopyTable, Kind::DropTable, Kind::Unclear};
    return std::ranges::find(counted, effect.kind) != std::end(counted) && !open().isEmpty();
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
        noteRows(effect, rows);
        break;
    case Kind::CreateTable:
    case Kind::CopyTable:
        create(made, effect);
        copy(*find(made), effect.mentioned);
        break;
    case Kind::CreateView:
        for (const QString &each : effect.mentioned)
            addKin(effect.table, each);
        break;
    case Kind::DropTable:
        drop(table, effect.table);
        for (const QString &each : effect.mentioned)
            drop(key(each), each);
        break;
    case Kind::DropTrigger:
        std::erase_if(m_state.triggers, [&](const TriggerEffect &each) { return sameName(each.name, effect.table); });
        break;
    case Kind::DropSchema:
        for (const QString &each : QStringList{effect.table} + effect.mentioned)
            dropSchema(each);
        break;
    case Kind::RenameSchema:
        renameSchema(effect.table, effect.newName);
        break;
    case Kind::RenameTable:
        rename(table, effect.newName);
        break;
    case Kind::JoinTable:
        join(table, key(effect.newName));
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

void RowLedger::noteRows(const StatementEffect &effect, qint64 rows)
{
    if (m_accounted >= 0)
        m_accounted = rows < 0 ? -1 : m_accounted + rows;
    const QString table = keyOf(effect);
    touch(table, effect.table);
    if (Account *account = find(table))
        changeRows(*account, effect, rows);
    openKin(key(effect.table));
    if (effect.kind != Kind::Update && effect.kind != Kind::Delete)
        fire(effect.table, Kind::Insert);
    if (effect.kind == Kind::Update || effect.kind == Kind::Replace || effect.kind == Kind::Upsert)
        fire(effect.table, Kind::Update);
    if (effect.kind == Kind::Delete)
        fire(effect.table, Kind::Delete);
}

void RowLedger::changeRows(Account &account, const StatementEffect &effect, qint64 rows)
{
    account.revision = m_revision;
    const std::vector<int> known = sourcesOf(account, effect.mentioned);
    if (effect.kind == Kind::Insert && !account.isVirtual) {
        account.expected += qMax<qint64>(0, rows);
        (known.empty() ? account.inserted : account.copied) += qMax<qint64>(0, rows);
    }
    if (effect.kind == Kind::Delete) {
        account.deleted += qMax<qint64>(0, rows);
        m_taken += qMax<qint64>(0, rows);
    }
    const bool isCommand = account.isVirtual && effect.kind == Kind::Insert && effect.isCommand; // of a full-text table
    const bool mayReplace = account.replaces && !effect.hasConflictWord && effect.kind != Kind::Delete;
    account.isOpen = account.isOpen || isCommand || mayReplace || effect.kind == Kind::Replace || (effect.kind == Kind::Delete && rows < 0);
    copy(account, effect.mentioned);
}

void RowLedger::openAccount(const QString &name)
{
    if (Account *account = find(key(name))) {
        account->isOpen = true;
        account->revision = m_revision;
    }
    openKin(key(name));
}

void RowLedger::openKin(const QString &name)
{
    QStringList all{name}; // kin of kin, too
    for (qsizetype i = 0; i < all.size(); ++i) {
        for (const QString &each : m_state.kin.value(all[i])) {
            if (all.contains(each))
                continue;
            all << each;
            if (Account *account = find(each)) {
                account->isOpen = true;
                account->revision = m_revision;
            }
        }
    }
}

/// A table that is a part of another now: its rows are that one's.
void RowLedger::join(const QString &part, const QString &whole)
{
    const Account *from = find(part);
    Account *to = find(whole);
    if (from && to) {
        to->expected += from->expected - from->deleted;
        m_state.live.remove(part);
    }
    m_state.kin[part] << whole;
}

void RowLedger::renameSchema(const QString &from, const QString &to)
{
    const QString start = from + QLatin1Char('.');
    for (const QString &id : m_state.live.keys()) {
        if (id.startsWith(start))
            rename(id, to + QLatin1Char('.') + id.mid(start.size()));
    }
}

void RowLedger::dropSchema(const QString &name)
{
    for (const QString &id : m_state.live.keys()) {
        if (id.startsWith(name + QLatin1Char('.')))
            drop(id, id);
    }
}

void RowLedger::fire(const QString &table, Kind event, QSet<size_t> fired)
{
    for (size_t i = 0; i < m_state.triggers.size(); ++i) {
        const TriggerEffect &trigger = m_state.triggers[i];
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
        if ((account->isOpen || account->isCopy) && !account->isUncountable && !account.key().startsWith(temporaryMark))
            names << account->name;
    }
    for (const Account &account : m_state.dropped) {
        const Account *heir = account.isOpen && account.id < int(m_before.size()) ? heirOf(m_before[size_t(account.id)].name, account) : nullptr;
        if (heir && !heir->isOpen && !heir->isCopy)
            names << heir->name;
    }
    return names;
}

void RowLedger::settle(const QString &table, qint64 rows)
{
    Account *account = find(key(table));
    if (!account)
        return;
    account->isUncountable = account->isOpen && rows < 0; // then it stays open
    if (rows < 0)
        return;
    const auto old = std::find_if(m_state.dropped.begin(), m_state.dropped.end(), [&](const Account &each) {
        return each.isOpen && each.id < int(m_before.size()) && heirOf(m_before[size_t(each.id)].name, each) == account;
    });
    if (old != m_state.dropped.end()) { // nobody knows how many it had: what took its place goes on as the table itself
        account->id = old->id;
        account->copies.clear();
        m_state.dropped.erase(old);
    } else if (!account->isOpen && !account->isCopy) {
        return;
    }
    const qint64 taken = qMax<qint64>(0, account->expected - account->deleted - rows);
    m_taken += taken;
    account->deleted += taken;
    account->expected = rows + account->deleted;
    if (account->isCopy)
        account->copied = rows;
    account->isOpen = account->isCopy = false;
}

QStringList RowLedger::doubts() const
{
    QStringList found;
    for (const Account &dropped : m_state.dropped) {
        if (dropped.id >= int(m_before.size()))
            continue;
        const QString &name = m_before[size_t(dropped.id)].name;
        const Account *heir = heirOf(name, dropped);
        if (!heir || heir->inserted == 0 || dropped.isOpen)
            continue;
        const qint64 needed = neededBy(dropped, *heir) + heir->deleted;
        if (heir->copied >= needed || heir->copied + heir->inserted < needed)
            continue;
        const QString how = heir->copied == 0 ? QStringLiteral("its script has inserted the rows again, %1 for %2.").arg(heir->inserted).arg(needed)
                                              : QStringLiteral("of its %1 only %2 came by statements that read other tables, and %3 by others.").arg(rowsText(needed)).arg(heir->copied).arg(heir->inserted);
        found << QStringLiteral("Table '%1' was made anew by revision %2: %3 Whether they are the same rows cannot be told from their number.").arg(name, heir->revision, how);
    }
    return found;
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
    account.replaces = effect.replaces;
    account.isCopy = effect.kind == Kind::CopyTable;
    account.created = m_step;
    account.revision = m_revision;
    m_state.live.insert(id, account);
}

std::vector<int> RowLedger::sourcesOf(const Account &to, const QStringList &mentioned) const
{
    std::vector<int> ids;
    for (const QString &name : mentioned) {
        for (const QString &id : {key(name), temporaryMark + key(name)}) { // which of the two: either may be meant
            const auto from = m_state.live.constFind(id);
            if (from != m_state.live.cend() && from->id != to.id)
                ids.push_back(from->id);
        }
    }
    return ids;
}

void RowLedger::copy(Account &to, const QStringList &mentioned)
{
    for (const int id : sourcesOf(to, mentioned)) {
        to.copies.insert(id);
        const auto from = std::find_if(m_state.live.cbegin(), m_state.live.cend(), [id](const Account &each) { return each.id == id; });
        to.copies.unite(QSet<int>(from->copies)); // by way of a table in between
    }
}

void RowLedger::drop(const QString &id, const QString &name)
{
    touch(id, name);
    m_hasDropped = true;
    openKin(id); // a partition takes rows along
    m_state.kin.remove(id);
    std::erase_if(m_state.triggers, [&](const TriggerEffect &each) { return sameName(each.table, name); });
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
    for (TriggerEffect &trigger : m_state.triggers) {
        if (sameName(trigger.table, renamed.name))
            trigger.table = to;
        for (StatementEffect &each : trigger.body)
            each.table = sameName(each.table, renamed.name) ? to : each.table;
    }
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

qint64 RowLedger::neededBy(const Account &dropped, const Account &heir) const
{
    return dropped.expected - dropped.deleted - heir.deleted - deletedBetween(dropped.id, heir);
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
        const auto last = std::find_if(m_state.dropped.crbegin(), m_state.dropped.crend(), [&](const Account &each) { return sameName(each.name, before.name); });
        const Account *heir = heirOf(before.name, *dropped);
        const qint64 after = now.value(key(before.name), -1);
        const qint64 expected = heir ? neededBy(*dropped, *heir) : dropped->expected - dropped->deleted;
        const Account *moved = heir ? nullptr : movedTo(id);
        if (moved && now.value(key(moved->name), -1) >= qMin(expected, before.rows))
            continue;
        if (heir && after < expected && !dropped->isOpen && !heir->isOpen)
            found.push_back({before.name, before.rows, after, expected,
                             heir->expected - heir->deleted >= expected ? RowLoss::Reason::Unexplained : RowLoss::Reason::CopiedFewer, heir->revision});
        else if (heir ? after < before.rows : before.rows > 0)
            found.push_back({before.name, before.rows, after, 0, heir ? RowLoss::Reason::Deleted : RowLoss::Reason::Dropped,
                             last == m_state.dropped.crend() ? dropped->revision : last->revision});
    }
    return found;
}

} // namespace meditrack
