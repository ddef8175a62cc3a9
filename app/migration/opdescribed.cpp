// SPDX-License-Identifier: GPL-3.0-or-later
// The dicts in which resources/python/_meditrack/describe.py tells of operations.
#include "migration/opvalues.h"

#include "core/error.h"

#include <QHash>

namespace py = pybind11;

namespace meditrack {

namespace {

/// A described value. A key that is absent stands for None, so that only what was said needs to be there.
class Described
{
public:
    explicit Described(py::handle dict)
        : m_dict(py::reinterpret_borrow<py::dict>(dict))
    { }

    bool has(const char *key) const { return m_dict.contains(key); }

    py::object at(const char *key) const
    {
        PyObject *found = PyDict_GetItemString(m_dict.ptr(), key);
        return found ? py::reinterpret_borrow<py::object>(found) : py::none();
    }

    QString text(const char *key) const
    {
        const py::object value = at(key);
        return value.is_none() ? QString() : toText(value);
    }

    QString name(const char *key) const { return toName(at(key)); }

    QStringList names(const char *key) const
    {
        QStringList result;
        for (py::handle item : items(key))
            result << toName(item);
        return result;
    }

    bool flag(const char *key, bool absent = false) const
    {
        const py::object value = at(key);
        return value.is_none() ? absent : value.cast<bool>();
    }

    template<typename T>
    std::optional<T> maybe(const char *key) const
    {
        const py::object value = at(key);
        return value.is_none() ? std::nullopt : std::optional<T>(value.cast<T>());
    }

    std::optional<QString> maybeText(const char *key) const
    {
        const py::object value = at(key);
        return value.is_none() ? std::nullopt : std::optional(toText(value));
    }

    template<typename Convert>
    auto list(const char *key, Convert convert) const
    {
        std::vector<decltype(convert(py::handle()))> result;
        for (py::handle item : items(key))
            result.push_back(convert(item));
        return result;
    }

    /// A described value of its own, if it is there.
    template<typename Convert>
    auto part(const char *key, Convert convert) const
    {
        const py::object value = at(key);
        return value.is_none() ? std::nullopt : std::optional(convert(value));
    }

    QVariantMap options(const char *key) const
    {
        QVariantMap result;
        const py::object value = at(key);
        if (value.is_none())
            return result;
        for (const auto &[name, setting] : py::reinterpret_borrow<py::dict>(value))
            result.insert(toText(name), toSetting(setting));
        return result;
    }

private:
    py::iterable items(const char *key) const
    {
        const py::object value = at(key);
        return value.is_none() ? py::iterable(py::list()) : py::iterable(value);
    }

    /// A list keeps its form, a dict becomes a list of pairs in its order, a column its name.
    static QVariant toSetting(py::handle value)
    {
        PyObject *raw = value.ptr();
        if (value.is_none() || PyBool_Check(raw) || PyLong_Check(raw) || PyFloat_Check(raw))
            return toVariant(value);
        if (PyUnicode_Check(raw))
            return toName(value);
        if (PyDict_Check(raw)) {
            QVariantList pairs;
            for (const auto &[name, setting] : py::reinterpret_borrow<py::dict>(value))
                pairs.append(QVariant(QVariantList{toSetting(name), toSetting(setting)}));
            return pairs;
        }
        if (PyList_Check(raw) || PyTuple_Check(raw)) {
            QVariantList list;
            for (py::handle item : value)
                list.append(toSetting(item));
            return list;
        }
        return py::hasattr(value, "name") ? toSetting(value.attr("name")) : QVariant(toText(py::str(value)));
    }

