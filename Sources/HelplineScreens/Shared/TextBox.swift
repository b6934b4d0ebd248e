import TerminalUI

/// A line of text being typed: letters type and never command.
public struct TextBox: Equatable, Sendable {
  /// What stands in it.
  public private(set) var text = ""
  /// The caret, in characters from the start.
  public private(set) var caret = 0

  /// The longest text taken, so that a paste cannot fill the memory.
  static let limit = 200

  /// An empty box.
  public init(_ text: String = "") { set(text) }

  /// Whether nothing stands in it.
  public var isEmpty: Bool { text.isEmpty }

  /// Puts a text in, caret at its end.
  public mutating func set(_ text: String) {
    self.text = String(text.prefix(Self.limit))
    caret = self.text.count
  }

  /// Takes typing and editing keys; false when the event is not for a box.
  public mutating func handle(_ event: InputEvent) -> Bool {
    switch event {
    case .text(let typed), .paste(let typed): insert(typed)
    case .line(let words): set(words)
    case .key(.backspace) where !text.isEmpty: deleteBack()
    case .key(.delete) where caret < text.count: deleteForward()
    case .key(.left) where caret > 0: caret -= 1
    case .key(.right) where caret < text.count: caret += 1
    case .key(.home) where !text.isEmpty: caret = 0
    case .key(.end) where !text.isEmpty: caret = text.count
    default: return false
    }
    return true
  }

  private var place: String.Index { text.index(text.startIndex, offsetBy: caret) }

  private mutating func insert(_ typed: String) {
    let room = max(0, Self.limit - text.count)
    let piece = String(typed.prefix(room))
    text.insert(contentsOf: piece, at: place)
    caret = min(caret + piece.count, text.count)
  }

  private mutating func deleteBack() {
    guard caret > 0 else { return }
    text.remove(at: text.index(before: place))
    caret = min(caret - 1, text.count)
  }

  private mutating func deleteForward() { text.remove(at: place) }
}
