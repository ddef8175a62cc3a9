// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/scriptset.h"

#include "core/textfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QSet>

#include <algorithm>

namespace meditrack {

namespace {

QString withoutLinks(const QString &path)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return canonical.isEmpty() ? path : canonical;
}

QStringList filesOf(const Config &config)
{
    QSet<QString> files;
    QStringList folders = config.versionLocations;
    folders << config.scriptLocation;
    for (const QString &folder : std::as_const(folders)) {
        QDirIterator each(folder, {QStringLiteral("*.py"), QStringLiteral("*.pyc"), QStringLiteral("*.sql")},
                          QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            const QString file = withoutLinks(each.next());
            // What Python leaves behind is of the scripts that are there; only sourceless ones run from it.
            if (config.sourceless || !file.contains(QLatin1String("/__pycache__/")))
                files.insert(file);
        }
    }
    if (!config.file.isEmpty())
        files.insert(withoutLinks(config.file));
    QStringList sorted(files.cbegin(), files.cend());
    sorted.sort();
    return sorted;
}

} // namespace

ScriptSet scriptSet(const Config &config)
{
    ScriptSet set;
    set.folder = withoutLinks(config.scriptLocation);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QStringList files = filesOf(config);
    for (const QString &file : files) {
        const QByteArray bytes = readFile(file);
        // The sizes keep one file's end from being read as the next one's beginning.
        hash.addData(QStringLiteral("%1\n%2\n").arg(file, QString::number(bytes.size())).toUtf8());
        hash.addData(bytes);
    }
    set.digest = hash.result().toHex();
    set.files = files.size();
    return set;
}

} // namespace meditrack
