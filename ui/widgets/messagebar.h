// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QWidget>

#include <functional>

class QBoxLayout;
class QFrame;
class QHBoxLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace meditrack {

/// An error in its place: what happened, what it means for the data, what to do next; the rest on demand.
class MessageBar final : public QWidget
{
    Q_OBJECT
public:
    explicit MessageBar(QWidget *parent = nullptr);

    /// A way on, as a button. What it starts clears the message.
    struct Action
    {
        QString name; ///< of the button, for tests
        QString text;
        std::function<void()> run;
    };
    using Actions = QList<Action>;
    /// What tries again the very thing that has failed; without run there is nothing to try.
    struct Retry
    {
        QString text;
        std::function<void()> run;
    };
    /// headline: what has failed, in words; then the error's own are told below it.
    void showError(const Error &error, const Retry &retry = {}, const Actions &actions = {}, const QString &headline = {});
    /// A remark that is no error: "Cancelled. The old state is kept."
    void showRemark(const QString &title, const QString &text, const Actions &actions = {});
    void showGoodNews(const QString &title, const QString &text, const Actions &actions = {});
    void setBusy(bool busy);
    void dismiss();
    QString text() const; ///< everything it says, as plain text

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void remark(const QString &look, const QString &title, const QString &text, const Actions &actions);
    void offer(const Actions &actions);
    void setDetailsVisible(bool visible);
    void fitButtons();
    void fill(const QString &title, const QString &place, const QString &consequence, const QString &advice, const QString &detail);

    QFrame *m_card;
    QLabel *m_title;
    QLabel *m_place;
    QLabel *m_consequence;
    QLabel *m_advice;
    QPlainTextEdit *m_detail;
    QPushButton *m_retry;
    QPushButton *m_more;
    QPushButton *m_copy;
    QHBoxLayout *m_offers;
    QBoxLayout *m_buttons; ///< the offers, and what there is about the details: side by side or one above the other
    QList<QPushButton *> m_actions;
    std::function<void()> m_again; ///< belongs to the message that is shown
    bool m_busy = false;
};

} // namespace meditrack
