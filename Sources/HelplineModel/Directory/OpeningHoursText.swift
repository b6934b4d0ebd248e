/// Opening hours written in the plain part of the OpenStreetMap syntax.
///
/// Source: the specification at wiki.openstreetmap.org/wiki/Key:opening_hours/specification; only
/// `24/7`, weekdays, times and `off` are understood. Holidays, months, weeks and words are not:
/// hours half understood would send a caller to a closed door.
public enum OpeningHoursText {
  /// The weekly rows of a text such as `Mo-Fr 09:00-17:00; Sa 10:00-12:00`; nil when any part of it is not plain.
  public static func rows(_ text: String) -> [HoursRow]? {
    let trimmed = text.trimmed
    if trimmed == "24/7" { return [HoursRow(days: 0x7F, from: 0, to: 1440)] }
    var rows: [HoursRow] = []
    for rule in trimmed.split(separator: ";", omittingEmptySubsequences: true) {
      let words = String(rule).trimmed
      if words.isEmpty { continue }
      guard let parsed = parseRule(words) else { return nil }
      // A later rule takes the place of an earlier one on its days (specification, "rule separators").
      let named = parsed.days
      rows = rows.compactMap { row in
        var kept = row
        kept.days &= ~named
        return kept.days == 0 ? nil : kept
      }
      rows += parsed.rows
    }
    return rows.isEmpty ? nil : rows
  }

  private static let dayNames = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]

  /// `Mo-Fr 09:00-12:00,13:00-17:00`, `Sa,Su off`, `09:00-17:00`, also joined: `Mo 09:00-12:00, Tu 10:00-12:00`.
  private static func parseRule(_ rule: String) -> (days: UInt8, rows: [HoursRow])? {
    var days: UInt8 = 0
    var all: UInt8 = 0
    var rows: [HoursRow] = []
    var state = Awaiting.days
    for word in words(rule) {
      if let named = dayRange(word) {
        days = state == .days ? days | named : named
        state = .days
      } else if word == "off" || word == "closed" {
        guard state == .days, days != 0, rows.isEmpty else { return nil }
        state = .nothing
      } else {
        guard state != .nothing, let times = timeRange(word) else { return nil }
        if days == 0 { days = 0x7F }
        rows.append(HoursRow(days: days, from: times.from, to: times.to))
        state = .moreTimes
      }
      all |= days
    }
    // Days with neither times nor `off` behind them would mean "all day"; too easily a slip.
    guard state != .days else { return nil }
    return (all, rows)
  }

  private enum Awaiting {
    case days, moreTimes, nothing
  }

  /// Pieces between blanks and commas.
  private static func words(_ rule: String) -> [Substring] {
    rule.split { $0 == " " || $0 == "," || $0 == "\t" || $0 == "\u{A0}" }
  }

  private static func dayRange(_ word: Substring) -> UInt8? {
    let ends = word.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = ends.compactMap { name in dayNames.firstIndex { $0 == name } }
    guard numbers.count == ends.count, (1...2).contains(ends.count) else { return nil }
    var day = numbers[0]
    var result: UInt8 = 1 << UInt8(day)
    while ends.count == 2, day != numbers[1] {
      day = (day + 1) % 7
      result |= 1 << UInt8(day)
    }
    return result
  }

  /// `09:00-17:00`, over midnight `20:00-02:00` or `20:00-26:00`; nil for no length and more than a day.
  private static func timeRange(_ word: Substring) -> (from: Int, to: Int)? {
    let ends = word.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "-" || $0 == "–" })
    guard ends.count == 2, let from = minute(ends[0]), var to = minute(ends[1]) else { return nil }
    if to < from { to += 1440 }
    guard from < 1440, to > from, to - from <= 1440 else { return nil }
    return (from, to)
  }

  /// `HH:MM` from 00:00 to 48:00 as minutes.
  private static func minute(_ word: Substring) -> Int? {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    let isDigits = parts.allSatisfy { part in
      (1...2).contains(part.count) && part.allSatisfy { $0.isASCII && $0.isNumber }
    }
    guard parts.count == 2, parts[1].count == 2, isDigits, let hour = Int(parts[0]),
      let minute = Int(parts[1]), minute < 60, hour * 60 + minute <= 2880
    else { return nil }
    return hour * 60 + minute
  }
}

extension String {
  /// Without blanks at the ends.
  fileprivate var trimmed: String {
    let start = drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
