import HelplineModel
import TerminalUI

/// What a desk is told by the other seats of a practice call.
extension Desk {
  /// Somebody else said something, came or went.
  mutating func hear(_ news: SeatNews) {
    guard let role = seat?.role, let before = seat?.host else { return }
    seat?.hear(news)
    switch (role, news) {
    case (.trainer, .kept(let kept)): takeBack(kept)
    case (.trainer, .trainee): takeActs()
    case (.trainee, .keptTrainee(let kept)): ask(kept)
    case (_, .note(let sentence)): message = sentence
    default: break
    }
    if case .host(let host) = news { hear(host, before, role) }
  }

  private mutating func hear(_ host: HostState, _ before: HostState, _ role: SeatRole) {
    switch role {
    case .trainer: break
    case .trainee: follow(host, from: before)
    case .rater where host.call != seat?.rater.call:
      seat?.rater = RaterState(call: host.call)
    case .watcher, .rater: break
    }
  }

  /// What this seat says to the others; `screen` is nil while practice is not in front.
  func seatSays(_ screen: PracticeMirror?) -> SeatMessage? {
    switch seat?.role {
    case .trainer: SeatMessage(host: hostState(isAway: screen == nil))
    case .trainee: SeatMessage(trainee: traineeState(screen))
    case .rater: seat.map { SeatMessage(rater: $0.rater) }
    case .watcher, nil: nil
    }
  }

  /// "watched by 2", for the title of a watched screen; a debrief is seen by nobody else, which is said too.
  var watchedShort: String? {
    guard let seat, seat.watchers > 0 else { return nil }
    if seat.isForOwnEyes { return say("seat.own_eyes.short", "only you see this") }
    let count = seat.watchers
    return say("seat.watched.short", "watched by {n}", ["n": String(count)])
  }

  /// How many watch, and who; nil while nobody does.
  var watchedLong: String? {
    guard let seat, seat.watchers > 0 else { return nil }
    if seat.isForOwnEyes {
      return say("seat.own_eyes", "Only you see this page · PRACTICE: do not ring any number")
    }
    let count = seat.watchers
    let who =
      switch count {
      case 1: say("seat.watched.1", "the trainer")
      case 2: say("seat.watched.2", "trainer and one more")
      default:
        say("seat.watched.more", "trainer and {n} more", ["n": String(count - 1)])
      }
    return say(
      "seat.watched", "Watched by {n}: {who} · PRACTICE: do not ring any number",
      ["n": String(count), "who": who])
  }
}
