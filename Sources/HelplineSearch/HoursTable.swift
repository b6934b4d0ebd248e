import Foundation
import HelplineModel

/// Opening hours in the index: equal schedules are kept once; plain weekly rows take 8 bytes.
struct HoursTable: Sendable {
  private let schedules: Section
  private let starts: Section
  private let rows: Section
  /// Zones with the places that share their public holidays.
  private let places: [(zone: TimeZone?, area: HolidayArea?)]

  /// The sections of the file.
  init(_ sections: [Section]) {
    schedules = sections[IndexFormat.Section.schedules.rawValue]
    starts = sections[IndexFormat.Section.scheduleStarts.rawValue]
    rows = sections[IndexFormat.Section.hoursRows.rawValue]
    let names = StringTable(
      offsets: sections[IndexFormat.Section.zoneOffsets.rawValue],
      content: sections[IndexFormat.Section.zoneBytes.rawValue])
    // Hundreds of regions share a few zones.
    var zones: [Substring: TimeZone?] = [:]
    places = (0..<names.count).map { number in
      let text = names.text(number)
      let zone = text.prefix { $0 != " " }
      if zones[zone] == nil { zones[zone] = TimeZone(identifier: String(zone)) }
      return (zones[zone] ?? nil, HolidayArea(key: String(text.dropFirst(zone.count + 1))))
    }
  }

  /// The listings open and the listings closed at seconds since 1970; the rest is not known.
  ///
  /// - Parameter holidays: asked for once; without a table no day is a public holiday.
  func sets(
    at moment: Int, size: Int, holidays: () -> Holidays = { Holidays() }
  ) -> (open: BitSet, closed: BitSet) {
    let states = states(clocks(at: moment, holidays()))
    var open = [UInt64](repeating: 0, count: (size + 63) / 64)
    var closed = open
    let numbers = schedules.bytes
    states.withUnsafeBufferPointer { states in
      for number in 0..<min(size, numbers.count / 4) {
        let raw = numbers.loadUnaligned(fromByteOffset: number * 4, as: UInt32.self)
        let schedule = Int(UInt32(littleEndian: raw))
        guard schedule < states.count else { continue }
        let state = UInt64(states[schedule].rawValue)
        open[number >> 6] |= (state >> 1) << UInt64(number & 63)
        closed[number >> 6] |= (state & 1) << UInt64(number & 63)
      }
    }
    return (BitSet(size: size, words: open), BitSet(size: size, words: closed))
  }

  /// The state of each schedule; schedule 0 is "not known".
  private func states(_ clocks: [HoursClock?]) -> [HoursClock.State] {
    let (rows, starts) = (rows.bytes, starts.bytes)
    let count = starts.count / HoursStart.length
    var result = [HoursClock.State](repeating: .unknown, count: count + 1)
    var unpacked: [HoursRow] = []
    for number in 0..<count {
      let start = HoursStart(starts, at: number * HoursStart.length)
      let length = start.isPlain ? PackedRow.plainLength : PackedRow.length
      guard start.place < clocks.count, let clock = clocks[start.place],
        start.first + start.count * length <= rows.count
      else { continue }
      if start.isPlain {
        result[number + 1] = clock.state(of: rows, start)
      } else {
        unpacked.removeAll(keepingCapacity: true)
        for row in 0..<start.count {
          unpacked.append(PackedRow.unpack(rows, at: start.first + row * length))
        }
        result[number + 1] = clock.state(of: unpacked, start.rule)
      }
    }
    return result
  }

  /// The moment on the clock of each place; public holidays are looked up here, once.
  private func clocks(at moment: Int, _ holidays: Holidays) -> [HoursClock?] {
    var moments: [TimeZone: LocalMoment] = [:]
    var known: [Int: HoursClock] = [:]
    return places.map { zone, area in
      guard let zone else { return nil }
      let now = moments[zone] ?? LocalMoment(at: moment, in: zone)
      moments[zone] = now
      let kind = { (day: Int) in area.map { holidays.kind(of: day, in: $0) } ?? .none }
      let (today, before) = (kind(now.day), kind(now.day - 1))
      let key = ((now.day * 1440 + now.minute) * 3 + today.rawValue) * 3 + before.rawValue
      if let clock = known[key] { return clock }
      let clock = HoursClock(now, today: today, before: before)
      known[key] = clock
      return clock
    }
  }
}

/// A moment at one place, as it is compared with packed rows.
struct HoursClock {
  /// The values are bits: 1 closed, 2 open.
  enum State: UInt8 {
    case unknown, closed, open
  }

  private let today: LocalDay
  private let before: LocalDay
  private let minute: UInt64
  private let weekday: UInt64
  private let dayBefore: UInt64
  /// What plain rows come to, by `HoursStart.holidays` and what was found in them.
  private let verdicts: [State]

  init(_ now: LocalMoment, today kind: HolidayKind, before kindBefore: HolidayKind) {
    today = LocalDay(now.day, holiday: kind)
    before = LocalDay(now.day - 1, holiday: kindBefore)
    minute = UInt64(now.minute)
    weekday = UInt64(today.weekday)
    dayBefore = UInt64(before.weekday)
    verdicts = (0..<8 * 8).map { HoursClock.verdict($0, kind, kindBefore) }
  }

  /// The state of rows that are not plain.
  func state(of rows: [HoursRow], _ rule: HolidayRule) -> State {
    let isOpen = OpeningHours.glance(
      rows, rule, today: today, before: before, minute: Int(minute))
    return isOpen.map { $0 ? .open : .closed } ?? .unknown
  }

  /// Most rows are plain weekly ones and are settled here on eight bytes each, without branches:
  /// which rows are open is chance to a processor.
  @inline(__always)
  func state(of bytes: UnsafeRawBufferPointer, _ start: HoursStart) -> State {
    var found: UInt64 = 0
    for number in 0..<start.count {
      let at = start.first + number * PackedRow.plainLength
      let row = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      let from = row & 0xFFFF
      let length = (row >> 16 & 0xFFFF) &- from
      let days = row >> 32 & 0x7F
      let now: UInt64 = minute &- from < length ? 1 : 0
      let late: UInt64 = minute &+ 1440 &- from < length ? 1 : 0
      let holds = days >> weekday & 1
      found |= holds & now | (days >> dayBefore & late) << 1 | holds << 2
    }
    return verdicts[Int(found) | start.holidays << 3]
  }

  /// The same as `DayHours.read` says, for plain rows: bit 0 open today, 1 still open from the day
  /// before, 2 open at some time today; above them rule and "never closes".
  private static func verdict(
    _ index: Int, _ today: HolidayKind, _ before: HolidayKind
  ) -> State {
    let rule = HoursStart.rules[min(index >> 3 & 3, 2)]
    let isAlwaysOpen = index >> 5 & 1 != 0
    let use = { (kind: HolidayKind) -> State in
      if kind == .none || rule == .asUsual { return .open }
      if kind == .holiday, rule == .closed { return .closed }
      return rule == .unknown && isAlwaysOpen ? .open : .unknown
    }
    let (now, late) = (use(today), use(before))
    if index & 1 != 0, now == .open { return .open }
    if index & 2 != 0, late == .open { return .open }
    if index & 4 != 0, now == .unknown { return .unknown }
    return index & 2 != 0 && late == .unknown ? .unknown : .closed
  }
}
