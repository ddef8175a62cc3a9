// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/printedpage.h"

namespace meditrack::printed {

namespace {

// Black on white in print.
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

} // namespace

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

QString page(const QString &title, const QString &body)
{
    return QStringLiteral("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width\">\n<title>%1</title>\n<style>").arg(title.toHtmlEscaped())
        + QLatin1String(style) + QStringLiteral("</style>\n</head>\n<body>\n<h1>%1</h1>\n").arg(title.toHtmlEscaped()) + body + QStringLiteral("</body>\n</html>\n");
}

QString row(const QString &name, const QString &html)
{
    return html.isEmpty() ? QString() : QStringLiteral("<tr><th>%1</th><td>%2</td></tr>\n").arg(name.toHtmlEscaped(), html);
}

QString time(const QDateTime &time)
{
    return time.isValid() ? escaped(time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss t"))) : QString();
}

QString signatures()
{
    return QStringLiteral("<div class=\"sign\"><div>Seen by</div><div>Date</div><div>Signature</div></div>\n");
}

} // namespace meditrack::printed
