// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/scriptdirectory.h"

#include "core/error.h"
#include "core/parallel.h"
#include "core/textfile.h"
#include "migration/pythontext.h"
#include "migration/scriptheader.h"
#include "migration/scripthost.h"
#include "migration/scripttemplate.h"
#include "migration/sqlscript.h"

#include <QDir>
#include <QFileInfo>
#include <QTimeZone>
#include <QUuid>

#include <algorithm>
#include <memory>
#include <optional>

#include <dirent.h>
#include <sys/stat.h>

namespace meditrack {

namespace {

/// One folder's entries, sorted by name as Python sorts them.
struct Listing
{
    QStringList files;
    QStringList folders;
};

bool isFolder(const QByteArray &path)
{
    struct stat status = {};
    return ::stat(path.constData(), &status) == 0 && S_ISDIR(status.st_mode);
}

/// Without asking the file system for each entry, as QDir does. Pipes and links to nothing count as files: a script
/// that cannot be read must not be passed over.
Listing listingOf(const QString &folder)
{
    Listing listing;
    const QByteArray path = QFile::encodeName(folder);
    const std::unique_ptr<DIR, int (*)(DIR *)> directory(::opendir(path.constData()), [](DIR *each) { return ::closedir(each); });
    if (!directory)
        return listing;
    while (const dirent *entry = ::readdir(directory.get())) {
        if (qstrcmp(entry->d_name, ".") == 0 || qstrcmp(entry->d_name, "..") == 0)
            continue;
        const bool known = entry->d_type != DT_LNK && entry->d_type != DT_UNKNOWN;
        const bool isDirectory = known ? entry->d_type == DT_DIR : isFolder(path + '/' + entry->d_name);
        (isDirectory ? listing.folders : listing.files) << QFile::decodeName(entry->d_name);
    }
    std::sort(listing.files.begin(), listing.files.end());
    std::sort(listing.folders.begin(), listing.folders.end());
    return listing;
}

bool isCompiled(const QString &name)
{
    return name.endsWith(QLatin1String(".pyc")) || name.endsWith(QLatin1String(".pyo"));
}

/// Compiled scripts count where there is no source, and .pyo only where there is no .pyc (Alembic's rule).
bool standsAlone(const QString &name, const QStringList &names)
{
    const QString source = name.chopped(1);
    return !names.contains(source) && (name.endsWith(QLatin1Char('c')) || !names.contains(source + QLatin1Char('c')));
}

/// The compiled files of a folder's __pycache__ that have no source in the folder.
QStringList cachedOf(const QString &folder, const QStringList &names)
{
    QSet<QString> known;
    for (const QString &name : names)
        known.insert(name.section(QLatin1Char('.'), 0, 0));
    QStringList paths;
    const QString cache = folder + QStringLiteral("/__pycache__");
    for (const QString &name : listingOf(cache).files) {
        const QString stem = name.section(QLatin1Char('.'), 0, 0);
        if (isCompiled(name) && !known.contains(stem) && !name.startsWith(QLatin1String("__init__")))
            paths << cache + QLatin1Char('/') + name;
    }
    return paths;
}

/// Files of a folder by name, then those of its subfolders by name: Alembic's order.
void collect(const QString &folder, const Config &config, QStringList &files)
{
    const Listing listing = listingOf(folder);
    for (const QString &name : listing.files) {
        const bool script = name.endsWith(QLatin1String(".py")) || name.endsWith(QLatin1String(".sql"))
            || (config.sourceless && isCompiled(name) && standsAlone(name, listing.files));
        if (script && !name.startsWith(QLatin1String(".#")) && !name.startsWith(QLatin1String("__init__")))
            files << folder + QLatin1Char('/') + name;
    }
    if (config.sourceless)
        files += cachedOf(folder, listing.files);
    for (const QString &name : config.recursiveVersionLocations ? listing.folders : QStringList()) {
        if (name != QLatin1String("__pycache__"))
            collect(folder + QLatin1Char('/') + name, config, files);
    }
}

/// The header of a compiled script, completed as that of a text is.
Revision compiledHeader(const QString &path)
{
    Revision revision = ScriptHost().compiledHeader(path);
    setDescription(revision, revision.longDoc);
    if (revision.id.isEmpty())
        throw Error(ErrorCode::ScriptHeader,
                    QStringLiteral("Could not determine revision id from filename %1. Be sure the 'revision' variable is declared inside "
                                   "the script (please see 'Upgrading from Alembic 0.1 to 0.2' in the documentation).").arg(QFileInfo(path).fileName()))
            .at(path);
    return revision;
}

/// The header of a script in Python that needs nothing beyond its own text; nothing if there is anything else about it.
std::optional<Revision> plainHeader(const QString &path)
{
    if (!path.endsWith(QLatin1String(".py")))
        return {};
    try {
        return readPythonHeader(path, readFile(path));
    } catch (...) {
        return {}; // whoever reads it again will tell
    }
}

/// How a template sees a list of revisions: None, one text, or a tuple.
QVariant scalarOrList(const QStringList &values)
{
    if (values.isEmpty())
        return {};
    return values.size() == 1 ? QVariant(values.first()) : QVariant(values);
}

QDateTime inTimezone(const QDateTime &now, const QString &timezone)
{
    if (timezone.isEmpty())
        return now.toLocalTime();
    for (const QString &name : {timezone, timezone.toUpper()}) {
        const QTimeZone zone(name.toUtf8());
        if (zone.isValid())
            return now.toTimeZone(zone);
    }
    throw Error(ErrorCode::Command, QStringLiteral("Can't locate timezone: %1").arg(timezone));
}

/// Python's str(datetime): microseconds if there are any, the offset if the time zone was asked for.
QString pythonDate(const QDateTime &time, bool withOffset)
{
    QString text = time.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    if (time.time().msec() != 0)
        text += QStringLiteral(".%1").arg(time.time().msec() * 1000, 6, 10, QLatin1Char('0'));
    if (withOffset) {
        const int minutes = time.offsetFromUtc() / 60;
        text += QString::asprintf("%c%02d:%02d", minutes < 0 ? '-' : '+', qAbs(minutes) / 60, qAbs(minutes) % 60);
    }
    return text;
}

/// An id is part of a file name and stands for itself on the command line.
void requireUsableId(const QString &id)
{
    if (id.isEmpty()) // one is made up
        return;
    const bool odd = std::any_of(id.cbegin(), id.cend(), [](QChar c) {
        return c == QLatin1Char('/') || c == QLatin1Char('\\') || c.category() == QChar::Other_Control;
    });
    if (odd || isReservedId(id))
        throw Error(ErrorCode::Command,
                    odd ? QStringLiteral("The revision id '%1' has a slash, a backslash or a control character.").arg(id)
                        : QStringLiteral("'%1' is a word of the command line and cannot be a revision id.").arg(id))
            .means(QStringLiteral("No file was written."))
            .advise(QStringLiteral("Choose letters, digits and '_', or leave --rev-id out."));
}

/// What a new script's text says, read before there is a file. Throws Error unless it is what was asked for.
Revision readBack(const Revision &wanted, const QString &text, const QString &templatePath)
{
    const auto refused = [&](const QString &message) {
        return Error(ErrorCode::Command, message)
            .at(templatePath)
            .means(QStringLiteral("No file was written."));
    };
    const bool python = wanted.format == ScriptFormat::Python;
    Revision read;
    try {
        read = python ? readPythonHeader(wanted.path, text.toUtf8())
                      : readSqlHeader(wanted.path, text.toUtf8()).value_or(Revision());
    } catch (const Error &error) {
        throw refused(QStringLiteral("The new script could not be read again: %1").arg(error.message))
            .advise(QStringLiteral("Look at the message and, if there is one, at the template."));
    }
    if (!wanted.branchLabels.isEmpty() && read.branchLabels.isEmpty())
        throw refused(QStringLiteral("Version %1 specified branch_labels %2, however the migration file %3 does not have "
                                     "them; have you upgraded your script.py.mako to include the 'branch_labels' section?")
                          .arg(wanted.id, wanted.branchLabels.join(QStringLiteral(", ")), wanted.path));
    const auto check = [&](const char *name, const QStringList &asked, const QStringList &found) {
        if (asked != found)
            throw refused(QStringLiteral("The new script would have %1 '%2' instead of '%3'.")
                              .arg(QLatin1String(name), found.join(QStringLiteral(", ")), asked.join(QStringLiteral(", "))))
                .advise(QStringLiteral("Look at the template: revision, down_revision, branch_labels and depends_on "
                                       "must be ${repr(up_revision)} and so on."));
    };
    check("the id", {wanted.id}, {read.id});
    check("the down revision", wanted.downRevisions, read.downRevisions);
    if (!wanted.branchLabels.isEmpty()) // a template may have some of its own
        check("the branch labels", wanted.branchLabels, read.branchLabels);
    if (!wanted.dependsOn.isEmpty())
        check("the dependencies", wanted.dependsOn, read.dependsOn);
    return read;
}

/// false: it failed, and problems has the error. Without problems the error goes on.
template <typename Work>
bool tryTo(std::vector<Error> *problems, Work work)
{
    try {
        work();
        return true;
    } catch (const Error &error) {
        if (!problems)
            throw;
        problems->push_back(error);
        return false;
    }
}

/// Takes away, and tells, the down revisions that no script has.
void cutLooseEnds(std::vector<Revision> &revisions, std::vector<Error> &problems)
{
    QSet<QString> ids;
    for (const Revision &each : revisions)
        ids.insert(each.id);
    for (Revision &each : revisions) {
        const QStringList written = each.downRevisions;
        for (const QString &down : written) {
            if (ids.contains(down))
                continue;
            each.downRevisions.removeAll(down);
            problems.push_back(Error(ErrorCode::InvalidGraph, QStringLiteral("Revision %1 follows %2, which no script that can be read has.").arg(each.id, down)).at(each.path));
        }
    }
}

} // namespace

QString newRevisionId()
{
    return QUuid::createUuid().toString(QUuid::Id128).right(12);
}

ScriptDirectory::ScriptDirectory(const Config &config)
    : ScriptDirectory(config, nullptr)
{
}

ScriptDirectory::ScriptDirectory(const Config &config, std::vector<Error> &problems)
    : ScriptDirectory(config, &problems)
{
}

ScriptDirectory::ScriptDirectory(const Config &config, std::vector<Error> *problems)
    : m_config(config)
{
    const PythonModules modules = modulesOf(m_config);
    std::vector<Error> unreadable;
    if (!tryTo(&unreadable, [&] { m_environment = applyEnvScript(m_config, modules); })) {
        if (problems)
            problems->push_back(unreadable.front());
        else // history and the like need nothing of it
            m_warnings << QStringLiteral("What env.py says is not known: %1").arg(unreadable.front().message);
        m_config.urlProblem = unreadable.front().means(QStringLiteral("Nothing has been changed: without it, the wrong version table might be read."));
    }
    if (const QString warning = m_environment.warning(); !warning.isEmpty())
        m_warnings << warning;
    std::vector<Revision> revisions = readHeaders(modules, problems);
    if (problems)
        cutLooseEnds(revisions, *problems);
    if (!tryTo(problems, [&] { m_graph = RevisionGraph(revisions); })) {
        for (Revision &each : revisions) { // a cycle: looked at one by one
            each.downRevisions.clear();
            each.dependsOn.clear();
        }
        tryTo(problems, [&] { m_graph = RevisionGraph(revisions); });
    }
    m_warnings += m_graph.warnings();
}

std::vector<Revision> ScriptDirectory::readHeaders(const PythonModules &modules, std::vector<Error> *problems)
{
    const QStringList paths = files();
    // Most are plain, and read on all processors. Whatever is not so simple is read again below, one after the other.
    std::vector<std::optional<Revision>> plain(size_t(paths.size()));
    forEachIndex(plain.size(), [&](size_t i) { plain[i] = plainHeader(paths.at(qsizetype(i))); });
    std::vector<Revision> revisions;
    revisions.reserve(plain.size());
    for (size_t i = 0; i < plain.size(); ++i) {
        if (plain[i]) {
            revisions.push_back(std::move(*plain[i]));
            continue;
        }
        const QString &path = paths.at(qsizetype(i));
        tryTo(problems, [&] {
            if (isCompiled(path)) {
                revisions.push_back(compiledHeader(path));
                return;
            }
            const QByteArray source = readFile(path);
            if (path.endsWith(QLatin1String(".py")))
                revisions.push_back(readPythonHeader(path, source, &modules));
            else if (auto revision = readSqlHeader(path, source))
                revisions.push_back(*revision);
        });
    }
    return revisions;
}

QStringList ScriptDirectory::files()
{
    if (!QFileInfo(m_config.scriptLocation).isDir())
        throw Error(ErrorCode::Command,
                    QStringLiteral("Path doesn't exist: %1.  Please use the 'init' command to create a new scripts folder.")
                        .arg(m_config.scriptLocationText))
            .advise(QStringLiteral("Check script_location%1, or name the folder with --script-location.")
                        .arg(m_config.file.isEmpty() ? QString() : QStringLiteral(" in ") + m_config.file));
    if (!m_config.missingPackages.isEmpty())
        throw missingPackage(m_config.missingPackages.first());
    QStringList found;
    for (const QString &folder : std::as_const(m_config.versionLocations)) {
        const QFileInfo info(folder);
        if (info.isDir() && !info.isReadable())
            throw Error(ErrorCode::PermissionDenied, QStringLiteral("This user may not read the folder '%1'.").arg(folder)).at(folder);
        collect(folder, m_config, found);
    }
    if (m_config.versionLocations.size() < 2 && !m_config.recursiveVersionLocations)
        return found;
    QStringList unique;
    QSet<QString> seen;
    for (const QString &path : std::as_const(found)) {
        const QString canonical = QFileInfo(path).canonicalFilePath();
        if (seen.contains(canonical)) {
            m_warnings << QStringLiteral("File %1 loaded twice! ignoring. Please ensure version_locations is unique.").arg(canonical);
            continue;
        }
        seen.insert(canonical);
        unique << path;
    }
    return unique;
}

void ScriptDirectory::requireUniqueIds() const
{
    if (m_graph.duplicates().isEmpty())
        return;
    throw Error(ErrorCode::InvalidGraph,
                QStringLiteral("The same revision id is in more than one script: %1").arg(m_graph.duplicates().join(QStringLiteral("; "))))
        .means(QStringLiteral("Nothing has been changed: it is not clear which of them to run."))
        .advise(QStringLiteral("Give one of them an id of its own, or remove the copy."));
}

Revision ScriptDirectory::create(const NewRevision &request, const QDateTime &now) const
{
    requireUniqueIds();
    requireUsableId(request.id);
    if (!request.id.isEmpty()) { // characters that an id must not have are told before anything else
        Revision alone;
        alone.id = request.id;
        RevisionGraph({alone});
    }
    const QStringList arguments = request.heads.isEmpty() ? QStringList{QStringLiteral("head")} : request.heads;
    QStringList heads;
    try {
        heads = m_graph.resolve(arguments);
    } catch (Error &error) {
        if (error.causeKind == QLatin1String("MultipleHeads")) {
            error.message = QStringLiteral("Multiple heads are present; please specify the head revision on which the "
                                           "new revision should be based, or perform a merge.");
            error.advice = QStringLiteral("See `meditrack heads`, then `meditrack merge -m \"message\" heads`, or name one with --head.");
        }
        throw;
    }
    if (QSet<QString>(heads.begin(), heads.end()).size() != heads.size())
        throw Error(ErrorCode::Command, QStringLiteral("Duplicate head revisions specified"));
    for (const QString &head : std::as_const(heads)) {
        if (!request.splice && !m_graph.find(head)->isHead())
            throw Error(ErrorCode::Command,
                        QStringLiteral("Revision %1 is not a head revision; please specify --splice to create a new "
                                       "branch from this revision").arg(head));
    }
    QStringList dependsOn;
    for (const QString &dependency : request.dependsOn) {
        const auto id = m_graph.resolveOne(dependency);
        if (!id)
            throw Error(ErrorCode::UnknownRevision, QStringLiteral("Can't locate revision identified by '%1'").arg(dependency));
        const bool isLabel = m_graph.find(*id)->branchLabels.contains(dependency);
        dependsOn << (isLabel ? dependency : *id);
    }
    return write(request, heads, dependsOn, now);
}

QString ScriptDirectory::folderFor(const NewRevision &request, const QStringList &downRevisions) const
{
    if (!request.versionPath.isEmpty()) {
        const QString wanted = QDir::cleanPath(QDir::current().absoluteFilePath(request.versionPath));
        const QString real = QFileInfo(wanted).canonicalFilePath(); // empty if there is no such folder
        for (const QString &folder : m_config.versionLocations) {
            if (wanted == folder || (!real.isEmpty() && real == QFileInfo(folder).canonicalFilePath()))
                return folder;
        }
        throw Error(ErrorCode::Command,
                    QStringLiteral("Path %1 is not represented in current version locations").arg(QDir::cleanPath(request.versionPath)));
    }
    if (m_config.versionLocations.size() == 1)
        return m_config.versionLocations.first();
    if (downRevisions.isEmpty())
        throw Error(ErrorCode::Command, QStringLiteral("Multiple version locations present, please specify --version-path"));
    return QFileInfo(m_graph.find(downRevisions.first())->revision.path).absolutePath();
}

Revision ScriptDirectory::write(const NewRevision &request, const QStringList &downRevisions,
                                const QStringList &dependsOn, const QDateTime &now) const
{
    Revision revision;
    revision.id = request.id.isEmpty() ? newRevisionId() : request.id;
    revision.downRevisions = downRevisions;
    revision.dependsOn = dependsOn;
    revision.branchLabels = request.branchLabels;
    revision.format = request.format;
    if (m_graph.find(revision.id))
        throw Error(ErrorCode::Command, QStringLiteral("The revision id '%1' is taken.").arg(revision.id))
            .at(m_graph.find(revision.id)->revision.path)
            .means(QStringLiteral("No file was written."));
    // The new revision among the others: bad ids, labels already used and cycles are found before the file is.
    std::vector<Revision> all;
    for (const RevisionNode &node : m_graph.nodes())
        all.push_back(node.revision);
    all.push_back(revision);
    RevisionGraph{std::move(all)};

    const QDateTime created = inTimezone(now, m_config.timezone);
    const QString slug = slugOf(request.message, m_config.truncateSlugLength);
    const QString message = request.message.isEmpty() ? QStringLiteral("empty message") : request.message;
    const bool python = request.format == ScriptFormat::Python;
    const QString createDate = pythonDate(created, !m_config.timezone.isEmpty());
    revision.path = folderFor(request, downRevisions) + QLatin1Char('/')
        + fileNameFrom(m_config.fileTemplate, revision.id, slug, created)
        + (python ? QStringLiteral(".py") : QStringLiteral(".sql"));
    const QString templatePath = m_config.scriptLocation + QStringLiteral("/script.py.mako");
    QString text;
    if (python) {
        // With revision_environment Alembic writes its empty list of changes instead of nothing.
        const QString generated = m_config.revisionEnvironment
            ? QStringLiteral("# ### commands auto generated by Alembic - please adjust! ###\n"
                             "    pass\n"
                             "    # ### end Alembic commands ###")
            : QString();
        const TemplateValues values{
            {"message", message},
            {"up_revision", revision.id},
            {"down_revision", scalarOrList(downRevisions)},
            {"branch_labels", request.branchLabels.isEmpty() ? QVariant() : QVariant(request.branchLabels)},
            {"depends_on", dependsOn.size() > 1 ? QVariant(QVariantList(dependsOn.begin(), dependsOn.end())) : scalarOrList(dependsOn)},
            {"create_date", createDate},
            {"imports", request.imports},
            {"upgrades", request.upgrades.isEmpty() ? generated : request.upgrades},
            {"downgrades", request.downgrades.isEmpty() ? generated : request.downgrades},
        };
        text = renderTemplate(QFileInfo::exists(templatePath) ? readTextFile(templatePath) : defaultScriptTemplate(),
                              values, templatePath);
    } else {
        text = writeSqlScript(revision, message, created, request.upgrades, request.downgrades);
    }
    Revision written = readBack(revision, text, python ? templatePath : QString());
    writeNewTextFile(revision.path, text);
    if (written.createDate.isEmpty()) // a template may leave it out
        written.createDate = createDate;
    return written;
}

} // namespace meditrack
