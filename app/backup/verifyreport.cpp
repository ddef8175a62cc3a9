// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/verifyreport.h"

#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>

namespace meditrack {

namespace {

using Result = Verification::Result;

// Words beside every sign and colour; black on white in print.
constexpr auto style = R"css(
@page { size: A4; margin: 18mm 16mm; }
* { box-sizing: border-box; }
body { font: 10.5pt/1.45 "Inter", "Noto Sans", "DejaVu Sans", Arial, sans-serif; color: #1a1a1a; background: #fff;
  max-width: 178mm; margin: 10mm auto; padding: 0 4mm; }
h1 { font-size: 18pt; margin: 0 0 2mm; }
h2 { font-size: 12.5pt; margin: 0; overflow-wrap: anywhere; }
h3 { font-size: 10.5pt; margin: 5mm 0 1mm; }
p { margin: 0 0 2mm; }
.lead { font-size: 11.5pt; }
section { border: 0.3mm solid #888; border-radius: 1.5mm; padding: 4mm 5mm; margin: 6mm 0; break-inside: avoid; }
section.long { break-inside: auto; }
.verdict { display: inline-block; font-weight: bold; border: 0.5mm solid; border-radius: 1mm; padding: 0.5mm 2.5mm; margin: 2mm 0; }
.good { color: #0b5d2a; } .warning { color: #7a4a00; } .bad { color: #a00000; }
table { border-collapse: collapse; width: 100%; font-size: 9.5pt; }
th, td { text-align: left; vertical-align: top; padding: 1mm 2mm 1mm 0; border-bottom: 0.2mm solid #ccc; overflow-wrap: anywhere; }
th { font-weight: 600; }
.facts th { width: 34mm; font-weight: normal; color: #444; }
.checks th { width: 26mm; } .checks td:nth-child(2) { width: 24mm; font-weight: bold; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
thead { display: table-header-group; } tr { break-inside: avoid; }
code { font-family: "DejaVu Sans Mono", monospace; font-size: 8.5pt; }
.sign { display: flex; gap: 10mm; margin-top: 14mm; break-inside: avoid; }
.sign div { flex: 1; border-top: 0.3mm solid #444; padding-top: 1mm; font-size: 9pt; color: #444; }
@media print { body { margin: 0; max-width: none; padding: 0; } section.long { border: none; padding: 0; } }
)css";

QString escaped(QString text)
{
    // What would turn the reading direction or end a line is shown as a mark: a name must not fake its neighbours.
    for (QChar &c : text) {
        const auto category = c.category();
        if (category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Separator_Line || category == QChar::Separator_Paragraph)
            c = QChar::ReplacementCharacter;
    }
    return text.toHtmlEscaped();
}

QString classOf(Result result)
{
    return result == Result::Good ? QStringLiteral("good") : result == Result::Warning ? QStringLiteral("warning") : QStringLiteral("bad");
}

QString signOf(Result result)
{
    return result == Result::Good ? QStringLiteral("\u2713 good") : result == Result::Warning ? QStringLiteral("! look at it") : QStringLiteral("\u2717 not good");
}

QString row(const QString &name, const QString &value)
{
    return value.isEmpty() ? QString() : QStringLiteral("<tr><th>%1</th><td>%2</td></tr>\n").arg(name.toHtmlEscaped(), value);
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? escaped(time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss t"))) : QString();
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
    QString made = timeText(manifest.created);
    if (!origin.program.isEmpty())
        made += QStringLiteral(" by %1 (%2 on %3), %4")
                    .arg(escaped(origin.program), escaped(origin.user), escaped(origin.host), escaped(wordOf(manifest.why)));
    else if (!made.isEmpty())
        made += QStringLiteral(" (date of the file)");
    QString text = row(QStringLiteral("Folder"), escaped(QFileInfo(each.path).path()));
    text += row(QStringLiteral("Size of the file"), sizeText(each.info.fileBytes).toHtmlEscaped());
    text += row(QStringLiteral("Made"), made);
    text += row(QStringLiteral("Database"), escaped(manifest.database));
    if (!each.info.problem) {
        text += row(QStringLiteral("Revision"), manifest.heads.isEmpty() ? QStringLiteral("none") : escaped(manifest.heads.join(QStringLiteral(", "))));
        text += row(QStringLiteral("Kind"), escaped(manifest.product));
        text += row(QStringLiteral("Size unpacked"), sizeText(manifest.sizeBytes).toHtmlEscaped());
    }
    text += row(QStringLiteral("SHA-256"), manifest.sha256.isEmpty() ? QString() : QStringLiteral("<code>%1</code>").arg(escaped(QString::fromLatin1(manifest.sha256))));
    return QStringLiteral("<table class=\"facts\">\n%1</table>\n").arg(text);
}

QString checksOf(const Verification &each)
{
    QString text;
    for (const Verification::Check &check : each.checks)
        text += QStringLiteral("<tr><th>%1</th><td class=\"%2\">%3</td><td>%4</td></tr>\n")
                    .arg(escaped(check.what), classOf(check.result), signOf(check.result), escaped(check.found));
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
                    .arg(escaped(table.name), table.rows < 0 ? QStringLiteral("not counted") : locale.toString(table.rows));
    return QStringLiteral("<h3>Rows</h3>\n<table>\n<thead><tr><th>Table</th><th class=\"number\">Rows</th></tr></thead>\n<tbody>\n%1</tbody></table>\n").arg(text);
}

QString sectionOf(const Verification &each)
{
    constexpr size_t onePage = 30; // rows of a table
    const Result result = each.result();
    return QStringLiteral("<section%1>\n<h2>%2</h2>\n<div class=\"verdict %3\">%4</div>\n")
               .arg(each.info.manifest.tables.size() > onePage ? QStringLiteral(" class=\"long\"") : QString(), escaped(QFileInfo(each.path).fileName()), classOf(result),
                    escaped(wordOf(result)))
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
    QString html = QStringLiteral("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                                  "<meta name=\"viewport\" content=\"width=device-width\">\n<title>Backup check</title>\n<style>")
        + QLatin1String(style) + QStringLiteral("</style>\n</head>\n<body>\n<h1>Backup check</h1>\n");
    html += QStringLiteral("<p class=\"lead\">%1</p>\n").arg(escaped(summaryOf(verifications)));
    const QDateTime checked = verifications.empty() ? currentTime() : verifications.back().checked;
    html += QStringLiteral("<p>Checked %1 by %2, account %3 on %4. Each backup was read to its end and restored to a private temporary folder; no "
                           "database in use was touched.</p>\n")
                .arg(timeText(checked), escaped(by.program), escaped(by.user), escaped(by.host));
    for (const Verification &each : verifications)
        html += sectionOf(each);
    return html
        + QStringLiteral("<div class=\"sign\"><div>Seen by</div><div>Date</div><div>Signature</div></div>\n</body>\n</html>\n");
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
