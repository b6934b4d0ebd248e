/// A time of day as published.
struct ClockTime: Equatable {
  /// Minute of the day, 0…1440.
  var minute: Int
  /// Minutes east of UTC, nil where the source says nothing.
  var offset: Int?

  /// Reads `09:00Z`, `09:00-05:00`, `9:00`, `9:00am`, `9.30`, `0900`, `24:00`, `10:00:00`,
  /// `17h30`, `17 Uhr`; nil where it is none of them.
  init?(_ text: String) {
    if let minute = Self.plain(text) {
      self.minute = minute
      return
    }
    let lower = text.lowercased().filter { !$0.isWhitespace }
    if let named = Self.named[lower] {
      minute = named
      return
    }
    var rest = lower[...]
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    rest = rest.dropFirst(digits.count)
    guard var hours = Int(digits), (1...4).contains(digits.count) else { return nil }
    var minutes = 0
    if digits.count > 2 {
      minutes = hours % 100
      hours /= 100
    } else if let mark = rest.first, ":.h".contains(mark) {
      let tail = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
      if mark == "h", tail.isEmpty {
        minutes = 0
      } else {
        guard tail.count == 2, let read = Int(tail) else { return nil }
        minutes = read
      }
      rest = rest.dropFirst(1 + tail.count)
    }
    guard let suffix = Self.suffix(rest), minutes < 60 else { return nil }
    if let isAfternoon = suffix.afternoon {
      guard (1...12).contains(hours) else { return nil }
      hours = hours % 12 + (isAfternoon ? 12 : 0)
    }
    guard hours < 24 || (hours == 24 && minutes == 0) else { return nil }
    minute = hours * 60 + minutes
    offset = suffix.offset
  }

  /// `HH:MM`, what most sources write: no need to take it apart any further.
  private static func plain(_ text: String) -> Int? {
    guard text.utf8.count == 5 else { return nil }
    let digits = text.utf8.map { Int($0) - 0x30 }
    guard digits[2] == 0x3A - 0x30 else { return nil }
    guard (0...2).contains(digits[0]), (0...5).contains(digits[3]) else { return nil }
    guard (0...9).contains(digits[1]), (0...9).contains(digits[4]) else { return nil }
    let hours = digits[0] * 10 + digits[1]
    return hours < 24 ? hours * 60 + digits[3] * 10 + digits[4] : nil
  }

  private static let named = [
    "noon": 720, "12noon": 720, "midday": 720, "midnight": 1440, "12midnight": 1440,
  ]

  private typealias Suffix = (afternoon: Bool?, offset: Int?)

  /// Seconds, am or pm, and the zone.
  private static func suffix(_ text: Substring) -> Suffix? {
    var rest = text
    if rest.first == ":" {
      let seconds = rest.dropFirst().prefix { $0.isNumber || $0 == "." }
      guard seconds.count >= 2 else { return nil }
      rest = rest.dropFirst(1 + seconds.count)
    }
    switch rest.filter({ $0 != "." }) {
    case "", "uhr", "h", "hrs": return (nil, nil)
    case "am", "a": return (false, nil)
    case "pm", "p": return (true, nil)
    case "z", "utc", "gmt": return (nil, 0)
    default: return zone(rest).map { (nil, $0) }
    }
  }

  /// `+01:00`, `-0500`, `+2`.
  static func zone(_ text: Substring) -> Int? {
    guard let sign = text.first, sign == "+" || sign == "-" || sign == "−" else { return nil }
    let digits = text.dropFirst().filter { $0 != ":" }
    guard let value = Int(digits), digits.allSatisfy(\.isNumber), digits.count <= 4 else {
      return nil
    }
    let minutes = digits.count <= 2 ? value * 60 : value / 100 * 60 + value % 100
    guard minutes <= 14 * 60 else { return nil }
    return sign == "+" ? minutes : -minutes
  }
}
