import Foundation

/// Evaluates opening hours on whole numbers.
///
/// `Calendar.RecurrenceRule` is right but walks from the rule's first day: 1 to 17 ms a rule. The local
/// clock counts: what opens at 01:30 on a night without that time opens when the clock jumps over it.
public enum OpeningHours {
  /// Days looked ahead for the next opening: a rule of the year comes round within it.
  static let horizon = 400

  /// Whether a service is open at seconds since 1970; `.unknown` without rows or known zone.
  ///
  /// - Parameters:
  ///   - zone: Olson name of its country, where the hours name none.
  ///   - area: where it is, nil = not known: then no day is a public holiday.
  public static func state(
    _ hours: Hours, zone: String?, area: HolidayArea? = nil, holidays: Holidays = Holidays(),
    at moment: Int
  ) -> OpenState {
    guard !hours.rows.isEmpty, let name = hours.zone ?? zone,
      let zone = TimeZone(identifier: name)
    else { return .unknown }
    let reading = HoursReading(hours: hours, area: area, holidays: holidays)
    let now = LocalMoment(at: moment, in: zone)
    let away = { (day: Int, minute: Int) in
      let local = (day * 1440 + minute) * 60
      let guess = local - zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment)))
      let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(guess)))
      return (local - offset - moment + 59) / 60
    }
    return reading.state(at: now, away: away)
  }

  /// Whether rows are open at a local moment, closed, or not known; nothing is allocated.
  ///
  /// - Parameters:
  ///   - today: the day of the moment.
  ///   - before: the day before: what opened then may still be open.
  public static func glance(
    _ rows: [HoursRow], _ rule: HolidayRule, today: LocalDay, before: LocalDay, minute: Int
  ) -> Bool? {
    let now = look(rows, rule, on: today, minute)
    if now.isOpen { return true }
    let late = look(rows, rule, on: before, minute + 1440)
    if late.isOpen { return true }
    return now.doubt != nil || late.mayBeOpen ? nil : false
  }

  private static func look(
    _ rows: [HoursRow], _ rule: HolidayRule, on day: LocalDay, _ minute: Int
  ) -> (isOpen: Bool, mayBeOpen: Bool, doubt: HoursDoubt?) {
    var (isOpen, mayBeOpen) = (false, false)
    let doubt = DayHours.read(rows, rule, on: day) { from, to in
      if from <= minute, minute < to { isOpen = true }
    } maybe: { from, to in
      if from <= minute, minute < to { mayBeOpen = true }
    } clear: {
      (isOpen, mayBeOpen) = (false, false)
    }
    return (isOpen, mayBeOpen && doubt == .holiday, doubt)
  }

  /// 0 = Monday … 6 = Sunday for days since 1970-01-01, a Thursday.
  public static func weekday(of day: Int) -> Int { floorModulo(day + 3, 7) }
}

/// Hours together with the public holidays of their place.
struct HoursReading {
  let hours: Hours
  let area: HolidayArea?
  let holidays: Holidays

  func day(_ number: Int) -> LocalDay {
    LocalDay(number, holiday: area.map { holidays.kind(of: number, in: $0) } ?? .none)
  }

  /// - Parameter away: minutes from now to a local day and minute.
  func state(at now: LocalMoment, away: (Int, Int) -> Int) -> OpenState {
    let today = day(now.day)
    let before = day(now.day - 1)
    let verdict = OpeningHours.glance(
      hours.rows, hours.holidays, today: today, before: before, minute: now.minute)
    guard let isOpen = verdict else {
      let (_, doubt) = spans(of: today)
      return doubt == .holiday ? .holiday : .unknown
    }
    guard isOpen else { return .closed(opens: opening(after: now, away)) }
    return .open(until: closing(after: now, away))
  }

  /// The openings of a day, in minutes since 1970-01-01 of the local clock.
  private func spans(of day: LocalDay) -> (spans: [Range<Int>], doubt: HoursDoubt?) {
    var spans: [Range<Int>] = []
    let start = day.number * 1440
    let doubt = DayHours.read(hours.rows, hours.holidays, on: day) { from, to in
      if from < to { spans.append(start + from..<start + to) }
    } maybe: { _, _ in
    } clear: {
      spans = []
    }
    return (spans, doubt)
  }

  /// The end of the unbroken open time, nil when that is more than a week away.
  private func closing(after now: LocalMoment, _ away: (Int, Int) -> Int) -> OpenTime? {
    let start = now.day * 1440 + now.minute
    var end = start
    for number in now.day - 1...now.day + 8 {
      let found = spans(of: day(number)).spans.sorted { $0.lowerBound < $1.lowerBound }
      // Each day's openings may reach into the next day, never further.
      for span in found where span.lowerBound <= end && span.upperBound > end {
        end = span.upperBound
      }
      if end <= number * 1440, number > now.day { break }
    }
    guard end - start <= 7 * 1440 else { return nil }
    // Closing at 24:00 belongs to the day that ends, as people say it.
    return time((end - 1) / 1440, end - (end - 1) / 1440 * 1440, now, away)
  }

  private func opening(after now: LocalMoment, _ away: (Int, Int) -> Int) -> OpenTime? {
    let start = now.day * 1440 + now.minute
    var mayBeEarlier = false
    for number in now.day...now.day + OpeningHours.horizon {
      let (spans, doubt) = spans(of: day(number))
      if let opens = spans.map(\.lowerBound).filter({ $0 > start }).min() {
        var time = time(number, opens - number * 1440, now, away)
        time.mayBeEarlier = mayBeEarlier || doubt != nil
        return time
      }
      // Beyond the day up to which the source vouches for its hours nothing is known.
      if doubt == .lapsed { return nil }
      mayBeEarlier = mayBeEarlier || doubt != nil
    }
    return nil
  }

  private func time(
    _ day: Int, _ minute: Int, _ now: LocalMoment, _ away: (Int, Int) -> Int
  ) -> OpenTime {
    OpenTime(
      day: day, minute: minute, daysAhead: day - now.day, minutesAway: away(day, minute))
  }
}
