import HelplineModel

/// Dates as sources give them: `2016`, `2016-09`, `2016-09-05`.
public enum ContentDate {
  /// Whether the text is such a date, and one of the calendar.
  public static func isValid(_ text: String, fullDay: Bool = false) -> Bool {
    let isWhole = text.count == 10
    guard isWhole || (!fullDay && [4, 7].contains(text.count)) else { return false }
    // The first day stands for a year or a month.
    let whole = text + "0000-01-01".dropFirst(text.count)
    return Day(whole).map { (1800...2200).contains($0.parts.year) } ?? false
  }
}
