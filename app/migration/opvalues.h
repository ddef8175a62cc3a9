// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For scripthost.cpp, opmodule.cpp and opvalues.cpp only: nothing else may see Python.
#include <pybind11/pybind11.h>

#include "schema/operation.h"

namespace meditrack {

pybind11::str toPython(const QString &text);
pybind11::object toPython(const QVariant &value);
QString toText(pybind11::handle value);
QVariant toVariant(pybind11::handle value); ///< None, bool, int, float, str, bytes
QVariantList toVariants(pybind11::handle sequence);

/// What op.* described: a dict whose "op" says which operation it is; see resources/python/_meditrack/describe.py.
Operation toOperation(const pybind11::dict &described);

} // namespace meditrack
