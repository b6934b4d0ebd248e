import HelplineModel

/// The days of a schedule in the manner of RFC 5545.
extension Schedules {
  /// The days of a schedule, without times; nil where our rows cannot hold the rule.
  func patterns(_ schedule: ScheduleRecord) -> [HoursRow]? {
    let interval = schedule.interval ?? 1
    let start = day(schedule.start)
    guard interval >= 1, interval == 1 || start != nil, interval < 100 else { return nil }
    var found: [HoursRow]?
    switch schedule.frequency?.uppercased() {
    case "MONTHLY": found = monthly(schedule, start, every: interval)
    case nil, "WEEKLY": found = weekly(schedule, start, every: interval)
    case "DAILY" where interval == 1 && schedule.byDay == nil && schedule.byMonthDay == nil:
      found = [HoursRow(days: 0x7F, from: 0, to: 0)]
    default: found = nil
    }
    return found.flatMap { limited($0, schedule, start) }
  }

  private func weekly(
    _ schedule: ScheduleRecord, _ start: Int?, every: Int
  ) -> [HoursRow]? {
    guard schedule.byMonthDay == nil else { return nil }
    let days: UInt8
    if let text = schedule.byDay ?? schedule.weekday {
      guard let named = Weekdays.days(text) else { return nil }
      days = named
    } else {
      guard let start, schedule.frequency != nil else { return nil }
      days = 1 << OpeningHours.weekday(of: start)
    }
    var row = HoursRow(days: days, from: 0, to: 0)
    guard every > 1, let start else { return [row] }
    row.every = every
    guard let text = schedule.weekStart else {
      row.anchor = start
      return [row]
    }
    guard let first = Weekdays.codes.firstIndex(of: text.uppercased()) else { return nil }
    return weeks(row, start, from: first)
  }

  /// Our weeks begin on Monday: days of a week that begins otherwise may lie in two of ours.
  private func weeks(_ row: HoursRow, _ start: Int, from first: Int) -> [HoursRow] {
    let begin = start - (OpeningHours.weekday(of: start) - first + 7) % 7
    var halves: [Int: HoursRow] = [:]
    for day in begin..<begin + 7 where row.days & 1 << OpeningHours.weekday(of: day) != 0 {
      let monday = Day(number: day).monday.number
      var half = halves[monday] ?? row
      if halves[monday] == nil {
        half.days = 0
        half.anchor = monday == Day(number: start).monday.number ? start : day
      }
      half.days |= 1 << OpeningHours.weekday(of: day)
      halves[monday] = half
    }
    return halves.sorted { $0.key < $1.key }.map(\.value)
  }

  private func monthly(
    _ schedule: ScheduleRecord, _ start: Int?, every: Int
  ) -> [HoursRow]? {
    var row = HoursRow(days: 0x7F, from: 0, to: 0)
    row.months = every
    if every > 1, let start { row.anchor = start }
    var rows = [row]
    if let text = schedule.byDay {
      guard let places = Weekdays.monthly(text) else { return nil }
      rows = places.map { place in
        (row.days, row.nth) = (place.days, place.nth)
        return row
      }
    }
    if let text = schedule.byMonthDay {
      // Which of "the first Monday" and "the 15th" comes first is left open by few, and meant by none.
      guard rows.allSatisfy({ $0.nth == 0 }), let days = Self.monthDays(text) else { return nil }
      return rows.flatMap { row in days.map { Self.row(row, on: $0) } }
    }
    guard schedule.byDay == nil else { return rows }
    return start.map { [Self.row(row, on: Day(number: $0).parts.day)] }
  }

  private static func row(_ row: HoursRow, on monthDay: Int) -> HoursRow {
    var row = row
    row.monthDay = monthDay
    return row
  }

  /// `1,15,-1`
  private static func monthDays(_ text: String) -> [Int]? {
    let parts = text.split { ",; ".contains($0) }
    let days = parts.compactMap { Int($0) }.filter { $0 != 0 && abs($0) <= 31 }
    return days.isEmpty || days.count != parts.count ? nil : days
  }

  /// Puts first and last days in; nil where a date is there but cannot be read.
  private func limited(
    _ rows: [HoursRow], _ schedule: ScheduleRecord, _ start: Int?
  ) -> [HoursRow]? {
    for text in [schedule.start, schedule.validFrom, schedule.validTo, schedule.until] {
      if text != nil, day(text) == nil { return nil }
    }
    var rows = rows
    for index in rows.indices { rows[index].starts = start }
    var end = day(schedule.until)
    if let count = schedule.count {
      guard let start, count >= 1, count < 10_000,
        let last = OpeningHours.lastDay(of: count, rows, from: start)
      else { return nil }
      end = min(end ?? last, last)
    }
    for index in rows.indices {
      rows[index].ends = end
      rows[index].validFrom = day(schedule.validFrom)
      rows[index].validTo = day(schedule.validTo)
    }
    return rows
  }
}
