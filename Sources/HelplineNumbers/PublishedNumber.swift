/// A number as it was published, looked at before any plan is asked.
struct PublishedNumber {
  /// The text without `tel:`, and without the digits in brackets behind letters that mean the same.
  let text: String
  /// Its digits of whatever script, as 0 to 9.
  let digits: String
  /// Its letters in lower case.
  let letters: String
  /// It begins with a plus, so it names its country itself.
  let hasPlus: Bool
  /// Letters in it are keys of a telephone: `1-800-555-HELP`.
  let isVanity: Bool

  init(_ published: String) {
    let isLink = published.lowercased().hasPrefix("tel:")
    let whole = isLink ? String(published.dropFirst(4)) : published
    isVanity = Self.isVanity(whole)
    text = isVanity ? Self.withoutDigits(whole) : whole
    digits = String(text.compactMap { $0.wholeNumberValue.flatMap(Self.digit) })
    letters = String(text.filter(\.isLetter)).lowercased()
    let first = text.first { $0.isWholeNumber || Self.pluses.contains($0) }
    hasPlus = first.map(Self.pluses.contains) ?? false
  }

  /// Whether the letters, if any, can only be an extension's.
  var isPlain: Bool { letters.isEmpty || Self.extensionWords.contains(letters) }

  /// Whether there may be several numbers in it.
  var hasSeparators: Bool { text.contains { "/,;|&\n".contains($0) } }

  private static let pluses: Set<Character> = ["+", "＋"]
  private static let extensionWords: Set<String> = ["x", "ext", "extn", "extension"]

  private static func digit(_ value: Int) -> Character? {
    (0...9).contains(value) ? Character(String(value)) : nil
  }

  /// Capitals that stand for digits behind at most seven others: words between two numbers ("… or …")
  /// would give another number.
  private static func isVanity(_ text: String) -> Bool {
    let letters = text.filter(\.isLetter)
    guard letters.count >= 3, letters.allSatisfy({ $0.isASCII && $0.isUppercase }),
      let first = text.firstIndex(where: \.isLetter)
    else { return false }
    return (1...7).contains(text[..<first].count(where: \.isWholeNumber))
  }

  /// `1-800-555-HELP (4357)`.
  private static func withoutDigits(_ text: String) -> String {
    guard let letter = text.firstIndex(where: \.isLetter),
      let bracket = text[letter...].firstIndex(of: "(")
    else { return text }
    return String(text[..<bracket])
  }
}
