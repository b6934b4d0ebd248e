import Foundation
import HelplineScreens

/// When the program has to wake by itself.
enum Clock {
  /// Milliseconds to the next whole minute while something counts minutes; nil sleeps until a key comes.
  static func untilNextMinute(_ desk: Desk) -> Int? {
    guard desk.countsMinutes else { return nil }
    return 60_000 - Session.now % 60_000
  }
}

/// What the environment asks for.
enum Environment {
  /// `NO_COLOR`, nil when it is not there.
  static var noColor: String? { ProcessInfo.processInfo.environment["NO_COLOR"] }
}
