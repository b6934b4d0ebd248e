import HelplineModel

/// One row of opening hours written out, for rules that the plain part of the OpenStreetMap syntax has
/// not: `{days: [Mo, Tu], from: "09:00", to: "26:00", nth: -1, every: 2, anchor: 20500}`.
enum HoursRowText {
  static let days = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]

  /// The names of the days of a row, Monday first.
  static func names(_ bits: UInt8) -> [String] {
    days.indices.filter { bits & (1 << UInt8($0)) != 0 }.map { days[$0] }
  }

  /// Minutes as `HH:MM`; past midnight it counts on (`26:00`).
  static func time(_ minute: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(minute / 60)):\(two(minute % 60))"
  }

  /// `HH:MM` from 00:00 to 48:00 as minutes.
  static func minute(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]),
      (0...48).contains(hour), (0..<60).contains(minute), hour * 60 + minute <= 2880
    else { return nil }
    return hour * 60 + minute
  }
}

extension Entry {
  func hoursRow() throws -> HoursRow {
    var bits: UInt8 = 0
    for name in texts("days") {
      guard let day = HoursRowText.days.firstIndex(of: name) else {
        throw problem("days", "\(name) is no day.", "Write Mo, Tu, We, Th, Fr, Sa or Su.")
      }
      bits |= 1 << UInt8(day)
    }
    var row = HoursRow(days: bits, from: try time("from"), to: try time("to"))
    row.nth = try whole("nth") ?? 0
    row.every = try whole("every") ?? 1
    row.anchor = try whole("anchor") ?? 0
    row.validFrom = try whole("valid_from")
    row.validTo = try whole("valid_to")
    return row
  }

  private func time(_ field: String) throws -> Int {
    if let minute = HoursRowText.minute(try required(field)) { return minute }
    throw problem(field, "\(field) is no time.", "Write it in quotes, as in \"09:00\".")
  }

  private func whole(_ field: String) throws -> Int? {
    guard let text = text(field) else { return nil }
    if let number = Int(text), (-1...1_000_000).contains(number) { return number }
    throw problem(field, "\(field) is \"\(text)\".", "Write a whole number.")
  }
}
