import HelplineModel

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
  /// What rows come to: a bit for each value of `HoursStart.holidays` and of what was found in them.
  private var open: UInt64 = 0
  private var closed: UInt64 = 0

  init(_ now: LocalMoment, today kind: HolidayKind, before kindBefore: HolidayKind) {
    today = LocalDay(now.day, holiday: kind)
    before = LocalDay(now.day - 1, holiday: kindBefore)
    minute = UInt64(now.minute)
    weekday = UInt64(today.weekday)
    dayBefore = UInt64(before.weekday)
    for index in 0..<64 {
      switch HoursClock.verdict(index, kind, kindBefore) {
      case .open: open |= 1 << UInt64(index)
      case .closed: closed |= 1 << UInt64(index)
      case .unknown: break
      }
    }
  }

  /// The state of rows of any kind.
  func state(of rows: [HoursRow], _ rule: HolidayRule) -> State {
    let isOpen = OpeningHours.glance(
      rows, rule, today: today, before: before, minute: Int(minute))
    return isOpen.map { $0 ? .open : .closed } ?? .unknown
  }

  /// Most rows are plain weekly ones and are settled here on eight bytes each, without branches:
  /// which rows are open is chance to a processor.
  @inline(__always)
  func state(ofPlain bytes: UnsafeRawBufferPointer, _ start: HoursStart) -> State {
    var found: UInt64 = 0
    for number in 0..<start.count {
      found |= hits(bytes, at: start.first + number * PackedRow.plainLength)
    }
    return verdict(found, start)
  }

  /// Whether neither today nor the day before is a public holiday.
  var isOrdinary: Bool { today.holiday == .none && before.holiday == .none }

  /// Usual rows with limits on an ordinary day: most limits are asked only of rows that are right by
  /// weekday and time.
  @inline(__always)
  func state(ofLimited bytes: UnsafeRawBufferPointer, _ start: HoursStart) -> State {
    var span = VouchedSpan(day: today.number)
    for number in 0..<start.count {
      let at = start.first + number * PackedRow.length
      span.add(PackedRow.validity(bytes, at: at))
      let hits = hits(bytes, at: at) & 3
      guard hits != 0 else { continue }
      let row = PackedRow.unpack(bytes, at: at)
      if hits & 1 != 0, row.holds(on: today) { return .open }
      if hits & 2 != 0, row.holds(on: before) { return .open }
    }
    return span.isLapsed ? .unknown : .closed
  }

  /// Bit 0: open today; 1: still open from the day before; 2: open at some time today.
  @inline(__always)
  private func hits(_ bytes: UnsafeRawBufferPointer, at: Int) -> UInt64 {
    let row = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
    let from = row & 0xFFFF
    let length = (row >> 16 & 0xFFFF) &- from
    let days = row >> 32 & 0x7F
    let now: UInt64 = minute &- from < length ? 1 : 0
    let late: UInt64 = minute &+ 1440 &- from < length ? 1 : 0
    let holds = days >> weekday & 1
    return holds & now | (days >> dayBefore & late) << 1 | holds << 2
  }

  @inline(__always)
  private func verdict(_ found: UInt64, _ start: HoursStart) -> State {
    let index = found | UInt64(start.holidays) << 3
    return State(rawValue: UInt8(open >> index & 1) << 1 | UInt8(closed >> index & 1)) ?? .unknown
  }

  /// The same as `DayHours.read` says, for plain rows: the bits of `hits`, above them rule and "never
  /// closes".
  private static func verdict(
    _ index: Int, _ today: HolidayKind, _ before: HolidayKind
  ) -> State {
    let rule = HoursStart.rule(index >> 3 & 3)
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

/// For how long a source vouches for usual rows; the same as `DayHours` finds.
private struct VouchedSpan {
  private let day: Int
  private var isVouched = false
  private var lastStart = Int.min
  private var lastEnd = Int.min

  init(day: Int) { self.day = day }

  @inline(__always)
  mutating func add(_ valid: (from: Int, to: Int)) {
    if valid.from <= day, day <= valid.to {
      isVouched = true
      lastStart = max(lastStart, valid.from)
    } else if valid.to < day {
      lastEnd = max(lastEnd, valid.to)
    }
  }

  var isLapsed: Bool { !isVouched || lastEnd != Int.min && lastStart <= lastEnd }
}
