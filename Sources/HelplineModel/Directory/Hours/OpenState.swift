/// Whether a service is open at a moment.
public enum OpenState: Equatable, Sendable {
  /// Open; when it closes, nil when it never does.
  case open(until: OpenTime?)
  /// Closed; when it opens next, nil when no row says when.
  case closed(opens: OpenTime?)
  /// A public holiday there today, perhaps only in a part of the country, and nothing says whether it
  /// is open.
  case holiday
  /// The hours are not known, or not known any more.
  case unknown
}

/// When a service closes or opens, on its own clock.
public struct OpenTime: Equatable, Sendable {
  /// Days since 1970-01-01.
  public var day: Int
  /// Minute of that day, 0…1440: a day's end belongs to the day that ends.
  public var minute: Int
  /// Days from the day of the moment asked about; 0 = the same day.
  public var daysAhead: Int
  /// Minutes from the moment asked about, also over a change of the clocks.
  public var minutesAway: Int
  /// A day lies before it of which nothing is known, such as a public holiday.
  public var mayBeEarlier = false

  /// A time on the service's own clock.
  public init(day: Int, minute: Int, daysAhead: Int, minutesAway: Int) {
    self.day = day
    self.minute = minute
    self.daysAhead = daysAhead
    self.minutesAway = minutesAway
  }

  /// 0 = Monday … 6 = Sunday.
  public var weekday: Int { OpeningHours.weekday(of: day) }
}
