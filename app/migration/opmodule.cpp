// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/opmodule.h"

#include "migration/opvalues.h"
#include "migration/scripthost.h"
#include "migration/scriptscan.h"
#include "migration/standins.h"

#include "core/error.h"

#include <QHash>

#include <pybind11/embed.h>

namespace py = pybind11;

namespace meditrack {

namespace {

ScriptRun *currentRun = nullptr;

ScriptRun &run()
{
    if (!currentRun)
        throw py::value_error("There is no database outside of upgrade() and downgrade()");
    return *currentRun;
}

QHash<QByteArray, const Standin *> makeStandinTable()
{
    QHash<QByteArray, const Standin *> table;
    for (const Standin &item : standins())
        table.insert(QByteArray(item.name), &item);
    return table;
}

/// What it has learnt of the stand-ins is true for the life of the process.
ScriptScan &scanner()
{
    static ScriptScan instance;
    return instance;
}

const char *codeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled:
        return "Cancelled";
    case ErrorCode::Sql:
        return "Sql";
    case ErrorCode::Locked:
        return "Locked";
    case ErrorCode::ReadOnly:
        return "ReadOnly";
    case ErrorCode::Corrupt:
        return "Corrupt";
    case ErrorCode::NotADatabase:
        return "NotADatabase";
    default:
        return "";
    }
}

/// Raises the exception in flight in Python, and remembers it so that it can leave the script as it was.
[[noreturn]] void raiseInPython()
{
    ScriptRun &now = run();
    const int token = static_cast<int>(now.thrown.size());
    now.thrown.push_back(std::current_exception());
    Error error(ErrorCode::Internal, QStringLiteral("An unexpected error occurred."));
    try {
        throw;
    } catch (const Error &known) {
        error = known;
    } catch (const std::exception &other) {
        error.message = QString::fromUtf8(other.what());
    } catch (...) {
    }
    if (error.code == ErrorCode::Cancelled)
        now.cancelled = token;
    const py::object raised = py::module_::import("_meditrack.failures")
                                  .attr("make")(token, codeName(error.code), toPython(error.kind),
                                                toPython(error.driverText.isEmpty() ? error.message : error.driverText), toPython(error.sql), toPython(error.state));
    PyErr_SetObject(reinterpret_cast<PyObject *>(Py_TYPE(raised.ptr())), raised.ptr());
    throw py::error_already_set();
}

/// Calls into the engine: other Python threads may go on meanwhile, and no C++ exception passes through CPython.
template<typename Work>
auto engine(Work work)
{
    const ScriptRun &now = run();
    try {
        if (now.cancelled >= 0)
            std::rethrow_exception(now.thrown[static_cast<std::size_t>(now.cancelled)]);
        py::gil_scoped_release release;
        return work(*now.context);
    } catch (...) {
        raiseInPython();
    }
}

void apply(const py::dict &described)
{
    const Operation operation = toOperation(described);
    engine([&operation](ScriptContext &context) { context.apply(operation); });
}

py::tuple execute(const py::str &sql, const py::list &parameters)
{
    const ExecuteSql statement{toText(sql), toVariants(parameters)};
    const ResultRows result = engine([&statement](ScriptContext &context) { return context.execute(statement); });
    py::list columns;
    for (const QString &name : result.columns)
        columns.append(toPython(name));
    py::list rows;
    for (const QVariantList &values : result.rows) {
        py::tuple row(static_cast<std::size_t>(values.size()));
        for (qsizetype i = 0; i < values.size(); ++i)
            row[static_cast<std::size_t>(i)] = toPython(values[i]);
        rows.append(std::move(row));
    }
    return py::make_tuple(columns, rows, result.affected, toPython(result.lastInsertId));
}

py::str quoted(const py::str &name)
{
    const QString text = toName(name);
    return toPython(engine([&text](ScriptContext &context) { return context.quoted(text); }));
}

py::str typeSql(const py::dict &described, const py::str &dialect)
{
    const ColumnType type = toColumnType(described);
    const QString name = toText(dialect);
    return toPython(engine([&](ScriptContext &context) { return context.typeSql(type, name); }));
}

py::object inspect(const py::str &what, const py::object &schema, const py::object &name)
{
    const QString subject = toText(what);
    const QString where = bareName(toName(schema));
    const QString which = bareName(toName(name));
    return toPython(engine([&](ScriptContext &context) { return context.inspect(subject, where, which); }));
}

