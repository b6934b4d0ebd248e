import HelplineModel

/// Where a schedule's rows lie, in 12 bytes: first byte; place; how many rows, and what else is asked of
/// all of them.
struct HoursStart {
  static let length = 12

  /// How its rows are written and read.
  enum Form: UInt32 {
    /// Weekly rows without limits.
    case plain
    /// Usual rows with limits.
    case limited
    /// Rows of any kind.
    case any
  }

  let first: Int
  let place: Int
  let count: Int
  let form: Form
  /// Bits 0 and 1: the rule for public holidays; bit 2: plain rows that never close.
  let holidays: Int

  var rule: HolidayRule { HoursStart.rule(holidays & 3) }

  static func rule(_ number: Int) -> HolidayRule {
    number == 0 ? .unknown : number == 1 ? .asUsual : .closed
  }

  @inline(__always)
  init(_ bytes: UnsafeRawBufferPointer, at: Int) {
    func number(_ index: Int) -> UInt32 {
      UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: at + index * 4, as: UInt32.self))
    }
    first = Int(number(0))
    place = Int(number(1))
    let rest = number(2)
    count = Int(rest >> 8)
    form = Form(rawValue: rest >> 6 & 3) ?? .any
    holidays = Int(rest & 7)
  }

  /// The last of its three numbers.
  static func last(_ hours: Hours, _ form: Form) -> UInt32 {
    let whole = hours.rows.filter { $0.isPlain && $0.from == 0 && $0.to >= 1440 }
    let isAlwaysOpen = form == .plain && whole.reduce(0) { $0 | $1.days } & 0x7F == 0x7F
    let rule: UInt32 = hours.holidays == .unknown ? 0 : hours.holidays == .asUsual ? 1 : 2
    return UInt32(hours.rows.count) << 8 | form.rawValue << 6 | (isAlwaysOpen ? 4 : 0) | rule
  }

  static func form(_ rows: [HoursRow]) -> Form {
    if rows.allSatisfy(\.isPlain) { return .plain }
    return rows.allSatisfy { $0.role == .usual } ? .limited : .any
  }
}

/// A row of opening hours as it lies in the file.
enum PackedRow {
  /// From, to (16 bits each), weekdays, three bytes of nothing.
  static let plainLength = 8
  /// The same, and all limits.
  static let length = 40
  private static let noDay = Int32.min

  static func pack(_ row: HoursRow, isPlain: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    add(UInt16(clamping: row.from), to: &bytes)
    add(UInt16(clamping: row.closes), to: &bytes)
    bytes += [row.days, UInt8(bitPattern: Int8(clamping: row.nth))]
    bytes += [UInt8(bitPattern: Int8(clamping: row.monthDay))]
    bytes.append(byte(row.role))
    if isPlain { return bytes }
    bytes += [UInt8(clamping: row.every), UInt8(clamping: row.months)]
    let weeks = row.weeks ?? WeekRange(from: 0, to: 0, step: 0)
    bytes += [weeks.from, weeks.to, weeks.step].map { UInt8(clamping: $0) } + [0, 0, 0]
    add(UInt16(clamping: row.season?.from ?? 0), to: &bytes)
    add(UInt16(clamping: row.season?.to ?? 0), to: &bytes)
    add(Int32(clamping: row.anchor), to: &bytes)
    for day in [row.starts, row.ends, row.validFrom, row.validTo] {
      add(day.map { Int32(clamping: $0) } ?? noDay, to: &bytes)
    }
    return bytes
  }

  private static func add(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
  }

  /// The first and last day the source vouches for a row.
  @inline(__always)
  static func validity(_ bytes: UnsafeRawBufferPointer, at: Int) -> (from: Int, to: Int) {
    let days = UInt64(
      littleEndian: bytes.loadUnaligned(fromByteOffset: at + 32, as: UInt64.self))
    let (from, to) = (Int32(truncatingIfNeeded: days), Int32(truncatingIfNeeded: days >> 32))
    return (from == noDay ? Int.min : Int(from), to == noDay ? Int.max : Int(to))
  }

  @inline(__always)
  static func unpack(_ bytes: UnsafeRawBufferPointer, at: Int) -> HoursRow {
    func short(_ offset: Int) -> Int {
      Int(
        UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: at + offset, as: UInt16.self)))
    }
    func number(_ offset: Int) -> Int32 {
      Int32(littleEndian: bytes.loadUnaligned(fromByteOffset: at + offset, as: Int32.self))
    }
    func day(_ offset: Int) -> Int? { number(offset) == noDay ? nil : Int(number(offset)) }
    var row = HoursRow(days: bytes[at + 4], from: short(0), to: short(2))
    row.nth = Int(Int8(bitPattern: bytes[at + 5]))
    row.monthDay = Int(Int8(bitPattern: bytes[at + 6]))
    row.role = role(bytes[at + 7])
    row.every = Int(bytes[at + 8])
    row.months = Int(bytes[at + 9])
    if bytes[at + 10] != 0 {
      row.weeks = WeekRange(
        from: Int(bytes[at + 10]), to: Int(bytes[at + 11]), step: Int(bytes[at + 12]))
    }
    if short(16) != 0 { row.season = Season(from: short(16), to: short(18)) }
    row.anchor = Int(number(20))
    (row.starts, row.ends, row.validFrom, row.validTo) = (day(24), day(28), day(32), day(36))
    return row
  }

  private static func role(_ byte: UInt8) -> HoursRole {
    byte == 0 ? .usual : byte == 1 ? .closed : byte == 2 ? .extra : .holiday
  }

  private static func byte(_ role: HoursRole) -> UInt8 {
    role == .usual ? 0 : role == .closed ? 1 : role == .extra ? 2 : 3
  }
}

/// Collects the opening hours of listings for the index.
struct HoursTableBuilder {
  private var places: [String: UInt32] = [:]
  private var numbers: [[UInt8]: UInt32] = [:]
  private var starts: [UInt32] = []
  private var rows: [UInt8] = []
  private var schedules: [UInt32] = []

  /// Adds the next listing's hours.
  ///
  /// - Parameters:
  ///   - zone: its country's Olson name, nil when not known.
  ///   - area: where it is, for public holidays.
  mutating func add(_ hours: Hours, zone: String?, area: HolidayArea? = nil) {
    guard let zone = hours.zone ?? zone, !hours.rows.isEmpty else { return schedules.append(0) }
    let name = [zone, area?.key].compactMap { $0 }.joined(separator: " ")
    let place = places[name] ?? UInt32(places.count)
    places[name] = place
    let form = HoursStart.form(hours.rows)
    let last = HoursStart.last(hours, form)
    let packed = hours.rows.flatMap { PackedRow.pack($0, isPlain: form == .plain) }
    let key = [place, last].flatMap { number in
      withUnsafeBytes(of: number) { Array($0) }
    }
    if let known = numbers[key + packed] { return schedules.append(known) }
    starts += [UInt32(rows.count), place, last]
    rows += packed
    let schedule = UInt32(starts.count / 3)
    numbers[key + packed] = schedule
    schedules.append(schedule)
  }

  /// Writes the sections, listings in their final order.
  func write(order: [Int], to file: inout IndexWriter) {
    file.section(numbers: order.map { schedules[$0] })
    file.section(numbers: starts)
    file.section(rows)
    file.strings(places.sorted { $0.value < $1.value }.map { Array($0.key.utf8) })
  }
}
