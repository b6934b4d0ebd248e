import HelplineModel
import TerminalUI

/// Making a report: ways there are, what to have ready, what to ask for, what to take along.
enum ReportHelper {
  /// The line that opens it.
  static func item(_ country: Country, _ desk: Desk) -> MenuItem {
    MenuItem(desk.say("justice.helper", "Making a report: what to have ready"), opens: true) {
      desk in [.push(page(country, desk))]
    }
  }

  /// The country's ways first, then the card that holds everywhere; a blank sheet can be written.
  static func page(_ country: Country, _ desk: Desk) -> PageScreen {
    let card = desk.ports.knowledge.shared.infoCards.first { $0.id == "report_helper" }
    let everywhere = card.map { InfoCardPages.parts($0, desk, country: country.id) } ?? []
    let actions = limits(country, desk) + [sheet(desk)]
    return PageScreen(
      id: "report",
      title: "\(desk.say("report_helper.title", "Making a report")) · \(country.name)",
      parts: [ways(country, desk)] + everywhere,
      actionName: actions.count > 1
        ? desk.say("report.when", "time limits") : desk.say("report.print", "print a sheet"),
      actions: actions)
  }

  /// The ways there are in the country, or what holds there while none is known.
  private static func ways(_ country: Country, _ desk: Desk) -> Part {
    let abouts = ["happens", "ask_for", "bring", "company", "how_long"]
    let told = country.stages.filter { $0.id == "report" }.flatMap(\.statements).filter {
      $0.isFact && abouts.contains($0.about ?? "")
    }
    guard !told.isEmpty else {
      return Part(
        "here", lines: WhatHolds.lines(country, desk.say("report.ways", "ways to report"), desk))
    }
    return Part(
      "here", heading: desk.say("report.here", "In {country}", ["country": country.name]),
      lines: StatementLines.lines(told, desk, country: country.id))
  }

  private static func limits(_ country: Country, _ desk: Desk) -> [MenuItem] {
    let limits = country.deadlines.filter { $0.stage == "report" && $0.limit.isFact }
    guard let first = limits.first else { return [] }
    let id = country.id
    return [
      MenuItem(
        desk.say("report.limits", "time limits of reporting: {n}", ["n": String(limits.count)]),
        opens: true
      ) { desk in [.push(ClockScreen(country: id, desk, opening: first.id))] }
    ]
  }

  private static func sheet(_ desk: Desk) -> MenuItem {
    MenuItem(desk.say("report.sheet", "print a blank sheet to take along"), opens: true) { _ in
      [.effect(.writePaper(.reportSheet))]
    }
  }
}
