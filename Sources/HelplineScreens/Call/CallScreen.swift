import HelplineModel
import TerminalUI

/// The call: one box that is always there, cues above it, what was said below them.
public struct CallScreen: ScreenState {
  /// Its name in the stack.
  static let name = "call"
  /// Its name.
  public var id: String { Self.name }
  var box = TextBox()
  var picker = Picker()
  var focus = Focus.box
  var offered: [Suggestion] = []
  /// The digit that opened a branch a moment ago, and whether that changed the call.
  private var lastDigit: (digit: Int, at: Int, changed: Bool)?

  /// Two digits within this time are a number being typed ("15"), not two branches; milliseconds.
  static let numberWithin = 700

  /// Where the keys go.
  enum Focus: Equatable, Sendable {
    case box
    /// One of the three answers of the header: 0 safe, 1 can talk, 2 is now in.
    case answer(Int)
  }

  /// An empty box.
  public init() {}

  /// Letters type; a digit or `/` acts only as the first key in the empty box.
  public mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    if event.digit == nil { lastDigit = nil }
    if case .answer(let index) = focus { return handleAnswer(index, event, &desk) }
    if box.isEmpty, let outcome = handleEmpty(event, &desk) { return outcome }
    if case .choose(let number) = event { return choose(number - 1, &desk) }
    switch event {
    case .key(.enter): return choose(picker.index, &desk)
    case .key(.escape) where !box.isEmpty:
      clear()
      return .done
    case .key(.escape): return .done
    case .key(.tab):
      focus = .answer(0)
      return .done
    default: break
    }
    if picker.handle(event, count: offered.count) { return .done }
    guard box.handle(event) else { return .ignored }
    offer(&desk)
    return .done
  }

  private mutating func offer(_ desk: inout Desk) {
    let vocabulary = desk.words()
    desk.vocabulary = vocabulary
    offered = Suggestions.find(box.text, desk, vocabulary)
    picker = Picker()
  }

  private mutating func clear() {
    box.set("")
    offered = []
    picker = Picker()
  }

  private mutating func choose(_ index: Int, _ desk: inout Desk) -> Outcome {
    guard !box.isEmpty, offered.indices.contains(index) else { return .done }
    let run = offered[index].run
    clear()
    return .handled(run(&desk))
  }

  /// What the keys do while nothing is typed; nil leaves the event to the box.
  private mutating func handleEmpty(_ event: InputEvent, _ desk: inout Desk) -> Outcome? {
    switch event {
    case .key(.enter): return .done
    case .key(.left): return .handled(desk.movePhase(-1))
    case .key(.right): return .handled(desk.movePhase(1))
    case .text("/"), .line("/"): return .handled(FindAllScreen.open(&desk))
    case .text: return event.digit.map { .handled(digit($0, &desk)) }
    case .choose(let number) where number > 9: return typed(String(number), &desk)
    case .choose(let number): return .handled(branch(number, &desk))
    default: return nil
    }
  }

  private mutating func typed(_ text: String, _ desk: inout Desk) -> Outcome {
    box.set(text)
    offer(&desk)
    return .done
  }

  /// A digit opens a branch; a second one at once shows that a number was meant.
  private mutating func digit(_ digit: Int, _ desk: inout Desk) -> [Step] {
    if let last = lastDigit, desk.now - last.at < Self.numberWithin {
      lastDigit = nil
      _ = typed("\(last.digit)\(digit)", &desk)
      return last.changed ? desk.takeBack() : []
    }
    let steps = branch(digit, &desk)
    lastDigit = digit < 9 ? (digit, desk.now, !steps.isEmpty) : nil
    return steps
  }

  private func branch(_ number: Int, _ desk: inout Desk) -> [Step] {
    let branches = desk.ports.knowledge.shared.branches
    if number <= 8, branches.indices.contains(number - 1) { return desk.take(branches[number - 1]) }
    return number == 9 ? [.push(CallMenus.branches(desk))] : []
  }

  private mutating func handleAnswer(
    _ index: Int, _ event: InputEvent, _ desk: inout Desk
  ) -> Outcome {
    switch event {
    case .key(.tab), .key(.right), .key(.down): focus = index == 2 ? .box : .answer(index + 1)
    case .key(.backTab), .key(.left), .key(.up): focus = index == 0 ? .box : .answer(index - 1)
    case .key(.escape): focus = .box
    case .key(.enter):
      focus = .box
      return .handled([.push(CallMenus.answer(index, desk))])
    case .text, .paste, .line, .choose:
      focus = .box
      return handle(event, &desk)
    default: return .ignored
    }
    return .done
  }
}
