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

/// A day and all that rows of opening hours ask of it; worked out once for many rows.
public struct LocalDay: Equatable, Sendable {
  /// Days since 1970-01-01.
  public let number: Int
  /// 0 = Monday … 6 = Sunday.
  public let weekday: Int
  /// Whether it is a public holiday there.
  public let holiday: HolidayKind
  let dayOfMonth: Int
  let monthLength: Int
  /// Months since the year 0.
  let month: Int
  /// Month × 100 + day.
  let dayOfYear: Int
  /// Week of the year, ISO 8601.
  let week: Int

  /// A day by its number.
  public init(_ number: Int, holiday: HolidayKind = .none) {
    self.number = number
    self.holiday = holiday
    weekday = OpeningHours.weekday(of: number)
    let (year, month, day) = Day(number: number).parts
    dayOfMonth = day
    self.month = year * 12 + month - 1
    dayOfYear = month * 100 + day
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    monthLength = month == 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    // The week belongs to the year its Thursday lies in.
    let thursday = Day(number: number - weekday + 3)
    week = (thursday.number - Day(year: thursday.parts.year, month: 1, day: 1).number) / 7 + 1
  }
}

extension HoursRow {
  /// Whether the source vouches for the row on a day.
  func isValid(on day: Int) -> Bool {
    if let validFrom, day < validFrom { return false }
    if let validTo, day > validTo { return false }
    return true
  }

  /// Whether the rule happens on a day for which the source vouches.
  public func holds(on day: LocalDay) -> Bool {
    guard days & (1 << UInt8(day.weekday)) != 0, isValid(on: day.number), isOn(day.number) else {
      return false
    }
    return isWeekly || isRight(for: day)
  }

  /// Whether a day lies between the first and the last one it happens on.
  func isOn(_ day: Int) -> Bool {
    if let starts, day < starts { return false }
    if let ends, day > ends { return false }
    return true
  }

  private func isRight(for day: LocalDay) -> Bool {
    if every > 1 {
      let week = floorDivide(day.number + 3, 7) - floorDivide(anchor + 3, 7)
      guard floorModulo(week, every) == 0 else { return false }
    }
    if months > 1 {
      guard floorModulo(day.month - LocalDay(anchor).month, months) == 0 else { return false }
    }
    let left = day.monthLength - day.dayOfMonth
    if nth > 0, (day.dayOfMonth - 1) / 7 + 1 != nth { return false }
    if nth < 0, left / 7 + 1 != -nth { return false }
    if monthDay > 0, day.dayOfMonth != monthDay { return false }
    if monthDay < 0, left + 1 != -monthDay { return false }
    if let season, !season.holds(day.dayOfYear) { return false }
    return weeks?.holds(day.week) ?? true
  }
}

func floorDivide(_ value: Int, _ by: Int) -> Int {
  value >= 0 ? value / by : -((by - 1 - value) / by)
}

func floorModulo(_ value: Int, _ by: Int) -> Int { value - floorDivide(value, by) * by }

extension OpeningHours {
  /// The day on which rules have happened so many times, each day counted once; nil when that takes
  /// more than 200 years. Limits of the source (`validFrom`, `validTo`) do not count.
  public static func lastDay(of count: Int, _ rows: [HoursRow], from start: Int) -> Int? {
    var rows = rows
    for index in rows.indices { (rows[index].validFrom, rows[index].validTo) = (nil, nil) }
    var left = count
    for day in start..<start + 73_000 {
      let local = LocalDay(day)
      if rows.contains(where: { $0.holds(on: local) }) { left -= 1 }
      if left <= 0 { return day }
    }
    return nil
  }
}
