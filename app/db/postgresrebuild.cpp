// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgresrebuild.h"

#include "db/allornothing.h"
#include "db/batchplan.h"
#include "db/postgresinspect.h"
#include "db/postgrespieces.h"
#include "db/postgresserver.h"

#include <algorithm>

namespace meditrack {

namespace {

const QString keyOfOthers = QStringLiteral("foreign key of others");

/// One table made anew.
class PostgresRebuild
{
public:
    PostgresRebuild(Connection &connection, const Dialect &dialect, BatchAlterTable batch)
        : m_connection(connection)
        , m_dialect(dialect)
        , m_batch(std::move(batch))
        , m_inspector(connection)
    {
    }

    void run()
    {
        AllOrNothing whole(m_connection);
        findTable();
        m_connection.execute(QStringLiteral("LOCK TABLE %1 IN ACCESS EXCLUSIVE MODE").arg(m_table.sql()));
        refuseObstacles();
        // Rows that a policy hides would be lost: an error instead.
        const QString security = ask(QStringLiteral("SELECT current_setting('row_security')")).toString();
        ask(QStringLiteral("SELECT set_config('row_security', 'off', true)"));
        m_before = inspected();
        plan();
        changeInPlace();
        gather();
        dropKeysOfOthers();
        create();
        copy();
        swap();
        restore();
        check();
        ask(QStringLiteral("SELECT set_config('row_security', $1, true)"), {security});
        whole.keep();
    }

private:
    QVariant ask(const QString &sql, const QVariantList &parameters = {})
    {
        const Unreported quiet(m_connection);
        return m_connection.scalar(sql, parameters);
    }

    void execute(const QStringList &statements)
    {
        for (const QString &statement : statements)
            m_connection.execute(statement);
    }

    void execute(const std::vector<Statement> &statements)
    {
        for (const Statement &statement : statements)
            m_connection.execute(statement.sql);
    }

    void findTable()
    {
        const QString name = bareName(m_batch.table);
        const auto found = postgresTableFacts(m_connection, bareName(m_batch.schema), name);
        if (!found)
            throw Error(ErrorCode::Sql, m_batch.schema.isEmpty() ? name : bareName(m_batch.schema) + QLatin1Char('.') + name)
                .ofKind(QStringLiteral("NoSuchTableError"))
                .because(QStringLiteral("The batch changes a table that is not there."));
        m_table = *found;
        // Found on the search path, it may be in another schema than where new tables go.
        if (m_batch.schema.isEmpty() && ask(QStringLiteral("SELECT current_schema()")).toString() != m_table.schema)
            m_batch.schema = m_table.schema;
        if (m_batch.copyFrom)
            m_batch.copyFrom->schema = m_batch.schema;
        static const QMap<QString, QString> others{{"t", QStringLiteral("temporary table")}, {"p", QStringLiteral("partitioned table")}, {"f", QStringLiteral("foreign table")},
                                                   {"v", QStringLiteral("view")}, {"m", QStringLiteral("materialized view")}};
        if (m_table.kind != QLatin1String("r"))
            throw refusal(QStringLiteral("'%1' is a %2.").arg(name, others.value(m_table.kind, QStringLiteral("thing of another kind"))));
        if (postgresTableFacts(m_connection, m_table.schema, temporaryNameOf(m_table.name)))
            throw Error(ErrorCode::Sql, QStringLiteral("relation \"%1\" already exists").arg(temporaryNameOf(m_table.name)))
                .ofKind(QStringLiteral("ProgrammingError"))
                .because(QStringLiteral("It is what an Alembic run leaves that was interrupted while it made '%1' anew.").arg(m_table.name))
                .advise(QStringLiteral("If '%1' has all its rows, remove the copy with DROP TABLE %2, then run the same command again; otherwise restore a backup.")
                            .arg(m_table.name, postgresName(temporaryNameOf(m_table.name))));
    }

    Error refusal(const QString &why) const
    {
        return Error(ErrorCode::Unsupported, QStringLiteral("The table '%1' cannot be made anew: %2").arg(m_table.name, why))
            .ofKind(QStringLiteral("NotSupportedError"))
            .because(QStringLiteral("It would have to be dropped and created again for recreate='always'."))
            .advise(QStringLiteral("Leave out recreate='always', for PostgreSQL can change the table as it is; or drop what hangs on it before the batch, and create that again after it."));
    }

    void refuseObstacles()
    {
        const QStringList obstacles = postgresObstacles(m_connection, m_table);
        if (!obstacles.isEmpty())
            throw refusal(QStringLiteral("these would be lost or are in the way: %1.").arg(obstacles.join(QStringLiteral("; "))));
    }

