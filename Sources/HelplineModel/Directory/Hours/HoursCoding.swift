// The written form of opening hours: what is as usual takes no room, and a text of an earlier version
// is read with nothing said in the fields it has not.

extension Hours: Codable {
  private enum Key: String, CodingKey { case rows, holidays, text, zone }

  /// Reads the written form; keys that are missing stand for "not known", and so does a row that cannot be.
  public init(from decoder: any Decoder) throws {
    let keys = try decoder.container(keyedBy: Key.self)
    let rows = try keys.decodeIfPresent([HoursRow].self, forKey: .rows) ?? []
    self.init(
      rows: rows.allSatisfy(\.isSound) ? rows : [],
      text: try keys.decodeIfPresent(String.self, forKey: .text),
      zone: try keys.decodeIfPresent(String.self, forKey: .zone),
      holidays: try keys.decodeIfPresent(HolidayRule.self, forKey: .holidays) ?? .unknown)
  }

  /// Writes what is known.
  public func encode(to encoder: any Encoder) throws {
    var keys = encoder.container(keyedBy: Key.self)
    if !rows.isEmpty { try keys.encode(rows, forKey: .rows) }
    if holidays != .unknown { try keys.encode(holidays, forKey: .holidays) }
    try keys.encodeIfPresent(text, forKey: .text)
    try keys.encodeIfPresent(zone, forKey: .zone)
  }
}

extension HoursRow: Codable {
  private enum Key: String, CodingKey {
    case role, days, from, to, nth, monthDay, every, months, anchor, season, weeks
    case starts, ends, validFrom, validTo
  }

  /// Reads the written form; keys that are missing stand for "no limit".
  public init(from decoder: any Decoder) throws {
    let keys = try decoder.container(keyedBy: Key.self)
    func number(_ key: Key, _ usual: Int) throws -> Int {
      try keys.decodeIfPresent(Int.self, forKey: key) ?? usual
    }
    self.init(
      days: try keys.decodeIfPresent(UInt8.self, forKey: .days) ?? 0x7F,
      from: try number(.from, 0), to: try number(.to, 1440))
    role = try keys.decodeIfPresent(HoursRole.self, forKey: .role) ?? .usual
    nth = try number(.nth, 0)
    monthDay = try number(.monthDay, 0)
    every = try number(.every, 1)
    months = try number(.months, 1)
    anchor = try number(.anchor, 0)
    season = try keys.decodeIfPresent(Season.self, forKey: .season)
    weeks = try keys.decodeIfPresent(WeekRange.self, forKey: .weeks)
    starts = try keys.decodeIfPresent(Int.self, forKey: .starts)
    ends = try keys.decodeIfPresent(Int.self, forKey: .ends)
    validFrom = try keys.decodeIfPresent(Int.self, forKey: .validFrom)
    validTo = try keys.decodeIfPresent(Int.self, forKey: .validTo)
  }

  /// Whether its numbers can be: nothing is worked out from others.
  public var isSound: Bool {
    let days = [anchor, starts, ends, validFrom, validTo].compactMap { $0 }
    let dates = season.map { [$0.from, $0.to] } ?? []
    let numbers = weeks.map { [$0.from, $0.to, $0.step] } ?? []
    return (1...0x7F).contains(self.days) && (0..<1440).contains(from) && (0...2880).contains(to)
      && (-5...5).contains(nth) && (-31...31).contains(monthDay) && (1...255).contains(every)
      && (1...255).contains(months) && days.allSatisfy { abs($0) < 4_000_000 }
      && dates.allSatisfy { (101...1231).contains($0) }
      && numbers.allSatisfy { (1...53).contains($0) }
  }

  /// Writes days, times, and the limits there are.
  public func encode(to encoder: any Encoder) throws {
    var keys = encoder.container(keyedBy: Key.self)
    try keys.encode(days, forKey: .days)
    try keys.encode(from, forKey: .from)
    try keys.encode(to, forKey: .to)
    if role != .usual { try keys.encode(role, forKey: .role) }
    for (value, key, usual) in [
      (nth, Key.nth, 0), (monthDay, .monthDay, 0), (every, .every, 1), (months, .months, 1),
      (anchor, .anchor, 0),
    ] where value != usual {
      try keys.encode(value, forKey: key)
    }
    try keys.encodeIfPresent(season, forKey: .season)
    try keys.encodeIfPresent(weeks, forKey: .weeks)
    try keys.encodeIfPresent(starts, forKey: .starts)
    try keys.encodeIfPresent(ends, forKey: .ends)
    try keys.encodeIfPresent(validFrom, forKey: .validFrom)
    try keys.encodeIfPresent(validTo, forKey: .validTo)
  }
}
