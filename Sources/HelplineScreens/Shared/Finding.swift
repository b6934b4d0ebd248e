import Foundation
import HelplineModel

/// Typed letters against names: each typed word begins a word of the name.
enum Finding {
  /// Whether a name fits the letters; nothing typed fits everything.
  static func fits(_ name: String, _ typed: String) -> Bool {
    let wanted = foldedWords(typed)
    if wanted.isEmpty { return true }
    let have = foldedWords(name)
    return wanted.allSatisfy { word in have.contains { $0.hasPrefix(word) } }
  }
}

/// Days as they are typed and counted, `YYYY-MM-DD`.
enum Days {
  /// The day some days later; nil when the day is none.
  static func adding(_ days: Int, to day: String) -> String? {
    guard let date = date(day),
      let later = calendar.date(byAdding: .day, value: days, to: date)
    else { return nil }
    return text(later)
  }

  /// `2026-12-31`, or `+7` counted from today; nil when it is no day.
  static func read(_ typed: String, today: String) -> String? {
    let words = typed.filter { !$0.isWhitespace }
    if words.first == "+", let days = Int(words.dropFirst()), (0...3660).contains(days) {
      return adding(days, to: today)
    }
    return date(words).map(text)
  }

  private static var calendar: Calendar {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }

  /// Only days that exist: Foundation would make 3 March of 31 February.
  private static func date(_ day: String) -> Date? {
    let parts = day.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, day.count == 10, let year = parts[0], let month = parts[1],
      let number = parts[2],
      let date = calendar.date(from: DateComponents(year: year, month: month, day: number))
    else { return nil }
    return text(date) == day ? date : nil
  }

  private static func text(_ date: Date) -> String {
    let parts = calendar.dateComponents([.year, .month, .day], from: date)
    return String(format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
  }
}
