/// Reads one rule of the OpenStreetMap syntax, word by word. What it does not know gives nil.
struct RuleParser {
  static let days = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  private static let years = 2000...2199

  private var words: RuleWords

  init(_ words: RuleWords) { self.words = words }

  /// `24/7`, `Mo-Fr 09:00-12:00,13:00-17:00`, also joined: `Mo 09:00-12:00, Tu 10:00-12:00`.
  mutating func rules() -> [HoursRule]? {
    if words.words == [.number(24), .sign("/"), .number(7)] {
      var rule = HoursRule()
      (rule.days, rule.times) = (0x7F, [0..<1440])
      return [rule]
    }
    var rules: [HoursRule] = []
    repeat {
      guard let rule = rule() else { return nil }
      rules.append(rule)
    } while words.skip(",")
    guard words.isAtEnd else { return nil }
    // What is closed cannot stand beside what is open.
    return rules.count == 1 || rules.allSatisfy { !$0.times.isEmpty } ? rules : nil
  }

  private mutating func rule() -> HoursRule? {
    var rule = HoursRule()
    let hasDates = isDate(words.next)
    if hasDates {
      guard let dates = dates() else { return nil }
      rule.dates = dates
    }
    let hasWeeks = words.take(["week"]) != nil
    if hasWeeks {
      guard let weeks = weeks() else { return nil }
      rule.weeks = weeks
    }
    if hasDates || hasWeeks { _ = words.skip(":") }
    let hasDays = isDay(words.next)
    if hasDays {
      guard weekdays(&rule) else { return nil }
      // Public holidays of a part of the year only are more than a row can say.
      if rule.isForHolidays, hasDates || hasWeeks { return nil }
    }
    if words.take(["off", "closed"]) != nil {
      return hasDates || hasWeeks || hasDays ? rule : nil
    }
    // Days with neither times nor `off` behind them would mean "all day"; too easily a slip.
    guard let times = times() else { return nil }
    rule.times = times
    if words.take(["off", "closed"]) != nil { return nil }
    _ = words.take(["open"])
    return rule
  }

  // MARK: Times

  /// `09:00-12:00,13:00-17:00`, over midnight `20:00-02:00` or `20:00-26:00`.
  private mutating func times() -> [Range<Int>]? {
    var found: [Range<Int>] = []
    repeat {
      guard case .time(let from)? = words.next else { return nil }
      words.step()
      guard words.skip("-"), case .time(var to)? = words.next else { return nil }
      words.step()
      if to < from { to += 1440 }
      guard from < 1440, to > from, to - from <= 1440 else { return nil }
      found.append(from..<to)
      guard case .time? = words.second else { return found }
    } while words.skip(",")
    return found
  }

  // MARK: Weekdays

  private func isDay(_ word: RuleWords.Word?) -> Bool {
    words.index(of: word, in: Self.days + ["PH"]) != nil
  }

  private mutating func weekdays(_ rule: inout HoursRule) -> Bool {
    repeat {
      if words.take(["PH"]) != nil {
        rule.isForHolidays = true
      } else if let first = words.take(Self.days) {
        guard weekday(first, &rule) else { return false }
      } else {
        return false
      }
      // Blanks may stand for nothing: `Mo-We, Fr`.
    } while isDay(words.second) && words.skip(",")
    return true
  }

  private mutating func weekday(_ first: Int, _ rule: inout HoursRule) -> Bool {
    if words.skip("[") {
      repeat {
        let isLast = words.skip("-")
        guard let nth = words.take(1...5) else { return false }
        let to = !isLast && words.skip("-") ? words.take(nth...5) : nth
        guard let to else { return false }
        rule.nths += (nth...to).map { (day: 1 << UInt8(first), nth: isLast ? -$0 : $0) }
      } while words.skip(",")
      return words.skip("]")
    }
    var day = first
    rule.days |= 1 << UInt8(day)
    guard words.skip("-") else { return true }
    guard let last = words.take(Self.days) else { return false }
    while day != last {
      day = (day + 1) % 7
      rule.days |= 1 << UInt8(day)
    }
    return true
  }

