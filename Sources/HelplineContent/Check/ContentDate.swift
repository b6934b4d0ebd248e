import HelplineModel

/// Dates as sources give them: `2016`, `2016-09`, `2016-09-05`.
public enum ContentDate {
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
    let (year, month, date) = day.parts
    let count = year * 12 + month - 1 - months
    let line = [(count / 12, "0000"), (count % 12 + 1, "00"), (date, "00")].map { number, form in
      String(form.dropLast(String(number).count)) + String(number)
    }
    return firstDay(text) < line.joined(separator: "-")
  }
}
