/// Who sits at a practice call that several play.
public enum SeatRole: String, Codable, Sendable {
  /// Plays the caller, and drives the call.
  case trainer
  /// Takes the call on the real screens.
  case trainee
  /// Looks on: the caller's words and the trainee's screen, as on a projector.
  case watcher
  /// Looks on with the persona sheet and gives marks of their own.
  case rater
}

/// How a seat stands to the host.
public enum SeatLink: Equatable, Sendable {
  /// The host is there.
  case joined
  /// Nobody hosts; it is tried again by itself.
  case waiting
  /// The host has no place for this seat: one sentence.
  case refused(String)
}
