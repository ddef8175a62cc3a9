// SPDX-License-Identifier: GPL-3.0-or-later
#include "language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

/// In a static library nobody else calls it; and it is no name of a namespace.
static void initResource()
{
    Q_INIT_RESOURCE(i18n);
}

namespace meditrack::language {

using namespace Qt::StringLiterals;

namespace {

/// Above those that are there. It belongs to the application: Qt asks it until the end.
void install(const QString &file, const QString &folder)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(file, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator; // Qt's own words of a language need not be installed
}

} // namespace

void useEnglish()
{
    initResource();
    install(u"meditrack_en"_s, u":/i18n"_s);
}

QStringList codes()
{
    return {u"en"_s, u"de"_s, u"fr"_s, u"es"_s, u"zh_CN"_s};
}

QString nameOf(const QString &code)
{
    return code == "zh_CN"_L1 ? u"中文"_s : code == "es"_L1 ? u"Español"_s : code == "fr"_L1 ? u"Français"_s : code == "de"_L1 ? u"Deutsch"_s : u"English"_s;
}

QString match(const QStringList &wanted)
{
    for (const QString &each : wanted) {
        const QLocale locale(each);
        for (const QString &code : codes()) {
            const QLocale ours(code);
            if (locale.language() == ours.language() && locale.script() == ours.script())
                return code;
        }
    }
    return u"en"_s;
}

void use(const QString &code)
{
    const QString chosen = code.isEmpty() ? match(QLocale::system().uiLanguages()) : code;
    if (!code.isEmpty() && QLocale().language() != QLocale(code).language())
        QLocale::setDefault(QLocale(code));
    if (chosen == "en"_L1)
        return;
    install(u"qtbase_"_s + chosen, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(u"meditrack_"_s + chosen, u":/i18n"_s);
}

} // namespace meditrack::language
