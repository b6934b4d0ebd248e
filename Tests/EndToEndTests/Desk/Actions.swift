import Foundation
import Testing

/// What a handler does, in the handler's own words; each waits for what has to stand on the screen.
extension Desk {
  /// The shift sheet stands.
  func seesShiftSheet() async throws { try await waitFor("START A CALL") }

  /// Sits down with a code: the second line of the shift sheet.
  func takesSeat(_ code: String) async throws {
    try await seesShiftSheet()
    try await press("F8")
    try await type("2")
    try await waitFor("Your code:")
    try await type(code)
    try await waitFor("Code: \(code)")
    try await press("Enter")
    try await waitFor("LIFELINE · code \(code)")
  }

  /// The seat is given back; the code leaves the records.
  func endsShift() async throws {
    try await press("F10")
    try await type("end of")
    try await chooses("End of shift")
    try await waitFor("The shift is closed.")
  }

  /// Through the coordinator's door; the first time its PIN is set.
  func opensCoordinator() async throws {
    try await press("F10")
    try await waitFor("Menu")
    try await type("coord")
    try await waitFor("Find: coord")
    try await press("Enter")
    let door = try await waitUntil("the door") {
      $0.contains("Set a PIN") || $0.contains("PIN or passphrase")
    }
    try await type("kettle7")
    try await press("Enter")
    if door.contains("Set a PIN") {
      try await waitFor("Type it once more.")
      try await type("kettle7")
      try await press("Enter")
    }
    try await waitFor("People who asked to be rung")
  }

  /// F2 at the shift sheet.
  func startsCall() async throws {
    try await seesShiftSheet()
    try await press("F2")
    try await seesCall()
  }

  /// The call screen stands and its box is empty.
  @discardableResult
  func seesCall() async throws -> String {
    try await waitUntil("the call screen with an empty box") { screen in
      screen.contains("LIVE") && screen.contains("Safe now")
        && screen.split(separator: "\n").contains {
          $0.trimmingCharacters(in: .whitespaces).hasPrefix("Fact or question:")
            && Self.flowing(String($0)) == "Fact or question:"
        }
    }
  }

  /// Types something, moves to the line that says `line`, and puts it down.
  func putsDown(_ typed: String, as line: String) async throws {
    try await type(typed)
    try await waitFor("Fact or question: \(typed)")
    try await chooses(line)
    try await seesCall()
  }

  /// Moves the mark ▶ to the line that holds a text, presses Enter and waits until that shows: the next key
  /// would be taken for the screen that still stands there.
  func chooses(_ text: String) async throws {
    try await marks(text)
    let before = try await screen()
    try await press("Enter")
    try await waitUntil("“\(text)” is chosen") { $0 != before }
  }

  /// Moves the mark ▶ to the line that holds a text, one key at a time: down to the end, then up, for the first
  /// key may still have met the screen before.
  func marks(_ text: String) async throws {
    for key in ["Down", "Up"] {
      for _ in 0..<40 {
        let now = try await waitUntil("a line is marked, to go to “\(text)”") { $0.contains("▶") }
        let marked = Self.marked(now)
        if marked?.contains(text) == true { return }
        try await press(key)
        let moved = try? await waitUntil("the mark moves", seconds: 5) { Self.marked($0) != marked }
        if moved == nil { break }
      }
    }
    throw Trouble("No line “\(text)” could be marked. The screen:\n\(try await screen())")
  }

  /// Ticks a line of a danger card: marked, Enter, ✓.
  func ticks(_ line: String) async throws {
    try await marks(line)
    try await press("Enter")
    try await waitUntil("“\(line)” is ticked") { screen in
      screen.split(separator: "\n").contains { $0.contains(line) && $0.contains("✓") }
    }
  }

  /// The marked line.
  static func marked(_ screen: String) -> String? {
    screen.split(separator: "\n").first { $0.contains("▶") }.map(String.init)
  }

