// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QStringList>

#include <vector>

namespace meditrack {

/// The passwords of URLs among words that a user gave: what is typed wrongly is quoted back nowhere.
QStringList secretsIn(const QStringList &words);
/// The text without these secrets.
QString withoutSecrets(const QString &text, const QStringList &secrets);
/// The same, and whatever looks like the password of a URL as "***".
QString withoutPasswords(const QString &text, const QStringList &secrets);

/// The program's arguments in memory of its own. Those that main() was given, which every user of the machine can read
/// (/proc/PID/cmdline, ps), lose the passwords of their URLs: from here on, not from before the program began.
class PrivateArguments
{
public:
    PrivateArguments(int count, char **arguments);
    PrivateArguments(const PrivateArguments &) = delete;
    PrivateArguments &operator=(const PrivateArguments &) = delete;

    int &count() { return m_count; } ///< for QCoreApplication, which keeps and changes both
    char **values() { return m_pointers.data(); }

private:
    QByteArrayList m_texts;
    std::vector<char *> m_pointers;
    int m_count;
};

} // namespace meditrack
