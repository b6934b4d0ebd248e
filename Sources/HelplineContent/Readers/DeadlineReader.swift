import HelplineModel

/// Time limits and how their days are counted.
extension Entry {
  /// A time limit; in a hole `whose` may be left out.
  func deadline() throws -> Deadline {
    let id = try id(.sentence)
    let standing = try standing()
    let isHole = standing == .unknown
    let words = try isHole && !has("limit") ? required("text") : required("limit")
    var deadline = Deadline(
      id: id, what: try required("what"),
      limit: statement(id: id, text: words, standing: standing),
      whose: isHole && !has("whose") ? nil : try choice("whose", of: DeadlineOwner.allCases),
      stage: text("stage"), crimes: texts("crimes"), late: text("late"))
    deadline.exceptCrimes = texts("except_crimes")
    deadline.forChildren = flag("children")
    deadline.rights = texts("rights")
    deadline.clocks = each("clocks") { try $0.clockRule() }
    deadline.pauses = text("pauses")
    return deadline
  }

  private func clockRule() throws -> ClockRule {
    var rule = ClockRule(
      from: try choice("from", of: ClockEvent.allCases), within: try length("within"),
      orWithin: try length("or_within"), opensAfter: try length("opens_after"),
      age: number("age"), condition: text("condition"))
    if let outer = part("at_most") {
      guard let within = try outer.length("within") else {
        throw outer.problem("within", "within is missing.", "Add within: 5 years.", leftOut: true)
      }
      rule.atMost = .init(
        from: try outer.choice("from", of: ClockEvent.allCases), within: within)
    }
    if rule.from == .birthday, rule.age == nil {
      throw problem("age", "The birthday has no age.", "Add age: 18.", leftOut: true)
    }
    if rule.within == nil, rule.opensAfter == nil, rule.from != .birthday {
      throw problem("within", "within is missing.", "Add within: 14 days.", leftOut: true)
    }
    return rule
  }

  private func length(_ field: String) throws -> TimeLength? {
    guard let text = text(field) else { return nil }
    if let length = TimeLength(text) { return length }
    let units = TimeLength.Unit.allCases.map(\.rawValue).joined(separator: ", ")
    throw problem(
      field, "\(field) is \"\(text)\".", "Write a number and one of \(units).", leftOut: true)
  }

  /// How the country counts days; what is left out is not known.
  func dayCounting() -> DayCounting {
    guard let counting = part("counting") else { return DayCounting() }
    return DayCounting(
      countsFirstDay: counting.has("counts_first_day") ? counting.flag("counts_first_day") : nil,
      holidayEnd: counting.has("holiday_end")
        ? counting.keeping("holiday_end") {
          try counting.choice("holiday_end", of: DayCounting.HolidayEnd.allCases)
        } : nil,
      statements: counting.statements("statements"))
  }
}
