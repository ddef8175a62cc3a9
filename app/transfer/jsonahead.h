// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/jsonreader.h"

namespace meditrack {

/// readJson() on a thread of its own, which reads ahead while the target is at work with what was read before. Target and
/// onPiece are called on the caller's thread, in the order of the file, and an error of the reader comes after everything
/// before it: for both it is as if readJson() had called them. onPiece is called every few hundred rows instead. The device
/// belongs to the reader until this returns, and must not wait for anybody: a cancel waits for its last read.
void readJsonAhead(QIODevice &device, JsonTarget &target, const std::function<void()> &onPiece = {});

} // namespace meditrack
