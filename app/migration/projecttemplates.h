// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <functional>

namespace meditrack {

/// A kind of new project that `init` can lay out.
struct ProjectTemplate
{
    QString name;
    QString summary; ///< one line
    bool toml = false; ///< most of its configuration is in pyproject.toml
};

const QList<ProjectTemplate> &projectTemplates();
/// Throws Error.
const ProjectTemplate &templateNamed(const QString &name);

/// What `init` is asked for; paths may be relative to the current folder.
struct NewProject
{
    QString folder;
    QString templateName;
    QString iniFile;
    QString tomlFile;
    bool package = false; ///< with an __init__.py in both folders
};

/// Lays out a folder of migrations that Alembic runs too. Each thing done is told by its words and done when step
/// calls the function; what is left as it is, is told to note. Throws Error, before anything is written where that can be.
void createProject(const NewProject &project, const std::function<void(const QString &what, const std::function<void()> &work)> &step,
                   const std::function<void(const QString &text)> &note);

} // namespace meditrack