  /// Chooses a numbered line of a short menu by its number as it stands on the screen.
  func picks(_ text: String) async throws {
    let now = try await waitFor(text)
    let line = now.split(separator: "\n").first { $0.contains(text) } ?? ""
    let number = line.split(whereSeparator: { !$0.isNumber }).first.map(String.init) ?? ""
    guard let digit = Int(number), (1...9).contains(digit) else {
      throw Trouble("“\(text)” has no digit to choose it. The screen:\n\(now)")
    }
    try await type(number)
  }

  /// Danger now: one key, and the action stands there.
  func opensDanger() async throws {
    let before = keys
    try await press("C-e")
    try await waitFor("DANGER NOW")
    try await waitFor("CALLER RINGS")
    try await waitFor("WE RING")
    #expect(keys - before == 1)
  }

  /// Leaves danger now; pressed again where the key came within the second and a half of a fright.
  func leavesDanger(by key: String = "Escape") async throws {
    for _ in 0..<4 {
      try await press(key)
      let back = try? await waitUntil("the call", seconds: 2) { $0.contains("Fact or question:") }
      if back != nil { return }
    }
    throw Trouble("\(key) does not leave danger now. The screen:\n\(try await screen())")
  }

  /// Sets one of the three answers of the header by Tab.
  func answers(_ index: Int, with choice: String) async throws {
    try await press("Tab", times: index + 1)
    try await press("Enter")
    try await picks(choice)
    try await seesCall()
  }

  /// Tells a right: opens the list, marks it, reads it, ticks it, comes back.
  func tells(_ right: String, find: String = "") async throws {
    try await press("F4")
    try await waitFor("Rights")
    if !find.isEmpty { try await type(find) }
    try await chooses(right)
    try await waitFor("Enter told")
    try await press("Enter")
    try await waitFor("✓ ")
    try await press("Escape")
    try await waitFor("Find")
    try await backToCall()
  }

  /// Esc until the call stands, at most five times: Esc never loses anything.
  func backToCall() async throws {
    for _ in 0..<5 {
      let now = try await screen()
      if now.contains("Fact or question:") { return }
      try await press("Escape")
      try await waitUntil("Esc goes one step back", seconds: 5) { $0 != now }
    }
    try await seesCall()
  }

  /// F2, then how the call ended.
  func endsCall(as kind: String = "support call") async throws {
    try await press("F2")
    try await picks("End: \(kind)")
  }

  /// The wrap-up stands; Enter saves it.
  func saves() async throws {
    try await waitFor("Save the record")
    try await press("Enter")
    try await waitFor("Was that heavy?")
  }
}

extension Desk {
  /// Opens a danger card from danger now: by its digit where it is in sight, else by the arrows.
  func opensCard(_ title: String) async throws {
    let now = Self.flowing(try await screen())
    if let digit = (1...9).first(where: { now.contains("\($0) \(title)") }) {
      try await type(String(digit))
    } else {
      try await press("Down")
      try await waitUntil("a card is marked") { $0.contains("▶") }
      try await chooses(title)
    }
    try await waitFor("DANGER: \(title)")
  }
}

extension Desk {
  /// The Menu: everything there is, found by typing the beginning of its name.
  func menu(_ typed: String, _ title: String) async throws {
    try await press("F10")
    try await waitFor("LIVE · Menu")
    try await type(typed)
    try await waitFor("Find: \(typed)")
    try await chooses(title)
  }

  /// A turn of the call that stands beyond the first eight.
  func turnsTo(_ typed: String, _ name: String) async throws {
    try await digit(9)
    try await waitFor("If …")
    try await type(typed)
    try await waitFor("Find: \(typed)")
    try await chooses(name)
    try await waitFor("IF: \(name)")
  }

  /// All of these stand on the screen.
  func sees(_ words: String...) async throws {
    for one in words { try await waitFor(one) }
  }
}
