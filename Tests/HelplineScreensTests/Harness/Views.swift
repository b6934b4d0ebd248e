import HelplineModel
import HelplineScreens
import Synchronization
import TerminalUI
import Testing

/// A screen in a state worth looking at, and the keys that lead there.
struct View: Sendable, CustomTestStringConvertible {
  var screen: String
  var story: String
  var country = "IE"
  var house: [String: String] = [:]
  var reach: @Sendable (TestDesk) -> Void

  var testDescription: String { "\(screen)/\(story)" }

  private static let reached = Mutex<[String: TestDesk]>([:])

  /// A desk that stands there; the way is gone once a run where no scratch text was typed.
  func desk(_ columns: Int = 80, _ rows: Int = 24) throws -> TestDesk {
    let desk =
      try Self.reached.withLock { $0[testDescription] }.map { TestDesk(copying: $0) } ?? fresh()
    desk.resize(columns, rows)
    return desk
  }

  private func fresh() throws -> TestDesk {
    let desk = try TestDesk(in: country, house: house)
    reach(desk)
    guard desk.notes.count + desk.placeFor112.count == 0 else { return desk }
    Self.reached.withLock { $0[testDescription] = desk }
    return TestDesk(copying: desk)
  }

  /// House rules as a house might fill them in, all invented.
  static let filled = [
    "backup_name": "12-B", "backup_number": "+999 000 0002", "backup_hours": "until 06:00",
    "backup2_name": "03-A", "backup2_number": "+999 000 0003", "may_ring_112": "yes",
    "phone_for_112": "the grey phone", "silent_wait": "ten minutes, then say our hours",
    "interpreter_service": "Test Tongues, +999 000 0004",
  ]

  /// Every screen, in the order of a shift.
  static let all: [View] =
    shift + call + danger + services + rights + justice + wrapUp + menus + small + sharedDesk
    + coordinator + find + evening + practice + seats

  private static let shift = [
    View(screen: "shift", story: "start") { _ in },
    View(screen: "shift", story: "filled", house: filled) { desk in
      desk.arrange {
        $0.handover = [SharedDesk.card]
        $0.quiet = [QuietCount(kind: .silent, hour: 2, count: 3)]
        $0.book.notices = SharedDesk.notices
        $0.book.plans = [SharedDesk.plan]
        $0.unfinished = [
          UnfinishedCall(id: "a", hour: 21, isOwn: true),
          UnfinishedCall(id: "b", hour: 3, isOwn: false),
        ]
        $0.news.warnings = ["The records file was damaged; it is kept aside."]
        $0.news.watchers = ["tmux keeps what was on the screen."]
      }
    },
  ]

  private static let call = [
    View(screen: "call", story: "new") { $0.press("F2") },
    View(screen: "call", story: "branch") { $0.press("F2", "1") },
    View(screen: "call", story: "offers") { $0.press("F2").type("dub") },
    View(screen: "call", story: "answers") { $0.press("F2", "→", "Tab") },
    View(screen: "call", story: "facts", country: Testland.code) { desk in
      tell(desk)
      desk.press("F10").choose("Agree with").choose("line drops").choose("rings us")
      desk.press("→", "→", "→")
    },
    View(screen: "call", story: "parked") { desk in
      desk.press("F2").put("stalk", as: "crime: stalking").press("F2").choose("New call")
      desk.wait(seconds: 300)
    },
  ]

  /// What the woman of the stories says.
  @Sendable static func tell(_ desk: TestDesk) {
    desk.press("F2").put("stalk", as: "crime: stalking").put("ex", as: "former partner")
    desk.put("last week", as: "in the last week").put("not reported", as: "not reported")
    desk.put("polish", as: "language: Polish").put("testv", as: "is now in: Testville")
  }

