import HelplineModel

/// A row of opening hours in the manner of RFC 5545, as HSDS 3 writes it.
struct HSDSSchedule: Encodable, Sendable {
  var id: String
  var freq: String
  var byday: String
  var interval: Int
  var dtstart: String?
  var validFrom: String?
  var validTo: String?
  var opensAt: String
  var closesAt: String

  enum CodingKeys: String, CodingKey {
    case id, freq, byday, interval, dtstart
    case validFrom = "valid_from"
    case validTo = "valid_to"
    case opensAt = "opens_at"
    case closesAt = "closes_at"
  }

  static func schedules(_ service: Service) -> [HSDSSchedule] {
    service.hours.rows.enumerated().map { index, row in
      HSDSSchedule(row, id: "\(service.id)/schedules/\(index + 1)")
    }
  }

  private init(_ row: HoursRow, id: String) {
    self.id = id
    freq = row.nth == 0 ? "WEEKLY" : "MONTHLY"
    let nth = row.nth == 0 ? "" : String(row.nth)
    byday = Weekdays.codes.indices.filter { row.days & (1 << $0) != 0 }
      .map { nth + Weekdays.codes[$0] }.joined(separator: ",")
    interval = row.every
    dtstart = row.every > 1 ? CalendarDay.iso(dayNumber: row.anchor) : nil
    validFrom = row.validFrom.map(CalendarDay.iso(dayNumber:))
    validTo = row.validTo.map(CalendarDay.iso(dayNumber:))
    opensAt = Self.clock(row.from)
    closesAt = Self.clock(row.to)
  }

  /// `HH:MM` without a zone: the wall clock of the service (`lifeline.hours_zone`). Midnight at the
  /// end of a day is 23:59, as HSDS writes the whole day.
  private static func clock(_ minute: Int) -> String {
    let ofDay = minute == 1_440 ? 1_439 : minute % 1_440
    let padded = { (number: Int) in number < 10 ? "0\(number)" : String(number) }
    return "\(padded(ofDay / 60)):\(padded(ofDay % 60))"
  }
}
