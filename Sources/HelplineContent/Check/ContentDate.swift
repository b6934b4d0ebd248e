/// Dates as sources give them: `2016`, `2016-09`, `2016-09-05`.
public enum ContentDate {
  /// Whether the text is such a date, and one of the calendar.
  public static func isValid(_ text: String, fullDay: Bool = false) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let widths = parts.map(\.count)
    guard parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }) else { return false }
    guard widths == [4, 2, 2] || (!fullDay && (widths == [4] || widths == [4, 2])) else {
      return false
    }
    let numbers = parts.compactMap { Int($0) }
    guard (1800...2200).contains(numbers[0]) else { return false }
    guard numbers.count > 1 else { return true }
    guard (1...12).contains(numbers[1]) else { return false }
    guard numbers.count > 2 else { return true }
    return (1...days(inMonth: numbers[1], of: numbers[0])).contains(numbers[2])
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    if month == 2 { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28 }
    return [4, 6, 9, 11].contains(month) ? 30 : 31
  }
}
