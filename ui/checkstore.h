// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "linefile.h"
#include "models/shelf.h"

namespace meditrack {

/// When backups were looked through, and what was found, each for the file as it was then: in the user's data and not beside the backup, for
/// the folder may be one that this user may only read, and a copy of the file elsewhere is another that nobody has looked through. On the worker.
class CheckStore
{
public:
    CheckStore();

    QHash<QString, LastCheck> read() const; ///< by identityOf()
    void add(const Verification &verification) const;

private:
    LineFile m_file;
};

} // namespace meditrack
