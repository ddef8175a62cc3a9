// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QHash>
#include <QString>
#include <QStringList>
#include <QVariant>

namespace meditrack {

/// What a template for new revisions may ask for: text, tuple (QStringList), list (QVariantList) or nothing, by Alembic's names
/// (message, up_revision, down_revision, branch_labels, depends_on, create_date, imports, upgrades, downgrades).
using TemplateValues = QHash<QString, QVariant>;

/// Renders the expressions that script.py.mako templates use: ${name}, ${repr(name)}, ${name | comma,n},
/// ${name if name else "text"}. Throws Error (Configuration) for any other Mako construct, with file and line.
QString renderTemplate(const QString &text, const TemplateValues &values, const QString &path);

/// The template for a project that has none.
QString defaultScriptTemplate();

/// Python's repr() of None, a text, a tuple (QStringList) or a list (QVariantList).
QString pythonRepr(const QVariant &value);

/// A message as part of a file name: Alembic's slug, cut at maximum characters.
QString slugOf(const QString &message, int maximum);

/// file_template's %(rev)s, %(slug)s, %(year)d, %(month).2d … filled in. Throws Error (Configuration).
QString fileNameFrom(const QString &pattern, const QString &revision, const QString &slug, const QDateTime &created);

} // namespace meditrack
