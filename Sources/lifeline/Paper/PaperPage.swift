import HelplineModel
import TerminalUI

/// A sheet as one HTML page that prints: no script, nothing from outside, black on white.
struct PaperPage {
  let sheet: PaperSheet
  let size: PaperSize

  /// The whole page.
  static func make(_ sheet: PaperSheet, _ size: PaperSize) -> String {
    let page = PaperPage(sheet: sheet, size: size)
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(escape(sheet.title))</title>
      <style>
      \(PaperStyle.css(size, isDense: sheet.isDense))
      </style>
      </head>
      <body>
      \(page.leaves().joined(separator: "\n"))
      </body>
      </html>

      """
  }

  /// Text that can be no markup; what a terminal would not show safely does not print either.
  static func escape(_ text: String) -> String {
    SafeText(text).string.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
  }

  /// What begins a new page is a table of its own: its head and foot stand on each of its pages, and a
  /// table is what every browser begins on a new page.
  private func leaves() -> [String] {
    var leaves: [[PaperPart]] = [[]]
    for part in sheet.parts {
      if part.startsPage { leaves.append([]) }
      leaves[leaves.count - 1].append(part)
    }
    return leaves.filter { !$0.isEmpty }.map { parts in
      """
      <table class="sheet" role="presentation">
      <thead><tr><td><h1>\(Self.escape(sheet.title))</h1></td></tr></thead>
      <tfoot><tr><td><footer>
      \(sheet.footLines.map { "<p>\(Self.escape($0))</p>" }.joined(separator: "\n"))
      </footer></td></tr></tfoot>
      <tbody><tr><td>
      \(sections(parts).joined(separator: "\n"))
      </td></tr></tbody>
      </table>
      """
    }
  }

  /// The parts; two that belong beside each other stand in one frame.
  private func sections(_ parts: [PaperPart]) -> [String] {
    var result: [String] = []
    for part in parts {
      let section = section(part)
      if part.isBesidePrevious, let left = result.popLast() {
        result.append("<div class=\"pair\">\n\(left)\n\(section)\n</div>")
      } else {
        result.append(section)
      }
    }
    return result
  }

  private func section(_ part: PaperPart) -> String {
    let note = part.note.map { " <small>(\(Self.escape($0)))</small>" } ?? ""
    let heading = part.heading.map { "<h2>\(Self.escape($0))\(note)</h2>\n" } ?? ""
    return "<section>\n\(heading)\(blocks(part.blocks))</section>"
  }

  /// Lines with names that follow each other become one table, lines without one list.
  private func blocks(_ blocks: [PaperBlock]) -> String {
    var html = ""
    var open: String?
    for block in blocks {
      let list = Self.list(block)
      if list != open {
        html += open.map { "</\($0)>\n" } ?? ""
        html += list.map { "<\($0) class=\"items\">\n" } ?? ""
        open = list
      }
      html += self.block(block) + "\n"
    }
    return html + (open.map { "</\($0)>\n" } ?? "")
  }

  private static func list(_ block: PaperBlock) -> String? {
    guard case .item(let label, _) = block else { return nil }
    return label.isEmpty ? "ul" : "table"
  }

  private func block(_ block: PaperBlock) -> String {
    let escape = Self.escape
    switch block {
    case .text(let text): return "<p>\(escape(text))</p>"
    case .item("", let text): return "<li>\(escape(text))</li>"
    case .item(let label, let text):
      return "<tr><th scope=\"row\">\(escape(label))</th><td>\(escape(text))</td></tr>"
    case .tick(let text): return "<p class=\"tick\"><i></i>\(escape(text))</p>"
    case .choose(let text, let choices):
      let boxes = choices.map { "<span><i></i>\(escape($0))</span>" }.joined(separator: " ")
      return "<p class=\"choose\"><b>\(escape(PaperLines.asked(text)))</b> \(boxes)</p>"
    case .write(let text, let lines):
      let room = String(repeating: "<div class=\"line\"></div>", count: lines)
      return "<div class=\"write\"><b>\(escape(PaperLines.asked(text)))</b>\(room)</div>"
    case .table(let columns, let rows, let height): return table(columns, rows, height)
    }
  }

  private func table(_ columns: [String], _ rows: [String], _ height: Int) -> String {
    let escape = Self.escape
    let head = columns.map { "<th scope=\"col\">\(escape($0))</th>" }.joined()
    let fields = String(repeating: "<td></td>", count: columns.count)
    let body = rows.map { "<tr><th scope=\"row\">\(escape($0))</th>\(fields)</tr>" }
    return """
      <table class="fields" style="--rows: \(height)">
      <thead><tr><td></td>\(head)</tr></thead>
      <tbody>
      \(body.joined(separator: "\n"))
      </tbody>
      </table>
      """
  }
}
