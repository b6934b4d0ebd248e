import HelplineModel

/// The forms that are tables of letters: CSV, Markdown, and columns for a terminal.
extension ReportWriter {
  /// Group, value and counts; the ids beside the names, so that two pages can be joined. The notes
  /// stand at the end, each in a row `note`.
  func csv(_ report: Report) -> String {
    let columns = report.columns.map { "\($0.name) \($0.from) \($0.to)" }
    var rows = [["group", "value", "name"] + columns]
    for group in report.groups where !group.rows.isEmpty {
      rows += group.rows.map {
        [group.name, $0.value, names.value(group.name, $0.value)] + $0.counts
      }
    }
    rows += report.weeks.map { ["week", $0.value, names.value("week", $0.value)] + $0.counts }
    let width = 3 + columns.count
    rows += report.notes.map { ["note", "", $0] }
    return rows.map { row in
      let blanks = Array(repeating: "", count: max(0, width - row.count))
      return (row + blanks).map(Self.cell).joined(separator: ",") + "\r\n"
    }.joined()
  }

  /// RFC 4180; a cell a spreadsheet would take for a formula begins with a quote (`'`).
  private static func cell(_ text: String) -> String {
    let calm = text.first.map { "=+-@\t\r".contains($0) } == true ? "'" + text : text
    guard calm.contains(where: { ",\"\n\r".contains($0) }) else { return calm }
    return "\"" + calm.replacing("\"", with: "\"\"") + "\""
  }

  func markdown(_ report: Report) -> String {
    var lines = ["# \(Self.title)", ""]
    lines += report.notes.flatMap { [Self.marked($0), ""] }
    if isOneTable {
      lines += table(
        ["", ""] + report.columns.map(names.column),
        groups(report).flatMap { group in
          group.rows.map { [names.group(group.name), name($0, group)] + $0.counts }
        })
    } else {
      for group in groups(report) {
        lines += ["## \(Self.marked(names.group(group.name)))", ""]
        lines += table(
          [""] + columns(group, report), group.rows.map { [name($0, group)] + $0.counts })
        lines.append("")
      }
    }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  private func table(_ head: [String], _ rows: [[String]]) -> [String] {
    let words = head.count - (rows.first?.filter { Self.isCount($0) }.count ?? 0)
    let rule = head.indices.map { $0 < words ? "---" : "---:" }
    return ([head, rule] + rows).map { "| " + $0.map(Self.marked).joined(separator: " | ") + " |" }
  }

  private static func isCount(_ text: String) -> Bool {
    Int(text) != nil || text == SmallCounts.few || text == SmallCounts.hidden || text.isEmpty
  }

  private static func marked(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("|", with: "\\|").replacing("<", with: "&lt;")
      .replacing("\n", with: " ")
  }

  func text(_ report: Report) -> String {
    var lines = [Self.title, ""] + report.notes.flatMap { Self.wrapped($0) } + [""]
    for (place, column) in report.columns.enumerated() {
      lines.append("  \(place + 1) \(names.column(column))")
    }
    for group in groups(report) {
      let head = group.rows.first?.counts.indices.map { String($0 + 1) } ?? []
      lines += ["", row(names.group(group.name), head, indent: 0)]
      lines += group.rows.flatMap { textRows(name($0, group), $0.counts) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let nameWidth = 44

  /// A long name takes a row of its own and is never cut.
  private func textRows(_ name: String, _ counts: [String]) -> [String] {
    name.count <= Self.nameWidth - 3
      ? [row(name, counts, indent: 2)] : ["  " + name, row("", counts, indent: 2)]
  }

  private func row(_ name: String, _ counts: [String], indent: Int) -> String {
    let blanks = max(1, Self.nameWidth - indent - name.count)
    return String(repeating: " ", count: indent) + name + String(repeating: " ", count: blanks)
      + counts.map { String(repeating: " ", count: max(1, 10 - $0.count)) + $0 }.joined()
  }

  private static func wrapped(_ text: String) -> [String] {
    var lines = [""]
    for word in text.split(separator: " ") {
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if last.count + 1 + word.count <= 78 {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  func name(_ row: CountRow, _ group: CountGroup) -> String { names.value(group.name, row.value) }
}
