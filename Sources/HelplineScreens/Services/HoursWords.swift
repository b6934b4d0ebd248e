import Foundation
import HelplineModel

/// Opening hours in words, on the service's own clock.
extension ListingText {
  /// Open until, closed, opens, or not known.
  static func open(_ service: Service, _ desk: Desk) -> String {
    switch desk.ports.directory.openState(service, at: desk.now / 1000) {
    case .open(nil): return desk.say("open.always", "open day and night")
    case .open(let end?):
      if let soon = soon(end, desk) {
        return desk.say("open.closes.soon", "closes in {minutes}", ["minutes": soon])
      }
      return desk.say("open.until", "open until {time}", ["time": time(end, desk)])
    case .closed(nil): return desk.say("open.closed", "closed now")
    case .closed(let start?): return opens(start, desk)
    case .holiday: return desk.say("open.holiday", "public holiday today: hours not known")
    case .unknown: return desk.say("open.unknown", "hours not known")
    }
  }

  private static func opens(_ start: OpenTime, _ desk: Desk) -> String {
    if let soon = soon(start, desk) {
      return desk.say("open.opens.soon", "closed, opens in {minutes}", ["minutes": soon])
    }
    let time = time(start, desk)
    if start.mayBeEarlier {
      return desk.say("open.opens.latest", "closed, opens {time} at the latest", ["time": time])
    }
    return start.daysAhead < 7
      ? desk.say("open.opens", "closed, opens {time}", ["time": time])
      : desk.say("open.opens.again", "closed, opens again {time}", ["time": time])
  }

  /// The same as a sentence to say.
  static func spokenHours(_ service: Service, _ desk: Desk) -> String {
    switch desk.ports.directory.openState(service, at: desk.now / 1000) {
    case .open(nil): return desk.say("spoken.always", "“They answer day and night.”")
    case .open(let end?):
      if let soon = soon(end, desk) {
        return desk.say(
          "spoken.closes.soon", "“They answer now, but they close in {minutes}.”",
          ["minutes": soon])
      }
      return desk.say(
        "spoken.until", "“They answer now, until {time}.”", ["time": time(end, desk)])
    case .closed(nil): return desk.say("spoken.closed", "“They do not answer now.”")
    case .closed(let start?): return spokenOpens(start, desk)
    case .holiday:
      return desk.say(
        "spoken.holiday",
        "“It is a public holiday there today. I do not know whether they answer.”")
    case .unknown: return desk.say("open.unknown", "hours not known")
    }
  }

  private static func spokenOpens(_ start: OpenTime, _ desk: Desk) -> String {
    if let soon = soon(start, desk) {
      return desk.say(
        "spoken.opens.soon", "“They do not answer now. They open in {minutes}.”",
        ["minutes": soon])
    }
    let time = time(start, desk)
    return start.mayBeEarlier
      ? desk.say(
        "spoken.opens.latest", "“They do not answer now. They open {time} at the latest.”",
        ["time": time])
      : desk.say(
        "spoken.opens", "“They do not answer now. They open {time}.”", ["time": time])
  }

  /// "20 minutes", where it is under an hour.
  private static func soon(_ time: OpenTime, _ desk: Desk) -> String? {
    guard time.minutesAway < 60 else { return nil }
    if time.minutesAway <= 1 { return desk.say("time.minute", "a minute") }
    return desk.say("time.minutes", "{n} minutes", ["n": String(time.minutesAway)])
  }

  /// "19:00", "Monday 09:00", "2 January 09:00"; said where that clock is another than the desk's.
  private static func time(_ time: OpenTime, _ desk: Desk) -> String {
    let minute = time.minute % 1440
    var text = String(format: "%02d:%02d", minute / 60, minute % 60)
    // What is only hours away needs no day: "open until 02:00".
    if time.daysAhead >= 7 {
      text = "\(date(time.day, desk)) \(text)"
    } else if time.daysAhead > 0, time.minutesAway >= 12 * 60 {
      text = "\(weekdays(desk)[time.weekday]) \(text)"
    }
    let there = LocalTime(
      milliseconds: desk.now + time.minutesAway * 60_000, zone: desk.timeZone)
    // The desk's own minute has begun some seconds ago.
    let gap = (there.hour * 60 + there.minute - minute + 1440) % 1440
    return gap <= 1 || gap == 1439
      ? text : desk.say("time.there", "{time} on their clock", ["time": text])
  }

  /// "2 January"; with the year where it is not this one's turn.
  private static func date(_ day: Int, _ desk: Desk) -> String {
    let parts = Day(number: day).parts
    let date = desk.say(
      "date.day", "{day} {month}",
      ["day": String(parts.day), "month": months(desk)[parts.month - 1]])
    let away = day - (Day(desk.localTime.day)?.number ?? day)
    return away < 300 ? date : "\(date) \(parts.year)"
  }

  private static func months(_ desk: Desk) -> [String] {
    [
      desk.say("month.1", "January"), desk.say("month.2", "February"),
      desk.say("month.3", "March"), desk.say("month.4", "April"), desk.say("month.5", "May"),
      desk.say("month.6", "June"), desk.say("month.7", "July"), desk.say("month.8", "August"),
      desk.say("month.9", "September"), desk.say("month.10", "October"),
      desk.say("month.11", "November"), desk.say("month.12", "December"),
    ]
  }
}
