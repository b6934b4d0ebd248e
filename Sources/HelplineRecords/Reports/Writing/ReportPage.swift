import HelplineModel

/// A report as one page for a browser and a printer: a chart and its table for each group. Nothing in
/// it runs and nothing is fetched.
struct ReportPage {
  let report: Report
  let writer: ReportWriter

  var text: String {
    let head = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(Self.safe(title))</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <h1>\(Self.safe(title))</h1>

      """
    let body = writer.isOneTable ? oneTable : sections
    return head + notes + legend + body + "</body>\n</html>\n"
  }

  private var title: String {
    "\(ReportWriter.title): \(report.columns.first?.from ?? "") to \(report.columns.first?.to ?? "")"
  }

  private var notes: String {
    "<ul class=\"notes\">\n"
      + report.notes.map { "<li>\(Self.safe($0))</li>\n" }.joined() + "</ul>\n"
  }

  private var columns: [String] { report.columns.map(writer.names.column) }

  /// Which bar is which, by shade and by words.
  private var legend: String {
    guard !writer.isOneTable else { return "" }
    let items = columns.enumerated().map { place, name in
      "<span><svg width=\"14\" height=\"10\" role=\"presentation\"><rect class=\"c\(place)\" x=\"1\" "
        + "y=\"1\" width=\"12\" height=\"8\"/></svg> \(Self.safe(name))</span>\n"
    }
    return "<p class=\"legend\">\n\(items.joined())</p>\n"
  }

  private var sections: String { writer.groups(report).map(section).joined() }

  private func section(_ group: CountGroup) -> String {
    let name = Self.safe(writer.names.group(group.name))
    let rows = group.rows.map { row in
      "<tr><th scope=\"row\">\(Self.safe(writer.name(row, group)))</th>\(cells(row))</tr>\n"
    }
    let head = writer.columns(group, report).map { "<th scope=\"col\">\(Self.safe($0))</th>" }
    return """
      <section>
      <h2>\(name)</h2>
      \(BarChart(group: group, name: writer.names.group(group.name), writer: writer).svg)
      <table>
      <thead><tr><th></th>\(head.joined())</tr></thead>
      <tbody>
      \(rows.joined())</tbody>
      </table>
      </section>

      """
  }

  private var oneTable: String {
    let rows = writer.groups(report).flatMap { group in
      group.rows.enumerated().map { place, row in
        let name = place == 0 ? Self.safe(writer.names.group(group.name)) : ""
        return "<tr><th scope=\"row\">\(name)</th><td class=\"name\">"
          + "\(Self.safe(writer.name(row, group)))</td>\(cells(row))</tr>\n"
      }
    }
    let head = columns.map { "<th scope=\"col\">\(Self.safe($0))</th>" }.joined()
    return "<table>\n<thead><tr><th></th><th></th>\(head)</tr></thead>\n<tbody>\n\(rows.joined())"
      + "</tbody>\n</table>\n"
  }

  private func cells(_ row: CountRow) -> String {
    row.counts.map { "<td>\(Self.safe($0))</td>" }.joined()
  }

  /// Text that means nothing to a browser.
  static func safe(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }

  /// Dark, middle and white with an edge: three shades that stay three in grey print.
  private static let style = """
    @page { size: A4; margin: 15mm }
    body { font: 11pt/1.35 sans-serif; color: #111; background: #fff; max-width: 180mm;
      margin: 0 auto; padding: 4mm }
    h1 { font-size: 16pt } h2 { font-size: 12pt; margin: 6mm 0 1mm; break-after: avoid }
    section { break-inside: auto } svg { max-width: 100%; height: auto; break-inside: avoid }
    .notes { font-size: 9pt; padding-left: 5mm } .legend span { margin-right: 6mm }
    table { border-collapse: collapse; width: 100%; font-size: 9pt }
    thead { display: table-header-group } tr { break-inside: avoid }
    th, td { border-bottom: 1px solid #999; padding: 0.6mm 2mm; text-align: right }
    th[scope=row], .name { text-align: left; font-weight: normal }
    text { font: 11px sans-serif; fill: #111 }
    .c0 { fill: #12395b; stroke: #12395b } .c1 { fill: #8fa9bf; stroke: #12395b }
    .c2 { fill: #fff; stroke: #12395b }
    * { print-color-adjust: exact; -webkit-print-color-adjust: exact }
    """
}
