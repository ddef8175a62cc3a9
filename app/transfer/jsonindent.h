// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace meditrack {

/// A JSON object or list on lines of its own, for people: order, repeated keys and every digit stay. Nothing for what is neither, or would become
/// too long by it: it is nested more than 200 deep, or would take more than 16 times the room.
std::optional<QString> indentedJson(const QString &text);

} // namespace meditrack
