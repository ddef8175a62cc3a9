// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// QCustomPlot's header spells Qt's keywords in lower case, which QT_NO_KEYWORDS takes away.
#define signals Q_SIGNALS
#define slots Q_SLOTS
#define emit
#include <qcustomplot.h>
#undef signals
#undef slots
#undef emit
