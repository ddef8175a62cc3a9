// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/glimpse.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace meditrack {

/// The databases of a fleet: how they are, which are chosen, and how far a run has come with each.
class FleetModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Chosen, Name, Where, Env, Revision, State, LastBackup, Outcome, ColumnCount };
    enum Role { SortRole = Qt::UserRole };

    explicit FleetModel(QObject *parent = nullptr);

    void setDatabases(const QList<OpenRequest> &databases); ///< what is known of those that stay is kept
    void setEnvironments(const QHash<QString, Environment> &environments);
    void setCanary(const QString &target); ///< marked by somebody; empty: none
    void setGlimpse(const QString &target, const Glimpse &glimpse);
    void setRun(const FleetRun &run);
    void setStep(const QString &words); ///< what the one that runs is at
    void setForbidden(const QString &why); ///< why nothing may be upgraded at all; empty: it may
    const QString &forbidden() const { return m_forbidden; }

    const OpenRequest &request(int row) const { return m_rows[static_cast<size_t>(row)].request; }
    const Glimpse &glimpse(int row) const { return m_rows[static_cast<size_t>(row)].glimpse; }
    Environment environment(int row) const { return m_environments.value(request(row).target, Environment::None); }
    int rowOf(const QString &target) const; ///< -1: not there
    const FleetRun::Turn *turnOf(int row) const; ///< null: it has no part in the run
    /// Why it cannot be chosen; empty: it can.
    QString whyNotChosen(int row) const;
    bool isChosen(int row) const { return m_rows[static_cast<size_t>(row)].isChosen; }
    bool isReady(int row) const { return whyNotChosen(row).isEmpty(); }
    void choose(const QList<int> &rows, bool chosen); ///< those that can be
    QList<int> chosen() const; ///< rows in the order of a run: the canary first
    int canary() const; ///< row; -1: nothing is chosen

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void chosenChanged();

private:
    struct Row
    {
        OpenRequest request;
        Glimpse glimpse = {};
        bool isChosen = false;
    };
    void touch(int row);
    void touchAll();
    QString text(int row, int column) const;
    QString outcome(int row) const;
    wording::Tone outcomeTone(int row) const;
    QVariant sortKey(int row, int column) const;
    QString description(int row, int column) const;

    std::vector<Row> m_rows;
    QHash<QString, Environment> m_environments;
    QString m_canary;
    FleetRun m_run;
    QString m_step;
    QString m_forbidden;
};

/// What of it is shown.
class FleetFilter final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    enum Which { All, Ready, Trouble, InRun };

    explicit FleetFilter(FleetModel &model, QObject *parent = nullptr);

    void setWhich(Which which);
    void setWords(const QString &words);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    const FleetModel &m_fleet;
    Which m_which = All;
    QString m_words;
};

namespace wording {

QString databases(qsizetype count); ///< "1 database", "2 databases"
/// How one database of a run has fared: "2 updates, 1.2 s".
QString outcomeOf(const FleetRun::Turn &turn);
Tone toneOf(FleetRun::State state);

} // namespace wording

} // namespace meditrack
