import Foundation
import HelplineModel

/// Opening hours in the index: equal schedules are kept once, rows in 20 bytes.
struct HoursTable: Sendable {
  /// Bytes of a row: from, to, days, nth, every, 1 unless plain weekly, anchor, valid from and to.
  static let rowLength = 20
  /// Stands for "no limit" in the last two fields.
  static let noDay = Int32.min

  private let schedules: Section
  private let starts: Section
  private let rows: Section
  private let zones: [TimeZone?]

  /// The sections of the file.
  init(_ sections: [Section]) {
    schedules = sections[IndexFormat.Section.schedules.rawValue]
    starts = sections[IndexFormat.Section.scheduleStarts.rawValue]
    rows = sections[IndexFormat.Section.hoursRows.rawValue]
    let names = StringTable(
      offsets: sections[IndexFormat.Section.zoneOffsets.rawValue],
      content: sections[IndexFormat.Section.zoneBytes.rawValue])
    zones = (0..<names.count).map { TimeZone(identifier: names.text($0)) }
  }

  /// The listings open and the listings closed at seconds since 1970; the rest is not known.
  func sets(at moment: Int, size: Int) -> (open: BitSet, closed: BitSet) {
    let states = states(at: moment)
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

  /// The values are bits: 1 closed, 2 open.
  private enum State: UInt8 {
    case unknown, closed, open
  }

  /// A zone's moment, as it is compared with packed rows.
  private struct Clock {
    let now: LocalMoment
    let weekday: UInt64
    let dayBefore: UInt64
    let minute: UInt64

    init(_ now: LocalMoment) {
      self.now = now
      weekday = UInt64(now.weekday)
      dayBefore = UInt64((now.weekday + 6) % 7)
      minute = UInt64(now.minute)
    }
  }

  /// The state of each schedule; schedule 0 is "not known".
  private func states(at moment: Int) -> [State] {
    let clocks = zones.map { $0.map { Clock(LocalMoment(at: moment, in: $0)) } }
    let (rows, starts) = (rows.bytes, starts.bytes)
    let count = max(0, starts.count / 8 - 1)
    var result = [State](repeating: .unknown, count: count + 1)
    let number = { (index: Int) in
      Int(UInt32(littleEndian: starts.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self)))
    }
    // Each schedule has its first row and its zone in `starts`; one more closes the list.
    for schedule in 0..<count {
      let (first, zone, end) = (
        number(schedule * 2), number(schedule * 2 + 1), number(schedule * 2 + 2)
      )
      guard zone < clocks.count, let clock = clocks[zone], end * HoursTable.rowLength <= rows.count
      else { continue }
      var open = false
      for row in first..<max(first, end) {
        open = HoursTable.isOpen(rows, at: row * HoursTable.rowLength, clock) || open
      }
      result[schedule + 1] = open ? .open : .closed
    }
    return result
  }

  /// Most rows are plain weekly ones and are settled here on their first eight bytes, without
  /// branches: which rows are open is chance to a processor.
  @inline(__always)
  private static func isOpen(_ bytes: UnsafeRawBufferPointer, at: Int, _ clock: Clock) -> Bool {
    let row = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
    let from = row & 0xFFFF
    let length = (row >> 16 & 0xFFFF) &- from
    let days = row >> 32 & 0x7F
    let today: UInt64 = clock.minute &- from < length ? 1 : 0
    let late: UInt64 = clock.minute &+ 1440 &- from < length ? 1 : 0
    let open = (days >> clock.weekday & today) | (days >> clock.dayBefore & late)
    guard open & 1 != 0 else { return false }
    return row >> 56 == 0 || OpeningHours.isOpen(unpack(bytes, at: at), at: clock.now)
  }

  private static func unpack(_ bytes: UnsafeRawBufferPointer, at: Int) -> HoursRow {
    var row = HoursRow(
      days: bytes[at + 4],
      from: Int(bytes.loadUnaligned(fromByteOffset: at, as: UInt16.self)),
      to: Int(bytes.loadUnaligned(fromByteOffset: at + 2, as: UInt16.self)))
    row.nth = Int(Int8(bitPattern: bytes[at + 5]))
    row.every = Int(bytes[at + 6])
    row.anchor = Int(bytes.loadUnaligned(fromByteOffset: at + 8, as: Int32.self))
    let first = bytes.loadUnaligned(fromByteOffset: at + 12, as: Int32.self)
    let last = bytes.loadUnaligned(fromByteOffset: at + 16, as: Int32.self)
    row.validFrom = first == noDay ? nil : Int(first)
    row.validTo = last == noDay ? nil : Int(last)
    return row
  }
}

/// Collects the opening hours of listings for the index.
struct HoursTableBuilder {
  private var zones: [String] = []
  private var numbers: [[UInt8]: UInt32] = [:]
  private var starts: [UInt32] = []
  private var rows: [UInt8] = []
  private var schedules: [UInt32] = []

  /// Adds the next listing's hours with its country's Olson zone, nil when not known.
  mutating func add(_ hours: Hours, zone: String?) {
    guard let zone = hours.zone ?? zone, !hours.rows.isEmpty else { return schedules.append(0) }
    let number = zones.firstIndex(of: zone) ?? zones.count
    if number == zones.count { zones.append(zone) }
    let packed = hours.rows.flatMap(HoursTableBuilder.pack)
    let key = [UInt8(number & 255), UInt8(number >> 8 & 255)] + packed
    if let known = numbers[key] { return schedules.append(known) }
    starts += [UInt32(rows.count / HoursTable.rowLength), UInt32(number)]
    rows += packed
    let schedule = UInt32(starts.count / 2)
    numbers[key] = schedule
    schedules.append(schedule)
  }

  /// Writes the sections, listings in their final order.
  func write(order: [Int], to file: inout IndexWriter) {
    file.section(numbers: order.map { schedules[$0] })
    file.section(numbers: starts + [UInt32(rows.count / HoursTable.rowLength), 0])
    file.section(rows)
    file.strings(zones.map { Array($0.utf8) })
  }

  private static func pack(_ row: HoursRow) -> [UInt8] {
    var bytes: [UInt8] = []
    // A closing time at or before the opening time is one after midnight.
    for minute in [row.from, row.to <= row.from ? row.to + 1440 : row.to] {
      withUnsafeBytes(of: UInt16(clamping: minute).littleEndian) { bytes += $0 }
    }
    bytes += [row.days, UInt8(bitPattern: Int8(clamping: row.nth)), UInt8(clamping: row.every)]
    let plain = row.nth == 0 && row.every <= 1 && row.validFrom == nil && row.validTo == nil
    bytes.append(plain ? 0 : 1)
    let limits = [row.validFrom, row.validTo].map { $0.map(Int32.init(clamping:)) }
    for day in [Int32(clamping: row.anchor)] + limits.map({ $0 ?? HoursTable.noDay }) {
      withUnsafeBytes(of: day.littleEndian) { bytes += $0 }
    }
    return bytes
  }
}