    Table inspected()
    {
        std::vector<PostgresRelation> found = m_inspector.relations(m_table.schema, m_table.name);
        Table table = std::move(found.front().table);
        table.name = m_batch.table; // with what the script says of its quotes
        table.schema = m_batch.schema;
        for (Column &column : table.columns)
            column.autoincrement = false; // it counts by its default, or not at all
        return table;
    }

    void plan()
    {
        m_existing = m_batch.copyFrom ? *m_batch.copyFrom : m_before;
        Table &existing = m_existing;
        for (Column &column : existing.columns)
            markTypes(column.type);
        if (m_batch.copyFrom) {
            m_plan = planRebuild(m_batch, existing, BatchOrigin::Script, m_dialect);
            return;
        }
        // What the server says of expressions it says again once columns have been renamed: only names matter to the plan.
        for (Constraint &constraint : existing.constraints) {
            if (auto *check = std::get_if<Check>(&constraint)) {
                refuseHalfDropped(*check);
                check->expression.clear();
                check->options.clear();
            }
        }
        for (Index &index : existing.indexes) {
            index.where.clear();
            std::erase_if(index.elements, [](const IndexElement &element) { return element.expression; });
        }
        std::erase_if(existing.indexes, &Index::ofConstraint);
        existing.options.remove(QStringLiteral("postgresql_with")); // set again afterwards, with all others
        m_plan = planRebuild(m_batch, existing, BatchOrigin::Database, m_dialect);
    }

    /// The types of columns that are there already are not made once more.
    static void markTypes(ColumnType &type)
    {
        type.createType = false;
        for (ColumnType &item : type.items)
            markTypes(item);
    }

    /// The server would drop such a check with the column, without a word.
    void refuseHalfDropped(const Check &check)
    {
        QStringList dropped;
        for (const BatchItem &item : m_batch.items) {
            if (const auto *drop = std::get_if<DropColumn>(&item.change))
                dropped << bareName(drop->column);
            if (const auto *drop = std::get_if<DropConstraint>(&item.change); drop && bareName(drop->name) == bareName(check.name))
                return;
        }
        const Unreported quiet(m_connection);
        QStringList used;
        for (const QVariantList &row : m_connection.execute(QStringLiteral("SELECT a.attname FROM pg_catalog.pg_constraint c JOIN pg_catalog.pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey) "
                                                                           "WHERE c.conrelid = $1::oid AND c.conname = $2"), {m_table.oid, check.name}).rows)
            used << row.front().toString();
        const auto isDropped = [&](const QString &name) { return dropped.contains(name); };
        const auto gone = std::ranges::find_if(used, isDropped);
        if (gone == used.end() || std::ranges::all_of(used, isDropped))
            return;
        throw Error(ErrorCode::Command, QStringLiteral("The check constraint '%1' of the table '%2' uses the column '%3', which the batch drops.").arg(check.name, m_table.name, *gone))
            .ofKind(QStringLiteral("OperationalError"))
            .advise(QStringLiteral("Drop the constraint in the same batch: batch_op.drop_constraint('%1', type_='check').").arg(check.name));
    }

    /// Columns go and get their names in the table itself, so that the server takes along whatever names them.
    void changeInPlace()
    {
        QStringList names;
        for (const Column &column : m_before.columns)
            names << column.name;
        for (const QString &dropped : m_plan.dropped) {
            if (names.removeOne(dropped))
                m_connection.execute(QStringLiteral("ALTER TABLE %1 DROP COLUMN %2").arg(m_table.sql(), postgresName(dropped)));
        }
        const bool isKnown = std::ranges::all_of(m_plan.renamed.keys(), [&](const QString &name) { return names.contains(name); });
        const bool isReadByName = std::ranges::any_of(m_batch.items, [](const BatchItem &item) {
            const auto *alter = std::get_if<AlterColumn>(&item.change);
            return alter && !alter->usingExpression.isEmpty();
        });
        if (m_plan.renamed.isEmpty() || !isKnown) // copy_from= tells of another table: the copy will say so
            return;
        if (isReadByName)
            throw refusal(QStringLiteral("a batch that renames columns cannot read others by postgresql_using.")).advise(QStringLiteral("Make two batches of it."));
        for (const auto &[from, to] : renameSteps(names, m_plan.renamed, Qt::CaseSensitive))
            m_connection.execute(QStringLiteral("ALTER TABLE %1 RENAME COLUMN %2 TO %3").arg(m_table.sql(), postgresName(from), postgresName(to)));
        m_isRenamed = true;
    }

