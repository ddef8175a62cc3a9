// SPDX-License-Identifier: GPL-3.0-or-later
#include "guard/rowledger.h"

#include "db/sqlitetokens.h"

#include <algorithm>

namespace meditrack {

namespace {

using Kind = StatementEffect::Kind;

/// Before the names of temporary tables; no SQL text holds it.
constexpr QChar temporaryMark(0x01);

constexpr qint64 anyNumber = qint64(1) << 50; // of rows

} // namespace

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
    m_accounted = m_deletedByName = 0;
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
    const QSet<QString> opened = openedBy(effect, statement.rows);
    note(effect, statement.rows);
    for (const QString &id : opened) {
        if (Account *account = find(id)) {
            account->isOpen = true;
            account->revision = m_revision;
        }
    }
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
        copy(*find(made), effect.mentioned, 0); // counted soon
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
    if (effect.kind == Kind::Delete)
        m_deletedByName += qMax<qint64>(0, rows);
    if (Account *account = find(table))
        changeRows(*account, effect, rows);
}

bool RowLedger::isVague(const Account &account, const StatementEffect &effect, qint64 rows)
{
    const bool isCommand = account.isVirtual && effect.kind == Kind::Insert && effect.isCommand; // of a full-text table
    const bool mayReplace = account.replaces && !effect.hasConflictWord && effect.kind != Kind::Delete;
    return isCommand || mayReplace || effect.kind == Kind::Replace || (effect.kind == Kind::Delete && rows < 0);
}

void RowLedger::changeRows(Account &account, const StatementEffect &effect, qint64 rows)
{
    account.revision = m_revision;
    const bool isByItself = sourcesOf(account, effect.mentioned).empty();
    if (effect.kind == Kind::Insert && !account.isVirtual) {
        account.expected += qMax<qint64>(0, rows);
        account.inserted += isByItself ? qMax<qint64>(0, rows) : 0;
    }
    if (effect.kind == Kind::Delete) {
        account.deleted += qMax<qint64>(0, rows);
        m_taken += qMax<qint64>(0, rows);
    }
    copy(account, effect.mentioned, rows);
}

QSet<QString> RowLedger::openedBy(const StatementEffect &effect, qint64 rows) const
{
    QSet<QString> opened;
    for (const QString &name : effect.opens + (effect.kind == Kind::Unclear ? effect.mentioned : QStringList())) {
        opened.insert(key(name));
        addKinOf(opened, key(name));
    }
    switch (effect.kind) {
    case Kind::DropTable: // a partition takes rows along
        addKinOf(opened, keyOf(effect));
        for (const QString &each : effect.mentioned)
            addKinOf(opened, key(each));
        break;
    case Kind::DropSchema:
        for (const QString &id : m_state.live.keys()) {
            const auto isIn = [&](const QString &schema) { return id.startsWith(schema + QLatin1Char('.')); };
            if (isIn(effect.table) || std::ranges::any_of(effect.mentioned, isIn))
                addKinOf(opened, id);
        }
        break;
    case Kind::Insert:
    case Kind::Upsert:
    case Kind::Replace:
    case Kind::Delete:
    case Kind::Update: {
        const QString id = keyOf(effect);
        const auto account = m_state.live.constFind(id);
        if (account != m_state.live.cend() && isVague(*account, effect, rows))
            opened.insert(id);
        addKinOf(opened, key(effect.table));
        if (effect.kind != Kind::Update && effect.kind != Kind::Delete)
            fire(opened, effect.table, Kind::Insert);
        if (effect.kind == Kind::Update || effect.kind == Kind::Replace || effect.kind == Kind::Upsert)
            fire(opened, effect.table, Kind::Update);
        if (effect.kind == Kind::Delete)
            fire(opened, effect.table, Kind::Delete);
        break;
    }
    default:
        break;
    }
    return opened;
}

void RowLedger::addKinOf(QSet<QString> &opened, const QString &id) const
{
    QStringList all{id}; // kin of kin, too
    for (qsizetype i = 0; i < all.size(); ++i) {
        for (const QString &each : m_state.kin.value(all[i])) {
            if (all.contains(each))
                continue;
            all << each;
            opened.insert(each);
        }
    }
}

bool RowLedger::canBeCounted(const QString &id, const Account &account) const
{
    return !account.isUncountable && !id.startsWith(temporaryMark);
}

