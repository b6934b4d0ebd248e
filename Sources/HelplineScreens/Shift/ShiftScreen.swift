import HelplineModel
import TerminalUI

/// The shift sheet: where every shift starts; one line stands out, F2 starts a call.
public struct ShiftScreen: ScreenState {
  /// Its name.
  public let id = "shift"
  private var picker = Picker()

  /// The sheet.
  public init() {}

  /// Enter on the first line starts a call; the other lines open what they name.
  public mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    let items = ShiftItems.all(desk)
    picker.clamp(items.count)
    switch event {
    case .key(.enter): return open(picker.index, items, &desk)
    case .choose(let number): return open(number - 1, items, &desk)
    case .text(let text):
      guard let digit = Int(text), digit > 0 else { return hint(desk) }
      return open(digit - 1, items, &desk)
    case .paste, .line: return hint(desk)
    default: return picker.handle(event, count: items.count) ? .done : .ignored
    }
  }

  private func hint(_ desk: Desk) -> Outcome {
    .handled([.message(desk.say("shift.hint", "F2 starts a call; F10 is the menu."))])
  }

  private func open(_ index: Int, _ items: [ShiftItems.Item], _ desk: inout Desk) -> Outcome {
    items.indices.contains(index) ? .handled(items[index].run(&desk)) : .done
  }

  /// The sheet.
  public func content(_ desk: Desk) -> ScreenContent {
    let items = ShiftItems.all(desk)
    let lines = items.enumerated().map { index, item in
      Line(
        item.text, label: item.label, role: item.role, kind: .item(number: nil),
        selected: index == picker.index)
    }
    let code =
      desk.code.isEmpty
      ? desk.say("shift.no_code", "no code")
      : desk.say("shift.code", "code {code}", ["code": desk.code])
    return desk.frame(
      title: "\(desk.say("name", "LIFELINE")) · \(code)", parts: [Part("sheet", lines: lines)],
      keys: [
        KeyHint("F2", desk.say("key.start", "start a call")),
        KeyHint("↑↓ Enter", desk.say("key.open", "open")),
        KeyHint("F3", desk.say("key.services", "services")),
        KeyHint("F1", desk.say("key.help", "help")),
      ])
  }
}

/// The lines of the shift sheet.
enum ShiftItems {
  /// A line that can be opened.
  struct Item: Sendable {
    var label: String
    var text: String
    var role: Role = .text
    var run: @Sendable (inout Desk) -> [Step]
  }

  /// All lines in order.
  static func all(_ desk: Desk) -> [Item] {
    [start(desk)] + unfinished(desk)
      + [
        Item(label: desk.say("shift.backup", "Back-up"), text: BackUp.line(desk)) { _ in [] },
        reading(
          "shift.handover", desk.say("shift.handover", "Last shift"), desk.news.handover,
          desk.say("shift.handover.none", "nothing handed over"), desk),
        reading(
          "shift.notices", desk.say("shift.notices", "Notices"), desk.news.notices,
          desk.say("shift.notices.none", "none"), desk),
        knowledge(desk), house(desk), ready(desk),
      ] + desk.news.warnings.map { warning($0, desk.say("shift.warning", "Warning")) }
      + desk.news.watchers.map { warning($0, desk.say("shift.watched", "Watched")) }
  }

  private static func start(_ desk: Desk) -> Item {
    let running = desk.live != nil
    return Item(
      label: "F2",
      text: running
        ? desk.say("shift.go_on", "GO BACK TO THE CALL") : desk.say("shift.start", "START A CALL"),
      role: .aloud
    ) { desk in
      desk.live == nil ? CallMenus.call(&desk) : [.reset([CallScreen()])]
    }
  }

  /// An unfinished call: what it held opens only for the code that wrote it.
  private static func unfinished(_ desk: Desk) -> [Item] {
    desk.unfinished.map { call in
      let hour = call.hour < 10 ? "0\(call.hour)" : String(call.hour)
      let text =
        call.isOwn
        ? desk.say(
          "shift.unfinished.own", "an unfinished call of yours, about {hour}:00. Enter opens it",
          ["hour": hour])
        : desk.say(
          "shift.unfinished.other", "an unfinished call of about {hour}:00, not yours",
          ["hour": hour])
      return Item(label: desk.say("shift.unfinished", "Unfinished"), text: text, role: .caution) {
        desk in
        [.push(unfinishedMenu(call, desk))]
      }
    }
  }

