import HelplineModel

/// Makes a note of the moment safe to show: short, without links, addresses and foreign numbers.
/// A hijacked or careless alert must not send a caller anywhere that the listing does not.
enum Notices {
  /// Longest note, characters.
  static let limit = 300

  /// The note; nil when nothing is left of it.
  static func text(_ published: String?, phones: [Phone]) -> String? {
    guard let block = CleanText.block(published) else { return nil }
    let own = phones.filter { !$0.handlerOnly }.map { digits($0.number[...]) }
    let lines = block.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      withoutNumbers(withoutLinks(line), own)
    }
    let text = lines.joined(separator: "\n")
    guard text.contains(where: { $0.isLetter }) else { return nil }
    return text.count > limit ? text.prefix(limit - 1) + "…" : text
  }

  private static func withoutLinks(_ line: Substring) -> String {
    line.split(separator: " ", omittingEmptySubsequences: false).map { word in
      isLink(word) ? "…" : String(word)
    }.joined(separator: " ")
  }

  /// Endings of names that are addresses also without `www`.
  private static let endings: Set<String> = [
    "com", "org", "net", "info", "eu", "gov", "edu", "io", "ly", "app", "me", "at", "be", "bg",
    "ch", "cy", "cz", "de", "dk", "ee", "es", "fi", "fr", "gr", "hr", "hu", "ie", "it", "lt", "lu",
    "lv", "mt", "nl", "no", "pl", "pt", "ro", "se", "si", "sk", "uk", "gl", "co", "top", "xyz",
  ]

  private static func isLink(_ word: Substring) -> Bool {
    let lower = word.lowercased()
    if lower.holds("://") || lower.holds("www.") || lower.contains("@") { return true }
    let name = lower.prefix { $0 != "/" && $0 != "?" }.drop { !$0.isLetter && !$0.isNumber }
    var parts = name.split(separator: ".", omittingEmptySubsequences: false)
    if parts.last?.isEmpty == true { parts.removeLast() }
    guard parts.count > 1, let last = parts.last else { return false }
    let ending = String(last.filter(\.isLetter))
    return parts.allSatisfy { !$0.isEmpty } && endings.contains(ending)
  }

  /// Runs of digits, blanks and brackets of six digits and more that are no line of the listing.
  private static func withoutNumbers(_ line: String, _ own: [String]) -> String {
    var result = ""
    var rest = line[...]
    while let start = rest.firstIndex(where: { $0.isNumber || $0 == "+" }) {
      result += rest[..<start]
      let run = numberRun(rest[start...])
      let dialled = digits(run)
      if dialled.count >= 6, !own.contains(where: { isSame($0, dialled) }), !isDate(run) {
        result += "…"
      } else {
        result += run
      }
      rest = rest[run.endIndex...]
    }
    return result + rest
  }

  /// From here to the last digit that is joined by blanks, hyphens, dots or brackets.
  private static func numberRun(_ text: Substring) -> Substring {
    var end = text.index(after: text.startIndex)
    var index = end
    while index < text.endIndex, text[index].isNumber || " -./()".contains(text[index]) {
      let next = text.index(after: index)
      if text[index].isNumber { end = next }
      index = next
    }
    return text[..<end]
  }

  /// `24.12.2025`, `2025-12-24`: a day is no number to dial.
  private static func isDate(_ run: Substring) -> Bool {
    let parts = run.split { $0 == "." || $0 == "-" || $0 == "/" || $0 == " " }
    guard (3...6).contains(parts.count) else { return false }
    let day = parts.prefix(3).joined(separator: run.contains(".") ? "." : "-")
    return CalendarDay(day) != nil
  }

  private static func digits(_ text: Substring) -> String {
    text.filter { $0.isASCII && $0.isNumber }
  }

  /// The same line, written with its country or without.
  private static func isSame(_ first: String, _ second: String) -> Bool {
    let (long, short) = first.count > second.count ? (first, second) : (second, first)
    let tail = short.drop { $0 == "0" }
    return long == short || (tail.count >= 6 && long.hasSuffix(tail))
  }
}