    py::dict m_dict;
};

Table toTable(py::handle dict);

std::optional<ServerDefault> toServerDefault(const py::object &described)
{
    if (described.is_none())
        return std::nullopt;
    const auto pair = py::reinterpret_borrow<py::tuple>(described);
    const QString form = toText(pair[0]);
    ServerDefault result;
    if (form == QLatin1String("text"))
        result.form = ServerDefault::Form::Text;
    else if (form == QLatin1String("expression"))
        result.form = ServerDefault::Form::Expression;
    result.value = toText(pair[1]);
    return result;
}

Computed toComputed(py::handle dict)
{
    const Described from(dict);
    return {from.text("expression"), from.maybe<bool>("persisted")};
}

Identity toIdentity(py::handle dict)
{
    const Described from(dict);
    Identity identity;
    identity.always = from.flag("always");
    identity.onNull = from.flag("on_null");
    identity.start = from.maybe<qint64>("start");
    identity.increment = from.maybe<qint64>("increment");
    identity.minValue = from.maybe<qint64>("min_value");
    identity.maxValue = from.maybe<qint64>("max_value");
    identity.noMinValue = from.maybe<bool>("no_min_value");
    identity.noMaxValue = from.maybe<bool>("no_max_value");
    identity.cycle = from.maybe<bool>("cycle");
    identity.cache = from.maybe<qint64>("cache");
    return identity;
}

/// ("literal", …), ("text", …), ("expression", …), {"expression": …} of a Computed, the dict of an Identity, or None.
std::optional<ColumnDefault> toColumnDefault(const Described &from, const char *key)
{
    if (!from.has(key))
        return std::nullopt;
    const py::object value = from.at(key);
    if (value.is_none())
        return ColumnDefault();
    if (!PyDict_Check(value.ptr()))
        return ColumnDefault(*toServerDefault(value));
    return Described(value).has("expression") ? ColumnDefault(toComputed(value)) : ColumnDefault(toIdentity(value));
}

Check toCheck(py::handle dict)
{
    const Described from(dict);
    return {from.name("name"), from.text("expression"), from.maybe<bool>("deferrable"), from.text("initially"),
            from.name("of_column"), from.options("options"), from.flag("written")};
}

Column toColumn(py::handle dict)
{
    const Described from(dict);
    Column column;
    column.name = from.name("name");
    column.type = toColumnType(from.at("type"));
    column.nullable = from.flag("nullable", true);
    column.primaryKey = from.flag("primary_key");
    column.autoincrement = from.maybe<bool>("autoincrement");
    column.serverDefault = toServerDefault(from.at("default"));
    column.comment = from.text("comment");
    column.checks = from.list("checks", toCheck);
    column.computed = from.part("computed", toComputed);
    column.identity = from.part("identity", toIdentity);
    column.hasDefault = from.flag("has_default");
    column.countsDespiteKey = from.flag("counts_despite_key");
    column.options = from.options("options");
    return column;
}

PrimaryKey toPrimaryKey(py::handle dict)
{
    const Described from(dict);
    return {from.name("name"), from.names("columns"), from.maybe<bool>("deferrable"), from.text("initially"),
            from.options("options")};
}

Unique toUnique(py::handle dict)
{
    const Described from(dict);
    return {from.name("name"), from.names("columns"), from.maybe<bool>("deferrable"), from.text("initially"),
            from.options("options")};
}

ForeignKey toForeignKey(py::handle dict)
{
    const Described from(dict);
    ForeignKey key;
    key.name = from.name("name");
    key.columns = from.names("columns");
    key.referredSchema = from.name("referred_schema");
    key.referredTable = from.name("referred_table");
    key.referredColumns = from.names("referred_columns");
    key.onUpdate = from.text("on_update");
    key.onDelete = from.text("on_delete");
    key.deferrable = from.maybe<bool>("deferrable");
    key.initially = from.text("initially");
    key.match = from.text("match");
    key.useAlter = from.flag("use_alter");
    key.options = from.options("options");
    return key;
}

Exclude toExclude(py::handle dict)
{
    const Described from(dict);
    const auto element = [](py::handle described) {
        const Described each(described);
        return Exclude::Element{each.name("text"), each.flag("expression"), each.text("op"), each.text("op_class")};
    };
    return {from.name("name"), from.list("elements", element), from.text("method"), from.text("where"),
            from.maybe<bool>("deferrable"), from.text("initially")};
}

Constraint toConstraint(py::handle dict)
{
    const QString kind = Described(dict).text("kind");
    if (kind == QLatin1String("check"))
        return toCheck(dict);
    if (kind == QLatin1String("unique"))
        return toUnique(dict);
    if (kind == QLatin1String("exclude"))
        return toExclude(dict);
    return toForeignKey(dict);
}

Index toIndex(py::handle dict)
{
    const Described from(dict);
    Index index;
    index.name = from.name("name");
    index.schema = from.name("schema");
    index.table = from.name("table");
    // (text, is an expression[, key])
    index.elements = from.list("elements", [](py::handle item) {
        const auto parts = py::reinterpret_borrow<py::tuple>(item);
        return IndexElement{toName(parts[0]), parts[1].cast<bool>(), parts.size() > 2 ? toName(parts[2]) : QString()};
    });
    index.unique = from.flag("unique");
    index.where = from.text("where");
    index.options = from.options("options");
    return index;
}

Table toTable(py::handle dict)
{
    const Described from(dict);
    Table table;
    table.name = from.name("name");
    table.schema = from.name("schema");
    table.columns = from.list("columns", toColumn);
    table.primaryKey = from.part("primary_key", toPrimaryKey);
    table.constraints = from.list("constraints", toConstraint);
    table.indexes = from.list("indexes", toIndex);
    table.comment = from.text("comment");
    table.prefixes = from.names("prefixes");
    table.options = from.options("options");
    return table;
}

BulkInsert toBulkInsert(const Described &from)
{
    return {from.name("schema"), from.name("table"), from.names("columns"), from.list("rows", toVariants)};
}

AddColumn toAddColumn(const Described &from)
{
    return {from.name("schema"), from.name("table"), toColumn(from.at("column")), from.list("constraints", toConstraint),
            from.list("indexes", toIndex), from.flag("if_not_exists"), from.flag("inline_references"),
            from.flag("inline_primary_key")};
}

DropColumn toDropColumn(const Described &from)
{
    return {from.name("schema"), from.name("table"), from.name("column"), from.flag("if_exists")};
}

AlterColumn toAlterColumn(const Described &from)
{
    AlterColumn alter;
    alter.schema = from.name("schema");
    alter.table = from.name("table");
    alter.column = from.name("column");
    alter.nullable = from.maybe<bool>("nullable");
    alter.type = from.part("type", toColumnType);
    if (!from.at("new_name").is_none())
        alter.newName = from.name("new_name");
    alter.serverDefault = toColumnDefault(from, "server_default");
    alter.comment = from.maybeText("comment");
    alter.dropComment = from.flag("drop_comment");
    alter.autoincrement = from.maybe<bool>("autoincrement");
    alter.usingExpression = from.text("using_expression");
    alter.existingType = from.part("existing_type", toColumnType);
    alter.existingNullable = from.maybe<bool>("existing_nullable");
    alter.existingDefault = toColumnDefault(from, "existing_default");
    alter.existingComment = from.maybeText("existing_comment");
    alter.droppedChecks = from.list("dropped_checks", toCheck);
    alter.addedChecks = from.list("added_checks", toCheck);
    return alter;
}

AddConstraint toAddConstraint(const Described &from)
{
    AddConstraint add{from.name("schema"), from.name("table"), {}};
    const py::object constraint = from.at("constraint");
    if (Described(constraint).text("kind") == QLatin1String("primary_key"))
        add.constraint = toPrimaryKey(constraint);
    else
        std::visit([&add](auto &&each) { add.constraint = each; }, toConstraint(constraint));
    return add;
}

DropConstraint toDropConstraint(const Described &from)
{
    return {from.name("schema"), from.name("table"), from.name("name"), from.text("type"), from.flag("if_exists"),
            from.flag("cascade")};
}

DropIndex toDropIndex(const Described &from)
{
    return {from.name("schema"), from.name("name"), from.name("table"), from.flag("if_exists"), from.options("options")};
}

CreateTableComment toTableComment(const Described &from)
{
    return {from.name("schema"), from.name("table"), from.text("comment")};
}

BatchItem toBatchItem(py::handle dict)
{
    const Described from(dict);
    const QString op = from.text("op");
    BatchItem item{DropColumn(), from.name("insert_before"), from.name("insert_after")};
    if (op == QLatin1String("add_column"))
        item.change = toAddColumn(from);
    else if (op == QLatin1String("drop_column"))
        item.change = toDropColumn(from);
    else if (op == QLatin1String("alter_column"))
        item.change = toAlterColumn(from);
    else if (op == QLatin1String("add_constraint"))
        item.change = toAddConstraint(from);
    else if (op == QLatin1String("drop_constraint"))
        item.change = toDropConstraint(from);
    else if (op == QLatin1String("create_index"))
        item.change = CreateIndex{toIndex(from.at("index")), from.flag("if_not_exists")};
    else if (op == QLatin1String("drop_index"))
        item.change = toDropIndex(from);
    else if (op == QLatin1String("create_table_comment"))
        item.change = toTableComment(from);
    else if (op == QLatin1String("drop_table_comment"))
        item.change = DropTableComment{from.name("schema"), from.name("table")};
    else
        throw Error(ErrorCode::Internal, QStringLiteral("The stand-ins described an unknown change \"%1\" of a batch.").arg(op));
    return item;
}

BatchAlterTable toBatch(const Described &from)
{
    BatchAlterTable batch;
    batch.schema = from.name("schema");
    batch.table = from.name("table");
    const QString recreate = from.text("recreate");
    if (recreate == QLatin1String("always"))
        batch.recreate = BatchAlterTable::Recreate::Always;
    else if (recreate == QLatin1String("never"))
        batch.recreate = BatchAlterTable::Recreate::Never;
    batch.items = from.list("items", toBatchItem);
    batch.copyFrom = from.part("copy_from", toTable);
    batch.reflectColumns = from.list("reflect_columns", toColumn);
    batch.reflectOptions = from.options("reflect_options");
    batch.tableConstraints = from.list("table_constraints", toConstraint);
    batch.tableOptions = from.options("table_options");
    batch.partialReordering = from.list("partial_reordering", [](py::handle columns) {
        return Described(py::dict(py::arg("columns") = columns)).names("columns");
    });
    const QVariantMap convention = from.options("naming_convention");
    for (auto each = convention.cbegin(); each != convention.cend(); ++each)
        batch.namingConvention.insert(each.key(), each.value().toString());
    return batch;
}

CreateSequence toCreateSequence(const Described &from)
{
    return {from.name("schema"), from.name("name"), from.part("options", toIdentity).value_or(Identity()),
            from.part("type", toColumnType), from.flag("if_not_exists")};
}

using Convert = Operation (*)(const Described &);

const QHash<QString, Convert> &conversions()
{
    static const QHash<QString, Convert> table{
        {"create_table", [](const Described &d) -> Operation { return CreateTable{toTable(d.at("table")), d.flag("if_not_exists")}; }},
        {"drop_table", [](const Described &d) -> Operation { return DropTable{d.name("schema"), d.name("name"), d.flag("if_exists")}; }},
        {"add_column", [](const Described &d) -> Operation { return toAddColumn(d); }},
        {"drop_column", [](const Described &d) -> Operation { return toDropColumn(d); }},
        {"alter_column", [](const Described &d) -> Operation { return toAlterColumn(d); }},
        {"rename_table", [](const Described &d) -> Operation { return RenameTable{d.name("schema"), d.name("from"), d.name("to")}; }},
        {"add_constraint", [](const Described &d) -> Operation { return toAddConstraint(d); }},
        {"drop_constraint", [](const Described &d) -> Operation { return toDropConstraint(d); }},
        {"create_index", [](const Described &d) -> Operation { return CreateIndex{toIndex(d.at("index")), d.flag("if_not_exists")}; }},
        {"drop_index", [](const Described &d) -> Operation { return toDropIndex(d); }},
        {"create_table_comment", [](const Described &d) -> Operation { return toTableComment(d); }},
        {"drop_table_comment", [](const Described &d) -> Operation { return DropTableComment{d.name("schema"), d.name("table")}; }},
        {"create_enum", [](const Described &d) -> Operation { return CreateEnum{toColumnType(d.at("type")), d.flag("check_first", true)}; }},
        {"drop_enum", [](const Described &d) -> Operation { return DropEnum{toColumnType(d.at("type")), d.flag("check_first", true)}; }},
        {"create_sequence", [](const Described &d) -> Operation { return toCreateSequence(d); }},
        {"drop_sequence", [](const Described &d) -> Operation { return DropSequence{d.name("schema"), d.name("name"), d.flag("if_exists")}; }},
        {"batch_alter_table", [](const Described &d) -> Operation { return toBatch(d); }},
        {"bulk_insert", [](const Described &d) -> Operation { return toBulkInsert(d); }},
        {"execute", [](const Described &d) -> Operation { return ExecuteSql{d.text("sql"), toVariants(d.at("parameters"))}; }},
    };
    return table;
}

} // namespace

ColumnType toColumnType(py::handle dict)
{
    const Described from(dict);
    ColumnType type;
    type.name = from.text("name");
    type.length = from.maybe<int>("length");
    type.precision = from.maybe<int>("precision");
    type.scale = from.maybe<int>("scale");
    type.timezone = from.flag("timezone");
    type.collation = from.text("collation");
    type.labels = from.names("labels");
    if (from.has("item"))
        type.items.push_back(toColumnType(from.at("item")));
    type.dimensions = from.maybe<int>("dimensions");
    type.sql = from.text("sql");
    type.enumName = from.name("enum_name");
    type.enumSchema = from.name("enum_schema");
    type.native = from.flag("native", from.flag("native_enum", true));
    type.createType = from.flag("create_type", true);
    type.varying = from.flag("varying");
    type.fields = from.text("fields");
    return type;
}

QString toName(py::handle value)
{
    if (value.is_none())
        return {};
    const QString text = toText(value);
    if (PyUnicode_CheckExact(value.ptr()) || !py::hasattr(value, "quote"))
        return text;
    const py::object quote = value.attr("quote");
    return quote.is_none() ? text : withQuotes(text, quote.cast<bool>());
}

Operation toOperation(const py::dict &dict)
{
    const Described described(dict);
    const QString op = described.text("op");
    const Convert convert = conversions().value(op);
    if (!convert)
        throw Error(ErrorCode::Internal, QStringLiteral("The stand-ins described an unknown operation \"%1\".").arg(op));
    return convert(described);
}

} // namespace meditrack
