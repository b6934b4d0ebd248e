import HelplineModel

/// When things happened, as it was said in the running call; in memory only, gone when the call is closed.
extension Desk {
  /// The present day on the desk's clock.
  var today: Day { Day(localTime.day) ?? Day(number: 0) }

  /// What was said of days in the running call; without one nothing is kept.
  var saidDays: SaidDays {
    get { live.flatMap { callDays[$0.id] } ?? SaidDays() }
    set {
      guard let id = live?.id else { return }
      callDays[id] = newValue.isEmpty ? nil : newValue
    }
  }

  /// What reads the time limits of a country today.
  func clockReader(_ country: Country) -> ClockReader {
    let reference = ports.reference
    let code = country.id
    return ClockReader(counting: country.counting, today: today) {
      reference.isPublicHoliday($0, in: code)
    }
  }

  /// The clocks of a country for what was said, those that fit the crimes of the call.
  ///
  /// - Parameter said: the days to count from in place of those of the call.
  func clocks(
    _ country: Country, said: SaidDays? = nil, only: (Deadline) -> Bool = { _ in true }
  ) -> [Clock] {
    let days = (said ?? saidDays).completed(by: facts, today: today)
    let deadlines = country.deadlines.filter { fits($0) && only($0) }
    return clockReader(country).clocks(deadlines, days)
  }

  /// Whether a limit can be about this call: not when it is for other crimes, or not applied to those said.
  private func fits(_ deadline: Deadline) -> Bool {
    let said = Set(facts.crimes)
    guard !said.isEmpty else { return true }
    if !deadline.crimes.isEmpty, said.isDisjoint(with: deadline.crimes) { return false }
    return !said.isSubset(of: deadline.exceptCrimes)
  }

  /// The clocks that stand in the call: the caller's own, counted from a day that was said, and near.
  var pinnedClocks: [Clock] {
    guard live != nil, let country = ports.knowledge.country(caseCountry) else { return [] }
    let found = clocks(country) { $0.limit.isFact && $0.whose == .yours }
    return found.filter { clock in
      guard !clock.startIsDerived, let left = clock.daysLeft(from: today) else { return false }
      return abs(left) <= Clock.near
    }
  }
}