py::dict conventionOf(const ScriptSettings &settings)
{
    py::dict convention;
    for (auto each = settings.namingConvention.cbegin(); each != settings.namingConvention.cend(); ++each)
        convention[toPython(each.key())] = toPython(each.value());
    return convention;
}

py::dict settings()
{
    const ScriptSettings now = run().context->settings();
    py::list starts;
    for (const QString &revision : now.startingRevisions)
        starts.append(toPython(revision));
    py::dict result;
    result["version_table"] = toPython(now.versionTable);
    result["version_table_schema"] = toPython(now.versionTableSchema);
    result["version_table_pk"] = now.versionTablePrimaryKey;
    result["literal_binds"] = now.literalBinds;
    result["paramstyle"] = toPython(now.paramstyle);
    result["render_as_batch"] = now.renderAsBatch;
    result["transaction_per_migration"] = now.transactionPerMigration;
    result["transactional_ddl"] = now.transactionalDdl;
    result["naming_convention"] = conventionOf(now);
    result["starting_revisions"] = starts;
    result["tag"] = now.tag.isEmpty() ? py::object(py::none()) : py::object(toPython(now.tag));
    result["config_file"] = toPython(now.configFile);
    result["config_section"] = toPython(now.configSection);
    result["url"] = toPython(now.url);
    return result;
}

/// Asked for with each operation: None in most projects.
py::object namingConvention()
{
    const ScriptSettings now = run().context->settings();
    if (now.namingConvention.isEmpty())
        return py::none();
    return conventionOf(now);
}

py::list texts(const py::dict &described)
{
    const Operation operation = toOperation(described);
    py::list list;
    for (const QString &text : engine([&operation](ScriptContext &context) { return context.texts(operation); }))
        list.append(toPython(text));
    return list;
}

py::object standin(const std::string &name)
{
    static const QHash<QByteArray, const Standin *> table = makeStandinTable();
    const Standin *found = table.value(QByteArray::fromStdString(name));
    if (!found)
        throw py::key_error(name);
    return py::make_tuple(found->package, py::bytes(reinterpret_cast<const char *>(found->code), found->size));
}

/// 1: upgrade(), 2: downgrade(), and what else _meditrack.checker has to look at: None for the syntax tree, or names.
py::tuple scan(const py::bytes &source)
{
    char *data = nullptr;
    Py_ssize_t size = 0;
    PyBytes_AsStringAndSize(source.ptr(), &data, &size);
    const ScriptScan::Result result = scanner().look(QByteArray::fromRawData(data, size));
    const int functions = (result.upgrade ? 1 : 0) | (result.downgrade ? 2 : 0);
    if (result.unclear)
        return py::make_tuple(functions, py::none());
    py::tuple names(static_cast<std::size_t>(result.names.size()));
    for (qsizetype i = 0; i < result.names.size(); ++i)
        names[static_cast<std::size_t>(i)] = py::str(result.names[i].constData(), static_cast<std::size_t>(result.names[i].size()));
    return py::make_tuple(functions, names);
}

py::list standinNames()
{
    py::list names;
    for (const Standin &item : standins())
        names.append(py::str(item.name));
    return names;
}

} // namespace

CurrentRun::CurrentRun(ScriptRun &run)
    : m_before(currentRun)
{
    currentRun = &run;
}

CurrentRun::~CurrentRun()
{
    currentRun = m_before;
}

} // namespace meditrack

PYBIND11_EMBEDDED_MODULE(_meditrack_bridge, module)
{
    using namespace meditrack;
    module.def("apply", &apply);
    module.def("execute", &execute);
    module.def("inspect", &inspect);
    module.def("standin", &standin);
    module.def("standin_names", &standinNames);
    module.def("settings", &settings);
    module.def("naming_convention", &namingConvention);
    module.def("texts", &texts);
    module.def("autocommit", [](bool on) { engine([on](ScriptContext &context) { context.setAutocommit(on); }); });
    module.def("commit", [] { engine([](ScriptContext &context) { context.commit(); }); });
    module.def("rollback", [] { engine([](ScriptContext &context) { context.rollback(); }); });
    module.def("scan", &scan);
    module.def("accept", [](const std::string &name) { scanner().accept(QByteArray::fromStdString(name)); });
    module.def("dialect_name", [] { return toPython(run().context->dialectName()); });
    module.def("quoted", &quoted);
    module.def("type_sql", &typeSql);
    module.def("offline", [] { return run().context->offline(); });
}
