// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording.h"
#include "widgets/marks.h"

#include <QWidget>

namespace meditrack {

QColor colourOf(wording::Tone tone, const Theme &theme);

/// A state in a pill: shape, word and colour.
class Chip final : public QWidget
{
    Q_OBJECT
public:
    explicit Chip(QWidget *parent = nullptr);

    void set(wording::Tone tone, const QString &text);
    void set(Mark mark, wording::Tone tone, const QString &text);
    QString text() const { return m_text; }

    /// The same in a list; Mark::None: the tone's own.
    static QSize sizeOf(const QString &text);
    static void paint(QPainter &painter, const QRect &box, Mark mark, wording::Tone tone, const QString &text, const Theme &theme);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Mark m_mark = Mark::None;
    wording::Tone m_tone = wording::Tone::Neutral;
};

} // namespace meditrack
