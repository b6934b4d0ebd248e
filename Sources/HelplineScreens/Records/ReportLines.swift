import HelplineModel
import TerminalUI

/// A report as lines: one group as bars, the sentence that says the same, and what every page says.
struct ReportLines {
  private let desk: Desk
  private let report: Report?
  private let names: ReportNames
  /// The groups with something in them, the weeks behind the contacts.
  let groups: [CountGroup]

  init(_ desk: Desk) {
    self.desk = desk
    report = desk.report
    names = ReportWords.names(desk)
    let filled = desk.report?.filled ?? []
    let weeks = desk.report?.weeks ?? []
    let series = weeks.count > 1 ? [CountGroup(name: "week", rows: weeks)] : []
    groups = Array(filled.prefix(1)) + series + Array(filled.dropFirst())
  }

  var title: String {
    let records = desk.say("cmd.records", "Records")
    guard let column = report?.columns.first else { return records }
    return desk.say(
      "report.title", "{records} · {from} to {to}",
      ["records": records, "from": column.from, "to": column.to])
  }

  func parts(_ place: Int) -> [Part] {
    guard let report else {
      return [Part("wait", lines: [Line(desk.say("report.wait", "Counting…"))])]
    }
    guard let first = groups.first else {
      return [
        Part("none", lines: [Line(desk.say("report.none", "No call was saved in these days."))]),
        notes(report),
      ]
    }
    let place = min(place, groups.count - 1)
    let group = groups.indices.contains(place) ? groups[place] : first
    let counter = desk.say(
      "report.of", "{name} ({n} of {all})",
      ["name": names.group(group.name), "n": String(place + 1), "all": String(groups.count)])
    return [
      Part("said", heading: counter, lines: [said(group, report)]),
      Part("bars", lines: bars(group), ruled: false),
      columns(group, report), notes(report),
    ]
  }

  /// Which number is which.
  private func columns(_ group: CountGroup, _ report: Report) -> Part {
    let count = group.rows.first?.counts.count ?? 0
    guard count > 1 else {
      return Part(
        "columns", lines: [Line(desk.say("report.column.week", "One bar a week, from its Monday."))]
      )
    }
    let others = report.columns.dropFirst().map(names.column).joined(separator: " · ")
    return Part(
      "columns",
      lines: [
        Line(
          desk.say(
            "report.bars", "Bars and the number behind: {this}",
            [
              "this": report.columns.first.map(names.column) ?? ""
            ]), role: .label),
        Line(
          desk.say("report.edge", "At the right: {others}", ["others": others]), role: .label),
      ])
  }

  private func bars(_ group: CountGroup) -> [Line] {
    let longest = group.rows.compactMap { $0.counts.first.flatMap { Int($0) } }.max() ?? 0
    return group.rows.map { row in
      let count = row.counts.first ?? ""
      let part = Int(count) ?? 0
      return Line(
        shown(count), label: names.value(group.name, row.value),
        trailing: row.counts.dropFirst().map(shown).joined(separator: " · "),
        kind: .bar(Share(part, of: longest)))
    }
  }

  /// What was not counted has a dash.
  private func shown(_ count: String) -> String { count.isEmpty ? "–" : count }

  private func notes(_ report: Report) -> Part {
    let digits = desk.say("report.digits", "A number opens the group of that place.")
    return Part("notes", lines: (report.notes + [digits]).map { Line($0, role: .muted) })
  }

  // MARK: the sentence

  /// One sentence that says the same for those who hear it: how many, and what leads.
  private func said(_ group: CountGroup, _ report: Report) -> Line {
    let counted = group.rows.compactMap { row in
      row.counts.first.flatMap { Int($0) }.map { (row.value, $0) }
    }.filter { $0.1 > 0 }
    let folded = group.rows.filter { row in
      row.counts.first.map { Int($0) == nil && !$0.isEmpty && !$0.hasSuffix("%") } ?? false
    }.count
    return Line(sentence(group, counted, folded: folded), role: .aloud)
  }

  private func sentence(
    _ group: CountGroup, _ counted: [(value: String, count: Int)], folded: Int
  ) -> String {
    if let whole = whole(group) { return whole }
    // Sorted by name where counts are equal, so that the order says nothing more.
    let leading = counted.enumerated().sorted { one, two in
      (-one.element.count, one.offset) < (-two.element.count, two.offset)
    }.prefix(2).map { "\(names.value(group.name, $0.element.value)) \($0.element.count)" }
    var text: String
    switch leading.count {
    case 0: text = desk.say("report.said.none", "No number large enough to be shown.")
    case 1: text = desk.say("report.said.one", "{first}.", ["first": leading[0]])
    default:
      text = desk.say(
        "report.said.two", "Most: {first}, then {second}.",
        ["first": leading[0], "second": leading[1]])
    }
    if folded > 0 {
      text += " " + desk.say("report.said.folded", "{n} not shown.", ["n": String(folded)])
    }
    return text
  }

  /// What is a total and no list: contacts beside those of the other periods, and the telephone.
  private func whole(_ group: CountGroup) -> String? {
    guard let counts = group.rows.first?.counts, let count = counts.first else { return nil }
    switch group.name {
    case "contacts":
      let others = zip(report?.columns ?? [], counts).dropFirst().map { column, count in
        "\(ReportWords.short(column, desk)) \(count)"
      }
      let said = desk.say("report.said.contacts", "{n} contacts", ["n": count])
      return others.isEmpty ? said + "." : "\(said); \(others.joined(separator: ", "))."
    case "telephone":
      let share = group.rows.first { $0.value == "answered_share" }?.counts.first ?? ""
      return desk.say(
        "report.said.telephone", "It rang {n} times; answered: {share}.",
        ["n": shown(count), "share": shown(share)])
    default: return nil
    }
  }
}
