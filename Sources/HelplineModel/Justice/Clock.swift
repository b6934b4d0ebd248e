/// A time limit laid on the calendar of one case: between which days its last day lies.
public struct Clock: Equatable, Sendable, Identifiable {
  /// How it stands today. No word of it says that something is over: who decides on late claims is asked.
  public enum Standing: Equatable, Sendable {
    /// The day the rule names lies behind today.
    case dayPassed
    /// Whether it lies behind today depends on what is not known exactly.
    case perhapsPassed
    /// It may end within 14 days.
    case soon
    /// It ends later than that.
    case running
    /// It has no last day; the way opens on a day.
    case opens
    /// The day it counts from was not said.
    case needsDay
    /// There is no day to count to.
    case noDay
  }

  /// The limit.
  public var deadline: Deadline
  /// Which of its rules, from 0.
  public var index: Int
  /// The rule; nil where no day can be counted.
  public var rule: ClockRule?
  /// The day it counts from, as far as it is known.
  public var start: DayRange?
  /// Whether that day was worked out and not said: it became known, or possible, at some time since the crime.
  public var startIsDerived = false
  /// Its last day.
  public var end: DayRange?
  /// The first day on which the way is open.
  public var opens: DayRange?
  /// How it stands.
  public var standing: Standing

  /// The limit's id, with the number of the rule.
  public var id: String { "\(deadline.id)#\(index)" }

  /// Days from today to the earliest day it can end; negative when that lies behind. Nil without a day.
  public func daysLeft(from today: Day) -> Int? { end.map { $0.first.number - today.number } }

  /// How far ahead a limit counts as near, in days (`screens.md`: clocks stand in the call only inside 14 days).
  public static let near = 14
}

/// Lays the time limits of a country on the calendar of a case.
///
/// Days are counted from the day after the event unless the country says otherwise; months and years end
/// on the day of the same number, or the last day of a shorter month. An end on a day off moves only where
/// the country's rule says so. Whatever is not known exactly makes the result a range.
public struct ClockReader: Sendable {
  /// How the country counts.
  public var counting: DayCounting
  /// The present day.
  public var today: Day
  /// Whether a day is a public holiday there.
  public var isHoliday: @Sendable (Day) -> Bool

  /// A reader for one country and day.
  public init(
    counting: DayCounting = DayCounting(), today: Day,
    isHoliday: @escaping @Sendable (Day) -> Bool = { _ in false }
  ) {
    self.counting = counting
    self.today = today
    self.isHoliday = isHoliday
  }

  /// The clocks of some limits: those whose day has passed and those that may end soon first, then by
  /// their day, then those that wait for a day, then those without one.
  public func clocks(_ deadlines: [Deadline], _ said: SaidDays) -> [Clock] {
    let found = deadlines.flatMap { clocks($0, said) }.enumerated().map { offset, clock in
      (order(clock), offset, clock)
    }
    return found.sorted { ($0.0.0, $0.0.1, $0.1) < ($1.0.0, $1.0.1, $1.1) }.map(\.2)
  }

  private func order(_ clock: Clock) -> (Int, Int) {
    switch clock.standing {
    case .dayPassed, .perhapsPassed, .soon, .running, .opens:
      (0, (clock.end ?? clock.opens)?.first.number ?? 0)
    case .needsDay: (1, 0)
    case .noDay: (2, 0)
    }
  }

  private func clocks(_ deadline: Deadline, _ said: SaidDays) -> [Clock] {
    guard !isForOthers(deadline, said) else { return [] }
    if deadline.clocks.isEmpty {
      return [Clock(deadline: deadline, index: 0, rule: nil, standing: .noDay)]
    }
    return deadline.clocks.enumerated().map { index, rule in
      clock(deadline, index, rule, said)
    }
  }

  /// Whether a limit for those who were children is certainly not for this one.
  private func isForOthers(_ deadline: Deadline, _ said: SaidDays) -> Bool {
    guard deadline.forChildren, let born = said[.birthday], let crime = said[.crime] else {
      return false
    }
    return add(TimeLength(18, .years), to: born.last) <= crime.first
  }

