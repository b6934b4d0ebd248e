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
      \(PaperStyle.css(size))
      </style>
      </head>
      <body>
      <table class="sheet" role="presentation">
      <tfoot><tr><td><footer>
      \(sheet.foot.map { "<p>\(escape($0))</p>" }.joined(separator: "\n"))
      </footer></td></tr></tfoot>
      <tbody><tr><td>
      <h1>\(escape(sheet.title))</h1>
      \(sheet.parts.map(page.part).joined(separator: "\n"))
      </td></tr></tbody>
      </table>
      </body>
      </html>

      """
  }

  /// Text that can be no markup; what a terminal would not show safely does not print either.
  static func escape(_ text: String) -> String {
    SafeText(text).string.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
  }

  private func part(_ part: PaperPart) -> String {
    let note = part.note.map { " <small>(\(Self.escape($0)))</small>" } ?? ""
    let heading = part.heading.map { "<h2>\(Self.escape($0))\(note)</h2>\n" } ?? ""
    let kind = part.startsPage ? " class=\"new\"" : ""
    return "<section\(kind)>\n\(heading)\(blocks(part.blocks))</section>"
  }

  /// Items that follow each other become one list of names and texts.
  private func blocks(_ blocks: [PaperBlock]) -> String {
    var html = ""
    var listed = false
    for block in blocks {
      var isItem = false
      if case .item = block { isItem = true }
      if isItem != listed { html += isItem ? "<table class=\"items\">\n" : "</table>\n" }
      listed = isItem
      html += self.block(block) + "\n"
    }
    return html + (listed ? "</table>\n" : "")
  }

  private func block(_ block: PaperBlock) -> String {
    let escape = Self.escape
    switch block {
    case .text(let text): return "<p>\(escape(text))</p>"
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

/// How a sheet looks on paper: large enough for a night, without a colour.
enum PaperStyle {
  static func css(_ size: PaperSize) -> String {
    """
    @page { size: \(size == .a4 ? "A4" : "A5"); margin: \(size == .a4 ? 14 : 10)mm; }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: \(size == .a4 ? 182 : 128)mm; color: #000; background: #fff;
      font: \(size == .a4 ? 12.5 : 11)pt/1.35 "DejaVu Sans", Verdana, Arial, sans-serif; }
    table { border-collapse: collapse; width: 100%; }
    td, th { text-align: left; vertical-align: top; padding: 0; font-weight: normal; }
    h1 { font-size: 1.5em; margin: 0 0 .4em; border-bottom: .7mm solid #000; }
    h2 { font-size: 1.05em; margin: .8em 0 .3em; break-after: avoid; }
    small, footer { font-size: .8em; font-weight: normal; }
    footer { border-top: .3mm solid #000; margin-top: 1em; padding-top: .2em; }
    p { margin: .2em 0; }
    footer p { margin: 0; }
    section.new { break-before: page; }
    p, tr, .write { break-inside: avoid; }
    .items th { font-weight: bold; padding-right: .8em; width: 1%; white-space: nowrap; }
    i { display: inline-block; width: .85em; height: .85em; border: .4mm solid #000;
      margin-right: .4em; vertical-align: -.05em; }
    .choose span { white-space: nowrap; margin-right: 1em; }
    .write { margin: .4em 0; }
    .line { height: 9mm; border-bottom: .3mm solid #000; }
    .fields { margin: .5em 0; table-layout: fixed; }
    .fields td, .fields th { border: .3mm solid #000; padding: .15em .3em; }
    .fields tbody tr { height: calc(7mm * var(--rows)); }
    .fields thead td, .fields tbody th { width: 32%; }
    """
  }
}
