import Foundation
import HelplineModel
import TerminalUI
import Testing

@testable import HelplineScreens

/// The coordinator looks at the week, prints it, and types in what the telephone system counted.
@Suite("Records for the coordinator")
struct RecordsStory {
  @Test func `a volunteer sees the own count and nothing to look at`() throws {
    let desk = try TestDesk()
    desk.press("F7").isAt("records").sees(
      "Calls you saved today: 0", "Nobody can browse calls here")
    desk.seesNot("This month", "Another period")
    #expect(!desk.effects.contains { if case .report = $0 { true } else { false } })
  }

  @Test func `this week comes beside last week and last year, as bars and as a sentence`() throws {
    let desk = try ReportDesk.open()
    desk.press("F7", "1")
    #expect(desk.effects.last == .report(ReportQuery(from: "2026-11-17", to: "2026-11-17")))
    desk.isAt("report").sees("Counting…")
    desk.receive(.report(ReportDesk.report))
    desk.sees("2026-11-16 to 2026-11-22", "Contacts (1 of 6)", "all contacts", "█ 64")
    desk.hears("64 contacts; the period before 58, a year ago 47.", "<5 means one to four")
    desk.hears("does not make them anonymous")
    desk.press("Esc").isAt("records").sees("Another period")
  }

  @Test func `Tab and the arrows turn to the next group, a number opens one`() throws {
    let desk = try ReportDesk.looking()
    desk.press("Tab").sees("Contacts by week (2 of 6)")
    desk.press("→").sees("Kind of contact (3 of 6)", "support call", "█ 48")
    desk.hears("Most: support call 48, then silent 8.", "1 not shown.", "abuse: <5 · 6 · folded")
    desk.press("←", "Shift-Tab", "←").sees("Telephone: rings and lost calls (6 of 6)", "91 %")
    desk.press("4").sees("Crime (4 of 6)")
    desk.press("9").sees("Crime (4 of 6)")
    desk.press("Tab", "Tab", "Tab").sees("Contacts (1 of 6)")
  }

  @Test func `Enter writes it as a page to print, a table, a text or for a program`() throws {
    let query = ReportQuery(from: "2026-11-17", to: "2026-11-17")
    for (number, format) in [("1", "html"), ("2", "csv"), ("3", "markdown"), ("4", "json")] {
      let desk = try ReportDesk.looking()
      desk.press("Enter").sees("A file leaves this program")
      desk.press(number).isAt("report")
      #expect(desk.effects.last == .writeReport(query, format: format))
    }
  }

  @Test func `in plain mode numbers open groups and the menu prints`() throws {
    let desk = try ReportDesk.looking()
    desk.send(.choose(4))
    desk.sees("Crime (4 of 6)")
    desk.press("F10").choose("Print or write this report").isAt("report.menu")
  }

  @Test func `months and years are whole`() throws {
    let wanted = [
      ("2", "2026-11-01", "2026-11-30"), ("3", "2026-10-01", "2026-10-31"),
      ("4", "2026-01-01", "2026-12-31"),
    ]
    for (number, from, to) in wanted {
      let desk = try ReportDesk.open()
      desk.press("F7", number)
      #expect(desk.effects.last == .report(ReportQuery(from: from, to: to)))
    }
  }

  @Test func `another period is typed as a year, a month, a week's day or two days`() throws {
    let wanted = [
      ("2024", "2024-01-01", "2024-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
      ("2026-05-04", "2026-05-04", "2026-05-04"),
      ("2026-05-04 2026-06-07", "2026-05-04", "2026-06-07"),
    ]
    for (typed, from, to) in wanted {
      let desk = try ReportDesk.open()
      desk.press("F7", "5").isAt("period").type(typed).press("Enter").isAt("report")
      #expect(desk.effects.last == .report(ReportQuery(from: from, to: to)))
    }
    for typed in ["", "May", "2026-13", "2026-02-30", "2026-05-04 2026-05-03", "26", "2026-5"] {
      let desk = try ReportDesk.open()
      desk.press("F7", "5").type(typed).press("Enter").isAt("period").sees("That is no period")
    }
    let plain = try ReportDesk.open()
    plain.press("F7", "5").send(.choose(2024))
    #expect(plain.effects.last == .report(ReportQuery(from: "2024-01-01", to: "2024-12-31")))
  }

  @Test
  func `rings and lost calls of a day are typed in, and looked at twice where they cannot be`()
    throws
  {
    let desk = try ReportDesk.open()
    desk.press("F7", "6").isAt("telephone").sees("Day: 2026-11-16").press("Enter")
    desk.sees("How often it rang").type("x").press("Enter").sees("Type a whole number")
    desk.press("Backspace").type("34").press("Enter").sees("gave up before anybody answered")
    desk.type("35").press("Enter").sees("More lost than rung (34)?")
    desk.press("Backspace", "Enter")
    #expect(
      desk.effects.last
        == .house(.telephone(day: "2026-11-16", TelephoneDay(rings: 34, lost: 3))))
    desk.isAt("records").sees("34 rings, 3 lost")
  }

