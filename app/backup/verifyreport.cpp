// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/verifyreport.h"

#include "core/printedpage.h"

#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>

namespace meditrack {

namespace {

using Result = Verification::Result;

QString classOf(Result result)
{
    return result == Result::Good ? QStringLiteral("good") : result == Result::Warning ? QStringLiteral("warning") : QStringLiteral("bad");
}

QString signOf(Result result)
{
    return result == Result::Good ? QStringLiteral("\u2713 good") : result == Result::Warning ? QStringLiteral("! look at it") : QStringLiteral("\u2717 not good");
}

QString sizeText(qint64 bytes)
{
    const QLocale locale;
    const QString exact = QStringLiteral("%1 bytes").arg(locale.toString(bytes));
    return bytes < 1024 ? exact : QStringLiteral("%1 (%2)").arg(locale.formattedDataSize(bytes), exact);
}

QString factsOf(const Verification &each)
{
    const Manifest &manifest = each.info.manifest;
    const Origin &origin = manifest.origin;
    QString made = printed::time(manifest.created);
    if (!origin.program.isEmpty())
        made += QStringLiteral(" by %1 (%2 on %3), %4")
                    .arg(printed::escaped(origin.program), printed::escaped(origin.user), printed::escaped(origin.host), printed::escaped(wordOf(manifest.why)));
    else if (!made.isEmpty())
        made += QStringLiteral(" (date of the file)");
    QString text = printed::row(QStringLiteral("Folder"), printed::escaped(QFileInfo(each.path).path()));
    text += printed::row(QStringLiteral("Size of the file"), sizeText(each.info.fileBytes).toHtmlEscaped());
    text += printed::row(QStringLiteral("Made"), made);
    text += printed::row(QStringLiteral("Database"), printed::escaped(manifest.database));
    if (!each.info.problem) {
        text += printed::row(QStringLiteral("Revision"), manifest.heads.isEmpty() ? QStringLiteral("none") : printed::escaped(manifest.heads.join(QStringLiteral(", "))));
        text += printed::row(QStringLiteral("Kind"), printed::escaped(manifest.product));
        text += printed::row(QStringLiteral("Size unpacked"), sizeText(manifest.sizeBytes).toHtmlEscaped());
    }
    text += printed::row(QStringLiteral("SHA-256"), manifest.sha256.isEmpty() ? QString() : QStringLiteral("<code>%1</code>").arg(printed::escaped(QString::fromLatin1(manifest.sha256))));
    return QStringLiteral("<table class=\"facts\">\n%1</table>\n").arg(text);
}

QString checksOf(const Verification &each)
{
    QString text;
    for (const Verification::Check &check : each.checks)
        text += QStringLiteral("<tr><th>%1</th><td class=\"%2\">%3</td><td>%4</td></tr>\n")
                    .arg(printed::escaped(check.what), classOf(check.result), signOf(check.result), printed::escaped(check.found));
    return QStringLiteral("<h3>What was checked</h3>\n<table class=\"checks\">\n%1</table>\n").arg(text);
}

QString rowsOf(const Verification &each)
{
    if (each.info.manifest.tables.empty())
        return {};
    const QLocale locale;
    QString text;
    for (const TableCount &table : each.info.manifest.tables)
        text += QStringLiteral("<tr><td>%1</td><td class=\"number\">%2</td></tr>\n")
                    .arg(printed::escaped(table.name), table.rows < 0 ? QStringLiteral("not counted") : locale.toString(table.rows));
    return QStringLiteral("<h3>Rows</h3>\n<table>\n<thead><tr><th>Table</th><th class=\"number\">Rows</th></tr></thead>\n<tbody>\n%1</tbody></table>\n").arg(text);
}

QString sectionOf(const Verification &each)
{
    constexpr size_t onePage = 30; // rows of a table
    const Result result = each.result();
    return QStringLiteral("<section%1>\n<h2>%2</h2>\n<div class=\"verdict %3\">%4</div>\n")
               .arg(each.info.manifest.tables.size() > onePage ? QStringLiteral(" class=\"long\"") : QString(), printed::escaped(QFileInfo(each.path).fileName()), classOf(result),
                    printed::escaped(wordOf(result)))
        + factsOf(each) + checksOf(each) + rowsOf(each) + QStringLiteral("</section>\n");
}

/// The first sentence of the page.
QString summaryOf(const std::vector<Verification> &verifications)
{
    qsizetype bad = 0;
    bool warned = false;
    for (const Verification &each : verifications) {
        bad += each.result() == Result::Bad;
        warned = warned || each.result() == Result::Warning;
    }
    const QString reliable = warned ? QStringLiteral("can be relied on; see the warnings.") : QStringLiteral("can be relied on.");
    const auto number = qsizetype(verifications.size());
    if (number == 1)
        return bad == 0 ? QStringLiteral("The backup was restored to a separate place, and %1").arg(reliable)
                        : QStringLiteral("The backup is not good: it must not be relied on.");
    return bad == 0 ? QStringLiteral("All %1 backups were restored to a separate place, and %2").arg(QString::number(number), reliable)
                    : QStringLiteral("%1 of %2 backups are not good: they must not be relied on.").arg(bad).arg(number);
}

} // namespace

QString wordOf(Verification::Result result)
{
    return result == Result::Good ? QStringLiteral("good") : result == Result::Warning ? QStringLiteral("good, with a warning") : QStringLiteral("NOT GOOD");
}

QString verificationHtml(const std::vector<Verification> &verifications, const Origin &by)
{
    QString html = QStringLiteral("<p class=\"lead\">%1</p>\n").arg(printed::escaped(summaryOf(verifications)));
    const QDateTime checked = verifications.empty() ? currentTime() : verifications.back().checked;
    html += QStringLiteral("<p>Checked %1 by %2, account %3 on %4. Each backup was read to its end and restored to a private temporary folder; no "
                           "database in use was touched.</p>\n")
                .arg(printed::time(checked), printed::escaped(by.program), printed::escaped(by.user), printed::escaped(by.host));
    for (const Verification &each : verifications)
        html += sectionOf(each);
    return printed::page(QStringLiteral("Backup check"), html + printed::signatures());
}

void writeVerificationReport(const QString &path, const std::vector<Verification> &verifications)
{
    QSaveFile file(path);
    const QByteArray html = verificationHtml(verifications, Origin::current()).toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(html) != html.size() || !file.commit())
        throw Error(ErrorCode::Io, QStringLiteral("The report '%1' cannot be written: %2.").arg(path, file.errorString()))
            .advise(QStringLiteral("Choose another place for it."));
}

} // namespace meditrack
