// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/situation.h"

#include <QCoreApplication>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace meditrack {

/// Why it cannot be done now, for people; empty: it can, or nobody has said.
QString whyNot(const QAction &action);
void setWhyNot(QAction &action, const QString &whyNot);

/// Every command of the window as a menu entry with its shortcut. Only makes them; the window connects them.
struct Actions
{
    Q_DECLARE_TR_FUNCTIONS(meditrack::Actions)
public:
    explicit Actions(QMainWindow *window);

    /// Those that make sense now.
    void enable(const Situation &situation, const QString &selected);

    QMenu *help; ///< what else there is comes before it
    QAction *open;
    QAction *openProject;
    QAction *openSample;
    QAction *newTab;
    QAction *fleet;
    QAction *close;
    QAction *palette;
    QAction *nextPane;
    QAction *nextTab;
    QAction *previousTab;
    QAction *refresh;
    QAction *readOnly; ///< checkable
    QActionGroup *environments; ///< data: Environment as int
    QAction *backup;
    QAction *verify;
    QAction *restore;
    QAction *undoRestore;
    QAction *exportJson;
    QAction *importJson;
    QAction *quit;
    QAction *find;
    QAction *copyId;
    QAction *openScript;
    QAction *showScript;
    QAction *overview;
    QAction *history;
    QAction *data;
    QAction *backups;
    QAction *activity;
    QAction *zoomIn;
    QAction *zoomOut;
    QAction *zoomAll;
    QActionGroup *modes; ///< data: Mode as int
    QActionGroup *colours; ///< data: ColourScheme as int
    QActionGroup *languages; ///< data: the code as text, empty: the system's
    QAction *upgrade;
    QAction *upgradeToSelected;
    QAction *downgradeOne;
    QAction *downgradeToSelected;
    QAction *stamp;
    QAction *newRevision;
    QAction *merge;
    QAction *cleanUp;
    QAction *cancel;
    QAction *about;

private:
    void addDatabase(QMainWindow *window);
    void addEdit(QMainWindow *window);
    void addView(QMainWindow *window);
    void addSettings(QMainWindow *window);
    void addMigrate(QMainWindow *window);

    QMenu *m_view = nullptr;
};

} // namespace meditrack