    /// What goes along, in the words that it has now.
    void gather()
    {
        m_now = inspected();
        m_counters = postgresCounters(m_connection, m_table);
        m_pieces = postgresPieces(m_connection, m_table);
        const bool byScript = m_batch.copyFrom.has_value(); // its word on constraints and indexes goes
        QStringList keptColumns;
        for (size_t i = 0; i < m_plan.table.columns.size(); ++i) {
            if (!m_plan.sources.at(qsizetype(i)).isEmpty() && !hasNewType(i))
                keptColumns << bareName(m_plan.table.columns.at(i).name);
        }
        std::erase_if(m_pieces, [&](const PostgresPiece &piece) {
            if (piece.kind == QLatin1String("constraint") || piece.kind == QLatin1String("foreign key"))
                return byScript || !m_plan.keptConstraints.contains(piece.name);
            if (piece.kind == QLatin1String("index"))
                return byScript || (!m_plan.keptIndexes.contains(piece.name) && !m_plan.keptConstraints.contains(piece.name));
            return piece.kind == QLatin1String("column") && !piece.sql.startsWith(QLatin1String("GRANT")) && !keptColumns.contains(piece.name);
        });
    }

    const Column *columnNow(const QString &name) const
    {
        const auto found = std::ranges::find_if(m_now.columns, [&](const Column &column) { return column.name == bareName(name); });
        return found == m_now.columns.end() ? nullptr : &*found;
    }

    bool hasNewType(size_t place) const
    {
        const QString source = m_plan.sources.at(qsizetype(place));
        const auto &from = m_existing.columns;
        const auto before = std::ranges::find_if(from, [&](const Column &column) { return bareName(column.name) == source; });
        return before == from.end() || before->type != m_plan.table.columns.at(place).type;
    }

    /// They need the key that the new table takes over. Tables and names are what their statements begin with.
    void dropKeysOfOthers()
    {
        for (const PostgresPiece &piece : m_pieces) {
            if (piece.kind != keyOfOthers || !piece.sql.startsWith(QLatin1String("ALTER TABLE")))
                continue;
            const QString table = piece.sql.left(piece.sql.indexOf(QLatin1String(" ADD CONSTRAINT ")));
            const QString name = piece.sql.mid(table.size()).section(QLatin1String(" FOREIGN KEY ("), 0, 0).replace(QLatin1String(" ADD "), QLatin1String(" DROP "));
            m_connection.execute(table + name);
        }
    }

    void create()
    {
        Table table = m_plan.table;
        table.name = m_plan.temporaryName;
        table.indexes.clear();
        if (!m_batch.copyFrom) { // constraints that stay come with the pieces, in the server's own words
            table.primaryKey.reset();
            std::erase_if(table.constraints, [this](const Constraint &each) { return !std::holds_alternative<Check>(each) || isKept(each); });
            for (size_t i = 0; i < table.columns.size(); ++i)
                takeWordsOfServer(table.columns.at(i), i);
        }
        if (m_table.isUnlogged)
            table.prefixes = {QStringLiteral("UNLOGGED")};
        if (m_table.accessMethod != QLatin1String("heap") && !m_table.accessMethod.isEmpty())
            table.options.insert(QStringLiteral("postgresql_using"), m_table.accessMethod);
        // Of keys that are not the script's own word the names are free only when the old table is gone.
        if (m_batch.copyFrom) {
            std::erase_if(table.constraints, [](const Constraint &each) { return std::holds_alternative<ForeignKey>(each); }); // the table itself may be referred to
            for (const QString &taken : m_plan.namesTaken)
                execute(m_dialect.sql(DropConstraint{m_batch.schema, m_batch.table, taken, {}}));
        }
        execute(m_dialect.sql(CreateTable{table, false}));
    }

    void takeWordsOfServer(Column &column, size_t place)
    {
        const Column *now = columnNow(column.name);
        column.primaryKey = column.primaryKey && m_plan.sources.at(qsizetype(place)).isEmpty(); // a new one may number the rows
        if (m_plan.sources.at(qsizetype(place)).isEmpty() || !now)
            return;
        if (!hasNewType(place)) {
            const ResultRows type = [&] {
                const Unreported quiet(m_connection);
                return m_connection.execute(QStringLiteral("SELECT format_type(a.atttypid, a.atttypmod) || coalesce((SELECT format(' COLLATE %I.%I', n.nspname, l.collname) FROM pg_catalog.pg_collation l "
                                                           "JOIN pg_catalog.pg_namespace n ON n.oid = l.collnamespace JOIN pg_catalog.pg_type y ON y.oid = a.atttypid WHERE l.oid = a.attcollation AND a.attcollation <> y.typcollation), '') "
                                                           "FROM pg_catalog.pg_attribute a WHERE a.attrelid = $1::oid AND a.attname = $2"), {m_table.oid, bareName(column.name)});
            }();
            column.type = {};
            column.type.sql = type.rows.front().front().toString();
        }
        if (column.computed)
            column.computed = now->computed ? now->computed : column.computed;
    }

