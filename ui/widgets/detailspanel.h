// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/situation.h"
#include "scriptjobs.h"

#include <QFrame>

class QButtonGroup;
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
    void setText(const QString &revision, meditrack::RevisionText kind, const QString &text); ///< ignored unless they are shown
    void setRecords(const RecordsPtr &records); ///< null: not known (yet)
    void setSituation(const Situation &situation);
    QString revision() const { return m_revision; }

Q_SIGNALS:
    void upgradeClicked(const QString &revision);
    void downgradeClicked(const QString &revision);
    void revisionClicked(const QString &revision); ///< a link to another one
    void textWanted(const QString &revision, meditrack::RevisionText kind);
    void menuWanted(QWidget *at); ///< with everything else that can be done

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitHeight();
    void showPlan();
    QPushButton *addText(const QString &name, const QString &text, const QString &tip, RevisionText kind);
    void showText();
    void wantText();
    void choose(RevisionText kind);
    RevisionText ownDialect() const;
    QStringList factsOf(const HistoryEntry &entry) const;
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
    QButtonGroup *m_texts; ///< the script, or the SQL that it is; ids: RevisionText
    ScriptView *m_script;
    QString m_read; ///< as it was read
    QString m_sql; ///< what the selected revision is going to run here; empty = not known
    RecordsPtr m_records;
    bool m_isChosen = false; ///< which text is shown, by hand
    QPushButton *m_upgrade;
    QPushButton *m_downgrade;
    QPushButton *m_copy;
    QPushButton *m_more;
};

} // namespace meditrack
