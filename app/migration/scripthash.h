// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migration/revision.h"

#include <QByteArray>

namespace meditrack {

/// SHA-256, hexadecimal, of what a script says, not of how it is laid out; empty if it cannot be read.
///
/// Python: of its tokens in the shape that their syntax tree decides. Not counted: comments, docstrings and other texts
/// that stand alone, blank lines, how deep a block is indented, where lines are broken, kinds of quotes and escapes, texts
/// in several pieces, semicolons, a block on the line of its header, commas before a closing bracket,
/// brackets round a whole value, and those that change nothing beside the operators around them. Tokens and not Python's
/// own ast.dump(), because that differs between versions of Python (docs.python.org, "ast": it may change with each
/// release), so that a new version of it would make all scripts look edited; and because building trees would take longer
/// than running most scripts. Counted, though the tree does not: brackets round a tuple inside an expression, and how a
/// number is written.
/// SQL: of the words and symbols of its sections. A compiled script: of its code. Modules that a script imports do
/// not count.
QByteArray scriptHash(const Revision &revision);

QByteArray pythonHash(const QByteArray &source);
QByteArray sqlHash(const QString &path, const QString &source);

} // namespace meditrack
