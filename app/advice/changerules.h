// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advice/rules.h"

// The rules of rules.cpp that look at single changes; for that file alone.
namespace meditrack {

std::vector<Sighting> dropWithData(const ChangeSeen &seen);
std::vector<Sighting> notNullWithoutDefault(const ChangeSeen &seen);
std::vector<Sighting> typeChange(const ChangeSeen &seen);
std::vector<Sighting> rebuildCascade(const ChangeSeen &seen);
std::vector<Sighting> uniqueOverDuplicates(const ChangeSeen &seen);
std::vector<Sighting> indexNotConcurrently(const ChangeSeen &seen);
std::vector<Sighting> longLock(const ChangeSeen &seen);
std::vector<Sighting> renameBreaksViews(const ChangeSeen &seen);

} // namespace meditrack