  private func clock(
    _ deadline: Deadline, _ index: Int, _ rule: ClockRule, _ said: SaidDays
  ) -> Clock {
    var clock = Clock(deadline: deadline, index: index, rule: rule, standing: .needsDay)
    clock.start = start(rule, said)
    if clock.start == nil, let derived = derivedStart(deadline, rule, said) {
      clock.start = derived
      clock.startIsDerived = true
    }
    guard let start = clock.start else { return clock }
    clock.opens = rule.opensAfter.map { range([$0], from: start) }
    guard rule.within != nil || rule.from == .birthday else {
      clock.standing = .opens
      return clock
    }
    var end = range([rule.within, rule.orWithin].compactMap(\.self), from: start)
    if let outer = rule.atMost, let from = said[outer.from] {
      let limit = range([outer.within], from: from)
      end = DayRange(min(end.first, limit.first), min(end.last, limit.last))
    }
    clock.end = end
    clock.standing = standing(end)
    return clock
  }

  private func standing(_ end: DayRange) -> Clock.Standing {
    if end.last < today { return .dayPassed }
    if end.first < today { return .perhapsPassed }
    return end.first.number - today.number <= Clock.near ? .soon : .running
  }

  /// The day a rule counts from; for a birthday the day on which that age is reached.
  private func start(_ rule: ClockRule, _ said: SaidDays) -> DayRange? {
    guard let day = said[rule.from] else { return nil }
    guard rule.from == .birthday, let age = rule.age else { return day }
    let years = TimeLength(age, .years)
    return DayRange(add(years, to: day.first), add(years, to: day.last))
  }

  /// What became known or possible did so between the crime and today: that is a range, not a guess.
  /// Where the crime has a clock of its own beside it, that one says it already.
  private func derivedStart(
    _ deadline: Deadline, _ rule: ClockRule, _ said: SaidDays
  ) -> DayRange? {
    guard rule.from == .known || rule.from == .able, let crime = said[.crime],
      !deadline.clocks.contains(where: { $0.from == .crime }), crime.first <= today
    else { return nil }
    return DayRange(crime.first, today)
  }

  private func range(_ lengths: [TimeLength], from start: DayRange) -> DayRange {
    // A birthday that is itself the last day has no length.
    let ends = lengths.isEmpty ? [start] : lengths.map { end(of: $0, from: start) }
    let first = ends.map(\.first).min() ?? start.first
    let last = ends.map(\.last).max() ?? start.last
    return DayRange(moved(first), moved(last))
  }

  private func end(of length: TimeLength, from start: DayRange) -> DayRange {
    DayRange(end(length, start.first).first, end(length, start.last).last)
  }

  /// Hours may end on one of two days, because the hour of the event is not asked for.
  private func end(_ length: TimeLength, _ start: Day) -> DayRange {
    if length.unit == .hours {
      return DayRange(start.adding(length.count / 24), start.adding((length.count + 23) / 24))
    }
    let from = counting.countsFirstDay == true ? start.adding(-1) : start
    return DayRange(add(length, to: from))
  }

  private func moved(_ day: Day) -> Day {
    guard counting.holidayEnd == .nextWorkingDay else { return day }
    var day = day
    while isDayOff(day) { day = day.adding(1) }
    return day
  }

  private func isDayOff(_ day: Day) -> Bool { day.weekday >= 5 || isHoliday(day) }

  /// The day so much later.
  func add(_ length: TimeLength, to day: Day) -> Day {
    switch length.unit {
    case .hours: day.adding(length.count / 24)
    case .days: day.adding(length.count)
    case .weeks: day.adding(length.count * 7)
    case .workingDays: addWorkingDays(length.count, to: day)
    case .months: day.adding(months: length.count)
    case .years: day.adding(months: length.count * 12)
    }
  }

  private func addWorkingDays(_ count: Int, to day: Day) -> Day {
    var (day, left) = (day, count)
    while left > 0 {
      day = day.adding(1)
      if !isDayOff(day) { left -= 1 }
    }
    return day
  }
}

extension Day {
  /// The day of the same number so many months later, or the last day of a shorter month.
  public func adding(months: Int) -> Day {
    let day = parts.day
    let first = firstOfMonth(monthsBefore: -months)
    let last = first.firstOfMonth(monthsBefore: -1).adding(-1)
    return min(first.adding(day - 1), last)
  }
}