    void copy()
    {
        const TableRebuild renamed = m_isRenamed ? planRebuild(m_batch, m_existing, m_batch.copyFrom ? BatchOrigin::Script : BatchOrigin::Database, m_dialect, {true, {}}) : m_plan;
        const qint64 wanted = ask(QStringLiteral("SELECT count(*) FROM ONLY ") + m_table.sql()).toLongLong();
        const qint64 copied = m_connection.execute(renamed.copy.sql).affected;
        if (copied != wanted)
            throw Error(ErrorCode::Internal, QStringLiteral("Of %1 rows of the table '%2' %3 were copied.").arg(QString::number(wanted), m_table.name, QString::number(copied)));
    }

    void swap()
    {
        for (const PostgresCounter &counter : m_counters) {
            if (!counter.isIdentity && columnNow(counter.column)) // or it goes with the table
                m_connection.execute(QStringLiteral("ALTER SEQUENCE %1 OWNED BY NONE").arg(counter.sql()));
        }
        execute(m_plan.drop);
        execute(m_plan.rename);
    }

    void restore()
    {
        const PostgresTableFacts fresh = *postgresTableFacts(m_connection, m_table.schema, m_table.name);
        if (!m_table.isOwnedByUs)
            m_connection.execute(QStringLiteral("ALTER TABLE %1 OWNER TO %2").arg(m_table.sql(), postgresName(m_table.owner)));
        const bool hasPrivileges = m_table.hasPrivileges || fresh.hasPrivileges;
        const auto restoreAll = [this](const std::function<bool(const PostgresPiece &)> &wanted) {
            for (const PostgresPiece &piece : m_pieces) {
                if (wanted(piece))
                    restorePiece(piece);
            }
        };
        restoreAll([](const PostgresPiece &piece) { return piece.kind == QLatin1String("constraint"); });
        addConstraints(false);
        restoreAll([](const PostgresPiece &piece) { return piece.kind == QLatin1String("index"); });
        if (m_batch.copyFrom)
            execute(m_plan.indexes);
        else
            for (const CreateIndex &index : m_plan.newIndexes)
                execute(m_dialect.sql(index));
        restoreAll([](const PostgresPiece &piece) { return piece.kind == QLatin1String("foreign key"); });
        addConstraints(true);
        restoreAll([](const PostgresPiece &piece) { return piece.kind == keyOfOthers; });
        restoreCounters();
        if (hasPrivileges)
            execute(postgresRevocations(m_connection, *postgresTableFacts(m_connection, m_table.schema, m_table.name)));
        restoreAll([&](const PostgresPiece &piece) {
            static const QStringList done{QStringLiteral("constraint"), QStringLiteral("index"), QStringLiteral("foreign key"), keyOfOthers};
            return !done.contains(piece.kind) && (hasPrivileges || piece.kind != QLatin1String("privilege"));
        });
    }

    void restorePiece(const PostgresPiece &piece)
    {
        try {
            m_connection.execute(piece.sql);
        } catch (Error &error) {
            error.message = QStringLiteral("The %1 '%2' does not fit the table '%3' any more: %4").arg(piece.kind, piece.name, m_table.name, error.message);
            error.advise(QStringLiteral("Drop it before the batch, and create it in its new form afterwards."));
            throw;
        }
    }

    bool isKept(const QString &name) const { return !name.isEmpty() && m_plan.keptConstraints.contains(bareName(name)); }
    bool isKept(const Constraint &constraint) const
    {
        return std::visit([this](const auto &each) { return isKept(each.name); }, constraint);
    }

    /// Those that are new, or not what they were, and no part of CREATE TABLE: foreign keys, or the others.
    void addConstraints(bool foreignKeys)
    {
        const bool byScript = m_batch.copyFrom.has_value();
        const auto add = [&](const auto &constraint) { execute(m_dialect.sql(AddConstraint{m_batch.schema, m_batch.table, constraint})); };
        if (!byScript && !foreignKeys && m_plan.table.primaryKey && !isKept(m_plan.table.primaryKey->name))
            add(*m_plan.table.primaryKey);
        for (const Constraint &constraint : m_plan.table.constraints) {
            const bool isKey = std::holds_alternative<ForeignKey>(constraint);
            if (isKey != foreignKeys || std::holds_alternative<Check>(constraint) || (byScript ? !isKey : isKept(constraint)))
                continue;
            std::visit(add, constraint);
        }
    }

