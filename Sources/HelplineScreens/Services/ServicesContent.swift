import HelplineModel
import TerminalUI

extension ServicesScreen {
  /// The box, the filters, the rows and what else there is.
  public func content(_ desk: Desk) -> ScreenContent {
    let name = ServiceFilter.serves.value(self, desk)
    var parts = [Part("rows", lines: rows(desk))]
    if let detail = detail(desk) { parts.append(detail) }
    parts.append(Part("also", lines: [Line(also(desk), label: desk.say("services.also", "Also"))]))
    let number = desk.say(
      answer.total == 1 ? "services.found.one" : "services.found", "{n} found",
      ["n": String(answer.total)])
    return desk.frame(
      title: [desk.say("cmd.services", "Services"), organisation(desk) ?? name, number].filter {
        !$0.isEmpty
      }.joined(
        separator: " · "),
      answers: ServiceFilter.fields(self, desk), parts: parts,
      box: Box(
        desk.say("services.find", "Find"), text: box.text, caret: box.caret, focused: focus == .box),
      keys: keys(desk))
  }

  /// The organisation whose listings are shown, where a folded row was opened.
  private func organisation(_ desk: Desk) -> String? {
    guard query.organisation != nil, let first = answer.hits.first else { return nil }
    let service = desk.ports.directory.service(first.id)
    return service.map { $0.organisation ?? $0.name }
  }

  private func rows(_ desk: Desk) -> [Line] {
    if answer.hits.isEmpty { return empty(desk) }
    var lines: [Line] = []
    for index in shown(desk) {
      let hit = answer.hits[index]
      guard let service = desk.ports.directory.service(hit.id) else {
        // Its row stays: whoever counts the rows chooses among those that were found.
        lines.append(
          Line(
            desk.say("read.gone", "This listing is gone"), role: .muted, kind: .item(number: nil),
            selected: focus == .row(index)))
        continue
      }
      if hit.mismatch, lines.isEmpty || !answer.hits[index - 1].mismatch {
        lines.append(Line(desk.say("services.below", "For others than the caller:"), role: .muted))
      }
      lines += row(index, hit, service, desk)
    }
    return lines
  }

  /// The rows that can be in sight, each of three lines or more: only those are read from the directory.
  private func shown(_ desk: Desk) -> Range<Int> {
    let room = desk.size.rows / 3 + 1
    var middle = 0
    if case .row(let index) = focus { middle = index }
    let first = max(0, min(middle - room, answer.hits.count))
    return first..<min(answer.hits.count, middle + room + 1)
  }

  /// Name and hours; why it is there, for whom, in which language, at what cost; how sure one can be.
  private func row(_ index: Int, _ hit: ServiceHit, _ service: Service, _ desk: Desk) -> [Line] {
    let truth = ListingText.truth(service, desk)
    let asked = ListingText.asked(desk, at: openAt)
    let mark = service.isSample ? desk.say("services.sample", "SAMPLE · ") : ""
    var lines = [
      Line(
        mark + service.name, trailing: ListingText.answers(service, asked), role: .aloud,
        kind: .item(number: nil), selected: focus == .row(index)),
      Line(RowFacts(hit, service, desk).text, continues: true),
      Line(
        "\(truth.text) · \(RowFacts.marked("serves", hit, ListingText.area(service, desk)))",
        role: truth.isOld ? .caution : .muted, continues: true),
    ]
    if let notice = ListingText.notice(service, desk) {
      lines.append(Line(notice.cut(to: 120), role: .caution, continues: true))
    }
    if hit.branches > 0 {
      let more = desk.say(
        "services.branches", "+ {n} more of this organisation: →", ["n": String(hit.branches)])
      lines.append(Line(more, role: .muted, continues: true))
    }
    return lines
  }