  @Test func `a day typed in before is offered again, and a day to come is refused`() throws {
    let desk = try ReportDesk.open {
      $0.book.telephone["2026-11-16"] = TelephoneDay(rings: 7, lost: 2)
    }
    desk.press("F7", "6", "Enter").sees("How often it rang: 7").press("Enter", "Enter")
    #expect(
      desk.effects.last == .house(.telephone(day: "2026-11-16", TelephoneDay(rings: 7, lost: 2))))
    let later = try ReportDesk.open()
    later.press("F7", "6").send(.line("2026-12-01"))
    later.isAt("telephone").sees("That day has not come yet")
    later.press("Esc").isAt("records")
  }

  @Test func `one page says what is kept, who can read it and what the law may say`() throws {
    let desk = try ReportDesk.open()
    desk.press("F7", "7").isAt("law")
    desk.hears(
      "Ask your data protection adviser", "not yet reviewed", "Why it is not anonymous in law",
      "What a court or the police could ask for", "What the telephone company knows",
      "Single records for 24 months")
    #expect(!desk.outline.contains { $0.contains("Article") || $0.contains("Art.") })
  }

  @Test func `the page on the law and its paper say the same`() throws {
    let desk = try ReportDesk.open()
    desk.press("F7", "7")
    let file = World.root.appendingPathComponent("Docs/Records.md")
    let paper = try String(contentsOf: file, encoding: .utf8).trimmed
    for part in desk.content.parts {
      for line in part.lines where !line.text.contains("24 months") {
        #expect(paper.contains(line.text.trimmed), "\(line.text)")
      }
    }
  }

  @Test func `a period without calls says so`() throws {
    let desk = try ReportDesk.open()
    desk.press("F7", "1").receive(.report(Report(notes: ["From here to there."])))
    desk.sees("No call was saved in these days.", "From here to there.")
    desk.press("Tab", "←", "3").isAt("report")
  }
}

/// A desk whose coordinator's screens are open, and the counts of an invented week.
enum ReportDesk {
  static func open(_ change: (inout Desk) -> Void = { _ in }) throws -> TestDesk {
    let desk = try TestDesk()
    desk.arrange {
      $0.coordinator = CoordinatorDesk()
      change(&$0)
    }
    return desk
  }

  /// The week is on the screen.
  static func looking() throws -> TestDesk {
    let desk = try open()
    desk.press("F7", "1").receive(.report(report))
    return desk
  }

  static let report = Report(
    columns: [
      Report.Column(name: "this", from: "2026-11-16", to: "2026-11-22"),
      Report.Column(name: "before", from: "2026-11-09", to: "2026-11-15"),
      Report.Column(name: "last_year", from: "2025-11-17", to: "2025-11-23"),
    ],
    groups: [
      group("contacts", [("all", ["64", "58", "47"])]),
      group(
        "kind",
        [
          ("support", ["48", "40", "30"]), ("short_question", ["0", "0", "0"]),
          ("silent", ["8", "6", "11"]), ("abuse", ["<5", "6", "folded"]),
          ("test", ["5", "6", "6"]),
        ]),
      group(
        "crime",
        [
          ("domestic", ["21", "17", "16"]), ("stalking", ["9", "8", "<5"]),
          ("burglary", ["<5", "<5", "folded"]), ("fraud", ["folded", "6", "7"]),
        ]),
      group("region", [("IE", ["60", "51", "45"])]),
      group(
        "telephone",
        [
          ("rings", ["70", "66", ""]), ("answered", ["64", "58", ""]), ("lost", ["6", "8", ""]),
          ("answered_share", ["91 %", "87 %", ""]),
        ]),
    ],
    weeks: (0..<13).map { week in
      CountRow(value: "week \(week + 1)", counts: [week == 2 ? "<5" : String(40 + week * 2)])
    },
    notes: [
      "From 2026-11-16 to 2026-11-22, whole weeks, Monday to Sunday.",
      "<5 means one to four. “folded” means not shown, so that a small number cannot be worked out.",
      "The records have no name and no number. In law that does not make them anonymous.",
    ])

  private static func group(_ name: String, _ rows: [(String, [String])]) -> CountGroup {
    CountGroup(name: name, rows: rows.map { CountRow(value: $0.0, counts: $0.1) })
  }
}
