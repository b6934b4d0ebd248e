import Foundation

/// A moment on the clock of one place, as whole numbers; computed once per zone.
public struct LocalMoment: Equatable, Sendable {
  /// Days since 1970-01-01 by the local calendar.
  public var day: Int
  /// Minute of the local day, 0…1439.
  public var minute: Int

  /// A moment from its local day and minute.
  public init(day: Int, minute: Int) {
    self.day = day
    self.minute = minute
  }

  /// The local moment at seconds since 1970 in a zone; summer time is the zone's.
  public init(at moment: Int, in zone: TimeZone) {
    let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment)))
    let local = moment + offset
    day = floorDivide(local, 86_400)
    minute = (local - day * 86_400) / 60
  }

  /// 0 = Monday … 6 = Sunday.
  public var weekday: Int { OpeningHours.weekday(of: day) }
}

/// Evaluates opening hours on whole numbers.
///
/// `Calendar.RecurrenceRule` is right but walks from the rule's first day: 1 to 17 ms a rule.
public enum OpeningHours {
  /// Minutes looked ahead. A weekday names a day only within the coming week, so what lies
  /// further away is said as "not known when" and never as a weekday.
  static let horizon = 7 * 1440

  /// Whether a service is open at seconds since 1970; `.unknown` without rows or known zone.
  public static func state(_ hours: Hours, zone: String?, at moment: Int) -> OpenState {
    guard !hours.rows.isEmpty, let name = hours.zone ?? zone,
      let zone = TimeZone(identifier: name)
    else { return .unknown }
    return state(hours.rows, at: LocalMoment(at: moment, in: zone))
  }

  /// Whether rows are open at a local moment; `.unknown` without rows.
  public static func state(_ rows: [HoursRow], at now: LocalMoment) -> OpenState {
    guard !rows.isEmpty else { return .unknown }
    let time = now.day * 1440 + now.minute
    let spans = rows.flatMap { OpeningHours.spans(of: $0, around: now.day) }
      .sorted { $0.from < $1.from }
    if let closes = closing(spans, after: time) {
      guard closes - time <= horizon else { return .open(untilDay: nil, untilMinute: nil) }
      // Closing at 24:00 belongs to the day that ends, as people say it.
      let day = floorDivide(closes - 1, 1440)
      return .open(untilDay: weekday(of: day), untilMinute: closes - day * 1440)
    }
    guard let opens = spans.first(where: { $0.from > time })?.from, opens - time < horizon else {
      return .closed(opensDay: nil, opensMinute: nil)
    }
    let day = floorDivide(opens, 1440)
    return .closed(opensDay: weekday(of: day), opensMinute: opens - day * 1440)
  }

  /// Whether any row is open at a local moment; nothing is allocated.
  public static func isOpen(_ rows: some Collection<HoursRow>, at now: LocalMoment) -> Bool {
    rows.contains { isOpen($0, at: now) }
  }

  /// Whether one row is open at a local moment, also when it opened the day before.
  public static func isOpen(_ row: HoursRow, at now: LocalMoment) -> Bool {
    let end = closingMinute(row)
    if now.minute >= row.from, now.minute < end, holds(row, on: now.day) { return true }
    let late = now.minute + 1440
    return late >= row.from && late < end && holds(row, on: now.day - 1)
  }

  /// 0 = Monday … 6 = Sunday for days since 1970-01-01, a Thursday.
  public static func weekday(of day: Int) -> Int { floorModulo(day + 3, 7) }

  /// A closing time at or before the opening time is read as one after midnight.
  static func closingMinute(_ row: HoursRow) -> Int {
    row.to <= row.from ? row.to + 1440 : row.to
  }

  /// Whether a row opens on a day.
  static func holds(_ row: HoursRow, on day: Int) -> Bool {
    let weekday = weekday(of: day)
    guard row.days & (1 << UInt8(weekday)) != 0 else { return false }
    if let first = row.validFrom, day < first { return false }
    if let last = row.validTo, day > last { return false }
    if row.every > 1 {
      let week = floorDivide(day + 3, 7) - floorDivide(row.anchor + 3, 7)
      guard floorModulo(week, row.every) == 0 else { return false }
    }
    guard row.nth != 0 else { return true }
    let (dayOfMonth, length) = dayOfMonth(day)
    return row.nth > 0
      ? (dayOfMonth - 1) / 7 + 1 == row.nth : (length - dayOfMonth) / 7 + 1 == -row.nth
  }

  private struct Span {
    var from: Int
    var to: Int
  }

  private static func spans(of row: HoursRow, around day: Int) -> [Span] {
    let end = closingMinute(row)
    return (day - 2...day + 8).lazy.filter { holds(row, on: $0) }.map {
      Span(from: $0 * 1440 + row.from, to: $0 * 1440 + end)
    }
  }

  /// The end of the unbroken open time around a minute, nil when closed; spans sorted by start.
  private static func closing(_ spans: [Span], after time: Int) -> Int? {
    guard var end = spans.filter({ $0.from <= time && time < $0.to }).map(\.to).max() else {
      return nil
    }
    for span in spans where span.from <= end && span.to > end { end = span.to }
    return end
  }

  /// Day of the month and the month's length (civil calendar, after H. Hinnant's algorithm).
  private static func dayOfMonth(_ day: Int) -> (day: Int, length: Int) {
    let shifted = day + 719_468
    let era = floorDivide(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let year = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100)
    let month = (5 * dayOfYear + 2) / 153
    let dayOfMonth = dayOfYear - (153 * month + 2) / 5 + 1
    if month < 11 { return (dayOfMonth, [31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 31][month]) }
    // Years begin in March here, so February belongs to the civil year that follows.
    let civil = year + 1
    let leap = civil % 4 == 0 && (civil % 100 != 0 || civil % 400 == 0)
    return (dayOfMonth, leap ? 29 : 28)
  }
}

private func floorDivide(_ value: Int, _ by: Int) -> Int {
  value >= 0 ? value / by : -((by - 1 - value) / by)
}

private func floorModulo(_ value: Int, _ by: Int) -> Int { value - floorDivide(value, by) * by }
