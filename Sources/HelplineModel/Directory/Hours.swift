/// Opening hours: rules that can be evaluated, and the text as published that is always kept.
public struct Hours: Codable, Equatable, Sendable {
  /// Rows; empty = not known.
  public var rows: [HoursRow] = []
  /// As published.
  public var text: String?
  /// Olson name of the service's own time zone; nil = its country's.
  public var zone: String?

  /// Hours not known.
  public init(rows: [HoursRow] = [], text: String? = nil, zone: String? = nil) {
    self.rows = rows
    self.text = text
    self.zone = zone
  }
}

/// One row of opening hours in whole numbers (architecture, "Opening hours").
public struct HoursRow: Codable, Equatable, Sendable {
  /// Bit 0 = Monday … bit 6 = Sunday.
  public var days: UInt8
  /// Opens at this minute of the local day, 0…1439.
  public var from: Int
  /// Closes at this minute, 1…2880; above 1440 it closes after midnight.
  public var to: Int
  /// n-th of the month (1…5, −1 = last) for monthly rules; 0 = every week.
  public var nth: Int = 0
  /// Every n weeks, counted from the week of `anchor`; 1 = every week.
  public var every: Int = 1
  /// Day number (days since 1970-01-01) the counting starts at, for `every` > 1.
  public var anchor: Int = 0
  /// First day it holds (days since 1970-01-01), nil = no limit.
  public var validFrom: Int?
  /// Last day it holds.
  public var validTo: Int?

  /// A weekly row.
  public init(days: UInt8, from: Int, to: Int) {
    self.days = days
    self.from = from
    self.to = to
  }
}

/// Whether a service is open at a moment.
public enum OpenState: Equatable, Sendable {
  /// Open; closes at that minute of that weekday (0 = Monday; 1440 is midnight), nil when it never closes.
  case open(untilDay: Int?, untilMinute: Int?)
  /// Closed; opens next at that minute of that weekday, nil when no row says when.
  case closed(opensDay: Int?, opensMinute: Int?)
  /// The hours are not known.
  case unknown
}
