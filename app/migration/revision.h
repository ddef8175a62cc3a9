// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace meditrack {

/// How a revision script is written.
enum class ScriptFormat { Python, Sql };

/// One revision as its script's header says it, before anything is resolved.
struct Revision
{
    QString id;
    QStringList downRevisions; ///< empty = a base; several = a merge
    QStringList dependsOn; ///< ids or branch labels, as written
    QStringList branchLabels; ///< as written, of this script only
    QString doc; ///< message: the docstring's first paragraph
    QString longDoc; ///< the whole docstring, stripped
    QString createDate; ///< text after "Create Date:" in the docstring; empty if there is none
    QString path; ///< absolute
    ScriptFormat format = ScriptFormat::Python;

    bool operator==(const Revision &) const = default;
};

} // namespace meditrack
