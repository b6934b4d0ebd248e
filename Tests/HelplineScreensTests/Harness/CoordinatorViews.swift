import HelplineModel
import TerminalUI
import Testing

@testable import HelplineScreens

extension View {
  /// The coordinator's screens on an invented morning.
  static let coordinator = [
    place("door") { $0.press("F10").choose("Coordinator") },
    place("start") { $0.enter() },
    place("queue") { $0.enter().choose("Listings somebody reported") },
    place("listings") { $0.enter().choose("Listings: add") },
    place("listing") { $0.enter().choose("Listings: add").type("night").choose("Night Door") },
    place("form") {
      $0.enter().choose("Listings: add").type("night").choose("Night Door").choose("Change it")
    },
    place("topics") {
      $0.enter().choose("Listings: add").choose("Add a listing").choose("For what").type("le")
    },
    place("out") { office in
      office.enter().choose("Perhaps twice").press("Enter").choose("The same: “Night Door")
      office.back().choose("Taken out")
    },
    place("twice") { $0.enter().choose("Perhaps twice") },
    place("pair") { $0.enter().choose("Perhaps twice").press("Enter") },
    place("notices") { $0.enter().choose("Notices") },
    place("notice") { $0.enter().choose("Notices").choose("Write a notice").choose("Until") },
    place("rules") { $0.enter().choose("House rules") },
    place("rule") { $0.enter().choose("House rules").choose("Do we ring callers back?") },
    place("plans") { $0.enter().choose("House plans") },
    place("words") { $0.enter().choose("Everyday words") },
    place("verify") { $0.enter().choose("Which number") },
    place("cards") { $0.enter().choose("Danger cards") },
    place("card") { $0.enter().choose("Danger cards").press("Enter") },
    place("live") { office in
      office.desk.arrange { $0.readiness = CoordinatorSigns.readiness }
      office.enter().choose("Is this desk ready")
    },
    place("journal") { office in
      office.enter().choose("House rules").choose("Do we ring callers back?").choose("never")
      office.back().choose("What was changed")
    },
    place("closed") { office in
      office.enter().choose("House plans")
      office.desk.receive(.coordinator(nil))
    },
  ]

  private static func place(_ story: String, _ go: @escaping @Sendable (Office) -> Void) -> View {
    View(screen: "coordinator", story: story, country: Testland.code) { desk in
      go(
        Office(desk, gaps: Office.needs, mostGiven: ["testland:law-desk"], fill: Office.fill))
    }
  }
}
