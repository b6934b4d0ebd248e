@testable import HelplineModel

/// A state in a few words: `open until 2 17:00`, `opens 0 09:00`, `opens again 2027-01-02 09:00`.
func said(_ state: OpenState) -> String {
  switch state {
  case .open(nil): "open"
  case .open(let end?): "open until \(end.weekday) \(clock(end.minute))"
  case .closed(nil): "closed"
  case .closed(let start?):
    (start.daysAhead < 7
      ? "opens \(start.weekday)" : "opens again \(Day(number: start.day).text)")
      + " \(clock(start.minute))" + (start.mayBeEarlier ? " or earlier" : "")
  case .holiday: "holiday"
  case .unknown: "unknown"
  }
}

func clock(_ minute: Int) -> String {
  let two = { (number: Int) in number < 10 ? "0\(number)" : String(number) }
  return "\(two(minute / 60)):\(two(minute % 60))"
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers for the same seed everywhere.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
