import HelplineModel

/// One row of opening hours written out, for rules that the OpenStreetMap syntax has not:
/// `{days: [Mo, Tu], from: "09:00", to: "26:00", nth: -1, every: 2, anchor: 20500}`.
enum HoursRowText {
  static let days = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
  static let roles: [HoursRole] = [.usual, .closed, .extra, .holiday]

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

  /// Hours as a person writes them, with what they say about public holidays; nil where that would not
  /// be read back as the same.
  static func rules(_ hours: Hours) -> String? {
    let parts = hours.rows.map { row in
      "\(names(row.days).joined(separator: ",")) \(time(row.from))-\(time(row.to))"
    }
    let end = hours.holidays == .closed ? "; PH off" : ""
    let candidates = ["24/7", parts.joined(separator: "; "), parts.joined(separator: ", ")]
    return candidates.map { $0 + end }.first { text in
      guard let read = OpeningHoursText.hours(text) else { return false }
      return read.rows == hours.rows && read.holidays == hours.holidays
    }
  }

  /// A row in one line; what is as usual is left out.
  static func line(_ row: HoursRow) -> String {
    var fields: [(name: String, value: String)] = []
    if row.role != .usual { fields.append(("role", row.role.rawValue)) }
    fields += [
      ("days", YAMLText.list(names(row.days))), ("from", YAMLText.quoted(time(row.from))),
      ("to", YAMLText.quoted(time(row.to))),
    ]
    let numbers: [(String, Int, Int)] = [
      ("nth", row.nth, 0), ("month_day", row.monthDay, 0), ("every", row.every, 1),
      ("months", row.months, 1), ("anchor", row.anchor, 0),
    ]
    fields += numbers.filter { $0.1 != $0.2 }.map { ($0.0, "\($0.1)") }
    if let season = row.season { fields.append(("season", list([season.from, season.to]))) }
    if let weeks = row.weeks { fields.append(("weeks", list([weeks.from, weeks.to, weeks.step]))) }
    let days = [
      ("starts", row.starts), ("ends", row.ends), ("valid_from", row.validFrom),
      ("valid_to", row.validTo),
    ]
    fields += days.compactMap { name, day in day.map { (name, "\($0)") } }
    return YAMLText.fields(fields)
  }

  private static func list(_ numbers: [Int]) -> String {
    YAMLText.list(numbers.map(String.init))
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
    row.role = try choice("role", of: HoursRowText.roles, else: .usual)
    row.nth = try whole("nth") ?? 0
    row.monthDay = try whole("month_day") ?? 0
    row.every = try whole("every") ?? 1
    row.months = try whole("months") ?? 1
    row.anchor = try whole("anchor") ?? 0
    if let season = try numbers("season", 2) { row.season = Season(from: season[0], to: season[1]) }
    if let weeks = try numbers("weeks", 3) {
      row.weeks = WeekRange(from: weeks[0], to: weeks[1], step: weeks[2])
    }
    (row.starts, row.ends) = (try whole("starts"), try whole("ends"))
    (row.validFrom, row.validTo) = (try whole("valid_from"), try whole("valid_to"))
    guard row.isSound else {
      throw problem(nil, "These hours cannot be.", "Write numbers as in Resources/README.md.")
    }
    return row
  }

  private func time(_ field: String) throws -> Int {
    if let minute = HoursRowText.minute(try required(field)) { return minute }
    throw problem(field, "\(field) is no time.", "Write it in quotes, as in \"09:00\".")
  }

  private func whole(_ field: String) throws -> Int? {
    guard let text = text(field) else { return nil }
    if let number = Int(text), (-1_000_000...1_000_000).contains(number) { return number }
    throw problem(field, "\(field) is \"\(text)\".", "Write a whole number.")
  }

  private func numbers(_ field: String, _ count: Int) throws -> [Int]? {
    guard has(field) else { return nil }
    let found = texts(field).compactMap { Int($0) }
    if found.count == count { return found }
    throw problem(field, "\(field) is no list of \(count) numbers.", "Write [1, 2].")
  }
}