  /// An empty result is never a dead end: which filter to let go, and what that would give.
  private func empty(_ desk: Desk) -> [Line] {
    var lines = [
      Line(desk.say("services.empty", "Nothing found for all of this together."), role: .caution)
    ]
    for relax in answer.relax {
      lines.append(
        Line(
          desk.say(
            "services.relax", "Without {filter}: {n}",
            ["filter": Self.filterName(relax.filter, desk), "n": String(relax.total)])))
    }
    if answer.relax.isEmpty {
      lines.append(
        Line(desk.say("services.none", "No single filter helps. Use other words, or log the gap.")))
    }
    lines.append(Line(desk.say("services.empty.enter", "Enter: let a filter go, or log the gap")))
    return lines
  }

  /// Filters in words; several are joined by a plus.
  static func filterName(_ id: String, _ desk: Desk) -> String {
    id.split(separator: "+").map { oneFilter(String($0), desk) }
      .joined(separator: desk.say("filter.and", " and "))
  }

  private static func oneFilter(_ id: String, _ desk: Desk) -> String {
    switch id {
    case "words": desk.say("filter.words", "the words")
    case "serves": desk.say("filter.serves.name", "the area")
    case "language": desk.say("filter.language.name", "the language")
    case "topics": desk.say("filter.topics.name", "the topic")
    case "open": desk.say("filter.open.name", "“open now”")
    case "free": desk.say("filter.free.name", "“free”")
    case "located": desk.say("filter.located.name", "the place of the office")
    case "channel": desk.say("filter.channel.name", "the way to reach it")
    case "organisation": desk.say("filter.organisation.name", "the organisation")
    default: id
    }
  }

  private func also(_ desk: Desk) -> String {
    let names: [(String, String)] = [
      ("closed", desk.say("also.closed", "{n} closed now")),
      ("national", desk.say("also.national", "{n} serve the whole country")),
      ("area_unknown", desk.say("also.unknown", "{n} with area not known")),
      ("mismatch", desk.say("also.mismatch", "{n} for others")),
      ("commercial", desk.say("also.commercial", "{n} that sell their help, not shown")),
    ]
    let found = names.compactMap { id, text -> String? in
      guard let count = answer.counts[id], count > 0 else { return nil }
      return text.replacing("{n}", with: String(count))
    }
    let topics = query.topics.prefix(3).map { FactNames.name("topic.\($0)", desk) }
    let from =
      topics.isEmpty
      ? []
      : [
        desk.say(
          "also.topics", "from the call: {topics}", ["topics": topics.joined(separator: ", ")])
      ]
    let all = found + from
    return all.isEmpty ? desk.say("also.nothing", "nothing more") : all.joined(separator: " · ")
  }

  /// From 120 columns on the selected listing stands beside the list.
  private func detail(_ desk: Desk) -> Part? {
    guard desk.size.columns >= FrameSetter.wideFrom, case .row(let index) = focus,
      answer.hits.indices.contains(index),
      let service = desk.ports.directory.service(answer.hits[index].id)
    else { return nil }
    return Part(
      "detail", heading: service.name, lines: ServicePages.lines(service, desk), ruled: false,
      beside: true)
  }

  /// Whether → does something on the row that is selected.
  private func opens(_ desk: Desk) -> Bool {
    guard case .row(let index) = focus, answer.hits.indices.contains(index) else { return false }
    return answer.hits[index].branches > 0
  }

  private func keys(_ desk: Desk) -> [KeyHint] {
    switch focus {
    case .box:
      let list =
        answer.hits.isEmpty
        ? KeyHint("Enter", desk.say("key.let.go", "let a filter go"))
        : KeyHint("↓", desk.say("key.list", "into the list"))
      return [
        list,
        KeyHint("Tab", desk.say("key.filters", "filters")),
        KeyHint("Esc", desk.say("key.back", "back")),
      ]
    case .filter:
      return [
        KeyHint("Enter", desk.say("key.change", "change")),
        KeyHint("Tab", desk.say("key.next", "next")),
        KeyHint("Esc", desk.say("key.box", "to the box")),
      ]
    case .row:
      return [
        KeyHint("Enter", desk.say("key.listing", "read, give, flag")),
        KeyHint("↑↓", desk.say("key.move", "move")),
      ] + (opens(desk) ? [KeyHint("→", desk.say("key.branches", "open"))] : []) + [
        KeyHint("Esc", desk.say("key.box", "to the box"))
      ]
    }
  }
}
