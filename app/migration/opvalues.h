// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For scripthost.cpp, opmodule.cpp, opvalues.cpp and opdescribed.cpp only: nothing else may see Python.
#include <pybind11/pybind11.h>

#include "schema/operation.h"

namespace meditrack {

pybind11::str toPython(const QString &text);
pybind11::object toPython(const QVariant &value);
QString toText(pybind11::handle value);
QVariant toVariant(pybind11::handle value); ///< None, bool, int, float, str, bytes
QVariantList toVariants(pybind11::handle sequence);

/// The name of a table or column: a str, or a quoted_name (a str with an attribute "quote"); None is no name.
QString toName(pybind11::handle value);
/// {"name": SQLAlchemy's class name, …} or {"name": "", "sql": …}: the members of ColumnType, "item" for its items.
ColumnType toColumnType(pybind11::handle described);

/// What op.* described: a dict of the members of an Operation in snake_case, where a key that is absent stands for None.
/// A constraint also says its "kind": primary_key, unique, foreign_key, check or exclude. A server default is
/// ("literal"|"text"|"expression", text), or a dict for a Computed (expression, persisted) or an Identity. An
/// entry of an index is (text, is an expression[, key]). "op" says which operation it is (describe.py in resources/python).
Operation toOperation(const pybind11::dict &described);

} // namespace meditrack