    /// Sequences keep names and positions.
    void restoreCounters()
    {
        for (const PostgresCounter &counter : m_counters) {
            if (!columnNow(counter.column))
                continue;
            const QString column = m_table.sql() + QLatin1Char('.') + postgresName(counter.column);
            const QString fresh = ask(QStringLiteral("SELECT pg_get_serial_sequence($1, $2)"), {m_table.sql(), counter.column}).toString();
            const auto planned = std::ranges::find_if(m_plan.table.columns, [&](const Column &each) { return bareName(each.name) == counter.column; });
            if (!counter.isIdentity && !planned->identity) { // serial, by the script's word too: one sequence is enough
                if (!fresh.isEmpty()) {
                    m_connection.execute(QStringLiteral("ALTER TABLE %1 ALTER COLUMN %2 SET DEFAULT nextval(%3)").arg(m_table.sql(), postgresName(counter.column), postgresLiteral(counter.sql())));
                    m_connection.execute(QStringLiteral("DROP SEQUENCE %1").arg(fresh));
                }
                m_connection.execute(QStringLiteral("ALTER SEQUENCE %1 OWNED BY %2").arg(counter.sql(), column));
                continue;
            }
            if (fresh.isEmpty())
                continue; // it does not count any more
            if (counter.isIdentity) {
                m_connection.execute(QStringLiteral("ALTER SEQUENCE %1 RENAME TO %2").arg(fresh, postgresName(counter.name)));
                execute(counter.rest);
            }
            const QString name = ask(QStringLiteral("SELECT pg_get_serial_sequence($1, $2)"), {m_table.sql(), counter.column}).toString();
            m_connection.execute(QStringLiteral("SELECT setval(%1, %2, %3)").arg(postgresLiteral(name), QString::number(counter.lastValue), counter.isCalled ? QStringLiteral("true") : QStringLiteral("false")));
            if (!counter.isIdentity)
                m_connection.execute(QStringLiteral("DROP SEQUENCE %1").arg(counter.sql()));
        }
    }

    /// What was to stay is there, word for word where no type has changed.
    void check()
    {
        const PostgresTableFacts now = *postgresTableFacts(m_connection, m_table.schema, m_table.name);
        std::vector<PostgresPiece> found = postgresPieces(m_connection, now);
        bool sameTypes = true;
        for (size_t i = 0; i < m_plan.table.columns.size(); ++i)
            sameTypes = sameTypes && (m_plan.sources.at(qsizetype(i)).isEmpty() || !hasNewType(i));
        for (const PostgresPiece &piece : m_pieces) {
            const auto same = std::ranges::find_if(found, [&](const PostgresPiece &each) { return each.kind == piece.kind && each.name == piece.name && (!sameTypes || each.sql == piece.sql); });
            if (same == found.end())
                throw Error(ErrorCode::Internal, QStringLiteral("The table '%1' came out of its batch without this: %2").arg(m_table.name, piece.sql))
                    .advise(QStringLiteral("Leave out recreate='always': PostgreSQL can change the table as it is."));
        }
        QStringList wanted;
        for (const Column &column : m_plan.table.columns)
            wanted << bareName(column.name);
        QStringList columns;
        for (const Column &column : inspected().columns)
            columns << column.name;
        if (columns != wanted || now.owner != m_table.owner || now.isUnlogged != m_table.isUnlogged)
            throw Error(ErrorCode::Internal, QStringLiteral("The table '%1' came out with other columns, or another owner, than planned.").arg(m_table.name));
    }

    Connection &m_connection;
    const Dialect &m_dialect;
    BatchAlterTable m_batch;
    PostgresInspector m_inspector;
    PostgresTableFacts m_table;
    Table m_before;
    Table m_existing; ///< what the plan began with
    Table m_now; ///< with columns dropped and renamed
    bool m_isRenamed = false;
    TableRebuild m_plan;
    std::vector<PostgresCounter> m_counters;
    std::vector<PostgresPiece> m_pieces;
};

} // namespace

void applyPostgresRebuild(Connection &connection, const Dialect &dialect, const BatchAlterTable &batch)
{
    refuseReflectOptions(batch);
    PostgresRebuild(connection, dialect, batch).run();
}

} // namespace meditrack
