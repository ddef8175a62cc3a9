// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleetreport.h"

#include "core/printedpage.h"
#include "words.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

/// "4 upgraded, 1 had nothing to do, 7 left".
QString countsOf(const FleetRun &run)
{
    QStringList parts;
    const auto add = [&parts](int count, const QString &text) {
        if (count > 0)
            parts << text.arg(wording::number(count));
    };
    add(run.count(FleetRun::State::Done), tr("%1 upgraded"));
    add(run.count(FleetRun::State::Nothing), tr("%1 without anything to do"));
    add(run.count(FleetRun::State::Failed), tr("%1 failed"));
    add(run.count(FleetRun::State::Cancelled), tr("%1 cancelled"));
    add(run.count(FleetRun::State::Interrupted), tr("%1 interrupted"));
    add(run.count(FleetRun::State::Waiting), tr("%1 not begun"));
    add(run.count(FleetRun::State::LeftOut), tr("%1 left out"));
    return parts.join(u" · "_s);
}

} // namespace

namespace wording {

FleetSummary summaryOf(const FleetRun &run)
{
    const QString counts = countsOf(run);
    const auto whole = static_cast<qsizetype>(run.turns().size());
    switch (run.phase()) {
    case FleetRun::Phase::None: break;
    case FleetRun::Phase::Ready: return {Tone::Busy, tr("Running"), tr("Upgrading %1").arg(databases(whole)), {}};
    case FleetRun::Phase::Running: {
        const int over = run.count(FleetRun::State::Done) + run.count(FleetRun::State::Nothing);
        return {Tone::Busy, tr("Running"), tr("Upgrading %1").arg(nameOf(run.turn(run.running()).request.target)), tr("%1 of %2").arg(number(over + 1), number(whole))};
    }
    case FleetRun::Phase::Asking: {
        const auto first = std::ranges::find(run.turns(), FleetRun::State::Done, &FleetRun::Turn::state);
        return {Tone::Good, tr("The first one is done"), tr("Go on with the other %1?").arg(databases(run.left())),
                tr("%1 was upgraded in %2. Try the program on it before you go on; nothing waits for your answer.").arg(nameOf(first->request.target), seconds(first->seconds))};
    }
    case FleetRun::Phase::Stopped: {
        const FleetRun::Turn *stopper = run.stopper();
        if (!stopper)
            return {Tone::Attention, tr("Stopped"), tr("The upgrade of the fleet has stopped"), counts};
        const QString name = nameOf(stopper->request.target);
        const QString text = stopper->error && stopper->state == FleetRun::State::Failed ? stopper->error->message + u'\n' + counts : counts;
        if (stopper->state == FleetRun::State::Failed)
            return {Tone::Danger, tr("Stopped"), tr("%1 could not be upgraded").arg(name), text};
        if (stopper->state == FleetRun::State::Cancelled)
            return {Tone::Attention, tr("Cancelled"), tr("Cancelled while %1 was upgraded: it is as it was").arg(name), text};
        return {Tone::Attention, tr("Interrupted"), tr("The program ended while %1 was upgraded").arg(name), tr("A run that is interrupted leaves the old state; each database is looked at again before anything is done. %1").arg(counts)};
    }
    case FleetRun::Phase::Finished: return {Tone::Good, tr("Done"), tr("The fleet is upgraded"), counts};
    }
    return {};
}

Question fleetQuestion(const FleetModel &model)
{
    const QList<int> rows = model.chosen();
    const auto production = std::ranges::count_if(rows, [&model](int row) { return model.environment(row) == Environment::Production; });
    const QString first = rows.isEmpty() ? QString() : nameOf(model.request(rows.first()).target);
    Question question;
    question.title = tr("Upgrade %1?").arg(databases(rows.size()));
    question.chip = production > 0 ? tr("%1 in production").arg(number(production)) : tr("None in production");
    question.tone = production > 0 ? Tone::Attention : Tone::Good;
    question.text = tr("One after the other, %1 first. Each gets a verified backup before, and is as it was if anything fails; the first failure stops the rest.").arg(first);
    question.table.columns = QStringList{tr("Database"), tr("Environment"), tr("Now at"), tr("Updates")};
    question.table.numbersFrom = 3;
    question.table.ids = 2;
    for (const int row : rows) {
        const Glimpse &seen = model.glimpse(row);
        question.table.lines.push_back({{nameOf(model.request(row).target), word(model.environment(row)), seen.heads.join(u", "_s), number(seen.updates)}, Tone::Neutral, false});
    }
    question.yes = rows.size() > 1 ? tr("Upgrade %1 first").arg(first) : tr("Upgrade");
    question.no = tr("Not now");
    return question;
}

} // namespace wording

