import Foundation
import HelplineModel

/// Opening hours in the index: equal schedules are kept once, rows in 20 bytes.
struct HoursTable: Sendable {
  /// Bytes of a row: from, to, days, nth, every, nothing, anchor, valid from, valid to.
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
    var (open, closed) = (BitSet(size: size), BitSet(size: size))
    let states = states(at: moment)
    for number in 0..<size {
      let schedule = schedules.number(number)
      guard schedule < states.count else { continue }
      switch states[schedule] {
      case true?: open.insert(number)
      case false?: closed.insert(number)
      case nil: break
      }
    }
    return (open, closed)
  }

  /// Open or closed for each schedule; schedule 0 is "not known".
  private func states(at moment: Int) -> [Bool?] {
    let clocks = zones.map { zone in zone.map { LocalMoment(at: moment, in: $0) } }
    let bytes = rows.bytes
    var result: [Bool?] = [nil]
    // Each schedule has its first row and its zone in `starts`; one more closes the list.
    for schedule in 0..<max(0, starts.count32 / 2 - 1) {
      let range = (starts.number(schedule * 2), starts.number(schedule * 2 + 2))
      let zone = starts.number(schedule * 2 + 1)
      guard zone < clocks.count, let now = clocks[zone], range.0 <= range.1,
        range.1 * HoursTable.rowLength <= bytes.count
      else {
        result.append(nil)
        continue
      }
      result.append((range.0..<range.1).contains { HoursTable.isOpen(bytes, row: $0, at: now) })
    }
    return result
  }

  private static func isOpen(
    _ bytes: UnsafeRawBufferPointer, row: Int, at now: LocalMoment
  ) -> Bool {
    let at = row * rowLength
    let from = Int(bytes.loadUnaligned(fromByteOffset: at, as: UInt16.self))
    let to = Int(bytes.loadUnaligned(fromByteOffset: at + 2, as: UInt16.self))
    // Most rows are refused here, before the rarer conditions are unpacked.
    let today = now.minute >= from && (now.minute < to || to <= from)
    guard today || to > 1440 || to <= from else { return false }
    var unpacked = HoursRow(days: bytes[at + 4], from: from, to: to)
    unpacked.nth = Int(Int8(bitPattern: bytes[at + 5]))
    unpacked.every = Int(bytes[at + 6])
    unpacked.anchor = Int(bytes.loadUnaligned(fromByteOffset: at + 8, as: Int32.self))
    let first = bytes.loadUnaligned(fromByteOffset: at + 12, as: Int32.self)
    let last = bytes.loadUnaligned(fromByteOffset: at + 16, as: Int32.self)
    unpacked.validFrom = first == noDay ? nil : Int(first)
    unpacked.validTo = last == noDay ? nil : Int(last)
    return OpeningHours.isOpen(unpacked, at: now)
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
    for minute in [row.from, row.to] {
      withUnsafeBytes(of: UInt16(clamping: minute).littleEndian) { bytes += $0 }
    }
    bytes += [row.days, UInt8(bitPattern: Int8(clamping: row.nth)), UInt8(clamping: row.every), 0]
    let limits = [row.validFrom, row.validTo].map { $0.map(Int32.init(clamping:)) }
    for day in [Int32(clamping: row.anchor)] + limits.map({ $0 ?? HoursTable.noDay }) {
      withUnsafeBytes(of: day.littleEndian) { bytes += $0 }
    }
    return bytes
  }
}
