import Foundation

/// Folds text for finding: case, accents, ł ø đ ß æ þ, Greek tonos and Cyrillic become plain letters.
///
/// Foundation's transform is right for every European script (aesthetics 5.6) and costs 5 µs a word,
/// so callers fold once and keep the result. ASCII takes the short way.
public func folded(_ text: String) -> String {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
  // The Cyrillic signs would become apostrophes in the middle of words.
  let signs: Set<Unicode.Scalar> = ["ь", "ъ", "Ь", "Ъ"]
  var plain = text
  plain.unicodeScalars.removeAll(where: signs.contains)
  let latin = plain.applyingTransform(
    StringTransform(rawValue: "Any-Latin; Latin-ASCII; Lower"), reverse: false)
  return latin ?? text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
}

/// All plain spellings of a text, the usual one first: `müller` → `muller`, `mueller`; Cyrillic and Greek
/// also as they are written for travellers: `жени` → `zeni`, `zheni`; `Αθήνα` → `athena`, `athina`; щ also as
/// Bulgarians write it: `помощ` → `pomosht`.
public func foldings(_ text: String) -> [String] {
  let usual = folded(text)
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return [usual] }
  var result = [usual]
  let composed = text.precomposedStringWithCanonicalMapping.lowercased()
  for spelling in [
    Spelling.germanic(composed), Spelling.cyrillic(composed), Spelling.bulgarian(composed),
    Spelling.greek(composed),
  ] {
    if let spelling, !result.contains(spelling) { result.append(spelling) }
  }
  return result
}

/// The folded words of a text: runs of letters and digits.
public func foldedWords(_ text: String) -> [String] {
  var plain = folded(text)
  return plain.withUTF8(plainWords)
    ?? plain.split { !($0.isLetter || $0.isNumber) }.map(String.init)
}

/// The same byte by byte, nil beyond ASCII: looking up what each character is costs ten times as much.
private func plainWords(_ text: UnsafeBufferPointer<UInt8>) -> [String]? {
  var words: [String] = []
  var start = 0
  for (place, byte) in text.enumerated() {
    guard byte < 0x80 else { return nil }
    if isPlainLetterOrDigit(byte) { continue }
    if place > start { words.append(word(text[start..<place])) }
    start = place + 1
  }
  if text.count > start { words.append(word(text[start...])) }
  return words
}

private func word(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
  String(decoding: UnsafeBufferPointer(rebasing: bytes), as: UTF8.self)
}

/// Whether a byte of ASCII is a letter or a digit.
private func isPlainLetterOrDigit(_ byte: UInt8) -> Bool {
  (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
}

/// Second plain spellings, of small letters; nil where there is none.
private enum Spelling {
  /// ä ö ü å ø written with two letters.
  static func germanic(_ text: String) -> String? { spelled(text, digraphs) }

  /// Cyrillic as in passports.
  static func cyrillic(_ text: String) -> String? { spelled(text, passport) }

  /// Cyrillic as in Bulgarian passports, where that is something else.
  static func bulgarian(_ text: String) -> String? {
    guard text.contains("щ") else { return nil }
    return spelled(text.replacingOccurrences(of: "щ", with: "шт"), passport)
  }

  /// Greek as it is spoken today.
  static func greek(_ text: String) -> String? {
    guard text.unicodeScalars.contains(where: { (0x370...0x3FF).contains($0.value) }) else {
      return nil
    }
    let modern = text.applyingTransform(
      StringTransform(rawValue: "Greek-Latin/UNGEGN"), reverse: false)
    return modern.map(folded)
  }

  private static func spelled(_ text: String, _ table: [Unicode.Scalar: String]) -> String? {
    guard text.unicodeScalars.contains(where: { table[$0] != nil }) else { return nil }
    var result = ""
    for scalar in text.unicodeScalars {
      if let letters = table[scalar] {
        result += letters
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return folded(result)
  }

  private static let digraphs: [Unicode.Scalar: String] = [
    "ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe",
  ]

  private static let passport: [Unicode.Scalar: String] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z",
    "и": "i", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
    "щ": "shch", "ъ": "a", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya", "ґ": "g",
    "є": "ye", "і": "i", "ї": "i", "ў": "u", "ђ": "dj", "ј": "j", "љ": "lj", "њ": "nj",
    "ћ": "c", "џ": "dz", "ѓ": "gj", "ќ": "kj", "ѕ": "dz",
  ]
}
