import HelplineScreens

/// This program's seat at a practice call that several play: what the loop watches beside the keys.
///
/// Nothing of it waits or runs beside the loop.
protocol Seat: AnyObject {
  /// Readable while there is news.
  var descriptor: Int32 { get }
  /// Milliseconds until something is to be tried again; nil while only news matters.
  var triesIn: Int? { get }
  /// What the screens are told of what came since.
  func news() -> [Answer]
  /// Tells the others how this seat stands now, where they have not heard it yet.
  func say(_ message: SeatMessage?)
}

extension Seat {
  /// The sooner of two moments, each nil while it matters to nobody.
  func wakesIn(_ other: Int?) -> Int? { [triesIn, other].compactMap { $0 }.min() }

  /// What came goes to the screens.
  func hear(_ state: inout AppState, _ runner: EffectRunner) {
    runner.take(news(), into: &state)
  }
}
