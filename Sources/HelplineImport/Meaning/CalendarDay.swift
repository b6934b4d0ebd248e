import HelplineModel

/// A day as published.
struct CalendarDay: Equatable {
  var year: Int
  var month: Int
  var day: Int

  /// Reads `2015-12-24` (also with a time behind it), `12/24/15`, `24.12.2015`,
  /// `January 01, 2015`, `1 January 2015`; nil where it is none of them or could be two days.
  /// - Parameter monthFirst: how `03/04/2015` is meant; nil = not known.
  init?(_ text: String, monthFirst: Bool? = nil) {
    if let parts = Self.plain(text) {
      self.init(parts.year, parts.month, parts.day)
      return
    }
    let folded = text.lowercased()
    let cut = folded.split { $0 == "t" && folded.contains("-") || $0 == "," || $0.isWhitespace }
    if let first = cut.first, let day = Self.numeric(first, monthFirst) {
      self = day
    } else if let day = Self.worded(cut.map(String.init)) {
      self = day
    } else {
      return nil
    }
  }

  private init?(_ year: Int, _ month: Int, _ day: Int) {
    guard (1...9_999).contains(year), (1...12).contains(month), (1...31).contains(day),
      day <= Self.length(month, year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// `2015-12-24`, what most sources write: no need to take it apart any further.
  private static func plain(_ text: String) -> (year: Int, month: Int, day: Int)? {
    guard text.utf8.count == 10 else { return nil }
    let digits = text.utf8.map { Int($0) - 0x30 }
    guard digits[4] == 0x2D - 0x30, digits[7] == 0x2D - 0x30 else { return nil }
    let places = [0, 1, 2, 3, 5, 6, 8, 9]
    guard places.allSatisfy({ (0...9).contains(digits[$0]) }) else { return nil }
    return (
      digits[0] * 1_000 + digits[1] * 100 + digits[2] * 10 + digits[3],
      digits[5] * 10 + digits[6], digits[8] * 10 + digits[9]
    )
  }

  private static func length(_ month: Int, _ year: Int) -> Int {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  private static func numeric(_ text: Substring, _ monthFirst: Bool?) -> CalendarDay? {
    let parts = text.split { $0 == "-" || $0 == "/" || $0 == "." }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3, parts.count == 3 else { return nil }
    if parts[0].count == 4 { return CalendarDay(numbers[0], numbers[1], numbers[2]) }
    let year = parts[2].count == 2 ? 2_000 + numbers[2] : numbers[2]
    if text.contains(".") { return CalendarDay(year, numbers[1], numbers[0]) }
    if numbers[0] > 12 { return CalendarDay(year, numbers[1], numbers[0]) }
    if numbers[1] > 12 || numbers[0] == numbers[1] {
      return CalendarDay(year, numbers[0], numbers[1])
    }
    // 03/04/2015 is the third of April or the fourth of March.
    guard let monthFirst else { return nil }
    return monthFirst
      ? CalendarDay(year, numbers[0], numbers[1]) : CalendarDay(year, numbers[1], numbers[0])
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct",
    "nov", "dec",
  ]

  private static func worded(_ words: [String]) -> CalendarDay? {
    guard words.count >= 3 else { return nil }
    let month = words.prefix(2).lazy.compactMap { word in
      months.firstIndex { word.hasPrefix($0) }
    }.first
    let numbers = words.prefix(3).compactMap { Int($0) }
    guard let month, numbers.count == 2 else { return nil }
    return CalendarDay(numbers[1], month + 1, numbers[0])
  }

  /// `2015-12-24`.
  var iso: String { Day(number: dayNumber).text }

  /// Days since 1970-01-01.
  var dayNumber: Int { Day(year: year, month: month, day: day).number }

  /// The day with this number of days since 1970-01-01, `2015-12-24`.
  static func iso(dayNumber: Int) -> String { Day(number: dayNumber).text }
}
