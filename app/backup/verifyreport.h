// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/verify.h"

namespace meditrack {

/// One HTML page that can be printed (A4) and filed: nothing outside of it is needed, every name in it is escaped.
QString verificationHtml(const std::vector<Verification> &verifications, const Origin &by);

/// Writes that page; over an existing file, but whole or not at all. Throws Error (Io).
void writeVerificationReport(const QString &path, const std::vector<Verification> &verifications);

/// "good", "good, with a warning", "NOT GOOD": a backup's result in words.
QString wordOf(Verification::Result result);

} // namespace meditrack
