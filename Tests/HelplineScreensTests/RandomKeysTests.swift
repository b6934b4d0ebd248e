import HelplineModel
import HelplineScreens
import TerminalUI
import Testing

/// A frightened hand: keys at random, for thousands of steps.
@Suite("Random keys")
struct RandomKeysTests {
  private static let names = [
    "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "F10", "Enter", "Enter", "Enter", "Enter",
    "Esc", "Esc", "Tab", "Tab", "Shift-Tab", "↑", "↓", "↓", "↓", "←", "→", "PgUp", "PgDn", "Home",
    "End", "Backspace", "Delete", "Ctrl-E", "Ctrl-X", "Ctrl-Z", "Ctrl-Z", "Ctrl-S", "Ctrl-C",
    "Ctrl-P", "Ctrl-Q", "1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "/", "a", "s", "t", "é",
  ]
  private static let sizes = [(80, 24), (40, 12), (132, 43), (120, 30), (39, 11), (1, 1)]

  @Test(arguments: 1...6)
  func `whatever is pressed, the running call lies on disk as it stands, and the screen holds`(
    _ seed: UInt64
  ) throws {
    var random = Seeded(seed: seed)
    let desk = try TestDesk()
    for step in 0..<300 {
      Self.act(desk, &random)
      guard let live = desk.live else { continue }
      try #require(desk.drafts[live.id] == live, "seed \(seed), step \(step)")
    }
    #expect(desk.desk.parked.count <= 3)
  }

  private static func act(_ desk: TestDesk, _ random: inout Seeded) {
    switch random.below(40) {
    case 0:
      let size = sizes[random.below(sizes.count)]
      desk.resize(size.0, size.1)
    case 1: desk.send(.paste("pasted \(random.below(100))"))
    case 2: desk.send(.choose(random.below(20)))
    case 3: desk.send(.line(["stalking", "dublin", "polish", "", "x"][random.below(5)]))
    case 4: desk.wait(seconds: random.below(120))
    default: desk.press(names[random.below(names.count)])
    }
    let grid = desk.grid
    let inside =
      (0..<grid.size.columns).contains(grid.cursor.column)
      && (0..<grid.size.rows).contains(grid.cursor.row)
    if !inside { desk.fail("The cursor is outside.", #_sourceLocation) }
  }

  @Test(arguments: 1...4)
  func `each close is one record with an id of its own, and each undo takes one away`(
    _ seed: UInt64
  ) throws {
    var random = Seeded(seed: 100 + seed)
    let desk = try TestDesk()
    desk.resize(80, 24)
    for _ in 0..<400 { desk.press(Self.names[random.below(Self.names.count)]) }
    let saved = desk.effects.count { if case .saveRecord = $0 { true } else { false } }
    let removed = desk.effects.count { if case .removeRecord = $0 { true } else { false } }
    #expect(desk.records.count == saved - removed)
    #expect(desk.records.allSatisfy { ["12-18", "18-24"].contains($0.hourBand) })
    #expect(Set(desk.records.map(\.id)).count == desk.records.count)
  }

  @Test(arguments: View.all.filter { $0.screen != "hidden" })
  func `plain mode's number does what the arrows and Enter do`(_ view: View) throws {
    let count = try view.desk().items.count
    guard try view.desk().items.contains(where: \.selected) else { return }
    for number in 1...max(1, min(count, 12)) {
      let (one, two) = (try view.desk(), try view.desk())
      guard let at = one.items.firstIndex(where: \.selected) else { continue }
      for _ in 0..<abs(number - 1 - at) { one.press(number - 1 > at ? "↓" : "↑") }
      guard one.items.indices.contains(number - 1), one.items[number - 1].selected else { continue }
      let words = one.items[number - 1].text
      one.press("Enter")
      two.send(.choose(number))
      #expect(one.place == two.place, "\(number): \(words)")
      #expect(one.live?.facts == two.live?.facts && one.content.title == two.content.title)
    }
  }
}

/// The same random numbers for the same seed, on every machine (SplitMix64).
struct Seeded {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}
