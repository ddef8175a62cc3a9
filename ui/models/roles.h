// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace meditrack {

/// What our delegates ask of any model besides Qt's own roles.
enum Role {
    SecondaryRole = Qt::UserRole + 64, ///< true: in the secondary colour, as what is no value of its own
    IconRole, ///< name of an icon of ours before the text
    ToneRole, ///< a wording::Tone for the text
    BadgesRole, ///< QStringList: short words in frames before the text
    ResultRole, ///< an ActivityEntry::Result, for its shape
};

} // namespace meditrack
