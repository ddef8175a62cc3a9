// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review.h"

#include "words.h"

#include <QDir>
#include <QSet>

#include <algorithm>

namespace meditrack::wording {

using namespace Qt::StringLiterals;

namespace {

QString inUnits(qint64 count, bool areRows)
{
    return areRows ? rows(count) : values(count);
}

/// "3 rows and 12 values": all that would go.
QString sumOf(const std::vector<LostData> &lost)
{
    qint64 sum[2] = {0, 0};
    for (const LostData &each : lost)
        sum[each.column.isEmpty() ? 0 : 1] += each.values;
    QStringList parts;
    for (const int i : {0, 1}) {
        if (sum[i] > 0)
            parts << inUnits(sum[i], i == 0);
    }
    return parts.join(tr(" and "));
}

Comparison lostTable(const std::vector<LostData> &lost)
{
    Comparison table;
    if (lost.empty())
        return table;
    table.title = tr("It was tried on a copy, and this went with it:");
    table.columns = {tr("Table"), tr("What goes"), tr("How much")};
    table.numbersFrom = 2;
    for (const LostData &each : lost) {
        const QString what = !each.explained ? tr("rows that no statement names")
            : !each.column.isEmpty()         ? tr("column %1").arg(each.column)
            : each.stays                     ? tr("rows")
                                             : tr("the whole table");
        table.lines.push_back({{each.table, what, inUnits(each.values, each.column.isEmpty())}, Tone::Danger});
    }
    return table;
}

/// The way back, in a word and a sentence.
Finding undoOf(const Page &page)
{
    switch (page.undo) {
    case Page::Undo::Full: return {Tone::Good, tr("Can be undone"), page.undoText};
    case Page::Undo::WithoutData: return {Tone::Attention, tr("Undo loses data"), page.undoText};
    case Page::Undo::Unknown: return {Tone::Neutral, tr("Undo not known"), page.undoText};
    case Page::Undo::None: return {Tone::Danger, tr("No way back"), page.undoText};
    }
    return {};
}

QString textOf(const QStringList &sql)
{
    return sql.isEmpty() ? QString() : sql.join(u";\n\n"_s) + u';';
}

QString changeOf(const JournalEntry::RowChange &change)
{
    return change.before < 0 ? tr("the table %1 is new, with %2").arg(change.table, rows(change.after))
        : change.after < 0   ? tr("the table %1 goes, with %2").arg(change.table, rows(change.before))
                             : tr("%1: %2 → %3 rows").arg(change.table, number(change.before), number(change.after));
}

/// What the script says of itself.
void describe(Review::Step &step, const Page &page, bool isUpgrade, bool isTried)
{
    if (isUpgrade)
        step.undo = undoOf(page);
    for (const QString &sentence : page.sentences)
        step.sentences << sentence + u'.';
    if (page.source == Page::Source::Nowhere && !isTried)
        step.sentences << (page.whyNot.isEmpty() ? tr("What it does is only known when it runs, or is tried on a copy.") : tr("What it does is only known when it runs: %1").arg(page.whyNot));
    for (const bool isLoss : {true, false})
        for (const meditrack::Finding &risk : page.risks)
            if (risk.sighting.losesData == isLoss)
                step.risks << risk.sighting.text;
    step.losesData = std::ranges::any_of(page.risks, [](const meditrack::Finding &risk) { return risk.sighting.losesData; });
    step.sql = textOf(page.sql());
}

/// What it did on the copy.
void describe(Review::Step &step, const RehearsedStep &tried)
{
    step.expected = tried.seconds;
    QStringList sql;
    for (const event::Statement &statement : tried.statements)
        sql << statement.sql;
    if (step.sql.isEmpty())
        step.sql = textOf(sql);
    for (const JournalEntry::RowChange &change : tried.rows) {
        if (change.before != change.after)
            step.sentences << tr("On the copy, %1.").arg(changeOf(change));
    }
}

void describe(std::vector<Review::Step> &steps, const Snapshot &snapshot, const Outlook &outlook)
{
    const bool isUpgrade = outlook.preview.move.verb == Move::Verb::Upgrade;
    QHash<QString, const Page *> pages;
    QHash<QString, const RehearsedStep *> tried;
    for (const auto &letter : {isUpgrade ? snapshot.letter : nullptr, outlook.letter}) {
        if (letter)
            for (const Page &page : letter->pages)
                if (page.source != Page::Source::Nowhere || !pages.contains(page.step.revision)) // the one that knows
                    pages.insert(page.step.revision, &page);
    }
    if (outlook.preview.rehearsal)
        for (const RehearsedStep &step : outlook.preview.rehearsal->steps)
            tried.insert(step.revision, &step);
    for (Review::Step &step : steps) {
        if (const Page *page = pages.value(step.revision))
            describe(step, *page, isUpgrade, tried.contains(step.revision));
        else if (isUpgrade && !snapshot.planProblem.isEmpty())
            step.sentences << tr("What it does could not be worked out: %1").arg(snapshot.planProblem);
        if (const RehearsedStep *found = tried.value(step.revision))
            describe(step, *found);
        if (step.sentences.isEmpty() && tried.contains(step.revision))
            step.sentences << tr("On the copy it ran to its end, and no table has gained or lost rows.");
        step.shortly = (step.risks.isEmpty() ? step.sentences : step.risks).join(u' ');
    }
}

Finding trialOf(const RunPreview &preview)
{
    if (!preview.isCounted)
        return {Tone::Attention, tr("Not tried"), tr("What goes with it cannot be counted beforehand on this database.")};
    if (!preview.rehearsal)
        return {Tone::Neutral, tr("Not tried"), tr("A rehearsal runs everything on a copy, and leaves the database alone.")};
    QStringList rows;
    for (const JournalEntry::RowChange &change : preview.rehearsal->rows)
        rows << changeOf(change);
    const QString took = seconds(preview.rehearsal->estimatedSeconds());
    return {Tone::Good, tr("Tried"),
            rows.isEmpty() ? tr("On a copy it ran to its end, and no table has gained or lost rows. With its backup it takes about %1.").arg(took)
                           : tr("On a copy it ran to its end: %1. With its backup it takes about %2.").arg(rows.join(u"; "_s), took),
            preview.rehearsal->warnings.join(u'\n')};
}

std::vector<Finding> promisesOf(const Snapshot &snapshot, const Review &review)
{
    const RunPreview &preview = review.outlook.preview;
    const QString folder = backupPlace(snapshot);
    std::vector<Finding> list;
    if (!snapshot.state.exists)
        list.push_back({Tone::Neutral, tr("Backup"), tr("There is nothing to back up yet.")});
    else
        list.push_back({Tone::Good, tr("Backup"), folder.isEmpty() ? tr("A verified backup is made first.") : tr("A verified backup is made first, in %1").arg(QDir::toNativeSeparators(folder))});
    list.push_back({Tone::Good, tr("All or nothing"), tr("If a step fails, or you cancel, all stays as it is now.")});
    list.push_back(trialOf(preview));
    if (preview.rehearsal)
        for (const QString &warning : preview.rehearsal->warnings)
            list.push_back({Tone::Attention, tr("Warning"), warning});
    if (const int risky = review.riskiest(); risky >= 0) { // it is told, and not only announced
        qsizetype risks = -1;
        for (const Review::Step &step : review.steps)
            risks += step.risks.size();
        const Review::Step &step = review.steps[static_cast<size_t>(risky)];
        const QString more = risks > 0 ? u' ' + tr("%Ln more risks are told with their steps.", nullptr, risks) : QString();
        list.push_back({step.losesData ? Tone::Danger : Tone::Attention, step.losesData ? tr("Loses data") : tr("Look out"), step.risks.first() + more});
    }
    if (preview.options.acceptRowChanges)
        list.push_back({Tone::Danger, tr("Accepted"), tr("Nothing stops the run when rows go that no statement of a script names, by a trigger or a foreign key: these and any others.")});
    if (preview.move.verb == Move::Verb::Downgrade) {
        const QStringList after = preview.plan.empty() ? snapshot.state.rows : preview.plan.back().headsAfter;
        list.push_back({Tone::Neutral, tr("Afterwards"), after.isEmpty() ? tr("The database is back before its first revision.") : tr("The database is at %1.").arg(quoted(snapshot, after.join(", "_L1)))});
    }
    return list;
}

void finish(Review &review, const Snapshot &snapshot)
{
    const RunPreview &preview = review.outlook.preview;
    const bool isUpgrade = preview.move.verb == Move::Verb::Upgrade;
    const auto count = static_cast<qsizetype>(review.steps.size());
    const QString sum = sumOf(preview.lost);
    describe(review.steps, snapshot, review.outlook);
    review.title = isUpgrade ? runTitle(snapshot, preview.move) : tr("Take back %Ln revisions?", nullptr, count);
    review.caption = !isUpgrade                           ? tr("The downgrade part of each script runs, newest first")
        : snapshot.state.heads.size() > 1 || count == 0 ? revisions(count)
                                                        : tr("up to %1").arg(review.steps.back().revision);
    review.lost = lostTable(preview.lost);
    review.promises = promisesOf(snapshot, review);
    if (!sum.isEmpty()) {
        review.exportText = tr("Export these tables first");
        review.yes = (isUpgrade ? tr("Upgrade and lose %1") : tr("Downgrade and lose %1")).arg(sum);
    } else {
        review.yes = isUpgrade ? tr("Upgrade") : tr("Take back %Ln revisions", nullptr, count);
    }
    review.no = isUpgrade ? tr("Not now") : tr("Keep as it is");
    const int risky = review.riskiest();
    review.isDestructive = !isUpgrade || !sum.isEmpty() || (risky >= 0 && review.steps[static_cast<size_t>(risky)].losesData);
}

} // namespace

} // namespace meditrack::wording

namespace meditrack {

int Review::riskiest() const
{
    auto found = std::ranges::find_if(steps, &Step::losesData);
    if (found == steps.end())
        found = std::ranges::find_if(steps, [](const Step &step) { return !step.risks.isEmpty(); });
    return found == steps.end() ? -1 : static_cast<int>(found - steps.begin());
}

Review reviewOf(const Snapshot &snapshot, const QString &target)
{
    Review review;
    review.outlook.preview.move = {Move::Verb::Upgrade, target};
    for (const StepModel::Item &item : plannedSteps(snapshot, target))
        review.steps.push_back({item.revision, item.doc});
    wording::finish(review, snapshot);
    return review;
}

Review reviewOf(const Snapshot &snapshot, const Outlook &outlook)
{
    Review review;
    review.outlook = outlook;
    for (const Step &step : outlook.preview.plan)
        review.steps.push_back({step.revision, step.doc});
    wording::finish(review, snapshot);
    return review;
}

} // namespace meditrack
