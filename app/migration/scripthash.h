// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migration/revision.h"

#include <QByteArray>

namespace meditrack {

/// What a script says, not how it is laid out: the number of the rule that it follows, a colon, and a SHA-256 in hexadecimal
/// digits: "2:9b74…". Hashes by different rules tell nothing about each other. Empty if the script cannot be read.
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
/// Whether it follows today's rule. Those of the first journals have no number.
bool isComparable(const QByteArray &scriptHash);

/// The digits alone. A change here that gives any script another hash is a new rule (scripthash.cpp).
QByteArray pythonHash(const QByteArray &source);
QByteArray sqlHash(const QString &path, const QString &source);

} // namespace meditrack