  // MARK: Dates and weeks

  private mutating func weeks() -> [WeekRange]? {
    var found: [WeekRange] = []
    repeat {
      guard let from = words.take(1...53) else { return nil }
      var range = WeekRange(from: from, to: from)
      if words.skip("-") {
        guard let to = words.take(from...53) else { return nil }
        range.to = to
        if words.skip("/") {
          guard let step = words.take(1...26) else { return nil }
          range.step = step
        }
      }
      found.append(range)
    } while words.skip(",")
    return found
  }

  private func isDate(_ word: RuleWords.Word?) -> Bool {
    if case .number(let value)? = word { return Self.years.contains(value) }
    return words.index(of: word, in: Self.months) != nil
  }

  private mutating func dates() -> [HoursRule.DateLimit]? {
    var found: [HoursRule.DateLimit] = []
    var month: Int?
    repeat {
      if let month, case .number(let day)? = words.next, day <= 31 {
        // `Dec 24,26`
        words.step()
        guard let limit = limit(nil, month, day, to: (nil, month, day)) else { return nil }
        found.append(limit)
      } else {
        guard let (limit, named) = date() else { return nil }
        found.append(limit)
        month = named
      }
    } while isDateOrDay(words.second) && words.skip(",")
    return found
  }

  private func isDateOrDay(_ word: RuleWords.Word?) -> Bool {
    if case .number? = word { return true }
    return isDate(word)
  }

  /// `Apr-Oct`, `Dec 24-26`, `Dec 24-Jan 02`, `2026 Dec 24`, `2026`; also the month, for further days of it.
  private mutating func date() -> (HoursRule.DateLimit, month: Int?)? {
    let year = words.take(Self.years)
    guard let month = words.take(Self.months).map({ $0 + 1 }) else {
      guard let year else { return nil }
      let last = words.skip("-") ? words.take(Self.years) : year
      guard let last, last >= year else { return nil }
      return (
        HoursRule.DateLimit(
          first: Day(year: year, month: 1, day: 1).number,
          last: Day(year: last, month: 12, day: 31).number), nil
      )
    }
    let day = words.take(1...31)
    guard words.skip("-") else {
      let limit = limit(year, month, day, to: (year, month, day))
      return limit.map { ($0, year == nil ? month : nil) }
    }
    let lastYear = words.take(Self.years)
    if let last = words.take(Self.months) {
      let lastDay = words.take(1...31)
      guard (day == nil) == (lastDay == nil) else { return nil }
      return limit(year, month, day, to: (lastYear ?? year, last + 1, lastDay)).map { ($0, nil) }
    }
    guard day != nil, lastYear == nil, let lastDay = words.take(1...31) else { return nil }
    return limit(year, month, day, to: (year, month, lastDay)).map { ($0, nil) }
  }

  private func limit(
    _ year: Int?, _ month: Int, _ day: Int?, to: (year: Int?, month: Int, day: Int?)
  ) -> HoursRule.DateLimit? {
    let lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    let (first, last) = (day ?? 1, to.day ?? lengths[to.month - 1])
    guard first <= lengths[month - 1], last <= lengths[to.month - 1] else { return nil }
    guard let year else {
      guard to.year == nil else { return nil }
      let season = Season(from: month * 100 + first, to: to.month * 100 + last)
      // `Dec 26-24` is a slip and no year but a day.
      return month == to.month && last < first ? nil : HoursRule.DateLimit(season: season)
    }
    let from = Day(year: year, month: month, day: first)
    var end = Day(year: to.year ?? year, month: to.month, day: last)
    if end < from { end = Day(year: year + 1, month: to.month, day: last) }
    return HoursRule.DateLimit(first: from.number, last: end.number)
  }
}
