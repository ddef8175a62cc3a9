// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migration/scripthost.h"
#include "support/errorof.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>


/// A folder for scripts that a test writes, gone with the test.
class ScriptFolder
{
public:
    QString path() const { return m_folder.path(); }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }

    QString write(const QString &name, const QByteArray &text)
    {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

    /// A script with this body of upgrade(); its first line is line 6 of the script.
    QString upgradeWith(const QByteArray &body)
    {
        QByteArray text = "from alembic import op\nimport sqlalchemy as sa\n\n\ndef upgrade():\n";
        for (const QByteArray &line : body.split('\n'))
            text += "    " + line + "\n";
        return write(QStringLiteral("script%1.py").arg(++m_written), text);
    }

private:
    QTemporaryDir m_folder;
    int m_written = 0;
};

inline QString dataPath(const QString &name)
{
    return QStringLiteral(MEDITRACK_SOURCE_DIR "/tests/data/script/") + name;
}

inline QByteArray readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

inline meditrack::Revision scriptAt(const QString &path, const QString &id = QStringLiteral("abc"))
{
    meditrack::Revision revision;
    revision.id = id;
    revision.path = path;
    return revision;
}
