import Foundation
import HelplineModel
import TerminalUI

/// Statements as lines: a fact with its source year, advice with its guard, a hole in words.
enum StatementLines {
  /// The lines of some statements; those for another country are left out. Whether practice advice
  /// among them was reviewed is said once at the end.
  static func lines(_ statements: [Statement], _ desk: Desk, country: String? = nil) -> [Line] {
    let shown = statements.filter { $0.country == nil || $0.country == country }
    var result = shown.flatMap { lines($0, desk) }
    var reviews: [String] = []
    for case .advice(let review) in shown.map(\.standing) {
      let text = ReviewText.text(review, desk)
      if !reviews.contains(text) { reviews.append(text) }
    }
    result += reviews.map { Line($0, role: .muted) }
    return result
  }

  /// One statement: its text, then its source or caution, one line below.
  static func lines(_ statement: Statement, _ desk: Desk) -> [Line] {
    let number = statement.number.map { "\($0) · " } ?? ""
    let guarding = statement.guarding.map { " (\($0))" } ?? ""
    var lines = [
      Line(
        number + statement.text + guarding, role: statement.standing == .unknown ? .caution : .text)
    ]
    let below = below(statement, desk)
    if !below.isEmpty { lines.append(Line(below, role: .muted, continues: true)) }
    return lines
  }

  private static func below(_ statement: Statement, _ desk: Desk) -> String {
    var parts: [String] = []
    switch statement.standing {
    case .fact(let sources, let dated):
      parts.append(source(dated, desk))
      if let first = sources.first { parts.append(host(first)) }
    case .advice, .unknown: break
    }
    if let conflict = statement.conflict {
      parts.append(desk.say("statement.conflict", "sources disagree: {text}", ["text": conflict]))
    }
    // The source's own line says that already.
    let note = statement.note?.replacing("Confirm before relying on it.", with: "")
    if let note = note?.trimmingPrefix(" "), !note.isEmpty { parts.append(String(note)) }
    return parts.joined(separator: " · ")
  }

  /// "from a source of 2016"; older ones say so.
  static func source(_ dated: String?, _ desk: Desk) -> String {
    guard let dated else {
      return desk.say("source.undated", "undated source, confirm before relying on it")
    }
    let year = String(dated.prefix(4))
    let age = (Int(desk.localTime.day.prefix(4)) ?? 0) - (Int(year) ?? 0)
    return age > 1
      ? desk.say(
        "source.old", "from a source of {year}, confirm before relying on it", ["year": year])
      : desk.say("source.of", "from a source of {year}", ["year": year])
  }

  /// The page's host: enough to find it, short enough to read.
  static func host(_ address: String) -> String { URL(string: address)?.host() ?? address }
}
