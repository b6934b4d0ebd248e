import Foundation
import Testing

/// Plain mode in a real terminal: a line in, lines out; numbers choose.
extension Desk {
  /// Everything that was said, long lines whole.
  func said() async throws -> [String] {
    try await history(joined: true).split(separator: "\n").map(String.init)
  }

  /// Types a line and its Enter, and waits until what is said from there on holds a text.
  @discardableResult
  func tells(
    line: String, hears text: String, seconds: Double = Desk.patience
  ) async throws -> String {
    let before = try await said().count
    try await type(line)
    try await press("Enter")
    var new = ""
    let heard = try await Waiting.until(seconds: seconds) { () -> String? in
      let all = try await said()
      // Where the screen was cleared everything that stands there is new.
      let from = all.count >= before ? max(0, before - 1) : 0
      new = Self.flowing(all[from...].joined(separator: "\n"))
      return new.contains(text) ? new : nil
    }
    guard let heard else {
      throw Trouble("After “\(line)” not heard: “\(text)”. Since then was said:\n\(new)")
    }
    return heard
  }

  /// Chooses the line that was said last with this text, by its number.
  @discardableResult
  func choosesLine(_ text: String, hears answer: String) async throws -> String {
    let lines = try await said().filter { Self.number(of: text, in: $0) != nil }
    // "language: Polish" is not "language: Polish Sign Language".
    let whole = lines.filter {
      $0.hasSuffix(text) || $0.contains(text + " (") || $0.contains(text + " ·")
    }
    guard let line = whole.last ?? lines.last,
      let number = Self.number(of: text, in: line)
    else {
      throw Trouble("No numbered line says “\(text)”:\n\(try await said().joined(separator: "\n"))")
    }
    return try await tells(line: String(number), hears: answer)
  }

  /// The number in front of a text in a line such as "Back-up: 2 I need help".
  static func number(of text: String, in line: String) -> Int? {
    guard let found = line.range(of: text) else { return nil }
    return line[..<found.lowerBound].split(separator: " ").compactMap { Int($0) }.last
  }

  /// Puts a fact down: its words, then the number of the line.
  func putsDownLine(_ typed: String, as line: String, hears answer: String = "Said:")
    async throws
  {
    try await tells(line: typed, hears: line)
    try await choosesLine(line, hears: answer)
  }
}
