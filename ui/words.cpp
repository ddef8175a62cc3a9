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
    // lupdate files a text under the namespace around it, or under that of what the function gives back.
    constexpr const char *namespaces[]{"meditrack", "meditrack::wording", "meditrack::enginejobs", "meditrack::backupjobs", "meditrack::fleetjobs", "meditrack::scriptjobs"};
    const int plural = Engine::pluralOf(count);
    const QString plain = QCoreApplication::translate("", text, note, plural);
    for (const char *each : namespaces) {
        if (const QString found = QCoreApplication::translate(each, text, note, plural); found != plain)
            return found;
    }
    return plain;
}

} // namespace meditrack
