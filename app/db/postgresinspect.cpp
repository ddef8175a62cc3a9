// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgresinspect.h"

#include "db/unreported.h"

#include <QMap>

namespace meditrack {

namespace {

// Where a name is looked for: $1 is a schema, or empty for the search path.
const QString inSchema = QStringLiteral("(n.nspname = $1 OR ($1 = '' AND n.nspname <> 'pg_catalog' AND pg_table_is_visible(c.oid)))");

QStringList textsOf(const QVariant &list)
{
    QStringList texts;
    for (const QVariant &each : list.toList())
        texts << each.toString();
    return texts;
}

/// {fillfactor=70} as pairs.
QVariantList pairsOf(const QVariant &options)
{
    QVariantList pairs;
    for (const QString &each : textsOf(options))
        pairs << QVariant(QVariantList{each.section(QLatin1Char('='), 0, 0), each.section(QLatin1Char('='), 1)});
    return pairs;
}

/// Six numbers of pg_sequence from a row, as the options of a sequence.
Identity countingOf(const QVariantList &row, qsizetype at)
{
    Identity options;
    options.start = row.at(at).toLongLong();
    options.increment = row.at(at + 1).toLongLong();
    options.minValue = row.at(at + 2).toLongLong();
    options.maxValue = row.at(at + 3).toLongLong();
    options.cache = row.at(at + 4).toLongLong();
    options.cycle = row.at(at + 5).toBool();
    return options;
}

/// The rule behind a letter of pg_constraint; NO ACTION is nothing.
QString ruleOf(const QString &letter)
{
    static const QMap<QString, QString> rules{{QStringLiteral("r"), QStringLiteral("RESTRICT")}, {QStringLiteral("c"), QStringLiteral("CASCADE")},
                                              {QStringLiteral("n"), QStringLiteral("SET NULL")}, {QStringLiteral("d"), QStringLiteral("SET DEFAULT")}};
    return rules.value(letter);
}

} // namespace

struct PostgresInspector::Found
{
    QString schema; ///< that was asked for
    std::vector<PostgresRelation> relations;
    QHash<qint64, size_t> places; ///< by oid
    QVariantList oids;

