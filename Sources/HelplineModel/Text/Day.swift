/// A day as a whole number, so that days and weeks can be counted without a time zone. By hand and not by
/// Foundation's calendar because a report asks for the day of sixty thousand records.
public struct Day: Comparable, Hashable, Sendable {
  /// Days since 1970-01-01.
  public var number: Int

  /// So many days after 1970-01-01.
  public init(number: Int) { self.number = number }

  /// `YYYY-MM-DD`; nil when that is no day of the Gregorian calendar.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard text.utf8.count == 10, parts.map(\.utf8.count) == [4, 2, 2],
      text.utf8.allSatisfy({ $0 == 0x2D || (0x30...0x39).contains($0) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
    guard self.text == text else { return nil }
  }

  /// Counts from 1 March, so that the day that is sometimes there comes last (era of 400 years).
  public init(year: Int, month: Int, day: Int) {
    let shifted = month > 2 ? year : year - 1
    let era = shifted.floored(by: 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// Year, month and day.
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = shifted.floored(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let year = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100)
    let month = (5 * dayOfYear + 2) / 153
    return (
      year + era * 400 + (month < 10 ? 0 : 1), month < 10 ? month + 3 : month - 9,
      dayOfYear - (153 * month + 2) / 5 + 1
    )
  }

  /// `YYYY-MM-DD`.
  public var text: String {
    let (year, month, day) = parts
    return "\(year.padded(4))-\(month.padded(2))-\(day.padded(2))"
  }

  /// 0 = Monday … 6 = Sunday.
  public var weekday: Int { number + 3 - (number + 3).floored(by: 7) * 7 }

  /// The Monday of its week (ISO 8601).
  public var monday: Day { Day(number: number - weekday) }

  /// The day so many days later, or earlier where that is negative.
  public func adding(_ days: Int) -> Day { Day(number: number + days) }

  /// The first day of the month that lies so many months before.
  public func firstOfMonth(monthsBefore months: Int) -> Day {
    let (year, month, _) = parts
    let count = year * 12 + month - 1 - months
    let newYear = count.floored(by: 12)
    return Day(year: newYear, month: count - newYear * 12 + 1, day: 1)
  }

  /// Earlier.
  public static func < (a: Day, b: Day) -> Bool { a.number < b.number }
}

extension Int {
  fileprivate func floored(by divisor: Int) -> Int {
    self >= 0 ? self / divisor : -((divisor - 1 - self) / divisor)
  }

  fileprivate func padded(_ width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}
