import HelplineModel

/// How long ago something was, in words: one wording wherever an age is shown.
enum Ages {
  /// "today", "3 weeks ago", "5 months ago", "in 2016".
  ///
  /// - Parameter dated: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. What is longer ago than two years is named by
  ///   its year; what is no date, or has not come yet, stands as it is.
  static func words(_ dated: String, _ desk: Desk) -> String {
    guard let today = Day(desk.localTime.day) else { return dated }
    let year = String(dated.prefix(4))
    if dated.count == 4, let number = Int(year), number <= today.parts.year {
      return number == today.parts.year
        ? desk.say("age.this_year", "this year") : desk.say("age.year", "in {year}", ["year": year])
    }
    if dated.count == 7, let first = Day(dated + "-01"), first <= today {
      let months = months(from: first, to: today)
      return months == 0
        ? desk.say("age.this_month", "this month") : self.months(months, year, desk)
    }
    guard let day = Day(dated), day <= today else { return dated }
    let days = today.number - day.number
    switch days {
    case 0: return desk.say("age.today", "today")
    case 1: return desk.say("age.yesterday", "yesterday")
    case 2..<14: return desk.say("age.days", "{n} days ago", ["n": String(days)])
    case 14..<61: return desk.say("age.weeks", "{n} weeks ago", ["n": String(days / 7)])
    default: return months(months(from: day, to: today), year, desk)
    }
  }

  private static func months(_ months: Int, _ year: String, _ desk: Desk) -> String {
    switch months {
    case 0...1: desk.say("age.month", "a month ago")
    case 2..<24: desk.say("age.months", "{n} months ago", ["n": String(months)])
    default: desk.say("age.year", "in {year}", ["year": year])
    }
  }

  /// Whole months between two days.
  private static func months(from day: Day, to today: Day) -> Int {
    let (from, to) = (day.parts, today.parts)
    let months = (to.year - from.year) * 12 + to.month - from.month
    return to.day < from.day ? months - 1 : months
  }
}
