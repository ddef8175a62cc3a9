// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

namespace meditrack {

/// One module of the Python stand-ins, compiled when the program was built.
struct Standin
{
    const char *name; ///< dotted
    bool package;
    const unsigned char *code; ///< marshalled code object
    std::size_t size;
};

std::span<const Standin> standins();
/// The bytecode's magic number as PyImport_GetMagicNumber() gives it; another Python cannot run it.
long standinsMagic();

} // namespace meditrack
