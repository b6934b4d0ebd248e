import HelplineModel
import TerminalUI

/// A sheet as text: pages of fixed width and height, a form feed between them.
struct PaperText {
  let sheet: PaperSheet
  let size: PaperSize

  /// Columns and lines of a page, margins left to the printer: 80 by 60 on A4 is ten to the inch, six
  /// lines to the inch; A5 is what is left of it when the same letters are used.
  static func room(_ size: PaperSize) -> (columns: Int, lines: Int) {
    switch size {
    case .a4: (80, 60)
    case .a5: (56, 44)
    }
  }

  /// The whole sheet.
  static func make(_ sheet: PaperSheet, _ size: PaperSize) -> String {
    let text = PaperText(sheet: sheet, size: size)
    return text.pages().map { $0.joined(separator: "\n") }.joined(separator: "\n\u{0C}") + "\n"
  }

  /// Whether a sheet has room on one page of A4.
  static func isOnePage(_ sheet: PaperSheet) -> Bool {
    PaperText(sheet: sheet, size: .a4).pages().count == 1
  }

  private var columns: Int { Self.room(size).columns }

  /// Each page with its title and its foot, filled up so that the foot stands in the same place.
  func pages() -> [[String]] {
    let foot = foot()
    // Title and rule above.
    let room = Self.room(size).lines - 2 - foot.count
    let bodies = pageBodies(room)
    return bodies.enumerated().map { index, body in
      let gap = Array(repeating: "", count: max(0, room - body.count))
      return head(page: index + 1, of: bodies.count) + body + gap + foot
    }
  }

  private func head(page: Int, of count: Int) -> [String] {
    let right = count > 1 ? " \(page)/\(count)" : ""
    let title = SafeText(sheet.title.uppercased()).cut(width: columns - right.count)
    let gap = String(repeating: " ", count: max(0, columns - title.width - right.count))
    return [Self.trimmed(title.string + gap + right), String(repeating: "=", count: columns)]
  }

  private func foot() -> [String] {
    [String(repeating: "-", count: columns)]
      + sheet.footLines.flatMap { PaperLines.wrap($0, columns, first: "", rest: "") }
  }

  /// Lines that stay together, put on pages; what is higher than a page is cut.
  private func pageBodies(_ room: Int) -> [[String]] {
    var pages: [[String]] = [[]]
    for part in sheet.parts {
      let groups = PaperLines.groups(part, columns)
      let height = groups.reduce(1) { $0 + $1.count }
      // A part that has room on one page is not torn over two.
      let torn = height <= room && pages[pages.count - 1].count + height > room
      if part.startsPage || torn, !pages[pages.count - 1].isEmpty { pages.append([]) }
      for (index, lines) in groups.enumerated() {
        for piece in Self.pieces(lines, room) {
          let page = pages[pages.count - 1]
          let gap = index == 0 && !page.isEmpty ? [""] : []
          if page.count + gap.count + piece.count <= room {
            pages[pages.count - 1] = page + gap + piece
          } else {
            pages.append(piece)
          }
        }
      }
    }
    return pages
  }

  private static func pieces(_ lines: [String], _ room: Int) -> [[String]] {
    stride(from: 0, to: lines.count, by: max(1, room)).map {
      Array(lines[$0..<min($0 + max(1, room), lines.count)])
    }
  }

  static func trimmed(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }
}
