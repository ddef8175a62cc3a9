// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleetrunner.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFrame;
class QLabel;
class QLineEdit;
class QMenu;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTableView;
class QVBoxLayout;

namespace meditrack {

class PageStack;
class AdvanceLine;
class Chip;
class ElidedLabel;
class MessageBar;
class SheetPage;

/// Many databases at once: how they are, and their upgrade, one after the other. A tab of the window. Thin: which databases is FleetDesk's, the
/// run is FleetRunner's.
class FleetPage final : public QWidget
{
    Q_OBJECT
public:
    /// settings and prompts must outlive it.
    FleetPage(Settings &settings, Prompts &prompts, QWidget *parent = nullptr);

    FleetDesk &desk() { return m_desk; }
    FleetRunner &runner() { return m_runner; }
    void look(); ///< at all of them, and for a run that was left
    QList<QWidget *> panes() const; ///< in the order of F6
    /// Calls that when nothing is lost by closing: at once, or when somebody has agreed to cancel what runs; else never.
    void whenClosable(std::function<void()> close);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void openRequested(const meditrack::OpenRequest &request);
    void changed(); ///< what may be done

private:
    QWidget *buildList();
    QWidget *buildTop();
    QWidget *buildServer();
    QWidget *buildRun();
    QWidget *buildFilter();
    QWidget *buildTable();
    QWidget *buildEmpty();
    QWidget *buildDetails();
    void fillMenu(QMenu *menu);
    void addRowActions();
    void fitColumns();
    void connectAll();
    void update();
    void updateRun();
    void updateDetails();
    void updateChosen();
    void ask();
    void answer(bool yes);
    void toggle(const QModelIndexList &indexes);
    void chooseAll(bool chosen);
    QStringList selectedTargets() const;
    int currentRow() const; ///< of the model; -1: none

    QMap<int, int> m_widths; ///< what each column of the table needs
    FleetDesk m_desk;
    FleetRunner m_runner;
    FleetFilter m_filter;
    MessageBar *m_message;
    PageStack *m_stack;
    SheetPage *m_sheet;
    QCheckBox *m_withoutAsking;
    QLabel *m_summary;
    QPushButton *m_addButton;
    QPushButton *m_again;
    QPushButton *m_upgrade;
    QWidget *m_top = nullptr;
    QFrame *m_server = nullptr;
    QLineEdit *m_url;
    QFrame *m_run = nullptr;
    Chip *m_runChip;
    QLabel *m_runTitle;
    QLabel *m_runText;
    AdvanceLine *m_advance;
    QPushButton *m_goOn;
    QPushButton *m_stop;
    QPushButton *m_report;
    QPushButton *m_away;
    QWidget *m_filterRow = nullptr;
    QComboBox *m_which;
    QLineEdit *m_search;
    QCheckBox *m_all;
    QPushButton *m_signIn;
    QStackedWidget *m_content;
    QTableView *m_table;
    QFrame *m_details = nullptr;
    ElidedLabel *m_name;
    QLabel *m_facts;
    QPlainTextEdit *m_problem;
    bool m_wasRunning = false;
};

} // namespace meditrack
