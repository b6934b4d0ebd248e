import Foundation
import HelplineModel

/// Moments one asks about when not about now: "who answers tonight, who on Saturday?"
enum OpenMoment {
  /// This evening, tomorrow morning, the next Saturday and Sunday morning; those that are still to come.
  static func choices(_ desk: Desk) -> [Int] {
    let today = desk.localTime
    let toSaturday = (5 - today.weekday + 7) % 7
    let days = [(0, 20), (1, 10), (toSaturday, 10), (toSaturday + 1, 10)]
    let moments = days.compactMap { moment(today.day, plus: $0.0, hour: $0.1, desk) }
    return Array(Set(moments)).sorted().filter { $0 > desk.now / 1000 }
  }

  /// "Saturday 10:00", on the desk's clock.
  static func name(_ moment: Int, _ desk: Desk) -> String {
    let time = LocalTime(milliseconds: moment * 1000, zone: desk.timeZone)
    let clock = String(format: "%02d:%02d", time.hour, time.minute)
    if time.day == desk.localTime.day { return desk.say("moment.today", "today {t}", ["t": clock]) }
    return "\(ListingText.weekdays(desk)[time.weekday]) \(clock)"
  }

  /// Seconds since 1970 of a full hour some days from a day, by the clock of the desk.
  private static func moment(_ day: String, plus days: Int, hour: Int, _ desk: Desk) -> Int? {
    guard let parts = Day(day)?.adding(days).parts else { return nil }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = desk.timeZone
    let wanted = DateComponents(
      year: parts.year, month: parts.month, day: parts.day, hour: hour)
    return calendar.date(from: wanted).map { Int($0.timeIntervalSince1970) }
  }
}
