// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording.h"

#include "advice/letter.h"
#include "models/dates.h"
#include "models/shelf.h"
#include "words.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <span>

namespace meditrack::wording {

using namespace Qt::StringLiterals;

namespace {

QString whereItIs(const Snapshot &snapshot)
{
    const QStringList &rows = snapshot.state.rows;
    if (rows.isEmpty())
        return tr("No revision has been applied yet.");
    QStringList names;
    for (const QString &id : rows.mid(0, 3))
        names << quoted(snapshot, id);
    if (rows.size() > 3)
        names << tr("%Ln more", nullptr, rows.size() - 3);
    return tr("The database is at %1.").arg(names.join(tr(" and ")));
}

/// An estimate is none with all its digits: three of them count.
qint64 rounded(qint64 value)
{
    qint64 unit = 1;
    while (value / unit >= 1000)
        unit *= 10;
    return (value + unit / 2) / unit * unit;
}

Verdict unknownVerdict(const Snapshot &snapshot)
{
    Verdict v;
    v.tone = Tone::Danger;
    v.chip = tr("Newer than this program");
    v.headline = tr("This database is newer than this program");
    v.body = tr("It is at revision %1, which none of the %Ln scripts here knows. The data is fine and nothing has been changed. "
                "Open it with the program version that made it, or add the missing scripts to %2.",
                nullptr, static_cast<qint64>(snapshot.state.history.size()) - snapshot.state.unknown.size())
                 .arg(snapshot.state.unknown.join(", "_L1), QDir::toNativeSeparators(snapshot.state.scriptLocation));
    return v;
}

Verdict readyVerdict(const Snapshot &snapshot)
{
    const DatabaseState &state = snapshot.state;
    const qsizetype count = state.ready.size();
    Verdict v;
    v.tone = Tone::Attention;
    const QString whyNot = state.whyNoGuardedMove();
    v.canUpgrade = whyNot.isEmpty();
    v.action = tr("Review and upgrade…");
    v.chip = tr("%Ln updates ready", nullptr, count);
    v.headline = tr("%Ln updates are ready", nullptr, count);
    v.body = whereItIs(snapshot);
    if (!state.exists) {
        v.chip = tr("Not created yet");
        v.headline = tr("This database does not exist yet");
        v.body = tr("Upgrading creates the file and applies %Ln revisions.", nullptr, count);
        v.action = tr("Create and upgrade…");
    } else if (!state.hasVersionTable && !state.tables.empty()) {
        v.chip = tr("No version table");
        v.headline = tr("This database has no version table");
        v.body = tr("It holds %Ln tables already, so it may have been made by other means. Upgrading starts at the very first "
                    "revision; if its tables are there already, that is refused and nothing changes.",
                    nullptr, static_cast<qint64>(state.tables.size()));
    } else if (state.heads.size() > 1) {
        v.chip = state.heads.size() == 2 ? tr("Two heads") : tr("%Ln heads", nullptr, state.heads.size());
        v.headline = tr("The history ends in %Ln heads", nullptr, state.heads.size());
        v.body = whereItIs(snapshot) + u' ' + tr("Upgrading applies %Ln updates, up to every head.", nullptr, count);
        v.action = tr("Upgrade to all heads…");
    }
    if (!v.canUpgrade)
        v.next = whyNot + u' ' + state.rights.advice;
    return v;
}

} // namespace

QString promiseOf(const DatabaseState &state)
{
    return state.exists ? tr("A backup is made first. If a step fails, the database stays exactly as it is.")
                        : tr("There is nothing to back up yet. If a step fails, no database is left behind.");
}

namespace {

/// As the other lines of the card have none.
QString withoutStop(const QString &sentence)
{
    return sentence.endsWith(u'.') ? sentence.chopped(1) : sentence;
}

/// Whether somebody on the way could listen, or play the server.
Finding connectionFinding(const ServerFacts &server)
{
    if (server.isLocal())
        return {Tone::Good, tr("Local"), tr("The server is on this computer, reached by a socket")};
    if (server.tls.isEmpty())
        return {Tone::Attention, tr("Not encrypted"), tr("Anybody on the network can read along"), tr("sslmode=verify-full in the URL encrypts it and checks who the server is.")};
    if (!server.isVerified())
        return {Tone::Attention, tr("Not verified"), tr("Encrypted, but nobody has checked who the server is"), tr("%1, sslmode=%2. sslmode=verify-full in the URL checks the server's certificate.").arg(server.tls, server.sslMode)};
    return {Tone::Good, tr("Encrypted"), tr("The server has shown who it is"), tr("%1, sslmode=%2").arg(server.tls, server.sslMode)};
}

Finding editedFinding(const std::vector<EditedScript> &edited)
{
    constexpr qsizetype most = 6; // lines of a tool tip
    const auto count = static_cast<qsizetype>(edited.size());
    const EditedScript &first = edited.front();
    Finding finding{Tone::Attention, tr("Edited"), {}, {}};
    finding.text = count == 1 ? tr("The script of %1 was changed after it was applied on %2").arg(first.revision, date(first.applied))
                              : tr("%Ln scripts were changed after they were applied, %1 first", nullptr, count).arg(first.revision);
    QStringList lines;
    for (const EditedScript &script : std::span(edited).first(static_cast<size_t>(std::min(count, most))))
        lines << tr("%1: %2").arg(script.revision, describe(script));
    if (count > most)
        lines << tr("and %Ln more", nullptr, count - most);
    finding.detail = lines.join(u'\n');
    return finding;
}

} // namespace

Verdict verdict(const Snapshot &snapshot)
{
    const DatabaseState &state = snapshot.state;
    if (!state.unknown.isEmpty())
        return unknownVerdict(snapshot);
    if (!state.ready.isEmpty())
        return readyVerdict(snapshot);
    Verdict v;
    if (state.history.empty()) {
        v.chip = tr("No scripts");
        v.headline = tr("There are no revision scripts here");
        v.body = tr("The folder %1 holds none. Open the project that came with your program, or write the first revision (menu Migrate, New revision…).")
                     .arg(QDir::toNativeSeparators(state.scriptLocation));
        return v;
    }
    v.tone = Tone::Good;
    v.chip = tr("Up to date");
    v.headline = tr("Everything is up to date");
    v.body = whereItIs(snapshot);
    if (state.heads.size() > 1) {
        v.tone = Tone::Attention;
        v.chip = state.heads.size() == 2 ? tr("Two heads") : tr("%Ln heads", nullptr, state.heads.size());
        v.body += u' ' + tr("All heads are applied; merge them when their branches belong together.");
    }
    v.next = tr("The next update shows up here as soon as its script is there.");
    return v;
}

namespace {

const Page *pageOf(const Snapshot &snapshot, const QString &revision)
{
    if (!snapshot.letter)
        return nullptr;
    const auto &pages = snapshot.letter->pages;
    const auto found = std::ranges::find_if(pages, [&](const Page &page) { return page.step.revision == revision; });
    return found == pages.end() ? nullptr : &*found;
}

QStringList risksOf(const Page &page)
{
    QStringList lines;
    for (const meditrack::Finding &risk : page.risks) {
        if (risk.sighting.severity != Severity::Note)
            lines << (risk.sighting.severity == Severity::Error ? tr("Will fail: %1") : tr("Risk: %1")).arg(risk.sighting.text);
    }
    return lines;
}

} // namespace

QStringList planOf(const Snapshot &snapshot, const QString &revision)
{
    const Page *page = pageOf(snapshot, revision);
    if (!page) {
        const HistoryEntry *entry = snapshot.find(revision);
        return entry && entry->state == RevisionState::Ready && !snapshot.planProblem.isEmpty() ? QStringList{tr("What it does could not be worked out: %1").arg(snapshot.planProblem)} : QStringList();
    }
    QStringList lines;
    constexpr qsizetype Shown = 6;
    for (const QString &sentence : page->sentences.mid(0, Shown))
        lines << sentence + u'.';
    if (page->sentences.size() > Shown)
        lines << tr("And %Ln more.", nullptr, page->sentences.size() - Shown);
    if (page->source == Page::Source::Nowhere)
        lines << (page->whyNot.isEmpty() ? tr("What it does is only known when it runs.") : tr("What it does is only known when it runs: %1.").arg(withoutStop(page->whyNot)));
    else if (page->source == Page::Source::Rehearsal)
        lines << tr("Tried on a copy of the database.");
    lines << page->undoText + u'.';
    return lines + risksOf(*page);
}

QString planInShort(const Snapshot &snapshot, const QString &revision)
{
    const Page *page = pageOf(snapshot, revision);
    return page ? (risksOf(*page) + page->sentences).join(u" · "_s) : QString();
}

QString sqlOf(const Snapshot &snapshot, const QString &revision)
{
    const Page *page = pageOf(snapshot, revision);
    if (!page || page->sql().isEmpty())
        return {};
    return page->sql().join(u";\n\n"_s) + u';';
}

QString edited(const Snapshot &snapshot, const QString &revision)
{
    const auto found = std::ranges::find(snapshot.state.edited, revision, &EditedScript::revision);
    return found == snapshot.state.edited.end() ? QString() : tr("Edited since it was applied: %1").arg(describe(*found));
}

/// "upgrade by anna 2 hours ago": what the journal has last.
static QString activity(const LastActivity &last, const QDateTime &now)
{
    static const QHash<QString, const char *> verbs{{u"upgrade"_s, QT_TRANSLATE_NOOP("meditrack::wording", "Upgraded")}, {u"downgrade"_s, QT_TRANSLATE_NOOP("meditrack::wording", "Downgraded")},
                                                    {u"stamp"_s, QT_TRANSLATE_NOOP("meditrack::wording", "Stamped")}, {u"reset"_s, QT_TRANSLATE_NOOP("meditrack::wording", "Reset")},
                                                    {u"restore"_s, QT_TRANSLATE_NOOP("meditrack::wording", "Restored")}, {u"undo"_s, QT_TRANSLATE_NOOP("meditrack::wording", "Restore undone")},
                                                    {u"import"_s, QT_TRANSLATE_NOOP("meditrack::wording", "Imported")}, {u"cleanup"_s, QT_TRANSLATE_NOOP("meditrack::wording", "Cleaned up")}};
    const QString verb = verbs.contains(last.verb) ? tr(verbs.value(last.verb)) : last.verb;
    const QString done = last.user.isEmpty() ? verb : tr("%1 by %2").arg(verb, last.user);
    return (last.isDone ? tr("%1, %2") : tr("%1, %2: it did not end well")).arg(done, age(last.when, now));
}

std::vector<Finding> findings(const Snapshot &snapshot)
{
    const DatabaseState &state = snapshot.state;
    std::vector<Finding> list;
    const Rights &rights = state.rights;
    if (!state.exists)
        list.push_back({Tone::Neutral, tr("New"), tr("The first upgrade makes the file")});
    else if (!rights.readOnly.isEmpty())
        list.push_back({Tone::Attention, tr("Read-only"), withoutStop(rights.readOnly), rights.advice});
    else if (const QString whyNot = state.whyNoGuardedMove(); !whyNot.isEmpty())
        list.push_back({Tone::Attention, tr("Limited"), withoutStop(whyNot), rights.advice});
    else
        list.push_back({Tone::Good, tr("Opens"), tr("It can be read and written")});
    if (!state.server.server.isEmpty())
        list.push_back(connectionFinding(state.server));

    if (!state.unknown.isEmpty())
        list.push_back({Tone::Danger, tr("Unknown"), tr("No script for %1").arg(state.unknown.join(", "_L1))});
    else if (state.hasVersionTable)
        list.push_back({Tone::Good, tr("Scripts"), state.rows.isEmpty() ? tr("The version table is empty") : tr("Every revision has its script")});
    else if (state.exists)
        list.push_back({Tone::Attention, tr("Unversioned"), tr("There is no version table yet")});

    if (state.heads.size() > 1)
        list.push_back({Tone::Attention, tr("%Ln heads", nullptr, state.heads.size()), tr("The history has not been merged")});
    else if (!state.history.empty())
        list.push_back({Tone::Good, tr("History"), tr("Its updates follow one another, without a fork")});
    if (!snapshot.leftovers.empty())
        list.push_back({Tone::Attention, tr("Interrupted"), tr("%Ln tables of an interrupted batch are left", nullptr, static_cast<qint64>(snapshot.leftovers.size())), tr("The menu Migrate cleans it up, after a backup.")});
    if (!state.edited.empty())
        list.push_back(editedFinding(state.edited));
    if (!state.notCompared.isEmpty())
        list.push_back({Tone::Neutral, tr("Not compared"), tr("Whether applied scripts were edited is not known"), describeUnknown(state.notCompared)});
    if (state.last.when.isValid())
        list.push_back({state.last.isDone ? Tone::Neutral : Tone::Attention, tr("Changed"), activity(state.last, state.readAt), dateAndTime(state.last.when)});
    for (const QString &warning : state.warnings.mid(0, 2))
        list.push_back({Tone::Attention, tr("Note"), warning});
    return list;
}

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString quoted(const Snapshot &snapshot, const QString &id)
{
    const HistoryEntry *entry = snapshot.find(id);
    return entry && !entry->node.revision.doc.isEmpty() ? tr("%1 “%2”").arg(id, entry->node.revision.doc) : id;
}

QString revisions(qsizetype count) { return tr("%Ln revisions", nullptr, count); }
QString updates(qsizetype count) { return tr("%Ln updates", nullptr, count); }
QString values(qint64 count) { return tr("%1 values", nullptr, count).arg(number(count)); }
QString columns(qsizetype count) { return tr("%Ln columns", nullptr, count); }
QString change(const std::optional<qint64> &rows)
{
    if (!rows)
        return {};
    return *rows == 0 ? number(0) : (*rows > 0 ? u"+ "_s : u"\u2212 "_s) + number(std::abs(*rows));
}

QString since(const QDateTime &then, const QDateTime &now)
{
    const QDate day = then.toLocalTime().date();
    if (!then.isValid())
        return {};
    if (day.daysTo(now.toLocalTime().date()) == 1)
        return tr("Since yesterday");
    return tr("Since %1").arg(QLocale().toString(day, day.year() == now.toLocalTime().date().year() ? dayFormatWithoutYear() : dayFormat()));
}

Finding lastBackup(const QDateTime &newest, const QDateTime &now)
{
    if (!newest.isValid())
        return {Tone::Attention, tr("No backup"), tr("None has been made yet")};
    const bool isOld = newest.daysTo(now) > 7;
    return {isOld ? Tone::Attention : Tone::Good, tr("Backup"), tr("Last backup %1").arg(age(newest, now)), dateAndTime(newest)};
}

QString rows(qint64 count) { return tr("%1 rows", nullptr, count).arg(number(count)); }
QString tables(qsizetype count) { return tr("%Ln tables", nullptr, count); }

QString rowsOf(const TableCount &table)
{
    if (table.isEstimate)
        return table.rows < 0 ? tr("counting…") : tr("about %1").arg(number(rounded(table.rows)));
    return table.rows < 0 ? tr("not readable") : number(table.rows);
}

QString sizeOf(const TableCount &table)
{
    return table.bytes < 0 ? QString() : size(table.bytes);
}

QString total(const std::vector<TableCount> &tables)
{
    qint64 sum = 0;
    qint64 unreadable = 0;
    bool isEstimate = false;
    bool isUnknown = false;
    for (const TableCount &table : tables) {
        sum += std::max<qint64>(table.rows, 0);
        unreadable += table.rows < 0 && !table.isEstimate ? 1 : 0;
        isEstimate = isEstimate || table.isEstimate;
        isUnknown = isUnknown || (table.isEstimate && table.rows < 0);
    }
    QStringList parts{wording::tables(static_cast<qsizetype>(tables.size()))};
    parts << (isUnknown ? tr("counting rows…") : isEstimate ? tr("about %1").arg(rows(rounded(sum))) : rows(sum));
    if (unreadable > 0)
        parts << tr("%Ln not readable", nullptr, unreadable);
    return parts.join(u" · "_s);
}

QString size(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1024 * 1024 ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

QString unbroken(QString text)
{
    return text.replace(u' ', QChar::Nbsp);
}

QString seconds(double value)
{
    if (value < 0.01)
        return unbroken(tr("< %1 s").arg(QLocale().toString(0.01, 'f', 2)));
    if (value < 0.1)
        return unbroken(tr("%1 s").arg(QLocale().toString(value, 'f', 2)));
    if (value < 60)
        return unbroken(tr("%1 s").arg(QLocale().toString(value, 'f', 1)));
    const auto whole = static_cast<int>(value);
    return unbroken(tr("%1 min %2 s").arg(whole / 60).arg(whole % 60));
}

QString date(const QDateTime &when)
{
    return when.isValid() ? QLocale().toString(when.toLocalTime().date(), dayFormat()) : QString();
}

QString place(const DatabaseUrl &url)
{
    if (!url.isSqlite())
        return url.toString();
    return url.isMemory() ? tr("in memory") : QDir::toNativeSeparators(url.database);
}

QString encryption(const ServerFacts &server)
{
    if (server.isLocal())
        return tr("local socket");
    if (server.tls.isEmpty())
        return tr("TLS: off");
    return server.isVerified() ? tr("TLS: %1").arg(server.checkedAs()) : tr("TLS: on, not verified");
}

QString askedEncryption(const ServerFacts &server)
{
    const QString mode = server.checkedAs();
    if (server.isLocal())
        return tr("a socket of this computer");
    const QString means = mode == "disable"_L1    ? tr("not encrypted")
        : mode == "allow"_L1 || mode == "prefer"_L1 ? tr("encrypted if the server offers it, not verified")
        : mode == "require"_L1                    ? tr("encrypted, not verified")
                                                  : tr("encrypted, and the server is verified");
    return tr("sslmode %1: %2").arg(server.sslMode, means);
}

QString account(const ServerFacts &server)
{
    const QString place = server.isLocal() ? tr("this computer") : server.server;
    return server.user.isEmpty() ? place : tr("%1 as %2").arg(place, server.user);
}

QString name(const DatabaseState &state)
{
    return state.server.database.isEmpty() ? state.url.shortName() : state.server.database;
}

QString title(const DatabaseState &state)
{
    return state.url.isSqlite() || state.url.host.isEmpty() ? name(state) : name(state) + u'@' + state.url.host;
}

QString nameOf(const QString &target)
{
    if (!target.contains("://"_L1))
        return QFileInfo(target).fileName();
    try {
        const DatabaseUrl url = DatabaseUrl::parse(target);
        return url.isSqlite() ? url.shortName() : url.database;
    } catch (const Error &) {
        return target;
    }
}

QString placeOf(const QString &target)
{
    if (!target.contains("://"_L1))
        return QFileInfo(target).path();
    try {
        const DatabaseUrl url = DatabaseUrl::parse(target);
        const QString host = url.host.isEmpty() ? url.parameter(u"host"_s) : url.host;
        const QString port = url.port > 0 && !host.startsWith(u'/') ? u":%1"_s.arg(url.port) : QString();
        return url.isSqlite() ? url.toString() : tr("PostgreSQL · %1").arg(account({host.isEmpty() ? u"/"_s : host + port, url.database, url.user, {}, {}}));
    } catch (const Error &) {
        return {};
    }
}

QString subtitle(const DatabaseState &state)
{
    QStringList parts{state.product};
    if (state.server.server.isEmpty())
        parts << place(state.url);
    else
        parts << account(state.server) << encryption(state.server);
    if (state.exists && state.sizeBytes > 0)
        parts << size(state.sizeBytes);
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace meditrack::wording
