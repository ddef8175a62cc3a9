// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/scripthost.h"

#include "migration/opmodule.h"
#include "migration/opvalues.h"
#include "migration/standins.h"

#include "core/error.h"

#include <marshal.h>

#include <optional>

namespace py = pybind11;

namespace meditrack {

namespace {

[[noreturn]] void cannotStart(const QString &why)
{
    throw Error(ErrorCode::Internal, QStringLiteral("Python could not be started: %1.").arg(why))
        .advise(QStringLiteral("Check that Python's standard library is installed."));
}

void must(PyStatus status)
{
    if (PyStatus_Exception(status))
        cannotStart(QString::fromUtf8(status.err_msg ? status.err_msg : "unknown reason"));
}

void configure(PyConfig &config)
{
    PyConfig_InitIsolatedConfig(&config);
    config.site_import = 0;
    config.write_bytecode = 0; // a project's folders are read only to us
    config.parse_argv = 0;
    // Both as absolute paths, or CPython would look for a python3 on the PATH and take its standard library.
    must(PyConfig_SetBytesString(&config, &config.program_name, MEDITRACK_PYTHON));
    must(PyConfig_SetBytesString(&config, &config.home, MEDITRACK_PYTHON_HOME));
    char name[] = "meditrack";
    char *arguments[] = {name};
    must(PyConfig_SetBytesArgv(&config, 1, arguments));
}

/// Runs _meditrack.finder, which then finds all the other stand-ins, itself included.
void installFinder()
{
    for (const Standin &item : standins()) {
        if (qstrcmp(item.name, "_meditrack.finder") != 0)
            continue;
        const auto code = py::reinterpret_steal<py::object>(PyMarshal_ReadObjectFromString(
            reinterpret_cast<const char *>(item.code), static_cast<Py_ssize_t>(item.size)));
        if (!code)
            throw py::error_already_set();
        py::dict names;
        names["__builtins__"] = py::module_::import("builtins");
        names["__name__"] = "_meditrack.finder";
        if (!py::reinterpret_steal<py::object>(PyEval_EvalCode(code.ptr(), names.ptr(), names.ptr())))
            throw py::error_already_set();
        names["install"]();
    }
}

/// Makes the stand-ins known to a fresh interpreter. What went wrong, or nothing.
QString prepare()
{
    if (PyImport_GetMagicNumber() != standinsMagic())
        return QStringLiteral("the program was built for another version of it");
    try {
        installFinder();
    } catch (const py::error_already_set &error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

/// Starts CPython with the first script of the process. It is not ended with the host but lives as long as the
/// process: modules of the standard library that are written in C (datetime, decimal) keep pointers into the first
/// interpreter, and a second one in the same process reads freed memory through them. What a host leaves behind is
/// taken out of sys.modules instead (resources/python/_meditrack/host.py), and the GIL is free between two calls.
void startPython()
{
    if (Py_IsInitialized())
        return;
    PyPreConfig before;
    PyPreConfig_InitIsolatedConfig(&before);
    before.utf8_mode = 1; // as Qt: text is UTF-8 whatever the locale
#ifdef __SANITIZE_ADDRESS__
    before.allocator = PYMEM_ALLOCATOR_MALLOC; // lets the sanitizer see each object of its own
#endif
    must(Py_PreInitialize(&before));
    PyConfig config;
    configure(config);
    const PyStatus started = Py_InitializeFromConfig(&config);
    PyConfig_Clear(&config);
    must(started);
    const QString problem = prepare();
    if (!problem.isEmpty()) {
        Py_FinalizeEx();
        cannotStart(problem);
    }
    PyEval_SaveThread();
}

QString failureText(const py::dict &failure, const char *key)
{
    return failure.contains(key) ? toText(failure[key]) : QString();
}

/// What _meditrack.failures found out, as an Error; what the engine itself had thrown comes out as it was.
[[noreturn]] void throwFailure(const py::dict &failure, const ScriptRun *run)
{
    const QString revision = failureText(failure, "revision");
    const QString file = failureText(failure, "file");
    const QString detail = failureText(failure, "detail");
    const int line = failure.contains("line") ? failure["line"].cast<int>() : 0;
    const int token = failure.contains("token") ? failure["token"].cast<int>() : -1;
    if (run && token >= 0 && token < static_cast<int>(run->thrown.size())) {
        try {
            std::rethrow_exception(run->thrown[static_cast<std::size_t>(token)]);
        } catch (Error &error) {
            if (error.revision.isEmpty())
                error.revision = revision;
            if (error.file.isEmpty())
                error.at(file, line);
            if (error.detail.isEmpty())
                error.detail = detail;
            throw;
        }
    }
    const QString what = failureText(failure, "what");
    const ErrorCode code = what == QLatin1String("name") ? ErrorCode::ScriptName
        : what == QLatin1String("io")                    ? ErrorCode::Io
                                                         : ErrorCode::ScriptFailed;
    throw Error(code, failureText(failure, "message"))
        .means(failureText(failure, "consequence"))
        .advise(failureText(failure, "advice"))
        .because(detail)
        .at(file, line)
        .inRevision(revision)
        .ofKind(failureText(failure, "kind"));
}

[[noreturn]] void throwInternal(const py::error_already_set &error)
{
    throw Error(ErrorCode::Internal, QStringLiteral("The script host failed."))
        .because(QString::fromUtf8(error.what()));
}

const char *functionName(ScriptDirection direction)
{
    return direction == ScriptDirection::Upgrade ? "upgrade" : "downgrade";
}

py::list toList(const QStringList &texts)
{
    py::list list;
    for (const QString &text : texts)
        list.append(toPython(text));
    return list;
}

} // namespace

/// The Python side of one host. Its objects live and die under the GIL.
class ScriptHost::Private
{
public:
    explicit Private(Options givenOptions)
        : options(std::move(givenOptions))
    {
    }

    ~Private()
    {
        if (!host)
            return;
        py::gil_scoped_acquire gil;
        try {
            host->attr("close")();
        } catch (py::error_already_set &error) {
            error.discard_as_unraisable("ScriptHost");
        }
        host.reset();
    }

    Private(const Private &) = delete;
    Private &operator=(const Private &) = delete;

    /// The GIL must be held.
    py::object &pythonHost()
    {
        if (!host) {
            const py::object tag = options.tag.isEmpty() ? py::object(py::none()) : toPython(options.tag.first());
            host = py::module_::import("_meditrack.host")
                       .attr("Host")(toList(options.pythonPath), toList(options.xArguments), tag,
                                     toPython(options.upgradeArguments), options.keepCompiled);
        }
        return *host;
    }

    Options options;
    std::optional<py::object> host;
};

ScriptHost::ScriptHost()
    : ScriptHost(Options{})
{
}

ScriptHost::ScriptHost(Options options)
    : d(std::make_unique<Private>(std::move(options)))
{
}

ScriptHost::~ScriptHost() = default;

void ScriptHost::check(const std::vector<ScriptCall> &calls)
{
    std::vector<const ScriptCall *> scripts;
    for (const ScriptCall &call : calls) {
        if (call.revision.format == ScriptFormat::Python)
            scripts.push_back(&call);
    }
    if (scripts.empty())
        return;
    startPython();
    py::gil_scoped_acquire gil;
    try {
        py::list list;
        for (const ScriptCall *call : scripts)
            list.append(py::make_tuple(toPython(call->revision.id), toPython(call->revision.path),
                                       functionName(call->direction)));
        const py::object problem = d->pythonHost().attr("check")(list);
        if (!problem.is_none())
            throwFailure(problem.cast<py::dict>(), nullptr);
    } catch (const py::error_already_set &error) {
        throwInternal(error);
    }
}

Revision ScriptHost::compiledHeader(const QString &path)
{
    Revision revision;
    revision.path = path;
    revision.format = ScriptFormat::Python;
    startPython();
    py::gil_scoped_acquire gil;
    try {
        const py::dict values = py::module_::import("_meditrack.compiled").attr("header")(toPython(path));
        const auto texts = [&values](const char *name) {
            const py::object value = values.attr("get")(name);
            if (value.is_none())
                return QStringList();
            if (py::isinstance<py::str>(value))
                return QStringList{toText(value)};
            QStringList list;
            for (const py::handle each : value)
                list << toText(each);
            return list;
        };
        revision.id = texts("revision").value(0);
        revision.downRevisions = texts("down_revision");
        revision.branchLabels = texts("branch_labels");
        revision.dependsOn = texts("depends_on");
        revision.longDoc = texts("__doc__").value(0);
    } catch (const py::error_already_set &error) {
        throw Error(ErrorCode::ScriptHeader, QStringLiteral("The header of the compiled script cannot be read: %1.")
                                                 .arg(toText(error.value())))
            .at(path)
            .means(QStringLiteral("Nothing was run and nothing has been changed."))
            .advise(QStringLiteral("Put its source beside it, or compile it again."));
    }
    return revision;
}

std::vector<ScriptHost::Survey> ScriptHost::survey(const std::vector<Revision> &revisions)
{
    std::vector<Survey> result(revisions.size());
    startPython();
    py::gil_scoped_acquire gil;
    try {
        py::list scripts;
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < revisions.size(); ++i) {
            if (revisions[i].format != ScriptFormat::Python)
                continue;
            scripts.append(py::make_tuple(toPython(revisions[i].id), toPython(revisions[i].path)));
            places.push_back(i);
        }
        const py::list found = d->pythonHost().attr("survey")(scripts);
        for (std::size_t i = 0; i < places.size(); ++i) {
            Survey &survey = result[places[i]];
            const py::tuple each = found[i];
            if (!each[0].is_none()) {
                const auto problem = each[0].cast<py::dict>();
                survey.problem = failureText(problem, "message");
                survey.line = problem.contains("line") ? problem["line"].cast<int>() : 0;
            }
            for (const py::handle lack : each[1]) {
                const auto values = py::reinterpret_borrow<py::tuple>(lack);
                survey.lacks.push_back({toText(values[0]), values[1].cast<int>(), toText(values[2]), values[4].cast<bool>()});
            }
        }
    } catch (const py::error_already_set &error) {
        throwInternal(error);
    }
    return result;
}

void ScriptHost::run(const Revision &revision, ScriptDirection direction, ScriptContext &context)
{
    if (revision.format != ScriptFormat::Python)
        throw Error(ErrorCode::Internal, QStringLiteral("Revision %1 is not a Python script.").arg(revision.id));
    startPython();
    py::gil_scoped_acquire gil;
    ScriptRun running;
    running.context = &context;
    const CurrentRun current(running);
    try {
        const py::object problem =
            d->pythonHost().attr("run")(toPython(revision.id), toPython(revision.path), functionName(direction));
        if (running.cancelled >= 0)
            std::rethrow_exception(running.thrown[static_cast<std::size_t>(running.cancelled)]);
        if (!problem.is_none())
            throwFailure(problem.cast<py::dict>(), &running);
    } catch (const py::error_already_set &error) {
        throwInternal(error);
    }
}

} // namespace meditrack
