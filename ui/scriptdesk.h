// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts.h"
#include "session.h"

namespace meditrack {

class RevisionForm;
class SheetPage;

/// What is done with the history itself: a stamp, a new revision, a merge; and with what an interrupted step has left. Asked about, and told, on one page.
class ScriptDesk final : public QObject
{
    Q_OBJECT
public:
    /// All must outlive this; window is its parent.
    ScriptDesk(Session &session, Prompts &prompts, SheetPage *sheet, QWidget *window);

    void stamp(const QString &revision);
    void writeRevision(const QString &selected);
    void mergeHeads();
    void cleanUp();
    void openScript(const QString &revision);
    void showScript(const QString &revision);
    /// The database was read again: what was asked may not be true any more, and what was written is there.
    void setSnapshot(const SnapshotPtr &snapshot);
    /// Tells the outcome of a job in its own place.
    bool tells(const JobOutcome &outcome) const;

Q_SIGNALS:
    void placeWanted(); ///< there is something to be seen on the page
    void left();
    void written(const QString &revision); ///< it is in the history now

private:
    void begin(const JobInfo &job);
    void end(const JobOutcome &outcome);
    void ask(const wording::Question &question, QWidget *options = nullptr);
    void leave();
    void forget();
    void confirm();
    void doCleanUp(const std::vector<BatchLeftover> &leftovers);
    void doStamp(const StampPlan &plan);
    void doWrite(const RevisionDraft &draft);
    QString pathOf(const QString &revision) const;

    Session &m_session;
    Prompts &m_prompts;
    SheetPage *m_sheet;
    RevisionForm *m_form;
    bool m_isOpen = false;
    // What is asked about; neither: a revision.
    std::optional<StampPlan> m_stamp;
    std::optional<std::vector<BatchLeftover>> m_leftovers;
    QString m_written; ///< not in the history yet
};

} // namespace meditrack
