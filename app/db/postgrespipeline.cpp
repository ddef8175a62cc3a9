// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgrespipeline.h"

#include "db/postgreserror.h"
#include "db/postgresvalues.h"
#include "db/postgreswaits.h"
#include "db/serverwait.h"

#include <QUuid>

#include <libpq-fe.h>

#include <algorithm>
#include <utility>

namespace meditrack {

namespace {

using ServerResult = std::unique_ptr<PGresult, decltype(&PQclear)>;

} // namespace

PostgresPipeline::PostgresPipeline(Connection &connection, Progress &progress)
    : m_connection(connection)
    , m_progress(progress)
    , m_waiting(std::make_unique<WaitReport>(connection.url(), progress))
{
}

PostgresPipeline::~PostgresPipeline()
{
    if (!m_isRunning)
        return;
    m_hasFailed = true; // nobody is told any more
    try {
        finish();
    } catch (...) {
        // Cancelled or lost: the connection goes with the run.
    }
}

void PostgresPipeline::begin()
{
    if (m_isRunning)
        return;
    require(PQenterPipelineMode(m_connection.postgres()));
    m_isRunning = true;
    m_sinceLast.start();
}

void PostgresPipeline::require(int sent)
{
    if (!sent)
        throw connectionLost(m_connection.postgres(), true);
}

const char *PostgresPipeline::prepared(const QString &sql, const Answer &answer)
{
    QByteArray &name = m_prepared[sql];
    if (name.isEmpty()) {
        // Of nobody else: behind a pooler the next session may be of one that was here before.
        name = "meditrack_" + QUuid::createUuid().toByteArray(QUuid::Id128);
        require(PQsendPrepare(m_connection.postgres(), name.constData(), sql.toUtf8().constData(), 0, nullptr));
        m_items.push_back({sql, [answer](const Result &result) {
            if (result.failure)
                answer(result);
        }, {}});
    }
    return name.constData();
}

void PostgresPipeline::send(const QString &sql, const QVariantList &parameters, Answer answer)
{
    if (m_progress.cancelled())
        throw Error(ErrorCode::Cancelled, QStringLiteral("Cancelled.")).executing(sql);
    requireNoNul(sql);
    begin();
    PGconn *handle = m_connection.postgres();
    if (parameters.isEmpty()) {
        require(PQsendQueryParams(handle, sql.toUtf8().constData(), 0, nullptr, nullptr, nullptr, nullptr, 0));
    } else {
        QByteArrayList texts;
        std::vector<const char *> values;
        for (const QVariant &value : parameters)
            texts << postgresText(value);
        for (const QByteArray &text : std::as_const(texts))
            values.push_back(text.isNull() ? nullptr : text.constData());
        require(PQsendQueryPrepared(handle, prepared(sql, answer), int(values.size()), values.data(), nullptr, nullptr, 0));
    }
    m_items.push_back({sql, std::move(answer), {}});
    // The server keeps its answers to itself until it is asked for them.
    require(PQsendFlushRequest(handle));
    PQflush(handle);
    if (awaited() > mostAwaited)
        takeUntil(mostAwaited - enough);
}

void PostgresPipeline::then(std::function<void()> call)
{
    m_items.push_back({{}, {}, std::move(call)});
    ++m_calls;
    callDue();
}

void PostgresPipeline::finish()
{
    if (m_isRunning && !m_isLost) {
        m_isLost = !PQpipelineSync(m_connection.postgres());
        m_items.push_back({});
        PQflush(m_connection.postgres());
        takeUntil(0);
    }
    if (m_isLost)
        lose();
    callDue();
    m_items.clear();
    m_prepared.clear(); // a script that comes in between may DEALLOCATE ALL
    m_calls = 0;
    if (m_isRunning)
        PQexitPipelineMode(m_connection.postgres());
    m_isRunning = m_hasFailed = false;
    m_waiting->end();
}

size_t PostgresPipeline::awaited() const
{
    return m_items.size() - m_calls;
}

void PostgresPipeline::callDue()
{
    while (!m_items.empty() && m_items.front().call) {
        const Item item = std::move(m_items.front());
        m_items.pop_front();
        --m_calls;
        if (!m_hasFailed)
            item.call();
    }
}

void PostgresPipeline::takeUntil(size_t left)
{
    while (awaited() > left && !m_isLost)
        take();
}

void PostgresPipeline::take()
{
    callDue();
    m_waiting->begin();
    PGconn *handle = m_connection.postgres();
    // What came of the statement, then nothing as a mark of its end.
    ServerResult result(nullptr, &PQclear);
    ServerWait wait(handle, m_progress, ServerWait::OnCancel::Stop);
    for (;;) {
        const bool isThere = wait.forResult(m_waiting.get());
        m_haveCancelled = m_haveCancelled || wait.hasStopped();
        if (!isThere) {
            m_isLost = true;
            m_isGivenUp = wait.isGivenUp();
            return lose();
        }
        ServerResult next(PQgetResult(handle), &PQclear);
        if (!next)
            break;
        result = std::move(next);
        if (PQresultStatus(result.get()) == PGRES_PIPELINE_SYNC)
            break;
    }
    const Item item = std::move(m_items.front());
    m_items.pop_front();
    answered(item, result.get());
    callDue();
}

void PostgresPipeline::answered(const Item &item, const pg_result *result)
{
    const ExecStatusType status = PQresultStatus(result);
    if (status == PGRES_FATAL_ERROR)
        return fail(postgresError(result, m_connection.url(), m_haveCancelled), item);
    if (m_hasFailed || status == PGRES_PIPELINE_ABORTED || !item.answer)
        return;
    const QByteArray count = PQcmdTuples(const_cast<pg_result *>(result));
    item.answer({nullptr, count.isEmpty() ? -1 : count.toLongLong(), double(m_sinceLast.nsecsElapsed()) / 1e9});
    m_sinceLast.start();
}

void PostgresPipeline::lose()
{
    const auto first = std::ranges::find_if(m_items, [](const Item &item) { return bool(item.answer); });
    if (first != m_items.end())
        fail(m_isGivenUp ? serverGivenUp() : connectionLost(m_connection.postgres(), true), *first);
}

void PostgresPipeline::fail(Error error, const Item &item)
{
    if (std::exchange(m_hasFailed, true))
        return;
    m_waiting->explain(error);
    error.executing(item.sql);
    if (item.answer)
        item.answer({&error, -1, 0});
}

} // namespace meditrack
