// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/schema.h"

namespace meditrack {

namespace {

constexpr QChar always(0xfdd0);
constexpr QChar never(0xfdd1);

} // namespace

QString withQuotes(const QString &name, bool quotes)
{
    return (quotes ? always : never) + bareName(name);
}

std::optional<bool> saidQuotes(const QString &name)
{
    if (name.startsWith(always))
        return true;
    return name.startsWith(never) ? std::optional(false) : std::nullopt;
}

QString bareName(const QString &name)
{
    return saidQuotes(name) ? name.mid(1) : name;
}

} // namespace meditrack
