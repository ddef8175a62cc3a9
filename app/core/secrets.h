// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace meditrack {

/// The passwords of URLs among words that a user gave: what is typed wrongly is quoted back nowhere.
QStringList secretsIn(const QStringList &words);
/// The text without these secrets.
QString withoutSecrets(const QString &text, const QStringList &secrets);
/// The same, and whatever looks like the password of a URL as "***".
QString withoutPasswords(const QString &text, const QStringList &secrets);

} // namespace meditrack
