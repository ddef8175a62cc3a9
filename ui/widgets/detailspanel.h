// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/situation.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace meditrack {

class Chip;
class ElidedLabel;
class ScriptView;

/// All about one revision, and what can be done with it.
class DetailsPanel final : public QFrame
{
    Q_OBJECT
public:
    explicit DetailsPanel(QWidget *parent = nullptr);

    void setRevision(const SnapshotPtr &snapshot, int historyRow); ///< -1: none
    void setPlan(const SnapshotPtr &snapshot); ///< the same state, with the words of its updates
    void setScript(const QString &revision, const QString &text); ///< ignored unless revision is the one shown
    void setSituation(const Situation &situation);
    QString revision() const { return m_revision; }

Q_SIGNALS:
    void upgradeClicked(const QString &revision);
    void downgradeClicked(const QString &revision);
    void revisionClicked(const QString &revision); ///< a link to another one
    void scriptWanted(const QString &revision, const QString &path);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHeight();
    void showPlan();
    void showScript();
    void fill(const HistoryEntry &entry);
    void updateButtons();
    QString links(const QStringList &ids) const;

    SnapshotPtr m_snapshot;
    QString m_revision;
    Situation m_situation;
    QLabel *m_caption;
    QLabel *m_title;
    Chip *m_state;
    Chip *m_place;
    QLabel *m_text;
    QLabel *m_edited;
    QLabel *m_plan;
    QLabel *m_facts;
    ElidedLabel *m_file;
    QLabel *m_scriptHeading;
    QPushButton *m_other; ///< the SQL in the script's place, and back
    ScriptView *m_script;
    QString m_scriptText;
    QString m_sql; ///< what the selected revision is going to run; empty = not known, or the script says it itself
    QPushButton *m_upgrade;
    QPushButton *m_downgrade;
    QPushButton *m_copy;
};

} // namespace meditrack
