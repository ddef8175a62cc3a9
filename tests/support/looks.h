// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

/// What a person would call broken at a glance: text that has not the room it needs, text that cannot be told from
/// its ground, widgets that leave their parent or lie on one another. One line for each: what, where, the text.
QStringList faultsOf(const QWidget &window);
