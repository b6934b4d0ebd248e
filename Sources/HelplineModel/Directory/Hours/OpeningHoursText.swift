/// Opening hours written in the OpenStreetMap syntax, as far as it can be followed exactly.
///
/// Source: the specification at wiki.openstreetmap.org/wiki/Key:opening_hours/specification. Weekdays
/// with their place in the month, times, months, dates, years, weeks, `off` and public holidays are
/// understood. School holidays, sunrise, words in quotes and fallbacks are not, and leave the whole text
/// prose: hours half understood would send a caller to a closed door.
public enum OpeningHoursText {
  /// The rows of a text such as `Mo-Fr 09:00-17:00; Dec 24 off`; nil when any part of it is not understood.
  public static func rows(_ text: String) -> [HoursRow]? { hours(text)?.rows }

  /// The rows of a text and what it says about public holidays; nil when any part of it is not understood.
  public static func hours(_ text: String) -> (rows: [HoursRow], holidays: HolidayRule)? {
    var book = RuleBook()
    for part in text.split(separator: ";", omittingEmptySubsequences: true) {
      guard let words = RuleWords(part) else { return nil }
      if words.isEmpty { continue }
      var parser = RuleParser(words)
      guard let rules = parser.rules() else { return nil }
      book.add(rules)
    }
    return book.usual ? (book.rows, book.holidays) : nil
  }
}

/// One rule: on which days, at which times.
struct HoursRule {
  /// Limits by date; without any: the whole year.
  var dates: [DateLimit] = []
  var weeks: [WeekRange] = []
  /// Weekdays of every week.
  var days: UInt8 = 0
  /// Weekdays with their place in the month.
  var nths: [(day: UInt8, nth: Int)] = []
  var isForHolidays = false
  /// Empty = closed.
  var times: [Range<Int>] = []

  /// Nothing but weekdays.
  var isWeekly: Bool { dates.isEmpty && weeks.isEmpty && nths.isEmpty }
  /// It names days besides public holidays, or none at all, which means every day.
  var isForDays: Bool { days != 0 || !nths.isEmpty || !isForHolidays }

  /// A part of every year, or days of certain years.
  struct DateLimit {
    var season: Season?
    var first: Int?
    var last: Int?
  }

  /// Its days as rows without times.
  func patterns(_ role: HoursRole) -> [HoursRow] {
    var base = HoursRow(days: days, from: 0, to: 1440)
    base.role = role
    var rows = nths.map { one in
      var row = base
      (row.days, row.nth) = (one.day, one.nth)
      return row
    }
    if days != 0 { rows.append(base) }
    if days == 0, nths.isEmpty {
      base.days = 0x7F
      rows.append(base)
    }
    rows = dates.isEmpty ? rows : rows.flatMap { row in dates.map { $0.limiting(row) } }
    guard !weeks.isEmpty else { return rows }
    return rows.flatMap { row in
      weeks.map { range in
        var row = row
        row.weeks = range
        return row
      }
    }
  }

  /// Its rows with times.
  func rows(_ role: HoursRole) -> [HoursRow] {
    times.flatMap { time in
      patterns(role).map { pattern in
        var row = pattern
        (row.from, row.to) = (time.lowerBound, time.upperBound)
        return row
      }
    }
  }
}

extension HoursRule.DateLimit {
  fileprivate func limiting(_ row: HoursRow) -> HoursRow {
    var row = row
    (row.season, row.validFrom, row.validTo) = (season, first, last)
    return row
  }
}

/// Puts rules one after the other: a later one takes the place of earlier ones on its days
/// (specification, "rule separators").
struct RuleBook {
  private(set) var rows: [HoursRow] = []
  private(set) var holidays = HolidayRule.unknown

  /// Whether there is any opening in it.
  var usual: Bool { rows.contains { $0.role == .usual } }

  /// Adds rules that were joined by commas: they stand beside each other.
  mutating func add(_ rules: [HoursRule]) {
    if rules.contains(where: \.isForHolidays) { addHolidays(rules.filter(\.isForHolidays)) }
    let dated = rules.filter(\.isForDays)
    if holidays == .closed, dated.contains(where: { $0.isWeekly && !$0.times.isEmpty }),
      !rules.contains(where: \.isForHolidays)
    {
      // Taken by the letter this rule holds on public holidays too; hardly anybody means that.
      holidays = .unknown
      rows.removeAll { $0.role == .holiday }
    }
    if dated.allSatisfy(\.isWeekly), rows.allSatisfy({ $0.isPlain || $0.role == .holiday }) {
      clear(dated.reduce(0) { $0 | ($1.days == 0 ? 0x7F : $1.days) })
      rows += dated.flatMap { $0.rows(.usual) }
    } else {
      let closed = dated.flatMap { $0.patterns(.closed) }.filter { row in
        rows.contains { $0.role != .holiday && row.mayMeet($0) }
      }
      rows += closed
      rows += dated.flatMap { $0.rows(closed.isEmpty ? .usual : .extra) }
    }
  }

  private mutating func addHolidays(_ rules: [HoursRule]) {
    rows.removeAll { $0.role == .holiday }
    holidays = .closed
    for rule in rules {
      rows += rule.times.map { time in
        var row = HoursRow(days: 0x7F, from: time.lowerBound, to: time.upperBound)
        row.role = .holiday
        return row
      }
    }
  }

  private mutating func clear(_ days: UInt8) {
    rows = rows.compactMap { row in
      guard row.role == .usual else { return row }
      var kept = row
      kept.days &= ~days
      return kept.days == 0 ? nil : kept
    }
  }
}

extension HoursRow {
  /// Whether two rows may hold on the same day; "yes" where that takes longer to tell.
  fileprivate func mayMeet(_ other: HoursRow) -> Bool {
    guard days & other.days != 0 else { return false }
    if let first = validFrom, let last = other.validTo, first > last { return false }
    if let last = validTo, let first = other.validFrom, first > last { return false }
    guard let season, let further = other.season else { return true }
    return (101...1231).contains { season.holds($0) && further.holds($0) }
  }
}
