import HelplineModel

/// Days in words: "Tue 24 Nov 2026", "in 2 days", "12 days ago".
enum DayWords {
  /// One day, or the two between which it lies.
  static func text(_ range: DayRange, _ desk: Desk) -> String {
    if range.isOneDay { return text(range.first, desk) }
    return desk.say(
      "day.between", "{a} to {b}", ["a": text(range.first, desk), "b": text(range.last, desk)])
  }

  /// A day with its weekday.
  static func text(_ day: Day, _ desk: Desk) -> String {
    let (year, month, number) = day.parts
    return desk.say(
      "day.text", "{weekday} {day} {month} {year}",
      [
        "weekday": weekday(day, desk), "day": String(number), "month": self.month(month, desk),
        "year": String(year),
      ])
  }

  /// How far ahead a range lies, in words: "in 2 days", "in 2 to 9 days", "in 5 months".
  static func ahead(_ range: DayRange, _ desk: Desk) -> String {
    let (first, last) = (
      range.first.number - desk.today.number, range.last.number - desk.today.number
    )
    if first == last || first > 61 { return ahead(first, desk) }
    return desk.say(
      "day.in.range", "in {a} to {b} days", ["a": String(first), "b": String(last)])
  }

  /// How long ago a range lies: "today", "12 days ago", "7 to 14 days ago".
  static func ago(_ range: DayRange, _ desk: Desk) -> String {
    let (first, last) = (
      desk.today.number - range.first.number, desk.today.number - range.last.number
    )
    if first < 0 { return ahead(range, desk) }
    if first == last { return ago(first, desk) }
    return desk.say(
      "day.ago.range", "{a} to {b} days ago", ["a": String(max(0, last)), "b": String(first)])
  }

  private static func ahead(_ days: Int, _ desk: Desk) -> String {
    switch days {
    case 0: desk.say("day.today", "today")
    case 1: desk.say("day.tomorrow", "tomorrow")
    case ..<61: desk.say("day.in", "in {n} days", ["n": String(days)])
    case ..<730: desk.say("day.in.months", "in {n} months", ["n": String(days / 30)])
    default: desk.say("day.in.years", "in {n} years", ["n": String(days / 365)])
    }
  }

  private static func ago(_ days: Int, _ desk: Desk) -> String {
    switch days {
    case 0: desk.say("day.today", "today")
    case 1: desk.say("day.yesterday", "yesterday")
    default: desk.say("day.ago", "{n} days ago", ["n": String(days)])
    }
  }

  private static func weekday(_ day: Day, _ desk: Desk) -> String {
    switch day.weekday {
    case 0: desk.say("weekday.mon", "Mon")
    case 1: desk.say("weekday.tue", "Tue")
    case 2: desk.say("weekday.wed", "Wed")
    case 3: desk.say("weekday.thu", "Thu")
    case 4: desk.say("weekday.fri", "Fri")
    case 5: desk.say("weekday.sat", "Sat")
    default: desk.say("weekday.sun", "Sun")
    }
  }

  private static func month(_ month: Int, _ desk: Desk) -> String {
    let names = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    return desk.say("month.\(month)", names[max(0, min(month, 12) - 1)])
  }
}
