import Foundation
import HelplineContent
import HelplineModel
import TerminalUI
import Testing

@testable import HelplineScreens

/// A volunteer at a desk: presses keys on the whole program and says what she sees.
///
/// The clock stands until a key is pressed (0.4 s each) or somebody waits.
final class TestDesk: @unchecked Sendable {
  private(set) var state: AppState
  /// Everything the program was asked to do outside, oldest first.
  private(set) var effects: [Effect] = []
  /// Milliseconds since 1970.
  private(set) var now: Int
  /// How many keys were pressed.
  private(set) var keys = 0
  /// The pads of the running call, or of what is typed before one.
  var notes: MemoryPad { state.desk.pads.notes as? MemoryPad ?? MemoryPad() }
  var placeFor112: MemoryPad { state.desk.pads.placeFor112 as? MemoryPad ?? MemoryPad() }

  /// How long a key takes, in milliseconds.
  static let quickHand = 400
  /// Tuesday, 17 November 2026, 17:40 in Dublin.
  static let evening = 1_794_937_200_000

  /// A desk in shipped Ireland, or in Testland; `house` fills the house rules.
  init(
    in country: String = "IE", house values: [String: String] = [:], code: String = "14",
    at start: Int = TestDesk.evening, news: DeskNews? = nil
  ) throws {
    let invented = country == Testland.code
    let directory = try (invented ? World.testland : World.shipped).get()
    let ids = CountedIDs()
    var ports = Ports(
      directory: directory,
      knowledge: invented ? Testland.Knowledge() as any KnowledgePort : World.library,
      reference: World.reference, newPad: { MemoryPad() },
      newID: { ids.make() })
    ports.pin = MemoryPINs()
    ports.numbers = InventedNumbers()
    var house = World.library.house().rules
    house.values = values.merging(["country": country]) { given, _ in given }
    var desk = Desk(
      ports: ports, house: house, news: news ?? Self.shippedNews, now: start,
      timeZone: TimeZone(identifier: "Europe/Dublin") ?? .gmt)
    desk.code = code
    desk.readiness.signedOff = Signature(
      what: "go_live", wording: "", role: "coordinator", code: "1", day: "2026-11-01")
    desk.vocabulary = World.vocabulary
    now = start
    state = AppState(desk: desk)
  }

  /// The same place again, with nothing done yet; only where no scratch text was typed.
  init(copying other: TestDesk) {
    (state, now) = (other.state, other.now)
    (records, drafts) = (other.records, other.drafts)
  }

  private static var shippedNews: DeskNews {
    var news = DeskNews()
    news.knowledge = "Lifeline 1.0"
    news.listings = 120
    return news
  }

  // MARK: what the volunteer does

  /// Presses keys by name ("F2", "Ctrl-E", "Enter", "1").
  @discardableResult
  func press(_ names: String...) -> TestDesk {
    for name in names { send(KeyNames.event(name)) }
    return self
  }

  /// Types letters one by one.
  @discardableResult
  func type(_ text: String) -> TestDesk {
    for letter in text { send(.text(String(letter))) }
    return self
  }

  /// Sends any event, a key's time later.
  func send(_ event: InputEvent) {
    now += Self.quickHand
    keys += 1
    carryOut(state.handle(event, at: now))
  }

  /// Goes with the arrows to the first thing whose words hold `words`, and presses Enter.
  @discardableResult
  func choose(_ words: String, sourceLocation: SourceLocation = #_sourceLocation) -> TestDesk {
    guard go(to: words, sourceLocation) else { return self }
    return press("Enter")
  }

  /// Types into the box and chooses what it offers.
  @discardableResult
  func put(
    _ letters: String, as offer: String, sourceLocation: SourceLocation = #_sourceLocation
  ) -> TestDesk {
    type(letters)
    return choose(offer, sourceLocation: sourceLocation)
  }

  /// Time passes.
  func wait(seconds: Int) {
    now += seconds * 1000
    carryOut(state.tick(at: now))
  }

  /// The terminal becomes another size.
  func resize(_ columns: Int, _ rows: Int) {
    carryOut(state.handle(.resize(Size(columns: columns, rows: rows)), at: now))
  }

  /// Something outside answers.
  func receive(_ answer: Answer) { carryOut(state.receive(answer)) }

  /// Another desk state, for what comes from outside at start.
  func arrange(_ change: (inout Desk) -> Void) {
    var desk = state.desk
    change(&desk)
    state = AppState(desk: desk)
  }

  /// Opens the program somewhere, as a command does.
  func open(_ arrange: (inout AppState) -> Void) { arrange(&state) }

  /// F2, then how the call ended ("silent").
  @discardableResult
  func end(_ kind: String, sourceLocation: SourceLocation = #_sourceLocation) -> TestDesk {
    press("F2").choose("End: \(kind)", sourceLocation: sourceLocation)
  }

  /// Presses the number that stands before the first thing whose words hold `words`.
  @discardableResult
  func pick(_ words: String, sourceLocation: SourceLocation = #_sourceLocation) -> TestDesk {
    for (index, item) in items.enumerated() where item.text.contains(words) {
      if index < 9 { return press(String(index + 1)) }
    }
    fail("No number stands before “\(words)”.", sourceLocation)
    return self
  }

