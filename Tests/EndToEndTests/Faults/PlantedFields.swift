import Foundation
import Testing

/// A place where somebody can type, and how to get there from the call.
struct PlantedField: Sendable {
  /// Its name in a complaint.
  let name: String
  /// What stands on the screen while it is open.
  let waits: String
  /// Whether what is typed is seen.
  let shows: Bool
  /// The keys that open it.
  let opens: @Sendable (Desk) async throws -> Void

  init(
    _ name: String, waits: String, shows: Bool = true,
    opens: @escaping @Sendable (Desk) async throws -> Void
  ) {
    (self.name, self.waits, self.shows, self.opens) = (name, waits, shows, opens)
  }

  /// A place behind one key.
  static func key(_ key: String, _ name: String, waits: String, shows: Bool = true) -> Self {
    PlantedField(name, waits: waits, shows: shows) { try await $0.press(key) }
  }

  /// A place behind the Menu: what is typed there, and the line that then is chosen.
  static func menu(
    _ typed: String, _ line: String, waits: String = "Find:", shows: Bool = true
  ) -> Self {
    PlantedField(line, waits: waits, shows: shows) { desk in
      try await desk.press("F10")
      try await desk.waitFor("Menu")
      try await desk.type(typed)
      try await desk.waitFor("Find: \(typed)")
      try await desk.chooses(line)
      try await desk.waitUntilGone("Find: \(typed)")
    }
  }

  /// A filter of the services screen that is found by typing, by its place in the row.
  static func filter(_ number: Int, _ name: String) -> Self {
    PlantedField("filter \(name)", waits: "Filter: \(name)") { desk in
      try await desk.press("F3")
      try await desk.waitFor("Services")
      try await desk.press("Tab", times: number)
      try await desk.press("Enter")
    }
  }

  /// A field of the wrap-up that is found by typing.
  static func wrapUp(_ name: String) -> Self {
    PlantedField("wrap-up \(name)", waits: "Or type a name") { desk in
      try await desk.endsCall()
      try await desk.waitFor("Save the record")
      try await Self.opensField(name, desk)
    }
  }

  /// Moves the mark to a field of the wrap-up, which stand two in a line, and opens it.
  private static func opensField(_ name: String, _ desk: Desk) async throws {
    for _ in 0..<20 {
      let now = try await desk.screen()
      let marked = now.split(separator: "▶", maxSplits: 1).last ?? ""
      if marked.hasPrefix(name) { return try await desk.press("Enter") }
      try await desk.press("Down")
      try await desk.waitUntil("the mark moves") { $0 != now }
    }
    throw Trouble("No field “\(name)”. The screen:\n\(try await desk.screen())")
  }

  /// Everything a call can open. A new screen is one line.
  static let inCall: [PlantedField] = [
    PlantedField("the call's box", waits: "Fact or question:") { _ in },
    .key("F10", "the Menu", waits: "Menu"),
    .key("F4", "rights", waits: "Rights"),
    .key("F5", "justice", waits: "Justice", shows: false),
    .key("F9", "the caller's language", waits: "Language:"),
    .key("F1", "help", waits: "Help", shows: false),
    .key("F7", "records", waits: "Records", shows: false),
    .key("F8", "the shift sheet", waits: "GO BACK TO THE CALL", shows: false),
    .key("F2", "the call menu", waits: "End: support call"),
    .key("C-e", "the place for 112", waits: "WE RING"),
    PlantedField("the list of danger cards", waits: "Find:") { desk in
      try await desk.opensDanger()
      try await desk.press("Down")
    },
    PlantedField("a danger card", waits: "DANGER:", shows: false) { desk in
      try await desk.opensDanger()
      try await desk.press("Down")
      try await desk.waitFor("Find:")
      try await desk.press("Enter")
    },
    .key("F3", "services", waits: "Services"),
    .filter(1, "Serves"), .filter(2, "Language"), .filter(3, "Topic"), .filter(9, "Office in"),
    PlantedField("nothing fits", waits: "Nothing fits") { desk in
      try await desk.press("F3")
      try await desk.waitFor("Services")
      try await desk.type(Planted.name(98))
      try await desk.waitFor("Nothing found")
      try await desk.press("Enter")
    },
    PlantedField("what can be done to a listing", waits: "Read aloud and give") { desk in
      try await desk.press("F3")
      try await desk.waitFor("Services")
      try await desk.press("Down", times: 2)
      try await desk.press("Enter")
    },
    PlantedField("is now in", waits: "Country or town:") { desk in
      try await desk.press("Tab", times: 3)
      try await desk.press("Enter")
    },
    .menu("scratch", "Scratch pad", waits: "Notes"),
    .menu("safe", "Safe now"), .menu("can talk", "Can talk"),
    .menu("what to know", "What to know about it"), .menu("agree", "Agree with the caller"),
    .menu("if", "If …"), .menu("phase", "Go to a phase"), .menu("take", "What was said"),
    .menu("colours", "Colours"),
    .wrapUp("Region"), .wrapUp("Language"),
  ]

  /// Places outside a call.
  static let atShiftSheet: [PlantedField] = [
    PlantedField("the shift sheet", waits: "START A CALL", shows: false) { _ in },
    .key("F10", "the Menu", waits: "Menu"), .key("F3", "services", waits: "Services"),
    PlantedField("a past call's region", waits: "Or type a name") { desk in
      try await Self.menu("past", "Enter a past call", waits: "Save the past call").opens(desk)
      try await desk.waitFor("Save the past call")
      try await Self.opensField("Region", desk)
    },
    PlantedField("the code of somebody else", waits: "Your code:") { desk in
      try await desk.press("F8")
      try await desk.type("2")
    },
    .menu("pin for", "PIN for hiding", waits: "Type a PIN", shows: false),
    .menu("hand over", "Hand over", waits: "What was it about?"),
    .menu("paper", "Paper and slips"),
    .menu("coordinator", "Coordinator", waits: "Set a PIN", shows: false),
    .coordinator("People who asked to be rung", waits: "That was all", shows: false),
    .coordinator("Listings: add, change, close"), .coordinator("House rules"),
    .coordinator("Everyday words"), .coordinator("Which number to ring next"),
    .coordinator("Seal the records with a key", waits: "Passphrase", shows: false),
  ]

  /// A place behind the coordinator's door.
  static func coordinator(
    _ line: String, waits: String = "Find:", shows: Bool = true
  ) -> PlantedField {
    PlantedField("coordinator: \(line)", waits: waits, shows: shows) { desk in
      try await desk.opensCoordinator()
      try await desk.chooses(line)
      try await desk.waitUntilGone("People who asked to be rung ")
    }
  }

  /// Opens the place, types one name and pastes another, and sees both where they are shown.
  func plants(_ number: Int, _ desk: Desk) async throws {
    try await opens(desk)
    try await desk.waitFor(waits)
    let (typed, pasted) = (Planted.name(2 * number), Planted.name(2 * number + 1))
    // In pieces, so that beginnings are drawn and looked for as they are when somebody types.
    let pieces = [typed.prefix(3), typed.dropFirst(3).prefix(5), typed.dropFirst(8)]
    for piece in pieces { try await desk.type(String(piece)) }
    try await desk.paste(" " + pasted)
    if shows { try await desk.waitFor(String(pasted.prefix(10))) }
  }
}
