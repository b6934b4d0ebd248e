import HelplineModel

/// Makes telephone lines out of published cells. The digits stay as published.
enum PhoneCells {
  /// Most lines of a listing.
  static let maximum = 40

  /// The lines of a record; empty where its number holds no digit.
  static func phones(_ record: PhoneRecord) -> [Phone] {
    guard let cell = CleanText.block(record.number, limit: 1_000) else { return [] }
    return parts(of: cell).prefix(maximum).compactMap { phone($0, record) }
  }

  private static func phone(_ part: String, _ record: PhoneRecord) -> Phone? {
    let split = PhonePart(part)
    guard !split.number.isEmpty else { return nil }
    let note = note(split, record)
    let said = [record.kind, record.department, record.note, split.note].compactMap { $0 }
      .map { foldedWords($0).joined(separator: " ") }
    let words = said.joined(separator: " ")
    return Phone(
      number: split.number, kind: kind(record.kind, said, words), note: note,
      extensionNumber: CleanText.line(record.extensionNumber, limit: 40) ?? split.extensionNumber,
      fromAbroad: words.holds(anyOf: ["from abroad", "from outside"]),
      handlerOnly: words.holds(anyOf: privateWords))
  }

  private static func note(_ split: PhonePart, _ record: PhoneRecord) -> String? {
    var notes = [record.note, department(record.department), split.note].compactMap { $0 }
    if let kind = record.kind, folded(kind) == "toll free" { notes.append("toll free") }
    if let prefix = record.prefix, !split.number.hasPrefix("+") {
      notes.append("country prefix \(prefix)")
    }
    if let vanity = record.vanity, vanity != record.number { notes.append(vanity) }
    return CleanText.line(notes.joined(separator: "; "), limit: 500)
  }

  /// Departments are kept unless they look like a person (staff are not imported) or say nothing.
  private static func department(_ text: String?) -> String? {
    guard let text, let clean = CleanText.line(text, limit: 100) else { return nil }
    let words = foldedWords(clean)
    if words.first == "phone", words.count <= 2 { return nil }
    return looksLikePerson(clean) ? nil : clean
  }

  /// Words that a desk has in its name and a person has not.
  private static let deskWords: Set<String> = [
    "line", "hotline", "helpline", "crisis", "intake", "office", "main", "toll", "free", "admin",
    "administration", "information", "info", "volunteer", "volunteers", "volunteering", "service",
    "services", "department", "relay", "appointments", "center", "centre", "emergency", "public",
    "relations", "tty", "fax", "hours", "after", "reception", "referral", "referrals", "health",
    "legal", "victim", "support", "desk", "number", "unit", "program", "programme", "clinic",
    "shelter", "county", "city", "national", "general", "customer", "updates", "assistance",
    "adult", "youth", "child", "children", "family", "women", "men", "east", "west", "north",
    "south", "tax", "job", "school", "help", "domestic", "violence", "sexual", "assault", "nurse",
    "hour", "phone", "answering", "call", "counseling", "counselling", "admissions", "direct",
    "state", "local", "regional", "community", "mobile", "night", "day", "day-time", "english",
    "spanish", "on", "duty", "court", "police", "hospital", "housing", "program", "care", "home",
  ]

  /// Two words in a row with a capital that no desk has in its name.
  private static func looksLikePerson(_ text: String) -> Bool {
    let parts = text.split { "&/,;:()#".contains($0) }
    return parts.contains { part in
      let words = part.split { $0 == " " || $0 == "-" || $0 == "." || $0 == "'" }
      return zip(words, words.dropFirst()).contains { isNameWord($0) && isNameWord($1) }
    }
  }

  private static func isNameWord(_ word: Substring) -> Bool {
    guard let first = word.first, first.isUppercase, word.count > 1 else { return false }
    return word.dropFirst().allSatisfy { $0.isLowercase }
      && !deskWords.contains(folded(String(word)))
  }

