import Foundation

/// What around the program may let others see the screen.
enum Watchers {
  /// One sentence each for tmux, screen and `script`.
  static func sentences(_ environment: [String: String]) -> [String] {
    var found: [String] = []
    if environment["TMUX"] != nil {
      found.append("tmux runs around Lifeline: whoever has this login can attach and look.")
    }
    if environment["STY"] != nil {
      found.append("screen runs around Lifeline: whoever has this login can attach and look.")
    }
    if parentName == "script" {
      found.append("script runs around Lifeline: the terminal is being written to a file.")
    }
    return found
  }

  private static var parentName: String? {
    let name = try? String(contentsOfFile: "/proc/\(getppid())/comm", encoding: .utf8)
    return name?.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
