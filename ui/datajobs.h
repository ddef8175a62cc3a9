// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/rowpage.h"
#include "enginejobs.h"

#include <QLocale>

namespace meditrack {

/// A table or a view as it is opened: how its rows are read, and the first of them.
struct OpenedRows
{
    PagedTable source;
    RowRequest request; ///< as the first page was asked for: in which order
    RowPage first;
};

/// One page, or a part of one.
struct PageWish
{
    qint64 number = 0; ///< for whoever asked
    RowRequest request;
};
struct PageRead
{
    qint64 number = 0;
    RowRequest request;
    RowPage page;
};

/// A single value, as large as anybody would read it.
struct CellText
{
    RowCell cell; ///< null if the row is not there any more
    QString text; ///< to be shown: JSON indented, a blob as bytes
    QString kind; ///< of a blob: "PNG image"
    bool isGone = false;
};

/// What the window reads of tables: calls into the engine, on a worker, each with a connection of its own and nothing held
/// afterwards. All throw Error.
namespace datajobs {

constexpr int MostCellText = 100'000; ///< characters of one value
constexpr int MostCellBytes = 16'384; ///< of a blob: what a file's type is told by

/// Characters of each cell in a list: fewer where there are many columns, so that a page stays below 10 MB.
int textIn(const PagedTable &source);

OpenedRows openRows(const OpenRequest &request, const QString &table, RowRequest first, Progress &progress);
std::vector<PageRead> readPages(const OpenRequest &request, const PagedTable &source, const std::vector<PageWish> &wishes, Progress &progress);
/// All of them, or all that contain what the request looks for.
qint64 countRows(const OpenRequest &request, const PagedTable &source, const RowRequest &which, Progress &progress);
CellText readCell(const OpenRequest &request, const PagedTable &source, RowRequest place, Progress &progress);

/// Eight bytes a line: place, bytes, letters.
QString hexLines(const QByteArray &bytes);

} // namespace datajobs

} // namespace meditrack
