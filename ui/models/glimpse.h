// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "models/wording.h"
#include "settings.h"

#include <QAbstractListModel>

namespace meditrack {

/// How a database is, seen from outside: for lists of many.
struct Glimpse
{
    wording::Tone tone = wording::Tone::Neutral;
    QString chip; ///< two or three words; empty: nobody has looked yet
    QString text; ///< a sentence
    QStringList heads = {}; ///< revisions that it is at
    qsizetype updates = 0; ///< that an upgrade would apply
    bool isThere = false; ///< it could be read
    bool isManaged = false; ///< it has a version table
    bool wantsPassword = false;
    QString whyNot = {}; ///< it cannot be upgraded, in one or two sentences; empty: it can, if there is anything to do
    ServerFacts server = {}; ///< empty: none, or not known
    QDateTime lastBackup = {}; ///< invalid: none, or nobody has looked for one
};

namespace wording {

Glimpse glimpse(const Snapshot &snapshot);
Glimpse glimpse(const Error &error, PasswordWish wish = PasswordWish::None); ///< that reading it has ended in

} // namespace wording

/// Databases that were opened before, newest first, with how they are now.
class RecentModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { PlaceRole = Qt::UserRole, ChipRole, ToneRole, EnvironmentRole };

    explicit RecentModel(QObject *parent = nullptr);

    void setRequests(const QList<OpenRequest> &requests, const QHash<QString, Environment> &environments);
    void setGlimpse(const QString &target, const Glimpse &glimpse);
    const QList<OpenRequest> &requests() const { return m_requests; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<OpenRequest> m_requests;
    QHash<QString, Environment> m_environments;
    QHash<QString, Glimpse> m_glimpses; ///< by target
};

} // namespace meditrack
