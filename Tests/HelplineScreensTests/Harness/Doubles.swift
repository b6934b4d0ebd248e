import HelplineModel
import HelplineScreens
import Synchronization
import TerminalUI

/// A scratch pad in ordinary memory, so that a story can look into it.
final class MemoryPad: ScratchPad {
  private let scalars = Mutex<[UInt32]>([])

  var count: Int { scalars.withLock(\.count) }
  func scalar(at index: Int) -> UInt32 {
    scalars.withLock { $0.indices.contains(index) ? $0[index] : 32 }
  }
  func append(_ scalar: UInt32) { scalars.withLock { $0.append(scalar) } }
  func deleteLast() { scalars.withLock { _ = $0.popLast() } }
  func wipe() { scalars.withLock { $0 = [] } }

  /// What stands in it.
  var text: String {
    var text = ""
    for value in scalars.withLock({ $0 }) {
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    return text
  }
}

/// A numbering plan in which nothing begins with +999 999, and what begins with +999 800 is free.
struct InventedNumbers: NumberPort {
  func read(_ phone: Phone, country: String?) -> Phone {
    var phone = phone
    if phone.number.hasPrefix("+999 999") { phone.doubt = .impossible }
    return phone
  }

  func isFreephone(_ phone: Phone) -> Bool { phone.international?.hasPrefix("+999 800") ?? false }
}

/// Ids that are the same in every run: 32 hexadecimal digits, counted up.
final class CountedIDs: Sendable {
  private let next = Mutex(0)

  func make() -> String {
    let number = next.withLock { value -> Int in
      value += 1
      return value
    }
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }
}

/// The names that stories give to keys.
enum KeyNames {
  private static let named: [String: Key] = [
    "Enter": .enter, "Esc": .escape, "Tab": .tab, "Shift-Tab": .backTab, "↑": .up, "↓": .down,
    "←": .left, "→": .right, "PgUp": .pageUp, "PgDn": .pageDown, "Home": .home, "End": .end,
    "Backspace": .backspace, "Delete": .delete,
  ]

  /// "F2", "Ctrl-E", "Enter", or a single character, which types.
  static func event(_ name: String) -> InputEvent {
    if let key = named[name] { return .key(key) }
    if name == "Space" { return .text(" ") }
    if name.hasPrefix("Ctrl-"), let letter = name.last {
      return .key(.control(Character(letter.lowercased())))
    }
    if name.hasPrefix("F"), let number = Int(name.dropFirst()) { return .key(.function(number)) }
    return .text(name)
  }
}
