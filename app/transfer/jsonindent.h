// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace meditrack {

/// A JSON object or list on lines of its own, for people: order, repeated keys and every digit stay. Nothing for what is neither.
std::optional<QString> indentedJson(const QString &text);

} // namespace meditrack
