import HelplineModel
import TerminalUI

/// Typed letters against names: each typed word begins a word of the name.
enum Finding {
  /// Whether a name fits the letters; nothing typed fits everything.
  static func fits(_ name: String, _ typed: String) -> Bool {
    let wanted = foldedWords(typed)
    if wanted.isEmpty { return true }
    let have = foldedWords(name)
    return wanted.allSatisfy { word in have.contains { $0.hasPrefix(word) } }
  }
}

/// A list with a box that finds in it: what the keys do there is the same on every such screen.
struct FindList: Equatable, Sendable {
  /// What is typed.
  private(set) var box = TextBox()
  /// What the keys act on.
  private(set) var picker = Picker()
  private var hasBegun = false

  /// Begins at a line; once keys have come it stays where they moved it.
  mutating func begin(at index: Int?) {
    if !hasBegun { picker = Picker(index ?? 0) }
    hasBegun = true
  }

  /// The line the keys act on, in a list that begins somewhere and may have grown shorter.
  func selected(beginningAt start: Int?, count: Int) -> Int {
    var picker = hasBegun ? picker : Picker(start ?? 0)
    picker.clamp(count)
    return picker.index
  }

  /// Arrows move, Enter chooses, letters find, Esc empties the box before it goes back; a digit chooses
  /// while the box is empty, where `digits` says so.
  mutating func act(_ event: InputEvent, count: Int, digits: Bool = true) -> ListAct {
    if event == .key(.escape), !box.isEmpty {
      box.set("")
      return .moved
    }
    picker.clamp(count)
    let chooses = digits && box.isEmpty && event.digit != nil
    let act = picker.act(event, count: count, digits: chooses)
    guard act == .ignored, box.handle(event) else { return act }
    picker = Picker()
    return .moved
  }

  /// Whether a name fits what is typed.
  func fits(_ name: String) -> Bool { Finding.fits(name, box.text) }

  /// The box as a screen shows it.
  func shown(_ desk: Desk) -> Box {
    Box(desk.say("menu.find", "Find"), text: box.text, caret: box.caret)
  }
}