namespace {

QString classOf(FleetRun::State state)
{
    switch (wording::toneOf(state)) {
    case wording::Tone::Good: return u"good"_s;
    case wording::Tone::Danger: return u"bad"_s;
    default: return u"warning"_s;
    }
}

/// As HTML, with its lines.
QString lines(const QString &text)
{
    QStringList parts;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts))
        parts << printed::escaped(line);
    return parts.join("<br>"_L1);
}

QString revisionText(const QString &revisions)
{
    return revisions.isEmpty() ? tr("none") : revisions;
}

QString sectionOf(const FleetRun::Turn &turn)
{
    const QString verdict = turn.state == FleetRun::State::Waiting ? tr("Not begun") : turn.state == FleetRun::State::Failed ? tr("Failed") : wording::outcomeOf(turn);
    QString facts = printed::row(tr("Where"), printed::escaped(turn.request.target));
    facts += printed::row(tr("Environment"), printed::escaped(wording::word(environmentCalled(turn.environment))));
    facts += printed::row(tr("Scripts"), printed::escaped(QDir::toNativeSeparators(turn.request.iniFile)));
    facts += printed::row(tr("Before"), printed::escaped(revisionText(turn.before)));
    if (turn.isOver() && turn.state != FleetRun::State::LeftOut)
        facts += printed::row(tr("After"), printed::escaped(revisionText(turn.after)));
    facts += printed::row(tr("Backup"), printed::escaped(QDir::toNativeSeparators(turn.backup)));
    facts += printed::row(tr("Begun"), printed::time(turn.begun));
    if (turn.begun.isValid() && turn.state != FleetRun::State::Interrupted)
        facts += printed::row(tr("Took"), printed::escaped(wording::seconds(turn.seconds)));
    if (turn.error) {
        facts += printed::row(tr("What happened"), lines(turn.error->message));
        facts += printed::row(tr("What it means"), lines(turn.error->consequence));
        facts += printed::row(tr("What to do"), lines(turn.error->advice));
        facts += printed::row(tr("Revision that ran"), lines(turn.error->revision));
        facts += printed::row(tr("Statement"), turn.error->sql.isEmpty() ? QString() : u"<code>%1</code>"_s.arg(lines(turn.error->sql)));
        facts += printed::row(tr("Details"), turn.error->detail.isEmpty() ? QString() : u"<code>%1</code>"_s.arg(lines(turn.error->detail)));
    }
    return u"<section>\n<h2>%1</h2>\n<div class=\"verdict %2\">%3</div>\n<table class=\"facts\">\n%4</table>\n</section>\n"_s.arg(
        printed::escaped(wording::nameOf(turn.request.target)), classOf(turn.state), printed::escaped(verdict), facts);
}

} // namespace

QString fleetHtml(const FleetRun &run, const Origin &by)
{
    const wording::FleetSummary summary = wording::summaryOf(run);
    QString body = u"<p class=\"lead\">%1</p>\n"_s.arg(printed::escaped(summary.title));
    body += u"<p>%1</p>\n"_s.arg(printed::escaped(countsOf(run)));
    body += u"<p>%1</p>\n"_s.arg(tr("Begun %1, last change %2; by %3, account %4 on %5.")
                                     .arg(printed::time(run.begun()), printed::time(run.changed()), printed::escaped(by.program), printed::escaped(by.user), printed::escaped(by.host)));
    for (const FleetRun::Turn &turn : run.turns())
        body += sectionOf(turn);
    return printed::page(tr("Upgrade of a fleet"), body + printed::signatures());
}

QByteArray fleetJson(const FleetRun &run, const Origin &by)
{
    QJsonArray databases;
    for (const FleetRun::Turn &turn : run.turns()) {
        QJsonObject each{{u"database"_s, turn.request.target}, {u"outcome"_s, wordOf(turn.state)}, {u"before"_s, turn.before}, {u"after"_s, turn.after},
                         {u"backup"_s, turn.backup},           {u"steps"_s, turn.steps},           {u"seconds"_s, turn.seconds}};
        if (turn.error)
            each.insert("error"_L1, errorToJson(*turn.error));
        databases << each;
    }
    return QJsonDocument(QJsonObject{{u"begun"_s, run.begun().toUTC().toString(Qt::ISODate)},
                                     {u"changed"_s, run.changed().toUTC().toString(Qt::ISODate)},
                                     {u"finished"_s, run.phase() == FleetRun::Phase::Finished},
                                     {u"by"_s, QJsonObject{{u"program"_s, by.program}, {u"user"_s, by.user}, {u"host"_s, by.host}}},
                                     {u"databases"_s, databases}})
        .toJson();
}

void writeFleetReport(const QString &path, const FleetRun &run)
{
    const QByteArray text = path.endsWith(".json"_L1, Qt::CaseInsensitive) ? fleetJson(run, Origin::current()) : fleetHtml(run, Origin::current()).toUtf8();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        throw Error(ErrorCode::Io, tr("The report cannot be written to %1: %2.").arg(QDir::toNativeSeparators(path), file.errorString())).advise(tr("Choose another place for it."));
}

} // namespace meditrack
