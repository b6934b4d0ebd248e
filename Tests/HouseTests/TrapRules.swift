/// What stops the program in front of a caller has no place outside tests.
enum TrapRules {
  private static let words = [
    "fatalError(", "preconditionFailure(", "assertionFailure(", "precondition(", "try!", "as!",
    "unsafeBitCast(", "abort(",
  ]

  static func offences(_ files: [HouseFile]) -> [Offence] {
    files.flatMap { file in
      SwiftCode(file).lines.enumerated().flatMap { number, line in
        texts(line).map { Offence(file: file.path, line: number + 1, text: $0) }
      }
    }
  }

  private static func texts(_ line: String) -> [String] {
    var texts = words.filter(line.contains).map { "\($0) traps: throw, or give the reader a sentence" }
    if isUnwrapped(Array(line.utf8)) { texts.append("a value is taken by force (!)") }
    return texts
  }

  /// A `!` right after a name, a bracket or a quote, and no `!=`.
  private static func isUnwrapped(_ line: [UInt8]) -> Bool {
    line.indices.dropFirst().contains { at in
      guard line[at] == UInt8(ascii: "!"), isEndOfValue(line[at - 1]) else { return false }
      let word = line[..<at].reversed().prefix(while: isLetter).reversed()
      if word.elementsEqual("try".utf8) || word.elementsEqual("as".utf8) { return false }
      return at + 1 == line.count || line[at + 1] != UInt8(ascii: "=")
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    Character(UnicodeScalar(byte)).isLetter
  }

  private static func isEndOfValue(_ byte: UInt8) -> Bool {
    let character = Character(UnicodeScalar(byte))
    return character.isLetter || character.isNumber || "_)]}\"".contains(character)
  }
}