  private static let danger = [
    View(screen: "danger", story: "new") { $0.press("F2", "Ctrl-E") },
    View(screen: "danger", story: "filled", house: filled) { desk in
      desk.press("F2").put("dubl", as: "is now in: Dublin").press("Ctrl-E").type("Mill Lane 12")
    },
    View(screen: "danger", story: "abroad", house: filled) { desk in
      desk.press("F2").put("tallinn", as: "is now in: Tallinn").press("Ctrl-E")
    },
    View(screen: "danger_cards", story: "list", house: filled) {
      $0.press("F2", "Ctrl-E", "↓", "↓")
    },
    View(screen: "danger_card", story: "partner") { $0.press("F2", "Ctrl-E", "2", "Enter") },
    View(screen: "danger_card", story: "child_suicide") { desk in
      desk.press("F2", "3", "Ctrl-E")
      desk.press(desk.number(of: "suicide"))
    },
  ]

  private static let services = [
    View(screen: "services", story: "ireland") { $0.press("F2", "F3") },
    View(screen: "services", story: "row", country: Testland.code) { desk in
      tell(desk)
      desk.press("F3", "↓")
    },
    View(screen: "services", story: "empty") { desk in
      desk.press("F2").put("polish", as: "language: Polish").press("F3")
    },
    View(screen: "services", story: "filters") { $0.press("F3", "Tab") },
    View(screen: "services_filter", story: "language") { desk in
      desk.press("F3", "Tab", "Tab", "Enter").type("pol")
    },
    View(screen: "services_filter", story: "for_whom") { desk in
      desk.press("F3")
      for _ in 0..<8
      where !desk.content.answers.contains(where: { $0.label == "For" && $0.selected }) {
        desk.press("Tab")
      }
      desk.press("Enter")
    },
    View(screen: "listing", story: "menu") { $0.press("F2", "F3", "↓", "Enter") },
    View(screen: "listing_page", story: "aoibhneas") { desk in
      desk.press("F2", "F3").type("aoib").press("↓", "Enter").choose("All about it")
    },
    View(screen: "read_aloud", story: "ireland") {
      $0.press("F2", "F3").type("wom").press("↓", "Enter", "1")
    },
    View(screen: "read_aloud", story: "testland", country: Testland.code) { desk in
      tell(desk)
      desk.press("F3").type("stalking line").press("↓", "Enter", "1")
    },
    View(screen: "nothing", story: "gap") { desk in
      desk.press("F2").put("polish", as: "language: Polish").press("F3", "Enter")
    },
  ]

  private static let rights = [
    View(screen: "rights", story: "fits", country: Testland.code) { desk in
      tell(desk)
      desk.press("F4")
    },
    View(screen: "right", story: "first") { $0.press("F2", "F4", "Enter") },
  ]

  private static let justice = [
    View(screen: "justice", story: "ireland") {
      $0.press("F2").put("court date", as: "trial").press("F5")
    },
    View(screen: "stage", story: "report") { $0.press("F2", "F5", "1") },
    View(screen: "stage", story: "limits") { $0.press("F2", "F5").choose("Time limits") },
    View(screen: "path", story: "closed", country: "AT") {
      $0.press("F2").type("clos").press("Enter")
    },
    View(screen: "clocks", story: "none", country: "AT") { desk in
      desk.press("F2").type("clos").press("Enter", "Enter")
    },
    View(screen: "clocks", story: "typed", country: "AT") { desk in
      desk.press("F2").type("clos").press("Enter", "Enter").type("12")
    },
    View(screen: "clocks", story: "range", country: "CZ") { desk in
      desk.press("F2").put("assault", as: "crime").press("F5").choose("Time limits")
      desk.type("about 10 Nov").press("Enter")
    },
    View(screen: "clock", story: "page", country: "DK") { desk in
      desk.press("F2").put("assault", as: "crime").put("today", as: "when: today")
      desk.press("F5").choose("Time limits").press("Enter")
    },
    View(screen: "call", story: "pinned", country: "DK") { desk in
      desk.press("F2").put("assault", as: "crime").put("today", as: "when: today")
    },
    View(screen: "call", story: "borders") { desk in
      desk.press("F2").put("robbed", as: "crime").put("madrid", as: "happened in")
      desk.put("dublin", as: "lives in")
    },
    View(screen: "borders", story: "card") { desk in
      desk.press("F2").put("robbed", as: "crime").put("madrid", as: "happened in")
      desk.put("dublin", as: "lives in").press("F5", "Enter")
    },
    View(screen: "words", story: "page", country: "AT") { desk in
      desk.press("F2", "F5").choose("Trial").pick("words:")
    },
    View(screen: "glossary", story: "list", country: "SE") { desk in
      desk.press("F5").choose("Words of its letters")
    },
    View(screen: "report", story: "page") { $0.press("F5").choose("Making a report") },
    View(screen: "stage", story: "missing", country: "BG") { $0.press("F5").choose("Verdict") },
    View(screen: "right", story: "adds", country: "AT") { desk in
      desk.press("F4").type("review of no").press("Enter")
    },
    View(screen: "rights", story: "unbound", country: "NO") { $0.press("F4") },
    View(screen: "crime", story: "page") { desk in
      desk.press("F2").put("rape", as: "crime").put("rape", as: "what to know")
    },
    View(screen: "card", story: "abduction") { desk in
      desk.press("F2").put("taken my child abroad", as: "card:")
    },
    View(screen: "countries", story: "list") { $0.press("F5").choose("Another country") },
  ]