  /// - Parameters:
  ///   - said: type, department and notes, each in folded words.
  ///   - words: all of them.
  private static func kind(_ type: String?, _ said: [String], _ words: String) -> String? {
    let type = type.map { folded($0) } ?? ""
    let has = { (list: [String]) in type.holds(anyOf: list) }
    let says = { (list: [String]) in words.holds(anyOf: list) }
    if has(["fax"]) || said.contains(where: faxWords.contains) { return "fax" }
    // "Voice and TTY" is a line to speak on as well.
    if has(["tty", "textphone", "tdd", "minicom"])
      || says(["tty", "textphone", "minicom"]) && !says(["voice"])
    {
      return "textphone"
    }
    if has(["video"]) { return "video" }
    // "Call or text" is a line to speak on as well, so the words have to stand alone.
    if has(["sms", "text"]) || said.contains(where: textWords.contains) { return "text" }
    if has(["hotline", "helpline"]) || says(["hotline", "helpline", "help line", "crisis line"]) {
      return "helpline"
    }
    return has(["office", "administr"]) ? "office" : nil
  }

  private static let faxWords: Set<String> = ["fax", "telefax", "fax only", "nur fax"]
  private static let textWords: Set<String> = [
    "text", "sms", "text only", "sms only", "nur sms", "text line", "textline", "text number",
    "text us", "by text", "text message", "text messages",
  ]

  /// What makes a line one that is never read aloud.
  private static let privateWords = [
    "do not give", "not for public", "not for the public", "staff only", "professionals only",
    "internal use", "confidential", "back line", "use only", "updates only",
  ]

  /// The numbers of a cell: split only where both sides are numbers of their own.
  static func parts(of cell: String) -> [String] {
    if isOneNumber(cell) { return [cell] }
    var parts = cell.split { $0 == "\n" || $0 == ";" || $0 == "|" }.map { String($0) }
    for (separator, digits) in separators {
      parts = parts.flatMap { split($0, at: separator, digits: digits) }
    }
    return parts.map { trimmed($0) }.filter { $0.contains(where: \.isNumber) }
  }

  /// What stands between two numbers, and the fewest digits of each.
  private static let separators: [(String, Int)] =
    [(" / ", 3), (" & ", 3)]
    + [
      "or", "and", "oder", "und", "ou", "et", "o", "y", "e", "of", "en", "eller", "och", "og",
      "tai", "ja", "lub", "i", "nebo", "a", "vagy", "sau", "ή", "και", "или", "и",
    ].map { (" \($0) ", 3) }
    + [(", ", 6), (",", 6), ("/", 7), (" - ", 7), (" – ", 7), (" — ", 7)]

  /// Digits, blanks, brackets, plus and hyphen: most cells.
  static func isOneNumber(_ cell: String) -> Bool {
    var digits = 0
    for byte in cell.utf8 {
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x20, 0x28, 0x29, 0x2B, 0x2D, 0x2E: break
      default: return false
      }
    }
    return (2...15).contains(digits)
  }

  private static func split(_ part: String, at separator: String, digits: Int) -> [String] {
    let pieces = part.components(of: separator)
    guard pieces.count > 1 else { return [part] }
    let whole = pieces.allSatisfy { piece in
      guard let first = trimmed(piece).first else { return false }
      return piece.count(where: \.isNumber) >= digits && (first.isNumber || "+(".contains(first))
    }
    return whole && !isAbbreviated(pieces) ? pieces : [part]
  }

  /// `020 7946 0000 or 0001`: another end of the first number, not a short code.
  private static func isAbbreviated(_ pieces: [String]) -> Bool {
    let digits = pieces.map { String($0.compactMap { $0.isASCII && $0.isNumber ? $0 : nil }) }
    guard let first = digits.first, first.count >= 7 else { return false }
    return digits.dropFirst().contains { other in
      guard other.count < 6, let end = Int(first.suffix(other.count)), let number = Int(other)
      else { return false }
      return abs(end - number) <= 50
    }
  }
}

extension String {
  /// The parts between a separator, outside brackets.
  fileprivate func components(of separator: String) -> [String] {
    var parts: [String] = []
    var start = startIndex
    var index = startIndex
    var level = 0
    while index < endIndex {
      if self[index] == "(" { level += 1 }
      if self[index] == ")" { level = max(0, level - 1) }
      if level == 0, self[index...].hasPrefix(separator) {
        parts.append(String(self[start..<index]))
        index = self.index(index, offsetBy: separator.count)
        start = index
      } else {
        index = self.index(after: index)
      }
    }
    return parts + [String(self[start...])]
  }
}
