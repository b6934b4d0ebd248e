/// Opening hours: rules that can be evaluated, and the text as published that is always kept.
public struct Hours: Equatable, Sendable {
  /// Rows, in their order; empty = not known.
  public var rows: [HoursRow] = []
  /// What the source says about public holidays.
  public var holidays: HolidayRule = .unknown
  /// As published.
  public var text: String?
  /// Olson name of the service's own time zone; nil = its country's.
  public var zone: String?

  /// Hours not known.
  public init(
    rows: [HoursRow] = [], text: String? = nil, zone: String? = nil,
    holidays: HolidayRule = .unknown
  ) {
    self.rows = rows
    self.text = text
    self.zone = zone
    self.holidays = holidays
  }
}

/// What a source says about public holidays.
public enum HolidayRule: String, Codable, Sendable {
  /// Nothing: hours on a public holiday are not known, but for a service that never closes.
  case unknown
  /// Open as on other days.
  case asUsual = "as_usual"
  /// Closed, but for the rows that are for public holidays (`HoursRole.holiday`).
  case closed
}

/// What a row of opening hours is for. Rows are read in their order.
public enum HoursRole: String, Codable, Sendable {
  /// The usual hours.
  case usual
  /// Closed on its days, whatever the rows before it say; its times mean nothing.
  case closed
  /// Open besides what the rows before it say: other hours on a day stand behind a closed row.
  case extra
  /// Hours on public holidays.
  case holiday
}

/// A part of every year by month and day, the first to the last; it may run over New Year.
public struct Season: Codable, Equatable, Sendable {
  /// First day: month × 100 + day.
  public var from: Int
  /// Last day: month × 100 + day.
  public var to: Int

  /// A part of the year.
  public init(from: Int, to: Int) {
    self.from = from
    self.to = to
  }

  /// Whether a day of the year (month × 100 + day) lies in it.
  public func holds(_ day: Int) -> Bool {
    from <= to ? from <= day && day <= to : from <= day || day <= to
  }

  /// About how many days it has.
  var length: Int {
    let start = from / 100 * 30 + from % 100
    let end = to / 100 * 30 + to % 100
    return (end < start ? end + 365 : end) - start + 1
  }
}

/// Weeks of the year (ISO 8601), the first to the last, each `step`-th.
public struct WeekRange: Codable, Equatable, Sendable {
  /// First week, 1…53.
  public var from: Int
  /// Last week, 1…53.
  public var to: Int
  /// 2 = every other one, beginning with the first.
  public var step: Int

  /// Weeks of the year.
  public init(from: Int, to: Int, step: Int = 1) {
    self.from = from
    self.to = to
    self.step = step
  }

  /// Whether a week is one of them.
  public func holds(_ week: Int) -> Bool {
    from <= week && week <= to && (week - from) % max(1, step) == 0
  }
}

/// One row of opening hours in whole numbers (architecture, "Opening hours"). All its limits hold
/// together; days are counted from 1970-01-01.
public struct HoursRow: Equatable, Sendable {
  /// What it is for.
  public var role: HoursRole = .usual
  /// Bit 0 = Monday … bit 6 = Sunday.
  public var days: UInt8
  /// Opens at this minute of the local day, 0…1439.
  public var from: Int
  /// Closes at this minute, 1…2880; above 1440, or not after `from`, it closes after midnight.
  public var to: Int
  /// n-th of the month (1…5, −1 = last) for monthly rules; 0 = every one.
  public var nth: Int = 0
  /// Day of the month (1…31, −1 = last); 0 = any.
  public var monthDay: Int = 0
  /// Every n weeks (Monday to Sunday), counted from the week of `anchor`; 1 = every week.
  public var every: Int = 1
  /// Every n months, counted from the month of `anchor`; 1 = every month.
  public var months: Int = 1
  /// Day the counting starts at, for `every` and `months` above 1.
  public var anchor: Int = 0
  /// Part of the year, nil = all of it.
  public var season: Season?
  /// Weeks of the year, nil = all of them.
  public var weeks: WeekRange?
  /// First day it happens, nil = no limit: closed before.
  public var starts: Int?
  /// Last day it happens: ended after.
  public var ends: Int?
  /// First day the source vouches for it, nil = no limit: not known before.
  public var validFrom: Int?
  /// Last day the source vouches for it: not known any more after.
  public var validTo: Int?

  /// A weekly row.
  public init(days: UInt8, from: Int, to: Int) {
    self.days = days
    self.from = from
    self.to = to
  }

  /// Nothing but weekdays and times, every week and without end.
  public var isPlain: Bool {
    role == .usual && isWeekly && starts == nil && ends == nil && validFrom == nil
      && validTo == nil
  }

  /// Every week of the year alike.
  var isWeekly: Bool {
    nth == 0 && monthDay == 0 && every <= 1 && months <= 1 && season == nil && weeks == nil
  }

  /// Minute it closes at, above 1440 after midnight.
  public var closes: Int { to <= from ? to + 1440 : to }

  /// It names days so few that it is about them, and no timetable for a part of the year.
  var namesDates: Bool {
    if let season, season.length <= 14 { return true }
    guard let first = validFrom ?? starts, let last = validTo ?? ends else { return false }
    return last - first < 14
  }
}
