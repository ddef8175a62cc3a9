// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/review.h"
#include "models/runmodels.h"
#include "prompts.h"

namespace meditrack {

class MessageBar;
class ReviewPage;

/// From the wish to move a database to the run: the review, a rehearsal where somebody wants one, and go.
class RunFlow final : public QObject
{
    Q_OBJECT
public:
    /// All must outlive this; window is its parent.
    RunFlow(Session &session, Prompts &prompts, ReviewPage *page, MessageBar *message, QWidget *window);

    void upgrade(const QString &target); ///< "heads", or a full id
    /// It is tried on a copy first: nobody should be asked before it is known what goes with it.
    void downgrade(const QString &target);
    /// The same wish on another state, or on the same with more words: what is shown must be what is there.
    void setSnapshot(const SnapshotPtr &snapshot);

    /// What a rehearsal has measured of the run that is reviewed: fills it in, and gives the whole of it in seconds; -1: there was none.
    double expect(std::vector<StepModel::Item> &steps) const;

Q_SIGNALS:
    void reviewing(); ///< there is something to show
    void ended(); ///< without a run

private:
    void show(Review review);
    void begin(const QString &exportTo);
    void end();

    Session &m_session;
    ReviewPage *m_page;
    MessageBar *m_message;
    QStringList m_from; ///< the database's revisions, as they were when the review was made
    bool m_isOpen = false;
};

} // namespace meditrack
