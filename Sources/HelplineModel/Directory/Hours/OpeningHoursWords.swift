/// A rule of the OpenStreetMap syntax cut into its words.
struct RuleWords {
  /// A word with what it is.
  enum Word: Equatable {
    case name(Substring)
    case number(Int)
    /// Minutes, 0…2880.
    case time(Int)
    case sign(Character)
  }

  private(set) var words: [Word] = []
  private var place = 0

  /// Nil where a letter stands in it that is none of the syntax.
  init?(_ text: Substring) {
    var rest = text
    while let first = rest.first {
      if first == " " || first == "\t" || first == "\u{A0}" {
        rest.removeFirst()
      } else if first.isASCII, first.isLetter {
        let name = rest.prefix { $0.isASCII && $0.isLetter }
        words.append(.name(name))
        rest.removeFirst(name.count)
      } else if first.isASCII, first.isNumber {
        guard let word = Self.number(&rest) else { return nil }
        words.append(word)
      } else if "-–,[]:/".contains(first) {
        words.append(.sign(first == "–" ? "-" : first))
        rest.removeFirst()
      } else {
        return nil
      }
    }
  }

  private static func number(_ rest: inout Substring) -> Word? {
    let isDigit = { (letter: Character) in letter.isASCII && letter.isNumber }
    let digits = rest.prefix(while: isDigit)
    rest.removeFirst(digits.count)
    guard digits.count <= 4, let value = Int(digits) else { return nil }
    guard rest.first == ":", rest.dropFirst().first.map(isDigit) == true else {
      return .number(value)
    }
    let minutes = rest.dropFirst().prefix(while: isDigit)
    rest.removeFirst(1 + minutes.count)
    guard digits.count <= 2, minutes.count == 2, let minute = Int(minutes), minute < 60,
      value * 60 + minute <= 2880
    else { return nil }
    return .time(value * 60 + minute)
  }

  var isEmpty: Bool { words.isEmpty }
  var isAtEnd: Bool { place == words.count }
  var next: Word? { place < words.count ? words[place] : nil }

  /// The word after the next one.
  var second: Word? { place + 1 < words.count ? words[place + 1] : nil }

  mutating func step() { place += 1 }

  /// Steps over a sign; false where another word stands.
  mutating func skip(_ sign: Character) -> Bool {
    guard next == .sign(sign) else { return false }
    place += 1
    return true
  }

  /// Takes a name out of a list, as its place in it.
  mutating func take(_ names: [String]) -> Int? {
    guard let index = index(of: next, in: names) else { return nil }
    place += 1
    return index
  }

  /// Where a word stands in a list of names.
  func index(of word: Word?, in names: [String]) -> Int? {
    guard case .name(let name)? = word else { return nil }
    return names.firstIndex { $0 == name }
  }

  /// Takes a number in a range.
  mutating func take(_ range: ClosedRange<Int>) -> Int? {
    guard case .number(let value)? = next, range.contains(value) else { return nil }
    place += 1
    return value
  }
}
