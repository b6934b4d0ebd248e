import HelplineModel
import Synchronization
import Testing

@testable import HelplineScreens

/// Invented things of a desk that several people share.
enum SharedDesk {
  static let card = HandoverCard(
    id: "aa", topic: "stalking", agreed: ["rings_again", "same_topic"], ifTheyRing: "danger_first",
    codeWord: "kettle", madeHour: TestDesk.evening / 3_600_000 - 10)

  static let plan = HousePlan(
    id: "birch", label: "Plan Birch",
    lines: ["Twenty minutes, then agree the next call.", "The same three questions each time."],
    reviewOn: "2026-11-10")

  static let notices = [
    Notice(id: "a", text: "A refuge line changed", from: "2026-11-01"),
    Notice(id: "b", text: "Parcel-SMS fraud: see cyber", from: "2026-11-01"),
    Notice(
      id: "c", text: "A caller of the summer thanks you all", from: "2026-11-01", isGoodNews: true),
  ]

  static var bare: Readiness {
    var found = Readiness()
    found.needs = [
      Readiness.Need(topic: "shelter", region: "IE", listings: 2, rung: 0),
      Readiness.Need(topic: "legal", region: "IE", listings: 3, rung: 1),
    ]
    found.unsetRules = ["greeting", "call_back_rule"]
    found.unsignedCards = ["suicide"]
    return found
  }

  static func setsPIN(_ desk: TestDesk, _ pin: String) {
    desk.press("F10").choose("PIN for hiding").type(pin).press("Enter").type(pin).press("Enter")
  }
}

/// PINs as they are typed, so that a story can set one.
final class MemoryPINs: PINPort {
  private let pins = Mutex<[String: String]>([:])

  func isSet(for code: String) -> Bool { pins.withLock { $0[code] != nil } }

  func set(_ pin: String?, for code: String) -> Bool {
    pins.withLock { $0[code] = pin }
    return true
  }

  func fits(_ pin: String, for code: String) -> Bool { pins.withLock { $0[code] == pin } }
}

extension View {
  /// What several people at one desk meet.
  static let sharedDesk = [
    View(screen: "code", story: "seats") { desk in
      desk.arrange {
        $0.code = ""
        $0.seats = ["03-A", "14", "22"]
      }
      desk.press("2", "↓")
    },
    View(screen: "pin", story: "first") { $0.press("F10").choose("PIN for hiding") },
    View(screen: "hidden", story: "pin") { desk in
      SharedDesk.setsPIN(desk, "4815")
      desk.press("F2", "Ctrl-X").type("48")
    },
    View(screen: "handover", story: "agreed") { desk in
      desk.press("F2", "F10").choose("Hand over").press("2", "2")
    },
    View(screen: "handover", story: "word") { desk in
      desk.press("F2", "F10").choose("Hand over").press("2", "1", "1")
    },
    View(screen: "handover_card", story: "kettle") { desk in
      desk.arrange { $0.handover = [SharedDesk.card] }
      desk.choose("1 handover card").press("1")
    },
    View(screen: "plan", story: "birch") { desk in
      desk.arrange { $0.book.plans = [SharedDesk.plan] }
      desk.choose("Plan Birch").press("1")
    },
    View(screen: "readiness", story: "bare") { desk in
      desk.arrange { $0.readiness = SharedDesk.bare }
      desk.choose("no number in this directory")
    },
    View(screen: "call", story: "not_signed") { desk in
      desk.arrange { $0.readiness.signedOff = nil }
      desk.press("F2")
    },
  ]
}
