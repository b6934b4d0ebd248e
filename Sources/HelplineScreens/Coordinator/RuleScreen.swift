import HelplineModel
import TerminalUI

/// Answers one house rule; stepping goes on to the next one that is not set.
struct RuleScreen: ScreenState {
  let id = "coordinator.rule"
  private let field: HouseField
  private let isStepping: Bool
  private let present: String
  private var box: TextBox
  private var picker = Picker()

  init(_ field: HouseField, isStepping: Bool, _ desk: Desk) {
    self.field = field
    self.isStepping = isStepping
    present = desk.house.values[field.id] ?? ""
    // A longer answer would be cut by the box.
    let isShort = present.count <= TextBox.limit
    box = TextBox(field.kind == "choice" || !isShort ? "" : present)
  }

  private var isTyped: Bool { field.kind != "choice" }

  mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    let items = items(desk)
    picker.clamp(items.count)
    let digits = !isTyped && event.digit != nil
    switch picker.act(event, count: items.count, digits: digits) {
    case .choose(let index):
      if items.indices.contains(index) { return .handled(items[index].run(&desk)) }
      guard isTyped, case .choose(let number) = event else { return .done }
      box.set(String(number))
      return .done
    case .back: return .handled([.pop])
    case .moved: return .done
    case .ignored:
      guard isTyped, box.handle(event) else { return .ignored }
      picker = Picker()
      return .done
    }
  }

  private func items(_ desk: Desk) -> [MenuItem] {
    var items = isTyped ? typed(desk) + offered(desk) : choices(desk)
    if !present.isEmpty {
      items.append(
        MenuItem(desk.say("rule.clear", "Take the answer away: not set")) { desk in
          put(nil, desk)
        })
    }
    if isStepping {
      items.append(
        MenuItem(desk.say("rule.skip", "Leave it open: the next one")) { desk in next(desk) })
    }
    return items
  }

  private func typed(_ desk: Desk) -> [MenuItem] {
    let text = box.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !text.isEmpty, text != present else { return [] }
    if field.kind == "number", (Int(text) ?? 0) < 1 {
      return [
        MenuItem(
          desk.say("form.put", "Put down: {text}", ["text": text]),
          unavailable: desk.say("rule.number", "a whole number above 0 is needed")
        ) { desk in [.message(desk.say("rule.number", "a whole number above 0 is needed"))] }
      ]
    }
    return [
      MenuItem(desk.say("form.put", "Put down: {text}", ["text": text])) { desk in put(text, desk) }
    ]
  }

  /// Codes that nobody has to know by heart.
  private func offered(_ desk: Desk) -> [MenuItem] {
    RuleOffers.all(field.id, box.text, present: present, desk).map { offer in
      MenuItem(offer.name, detail: offer.value) { desk in put(offer.value, desk) }
    }
  }

  private func choices(_ desk: Desk) -> [MenuItem] {
    field.choices.sorted { $0.key < $1.key }.map { value, wording in
      MenuItem(
        "\(value.replacing("_", with: " ")): \(wording)",
        detail: value == present ? desk.say("rule.present", "now") : ""
      ) { desk in put(value, desk) }
    }
  }

  private func put(_ value: String?, _ desk: Desk) -> [Step] {
    HouseWork.make(.rule(id: field.id, value: value), desk) + next(desk)
  }

  /// The next rule that is not set, or the list.
  private func next(_ desk: Desk) -> [Step] {
    guard isStepping else { return [.pop] }
    let unset = RulePages.unset(desk)
    let place = unset.firstIndex { $0.id == field.id }.map { $0 + 1 } ?? 0
    guard unset.indices.contains(place) else {
      return [.pop, .message(desk.say("rule.last", "That was the last one that is not set."))]
    }
    return [.replace(RuleScreen(unset[place], isStepping: true, desk))]
  }

  func content(_ desk: Desk) -> ScreenContent {
    let items = items(desk)
    let at = max(0, min(picker.index, items.count - 1))
    let lines = items.enumerated().map { index, item in
      Line(
        item.unavailable.map { "\(item.title) (\($0))" } ?? item.title, trailing: item.detail,
        kind: .item(number: isTyped ? nil : index + 1), selected: index == at)
    }
    var parts = [Part("question", lines: question(desk))]
    if !lines.isEmpty { parts.append(Part("items", lines: lines)) }
    var keys = items.isEmpty ? [] : [KeyHint("Enter", desk.say("key.choose", "choose"))]
    if items.count > 1 { keys.append(KeyHint("↑↓", desk.say("key.move", "move"))) }
    return desk.frame(
      title: desk.say("rule.title", "House rule: {rule}", ["rule": ChangeText.ruleName(field.id)]),
      parts: parts,
      box: isTyped ? Box(desk.say("rule.box", "Answer"), text: box.text, caret: box.caret) : nil,
      keys: keys + [KeyHint("Esc", desk.say("key.back", "back"))])
  }

  private func question(_ desk: Desk) -> [Line] {
    var lines = [Line(field.question, role: .aloud)]
    if let value = desk.house.value(field.id) {
      lines.append(Line(value, label: desk.say("rule.now", "Now")))
    } else {
      lines.append(
        Line(
          desk.say("house.unset", "NOT SET"), label: desk.say("rule.now", "Now"), role: .caution))
      lines.append(Line(field.neutral, label: desk.say("rule.meanwhile", "Meanwhile")))
    }
    if field.handlerOnly {
      lines.append(
        Line(
          desk.say("rule.handler", "Only handlers see it: never printed, exported, read aloud."),
          role: .muted))
    }
    return lines
  }
}

/// Answers that are codes, found by their names.
enum RuleOffers {
  /// How many are offered.
  private static let limit = 6

  /// What the typed letters may mean for this rule; nothing for rules that are answered in words.
  static func all(
    _ rule: String, _ typed: String, present: String, _ desk: Desk
  ) -> [(name: String, value: String)] {
    guard !typed.isEmpty, typed != present else { return [] }
    switch rule {
    case "country":
      return desk.ports.knowledge.countries.filter { Finding.fits($0.name, typed) }
        .prefix(limit).map { (name: $0.name, value: $0.code) }
    case "region": return regions(typed, desk)
    case "languages_spoken": return languages(typed, present, desk)
    case "own_listing": return listings(typed, desk)
    default: return []
    }
  }

  private static func regions(_ typed: String, _ desk: Desk) -> [(name: String, value: String)] {
    desk.ports.reference.places(typed, near: desk.homeCountry, limit: limit).compactMap { match in
      guard let region = match.place.region else { return nil }
      let name = desk.ports.reference.regionName(region)
      return (name: name == match.place.name ? name : "\(match.place.name): \(name)", value: region)
    }
  }

  /// The language whose name is typed, besides those that are there.
  private static func languages(
    _ typed: String, _ present: String, _ desk: Desk
  ) -> [(name: String, value: String)] {
    let last = String(typed.split { !$0.isLetter }.last ?? "")
    let there = present.split { !$0.isLetter }.map(String.init)
    return desk.ports.reference.languages(last, limit: limit).map { language in
      let codes = there.contains(language.code) ? there : there + [language.code]
      return (name: language.name, value: codes.joined(separator: ", "))
    }
  }

  private static func listings(_ typed: String, _ desk: Desk) -> [(name: String, value: String)] {
    var query = DirectoryQuery()
    query.words = typed
    query.moment = desk.now / 1000
    query.limit = limit
    return desk.ports.directory.search(query).hits.compactMap { hit in
      desk.ports.directory.service(hit.id).map { (name: $0.name, value: $0.id) }
    }
  }
}
