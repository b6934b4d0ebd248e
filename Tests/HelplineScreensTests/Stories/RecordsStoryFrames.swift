import HelplineModel
import TerminalUI
import Testing

@testable import HelplineScreens

/// The coordinator's records at four sizes, as drawn and as read out.
@Suite("Frames of the coordinator's records")
struct RecordsStoryFrames {
  private static let sizes = [(80, 24), (40, 12), (120, 40), (132, 43)]

  private static let views: [(name: String, keys: [String])] = [
    ("coordinator", []), ("report_contacts", ["1"]), ("report_weeks", ["1", "Tab"]),
    ("report_kind", ["1", "3"]), ("report_crime", ["1", "4"]), ("report_telephone", ["1", "6"]),
    ("report_do", ["1", "Enter"]), ("period", ["5"]), ("telephone", ["6", "Enter"]), ("law", ["7"]),
  ]

  private func desk(_ keys: [String], _ columns: Int, _ rows: Int) throws -> TestDesk {
    let desk = try ReportDesk.open()
    desk.resize(columns, rows)
    desk.press("F7")
    for key in keys {
      desk.press(key)
      if key == keys.first, key == "1" { desk.receive(.report(ReportDesk.report)) }
    }
    return desk
  }

  @Test(arguments: views.indices)
  func `each stands as it was looked at and approved`(_ place: Int) throws {
    let view = Self.views[place]
    for (columns, rows) in Self.sizes {
      let desk = try desk(view.keys, columns, rows)
      try FrameFile.check(
        FrameFile.text(desk.grid), "records/\(view.name).\(columns)x\(rows).txt")
      guard columns == 80 else { continue }
      let outline = desk.outline.map { $0.trimmedRight + "\n" }.joined()
      try FrameFile.check(outline, "records/\(view.name).outline.txt")
    }
  }

  @Test(arguments: views.indices)
  func `each word and number that is drawn is read out`(_ place: Int) throws {
    func words(_ lines: [String]) -> [Substring] {
      lines.flatMap { $0.split { !$0.isLetter && !$0.isNumber } }
    }
    for (columns, rows) in Self.sizes {
      let desk = try desk(Self.views[place].keys, columns, rows)
      let read = Set(words(desk.outline))
      let own = Set(words([FrameSetter.moreMark]))
      for word in words(desk.screen.map { $0.replacing("█", with: " ") })
      where !read.contains(word) && !own.contains(word) {
        desk.fail("“\(word)” is drawn at \(columns)×\(rows) and not read out.", #_sourceLocation)
      }
    }
  }

  @Test func `without colour a bar is still a bar, and its number stands behind it`() throws {
    let desk = try desk(["1", "3"], 80, 24)
    let row = try #require(desk.screen.first { $0.contains("support call  █") })
    #expect(row.contains("██ 48") && row.contains("40 · 30"))
    let silent = try #require(desk.screen.first { $0.contains("silent  ") })
    #expect(silent.filter { $0 == "█" }.count == row.filter { $0 == "█" }.count / 6)
  }

  @Test func `at 40 by 12 the name of the group and its largest number are in sight`() throws {
    try desk(["1", "3"], 40, 12).sees("Kind of contact (3 of 6)", "48")
  }
}
