// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "core/error.h"

namespace meditrack::cli {

bool agrees(Invocation &invocation, const QString &question)
{
    // In this order: a Ctrl+C before this line is seen by cancelled(), one after it ends the process.
    if (invocation.environment.asking)
        invocation.environment.asking->store(true);
    if (invocation.progress.cancelled())
        throw Error(ErrorCode::Cancelled, QStringLiteral("Cancelled."));
    invocation.talk() << question << " [y/N] ";
    invocation.talk().flush();
    const QString answer = invocation.streams.in.readLine().trimmed().toLower();
    if (invocation.environment.asking)
        invocation.environment.asking->store(false);
    return answer == QLatin1String("y") || answer == QLatin1String("yes");
}

void confirm(Invocation &invocation, const QString &question)
{
    if (invocation.options.yes)
        return;
    const QString unchanged = QStringLiteral("Nothing has been changed.");
    if (!invocation.streams.interactive)
        throw Error(ErrorCode::Usage, QStringLiteral("This needs an answer, and nobody is there to give it."))
            .means(unchanged)
            .advise(QStringLiteral("Say --yes to go ahead without being asked."));
    try {
        if (!agrees(invocation, question))
            throw Error(ErrorCode::Cancelled, QStringLiteral("Not confirmed."));
    } catch (Error &error) {
        error.means(unchanged);
        throw;
    }
}

} // namespace meditrack::cli
