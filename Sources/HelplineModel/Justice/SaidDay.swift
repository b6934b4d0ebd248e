/// Reads a day the way people say it: "12 days ago", "last week", "10 Nov", "March 2019", "about 2015".
///
/// What is not exact becomes a range; nothing is ever made more exact than it was said. By hand, because
/// readers of dates in libraries give one day for "last week". English, as everything that is typed.
public struct SaidDay: Sendable {
  private let today: Day

  private init(_ today: Day) { self.today = today }

  /// The days that are meant, nil when the words name none. What lies ahead is given as it was said.
  public static func read(_ text: String, today: Day) -> DayRange? {
    let reader = SaidDay(today)
    let words = reader.words(text)
    return words.isEmpty ? nil : reader.phrase(words)
  }

  /// The days between which somebody of this age was born; nil for no age of a living person.
  public static func birth(age: Int, today: Day) -> DayRange? {
    guard (0...120).contains(age) else { return nil }
    return DayRange(
      today.adding(months: -(age + 1) * 12).adding(1), today.adding(months: -age * 12))
  }

  /// A day of birth as it was said: an age ("15"), a year, a date.
  public static func readBirth(_ text: String, today: Day) -> DayRange? {
    let words = SaidDay(today).words(text).filter { !["age", "aged", "years", "old"].contains($0) }
    if words.count == 1, let age = Int(words[0]), age <= 120 {
      return birth(age: age, today: today)
    }
    return read(words.joined(separator: " "), today: today)?.notAfter(today)
  }

  private func words(_ text: String) -> [String] {
    let plain = text.lowercased().replacing(",", with: " ")
    let skipped: Set = ["on", "in", "the", "of", "at", "since", "from", "it", "was", "day"]
    return plain.split(separator: " ").map(String.init).filter { !skipped.contains($0) }
  }

  private func phrase(_ words: [String]) -> DayRange? {
    if let first = words.first, Self.about.contains(first) {
      return phrase(Array(words.dropFirst())).map(widened)
    }
    if let at = words.firstIndex(where: Self.joints.contains), at > 0, at + 1 < words.count {
      return between(
        Array(words[..<at]).filter { $0 != "between" }, Array(words[(at + 1)...]))
    }
    return named(words) ?? ago(words) ?? DateWords(today: today).read(words)
  }

  /// "3 to 10 November" means 3 November; "10 days to 2 weeks ago" is two times ago.
  private func between(_ from: [String], _ to: [String]) -> DayRange? {
    var from = from
    if from.count == 1, Int(from[0]) != nil, to.count > 1, Int(to[0]) != nil {
      from += to.dropFirst()
    }
    guard let one = phrase(from), let other = phrase(to) else { return nil }
    return DayRange(min(one.first, other.first), max(one.last, other.last))
  }

  private static let joints: Set = ["to", "till", "until", "or", "and", "–"]
  private static let about: Set = ["about", "around", "maybe", "perhaps", "roughly", "ca", "~"]

  /// "About" one day is three days to each side; a range is wide already, and gets as much again.
  private func widened(_ range: DayRange) -> DayRange {
    let width = max(3, (range.last.number - range.first.number) / 2)
    return DayRange(range.first.adding(-width), range.last.adding(width))
  }

  private func named(_ words: [String]) -> DayRange? {
    switch words.joined(separator: " ") {
    case "today", "now", "tonight", "this morning", "this afternoon": DayRange(today)
    // Said at three in the morning it may be either day.
    case "last night", "tonight or yesterday": DayRange(today.adding(-1), today)
    case "yesterday", "yesterday evening", "yesterday morning": DayRange(today.adding(-1))
    case "before yesterday", "two nights ago": DayRange(today.adding(-2))
    case "this week": DayRange(today.monday, today)
    case "last week": DayRange(today.monday.adding(-7), today.monday.adding(-1))
    case "weekend", "last weekend", "this weekend": weekend
    case "few days ago", "a few days ago", "couple days ago":
      DayRange(today.adding(-7), today.adding(-2))
    case "few weeks ago", "a few weeks ago": DayRange(today.adding(-42), today.adding(-14))
    case "few months ago", "a few months ago":
      DayRange(today.adding(months: -7), today.adding(months: -2))
    case "this month": DayRange(today.firstOfMonth(monthsBefore: 0), today)
    case "last month":
      DayRange(today.firstOfMonth(monthsBefore: 1), today.firstOfMonth(monthsBefore: 0).adding(-1))
    case "this year": DayRange(Day(year: today.parts.year, month: 1, day: 1), today)
    case "last year":
      DayRange(
        Day(year: today.parts.year - 1, month: 1, day: 1),
        Day(year: today.parts.year - 1, month: 12, day: 31))
    default: nil
    }
  }

  /// The one that runs, else the one before.
  private var weekend: DayRange {
    let saturday = today.monday.adding(today.weekday >= 5 ? 5 : -2)
    return DayRange(saturday, min(today, saturday.adding(1)))
  }

  /// "12 days ago", "12 days", "three weeks ago"; a bare number is days. Days are counted, longer times
  /// are not: three weeks may be some days more or less.
  private func ago(_ words: [String]) -> DayRange? {
    let words = words.filter { $0 != "ago" && $0 != "back" && $0 != "before" }
    let pieces = words.count == 1 ? Self.split(words[0]) : words
    guard let first = pieces.first, let count = Self.count(first), (0...9_999).contains(count),
      pieces.count <= 2
    else { return nil }
    guard pieces.count == 2 else { return count < 1_000 ? DayRange(today.adding(-count)) : nil }
    switch pieces[1] {
    case "d", "day", "days": return DayRange(today.adding(-count))
    case "w", "week", "weeks":
      return around(today.adding(-7 * count), count == 0 ? 0 : 3)
    case "m", "month", "months": return around(today.adding(months: -count), 15)
    case "y", "year",
      "years" where count < 130:
      return around(today.adding(months: -12 * count), 183)
    default: return nil
    }
  }

  private func around(_ day: Day, _ width: Int) -> DayRange {
    DayRange(day.adding(-width), min(today, day.adding(width)))
  }

  /// "12d" → "12", "d".
  private static func split(_ word: String) -> [String] {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    let rest = word.dropFirst(digits.count)
    return digits.isEmpty || rest.isEmpty ? [word] : [String(digits), String(rest)]
  }

  private static func count(_ word: String) -> Int? {
    Int(word) ?? numbers.firstIndex(of: word).map { $0 + 1 }
      ?? (["a", "an"].contains(word) ? 1 : nil)
  }

  private static let numbers = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
    "thirteen", "fourteen",
  ]
}
