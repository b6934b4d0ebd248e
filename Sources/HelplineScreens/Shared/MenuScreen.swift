import HelplineModel
import TerminalUI

/// One line of a menu.
public struct MenuItem: Sendable {
  /// What it is called.
  public var title: String
  /// What stands at the right edge.
  public var detail: String
  /// Why it cannot be chosen now, nil when it can.
  public var unavailable: String?
  /// Whether a page stays under what the line opens; from a menu it makes no difference.
  public var opens = false
  /// Does it; the menu has been taken away before.
  public var run: @Sendable (inout Desk) -> [Step]

  /// A line of a menu.
  public init(
    _ title: String, detail: String = "", unavailable: String? = nil, opens: Bool = false,
    run: @escaping @Sendable (inout Desk) -> [Step]
  ) {
    self.title = title
    self.detail = detail
    self.unavailable = unavailable
    self.opens = opens
    self.run = run
  }
}

/// A short numbered menu: everything one can do to a thing stands behind Enter as one of these.
public struct MenuScreen: ScreenState {
  /// Its name.
  public let id: String
  /// Its title.
  public let title: String
  /// What stands above the lines.
  public let intro: [Line]
  /// The lines.
  public let items: [MenuItem]
  private var list = FindList()

  /// Whether the thing the menu is about is still as it was when the menu was opened.
  private let holds: @Sendable (Desk) -> Bool

  /// A menu; `start` is the line that is marked first, from 0. Where `holds` no longer does nothing is done: what
  /// the lines do was meant for the thing as it is shown above them.
  public init(
    id: String, title: String, intro: [Line] = [], items: [MenuItem], start: Int = 0,
    holds: @escaping @Sendable (Desk) -> Bool = { _ in true }
  ) {
    self.holds = holds
    self.id = id
    self.title = title
    self.intro = intro
    self.items = items
    list.begin(at: start)
  }

  /// Digits choose while nothing is typed, letters filter, arrows move, Enter chooses.
  public mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    switch list.act(event, count: shown.count) {
    case .choose(let index): return choose(index, &desk)
    case .back: return .handled([.pop])
    case .moved: return .done
    case .ignored: return .ignored
    }
  }

  private func choose(_ index: Int, _ desk: inout Desk) -> Outcome {
    guard shown.indices.contains(index) else { return .done }
    let item = shown[index]
    if let reason = item.unavailable { return .handled([.message(reason)]) }
    guard holds(desk) else {
      return .handled([
        .pop,
        .message(
          desk.say("menu.changed", "Somebody has just changed it: nothing was done. Look again.")),
      ])
    }
    return .handled([.pop] + item.run(&desk))
  }

  /// The lines that fit what was typed.
  var shown: [MenuItem] {
    items.filter { list.fits($0.title) }
  }

  /// The numbered lines with the reason where one cannot be chosen.
  public func content(_ desk: Desk) -> ScreenContent {
    let lines = shown.enumerated().map { index, item in
      Line(
        item.unavailable.map { "\(item.title) (\($0))" } ?? item.title, trailing: item.detail,
        role: item.unavailable == nil ? .text : .muted, kind: .item(number: index + 1),
        selected: index == list.picker.index)
    }
    var parts = intro.isEmpty ? [] : [Part("intro", lines: intro)]
    parts.append(
      Part(
        "items",
        lines: lines.isEmpty ? [Line(desk.say("menu.none", "Nothing by that name."))] : lines))
    var content = desk.frame(
      title: title, parts: parts,
      box: list.shown(desk),
      keys: [
        KeyHint("1-9", desk.say("key.choose.number", "choose")),
        KeyHint("Enter", desk.say("key.choose", "choose")),
        KeyHint("Esc", desk.say("key.back", "back")),
      ])
    if id == AppCommands.menu { content.keys.removeLast() }
    return content
  }
}
