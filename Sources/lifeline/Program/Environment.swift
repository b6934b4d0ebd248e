import Foundation

/// What the environment asks for.
enum Environment {
  /// `NO_COLOR`, nil when it is not there.
  static var noColor: String? { ProcessInfo.processInfo.environment["NO_COLOR"] }
}
