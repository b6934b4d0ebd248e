import Foundation
import HelplineModel

/// Makes rows of opening hours out of published schedules.
///
/// What our rows cannot hold exactly stays text: hours not known cost a look, wrong hours a call.
struct Schedules {
  /// Why a schedule gave no row.
  enum Doubt: String, Error {
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
    var usual: [HoursRow] = []
    var special: [HoursRow] = []
    var doubts: [Doubt] = []
    for schedule in schedules {
      do {
        if schedule.isHoliday {
          special += try holiday(schedule)
        } else if isClosed(schedule) {
          special += try closing(schedule)
        } else {
          usual += try rows(schedule)
        }
      } catch {
        doubts.append(error)
      }
    }
    var hours = Hours(rows: Exceptions.apart(usual, special), zone: zoneName)
    // A part of the week would look like the whole of it.
    if !doubts.isEmpty || !hours.rows.contains(where: { $0.role == .usual }) { hours.rows = [] }
    hours.text = CleanText.block(text(schedules))
    return (hours, doubts)
  }

  /// A weekday or days of the year without times are days it is closed.
  private func isClosed(_ schedule: ScheduleRecord) -> Bool {
    schedule.isClosed == true
      || schedule.opens == nil && schedule.closes == nil
        && (schedule.weekday != nil || schedule.validFrom != nil && schedule.validTo != nil)
  }

  /// Days from a first to a last one that are closed; a weekday that is always closed needs no row.
  private func closing(_ schedule: ScheduleRecord) throws(Doubt) -> [HoursRow] {
    guard let from = schedule.validFrom, let to = schedule.validTo else { return [] }
    guard let first = day(from), let last = day(to), first <= last else { throw .otherRules }
    var row = HoursRow(days: 0x7F, from: 0, to: 1440)
    (row.role, row.validFrom, row.validTo) = (.closed, first, last)
    if let text = schedule.byDay ?? schedule.weekday {
      guard let days = Weekdays.days(text) else { throw .otherRules }
      row.days = days
    }
    return [row]
  }

  /// HSDS 1: days from a first to a last one, closed or with times of their own. One without a year
  /// (`0001`) only stays text: public holidays without a word on them are not known anyway.
  private func holiday(_ schedule: ScheduleRecord) throws(Doubt) -> [HoursRow] {
    guard let first = day(schedule.start), first > 0 else { return [] }
    guard let last = schedule.until.map(day) ?? first, last >= first else { throw .otherRules }
    var row = HoursRow(days: 0x7F, from: 0, to: 1440)
    (row.role, row.validFrom, row.validTo) = (.closed, first, last)
    guard schedule.isClosed != true, let times = try times(schedule) else {
      return schedule.isClosed == false ? [] : [row]
    }
    var open = row
    (open.role, open.from, open.to) = (.extra, times.lowerBound, times.upperBound)
    return [row, open]
  }

  private func rows(_ schedule: ScheduleRecord) throws(Doubt) -> [HoursRow] {
    guard let times = try times(schedule) else { throw .noTimes }
    guard !schedule.hasOtherRules, let patterns = patterns(schedule) else { throw .otherRules }
    return patterns.map { pattern in
      var row = pattern
      (row.from, row.to) = (times.lowerBound, times.upperBound)
      return row
    }
  }

  // MARK: Times

  /// Minutes from and to; nil where there are none, or none that can be read.
  private func times(_ schedule: ScheduleRecord) throws(Doubt) -> Range<Int>? {
    guard let opens = schedule.opens.flatMap({ ClockTime($0) }),
      let closes = schedule.closes.flatMap({ ClockTime($0) })
    else { return nil }
    guard fitsZone(opens.offset), fitsZone(closes.offset), fitsZone(schedule.zoneOffset) else {
      throw .otherZone
    }
    let from = opens.minute == 1_440 ? 0 : opens.minute
    // 00:00 to 23:59 is the whole day (HSDS); an earlier end is after midnight. The same time twice
    // stands for the whole day and for closed.
    var to = closes.minute == 1_439 ? 1_440 : closes.minute
    guard to != from else { throw .noTimes }
    if to < from { to += 1_440 }
    return from..<to
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
    guard let number = hours.flatMap(Double.init), number != 0, abs(number) < 24 else {
      return true
    }
    return fitsZone(Int(number * 60))
  }

  /// Days since 1970-01-01.
  func day(_ text: String?) -> Int? {
    text.flatMap { CalendarDay($0, monthFirst: monthFirst) }?.dayNumber
  }
}

/// Rows with a short validity beside rows with a longer one: exceptional hours, as HSDS writes them.
enum Exceptions {
  private struct Span: Hashable {
    var from: Int
    var to: Int
  }

  /// The usual rows, then for each span of days the closings and the openings in their place.
  static func apart(_ rows: [HoursRow], _ special: [HoursRow]) -> [HoursRow] {
    var usual: [HoursRow] = []
    var spans: [Span: [HoursRow]] = [:]
    for row in special { spans[span(row) ?? Span(from: 0, to: 0), default: []].append(row) }
    for row in rows {
      guard let inner = span(row), rows.contains(where: { holds($0, inner) }) else {
        usual.append(row)
        continue
      }
      var extra = row
      extra.role = .extra
      spans[inner, default: []].append(extra)
    }
    let ordered = spans.sorted { ($0.key.from, $0.key.to) < ($1.key.from, $1.key.to) }
    return usual + ordered.flatMap { inTurn($0.value) }
  }

  private static func span(_ row: HoursRow) -> Span? {
    guard let from = row.validFrom, let to = row.validTo else { return nil }
    return Span(from: from, to: to)
  }

  /// Whether a row holds before, during and after a span, or reaches beyond it on one side.
  private static func holds(_ row: HoursRow, _ inner: Span) -> Bool {
    let (from, to) = (row.validFrom ?? Int.min, row.validTo ?? Int.max)
    return from <= inner.from && inner.to <= to && (from < inner.from || inner.to < to)
  }

  /// The days that have other times are closed first.
  private static func inTurn(_ rows: [HoursRow]) -> [HoursRow] {
    let extra = rows.filter { $0.role == .extra }
    var closed = rows.filter { $0.role == .closed }
    let days = extra.reduce(UInt8(0)) { $0 | $1.days } & ~closed.reduce(0) { $0 | $1.days }
    if days != 0, let first = extra.first {
      var row = HoursRow(days: days, from: 0, to: 1440)
      (row.role, row.validFrom, row.validTo) = (.closed, first.validFrom, first.validTo)
      closed.append(row)
    }
    return closed + extra
  }
}
