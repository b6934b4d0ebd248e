import Foundation

/// A moment as people type it.
public enum WrittenMoment {
  /// Seconds since 1970 of `2026-11-21T20:00`, `2026-11-21 20:00:30`, `2026-11-21T20:00+01:00` or
  /// `…Z`; nil where that is no moment: a day or a time that is none, or an hour the clocks jump over.
  ///
  /// - Parameter zone: whose clock is meant where the text names none. Of an hour that comes twice the
  ///   first one is meant.
  public static func seconds(_ text: String, in zone: TimeZone) -> Int? {
    guard text.utf8.count >= 16, let day = Day(String(text.prefix(10))) else { return nil }
    var rest = text.dropFirst(10)
    guard let mark = rest.first, "T t".contains(mark) else { return nil }
    rest.removeFirst()
    guard let hour = number(&rest, 0...23), rest.first == ":" else { return nil }
    rest.removeFirst()
    guard let minute = number(&rest, 0...59) else { return nil }
    var second = 0
    if rest.first == ":" {
      rest.removeFirst()
      guard let read = number(&rest, 0...59) else { return nil }
      second = read
    }
    let local = day.number * 86_400 + hour * 3_600 + minute * 60 + second
    if rest.isEmpty { return moment(local, zone) }
    return offset(rest).map { local - $0 }
  }

  private static func number(_ rest: inout Substring, _ range: ClosedRange<Int>) -> Int? {
    let digits = rest.prefix(2)
    guard digits.utf8.count == 2, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let value = Int(digits), range.contains(value)
    else { return nil }
    rest.removeFirst(2)
    return value
  }

  /// `Z`, `+01:00`, `-0500`, `+02` as seconds east.
  private static func offset(_ text: Substring) -> Int? {
    if text == "Z" || text == "z" { return 0 }
    guard let sign = text.first, "+-−".contains(sign) else { return nil }
    var rest = text.dropFirst()
    guard let hours = number(&rest, 0...14) else { return nil }
    if rest.first == ":" { rest.removeFirst() }
    let minutes = rest.isEmpty ? 0 : number(&rest, 0...59)
    guard rest.isEmpty, let minutes else { return nil }
    return (sign == "+" ? 1 : -1) * (hours * 3_600 + minutes * 60)
  }

  private static func moment(_ local: Int, _ zone: TimeZone) -> Int? {
    let offset = { (moment: Int) in
      zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment)))
    }
    // The offsets of the day before and the day after are those of both sides of a clock change.
    let found = [offset(local - 86_400), offset(local + 86_400)].map { local - $0 }
      .filter { $0 + offset($0) == local }
    return found.min()
  }
}
