import Foundation
import HelplineModel

/// Opening hours in the index: equal schedules are kept once; plain weekly rows take 8 bytes.
struct HoursTable: Sendable {
  private let schedules: Section
  private let starts: Section
  private let rows: Section
  private let zones: [TimeZone?]
  /// Places that share their public holidays: number of their zone, area.
  private let places: [(zone: Int, area: HolidayArea?)]

  /// The sections of the file.
  init(_ sections: [Section]) {
    schedules = sections[IndexFormat.Section.schedules.rawValue]
    starts = sections[IndexFormat.Section.scheduleStarts.rawValue]
    rows = sections[IndexFormat.Section.hoursRows.rawValue]
    let names = StringTable(
      offsets: sections[IndexFormat.Section.zoneOffsets.rawValue],
      content: sections[IndexFormat.Section.zoneBytes.rawValue])
    // Hundreds of regions share a few zones.
    var zones: [String] = []
    places = (0..<names.count).map { number in
      let text = names.text(number)
      let zone = String(text.prefix { $0 != " " })
      let index = zones.firstIndex(of: zone) ?? zones.count
      if index == zones.count { zones.append(zone) }
      return (index, HolidayArea(key: String(text.dropFirst(zone.count + 1))))
    }
    self.zones = zones.map { TimeZone(identifier: $0) }
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
  private func states(_ clocks: HoursClocks) -> [HoursClock.State] {
    let (rows, starts) = (rows.bytes, starts.bytes)
    let count = starts.count / HoursStart.length
    var result = [HoursClock.State](repeating: .unknown, count: count + 1)
    var unpacked: [HoursRow] = []
    clocks.all.withUnsafeBufferPointer { all in
      for number in 0..<count {
        let start = HoursStart(starts, at: number * HoursStart.length)
        let length = start.form == .plain ? PackedRow.plainLength : PackedRow.length
        guard start.place < clocks.ofPlace.count, start.first + start.count * length <= rows.count
        else { continue }
        let clock = clocks.ofPlace[start.place]
        guard clock >= 0 else { continue }
        switch start.form {
        case .plain: result[number + 1] = all[clock].state(ofPlain: rows, start)
        case .limited where all[clock].isOrdinary:
          result[number + 1] = all[clock].state(ofLimited: rows, start)
        case .limited, .any:
          unpacked.removeAll(keepingCapacity: true)
          for row in 0..<start.count {
            unpacked.append(PackedRow.unpack(rows, at: start.first + row * length))
          }
          result[number + 1] = all[clock].state(of: unpacked, start.rule)
        }
      }
    }
    return result
  }

  /// The moment on the clock of each place; public holidays are looked up here, once.
  private func clocks(at moment: Int, _ holidays: Holidays) -> HoursClocks {
    let moments = zones.map { $0.map { LocalMoment(at: moment, in: $0) } }
    var kinds = HolidayLookup(holidays)
    var known: [Int: Int] = [:]
    var clocks = HoursClocks()
    for (zone, area) in places {
      guard let now = moments[zone] else {
        clocks.ofPlace.append(-1)
        continue
      }
      let (today, before) = (kinds.kind(now.day, area), kinds.kind(now.day - 1, area))
      let key = (zone * 3 + today.rawValue) * 3 + before.rawValue
      if known[key] == nil {
        known[key] = clocks.all.count
        clocks.all.append(HoursClock(now, today: today, before: before))
      }
      clocks.ofPlace.append(known[key] ?? -1)
    }
    return clocks
  }
}

/// The clocks of a moment, and which one counts at a place; −1 where its zone is not known.
private struct HoursClocks {
  var all: [HoursClock] = []
  var ofPlace: [Int] = []
}

/// Public holidays asked for many places: most days are the same for a whole country.
private struct HolidayLookup {
  private let holidays: Holidays
  private var countries: [String: [Int: HolidayKind?]] = [:]

  init(_ holidays: Holidays) { self.holidays = holidays }

  mutating func kind(_ day: Int, _ area: HolidayArea?) -> HolidayKind {
    guard let area, !holidays.isEmpty else { return .none }
    if let known = countries[area.country]?[day] {
      return known ?? holidays.kind(of: day, in: area)
    }
    let kind = holidays.kind(of: day, in: area.country)
    countries[area.country, default: [:]][day] = .some(kind)
    return kind ?? holidays.kind(of: day, in: area)
  }
}
