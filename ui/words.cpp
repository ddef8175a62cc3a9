// SPDX-License-Identifier: GPL-3.0-or-later
#include "words.h"

#include "core/engine.h"
#include "language.h"

namespace meditrack {

namespace {

using language::useEnglish;
Q_COREAPP_STARTUP_FUNCTION(useEnglish) // in whatever program these words are, a count has its singular

} // namespace

QString tr(const char *text, const char *note, qint64 count)
{
    return QCoreApplication::translate("meditrack", text, note, Engine::pluralOf(count));
}

QString wording::tr(const char *text, const char *note, qint64 count)
{
    return QCoreApplication::translate("meditrack::wording", text, note, Engine::pluralOf(count));
}

QString enginejobs::tr(const char *text, const char *note, qint64 count)
{
    return QCoreApplication::translate("meditrack::enginejobs", text, note, Engine::pluralOf(count));
}

QString fleetjobs::tr(const char *text, const char *note, qint64 count)
{
    return QCoreApplication::translate("meditrack::fleetjobs", text, note, Engine::pluralOf(count));
}

QString scriptjobs::tr(const char *text, const char *note, qint64 count)
{
    return QCoreApplication::translate("meditrack::scriptjobs", text, note, Engine::pluralOf(count));
}

QString backupjobs::tr(const char *text, const char *note, qint64 count)
{
    return QCoreApplication::translate("meditrack::backupjobs", text, note, Engine::pluralOf(count));
}

} // namespace meditrack
