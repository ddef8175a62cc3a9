// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/rules.h"

#include "advice/changerules.h"
#include "advice/readsql.h"
#include "core/engine.h"

namespace meditrack {

namespace {

std::vector<Sighting> irreversible(const RevisionSeen &revision)
{
    if (revision.upgrade == ScriptBody::Empty || revision.downgrade == ScriptBody::Works)
        return {};
    return {{Severity::Warning, {}, revision.downgrade == ScriptBody::Empty ? Engine::tr("The downgrade does nothing: what the upgrade has made stays.")
                                                                             : Engine::tr("The downgrade refuses: there is no way back but a backup.")}};
}

std::vector<Sighting> notRestored(const RevisionSeen &revision)
{
    if (revision.notRestored.isEmpty())
        return {};
    return {{Severity::Error, {}, Engine::tr("After upgrade and downgrade the schema is not what it was: %1.").arg(revision.notRestored.join(QStringLiteral("; ")))}};
}

std::vector<Sighting> fails(const RevisionSeen &revision)
{
    if (revision.failure.isEmpty())
        return {};
    return {{Severity::Error, {}, revision.failure}};
}

std::vector<Sighting> noMessage(const RevisionSeen &revision)
{
    if (!revision.message.trimmed().isEmpty() && revision.message.trimmed() != QLatin1String("empty message"))
        return {};
    return {{Severity::Warning, {}, Engine::tr("The revision has no message.")}};
}

std::vector<Sighting> severalHeads(const HistorySeen &history)
{
    if (history.heads.size() < 2)
        return {};
    return {{Severity::Error, {}, Engine::tr("There are %1 heads: %2.").arg(history.heads.size()).arg(history.heads.join(QStringLiteral(", ")))}};
}

const Rule allRules[]{
    {"drop-with-data", "Drops a table or column that holds data",
     "A downgrade makes the table or column anew, but empty: what was in it is only in a backup.",
     "Stop using it first, and drop it in a later revision; upgrade with --guard, which makes a verified backup, or export the table with `meditrack db export`.",
     &dropWithData},
    {"not-null-without-default", "Adds NOT NULL where rows have no value",
     "Rows that are there already would have no value, so the database refuses the change, and with it the whole upgrade.",
     "Add the column with a server_default, or nullable; fill it; set NOT NULL in the same revision after that.", &notNullWithoutDefault},
    {"type-change", "Changes a type in a way that rewrites the table or cuts values",
     "PostgreSQL writes every row anew while nobody else can read the table; a narrower type refuses or cuts what does not fit; SQLite's batch converts by CAST, "
     "which makes 0 of what is no number.",
     "Add a new column of the new type, copy the values in steps, and drop the old one in a later revision; look first for values that do not fit.", &typeChange},
    {"rebuild-cascade", "Makes a table anew that others refer to with ON DELETE",
     "To drop the old table is to delete its rows: with foreign keys on, SQLite deletes or empties the rows that refer to it, and no check notices. On PostgreSQL "
     "DROP with CASCADE takes the foreign keys and views of others along.",
     "Use op.batch_alter_table() with MediTrack, which switches foreign keys off before the transaction, and upgrade with --guard, which compares the rows; on PostgreSQL "
     "alter the table in place, without CASCADE.",
     &rebuildCascade},
    {"unique-over-duplicates", "Makes unique what is there more than once",
     "The database refuses the index or constraint as long as there are two rows with the same value, and with it the whole upgrade.",
     "Merge or change the rows that are named, in this revision before the index or by hand; then upgrade.", &uniqueOverDuplicates},
    {"index-not-concurrently", "Builds an index on a big table while nobody can write",
     "CREATE INDEX keeps writers out of the table until it is done, on a big table for minutes.",
     "postgresql_concurrently=True inside `with op.get_context().autocommit_block():`, in a revision of its own.", &indexNotConcurrently},
    {"long-lock", "Holds a lock for as long as it takes to read or write a big table",
     "The lock is kept until the upgrade commits; behind it everybody else queues.",
     "PostgreSQL: add the constraint NOT VALID and VALIDATE it in a later revision; change rows in steps. SQLite: upgrade while nobody works.", &longLock},
    {"rename-breaks-views", "Renames what views, triggers or functions name",
     "A view, trigger or function that names the old table or column in its text fails when it is used next, or goes on showing the old name.",
     "Drop the view or function before the rename and create it anew after that, in the same revision; the function of a trigger can be replaced before it.", &renameBreaksViews},
    {"irreversible-downgrade", "Cannot be taken back", "An upgrade that has to be taken back at night has no way back but a restore, which takes what was written since then.",
     "Write the downgrade; where data would be gone, let it bring the schema back and say so in its docstring.", &irreversible},
    {"downgrade-differs", "The downgrade does not restore the schema",
     "After down and up again the schema is another one than that of a database that was only upgraded: later revisions fail on one of them.",
     "Let the downgrade undo all that is listed, in reverse order; `meditrack test-migrations` shows it revision by revision.", &notRestored},
    {"does-not-run", "Fails where it is tried", "The upgrade was run on a scratch copy, and stopped there.", "Mend the script; `meditrack upgrade --rehearse-only` tries it again.", &fails},
    {"two-heads", "The history has several heads", "`upgrade head` refuses, for it cannot know which of them is meant.",
     "`meditrack merge -m \"Merge heads\"`, or set down_revision of the newer one to the other.", &severalHeads},
    {"missing-message", "Has no message", "The history, the plan and the journal name a revision by its message.",
     "Say in the first line of the docstring (of a SQL script: in its first comment) what the revision is for.", &noMessage},
};

template<typename Look, typename Seen>
void add(std::vector<Finding> &findings, const Seen &seen)
{
    for (const Rule &rule : allRules) {
        if (const auto *function = std::get_if<Look>(&rule.look)) {
            for (Sighting &sighting : (*function)(seen))
                findings.push_back({&rule, std::move(sighting), {}, {}});
        }
    }
}

} // namespace

QString wordOf(Severity severity)
{
    return severity == Severity::Error ? QStringLiteral("error") : severity == Severity::Warning ? QStringLiteral("warning") : QStringLiteral("note");
}

std::span<const Rule> rules()
{
    return allRules;
}

std::vector<Finding> look(const Operation &written, const Facts &before)
{
    std::vector<Finding> findings;
    const auto *text = std::get_if<ExecuteSql>(&written);
    const QString sql = text ? text->sql : QString();
    const Operation operation = understood(written);
    add<Rule::OfChange>(findings, ChangeSeen{operation, before, sql});
    if (std::holds_alternative<BatchAlterTable>(operation)) {
        Facts facts = before; // each change sees those before it
        for (const Operation &change : singleChanges(operation)) {
            add<Rule::OfChange>(findings, ChangeSeen{change, facts, sql});
            facts.follow(change);
        }
    }
    return findings;
}

std::vector<Finding> look(const RevisionSeen &revision)
{
    std::vector<Finding> findings;
    add<Rule::OfRevision>(findings, revision);
    return findings;
}

std::vector<Finding> look(const HistorySeen &history)
{
    std::vector<Finding> findings;
    add<Rule::OfHistory>(findings, history);
    return findings;
}

} // namespace meditrack
