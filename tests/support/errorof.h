// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <optional>

/// Runs work and gives back the Error that it throws; nullopt if it throws none.
template<typename Work>
std::optional<meditrack::Error> errorOf(Work work)
{
    try {
        work();
    } catch (const meditrack::Error &error) {
        return error;
    }
    return std::nullopt;
}
