// SPDX-License-Identifier: GPL-3.0-or-later
#include "journaldesk.h"

#include "backup/newfile.h"
#include "pages/activitypage.h"
#include "prompts.h"
#include "session.h"
#include "widgets/messagebar.h"

#include <QFileInfo>

namespace meditrack {

using namespace Qt::StringLiterals;

JournalPtr journaljobs::read(const OpenRequest &request, Progress &progress)
{
    auto pages = std::make_shared<JournalPages>();
    const Journal journal(enginejobs::configFor(request).url);
    pages->isKept = journal.isKept();
    if (!pages->isKept)
        return pages;
    try {
        pages->entries = journal.entries(progress, &pages->warnings);
    } catch (const Error &error) {
        if (error.code == ErrorCode::Cancelled)
            throw;
        pages->problem = error;
    }
    return pages;
}

JournalDesk::JournalDesk(Session &session, Prompts &prompts, ActivityPage *page, MessageBar *message, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_prompts(prompts)
    , m_message(message)
    , m_window(window)
{
    connect(&session, &Session::journalRead, page, &ActivityPage::setJournal);
    connect(page, &ActivityPage::exportClicked, this, &JournalDesk::askForFile);
    connect(page, &ActivityPage::readAgainClicked, &session, &Session::refresh);
}

void JournalDesk::askForFile()
{
    const OpenRequest &request = m_session.request();
    const QString folder = request.isUrl() ? QString() : QFileInfo(request.target).absolutePath() + u'/';
    const QString name = QFileInfo(wording::name(m_session.snapshot()->state)).completeBaseName();
    m_prompts.saveFile(m_window, Prompts::journalFile(), u"%1%2-journal.csv"_s.arg(folder, name), [this](const QString &file) { write(file); });
}

void JournalDesk::write(const QString &file)
{
    const JournalForm form = file.endsWith(".csv"_L1, Qt::CaseInsensitive) ? JournalForm::Csv : JournalForm::JsonLines;
    const auto work = [file, form](const OpenRequest &request, Progress &progress) {
        const JournalPtr pages = journaljobs::read(request, progress);
        if (pages->problem)
            throw *pages->problem;
        const QByteArray text = textOf(pages->entries, form);
        NewFile target(file);
        if (target.file().write(text) != text.size())
            throw Error(ErrorCode::Io, tr("“%1” cannot be written: %2.").arg(file, target.file().errorString())).means(tr("No file is left.")).advise(tr("Free some space, or choose another disk."));
        target.publish();
        return static_cast<qint64>(pages->entries.size());
    };
    m_session.perform(LooksOnly, {JobKind::Preview, tr("Exporting the journal"), file, {}}, work, [](qint64) { return JobOutcome(); },
                      [this, file](qint64 count) { m_message->showGoodNews(tr("The journal is exported"), tr("%Ln entries", nullptr, static_cast<int>(count)) + u'\n' + file); });
}

} // namespace meditrack
