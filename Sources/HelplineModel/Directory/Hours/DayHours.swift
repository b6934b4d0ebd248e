/// Why the hours of a day are not known.
public enum HoursDoubt: Sendable {
  /// A public holiday of which the source says nothing.
  case holiday
  /// The source does not vouch for that day, or not any more.
  case lapsed
}

/// What rows of opening hours say of one day.
enum DayHours {
  /// Reads the rows for one day in their order.
  ///
  /// - Parameters:
  ///   - open: adds an opening by its minutes; after midnight they are above 1440.
  ///   - maybe: an opening that may not be there, because nothing is said about this public holiday.
  ///   - clear: takes away all openings so far.
  /// - Returns: why the rest of the day is not known, nil where it is closed.
  @inline(__always)
  static func read(
    _ rows: [HoursRow], _ rule: HolidayRule, on day: LocalDay, open: (Int, Int) -> Void,
    maybe: (Int, Int) -> Void, clear: () -> Void
  ) -> HoursDoubt? {
    var doubt: HoursDoubt?
    var wholeDays: UInt8 = 0
    var isVouched = false
    var runsOut = false
    for row in rows {
      if row.role == .usual {
        if row.isValid(on: day.number) {
          isVouched = true
          if row.from == 0, row.to >= 1440, row.isWeekly, row.isOn(day.number) {
            wholeDays |= row.days
          }
        }
        if row.validTo != nil { runsOut = true }
      }
      guard row.holds(on: day) else { continue }
      switch use(of: row, rule, day.holiday) {
      case .closes:
        doubt = nil
        clear()
      case .opens: open(row.from, row.closes)
      case .perhaps:
        doubt = .holiday
        maybe(row.from, row.closes)
      case .nothing: break
      }
    }
    // Who never closes does not close on a public holiday of which nothing is said.
    if doubt == .holiday, rule == .unknown, wholeDays == 0x7F {
      doubt = nil
      open(0, 1440)
    }
    if doubt == nil, !isVouched || runsOut, isLapsed(rows, on: day) { return .lapsed }
    return doubt
  }

  private enum Use { case opens, perhaps, closes, nothing }

  private static func use(
    of row: HoursRow, _ rule: HolidayRule, _ kind: HolidayKind
  ) -> Use {
    switch row.role {
    case .closed: return .closes
    case .holiday: return kind == .none ? .nothing : kind == .holiday ? .opens : .perhaps
    case .extra where row.namesDates: return .opens
    case .usual, .extra:
      if kind == .none || rule == .asUsual { return .opens }
      return kind == .holiday && rule == .closed ? .nothing : .perhaps
    }
  }

  /// No usual row is vouched for, or one has run out and none that begins later has taken its place.
  private static func isLapsed(_ rows: [HoursRow], on day: LocalDay) -> Bool {
    var isVouched = false
    var lastEnd: Int?
    var lastStart = Int.min
    for row in rows where row.role == .usual {
      if row.isValid(on: day.number) {
        isVouched = true
        lastStart = max(lastStart, row.validFrom ?? Int.min)
      } else if let end = row.validTo, end < day.number {
        lastEnd = max(lastEnd ?? end, end)
      }
    }
    let isNamed = rows.contains { ($0.role == .closed || $0.role == .extra) && $0.holds(on: day) }
    if isNamed { return false }
    return !isVouched || lastEnd.map { lastStart <= $0 } ?? false
  }
}
