import HelplineModel

/// The days a report runs over: whole weeks or whole months, so that two pages cannot be subtracted
/// from one another to read the calls of a few days.
struct ReportPeriod: Equatable {
  /// Whole calendar months; otherwise whole weeks, Monday to Sunday.
  let isMonths: Bool
  /// First day.
  let from: Day
  /// Last day.
  let to: Day
  /// Days were added to what was asked for.
  let isRounded: Bool

  /// At most so many weeks in the series.
  static let mostWeeks = 53
  /// So many weeks lead up to a page of a single week.
  static let leadingWeeks = 13

  /// Rounds outwards: to months where the query begins with one and ends with one, else to weeks.
  init(_ query: ReportQuery) throws(RecordProblem) {
    guard let from = Day(query.from), let to = Day(query.to), from <= to else {
      throw .notAnId(field: "from, to")
    }
    isMonths =
      from == from.firstOfMonth(monthsBefore: 0)
      && Day(number: to.number + 1) == to.firstOfMonth(monthsBefore: -1)
    self.from = isMonths ? from : from.monday
    self.to = isMonths ? to : Day(number: to.monday.number + 6)
    // A single day stands for its week.
    isRounded = from != to && (self.from != from || self.to != to)
  }

  private init(isMonths: Bool, from: Day, to: Day) {
    (self.isMonths, self.from, self.to, isRounded) = (isMonths, from, to, false)
  }

  /// How many days.
  var days: Int { to.number - from.number + 1 }

  /// How many months; of whole months only.
  private var months: Int {
    let (year, month, _) = from.parts
    let last = to.parts
    return (last.year - year) * 12 + last.month - month + 1
  }

  /// The same period so many months or days earlier.
  private func earlier(months: Int, days: Int) -> ReportPeriod {
    guard isMonths else {
      return ReportPeriod(
        isMonths: false, from: Day(number: from.number - days), to: Day(number: to.number - days))
    }
    let end = Day(number: to.number + 1).firstOfMonth(monthsBefore: months)
    return ReportPeriod(
      isMonths: true, from: from.firstOfMonth(monthsBefore: months), to: Day(number: end.number - 1)
    )
  }

  /// This period, the one before it, and the same a year ago: the same months, or 52 weeks back so
  /// that the same weekdays are compared. One that shares days with another is left out.
  var columns: [(name: String, period: ReportPeriod)] {
    let lastYear = earlier(months: 12, days: 364)
    let before = earlier(months: months, days: days)
    var columns = [("this", self)]
    if !before.shares(lastYear) { columns.append(("before", before)) }
    if !shares(lastYear) { columns.append(("last_year", lastYear)) }
    return columns
  }

  /// Whether some day lies in both.
  func shares(_ other: ReportPeriod) -> Bool { from <= other.to && other.from <= to }

  /// The Mondays of the series: the whole weeks inside, or those that lead up to a single week.
  var mondays: [Day] {
    if isSingleWeek {
      return (0..<Self.leadingWeeks).reversed().map { Day(number: from.number - 7 * $0) }
    }
    let first = from == from.monday ? from : Day(number: from.monday.number + 7)
    let all = stride(from: first.number, through: to.number - 6, by: 7).map(Day.init(number:))
    return Array(all.suffix(Self.mostWeeks))
  }

  /// Whether it is one week.
  var isSingleWeek: Bool { !isMonths && days == 7 }
}
