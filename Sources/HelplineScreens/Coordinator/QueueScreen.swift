import HelplineModel
import TerminalUI

/// The queue, worked from top to bottom: one thing at a time with what can be done about it; after each the
/// next one stands there.
struct QueueScreen: ScreenState {
  let id = "coordinator.queue"
  private let kinds: [QueueKind]
  /// What stood or stands in it, in the order of the work.
  private var seen: [QueueItem]
  /// What is left for later.
  private var passed: Set<QueueItem> = []
  private var picker = Picker()

  init(from kind: QueueKind, _ desk: Desk) {
    kinds = Array(QueueKind.allCases.drop { $0 != kind })
    seen = QueueItem.pending(kinds, desk)
  }

  private func all(_ desk: Desk) -> [QueueItem] {
    seen + QueueItem.pending(kinds, desk).filter { !seen.contains($0) }
  }

  private func current(_ desk: Desk) -> QueueItem? {
    let pending = Set(QueueItem.pending(kinds, desk))
    return all(desk).first { pending.contains($0) && !passed.contains($0) }
  }

  mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    seen = all(desk)
    let items = items(desk)
    picker.clamp(items.count)
    switch picker.act(event, count: items.count, digits: true) {
    case .choose(let index):
      guard items.indices.contains(index) else { return .done }
      let isLast = index == items.count - 1
      picker = Picker()
      if isLast, let current = current(desk) {
        passed.insert(current)
        return .done
      }
      if isLast, !passed.isEmpty { return again() }
      return act(items[index], &desk)
    case .back: return .handled([.pop])
    case .moved: return .done
    case .ignored: return .ignored
    }
  }

  /// Where nobody answered the report goes on waiting, and the next thing stands there.
  private mutating func act(_ item: MenuItem, _ desk: inout Desk) -> Outcome {
    let steps = item.run(&desk)
    let isNoAnswer = steps.contains { step in
      if case .effect(.house(.rung(_, let call?))) = step {
        call.outcome == .noAnswer
      } else {
        false
      }
    }
    if isNoAnswer, let current = current(desk) { passed.insert(current) }
    return .handled(steps)
  }

  private mutating func again() -> Outcome {
    passed = []
    return .done
  }

  /// What can be done about the present thing; the last line leaves it for later.
  private func items(_ desk: Desk) -> [MenuItem] {
    guard let current = current(desk) else { return atTheEnd(desk) }
    let later = MenuItem(desk.say("queue.later", "Leave it for later: the next one")) { _ in [] }
    return QueueWork.items(current, desk) + [later]
  }

  private func atTheEnd(_ desk: Desk) -> [MenuItem] {
    let back = MenuItem(desk.say("queue.back", "Back to the start page")) { _ in [.pop] }
    if passed.isEmpty { return [back] }
    return [back, MenuItem(desk.say("queue.again", "Look again at what was left")) { _ in [] }]
  }

  func content(_ desk: Desk) -> ScreenContent {
    let items = items(desk)
    let at = max(0, min(picker.index, items.count - 1))
    let lines = items.enumerated().map { index, item in
      Line(
        item.title, trailing: item.detail, kind: .item(number: index + 1), selected: index == at)
    }
    let current = current(desk)
    var parts = [Part("place", lines: head(current, desk)), Part("actions", lines: lines)]
    if let current {
      let about = QueueWork.about(current, desk)
      if !about.isEmpty { parts.append(Part("about", lines: about)) }
    }
    return desk.frame(
      title: title(current, desk), parts: parts,
      keys: [
        KeyHint("1-9", desk.say("key.choose.number", "choose")),
        KeyHint("Enter", desk.say("key.choose", "choose")),
        KeyHint("Esc", desk.say("key.back", "back")),
      ])
  }

  private func title(_ current: QueueItem?, _ desk: Desk) -> String {
    let all = all(desk)
    guard let current, let place = all.firstIndex(of: current) else {
      return desk.say("queue", "What waits")
    }
    return desk.say(
      "queue.place", "What waits: {n} of {all}",
      ["n": String(place + 1), "all": String(all.count)])
  }

  private func head(_ current: QueueItem?, _ desk: Desk) -> [Line] {
    if let current { return QueueWork.head(current, desk) }
    let nothing = desk.say("queue.end", "That was all: nothing is waiting here.")
    let left = desk.say(
      "queue.end.left", "That was all. Left for later: {n}.", ["n": String(passed.count)])
    return [Line(passed.isEmpty ? nothing : left, role: .aloud)]
  }
}
