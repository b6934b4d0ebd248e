import Foundation
import HelplineModel

/// Zones, and the places in them that share their public holidays.
struct HoursPlaces: Sendable {
  /// A zone with a country in it: all its places have the same national holidays.
  private struct Pair {
    var zone: TimeZone?
    var country: String?
  }

  private var pairs: [Pair] = []
  /// For each place the number of its pair, and where in the country it is.
  private var pairOfPlace: [Int] = []
  private var areas: [HolidayArea?] = []

  /// Places by the words that `HoursTableBuilder` gave them: Olson name, country, regions.
  init(_ words: [String]) {
    var known: [String: Int] = [:]
    for text in words {
      let parts = text.split(separator: " ", maxSplits: 2).map(String.init)
      let name = parts.prefix(2).joined(separator: " ")
      if known[name] == nil {
        known[name] = pairs.count
        pairs.append(
          Pair(
            zone: parts.first.flatMap { TimeZone(identifier: $0) },
            country: parts.count > 1 ? parts[1] : nil))
      }
      pairOfPlace.append(known[name] ?? 0)
      areas.append(HolidayArea(key: parts.dropFirst().joined(separator: " ")))
    }
  }

  /// The moment on the clock of each place; public holidays are looked up here, once.
  func clocks(at moment: Int, _ holidays: Holidays) -> HoursClocks {
    var clocks = HoursClocks()
    // Where a day is a holiday in some regions only, each place is asked for.
    var regional: [Int: LocalMoment] = [:]
    let ofPair = pairs.indices.map { number -> Int in
      let pair = pairs[number]
      guard let now = pair.zone.map({ LocalMoment(at: moment, in: $0) }) else { return -1 }
      let kind = { (day: Int) in
        pair.country.map { holidays.kind(of: day, in: $0) } ?? HolidayKind.none
      }
      if let today = kind(now.day), let before = kind(now.day - 1) {
        return clocks.add(now, today, before)
      }
      regional[number] = now
      return -1
    }
    clocks.ofPlace = pairOfPlace.map { ofPair[$0] }
    guard !regional.isEmpty else { return clocks }
    for (place, pair) in pairOfPlace.enumerated() {
      guard let now = regional[pair], let area = areas[place] else { continue }
      clocks.ofPlace[place] = clocks.add(
        now, holidays.kind(of: now.day, in: area), holidays.kind(of: now.day - 1, in: area))
    }
    return clocks
  }
}

/// The clocks of a moment, and which one counts at a place; −1 where its zone is not known.
struct HoursClocks {
  private struct Key: Hashable {
    var day: Int
    var minute: Int
    var today: HolidayKind
    var before: HolidayKind
  }

  private(set) var all: [HoursClock] = []
  var ofPlace: [Int] = []
  private var known: [Key: Int] = [:]

  /// The number of the clock that shows this.
  mutating func add(_ now: LocalMoment, _ today: HolidayKind, _ before: HolidayKind) -> Int {
    let key = Key(day: now.day, minute: now.minute, today: today, before: before)
    if let number = known[key] { return number }
    known[key] = all.count
    all.append(HoursClock(now, today: today, before: before))
    return all.count - 1
  }
}
