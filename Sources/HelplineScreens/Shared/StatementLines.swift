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
    let number = statement.numberAhead.map { "\($0) · " } ?? ""
    let guarding = statement.guarding.map { " (\($0))" } ?? ""
    var lines = [
      Line(
        number + statement.text + guarding, role: statement.standing == .unknown ? .caution : .text)
    ]
    let below = below(statement, desk)
    if !below.isEmpty { lines.append(Line(below, role: .muted, continues: true)) }
    return lines
  }

  /// What stands below a sentence: source and its age, since when it holds, what speaks against it.
  static func below(_ statement: Statement, _ desk: Desk) -> String {
    var parts: [String] = []
    switch statement.standing {
    case .fact(let sources, let dated):
      parts.append(source(dated, isOld: statement.needsConfirming(on: desk.today), desk))
      if let first = sources.first { parts.append(host(first)) }
    case .advice, .unknown: break
    }
    parts += validity(statement, desk)
    if let conflict = statement.conflict {
      parts.append(desk.say("statement.conflict", "sources disagree: {text}", ["text": conflict]))
    }
    // The source's own line says that already.
    let note = statement.note?.replacing("Confirm before relying on it.", with: "")
    if let note = note?.trimmingPrefix(" "), !note.isEmpty { parts.append(String(note)) }
    return parts.joined(separator: " · ")
  }

  /// Since when and until when it holds, and whose review it waits for.
  private static func validity(_ statement: Statement, _ desk: Desk) -> [String] {
    [
      statement.validFrom.map { desk.say("valid.from", "holds since {date}", ["date": $0]) },
      statement.validUntil.map { desk.say("valid.until", "held until {date}", ["date": $0]) },
      statement.checked.map {
        desk.say("checked", "compared with its source {date}", ["date": $0])
      },
      statement.needsReview.map {
        $0 == "health"
          ? desk.say("review.health", "waits for a review by a health professional")
          : desk.say("review.lawyer", "waits for a review by a lawyer")
      },
    ].compactMap { $0 }
  }

  /// "from a source of 2016", and whether that is too old to rely on.
  private static func source(_ dated: String?, isOld: Bool, _ desk: Desk) -> String {
    guard let dated else {
      return isOld
        ? desk.say("source.undated", "undated source, confirm before relying on it")
        : desk.say("source.no_date", "undated source")
    }
    let year = String(dated.prefix(4))
    return isOld
      ? desk.say(
        "source.old", "from a source of {year}, confirm before relying on it", ["year": year])
      : desk.say("source.of", "from a source of {year}", ["year": year])
  }

  /// The page's host: enough to find it, short enough to read.
  static func host(_ address: String) -> String { URL(string: address)?.host() ?? address }
}
