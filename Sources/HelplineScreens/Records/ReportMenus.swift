import Foundation
import HelplineModel
import TerminalUI

/// What a coordinator can look at, and what can be done with a report.
enum ReportMenus {
  /// The periods, the telephone's counts and the page on the law.
  static func periods(_ desk: Desk) -> MenuScreen {
    let today = desk.localTime
    let items: [MenuItem] = [
      counts(desk.say("report.week", "This week, beside last week and last year"), .week(today)),
      counts(desk.say("report.month", "This month"), .month(today, back: 0)),
      counts(desk.say("report.last_month", "Last month"), .month(today, back: 1)),
      counts(desk.say("report.year", "This year"), .year(today)),
      MenuItem(desk.say("report.other", "Another period")) { desk in
        back(desk) + [.push(PeriodScreen())]
      },
      MenuItem(desk.say("report.telephone", "Type in rings and lost calls of a day")) { desk in
        back(desk) + [.push(TelephoneScreen(desk))]
      },
      MenuItem(desk.say("report.law", "What is kept, and what the law may say")) { desk in
        back(desk) + [.push(LawPage.page(desk))]
      },
    ]
    return MenuScreen(
      id: "records", title: desk.say("cmd.records", "Records"),
      intro: [
        RecordsPages.today(desk),
        Line(
          desk.say("report.intro", "Counts only: nobody can browse calls, and none is by person.")),
      ], items: items)
  }

  private static func counts(_ title: String, _ query: ReportQuery) -> MenuItem {
    MenuItem(title) { desk in back(desk) + ask(query, &desk) }
  }

  /// Esc goes back to the list of periods.
  private static func back(_ desk: Desk) -> [Step] { [.push(periods(desk))] }

  /// Asks for the counts and opens the page they land on.
  static func ask(_ query: ReportQuery, _ desk: inout Desk) -> [Step] {
    desk.report = nil
    return [.push(ReportScreen(query)), .effect(.report(query))]
  }

  /// What can be done with a report.
  static func actions(_ query: ReportQuery, _ desk: Desk) -> MenuScreen {
    let forms = [
      ("html", desk.say("report.html", "Write a page to print (HTML, with charts)")),
      ("csv", desk.say("report.csv", "Write a table for a spreadsheet (CSV)")),
      ("markdown", desk.say("report.markdown", "Write tables for a text (Markdown)")),
      ("json", desk.say("report.json", "Write it for a program (JSON)")),
    ]
    let items = forms.map { format, title in
      MenuItem(title) { _ in [.effect(.writeReport(query, format: format))] }
    }
    let telephone = MenuItem(
      desk.say("report.telephone", "Type in rings and lost calls of a day")
    ) { desk in [.push(TelephoneScreen(desk))] }
    return MenuScreen(
      id: "report.menu", title: desk.say("report.do", "This report"),
      intro: [
        Line(
          desk.say(
            "report.file",
            "A file leaves this program: keep it where only those may read who should."),
          role: .caution)
      ], items: items + [telephone])
  }
}

extension ReportQuery {
  /// The week of a day, Monday to Sunday.
  static func week(_ today: LocalTime) -> ReportQuery {
    ReportQuery(from: today.day, to: today.day)
  }

  /// The month of a day, or so many months before it.
  static func month(_ today: LocalTime, back: Int) -> ReportQuery {
    let (year, month) = numbers(today.day)
    let count = year * 12 + month - 1 - back
    return months(from: count, to: count)
  }

  /// The whole calendar year of a day.
  static func year(_ today: LocalTime) -> ReportQuery {
    let (year, _) = numbers(today.day)
    return months(from: year * 12, to: year * 12 + 11)
  }

  /// Whole months, each counted as year times twelve and months since January.
  static func months(from: Int, to: Int) -> ReportQuery {
    let first = Day(year: from / 12, month: from % 12 + 1, day: 1)
    let after = Day(year: (to + 1) / 12, month: (to + 1) % 12 + 1, day: 1)
    return ReportQuery(from: first.text, to: after.adding(-1).text)
  }

  private static func numbers(_ day: String) -> (year: Int, month: Int) {
    Day(day).map { ($0.parts.year, $0.parts.month) } ?? (2000, 1)
  }
}

extension ReportQuery {
  /// What was typed: a year, a month, a day for its week, or a first and a last day.
  static func typed(_ text: String) -> ReportQuery? {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first, words.count <= 2 else { return nil }
    guard words.count == 1 else {
      guard let from = Day(first), let to = Day(words[1]), from <= to else { return nil }
      return ReportQuery(from: first, to: words[1])
    }
    let parts = first.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      let year = Int(parts[0]), parts[0].count == 4
    else { return nil }
    switch parts.count {
    case 1: return months(from: year * 12, to: year * 12 + 11)
    case 2:
      guard parts[1].count == 2, let month = Int(parts[1]), (1...12).contains(month) else {
        return nil
      }
      return months(from: year * 12 + month - 1, to: year * 12 + month - 1)
    default: return Day(first).map { ReportQuery(from: $0.text, to: $0.text) }
    }
  }
}
