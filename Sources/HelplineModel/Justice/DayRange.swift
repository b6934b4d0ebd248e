/// A day as it was said: one day, or the days between which it lies.
public struct DayRange: Equatable, Hashable, Sendable {
  /// The earliest day it can be.
  public var first: Day
  /// The latest day it can be.
  public var last: Day

  /// A range; given the wrong way round it is turned.
  public init(_ first: Day, _ last: Day) {
    self.first = min(first, last)
    self.last = max(first, last)
  }

  /// One day.
  public init(_ day: Day) { self.init(day, day) }

  /// Whether it is one day.
  public var isOneDay: Bool { first == last }

  /// The part of it that is not after a day; nil when all of it is.
  public func notAfter(_ day: Day) -> DayRange? {
    first > day ? nil : DayRange(first, min(last, day))
  }
}

/// When things happened, as far as it was said. Lives in memory for the length of a call, never on disk.
public struct SaidDays: Equatable, Sendable {
  private var days: [ClockEvent: DayRange] = [:]

  /// Nothing said.
  public init() {}

  /// The day of an event; for `birthday` the day of birth.
  public subscript(event: ClockEvent) -> DayRange? {
    get { days[event] }
    set { days[event] = newValue }
  }

  /// Whether nothing was said.
  public var isEmpty: Bool { days.isEmpty }

  /// What follows from the facts of a call, for events nobody named a day for: roughly when it happened,
  /// and from the age the days between which the caller was born.
  public func completed(by facts: CallFacts, today: Day) -> SaidDays {
    var result = self
    if result[.crime] == nil { result[.crime] = facts.when?.days(before: today) }
    if result[.birthday] == nil { result[.birthday] = facts.birth(today: today) }
    return result
  }
}

extension WhenItHappened {
  /// The days it can have been: every day that one of its everyday words can mean, because a day too late
  /// here would show a limit too late. Nil where the words say too little ("long ago").
  func days(before today: Day) -> DayRange? {
    switch self {
    case .happeningNow: DayRange(today)
    // "Last night", and an hour ago just after midnight.
    case .today: DayRange(today.adding(-1), today)
    // "Last week", said on a Sunday, began on the Monday 13 days ago.
    case .thisWeek: DayRange(today.adding(-13), today)
    // Weeks that nobody counted, up to about three months; "recently" and "this month" may be days ago.
    case .weeks: DayRange(today.adding(-92), today)
    case .longer, .longAgo: nil
    }
  }
}

extension CallFacts {
  /// The days between which somebody of this age was born; nil while no age was said. "A child" is
  /// anybody under 18.
  func birth(today: Day) -> DayRange? {
    if let years { return SaidDay.birth(age: years, today: today) }
    guard age == .child, let young = SaidDay.birth(age: 17, today: today) else { return nil }
    return DayRange(young.first, today)
  }
}
