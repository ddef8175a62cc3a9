// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/glimpse.h"

#include "words.h"

#include <QRegularExpression>

namespace meditrack {

using namespace Qt::StringLiterals;

namespace wording {

namespace {

/// With the program that holds it, as the engine's sentence names it: "… uvicorn (pid 812) …", in any language.
QString locked(const QString &sentence)
{
    static const QRegularExpression holder(u"(\\S+) \\(pid (\\d+)\\)"_s, QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch found = holder.match(sentence);
    return found.hasMatch() ? tr("Locked by %1, pid %2").arg(found.captured(1), found.captured(2)) : tr("Locked");
}

} // namespace

Glimpse glimpse(const Snapshot &snapshot)
{
    const Verdict state = verdict(snapshot);
    Glimpse seen{state.tone, state.chip, state.headline};
    seen.heads = snapshot.state.rows;
    seen.updates = snapshot.state.ready.size();
    seen.isThere = snapshot.state.exists;
    seen.isManaged = snapshot.state.hasVersionTable;
    seen.server = snapshot.state.server;
    seen.whyNot = snapshot.state.whyNoGuardedMove();
    if (!seen.whyNot.isEmpty() && !snapshot.state.rights.advice.isEmpty())
        seen.whyNot += u' ' + snapshot.state.rights.advice;
    if (seen.whyNot.isEmpty() && !snapshot.state.unknown.isEmpty())
        seen.whyNot = state.headline;
    return seen;
}

namespace {

Glimpse failed(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Locked: return {Tone::Attention, locked(error.message), error.message};
    case ErrorCode::NotADatabase: return {Tone::Danger, tr("No database"), error.message};
    case ErrorCode::Corrupt: return {Tone::Danger, tr("Damaged"), error.message};
    case ErrorCode::PermissionDenied: return {Tone::Attention, tr("No permission"), error.message};
    case ErrorCode::CannotOpen:
    case ErrorCode::ConnectionLost: return {Tone::Danger, tr("Unreachable"), error.message};
    default: return {Tone::Danger, tr("Cannot be read"), error.message};
    }
}

} // namespace

Glimpse glimpse(const Error &error, PasswordWish wish)
{
    Glimpse seen = wish == PasswordWish::None ? failed(error)
        : wish == PasswordWish::One           ? Glimpse{Tone::Neutral, tr("Wants a password"), tr("The server asks for a password when it is opened.")}
                                              : Glimpse{Tone::Attention, tr("Wrong password"), error.message};
    seen.wantsPassword = wish != PasswordWish::None;
    seen.whyNot = seen.text;
    return seen;
}

} // namespace wording

RecentModel::RecentModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void RecentModel::setRequests(const QList<OpenRequest> &requests, const QHash<QString, Environment> &environments)
{
    if (m_requests == requests && m_environments == environments)
        return;
    beginResetModel();
    m_requests = requests;
    m_environments = environments;
    endResetModel();
}

void RecentModel::setGlimpse(const QString &target, const Glimpse &glimpse)
{
    m_glimpses.insert(target, glimpse);
    for (int row = 0; row < rowCount(); ++row) {
        if (m_requests.at(row).target == target)
            Q_EMIT dataChanged(index(row), index(row));
    }
}

int RecentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_requests.size());
}

QVariant RecentModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const QString &target = m_requests.at(index.row()).target;
    const Glimpse glimpse = m_glimpses.value(target);
    const Environment environment = m_environments.value(target, Environment::None);
    switch (role) {
    case Qt::DisplayRole: return wording::nameOf(target);
    case PlaceRole: return wording::placeOf(target);
    case ChipRole: return glimpse.chip;
    case ToneRole: return static_cast<int>(glimpse.tone);
    case EnvironmentRole: return static_cast<int>(environment);
    case Qt::ToolTipRole: return glimpse.text.isEmpty() ? target : target + u'\n' + glimpse.text;
    case Qt::AccessibleTextRole: {
        QStringList parts{wording::nameOf(target), wording::word(environment), glimpse.chip, wording::placeOf(target)};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    default: return {};
    }
}

} // namespace meditrack