  private func go(to words: String, _ sourceLocation: SourceLocation) -> Bool {
    if items.allSatisfy({ !$0.selected }) { press("↓") }
    let found = items.firstIndex { ("\($0.label) \($0.text)").contains(words) }
    guard let found, let at = items.firstIndex(where: \.selected) else {
      fail("There is nothing to choose with the words “\(words)”.", sourceLocation)
      return false
    }
    for _ in 0..<abs(found - at) { press(found > at ? "↓" : "↑") }
    return true
  }

  var items: [Line] { content.parts.flatMap(\.lines).filter(\.isItem) }

  // MARK: what the volunteer sees

  var content: ScreenContent { state.content() }
  var desk: Desk { state.desk }
  var facts: CallFacts { state.desk.facts }
  /// The running call.
  var live: CallDraft? { state.desk.live }
  var grid: Grid { FrameSetter(size: state.desk.size).frame(content) }
  var screen: [String] { grid.lines }
  /// The screen without the sentence on what just happened, which every key takes away.
  var still: [String] {
    var content = content
    content.message = nil
    return FrameSetter(size: desk.size).frame(content).lines
  }
  var outline: [String] { Outline.lines(content) }
  /// The name of the screen on top.
  var place: String { state.top.id }

  /// The words stand on the screen without scrolling.
  @discardableResult
  func sees(_ words: String..., sourceLocation: SourceLocation = #_sourceLocation) -> TestDesk {
    let shown = ScreenText(screen)
    for one in words where !shown.holds(one) {
      fail("“\(one)” is not on the screen.", sourceLocation)
    }
    return self
  }

  /// The words do not stand on the screen, nor are they read out in plain mode.
  @discardableResult
  func seesNot(_ words: String..., sourceLocation: SourceLocation = #_sourceLocation) -> TestDesk {
    let shown = ScreenText(screen)
    let read = outline.joined(separator: "\n")
    for one in words where shown.holds(one) || read.contains(one) {
      fail("“\(one)” stands on the screen.", sourceLocation)
    }
    return self
  }

  /// The words are read out in plain mode, also where the screen would have to be scrolled.
  @discardableResult
  func hears(_ words: String..., sourceLocation: SourceLocation = #_sourceLocation) -> TestDesk {
    let read = outline.joined(separator: " ")
    for one in words where !read.contains(one) {
      fail("“\(one)” is not in the outline.", sourceLocation)
    }
    return self
  }

  /// The screen on top has this name.
  @discardableResult
  func isAt(_ name: String, sourceLocation: SourceLocation = #_sourceLocation) -> TestDesk {
    if place != name { fail("The screen is “\(place)”, not “\(name)”.", sourceLocation) }
    return self
  }

  func fail(_ sentence: String, _ sourceLocation: SourceLocation) {
    let picture = ([sentence] + screen.map { "│\($0)" }).joined(separator: "\n")
    Issue.record(Comment(rawValue: picture), sourceLocation: sourceLocation)
  }

  // MARK: what is outside

  /// Records that were saved and not taken back.
  private(set) var records: [CallRecord] = []
  /// Running calls as they lie on disk.
  private(set) var drafts: [String: CallDraft] = [:]

  private func carryOut(_ asked: [Effect]) {
    effects += asked
    for effect in asked {
      switch effect {
      case .saveRecord(let record): records.append(record)
      case .removeRecord(let id): records.removeAll { $0.id == id }
      case .saveDraft(let draft): drafts[draft.id] = draft
      case .removeDraft(let id): drafts[id] = nil
      case .handover(let id, let card): receive(board(id, card))
      default: break
      }
    }
  }

  /// The shift's board with a card put on or taken off.
  private func board(_ id: String, _ card: HandoverCard?) -> Answer {
    let others = desk.handover.filter { $0.id != id }
    return .shift(others + [card].compactMap { $0 }, desk.quiet, seats: desk.seats)
  }

  /// Everything that would reach a disk, as text.
  func written() throws -> String {
    let encoder = JSONEncoder()
    let pieces = try effects.map { effect -> String in
      switch effect {
      case .saveDraft(let draft): String(decoding: try encoder.encode(draft), as: UTF8.self)
      case .saveRecord(let record): String(decoding: try encoder.encode(record), as: UTF8.self)
      default: String(describing: effect)
      }
    }
    return pieces.joined(separator: "\n")
  }
}

/// A frame as it is read: whole lines, or the two columns one after the other.
struct ScreenText {
  private let readings: [String]

  init(_ lines: [String]) {
    let width = (lines.map(\.count).max() ?? 0)
    let columns = [40, 66, 78].filter { $0 < width }
    readings =
      [Self.plain(lines)]
      + columns.flatMap { at in
        [
          Self.plain(lines.map { String($0.prefix(at)) }),
          Self.plain(lines.map { String($0.dropFirst(at)) }),
        ]
      }
  }

  func holds(_ words: String) -> Bool {
    let wanted = Self.plain([words])
    return readings.contains { $0.contains(wanted) }
  }

  private static func plain(_ lines: [String]) -> String {
    lines.joined(separator: " ").replacing("▶", with: " ")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
