// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/retentionform.h"

#include "theme.h"
#include "widgets/card.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QSpinBox>

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 gigabyte = 1'000'000'000;

} // namespace

RetentionForm::RetentionForm(QWidget *parent)
    : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(3, 1);
    m_newest = add(0, u"keepNewest"_s, tr("Keep the newest"), tr("backups"), 10, true);
    m_days = add(1, u"keepDays"_s, tr("and all those of the last"), tr("days"), 30, false);
    m_gigabytes = add(2, u"keepGigabytes"_s, tr("but together at most"), tr("GB: the oldest go first"), 20, false);
}

RetentionForm::Rule RetentionForm::add(int row, const QString &name, const QString &text, const QString &unit, int value, bool isOn)
{
    constexpr int most = 99999;
    const Rule rule{new QCheckBox(text), new QSpinBox};
    rule.box->setObjectName(name);
    rule.box->setChecked(isOn);
    rule.number->setObjectName(name + u"Number"_s);
    rule.number->setRange(1, most);
    rule.number->setValue(value);
    rule.number->setEnabled(isOn);
    rule.number->setAlignment(Qt::AlignRight);
    rule.number->setFixedWidth(theme::scaled(96));
    rule.number->setAccessibleName(u"%1 … %2"_s.arg(text, unit));
    auto *grid = static_cast<QGridLayout *>(layout());
    grid->addWidget(rule.box, row, 0);
    grid->addWidget(rule.number, row, 1);
    grid->addWidget(ui::secondary(unit, false), row, 2);
    connect(rule.box, &QCheckBox::toggled, this, [this, rule](bool on) {
        rule.number->setEnabled(on);
        Q_EMIT changed();
    });
    connect(rule.number, &QSpinBox::valueChanged, this, &RetentionForm::changed);
    return rule;
}

std::optional<qint64> RetentionForm::valueOf(const Rule &rule, qint64 unit)
{
    return rule.box->isChecked() ? std::optional(rule.number->value() * unit) : std::nullopt;
}

void RetentionForm::set(const Rule &rule, const std::optional<qint64> &value, qint64 unit)
{
    rule.box->setChecked(value.has_value());
    if (value)
        rule.number->setValue(static_cast<int>(*value / unit));
}

void RetentionForm::setValue(const Retention &retention)
{
    const QSignalBlocker quiet(this);
    set(m_newest, retention.newest);
    set(m_days, retention.days);
    set(m_gigabytes, retention.bytes, gigabyte);
}

Retention RetentionForm::value() const
{
    return {valueOf(m_newest), valueOf(m_days), valueOf(m_gigabytes, gigabyte)};
}

} // namespace meditrack
