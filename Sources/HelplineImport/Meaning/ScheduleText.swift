/// The words of opening hours, which are always kept.
extension Schedules {
  /// What the publisher wrote about the hours; where that is nothing, the cells in a row.
  func text(_ schedules: [ScheduleRecord]) -> String? {
    var lines: [String] = []
    let written = schedules.flatMap { [$0.description, $0.notes].compactMap { $0 } }
    for line in written where !lines.contains(line) { lines.append(line) }
    let bare = schedules.filter { $0.description == nil }
    for line in bare.compactMap(Self.cells) where !lines.contains(line) { lines.append(line) }
    return lines.isEmpty ? nil : lines.prefix(60).joined(separator: "\n")
  }

  private static func cells(_ schedule: ScheduleRecord) -> String? {
    var parts: [String] = []
    if schedule.isHoliday {
      let days = [schedule.start, schedule.until].compactMap { $0 }
      parts.append("Holiday " + (Set(days).count == 1 ? days[0] : days.joined(separator: "–")))
    }
    if let frequency = schedule.frequency, frequency.uppercased() != "WEEKLY" {
      parts.append(frequency.lowercased())
    }
    if let days = schedule.byDay ?? schedule.weekday { parts.append(days) }
    if let days = schedule.byMonthDay { parts.append("day \(days)") }
    if let interval = schedule.interval, interval > 1 { parts.append("every \(interval)") }
    switch (schedule.opens, schedule.closes) {
    case (let opens?, let closes?): parts.append("\(opens)–\(closes)")
    case (let opens?, nil): parts.append("from \(opens)")
    case (nil, let closes?): parts.append("until \(closes)")
    case (nil, nil): if schedule.weekday != nil || schedule.isHoliday { parts.append("closed") }
    }
    if !schedule.isHoliday, let until = schedule.until { parts.append("until \(until)") }
    if let to = schedule.validTo { parts.append("valid to \(to)") }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}