    Table &tableOf(const QVariant &oid) { return relations.at(places.value(oid.toLongLong())).table; }
};

PostgresInspector::PostgresInspector(Connection &connection)
    : m_connection(connection)
{
}

ResultRows PostgresInspector::query(const QString &sql, const QVariantList &parameters)
{
    const Unreported quiet(m_connection);
    return m_connection.execute(sql, parameters);
}

QString PostgresInspector::defaultSchema()
{
    return query(QStringLiteral("SELECT current_schema()")).rows.front().front().toString();
}

QStringList PostgresInspector::schemaNames()
{
    QStringList found;
    // Our journal is no part of what a project made.
    for (const QVariantList &row : query(QStringLiteral("SELECT n.nspname FROM pg_catalog.pg_namespace n WHERE n.nspname NOT LIKE 'pg\\_%' "
                                                        "AND NOT (n.nspname = 'meditrack' AND (SELECT array_agg(c.relname::text) FROM pg_catalog.pg_class c "
                                                        "WHERE c.relnamespace = n.oid AND c.relkind IN ('r', 'p', 'v', 'm', 'f')) = ARRAY['journal']) ORDER BY n.nspname")).rows)
        found << row.front().toString();
    return found;
}

QStringList PostgresInspector::names(Names which, const QString &schema, bool temporary)
{
    static const QMap<Names, QString> kinds{{Names::Tables, QStringLiteral("{r,p}")}, {Names::Views, QStringLiteral("{v}")},
                                            {Names::MaterializedViews, QStringLiteral("{m}")}, {Names::ForeignTables, QStringLiteral("{f}")},
                                            {Names::Sequences, QStringLiteral("{S}")}};
    QStringList found;
    const ResultRows result = query(QStringLiteral("SELECT c.relname FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
                                                   "WHERE c.relkind = ANY ($2::\"char\"[]) AND %1 AND (c.relpersistence = 't') = $3::boolean ORDER BY c.relname").arg(inSchema),
                                    {schema, kinds.value(which), temporary});
    for (const QVariantList &row : result.rows)
        found << row.front().toString();
    return found;
}

bool PostgresInspector::exists(Names which, const QString &schema, const QString &name)
{
    return names(which, schema).contains(name) || (schema.isEmpty() && names(which, schema, true).contains(name));
}

std::vector<PostgresRelation> PostgresInspector::relations(const QString &schema, const QString &name)
{
    using Kind = PostgresRelation::Kind;
    static const QMap<QString, Kind> kinds{{QStringLiteral("r"), Kind::Table}, {QStringLiteral("p"), Kind::Partitioned}, {QStringLiteral("f"), Kind::Foreign},
                                           {QStringLiteral("v"), Kind::View}, {QStringLiteral("m"), Kind::MaterializedView}};
    Found found;
    found.schema = schema;
    const ResultRows result = query(
        QStringLiteral("SELECT c.oid::int8, n.nspname, c.relname, c.relkind::text, c.relpersistence = 't', obj_description(c.oid, 'pg_class'), "
                       "CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END, CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END, "
                       "(SELECT s.spcname FROM pg_catalog.pg_tablespace s WHERE s.oid = c.reltablespace), c.reloptions, "
                       "ARRAY(SELECT p.relname FROM pg_catalog.pg_inherits i JOIN pg_catalog.pg_class p ON p.oid = i.inhparent "
                       "WHERE i.inhrelid = c.oid AND NOT c.relispartition ORDER BY i.inhseqno) "
                       "FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
                       "WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm') AND %1 AND ($2 = '' OR c.relname = $2) ORDER BY c.relname").arg(inSchema),
        {schema.isNull() ? QStringLiteral("") : schema, name.isNull() ? QStringLiteral("") : name});
    for (const QVariantList &row : result.rows) {
        PostgresRelation relation;
        relation.table.schema = row.at(1).toString();
        relation.table.name = row.at(2).toString();
        relation.kind = kinds.value(row.at(3).toString());
        relation.temporary = row.at(4).toBool();
        relation.table.comment = row.at(5).toString();
        relation.definition = row.at(6).toString();
        const auto option = [&](const char *key, const QVariant &value) { relation.table.options.insert(QLatin1String(key), value); };
        if (!row.at(7).isNull())
            option("postgresql_partition_by", row.at(7));
        if (!row.at(8).isNull())
            option("postgresql_tablespace", row.at(8));
        if (!row.at(9).isNull())
            option("postgresql_with", pairsOf(row.at(9)));
        if (!row.at(10).toList().isEmpty())
            option("postgresql_inherits", row.at(10));
        found.places.insert(row.at(0).toLongLong(), found.relations.size());
        found.oids << row.at(0);
        found.relations.push_back(std::move(relation));
    }
    if (!found.oids.isEmpty()) {
        readColumns(found);
        readConstraints(found);
        readIndexes(found);
    }
    return std::move(found.relations);
}

ColumnType PostgresInspector::columnType(const QString &text, const QString &collation)
{
    const auto named = [this](const QString &name) -> std::optional<ColumnType> {
        const std::vector<NamedType> &types = knownTypes();
        for (size_t i = 0; i < types.size(); ++i) {
            if (m_typeNames.at(qsizetype(i)) != name)
                continue;
            ColumnType type = types.at(i).type;
            if (types.at(i).visible)
                type.enumSchema.clear(); // needed only where the search path does not lead
            return type;
        }
        return std::nullopt;
    };
    ColumnType type = postgresColumnType(text, named);
    type.collation = collation;
    return type;
}

const std::vector<NamedType> &PostgresInspector::knownTypes()
{
    if (m_types)
        return *m_types;
    m_types.emplace();
    const ResultRows result = query(QStringLiteral(
        "SELECT format_type(t.oid, NULL), t.typname, n.nspname, pg_type_is_visible(t.oid), "
        "ARRAY(SELECT e.enumlabel FROM pg_catalog.pg_enum e WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder), "
        "CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod) END, NOT t.typnotnull, t.typdefault, "
        "(SELECT l.collname FROM pg_catalog.pg_collation l JOIN pg_catalog.pg_type b ON b.oid = t.typbasetype WHERE l.oid = t.typcollation AND l.oid <> b.typcollation), "
        "ARRAY(SELECT c.conname FROM pg_catalog.pg_constraint c WHERE c.contypid = t.oid AND c.contype = 'c' ORDER BY c.conname), "
        "ARRAY(SELECT pg_get_expr(c.conbin, 0, true) FROM pg_catalog.pg_constraint c WHERE c.contypid = t.oid AND c.contype = 'c' ORDER BY c.conname) "
        "FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace "
        "WHERE t.typtype IN ('e', 'd') AND n.nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY t.oid"));
    for (const QVariantList &row : result.rows) { // a domain comes after what it stands on
        NamedType named;
        named.visible = row.at(3).toBool();
        named.nullable = row.at(6).toBool();
        named.defaultText = row.at(7).toString();
        const QStringList checks = textsOf(row.at(9));
        for (qsizetype i = 0; i < checks.size(); ++i)
            named.checks.push_back({checks.at(i), textsOf(row.at(10)).at(i)});
        if (row.at(5).isNull()) {
            named.type.name = QStringLiteral("ENUM");
            named.type.labels = textsOf(row.at(4));
        } else {
            named.type.items = {columnType(row.at(5).toString(), row.at(8).toString())};
            named.type.name = QStringLiteral("DOMAIN");
        }
        named.type.enumName = row.at(1).toString();
        named.type.enumSchema = row.at(2).toString();
        m_types->push_back(std::move(named));
        m_typeNames << row.at(0).toString();
    }
    return *m_types;
}

std::vector<NamedType> PostgresInspector::types(const QString &schema)
{
    std::vector<NamedType> found;
    for (const NamedType &each : knownTypes()) {
        if (schema == QLatin1String("*") || (schema.isEmpty() ? each.visible : each.type.enumSchema == schema))
            found.push_back(each);
    }
    std::ranges::sort(found, {}, [](const NamedType &each) { return std::pair(each.type.enumSchema, each.type.enumName); });
    return found;
}

void PostgresInspector::readColumns(Found &found)
{
    const ResultRows result = query(QStringLiteral(
        "SELECT a.attrelid::int8, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid), a.attgenerated::text, "
        "a.attidentity::text, (SELECT l.collname FROM pg_catalog.pg_collation l WHERE l.oid = a.attcollation AND a.attcollation <> t.typcollation), "
        "col_description(a.attrelid, a.attnum), s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle "
        "FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type t ON t.oid = a.atttypid "
        "LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum "
        "LEFT JOIN pg_catalog.pg_depend p ON a.attidentity <> '' AND p.refobjid = a.attrelid AND p.refobjsubid = a.attnum AND p.deptype = 'i' "
        "AND p.classid = 'pg_catalog.pg_class'::regclass AND p.refclassid = p.classid "
        "LEFT JOIN pg_catalog.pg_sequence s ON s.seqrelid = p.objid "
        "WHERE a.attrelid = ANY ($1::oid[]) AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attrelid, a.attnum"), {QVariant(found.oids)});
    for (const QVariantList &row : result.rows) {
        Column column;
        column.name = row.at(1).toString();
        column.type = columnType(row.at(2).toString(), row.at(7).toString());
        column.nullable = !row.at(3).toBool();
        const QString generated = row.at(5).toString();
        if (!generated.isEmpty())
            column.computed = Computed{row.at(4).toString(), generated == QLatin1String("s")};
        else if (!row.at(4).isNull())
            column.serverDefault = ServerDefault{ServerDefault::Form::Text, row.at(4).toString()};
        if (const QString identity = row.at(6).toString(); !identity.isEmpty()) {
            column.identity = countingOf(row, 9);
            column.identity->always = identity == QLatin1String("a");
        }
        column.comment = row.at(8).toString();
        found.tableOf(row.at(0)).columns.push_back(std::move(column));
    }
}

void PostgresInspector::readConstraints(Found &found)
{
    const auto columns = [](const char *key, const char *table) {
        return QStringLiteral("ARRAY(SELECT a.attname FROM unnest(con.%1) WITH ORDINALITY k(n, o) JOIN pg_catalog.pg_attribute a "
                              "ON a.attrelid = con.%2 AND a.attnum = k.n ORDER BY k.o)").arg(QLatin1String(key), QLatin1String(table));
    };
    const ResultRows result = query(
        QStringLiteral("SELECT con.conrelid::int8, con.conname, con.contype::text, con.condeferrable, con.condeferred, con.convalidated, %1, "
                       "rn.nspname, rc.relname, pg_table_is_visible(rc.oid), %2, con.confupdtype::text, con.confdeltype::text, con.confmatchtype::text, "
                       "substring(pg_get_constraintdef(con.oid, true) FROM 'ON DELETE (SET (?:NULL|DEFAULT) \\(.*?\\))'), "
                       "pg_get_expr(con.conbin, con.conrelid, true), obj_description(con.oid, 'pg_constraint'), "
                       "ARRAY(SELECT a.attname FROM generate_series(i.indnkeyatts, i.indnatts - 1) k JOIN pg_catalog.pg_attribute a "
                       "ON a.attrelid = i.indrelid AND a.attnum = i.indkey[k] ORDER BY k), (to_jsonb(i)->>'indnullsnotdistinct')::boolean, "
                       "ARRAY(SELECT pg_get_indexdef(con.conindid, k, true) FROM generate_series(1, i.indnkeyatts) k), "
                       "ARRAY(SELECT o.oprname FROM unnest(con.conexclop) WITH ORDINALITY e(oid, place) JOIN pg_catalog.pg_operator o ON o.oid = e.oid ORDER BY e.place), "
                       "(SELECT m.amname FROM pg_catalog.pg_class ic JOIN pg_catalog.pg_am m ON m.oid = ic.relam WHERE ic.oid = con.conindid), "
                       "pg_get_expr(i.indpred, i.indrelid), con.connoinherit "
                       "FROM pg_catalog.pg_constraint con LEFT JOIN pg_catalog.pg_class rc ON rc.oid = con.confrelid "
                       "LEFT JOIN pg_catalog.pg_namespace rn ON rn.oid = rc.relnamespace "
                       "LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = con.conindid AND con.contype IN ('p', 'u', 'x') "
                       "WHERE con.conrelid = ANY ($1::oid[]) AND con.contype IN ('p', 'u', 'f', 'c', 'x') ORDER BY con.conrelid, con.conname")
            .arg(columns("conkey", "conrelid"), columns("confkey", "confrelid")),
        {QVariant(found.oids)});
    for (const QVariantList &row : result.rows)
        addConstraint(found.tableOf(row.at(0)), row, found.schema);
}

void PostgresInspector::addConstraint(Table &table, const QVariantList &row, const QString &schema)
{
    const QString name = row.at(1).toString();
    const QString kind = row.at(2).toString();
    const std::optional<bool> deferrable = row.at(3).toBool() ? std::optional(true) : std::nullopt;
    const QString initially = row.at(4).toBool() ? QStringLiteral("DEFERRED") : QString();
    const QStringList columns = textsOf(row.at(6));
    const QString comment = row.at(16).toString();
    QVariantMap options;
    if (!row.at(5).toBool())
        options.insert(QStringLiteral("postgresql_not_valid"), true);
    if (!row.at(17).toList().isEmpty())
        options.insert(QStringLiteral("postgresql_include"), row.at(17));
    if (row.at(18).toBool())
        options.insert(QStringLiteral("postgresql_nulls_not_distinct"), true);
    if (kind == QLatin1String("p")) {
        table.primaryKey = PrimaryKey{name, columns, deferrable, initially, options, comment};
        for (Column &column : table.columns)
            column.primaryKey = columns.contains(column.name);
    } else if (kind == QLatin1String("u")) {
        table.constraints.push_back(Unique{name, columns, deferrable, initially, options, comment});
    } else if (kind == QLatin1String("c")) {
        if (row.at(23).toBool())
            options.insert(QStringLiteral("postgresql_no_inherit"), true);
        table.constraints.push_back(Check{name, row.at(15).toString(), deferrable, initially, {}, options, true, comment});
    } else if (kind == QLatin1String("f")) {
        // Found without its schema, it is named so, unless it stands beside the table in a schema that was asked for.
        const QString referred = row.at(7).toString();
        const bool isBare = row.at(9).toBool() && referred != schema;
        const QString some = row.at(14).toString(); // SET NULL (a, b)
        table.constraints.push_back(ForeignKey{name, columns, isBare ? QString() : referred, row.at(8).toString(), textsOf(row.at(10)),
                                               ruleOf(row.at(11).toString()), some.isEmpty() ? ruleOf(row.at(12).toString()) : some, deferrable, initially,
                                               row.at(13).toString() == QLatin1String("f") ? QStringLiteral("FULL") : QString(), false, options, comment});
    } else {
        Exclude exclude{name, {}, row.at(21).toString(), row.at(22).toString(), deferrable, initially, textsOf(row.at(17))};
        const QStringList elements = textsOf(row.at(19));
        for (qsizetype i = 0; i < elements.size(); ++i)
            exclude.elements.push_back({elements.at(i), true, textsOf(row.at(20)).value(i)});
        table.constraints.push_back(std::move(exclude));
    }
}

void PostgresInspector::readIndexes(Found &found)
{
    const ResultRows result = query(QStringLiteral(
        "SELECT i.indrelid::int8, ic.relname, i.indisunique, i.indnkeyatts, "
        "ARRAY(SELECT coalesce((SELECT a.attname::text FROM pg_catalog.pg_attribute a WHERE a.attrelid = i.indrelid AND a.attnum = i.indkey[k - 1] AND i.indkey[k - 1] <> 0), "
        "pg_get_indexdef(i.indexrelid, k, true)) FROM generate_series(1, i.indnatts) k ORDER BY k), "
        "ARRAY(SELECT i.indkey[k - 1] = 0 FROM generate_series(1, i.indnatts) k ORDER BY k), "
        "ARRAY(SELECT i.indoption[k - 1]::int4 FROM generate_series(1, i.indnkeyatts) k ORDER BY k), "
        "ARRAY(SELECT CASE WHEN NOT o.opcdefault THEN o.opcname::text END FROM generate_series(1, i.indnkeyatts) k JOIN pg_catalog.pg_opclass o ON o.oid = i.indclass[k - 1] ORDER BY k), "
        "pg_get_expr(i.indpred, i.indrelid), ic.reloptions, m.amname, "
        "EXISTS (SELECT FROM pg_catalog.pg_constraint con WHERE con.conindid = i.indexrelid AND con.contype IN ('p', 'u', 'x')), "
        "(to_jsonb(i)->>'indnullsnotdistinct')::boolean, (SELECT s.spcname FROM pg_catalog.pg_tablespace s WHERE s.oid = ic.reltablespace) "
        "FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class ic ON ic.oid = i.indexrelid JOIN pg_catalog.pg_am m ON m.oid = ic.relam "
        "WHERE i.indrelid = ANY ($1::oid[]) AND NOT i.indisprimary ORDER BY i.indrelid, ic.relname"), {QVariant(found.oids)});
    for (const QVariantList &row : result.rows) {
        Table &table = found.tableOf(row.at(0));
        Index index{row.at(1).toString(), table.schema, table.name, {}, row.at(2).toBool(), row.at(8).toString(), {}, row.at(11).toBool()};
        const QStringList elements = textsOf(row.at(4));
        const int keys = row.at(3).toInt();
        QVariantList operators;
        for (qsizetype i = 0; i < keys; ++i) {
            IndexElement element{elements.at(i), row.at(5).toList().at(i).toBool(), elements.at(i)};
            const int flags = row.at(6).toList().at(i).toInt(); // 1: DESC; 2: NULLS FIRST, which goes with DESC
            if (flags & 1)
                element.sorting << QStringLiteral("desc");
            if (flags == 1 || flags == 2)
                element.sorting << (flags == 1 ? QStringLiteral("nulls_last") : QStringLiteral("nulls_first"));
            if (const QVariant operatorClass = row.at(7).toList().at(i); !operatorClass.isNull())
                operators << QVariant(QVariantList{element.text, operatorClass});
            index.elements.push_back(std::move(element));
        }
        const auto option = [&](const char *key, const QVariant &value) { index.options.insert(QLatin1String(key), value); };
        if (elements.size() > keys)
            option("postgresql_include", elements.mid(keys));
        if (!operators.isEmpty())
            option("postgresql_ops", operators);
        if (!row.at(9).isNull())
            option("postgresql_with", pairsOf(row.at(9)));
        if (row.at(10) != QLatin1String("btree"))
            option("postgresql_using", row.at(10));
        if (row.at(12).toBool())
            option("postgresql_nulls_not_distinct", true);
        if (!row.at(13).isNull())
            option("postgresql_tablespace", row.at(13));
        table.indexes.push_back(std::move(index));
    }
}

std::vector<Sequence> PostgresInspector::sequences(const QString &schema)
{
    std::vector<Sequence> found;
    const ResultRows result = query(
        QStringLiteral("SELECT c.relname, n.nspname, format_type(s.seqtypid, NULL), s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle, "
                       "o.relname, a.attname FROM pg_catalog.pg_sequence s JOIN pg_catalog.pg_class c ON c.oid = s.seqrelid "
                       "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
                       "LEFT JOIN pg_catalog.pg_depend p ON p.objid = c.oid AND p.classid = 'pg_catalog.pg_class'::regclass AND p.deptype IN ('a', 'i') "
                       "AND p.refclassid = p.classid AND p.refobjsubid > 0 "
                       "LEFT JOIN pg_catalog.pg_class o ON o.oid = p.refobjid "
                       "LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = p.refobjid AND a.attnum = p.refobjsubid WHERE %1 ORDER BY c.relname").arg(inSchema),
        {schema.isNull() ? QStringLiteral("") : schema});
    for (const QVariantList &row : result.rows)
        found.push_back({row.at(0).toString(), row.at(1).toString(), row.at(2).toString(), countingOf(row, 3), row.at(9).toString(), row.at(10).toString()});
    return found;
}

std::vector<TextObject> PostgresInspector::texts(const QString &schema)
{
    using Kind = TextObject::Kind;
    const QString where = schema.isNull() ? QStringLiteral("") : schema;
    std::vector<TextObject> found;
    const ResultRows functions = query(QStringLiteral(
        "SELECT p.proname || '(' || oidvectortypes(p.proargtypes) || ')', n.nspname, pg_get_functiondef(p.oid) FROM pg_catalog.pg_proc p "
        "JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace WHERE p.prokind IN ('f', 'p') "
        "AND (n.nspname = $1 OR ($1 = '' AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND pg_function_is_visible(p.oid))) "
        "AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.objid = p.oid AND d.classid = 'pg_catalog.pg_proc'::regclass AND d.deptype IN ('e', 'i')) ORDER BY 1"), {where});
    for (const QVariantList &row : functions.rows)
        found.push_back({Kind::Function, row.at(0).toString(), row.at(1).toString(), {}, row.at(2).toString()});
    const ResultRows triggers = query(
        QStringLiteral("SELECT t.tgname, n.nspname, c.relname, pg_get_triggerdef(t.oid, true) FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid "
                       "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
                       "WHERE NOT t.tgisinternal AND t.tgparentid = 0 AND %1 ORDER BY c.relname, t.tgname").arg(inSchema), {where});
    for (const QVariantList &row : triggers.rows)
        found.push_back({Kind::Trigger, row.at(0).toString(), row.at(1).toString(), row.at(2).toString(), row.at(3).toString()});
    return found;
}

Schema PostgresInspector::schema(const QString &name)
{
    Schema schema;
    schema.name = name;
    for (PostgresRelation &relation : relations(name)) {
        Table &table = relation.table;
        if (relation.isView())
            schema.views.push_back({table.name, table.schema, relation.definition, relation.kind == PostgresRelation::Kind::MaterializedView,
                                    std::move(table.columns), std::move(table.indexes), table.comment});
        else
            schema.tables.push_back(std::move(table));
    }
    schema.sequences = sequences(name);
    schema.types = types(name);
    return schema;
}

} // namespace meditrack
