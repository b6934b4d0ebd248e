import HelplineModel
import TerminalUI

/// The sheets of paper on the screen: to be read here, and written as a page to print. What belongs on a slip
/// is filled in by hand and never typed here.
enum PaperPages {
  /// All sheets.
  static func list(_ desk: Desk) -> MenuScreen {
    let items = PaperKind.allCases.compactMap { kind -> MenuItem? in
      guard let sheet = sheet(kind, desk) else { return nil }
      return MenuItem(sheet.title) { desk in [.push(page(kind, sheet, desk))] }
    }
    return MenuScreen(id: "paper", title: desk.say("cmd.paper", "Paper and slips"), items: items)
  }

  private static func sheet(_ kind: PaperKind, _ desk: Desk) -> PaperSheet? {
    PaperSheets.make(kind, desk, forms: desk.ports.knowledge.paperForms)
  }

  private static func page(_ kind: PaperKind, _ sheet: PaperSheet, _ desk: Desk) -> PageScreen {
    PageScreen(
      id: "paper.sheet", title: sheet.title, parts: parts(sheet),
      actionName: desk.say("paper.print", "write it as a page to print"),
      actions: [
        MenuItem(desk.say("paper.write", "Write it as a page to print")) { _ in
          [.effect(.writePaper(kind))]
        }
      ])
  }

  /// A sheet as parts of a screen.
  static func parts(_ sheet: PaperSheet) -> [Part] {
    let parts = sheet.parts.enumerated().map { index, part in
      Part(
        "part\(index)",
        heading: part.heading.map { [$0, part.note].compactMap { $0 }.joined(separator: " · ") },
        lines: part.blocks.flatMap(lines))
    }
    return parts + [Part("foot", lines: sheet.foot.map { Line($0, role: .muted) })]
  }

  /// A box to tick, never broken between two rows.
  private static let tickBox = "[\u{A0}]"

  private static func lines(_ block: PaperBlock) -> [Line] {
    switch block {
    case .text(let text): [Line(text)]
    case .item(let label, let text): [Line(text, label: label)]
    case .tick(let text): [Line("\(tickBox) \(text)")]
    case .choose(let text, let choices):
      [Line(([text + ":"] + choices.map { "\(tickBox) \($0)" }).joined(separator: "  "))]
    case .write(let text, _): [Line("\(text): ______")]
    case .table(let columns, let rows, _):
      [Line(columns.joined(separator: " · "), role: .muted)] + rows.map { Line($0) }
    }
  }
}
