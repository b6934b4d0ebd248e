import HelplineModel

/// Days as they are typed and counted, `YYYY-MM-DD`.
enum Days {
  /// The day some days later; nil when the day is none.
  static func adding(_ days: Int, to day: String) -> String? { Day(day)?.adding(days).text }

  /// `2026-12-31`, or `+7` counted from today; nil when it is no day.
  static func read(_ typed: String, today: String) -> String? {
    let words = typed.filter { !$0.isWhitespace }
    if words.first == "+", let days = Int(words.dropFirst()), (0...3660).contains(days) {
      return adding(days, to: today)
    }
    return Day(words)?.text
  }
}
