import HelplineModel

/// A row of opening hours in the manner of RFC 5545, as HSDS 3 writes it. A closing has no times.
struct HSDSSchedule: Encodable, Sendable {
  var id: String
  var freq: String
  var byday: String?
  var bymonthday: String?
  var interval: Int
  var dtstart: String?
  var until: String?
  var validFrom: String?
  var validTo: String?
  var opensAt: String?
  var closesAt: String?

  enum CodingKeys: String, CodingKey {
    case id, freq, byday, bymonthday, interval, dtstart, until
    case validFrom = "valid_from"
    case validTo = "valid_to"
    case opensAt = "opens_at"
    case closesAt = "closes_at"
  }

  /// The hours of a service or a place as far as HSDS can say them. Where it cannot say some of the usual hours it
  /// says none of them: a part of the week would look like the whole of it.
  static func list(_ hours: Hours, of owner: String, _ names: HSDSNames) -> [HSDSSchedule] {
    guard hours.rows.allSatisfy({ $0.role != .usual || canHold($0) }) else { return [] }
    return hours.rows.filter(canHold).enumerated().map { index, row in
      HSDSSchedule(row, id: names.id(owner, "schedules", index))
    }
  }

  /// Parts of the year, weeks of the year and public holidays are beyond HSDS; so is a row that is
  /// counted from another day than its first.
  private static func canHold(_ row: HoursRow) -> Bool {
    guard row.season == nil, row.weeks == nil, row.closes - row.from < 1440 || row.from == 0 else {
      return false
    }
    let kinds = [row.every > 1, row.months > 1 || row.nth != 0 || row.monthDay != 0]
    if kinds == [true, true] || row.nth != 0 && row.monthDay != 0 { return false }
    switch row.role {
    case .usual: return true
    case .closed, .extra: return row.validFrom != nil && row.validTo != nil && row.starts == nil
    case .holiday: return false
    }
  }

  private init(_ row: HoursRow, id: String) {
    self.id = id
    let isMonthly = row.nth != 0 || row.monthDay != 0 || row.months > 1
    freq = isMonthly ? "MONTHLY" : "WEEKLY"
    let nth = row.nth == 0 ? "" : String(row.nth)
    let days = Weekdays.codes.indices.filter { row.days & (1 << $0) != 0 }
      .map { nth + Weekdays.codes[$0] }.joined(separator: ",")
    byday = row.monthDay != 0 && row.days == 0x7F ? nil : days
    bymonthday = row.monthDay == 0 ? nil : String(row.monthDay)
    interval = max(row.every, row.months)
    let start = row.starts ?? (interval > 1 ? row.anchor : nil)
    dtstart = start.map { Day(number: $0).text }
    until = row.ends.map { Day(number: $0).text }
    validFrom = row.validFrom.map { Day(number: $0).text }
    validTo = row.validTo.map { Day(number: $0).text }
    guard row.role != .closed else { return }
    opensAt = Self.clock(row.from)
    closesAt = Self.clock(row.closes)
  }

  /// `HH:MM` without a zone: the wall clock of the service. Midnight at the end of a day is 23:59, as
  /// HSDS writes the whole day.
  private static func clock(_ minute: Int) -> String {
    let ofDay = minute == 1_440 ? 1_439 : minute % 1_440
    let padded = { (number: Int) in number < 10 ? "0\(number)" : String(number) }
    return "\(padded(ofDay / 60)):\(padded(ofDay % 60))"
  }
}