QStringList RowLedger::opens(const QString &sql) const
{
    const StatementEffect effect = effectOf(sql, m_serverSchema);
    const bool tellsRows = !m_serverSchema.isNull() || !sql.contains(QLatin1String("RETURNING"), Qt::CaseInsensitive);
    QStringList names;
    for (const QString &id : openedBy(effect, tellsRows ? 0 : -1)) {
        const auto account = m_state.live.constFind(id);
        if (account != m_state.live.cend() && !account->isOpen && !account->isCopy && !account->isVirtual && canBeCounted(id, *account))
            names << account->name;
    }
    names.sort();
    return names;
}

std::optional<RowLoss> RowLedger::look(const QString &table, qint64 rows)
{
    Account *account = find(key(table));
    if (!account || account->isOpen || rows < 0)
        return std::nullopt;
    const qint64 expected = account->expected - account->deleted;
    account->vanished = qMax(account->vanished, expected - rows);
    if (rows >= expected || account->id >= int(m_before.size()))
        return std::nullopt;
    return RowLoss{account->name, m_before[size_t(account->id)].rows, rows, expected, RowLoss::Reason::Unexplained, account->revision};
}

/// A table that is a part of another now: its rows are that one's.
void RowLedger::join(const QString &part, const QString &whole)
{
    const Account *from = find(part);
    Account *to = find(whole);
    if (from && to) {
        to->expected += from->expected - from->deleted;
        to->vanished += from->vanished;
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

void RowLedger::fire(QSet<QString> &opened, const QString &table, Kind event, QSet<size_t> fired) const
{
    for (size_t i = 0; i < m_state.triggers.size(); ++i) {
        const TriggerEffect &trigger = m_state.triggers[i];
        if (trigger.event != event || !sameName(trigger.table, table) || fired.contains(i))
            continue;
        fired.insert(i);
        for (const StatementEffect &effect : trigger.body) {
            // What DELETE and UPDATE set off in other tables may be news to the script; these are the table's own way.
            const bool isByDesign = trigger.insteadOf || event == Kind::Insert;
            if (isByDesign && (effect.kind == Kind::Delete || effect.kind == Kind::Replace)) {
                opened.insert(key(effect.table));
                addKinOf(opened, key(effect.table));
            }
            if (effect.kind == Kind::Insert || effect.kind == Kind::Upsert || effect.kind == Kind::Replace)
                fire(opened, effect.table, Kind::Insert, fired);
            else if (effect.kind == Kind::Delete || effect.kind == Kind::Update)
                fire(opened, effect.table, effect.kind, fired);
        }
    }
}

QStringList RowLedger::open() const
{
    QStringList names;
    for (auto account = m_state.live.cbegin(); account != m_state.live.cend(); ++account) {
        if ((account->isOpen || account->isCopy) && canBeCounted(account.key(), *account))
            names << account->name;
    }
    for (const Account &account : m_state.dropped) {
        const Account *heir = account.isOpen && account.id < int(m_before.size()) ? heirOf(m_before[size_t(account.id)].name, account) : nullptr;
        if (heir && !heir->isOpen && !heir->isCopy && goesOnIn(*heir, account))
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
        return each.isOpen && each.id < int(m_before.size()) && heirOf(m_before[size_t(each.id)].name, each) == account && goesOnIn(*account, each);
    });
    if (old != m_state.dropped.end()) { // nobody knows how many it had: what took its place goes on as the table itself
        account->id = old->id;
        account->copies.clear();
        account->cameFrom.clear();
        m_state.dropped.erase(old);
    } else if (!account->isOpen && !account->isCopy) {
        return;
    }
    const qint64 taken = qMax<qint64>(0, account->expected - account->deleted - account->vanished - rows);
    m_taken += taken;
    account->deleted += taken;
    account->expected = rows + account->deleted + account->vanished;
    for (const int id : std::as_const(account->copies)) {
        if (account->isCopy)
            account->cameFrom[id] = rows;
    }
    account->isOpen = account->isCopy = false;
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

void RowLedger::copy(Account &to, const QStringList &mentioned, qint64 rows)
{
    QSet<int> origins;
    for (const int id : sourcesOf(to, mentioned)) {
        origins.insert(id);
        const auto from = std::find_if(m_state.live.cbegin(), m_state.live.cend(), [id](const Account &each) { return each.id == id; });
        origins.unite(QSet<int>(from->copies)); // by way of a table in between
    }
    to.copies.unite(origins);
    for (const int id : std::as_const(origins))
        to.cameFrom[id] += rows < 0 ? anyNumber : rows;
}

void RowLedger::drop(const QString &id, const QString &name)
{
    touch(id, name);
    m_hasDropped = true;
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
    renamed.named = m_step;
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

} // namespace meditrack
