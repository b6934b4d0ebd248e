import Foundation
import HelplineModel

/// Makes rows of opening hours out of published schedules.
///
/// What our rows cannot hold exactly stays text: hours not known cost a look, wrong hours a call.
struct Schedules {
  /// Why a schedule gave no row.
  enum Doubt: String {
    case otherRules = "The rule of these hours cannot be followed exactly; the text is kept."
    case otherZone = "The hours carry another time zone than the service; the text is kept."
    case noTimes = "These hours have no times or no days that can be read; the text is kept."
  }

  /// Zone of the hours, nil = not known.
  let zone: TimeZone?
  /// How `03/04/2015` is meant.
  let monthFirst: Bool?

  /// The hours of a list of schedules, and why some stayed text.
  func hours(_ schedules: [ScheduleRecord], zoneName: String?) -> (Hours, [Doubt]) {
    var hours = Hours(zone: zoneName)
    var doubts: [Doubt] = []
    for schedule in schedules where !schedule.isHoliday && !isClosed(schedule) {
      switch rows(schedule) {
      case .success(let rows): hours.rows += rows
      case .failure(let failure): doubts.append(failure.doubt)
      }
    }
    // A part of the week would look like the whole of it.
    if !doubts.isEmpty { hours.rows = [] }
    hours.text = CleanText.block(text(schedules))
    return (hours, doubts)
  }

  private struct Failure: Error {
    let doubt: Doubt
  }

  /// A weekday without times is a day it is closed.
  private func isClosed(_ schedule: ScheduleRecord) -> Bool {
    schedule.isClosed == true
      || (schedule.opens == nil && schedule.closes == nil && schedule.weekday != nil)
  }

  private func rows(_ schedule: ScheduleRecord) -> Result<[HoursRow], Failure> {
    guard let opens = schedule.opens.flatMap({ ClockTime($0) }),
      let closes = schedule.closes.flatMap({ ClockTime($0) })
    else { return .failure(Failure(doubt: .noTimes)) }
    guard fitsZone(opens.offset), fitsZone(closes.offset), fitsZone(schedule.zoneOffset) else {
      return .failure(Failure(doubt: .otherZone))
    }
    guard !schedule.hasOtherRules, let patterns = patterns(schedule) else {
      return .failure(Failure(doubt: .otherRules))
    }
    let span = Self.span(opens.minute, closes.minute)
    return .success(
      patterns.map { pattern in
        var row = pattern
        row.from = span.from
        row.to = span.to
        return row
      })
  }

  /// Minutes from and to: 00:00 to 23:59 is the whole day (HSDS), an earlier end is after midnight.
  private static func span(_ opens: Int, _ closes: Int) -> (from: Int, to: Int) {
    let from = opens == 1_440 ? 0 : opens
    var to = closes == 1_439 ? 1_440 : closes
    if to <= from { to += 1_440 }
    return (from, min(to, 2_880))
  }

  /// The days of a schedule, without times; nil where our rows cannot hold the rule.
  private func patterns(_ schedule: ScheduleRecord) -> [HoursRow]? {
    let interval = schedule.interval ?? 1
    guard interval >= 1 else { return nil }
    let start = day(schedule.start)
    var found: [HoursRow]
    switch schedule.frequency?.uppercased() {
    case "MONTHLY":
      guard interval == 1, schedule.count == nil, let byDay = schedule.byDay,
        let days = Weekdays.monthly(byDay)
      else { return nil }
      found = days.map { Self.row($0.days, nth: $0.nth) }
    case nil, "WEEKLY":
      guard let days = weekly(schedule, start) else { return nil }
      guard interval == 1 || start != nil else { return nil }
      found = [Self.row(days, every: interval, anchor: interval > 1 ? start ?? 0 : 0)]
    case "DAILY" where interval == 1: found = [Self.row(0x7F)]
    default: return nil
    }
    return limited(found, schedule, start: start, interval: interval)
  }

  private func weekly(_ schedule: ScheduleRecord, _ start: Int?) -> UInt8? {
    if let text = schedule.byDay ?? schedule.weekday { return Weekdays.days(text) }
    guard let start, schedule.frequency != nil else { return nil }
    // 1970-01-01 was a Thursday.
    return 1 << ((start % 7 + 7 + 3) % 7)
  }

  private static func row(_ days: UInt8, nth: Int = 0, every: Int = 1, anchor: Int = 0) -> HoursRow
  {
    var row = HoursRow(days: days, from: 0, to: 0)
    row.nth = nth
    row.every = every
    row.anchor = anchor
    return row
  }

  /// Puts the first and last day in; nil where a date is there but cannot be read.
  private func limited(
    _ rows: [HoursRow], _ schedule: ScheduleRecord, start: Int?, interval: Int
  ) -> [HoursRow]? {
    let first = [day(schedule.validFrom), start].compactMap { $0 }.max()
    var ends = [day(schedule.validTo), day(schedule.until)].compactMap { $0 }
    for text in [schedule.start, schedule.validFrom, schedule.validTo, schedule.until] {
      if text != nil, day(text) == nil { return nil }
    }
    if let count = schedule.count {
      guard let days = rows.first?.days, let start, count >= 1, count < 10_000 else { return nil }
      let end = Self.lastDay(of: count, days, every: interval, from: start)
      ends.append(end)
    }
    return rows.map { row in
      var row = row
      row.validFrom = first
      row.validTo = ends.min()
      return row
    }
  }

  /// The day on which a weekly rule has happened so many times.
  private static func lastDay(of count: Int, _ days: UInt8, every: Int, from start: Int) -> Int {
    let weekday = { (day: Int) in (day % 7 + 7 + 3) % 7 }
    var left = count
    var day = start
    let monday = start - weekday(start)
    while left > 0, day < start + 400_000 {
      let inWeek = (day - monday) / 7 % max(1, every) == 0
      if inWeek, days & (1 << weekday(day)) != 0 { left -= 1 }
      day += 1
    }
    return day - 1
  }

  private func day(_ text: String?) -> Int? {
    text.flatMap { CalendarDay($0, monthFirst: monthFirst) }?.dayNumber
  }

  /// `09:00-05:00` is nine o'clock where −05:00 is the clock in winter or summer.
  private func fitsZone(_ offset: Int?) -> Bool {
    guard let offset else { return true }
    guard let zone else { return false }
    // Mid January and mid July 2025: winter and summer time.
    return [1_736_899_200, 1_752_537_600].contains { moment in
      zone.secondsFromGMT(for: Date(timeIntervalSince1970: moment)) == offset * 60
    }
  }

  private func fitsZone(_ hours: String?) -> Bool {
    // The column is a bare number of hours; 0 is what forms fill in by themselves.
    guard let number = hours.flatMap(Double.init), number != 0 else { return true }
    return fitsZone(Int(number * 60))
  }
}
