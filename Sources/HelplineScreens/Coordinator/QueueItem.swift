import HelplineModel

/// The kinds of work in the queue, most urgent first: people come before data.
enum QueueKind: CaseIterable, Sendable {
  case ring, flag, gap

  /// What it is called on the start page.
  func name(_ desk: Desk) -> String {
    switch self {
    case .ring: desk.say("queue.rings", "People who asked to be rung")
    case .flag: desk.say("queue.flags", "Listings somebody reported")
    case .gap: desk.say("queue.gaps", "Needs that no listing met")
    }
  }
}

/// One thing that waits for the coordinator.
enum QueueItem: Hashable, Sendable {
  case ring(RingRequest)
  case flag(String)
  case gap(Gap)

  /// What waits, top first.
  static func pending(_ kinds: [QueueKind], _ desk: Desk) -> [QueueItem] {
    kinds.flatMap { kind -> [QueueItem] in
      switch kind {
      case .ring: desk.book.rings.sorted { $0.day < $1.day }.map { .ring($0) }
      case .flag: flagged(desk).map { .flag($0) }
      case .gap: gaps(desk).map { .gap($0.gap) }
      }
    }
  }

  /// Listings with reports, the most reported first.
  private static func flagged(_ desk: Desk) -> [String] {
    var counts: [String: Int] = [:]
    for flag in desk.book.flags { counts[flag.listing, default: 0] += 1 }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  /// Needs not dealt with today, the most frequent first; small counts keep their order, which says nothing.
  static func gaps(_ desk: Desk) -> [CountedGap] {
    let today = desk.localTime.day
    let settled = desk.book.settledGaps.filter { $0.until >= today }.map(\.gap)
    let open = (desk.coordinator?.gaps ?? []).filter { !settled.contains($0.gap) }
    let times = open.enumerated().map { (-(Int($1.count) ?? 0), $0) }
    return times.sorted(by: <).map { open[$0.1] }
  }
}

/// Reports of handlers in words.
enum FlagText {
  /// "the number is wrong (twice)".
  static func all(_ listing: String, _ desk: Desk) -> [String] {
    let reasons = desk.book.flags.filter { $0.listing == listing }.map(\.reason)
    return Set(reasons).sorted().map { reason in
      let count = reasons.count { $0 == reason }
      return count == 1
        ? text(reason, desk)
        : desk.say(
          "flag.times", "{what} ({n} times)", ["what": text(reason, desk), "n": String(count)])
    }
  }

  private static func text(_ reason: String, _ desk: Desk) -> String {
    switch reason {
    case "wrong_number": desk.say("flagged.number", "the number is wrong")
    case "closed_down": desk.say("flagged.gone", "the service is gone")
    case "wrong_hours": desk.say("flagged.hours", "the hours are wrong")
    case "no_answer": desk.say("flagged.no_answer", "nobody answers")
    case "other": desk.say("flagged.other", "something else is wrong")
    default: reason.replacing("_", with: " ")
    }
  }
}
