// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/console.h"

#include <QLocale>
#include <QScopeGuard>

#include <functional>

#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace meditrack::cli {

namespace {

/// What is typed meanwhile does not show in the terminal. Null if somebody has asked to stop.
template<typename Read>
QString unseen(Read read, const std::function<bool()> &cancelled)
{
    termios before = {};
    if (::tcgetattr(STDIN_FILENO, &before) != 0)
        return read();
    termios hidden = before;
    hidden.c_lflag &= ~tcflag_t(ECHO);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    const auto showAgain = qScopeGuard([&before] { ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before); });
    // A read would begin anew after Ctrl+C; this does not (signal(7)). A terminal has something when a line is whole.
    pollfd line{STDIN_FILENO, POLLIN, 0};
    while (::poll(&line, 1, -1) < 0) {
        if (cancelled())
            return {};
    }
    return read();
}

} // namespace

ConsoleProgress::ConsoleProgress(Streams &streams, const std::atomic<bool> *interrupted, bool quiet,
                                 QStringList secrets)
    : m_streams(streams)
    , m_interrupted(interrupted)
    , m_quiet(quiet)
    , m_secrets(std::move(secrets))
{ }

bool ConsoleProgress::cancelled() const
{
    return m_interrupted && m_interrupted->load(std::memory_order_relaxed);
}

std::optional<QString> ConsoleProgress::password(const QString &who)
{
    if (!m_streams.interactive)
        return std::nullopt;
    if (const auto known = m_passwords.constFind(who); known != m_passwords.cend())
        return *known;
    clearLine();
    m_streams.err << QStringLiteral("Password of %1: ").arg(who);
    m_streams.err.flush();
    const QString typed = unseen([this] { return m_streams.in.readLine(); }, [this] { return cancelled(); });
    m_streams.err << '\n';
    m_streams.err.flush();
    if (typed.isNull())
        return std::nullopt;
    m_secrets << typed;
    m_passwords.insert(who, typed);
    return typed;
}

void ConsoleProgress::info(const QString &text)
{
    // The layout of Alembic's own configuration template, so that programs that read its log can read this.
    if (!m_quiet)
        m_streams.err << "INFO  [alembic.runtime.migration] " << text << '\n';
}

/// One line that is written over, in a terminal only: a log has no use for it.
void ConsoleProgress::advance(const event::Advance &advance)
{
    if (m_quiet)
        return;
    if (m_streams.columns <= 0) {
        const bool isWait = advance.unit == event::Advance::Unit::Milliseconds && advance.done == 0 && advance.total > 0;
        if (isWait) // the one thing that a log wants to know: why nothing goes on
            info(QStringLiteral("%1, at most %2 s.").arg(advance.what, QString::number(double(advance.total) / 1000)));
        return;
    }
    clearLine();
    if (advance.done == advance.total)
        return;
    if (advance.unit == event::Advance::Unit::Milliseconds && advance.total > 0) { // a wait: what is left of it counts
        const qint64 left = (advance.total - advance.done + 999) / 1000;
        m_streams.err << QStringLiteral("%1: %2 s left").arg(advance.what, QString::number(left)).left(m_streams.columns - 1);
        m_lineOpen = true;
        return;
    }
    const QLocale locale;
    const auto amount = [&](qint64 value) {
        switch (advance.unit) {
        case event::Advance::Unit::Bytes:
            return locale.formattedDataSize(value);
        case event::Advance::Unit::Milliseconds:
            return QStringLiteral("%1 s").arg(value / 1000);
        case event::Advance::Unit::Rows:
            break;
        }
        return locale.toString(value);
    };
    QString line = QStringLiteral("%1: %2").arg(advance.what, amount(advance.done));
    if (advance.total > 0)
        line += QStringLiteral(" of %1 (%2 %)").arg(amount(advance.total)).arg(100 * advance.done / advance.total);
    m_streams.err << line.left(m_streams.columns - 1);
    m_lineOpen = true;
}

void ConsoleProgress::clearLine()
{
    if (m_lineOpen)
        m_streams.err << "\r\x1b[K"; // ECMA-48, EL: erase to the end of the line
    m_lineOpen = false;
}

void ConsoleProgress::report(const Event &event)
{
    if (const auto *far = std::get_if<event::Advance>(&event)) {
        advance(*far);
        m_streams.err.flush();
        return;
    }
    clearLine();
    if (const auto *plan = std::get_if<event::PlanStarted>(&event)) {
        info(QStringLiteral("Context impl %1.").arg(plan->dialectImpl));
        if (plan->staticSql)
            info(QStringLiteral("Generating static SQL"));
        info(plan->transactionalDdl ? QStringLiteral("Will assume transactional DDL.")
                                    : QStringLiteral("Will assume non-transactional DDL."));
    } else if (const auto *step = std::get_if<event::StepStarted>(&event)) {
        const QString comma = QStringLiteral(", ");
        info(QStringLiteral("Running %1 %2 -> %3%4")
                 .arg(step->verb, step->from.join(comma), step->to.join(comma),
                      step->doc.isEmpty() ? QString() : comma + step->doc));
    } else if (const auto *notice = std::get_if<event::Notice>(&event)) {
        const QString text = withoutPasswords(notice->text, m_secrets);
        switch (notice->level) {
        case event::Notice::Level::Info:
            info(text);
            break;
        case event::Notice::Level::Warning:
            m_streams.err << "warning: " << text << '\n';
            break;
        case event::Notice::Level::Deprecation:
            m_streams.err << "deprecation: " << text << '\n';
            break;
        }
    }
    m_streams.err.flush();
}

QString wrapped(const QString &text, int columns)
{
    const QString indent = QStringLiteral("  ");
    const qsizetype room = qMax<qsizetype>(1, columns - indent.size());
    QStringList lines{QString()};
    for (QString word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (!lines.last().isEmpty() && lines.last().size() < room)
            word.prepend(QLatin1Char(' '));
        // A word longer than a line begins in what is left of this one; a shorter one stays whole.
        while (lines.last().size() + word.size() > room) {
            if (word.trimmed().size() > room) {
                const qsizetype left = room - lines.last().size();
                lines.last() += word.left(left);
                word.remove(0, left);
            } else {
                word = word.trimmed();
            }
            lines << QString();
        }
        lines.last() += word;
    }
    return indent + lines.join(QLatin1Char('\n') + indent);
}

} // namespace meditrack::cli
