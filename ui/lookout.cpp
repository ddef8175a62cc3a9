// SPDX-License-Identifier: GPL-3.0-or-later
#include "lookout.h"

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

Glimpse lookAt(const OpenRequest &request, Progress &progress)
{
    Glimpse seen;
    enginejobs::SignInState signIn;
    try {
        seen = wording::glimpse(*enginejobs::glance(request, signIn, progress));
    } catch (const Error &error) { // how it is, as any other
        seen = wording::glimpse(error, signIn.wishAfter(error, request));
    }
    seen.server = signIn.server;
    return seen;
}

} // namespace

Lookout::Lookout(QObject *parent)
    : Lookout(lookAt, parent)
{
}

Lookout::Lookout(Look look, QObject *parent)
    : QObject(parent)
    , m_look(std::move(look))
{
}

void Lookout::look(const QList<OpenRequest> &requests)
{
    for (const OpenRequest &request : requests) {
        if (!m_waiting.contains(request))
            m_waiting << request;
    }
    if (!m_runner.isRunning())
        next();
}

void Lookout::lookFirst(const OpenRequest &request)
{
    m_waiting.removeAll(request);
    m_waiting.prepend(request);
    if (!m_runner.isRunning())
        next();
}

void Lookout::next()
{
    if (m_waiting.isEmpty())
        return;
    const OpenRequest request = m_waiting.takeFirst();
    const auto tell = [this, target = request.target](const Glimpse &glimpse) {
        Q_EMIT found(target, glimpse);
        next();
    };
    m_runner.start(this, [request, look = m_look](Progress &progress) { return look(request, progress); }, tell,
                   [tell](const Error &error) { tell(wording::glimpse(error)); });
}

} // namespace meditrack
