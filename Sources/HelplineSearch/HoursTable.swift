import HelplineModel

/// Opening hours in the index: equal schedules are kept once; plain weekly rows take 8 bytes.
struct HoursTable: Sendable {
  private let schedules: Section
  private let starts: Section
  private let rows: Section
  private let names: StringTable

  /// The sections of the file.
  init(_ sections: [Section]) {
    schedules = sections[IndexFormat.Section.schedules.rawValue]
    starts = sections[IndexFormat.Section.scheduleStarts.rawValue]
    rows = sections[IndexFormat.Section.hoursRows.rawValue]
    names = StringTable(
      offsets: sections[IndexFormat.Section.zoneOffsets.rawValue],
      content: sections[IndexFormat.Section.zoneBytes.rawValue])
  }

  /// Where the listings are; asked for once, for time zones take long to read.
  func places() -> HoursPlaces { HoursPlaces((0..<names.count).map { names.text($0) }) }

  /// The listings open and the listings closed at seconds since 1970; the rest is not known.
  ///
  /// - Parameters:
  ///   - places: those of this table.
  ///   - holidays: asked for once.
  func sets(
    at moment: Int, _ places: HoursPlaces, size: Int, holidays: () -> Holidays
  ) -> (open: BitSet, closed: BitSet) {
    let states = states(places.clocks(at: moment, holidays()))
    var open = [UInt64](repeating: 0, count: (size + 63) / 64)
    var closed = open
    let numbers = schedules.bytes
    let count = min(size, numbers.count / 4)
    states.withUnsafeBufferPointer { states in
      for word in open.indices {
        var (isOpen, isClosed): (UInt64, UInt64) = (0, 0)
        for number in word * 64..<max(word * 64, min(count, word * 64 + 64)) {
          let raw = numbers.loadUnaligned(fromByteOffset: number * 4, as: UInt32.self)
          let schedule = Int(UInt32(littleEndian: raw))
          let state = schedule < states.count ? UInt64(states[schedule].rawValue) : 0
          isOpen |= (state >> 1) << UInt64(number & 63)
          isClosed |= (state & 1) << UInt64(number & 63)
        }
        (open[word], closed[word]) = (isOpen, isClosed)
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
}
