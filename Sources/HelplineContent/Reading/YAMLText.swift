/// Writes texts as YAML that `SafeYAML` reads back letter by letter, whatever stands in them.
public enum YAMLText {
  /// A text: as it is where nothing in it could mean anything else, in quotes otherwise.
  public static func scalar(_ text: String) -> String {
    isPlain(text) ? text : quoted(text)
  }

  /// Texts in one line: `[a, "b c"]`.
  public static func list(_ texts: [String]) -> String {
    "[\(texts.map(scalar).joined(separator: ", "))]"
  }

  /// Fields in one line: `{number: "1800 341 900", kind: helpline}`.
  public static func fields(_ fields: [(name: String, value: String)]) -> String {
    "{\(fields.map { "\($0.name): \($0.value)" }.joined(separator: ", "))}"
  }

  /// A text in double quotes, also where it would not need them.
  public static func quoted(_ text: String) -> String {
    var result = "\""
    var before: Unicode.Scalar = " "
    var rest = text.unicodeScalars[...]
    while let letter = rest.popFirst() {
      result += written(letter, between: before, and: rest.first ?? "\"")
      before = letter
    }
    return result + "\""
  }

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first, isWord(first), text.utf8.count <= 200 else { return false }
    return text != "null" && text.utf8.allSatisfy { isWord($0) || "_.-".utf8.contains($0) }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// A star is written as its number because the scan for aliases knows nothing of quotes; so is a
  /// question mark that stands alone.
  private static func written(
    _ letter: Unicode.Scalar, between before: Unicode.Scalar, and after: Unicode.Scalar
  ) -> String {
    switch letter {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\t": return "\\t"
    case "*": return "\\x2A"
    case "?" where openers.contains(before) && [" ", "\t", "\n", "\r"].contains(after):
      return "\\x3F"
    default: return isPrintable(letter.value) ? String(letter) : escaped(letter.value)
    }
  }

  private static let openers: Set<Unicode.Scalar> = [
    "\n", "\r", " ", "\t", ",", "[", "{", "-", ":", "?",
  ]

  /// What the YAML reader takes as it is (YAML 1.1, section 5.1), line ends of other systems aside.
  private static func isPrintable(_ value: UInt32) -> Bool {
    switch value {
    case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD,
      0x10000...0x10FFFF:
      true
    default: false
    }
  }

  private static func escaped(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    let (mark, width) = value <= 0xFF ? ("x", 2) : value <= 0xFFFF ? ("u", 4) : ("U", 8)
    return "\\\(mark)\(String(repeating: "0", count: max(0, width - digits.count)))\(digits)"
  }
}
