// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// QCustomPlot's header spells Qt's keywords in lower case, which QT_NO_KEYWORDS and QT_NO_FOREACH take away.
#define signals Q_SIGNALS
#define slots Q_SLOTS
#define emit
#define foreach(variable, container) for (variable : container)
#include <qcustomplot.h>
#undef signals
#undef slots
#undef emit
#undef foreach
