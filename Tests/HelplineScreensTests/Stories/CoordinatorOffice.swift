import HelplineModel
import TerminalUI
import Testing

@testable import HelplineScreens

/// A coordinator at the desk, and what stands behind it: the book on disk, the PIN, the unmet needs.
final class Office {
  let desk: TestDesk
  /// The book as it lies on disk.
  private(set) var book: HouseBook
  /// The PIN that fits, nil while none is set.
  var pin: String? = "kettle7"
  private var open = CoordinatorDesk()
  private var seen: Int

  init(
    _ desk: TestDesk, gaps: [CountedGap] = [], mostGiven: [String] = [],
    fill: (inout HouseBook) -> Void = { _ in }
  ) {
    var book = desk.desk.book
    fill(&book)
    self.desk = desk
    self.book = book
    open.gaps = gaps
    open.mostGiven = mostGiven
    seen = desk.effects.count
    desk.arrange {
      $0.book = book
      $0.news.coordinatorHasSecret = true
    }
  }

  /// An office where nobody ever set a PIN.
  func withoutPIN() -> Office {
    pin = nil
    desk.arrange { $0.news.coordinatorHasSecret = false }
    return self
  }

  /// A desk in Testland with a coordinator's usual morning.
  static func morning() throws -> Office {
    Office(
      try TestDesk(in: Testland.code), gaps: needs, mostGiven: ["testland:law-desk"], fill: fill)
  }

  static let needs = [
    CountedGap(gap: Gap(topic: "legal", place: "XT1", language: "pl"), count: "7"),
    CountedGap(gap: Gap(topic: "interpreter", language: "es"), count: "<5"),
  ]

  /// What waits on that morning, all of it invented.
  static func fill(_ book: inout HouseBook) {
    book.rings = [RingRequest(code: "22", day: "2026-11-16")]
    book.flags = [
      ListingFlag(listing: "testland:stalking-line", reason: "wrong_number"),
      ListingFlag(listing: "testland:stalking-line", reason: "wrong_number"),
      ListingFlag(listing: "testland:law-desk", reason: "wrong_hours"),
    ]
    book.rung["testland:night-door"] = Rung(day: "2026-06-02", code: "07", outcome: .right)
    book.notices = [
      Notice(id: "n1", text: "The training room is locked at eight.", from: "2026-11-01")
    ]
    book.plans = [
      HousePlan(
        id: "p1", label: "Plan Birch", lines: ["Fifteen minutes, once a day."],
        reviewOn: "2026-11-10")
    ]
    book.words = [HouseWord(phrase: "hounding", value: "crime.stalking")]
  }

  // MARK: what the coordinator does

  /// Opens the door and stands at the start page.
  @discardableResult
  func enter() -> Office {
    press("F10").choose("Coordinator")
    if let pin { type(pin).press("Enter") }
    return self
  }

  @discardableResult
  func press(_ names: String...) -> Office {
    for name in names {
      desk.press(name)
      answer()
    }
    return self
  }

  /// Sends any event.
  func send(_ event: InputEvent) {
    desk.send(event)
    answer()
  }

  /// Takes back every change, newest first.
  func undoAll() {
    for entry in book.undoable { carryOut(.undoHouse(entry.number)) }
  }

  @discardableResult
  func type(_ text: String) -> Office {
    desk.type(text)
    answer()
    return self
  }

  @discardableResult
  func choose(_ words: String, sourceLocation: SourceLocation = #_sourceLocation) -> Office {
    desk.choose(words, sourceLocation: sourceLocation)
    answer()
    return self
  }

  /// Opens a field of a form, types over what stands there, and puts it down.
  @discardableResult
  func fill(
    _ field: String, _ text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) -> Office {
    choose(field, sourceLocation: sourceLocation)
    for _ in 0..<(desk.content.box?.text.count ?? 0) { desk.press("Backspace") }
    return type(text).press("Enter")
  }

  /// Opens a field of a form and chooses what it offers.
  @discardableResult
  func pick(
    _ field: String, _ choice: String, sourceLocation: SourceLocation = #_sourceLocation
  ) -> Office {
    self.choose(field, sourceLocation: sourceLocation)
      .choose(choice, sourceLocation: sourceLocation)
  }

  /// The last line of a form.
  @discardableResult
  func save() -> Office { press("End", "Enter") }

  /// Goes back to the start page.
  @discardableResult
  func back() -> Office {
    for _ in 0..<6 where desk.place != "coordinator" { press("Esc") }
    return self
  }

  /// Takes back the newest change that says these words.
  @discardableResult
  func takeBack(_ words: String, sourceLocation: SourceLocation = #_sourceLocation) -> Office {
    back().choose("What was changed").choose(words, sourceLocation: sourceLocation)
      .choose("Take it back", sourceLocation: sourceLocation)
  }

  /// Somebody at another desk changes something; it is read before the next key.
  func meanwhile(_ change: HouseChange) {
    book.make(change, by: "07", on: desk.desk.localTime.day)
    desk.receive(.book(book))
  }

  /// Whether a key pressed now is still meant once somebody at another desk has changed something.
  func isMeant(_ event: InputEvent, after change: HouseChange) -> Bool {
    let before = desk.content
    meanwhile(change)
    var seen = SeenScreen(before, now: desk.content)
    return seen.means(event)
  }

  // MARK: what stands behind the desk

  private func answer() {
    while seen < desk.effects.count {
      let effect = desk.effects[seen]
      seen += 1
      carryOut(effect)
    }
  }

  private func carryOut(_ effect: Effect) {
    switch effect {
    case .unlock(let secret):
      desk.receive(
        secret == pin ? .coordinator(open) : .refused("That is not the PIN or the passphrase."))
    case .setCoordinatorPIN(let secret):
      pin = secret
      desk.receive(.coordinator(open))
    case .lock: desk.receive(.coordinator(nil))
    case .house(let change) where book.inverse(of: change) != change:
      book.make(change, by: desk.desk.code, on: desk.desk.localTime.day)
      desk.receive(.book(book))
    case .undoHouse(let number):
      guard case .possible(let entry) = book.undoAnswer(number) else { return }
      book.make(entry.inverse, by: desk.desk.code, on: desk.desk.localTime.day, undoes: number)
      desk.receive(.book(book))
    case .ringDone(let request):
      book.rings.removeAll { $0 == request }
      desk.receive(.book(book))
    default: break
    }
  }
}
