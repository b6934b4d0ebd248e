import HelplineModel
import TerminalUI

/// A page to be read, with what can be done to it behind Enter.
public struct PageScreen: ScreenState {
  /// Its name.
  public let id: String
  private let title: String
  private let parts: [Part]
  private let actionName: String
  private let actions: [MenuItem]
  private let readsFirst: Bool
  private var scroll = 0

  /// A page; `actions` stand numbered at its end: Enter does the first, `actionName` names it in the bottom
  /// line, a digit does any. With `readsFirst` Enter turns the pages until the end stands on the screen: where the
  /// first action leads away from what has to be read.
  public init(
    id: String, title: String, parts: [Part], actionName: String = "", actions: [MenuItem] = [],
    readsFirst: Bool = false
  ) {
    self.readsFirst = readsFirst
    self.id = id
    self.title = title
    self.parts = parts
    self.actionName = actionName
    self.actions = actions
  }

  /// Scrolls; Enter opens what can be done; Esc goes back.
  public mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    switch event {
    case .key(.escape): return .handled([.pop])
    case .key(.enter) where readsFirst && !isAtEnd(desk):
      return scrolled(.key(.pageDown), desk)
    case .key(.enter): return act(&desk)
    case .choose(let number): return act(number, &desk)
    case .text(let text):
      if let number = Int(text) { return act(number, &desk) }
      return .ignored
    default: return scrolled(event, desk)
    }
  }

  /// Whether the end of the page stands on the screen.
  private func isAtEnd(_ desk: Desk) -> Bool {
    scroll >= FrameSetter(size: desk.size).maximumScroll(content(desk))
  }

  private func act(_ desk: inout Desk) -> Outcome {
    actions.isEmpty ? .done : act(1, &desk)
  }

  private func act(_ number: Int, _ desk: inout Desk) -> Outcome {
    guard actions.indices.contains(number - 1) else { return .done }
    if let reason = actions[number - 1].unavailable { return .handled([.message(reason)]) }
    let action = actions[number - 1]
    return .handled((action.opens ? [] : [.pop]) + action.run(&desk))
  }

  private mutating func scrolled(_ event: InputEvent, _ desk: Desk) -> Outcome {
    let setter = FrameSetter(size: desk.size)
    let content = content(desk)
    let page = setter.page(content)
    switch event {
    case .key(.down): scroll += 1
    case .key(.up): scroll -= 1
    case .key(.pageDown): scroll += page
    case .key(.pageUp): scroll -= page
    case .key(.home): scroll = 0
    case .key(.end): scroll = .max
    default: return .ignored
    }
    scroll = max(0, min(scroll, setter.maximumScroll(content)))
    return .done
  }

  /// The page.
  public func content(_ desk: Desk) -> ScreenContent {
    var all = parts
    if !actions.isEmpty {
      let lines = actions.enumerated().map { index, item in
        Line(item.title, trailing: item.detail, kind: .item(number: index + 1))
      }
      all.append(Part("actions", lines: lines))
    }
    var keys: [KeyHint] = []
    if !actions.isEmpty, !readsFirst { keys.append(KeyHint("Enter", actionName)) }
    if actions.count > 1 {
      keys.append(KeyHint("1-9", desk.say("key.choose", "choose")))
    }
    keys.append(KeyHint("Esc", desk.say("key.back", "back")))
    var content = desk.frame(title: title, parts: all, keys: keys)
    let end = FrameSetter(size: desk.size).maximumScroll(content)
    if readsFirst, !actions.isEmpty {
      let does = scroll < end ? desk.say("key.read.on", "read on") : actionName
      content.keys.insert(KeyHint("Enter", does), at: 0)
    }
    if end > 0 {
      content.keys.insert(KeyHint("↑↓ PgDn", desk.say("key.read.on", "read on")), at: 0)
    }
    content.scroll = scroll
    return content
  }
}
