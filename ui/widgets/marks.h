// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migration/state.h"

#include <QColor>
#include <QPointF>

class QPainter;

namespace meditrack {

struct Theme;

/// The shapes that say a state without colour: the same in the graph, the timeline, the lists and the chip.
enum class Mark { None, Disc, Ring, Hollow, Diamond, Check, Triangle, Square, Play, Cross, Stop, Lock };

namespace marks {

/// Draws a mark of about 2 × radius. ground is what shows inside hollow shapes.
void paint(QPainter &painter, const QPointF &centre, Mark mark, const QColor &colour, const QColor &ground, qreal radius);

/// The node of the graph and of the timeline.
Mark node(RevisionState state);
/// The symbol before the word in a list: a tick is easier to read in a column than a disc.
Mark symbol(RevisionState state);
QColor colour(RevisionState state, const Theme &theme);
/// The word beside the shape: "Applied", "Current", "Ready", "Unknown".
QString word(RevisionState state);

} // namespace marks

} // namespace meditrack
