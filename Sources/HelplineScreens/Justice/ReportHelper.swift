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
    let stage = country.stages.first { $0.id == "report" }
    let told = (stage?.statements ?? []).filter {
      $0.isFact && ["happens", "ask_for", "bring", "company", "how_long"].contains($0.about ?? "")
    }
    var parts: [Part] = []
    if !told.isEmpty {
      parts.append(
        Part(
          "here", heading: desk.say("report.here", "In {country}", ["country": country.name]),
          lines: StatementLines.lines(told, desk, country: country.id)))
    } else {
      parts.append(
        Part(
          "here",
          lines: WhatHolds.lines(country, desk.say("report.ways", "ways to report"), desk)))
    }
    if let card = desk.ports.knowledge.shared.infoCards.first(where: { $0.id == "report_helper" }) {
      parts += InfoCardPages.parts(card, desk, country: country.id)
    }
    let limits = country.deadlines.filter { $0.stage == "report" && $0.limit.isFact }
    let id = country.id
    var actions: [MenuItem] = []
    if let first = limits.first {
      actions.append(
        MenuItem(
          desk.say("report.limits", "time limits of reporting: {n}", ["n": String(limits.count)]),
          opens: true
        ) { desk in [.push(ClockScreen(country: id, desk, opening: first.id))] })
    }
    actions.append(
      MenuItem(desk.say("report.sheet", "print a blank sheet to take along"), opens: true) { _ in
        [.effect(.writePaper(.reportSheet))]
      })
    return PageScreen(
      id: "report", title: "\(desk.say("report.title", "Making a report")) · \(country.name)",
      parts: parts,
      actionName: limits.isEmpty
        ? desk.say("report.print", "print a sheet") : desk.say("report.when", "time limits"),
      actions: actions)
  }
}
