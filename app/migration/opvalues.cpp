// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/opvalues.h"

#include "core/exacttext.h"

#include "schema/typedtext.h"

#include <QDateTime>

namespace py = pybind11;

namespace meditrack {

py::str toPython(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    return py::str(utf8.constData(), static_cast<std::size_t>(utf8.size()));
}

/// As psycopg2 gives it; the stand-ins know how.
static py::object fromServer(const TypedText &value)
{
    return py::module_::import("_meditrack.servervalues").attr("value")(toPython(value.type), toPython(value.text));
}

py::object toPython(const QVariant &value)
{
    if (value.metaType() == QMetaType::fromType<TypedText>())
        return fromServer(value.value<TypedText>());
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
    case QMetaType::QStringList:
    case QMetaType::QVariantList: {
        py::list list;
        for (const QVariant &item : value.toList())
            list.append(toPython(item));
        return list;
    }
    case QMetaType::QVariantMap: {
        py::dict dict;
        const QVariantMap map = value.toMap();
        for (auto item = map.cbegin(); item != map.cend(); ++item)
            dict[toPython(item.key())] = toPython(item.value());
        return dict;
    }
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
    return exactText(QByteArrayView(utf8, size));
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
    if (PyList_Check(raw) || PyTuple_Check(raw))
        return toVariants(value); // an array
    return toText(value);
}

QVariantList toVariants(py::handle sequence)
{
    QVariantList values;
    for (py::handle item : sequence)
        values.append(toVariant(item));
    return values;
}

} // namespace meditrack
