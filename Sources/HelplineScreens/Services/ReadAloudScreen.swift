import HelplineModel
import TerminalUI

/// The card to read aloud: its truth first, then what is said, digit by digit.
public struct ReadAloudScreen: ScreenState {
  /// Its name.
  public let id = "read_aloud"
  private let serviceID: String
  /// Nothing at first, so that the card is read from its truth on also where the screen is low.
  private var picker: Picker?

  /// A card for a listing.
  public init(service: String) { serviceID = service }

  /// "Repeated back" and "could not repeat" give the service; Esc gives nothing.
  public mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    guard var picker else { return begin(event, &desk) }
    let act = picker.act(event, count: 2, digits: true)
    self.picker = picker
    switch act {
    case .choose(let index): return give(index, &desk)
    case .back: return .handled([.pop])
    case .moved: return .done
    case .ignored: return .ignored
    }
  }

  /// Until an answer is entered, Enter and ↓ go to the answers, digits give at once, page keys read on.
  private mutating func begin(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    switch event {
    case .key(.escape): return .handled([.pop])
    case .key(.enter), .key(.down): picker = Picker()
    case .choose(let number): return give(number - 1, &desk)
    case .text: return event.digit.map { give($0 - 1, &desk) } ?? .done
    default: return .ignored
    }
    return .done
  }

  private func give(_ index: Int, _ desk: inout Desk) -> Outcome {
    guard index == 0 || index == 1 else { return .done }
    let id = serviceID
    let steps = desk.change { draft in
      draft.given.removeAll { $0.service == id }
      draft.given.append(Referral(service: id, repeatedBack: index == 0))
      draft.shortlist.removeAll { $0 == id }
    }
    return .handled(
      [.pop] + steps + [.message(desk.say("given.done", "Given. It stands in the call."))])
  }

  /// Truth, safe to write, cost, number, from abroad, hours, what happens, repeated back.
  public func content(_ desk: Desk) -> ScreenContent {
    guard let service = desk.ports.directory.service(serviceID) else {
      return desk.frame(
        title: desk.say("read.gone", "This listing is gone"), parts: [],
        keys: [KeyHint("Esc", desk.say("key.back", "back"))])
    }
    let own = desk.house.value("own_listing") == service.id
    let isPlace = service.topics.contains("shelter")
    var parts = [
      Part("truth", lines: truth(service, desk)), Part("say", lines: spoken(service, desk)),
    ]
    if desk.isPractice {
      let caution = desk.say("read.practice", "PRACTICE: do not ring this number.")
      parts.insert(Part("practice", lines: [Line(caution, role: .danger)]), at: 0)
    }
    if own {
      parts.insert(
        Part(
          "own",
          lines: [
            Line(
              desk.say("read.own", "This is our own line: it never counts as a referral."),
              role: .caution)
          ]), at: 0)
    }
    if isPlace {
      let free = desk.say("read.beds", "Whether a place is free is not known here: they say so.")
      parts.append(Part("beds", lines: [Line(free, role: .caution)], ruled: false))
    }
    parts.append(Part("back", lines: answers(desk)))
    return desk.frame(
      title: desk.say("read.title", "Read aloud · {name}", ["name": service.name]), parts: parts,
      keys: [
        KeyHint("1", desk.say("read.repeated", "repeated back")),
        KeyHint("2", desk.say("read.not", "could not repeat")),
        KeyHint("Esc", desk.say("key.back", "back")),
      ])
  }

  private func truth(_ service: Service, _ desk: Desk) -> [Line] {
    let truth = service.truth
    var first = desk.say("read.undated", "This number comes from an undated page and was not rung.")
    if let day = truth.rungOn {
      first = desk.say("read.rung", "This number was rung on {day}.", ["day": day])
    } else if let dated = truth.dated {
      first = desk.say(
        "read.dated", "This number comes from a page of {year} and was not rung since.",
        ["year": String(dated.prefix(4))])
    }
    var lines = [Line(first, role: truth.rungOn == nil ? .caution : .text)]
    if let conflict = truth.conflict {
      lines.append(
        Line(
          desk.say(
            "read.conflict", "Sources disagree, ring before giving: {text}", ["text": conflict]),
          role: .caution))
    }
    if let notice = ListingText.notice(service, desk) { lines.append(Line(notice, role: .caution)) }
    return lines
  }

  private func spoken(_ service: Service, _ desk: Desk) -> [Line] {
    let write = desk.say("read.write", "“Is it safe to write this down or keep it?”")
    var lines = [
      aloud(write, desk.say("cue.ask", "Ask")), aloud(service.name, desk.say("read.name", "Name")),
      aloud(costSentence(service, desk), desk.say("page.cost", "Cost")),
    ]
    lines += numbers(service, desk)
    lines.append(aloud(ListingText.spokenHours(service, desk), desk.say("page.hours", "Hours")))
    if let text = service.hours.text { lines.append(Line(text, continues: true)) }
    lines.append(aloud(ListingText.languages(service, desk), desk.say("page.speaks", "Speaks")))
    let asks = ListingText.hurdles(service, desk)
    if !asks.isEmpty { lines.append(aloud(asks, desk.say("page.asks", "Asks for"))) }
    let then = service.howToGetHelp ?? desk.say("read.then.unknown", "not known here")
    return lines + [Line(then, label: desk.say("read.then", "When you ring"))]
  }

  private func aloud(_ text: String, _ label: String) -> Line {
    Line(text, label: label, role: .aloud)
  }

  /// The numbers in spaced groups; none, or none from abroad, is said in words.
  private func numbers(_ service: Service, _ desk: Desk) -> [Line] {
    let phones = service.phones.filter { !$0.handlerOnly && $0.kind != "fax" }
    if phones.isEmpty {
      let none = desk.say("read.no.number", "no number known")
      return [Line(none, label: desk.say("read.number", "Number"), role: .caution)]
    }
    let isAbroad = desk.facts.isNowIn.map { $0.country != service.country } ?? false
    // A line that was published for calls from abroad answers the question for all of them.
    let asks = isAbroad && !phones.contains(where: \.fromAbroad)
    return phones.flatMap { PhoneText($0, desk).cardLines(abroad: asks) }
  }

  private func costSentence(_ service: Service, _ desk: Desk) -> String {
    switch service.cost {
    case .free: desk.say("read.free", "“It costs nothing.”")
    case .paid: desk.say("read.paid", "“It costs money.” {note}", ["note": service.costNote ?? ""])
    case .freeAtHome: desk.say("read.home", "“It is free inside the country, not from abroad.”")
    case .unknown: desk.say("read.cost.unknown", "whether it costs money is not known")
    }
  }

  /// A published number in spaced groups: the groups as published, digits of a long group in twos and threes.
  static func spaced(_ number: String) -> String {
    number.split(separator: " ").map { group -> String in
      let isDigits = group.allSatisfy { $0.isNumber || $0 == "+" }
      guard isDigits, group.count > 4 else { return String(group) }
      return stride(from: 0, to: group.count, by: 3).map { start in
        String(group.dropFirst(start).prefix(3))
      }.joined(separator: " ")
    }.joined(separator: "   ")
  }

  private func answers(_ desk: Desk) -> [Line] {
    [desk.say("read.repeated", "repeated back"), desk.say("read.not", "could not repeat")]
      .enumerated().map {
        Line($1, kind: .item(number: $0 + 1), selected: picker?.index == $0)
      }
  }
}
