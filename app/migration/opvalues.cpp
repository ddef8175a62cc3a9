// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/opvalues.h"

#include "core/error.h"

#include <QDateTime>

namespace py = pybind11;

namespace meditrack {

namespace {

py::object member(py::handle dict, const char *key)
{
    return py::reinterpret_borrow<py::dict>(dict)[key];
}

QString textOf(py::handle dict, const char *key)
{
    return toText(member(dict, key));
}

bool flagOf(py::handle dict, const char *key)
{
    return member(dict, key).cast<bool>();
}

QStringList textsOf(py::handle dict, const char *key)
{
    QStringList texts;
    for (py::handle item : member(dict, key))
        texts << toText(item);
    return texts;
}

/// A key that may be absent or None.
template<typename T>
std::optional<T> maybe(py::handle dict, const char *key)
{
    const auto whole = py::reinterpret_borrow<py::dict>(dict);
    if (!whole.contains(key) || whole[key].is_none())
        return std::nullopt;
    return whole[key].cast<T>();
}

QString maybeText(py::handle dict, const char *key)
{
    const auto whole = py::reinterpret_borrow<py::dict>(dict);
    if (!whole.contains(key) || whole[key].is_none())
        return {};
    return toText(whole[key]);
}

QVariantMap optionsOf(py::handle dict)
{
    QVariantMap options;
    for (const auto &[key, value] : member(dict, "options").cast<py::dict>()) {
        const bool isPlain = value.is_none() || PyBool_Check(value.ptr()) || PyLong_Check(value.ptr())
            || PyFloat_Check(value.ptr()) || PyUnicode_Check(value.ptr());
        options.insert(toText(key), isPlain ? toVariant(value) : QVariant(toText(py::str(value))));
    }
    return options;
}

ColumnType toType(py::handle dict)
{
    ColumnType type;
    type.name = textOf(dict, "name");
    type.length = maybe<int>(dict, "length");
    type.precision = maybe<int>(dict, "precision");
    type.scale = maybe<int>(dict, "scale");
    type.timezone = maybe<bool>(dict, "timezone").value_or(false);
    type.collation = maybeText(dict, "collation");
    type.dimensions = maybe<int>(dict, "dimensions");
    const auto whole = py::reinterpret_borrow<py::dict>(dict);
    if (whole.contains("labels"))
        type.labels = textsOf(dict, "labels");
    if (whole.contains("item"))
        type.items.push_back(toType(member(dict, "item")));
    return type;
}

std::optional<ServerDefault> toDefault(py::handle described)
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

Column toColumn(py::handle dict)
{
    Column column;
    column.name = textOf(dict, "name");
    column.type = toType(member(dict, "type"));
    column.nullable = flagOf(dict, "nullable");
    column.primaryKey = flagOf(dict, "primary_key");
    column.autoincrement = maybe<bool>(dict, "autoincrement");
    column.serverDefault = toDefault(member(dict, "default"));
    column.comment = textOf(dict, "comment");
    for (const auto &check : member(dict, "checks").cast<py::list>())
        column.checks.push_back({textOf(check, "name"), textOf(check, "expression")});
    return column;
}

Constraint toConstraint(py::handle dict)
{
    const QString kind = textOf(dict, "kind");
    const QString name = textOf(dict, "name");
    if (kind == QLatin1String("check"))
        return Check{name, textOf(dict, "expression")};
    const auto deferrable = maybe<bool>(dict, "deferrable");
    if (kind == QLatin1String("unique"))
        return Unique{name, textsOf(dict, "columns"), deferrable, textOf(dict, "initially")};
    ForeignKey key;
    key.name = name;
    key.columns = textsOf(dict, "columns");
    key.referredSchema = textOf(dict, "referred_schema");
    key.referredTable = textOf(dict, "referred_table");
    key.referredColumns = textsOf(dict, "referred_columns");
    key.onUpdate = textOf(dict, "on_update");
    key.onDelete = textOf(dict, "on_delete");
    key.deferrable = deferrable;
    key.initially = textOf(dict, "initially");
    key.match = textOf(dict, "match");
    return key;
}

Index toIndex(py::handle dict)
{
    Index index;
    index.name = textOf(dict, "name");
    index.schema = textOf(dict, "schema");
    index.table = textOf(dict, "table");
    for (py::handle item : member(dict, "elements")) {
        const auto pair = py::reinterpret_borrow<py::tuple>(item);
        index.elements.push_back({toText(pair[0]), pair[1].cast<bool>()});
    }
    index.unique = flagOf(dict, "unique");
    index.where = textOf(dict, "where");
    index.options = optionsOf(dict);
    return index;
}

template<typename T>
std::vector<T> listOf(py::handle dict, const char *key, T (*convert)(py::handle))
{
    std::vector<T> list;
    for (py::handle item : member(dict, key))
        list.push_back(convert(item));
    return list;
}

Table toTable(py::handle dict)
{
    Table table;
    table.name = textOf(dict, "name");
    table.schema = textOf(dict, "schema");
    table.columns = listOf(dict, "columns", toColumn);
    const py::object key = member(dict, "primary_key");
    if (!key.is_none())
        table.primaryKey = PrimaryKey{textOf(key, "name"), textsOf(key, "columns")};
    table.constraints = listOf(dict, "constraints", toConstraint);
    table.indexes = listOf(dict, "indexes", toIndex);
    table.comment = textOf(dict, "comment");
    table.prefixes = textsOf(dict, "prefixes");
    table.options = optionsOf(dict);
    return table;
}

BulkInsert toBulkInsert(py::handle dict)
{
    BulkInsert insert{textOf(dict, "schema"), textOf(dict, "table"), textsOf(dict, "columns"), {}};
    for (py::handle row : member(dict, "rows"))
        insert.rows.push_back(toVariants(row));
    return insert;
}

} // namespace

py::str toPython(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    return py::str(utf8.constData(), static_cast<std::size_t>(utf8.size()));
}

py::object toPython(const QVariant &value)
{
    if (value.isNull())
        return py::none();
    switch (value.typeId()) {
    case QMetaType::Bool:
        return py::bool_(value.toBool());
    case QMetaType::Int:
    case QMetaType::Short:
    case QMetaType::Long:
    case QMetaType::LongLong:
        return py::int_(value.toLongLong());
    case QMetaType::UInt:
    case QMetaType::UShort:
    case QMetaType::ULong:
    case QMetaType::ULongLong:
        return py::int_(value.toULongLong());
    case QMetaType::Float:
    case QMetaType::Double:
        return py::float_(value.toDouble());
    case QMetaType::QByteArray: {
        const QByteArray bytes = value.toByteArray();
        return py::bytes(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    }
    case QMetaType::QDateTime:
    case QMetaType::QDate:
    case QMetaType::QTime: {
        const bool isDate = value.typeId() == QMetaType::QDate;
        const bool isTime = value.typeId() == QMetaType::QTime;
        const QString text = isDate ? value.toDate().toString(Qt::ISODate)
            : isTime                ? value.toTime().toString(Qt::ISODateWithMs)
                                    : value.toDateTime().toString(Qt::ISODateWithMs);
        const char *type = isDate ? "date" : isTime ? "time" : "datetime";
        return py::module_::import("datetime").attr(type).attr("fromisoformat")(toPython(text));
    }
    default:
        return toPython(value.toString());
    }
}

QString toText(py::handle value)
{
    Py_ssize_t size = 0;
    const char *utf8 = PyUnicode_AsUTF8AndSize(value.ptr(), &size);
    if (!utf8)
        throw py::error_already_set();
    return QString::fromUtf8(utf8, size);
}

QVariant toVariant(py::handle value)
{
    PyObject *raw = value.ptr();
    if (value.is_none())
        return {};
    if (PyBool_Check(raw))
        return raw == Py_True;
    if (PyLong_Check(raw)) {
        const long long number = PyLong_AsLongLong(raw);
        if (number == -1 && PyErr_Occurred())
            throw py::error_already_set();
        return number;
    }
    if (PyFloat_Check(raw))
        return PyFloat_AS_DOUBLE(raw);
    if (PyBytes_Check(raw))
        return QByteArray(PyBytes_AS_STRING(raw), PyBytes_GET_SIZE(raw));
    return toText(value);
}

QVariantList toVariants(py::handle sequence)
{
    QVariantList values;
    for (py::handle item : sequence)
        values.append(toVariant(item));
    return values;
}

Operation toOperation(const py::dict &dict)
{
    const QString op = textOf(dict, "op");
    if (op == QLatin1String("create_table"))
        return CreateTable{toTable(member(dict, "table")), flagOf(dict, "if_not_exists")};
    if (op == QLatin1String("drop_table"))
        return DropTable{textOf(dict, "schema"), textOf(dict, "name"), flagOf(dict, "if_exists")};
    if (op == QLatin1String("add_column"))
        return AddColumn{textOf(dict, "schema"), textOf(dict, "table"), toColumn(member(dict, "column")),
                         listOf(dict, "constraints", toConstraint), listOf(dict, "indexes", toIndex)};
    if (op == QLatin1String("drop_column"))
        return DropColumn{textOf(dict, "schema"), textOf(dict, "table"), textOf(dict, "column")};
    if (op == QLatin1String("rename_table"))
        return RenameTable{textOf(dict, "schema"), textOf(dict, "from"), textOf(dict, "to")};
    if (op == QLatin1String("create_index"))
        return CreateIndex{toIndex(member(dict, "index")), flagOf(dict, "if_not_exists")};
    if (op == QLatin1String("drop_index"))
        return DropIndex{textOf(dict, "schema"), textOf(dict, "name"), textOf(dict, "table"), flagOf(dict, "if_exists")};
    if (op == QLatin1String("bulk_insert"))
        return toBulkInsert(dict);
    if (op == QLatin1String("execute"))
        return ExecuteSql{textOf(dict, "sql"), toVariants(member(dict, "parameters"))};
    throw Error(ErrorCode::Internal, QStringLiteral("The stand-ins described an unknown operation \"%1\".").arg(op));
}

} // namespace meditrack
