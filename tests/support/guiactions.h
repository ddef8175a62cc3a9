// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/guiwindow.h"

#include <QAction>

/// A command of the menus, by its text.
inline QAction *actionOf(GuiWindow &gui, const QString &text)
{
    for (QAction *action : gui.window.findChildren<QAction *>()) {
        if (action->text().remove(QLatin1Char('&')) == text)
            return action;
    }
    qFatal("no command %s", qPrintable(text));
}

inline void trigger(GuiWindow &gui, const QString &text)
{
    QAction *action = actionOf(gui, text);
    if (!action->isEnabled())
        qFatal("%s is not enabled: %s", qPrintable(text), qPrintable(action->toolTip()));
    action->trigger();
}
