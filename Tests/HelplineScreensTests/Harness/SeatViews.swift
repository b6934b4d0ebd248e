import HelplineModel
import HelplineScreens
import TerminalUI
import Testing

extension View {
  /// The seats of a practice call that several play.
  static let seats = [
    seat("practice.cockpit", "waiting", .trainer) { room, _ in
      room.host.press("F10").choose("Reset")
    },
    seat("practice.cockpit", "play", .trainer) { room, trainee in says(room, trainee) },
    seat("practice.cockpit", "marks", .trainer) { room, trainee in
      says(room, trainee)
      room.host.press("1", "Tab", "Tab", "Tab", "3", "↓")
    },
    seat("practice.cockpit", "sheet", .trainer) { room, trainee in
      says(room, trainee)
      room.host.press("Tab")
    },
    seat("practice.cockpit", "screen", .trainer) { room, trainee in
      says(room, trainee)
      room.host.press("Tab", "Tab")
    },
    seat("practice.cockpit", "over", .trainer) { room, trainee in
      says(room, trainee)
      room.host.press("1", "Tab", "Tab", "Tab", "3", "↓", "2", "Tab").press("F10")
      room.host.choose("End the call")
    },
    seat("practice.trainee", "notice", .trainee) { _, _ in },
    seat("practice.trainee", "play", .trainee) { room, trainee in
      says(room, trainee)
      room.host.press("1")
      room.settle()
    },
    seat("practice.trainee", "over", .trainee) { room, trainee in
      says(room, trainee)
      room.host.press("F10").choose("End the call")
      room.settle()
    },
    seat("practice.watch", "screen", .watcher) { room, trainee in says(room, trainee) },
    seat("practice.watch", "waiting", .watcher) { room, _ in
      room.host.press("F10").choose("Reset")
      room.settle()
    },
  ]

  private static func says(_ room: SeatRoom, _ trainee: TestDesk) {
    trainee.press("Enter", "1").type("I am here.").press("Enter").press("Tab", "Enter")
    trainee.choose("not safe")
    room.settle()
  }

  /// The seat of a role, with somebody at the others.
  private static func seat(
    _ screen: String, _ story: String, _ role: SeatRole,
    _ go: @escaping @Sendable (SeatRoom, TestDesk) -> Void
  ) -> View {
    View(screen: screen, story: story) { desk in
      do {
        let room = try SeatRoom("burglary-anger", host: role == .trainer ? desk : nil)
        let trainee = try room.join(.trainee, at: role == .trainee ? desk : nil)
        try room.join(.watcher, at: role == .watcher ? desk : nil)
        go(room, trainee)
      } catch {
        desk.fail("\(error)", #_sourceLocation)
      }
    }
  }
}
