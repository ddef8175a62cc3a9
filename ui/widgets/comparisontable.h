// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/questions.h"

#include <QTableWidget>

namespace meditrack {

/// A comparison, as high as its lines up to a limit; then it scrolls.
class ComparisonTable final : public QTableWidget
{
    Q_OBJECT
public:
    explicit ComparisonTable(const wording::Comparison &comparison, QWidget *parent = nullptr);

    /// On a page: as high as there is room, up to all of its lines, and without a frame.
    void fillPage();

protected:
    void changeEvent(QEvent *event) override;

private:
    void recolour();

    std::vector<wording::Tone> m_tones; ///< one for each row
};

} // namespace meditrack
