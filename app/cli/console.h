// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"
#include "core/secrets.h"

#include <QHash>
#include <QTextStream>

#include <atomic>

namespace meditrack::cli {

/// What a command may read from and write to; tests hand in strings.
struct Streams
{
    QTextStream &in;
    QTextStream &out;
    QTextStream &err;
    bool interactive = false; ///< somebody can answer a question
    int columns = 0; ///< width of that somebody's terminal; 0 = not known
};

/// Prints what a command tells: Alembic's log lines and warnings, on stderr.
class ConsoleProgress final : public Progress
{
public:
    ConsoleProgress(Streams &streams, const std::atomic<bool> *interrupted, bool quiet, QStringList secrets = {});
    void report(const Event &event) override;
    bool cancelled() const override;
    /// Asked once for each who; typed without being seen.
    std::optional<QString> password(const QString &who) override;

private:
    void info(const QString &text);
    void advance(const event::Advance &advance);
    void clearLine();

    Streams &m_streams;
    const std::atomic<bool> *m_interrupted;
    bool m_quiet;
    QStringList m_secrets;
    QHash<QString, QString> m_passwords;
    bool m_lineOpen = false; ///< a line that shows how far it is, to be written over
};

/// Lines of at most this many columns, each indented by two spaces: how Alembic's messages look in a terminal.
QString wrapped(const QString &text, int columns);

} // namespace meditrack::cli
