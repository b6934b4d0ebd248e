import HelplineModel
import HelplineScreens
import TerminalUI
import Testing

/// The bottom line says what works at this moment; here somebody presses it.
@Suite("The bottom line")
struct PromisedKeysTests {
  @Test(arguments: View.all.filter { $0.screen != "hidden" })
  func `each key it names does something`(_ view: View) throws {
    for hint in try view.desk().content.keys {
      let names = Self.keys(hint.key)
      #expect(!names.isEmpty, "\(hint.key) names no key")
      let acts = try names.contains { try Self.acts($0, view) }
      if !acts {
        try view.desk().fail("“\(hint.key) \(hint.does)” does nothing.", #_sourceLocation)
      }
    }
  }

  /// Whether a key changes the screen, says something or asks for something outside.
  private static func acts(_ key: String, _ view: View) throws -> Bool {
    let desk = try view.desk()
    let before = (desk.content, desk.effects.count, desk.state.isHidden, desk.place)
    desk.wait(seconds: 2)
    desk.press(key)
    return desk.content != before.0 || desk.effects.count != before.1
      || desk.state.isHidden != before.2 || desk.place != before.3
  }

  /// "↑↓ PgDn" → ↑, ↓, PgDn; "1-9" → 1 to 9, "0-3" → 0 to 3.
  static func keys(_ hint: String) -> [String] {
    hint.split(separator: " ").flatMap { word -> [String] in
      if word == "1-9" { return (1...9).map(String.init) }
      if word == "0-3" { return (0...3).map(String.init) }
      if word.allSatisfy({ "←→↑↓".contains($0) }) { return word.map(String.init) }
      return [String(word)]
    }
  }

  @Test(arguments: View.all.filter { $0.screen != "hidden" })
  func `Enter on every line that can be chosen does something`(_ view: View) throws {
    let count = try view.desk().items.count
    for index in 0..<count {
      let desk = try view.desk()
      guard let at = desk.items.firstIndex(where: \.selected) else { return }
      for _ in 0..<abs(index - at) { desk.press(index > at ? "↓" : "↑") }
      guard index < desk.items.count, desk.items[index].selected else { continue }
      let before = (desk.content, desk.effects.count, desk.place)
      desk.press("Enter")
      let acts =
        desk.content != before.0 || desk.effects.count != before.1 || desk.place != before.2
      if !acts { desk.fail("Enter on “\(desk.items[index].text)” does nothing.", #_sourceLocation) }
    }
  }

  @Test(arguments: View.all.filter { $0.screen != "hidden" })
  func `every screen names the menu and a way back`(_ view: View) throws {
    let keys = try view.desk().content.keys.map(\.key)
    if view.screen != "menu" { #expect(keys.contains("F10")) }
    let stays: Set = [
      "shift", "care", "call", "practice.call", "practice.cockpit", "practice.trainee",
      "practice.watch",
    ]
    if !stays.contains(view.screen) {
      #expect(keys.contains("Esc"))
    }
  }

  @Test func `letters type and never command, wherever there is a box`() throws {
    for view in View.all where view.screen != "hidden" {
      let desk = try view.desk()
      guard let box = desk.content.box, box.scratch == nil, box.focused else { continue }
      let (place, live) = (desk.place, desk.live)
      desk.type("qz")
      #expect(desk.place == place && desk.live == live, "\(view.screen)/\(view.story)")
      #expect(desk.content.box?.text == box.text + "qz", "\(view.screen)/\(view.story)")
    }
  }

  @Test func `Enter held down in the empty box does nothing`() throws {
    let desk = try TestDesk()
    desk.press("F2")
    let before = (desk.live, desk.screen)
    for _ in 0..<50 { desk.press("Enter") }
    #expect(desk.live == before.0 && desk.screen == before.1)
  }

  @Test func `Ctrl-S says that all is saved, Ctrl-C how to leave`() throws {
    let desk = try TestDesk()
    desk.press("F2", "Ctrl-S").sees("Everything is saved already.")
    desk.press("Ctrl-C").sees("Ctrl-Q leaves Lifeline").isAt("call")
  }
}
