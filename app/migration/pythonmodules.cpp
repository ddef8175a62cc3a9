// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"
#include "core/textfile.h"
#include "migration/pythontext.h"

#include <QDir>
#include <QFileInfo>

#include <memory>

namespace meditrack {

namespace {

constexpr int maximumHops = 8; // from one module's import to the next

} // namespace

PythonModules::PythonModules(QStringList roots)
    : m_roots(std::move(roots))
{
    m_roots.removeDuplicates();
}

QString PythonModules::file(const QString &dotted) const
{
    const QString path = QString(dotted).replace(QLatin1Char('.'), QLatin1Char('/'));
    if (path.isEmpty())
        return {};
    for (const QString &root : m_roots) {
        for (const QString &ending : {QStringLiteral("/__init__.py"), QStringLiteral(".py")}) {
            const QString candidate = QDir(root).filePath(path + ending);
            if (QFileInfo(candidate).isFile())
                return candidate;
        }
    }
    return {};
}

QString PythonModules::absolute(const QString &dotted, const QString &file) const
{
    int dots = 0;
    while (dots < dotted.size() && dotted.at(dots) == QLatin1Char('.'))
        ++dots;
    if (dots == 0)
        return dotted;
    QString folder = QFileInfo(file).absolutePath();
    for (int i = 1; i < dots; ++i)
        folder = QFileInfo(folder).absolutePath();
    for (const QString &root : m_roots) {
        const QString inside = QDir(root).relativeFilePath(folder);
        if (inside != QLatin1String(".") && !inside.startsWith(QLatin1String("..")))
            return QString(inside).replace(QLatin1Char('/'), QLatin1Char('.')) + QLatin1Char('.') + dotted.mid(dots);
    }
    return dotted.mid(dots);
}

const PythonText *PythonModules::text(const QString &file) const
{
    const auto known = m_texts.constFind(file);
    if (known != m_texts.cend())
        return known->get();
    std::shared_ptr<PythonText> text;
    m_texts.insert(file, text); // modules that import each other find nothing here
    try {
        text = std::make_shared<PythonText>(readTextFile(file).toUtf8(), [this, file](const QString &dotted) { return value(absolute(dotted, file)); });
    } catch (const Error &) {
        // not readable: then nothing is known of it
    }
    return m_texts.insert(file, text)->get();
}

QString PythonModules::home(const QString &dotted) const
{
    const qsizetype dot = dotted.lastIndexOf(QLatin1Char('.'));
    return dot < 0 ? QString() : file(dotted.left(dot));
}

PythonValue PythonModules::value(const QString &dotted, int depth) const
{
    const QString path = home(dotted);
    const PythonText *module = path.isEmpty() || depth > maximumHops ? nullptr : text(path);
    if (!module)
        return {};
    const QString name = dotted.section(QLatin1Char('.'), -1);
    if (const PythonValue own = module->value(name); own.known())
        return own;
    for (const PythonText::Import &import : module->imports()) {
        if (import.name == name)
            return value(absolute(import.dotted, path), depth + 1);
        if (import.name == QLatin1String("*")) {
            if (const PythonValue there = value(absolute(import.dotted, path) + name, depth + 1); there.known())
                return there;
        }
    }
    return {};
}

} // namespace meditrack
