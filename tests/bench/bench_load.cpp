// SPDX-License-Identifier: GPL-3.0-or-later
// How long a long history takes to load, and what takes it: bench_load [SCRIPTS]
#include "core/textfile.h"
#include "migration/scriptdirectory.h"
#include "migration/scriptheader.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace meditrack;

namespace {

constexpr int Rounds = 5;

QByteArray script(int number)
{
    const QByteArray id = QByteArray::number(number + 0x100000, 16);
    const QByteArray down = number == 0 ? QByteArray("None") : '\'' + QByteArray::number(number - 1 + 0x100000, 16) + '\'';
    return "\"\"\"Change number " + id + "\n\nRevision ID: " + id + "\nRevises:\nCreate Date: 2024-01-15 10:00:00.000000\n\n\"\"\"\n"
           "from alembic import op\nimport sqlalchemy as sa\n\n\n# revision identifiers, used by Alembic.\nrevision = '" + id + "'\ndown_revision = " + down
        + "\nbranch_labels = None\ndepends_on = None\n\n\ndef upgrade():\n    op.create_table(\n        't" + id
        + "',\n        sa.Column('id', sa.Integer(), nullable=False),\n        sa.Column('name', sa.String(length=50), nullable=True),\n"
          "        sa.PrimaryKeyConstraint('id'),\n    )\n\n\ndef downgrade():\n    op.drop_table('t" + id + "')\n";
}

/// The best of some rounds, in milliseconds: what the machine needs when nothing else disturbs it.
double best(const std::function<void()> &work)
{
    double result = 0;
    for (int i = 0; i < Rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        const double taken = double(timer.nsecsElapsed()) / 1e6;
        result = i == 0 ? taken : std::min(result, taken);
    }
    return result;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int count = argc > 1 ? std::max(1, atoi(argv[1])) : 10000;
    const QTemporaryDir folder;
    Config config;
    config.scriptLocation = folder.path();
    config.versionLocations = QStringList{folder.filePath(QStringLiteral("versions"))};
    QDir(folder.path()).mkdir(QStringLiteral("versions"));
    for (int i = 0; i < count; ++i) {
        QFile file(config.versionLocations.first() + QStringLiteral("/%1.py").arg(i + 0x100000, 0, 16));
        if (!file.open(QIODevice::WriteOnly) || file.write(script(i)) < 0)
            return 1;
    }

    std::vector<QByteArray> texts;
    const double reading = best([&] {
        texts.clear();
        for (const QFileInfo &file : QDir(config.versionLocations.first()).entryInfoList(QDir::Files))
            texts.push_back(readFile(file.filePath()));
    });
    std::vector<Revision> revisions;
    const double parsing = best([&] {
        revisions.clear();
        for (const QByteArray &text : texts)
            revisions.push_back(readPythonHeader(QStringLiteral("/v/x.py"), text));
    });
    const double graph = best([&] { RevisionGraph made(revisions); });
    const double sorting = best([made = RevisionGraph(revisions)] { made.topological(); });
    const double whole = best([&] { ScriptDirectory scripts(config); });
    std::printf("%d scripts, best of %d rounds\n", count, Rounds);
    const auto row = [whole](const char *what, double time) { std::printf("%-22s %8.1f ms %6.1f %% of the whole\n", what, time, 100 * time / whole); };
    row("find and read files", reading);
    row("parse headers", parsing);
    row("build the graph", graph);
    row("sort (not in load)", sorting);
    row("ScriptDirectory", whole);
    return 0;
}
