/// Dates as they are written in Europe (the day before the month), months, years, days of the week.
struct DateWords: Sendable {
  let today: Day

  func read(_ words: [String]) -> DayRange? {
    if words.count == 1 { return single(words[0]) }
    return weekday(words) ?? monthPhrase(words)
  }

  private func single(_ word: String) -> DayRange? {
    if let day = Day(word) { return DayRange(day) }
    if let month = Self.month(word) { return latest(month) }
    if let day = weekday([word]) { return day }
    let numbers = word.split { $0 == "." || $0 == "/" || $0 == "-" }
    let parts = numbers.compactMap { Int($0) }
    guard parts.count == numbers.count else { return nil }
    switch parts.count {
    case 1 where numbers[0].count == 4: return year(parts[0])
    case 2 where numbers[0].count == 4: return month(parts[1], of: parts[0])
    case 2 where numbers[1].count == 4: return month(parts[0], of: parts[1])
    case 2: return day(parts[0], parts[1])
    case 3 where numbers[0].count == 4: return date(parts[0], parts[1], parts[2])
    case 3: return date(century(parts[2], numbers[2].count), parts[1], parts[0])
    default: return nil
    }
  }

  /// "12 March", "March 12", "12 March 2019", "March 2019".
  private func monthPhrase(_ words: [String]) -> DayRange? {
    guard words.count <= 3, let at = words.firstIndex(where: { Self.month($0) != nil }),
      let month = Self.month(words[at])
    else { return nil }
    var rest = words
    rest.remove(at: at)
    let numbers = rest.compactMap { Int($0.trimmingSuffix { !$0.isNumber }) }
    guard numbers.count == rest.count else { return nil }
    switch numbers.count {
    case 1 where numbers[0] > 31: return self.month(month, of: numbers[0])
    case 1: return day(numbers[0], month)
    case 2:
      let (day, year) = numbers[0] > 31 ? (numbers[1], numbers[0]) : (numbers[0], numbers[1])
      return date(year, month, day)
    default: return nil
    }
  }

  /// "Monday", "last Monday": the one before today; today's own name means today.
  private func weekday(_ words: [String]) -> DayRange? {
    guard let name = words.last, words.count <= 2, words.count == 1 || words[0] == "last",
      name.count >= 3, let index = Self.weekdays.firstIndex(where: { $0.hasPrefix(name) })
    else { return nil }
    let back = (today.weekday - index + 7) % 7
    return DayRange(today.adding(back == 0 && words.count == 2 ? -7 : -back))
  }

  private func year(_ year: Int) -> DayRange? {
    guard (1900...2200).contains(year) else { return nil }
    return DayRange(
      Day(year: year, month: 1, day: 1), Day(year: year, month: 12, day: 31))
  }

  private func month(_ month: Int, of year: Int) -> DayRange? {
    guard (1...12).contains(month), (1900...2200).contains(year) else { return nil }
    let first = Day(year: year, month: month, day: 1)
    return DayRange(first, first.firstOfMonth(monthsBefore: -1).adding(-1))
  }

  /// The last time that month began.
  private func latest(_ month: Int) -> DayRange? {
    let year = today.parts.year
    return self.month(month, of: month <= today.parts.month ? year : year - 1)
  }

  /// The last time that day was.
  private func day(_ day: Int, _ month: Int) -> DayRange? {
    let year = today.parts.year
    let found = date(year, month, day)
    if let found, found.first <= today { return found }
    // 29 February is looked for as far back as it takes.
    return (1...8).lazy.compactMap { date(year - $0, month, day) }.first
  }

  private func date(_ year: Int, _ month: Int, _ day: Int) -> DayRange? {
    guard (1...12).contains(month), (1...31).contains(day), (1900...2200).contains(year) else {
      return nil
    }
    let found = Day(year: year, month: month, day: day)
    return found.parts == (year, month, day) ? DayRange(found) : nil
  }

  /// "19" is 2019; a year of two digits that lies ahead belongs to the century before.
  private func century(_ year: Int, _ digits: Int) -> Int {
    guard digits <= 2 else { return year }
    let full = today.parts.year / 100 * 100 + year
    return full > today.parts.year ? full - 100 : full
  }

  private static func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    let name = word.trimmingSuffix { $0 == "." }
    return months.firstIndex { $0.hasPrefix(name) || ($0 == "september" && name == "sept") }
      .map { $0 + 1 }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
}

extension String {
  fileprivate func trimmingSuffix(_ isTrimmed: (Character) -> Bool) -> String {
    var text = self
    while let last = text.last, isTrimmed(last) { text.removeLast() }
    return text
  }
}
