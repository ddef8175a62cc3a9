// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/retention.h"

#include <QWidget>

class QCheckBox;
class QSpinBox;

namespace meditrack {

/// Which backups are to stay: so many, those of so many days, so many gigabytes.
class RetentionForm final : public QWidget
{
    Q_OBJECT
public:
    explicit RetentionForm(QWidget *parent = nullptr);

    Retention value() const;
    void setValue(const Retention &retention); ///< and says nothing of it

Q_SIGNALS:
    void changed();

private:
    struct Rule
    {
        QCheckBox *box;
        QSpinBox *number;
    };
    Rule add(int row, const QString &name, const QString &text, const QString &unit, int value, bool isOn);
    static void set(const Rule &rule, const std::optional<qint64> &value, qint64 unit = 1);
    static std::optional<qint64> valueOf(const Rule &rule, qint64 unit = 1);

    Rule m_newest;
    Rule m_days;
    Rule m_gigabytes;
};

} // namespace meditrack