  private static let wrapUp = [
    View(screen: "wrap_up", story: "first", country: Testland.code) { desk in
      tell(desk)
      end(desk)
    },
    View(screen: "wrap_up", story: "second", country: Testland.code) { desk in
      tell(desk)
      end(desk)
      desk.press("PgDn")
    },
    View(screen: "wrap_up", story: "bare") { desk in
      desk.press("F2")
      end(desk)
    },
    View(screen: "choice", story: "role") { desk in
      desk.press("F2")
      end(desk)
      desk.press("↓", "↓", "Enter")
    },
    View(screen: "past", story: "new") { $0.press("F10").choose("Enter a past call") },
    View(screen: "care", story: "after", house: filled) { desk in
      desk.press("F2")
      end(desk)
      desk.press("Enter")
    },
  ]

  private static func end(_ desk: TestDesk) {
    desk.end("support call").choose("Could not ask")
  }

  private static let menus = [
    View(screen: "menu", story: "call") { $0.press("F2", "F10") },
    View(screen: "menu", story: "shift") { $0.press("F10") },
    View(screen: "end", story: "call_menu") { $0.press("F2", "F2") },
    View(screen: "end", story: "asks") { desk in
      desk.press("F2", "Ctrl-E", "2", "Enter", "Esc", "Esc").end("silent")
    },
    View(screen: "end", story: "safety") { desk in
      desk.press("F2").end("support call")
    },
    View(screen: "agree", story: "subjects") { $0.press("F2", "F10").choose("Agree with") },
    View(screen: "branches", story: "all") { $0.press("F2", "9") },
    View(screen: "facts", story: "remove", country: Testland.code) { desk in
      tell(desk)
      desk.press("F10").choose("What was said")
    },
    View(screen: "short", story: "question") { $0.press("F2", "F10").choose("Short question") },
    View(screen: "quit", story: "asks") { $0.press("F2", "Ctrl-Q") },
    View(screen: "themes", story: "four") { $0.press("F10").choose("Colours") },
  ]

  private static let small = [
    View(screen: "records", story: "own") { $0.press("F7") },
    View(screen: "help", story: "keys") { $0.press("F1") },
    View(screen: "house", story: "filled", house: filled) { $0.choose("of 37 set") },
    View(screen: "scratch", story: "notes") {
      $0.press("F2", "F10").choose("Scratch pad").type("blue coat")
    },
    View(screen: "code", story: "person") { $0.press("F10").choose("Change person").type("22") },
    View(screen: "place", story: "dublin") {
      $0.press("F2", "Tab", "Tab", "Tab", "Enter").type("dubl")
    },
    View(screen: "language", story: "spanish") { $0.press("F2", "F9").type("spa") },
    View(screen: "hidden", story: "call") { $0.press("F2", "Ctrl-X") },
  ]
}
