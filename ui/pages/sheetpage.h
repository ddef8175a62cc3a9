// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobrunner.h"
#include "models/questions.h"

#include <QWidget>

#include <functional>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace meditrack {

class AdvanceLine;
class Chip;
class ComparisonTable;

/// A question as a page in its place: what is found out for it, what there is and what there would be, one verb; then the work, and how
/// it ended.
class SheetPage final : public QWidget
{
    Q_OBJECT
public:
    enum class Stage { Working, Asking, Told };

    explicit SheetPage(QWidget *parent = nullptr);

    /// Something runs. What was asked stays in sight, if it is the work that was asked about.
    void work(const QString &title, const QString &hint, bool keepsTable);
    void take(const QList<TimedEvent> &events);
    void setCancelling();
    /// options: what may be chosen for it, shown above the table and not owned; nullptr: nothing.
    void ask(const wording::Question &question, QWidget *options = nullptr);
    /// A line below what is asked: "Exported to …"
    void remark(const QString &text);

    /// A way on, as a button.
    struct Way
    {
        QString name; ///< of the button, for tests
        QString text;
        std::function<void()> go;
        bool isNext = false; ///< the next right thing: filled, and last
    };
    /// table: what there was and what there is.
    void tell(wording::Tone tone, const QString &chip, const QString &title, const QString &text, const QList<Way> &ways = {}, const wording::Comparison &table = {});
    void setBusy(bool busy);

    Stage stage() const { return m_stage; }
    const wording::Question &question() const { return m_question; }

Q_SIGNALS:
    void yesClicked();
    void noClicked(); ///< before anything was done
    void exportClicked();
    void cancelClicked(); ///< of what runs
    void doneClicked(); ///< what was told is read

private:
    void show(Stage stage);
    void setOptions(QWidget *options);
    void setTable(const wording::Comparison &table);
    void setChip(wording::Tone tone, const QString &text);
    void offer(const QList<Way> &ways);
    void focusNext();
    void orderTabs();

    Stage m_stage = Stage::Working;
    wording::Question m_question;
    QLabel *m_title;
    Chip *m_chip;
    QLabel *m_text;
    QVBoxLayout *m_optionsPlace;
    QWidget *m_options = nullptr;
    QVBoxLayout *m_tablePlace;
    ComparisonTable *m_table = nullptr;
    QLabel *m_rest;
    QLabel *m_note;
    QLabel *m_remark;
    AdvanceLine *m_advance;
    QHBoxLayout *m_waysPlace;
    QHBoxLayout *m_buttons;
    QList<QPushButton *> m_ways;
    QPushButton *m_export;
    QPushButton *m_no;
    QPushButton *m_yes;
    QPushButton *m_cancel;
    QPushButton *m_done;
    bool m_busy = false;
};

} // namespace meditrack
