/// What stops the program in front of a caller has no place outside tests.
enum TrapRules {
  private static let words = [
    "fatalError(", "preconditionFailure(", "assertionFailure(", "precondition(", "try!", "as!",
    "unsafeBitCast(", "abort(",
  ]

  static func offences(_ files: [HouseFile]) -> [Offence] {
    files.flatMap { file in
      let code = Checkout.code(file)
      let traps = words.flatMap { word in
        code.places(of: word).map { Offence(file: file.path, line: $0.line, text: "\(word) traps") }
      }
      let unwraps = code.kept.places(of: "!").filter { isUnwrapped(code.kept, $0) }.map { place in
        Offence(
          file: file.path, line: code.kept.line(place), text: "a value is taken by force (!)")
      }
      return traps + unwraps
    }
  }

  /// A `!` right after a name, a bracket or a quote; no `!=`, no `try!` and `as!`, which are named above.
  private static func isUnwrapped(_ code: [UInt8], _ place: Int) -> Bool {
    guard place > 0, code[place - 1].isPartOfName || ")]}\"".utf8.contains(code[place - 1]) else {
      return false
    }
    let word = String(
      decoding: code[..<place].reversed().prefix(while: \.isPartOfName).reversed(), as: UTF8.self)
    if word == "try" || word == "as" { return false }
    return place + 1 == code.count || code[place + 1] != UInt8(ascii: "=")
  }
}