  private static func unfinishedMenu(_ call: UnfinishedCall, _ desk: Desk) -> MenuScreen {
    MenuScreen(
      id: "unfinished", title: desk.say("shift.unfinished.title", "Unfinished call"),
      items: [
        MenuItem(
          desk.say("unfinished.open", "Open it"),
          unavailable: call.isOwn
            ? nil : desk.say("unfinished.not_own", "opens only for the code that wrote it")
        ) { _ in [.effect(.openDraft(call.id))] },
        MenuItem(desk.say("unfinished.save", "Save it as it is, unseen")) { desk in
          desk.unfinished.removeAll { $0.id == call.id }
          return [.effect(.saveUnseen(call.id))]
        },
        MenuItem(desk.say("unfinished.drop", "Throw it away")) { desk in
          desk.unfinished.removeAll { $0.id == call.id }
          return [.effect(.removeDraft(call.id))]
        },
      ])
  }

  private static func reading(
    _ id: String, _ label: String, _ texts: [String], _ none: String, _ desk: Desk
  ) -> Item {
    let first = texts.first ?? none
    let text =
      texts.count > 1
      ? desk.say(
        "shift.more", "{text} (and {n} more)", ["text": first, "n": String(texts.count - 1)])
      : first
    return Item(label: label, text: text) { _ in
      texts.isEmpty
        ? []
        : [
          .push(
            PageScreen(id: id, title: label, parts: [Part("all", lines: texts.map { Line($0) })]))
        ]
    }
  }

  private static func knowledge(_ desk: Desk) -> Item {
    let news = desk.news
    let text = desk.say(
      "shift.knowledge", "{version} · {n} listings, {rung} of them rung in the last 12 months",
      ["version": news.knowledge, "n": String(news.listings), "rung": String(news.rung)])
    return Item(
      label: desk.say("shift.knowledge.label", "Knowledge"), text: text,
      role: news.rung == 0 ? .caution : .text
    ) { desk in
      [.push(ServicesScreen(desk))]
    }
  }

  private static func house(_ desk: Desk) -> Item {
    let set = desk.house.fields.filter { desk.house.value($0.id) != nil }.count
    let text = desk.say(
      "shift.house", "{set} of {all} set",
      ["set": String(set), "all": String(desk.house.fields.count)])
    return Item(
      label: desk.say("shift.house.label", "House rules"), text: text,
      role: set == 0 ? .caution : .text
    ) { desk in
      [.push(HousePages.page(desk))]
    }
  }

  /// What is not ready, in one sentence; nothing shipped counts as checked.
  private static func ready(_ desk: Desk) -> Item {
    let text =
      desk.news.rung == 0
      ? desk.say("shift.not_ready", "no number in this directory was rung in the last 12 months")
      : desk.say("shift.ready", "numbers not rung are marked on every card")
    return Item(label: desk.say("shift.not_ready.label", "Not ready"), text: text, role: .caution) {
      _ in []
    }
  }

  private static func warning(_ text: String, _ label: String) -> Item {
    Item(label: label, text: text, role: .caution) { _ in [] }
  }
}

/// The house rules to be read.
enum HousePages {
  /// Every rule with its value; not set is said in words.
  static func page(_ desk: Desk) -> PageScreen {
    let lines = desk.house.fields.map { field -> Line in
      if let value = desk.house.value(field.id) { return Line("\(field.question) \(value)") }
      return Line(
        desk.say("house.unset", "{question} NOT SET", ["question": field.question]), role: .caution)
    }
    return PageScreen(
      id: "house", title: desk.say("shift.house.label", "House rules"),
      parts: [Part("rules", lines: lines)])
  }
}

/// Another person sits down: a code, no name, no password.
struct CodeScreen: ScreenState {
  let id = "code"
  private var box = TextBox()

  mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    if event == .key(.escape) { return .handled([.pop]) }
    if event == .key(.enter) {
      let code = String(
        box.text.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }.prefix(12))
      desk.code = code
      desk.ownToday = 0
      return .handled([.pop, .effect(.takeShift(code))])
    }
    return box.handle(event) ? .done : .ignored
  }

  func content(_ desk: Desk) -> ScreenContent {
    desk.frame(
      title: desk.say("cmd.person", "Change person"),
      parts: [
        Part(
          "why",
          lines: [
            Line(desk.say("code.why", "Your code: letters and digits. No name, no password."))
          ])
      ],
      box: Box(desk.say("code.box", "Code"), text: box.text, caret: box.caret),
      keys: [
        KeyHint("Enter", desk.say("key.take", "take the seat")),
        KeyHint("Esc", desk.say("key.back", "back")),
      ])
  }
}
