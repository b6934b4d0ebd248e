/// Dates as sources give them: `2016`, `2016-09`, `2016-09-05`.
public enum SourceDate {
  /// Whether the text is such a date, and one of the calendar.
  public static func isValid(_ text: String, fullDay: Bool = false) -> Bool {
    let isWhole = text.count == 10
    guard isWhole || (!fullDay && [4, 7].contains(text.count)) else { return false }
    return Day(firstDay(text)).map { (1800...2200).contains($0.parts.year) } ?? false
  }

  /// The first day a date may mean: `2016` is 2016-01-01.
  public static func firstDay(_ text: String) -> String {
    text + "0000-01-01".dropFirst(text.count)
  }

  /// A text that sorts after every day a date may mean and before the next one's: `2016-02` is 2016-02-31.
  public static func lastDay(_ text: String) -> String {
    text + "0000-12-31".dropFirst(text.count)
  }

  /// Whether the first day a date may mean lies more than so many months before a day.
  public static func isOlder(_ text: String, thanMonths months: Int, on day: Day) -> Bool {
    Day(firstDay(text)).map { $0 < day.adding(months: -months) } ?? true
  }
}

extension Statement {
  /// Whether it is a fact to be confirmed before it is relied on: neither its source is younger than twelve
  /// months, nor was it compared with its source within them.
  public func needsConfirming(on today: Day) -> Bool {
    guard case .fact(_, let dated) = standing else { return false }
    return [dated, checked].allSatisfy { date in
      date.map { SourceDate.isOlder($0, thanMonths: 12, on: today) } ?? true
    }
  }
}
