import TerminalUI

/// Which of a number of things the keys act on.
public struct Picker: Equatable, Sendable {
  /// The thing, from 0.
  public var index: Int

  /// The first thing.
  public init(_ index: Int = 0) { self.index = index }

  /// Moves with the arrow and page keys; false when the event is not for a list.
  public mutating func handle(_ event: InputEvent, count: Int, page: Int = 5) -> Bool {
    guard count > 0, case .key(let key) = event else { return false }
    switch key {
    case .up: index -= 1
    case .down: index += 1
    case .pageUp: index -= page
    case .pageDown: index += page
    case .home: index = 0
    case .end: index = count - 1
    default: return false
    }
    clamp(count)
    return true
  }

  /// What every list does with the keys, the same everywhere: Enter and a number choose, Esc goes back,
  /// arrows move; a typed digit chooses only where no box takes letters.
  mutating func act(_ event: InputEvent, count: Int, digits: Bool = false) -> ListAct {
    switch event {
    case .key(.enter): return .choose(index)
    case .key(.escape): return .back
    case .choose(let number): return .choose(number - 1)
    case .text where digits:
      return event.digit.map { .choose($0 - 1) } ?? .moved
    default: return handle(event, count: count) ? .moved : .ignored
    }
  }

  /// Keeps the index inside a list that has changed.
  public mutating func clamp(_ count: Int) { index = max(0, min(index, count - 1)) }
}

/// What a list makes of an event.
enum ListAct: Equatable, Sendable {
  /// The thing at this place, from 0; it may lie outside the list.
  case choose(Int)
  /// One step back.
  case back
  /// The list has dealt with it.
  case moved
  /// Not for a list.
  case ignored
}

extension InputEvent {
  /// The digit 1 to 9 that was typed, nil for everything else.
  var digit: Int? {
    guard case .text(let text) = self, let digit = Int(text), (1...9).contains(digit) else {
      return nil
    }
    return digit
  }
}
