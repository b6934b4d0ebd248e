import HelplineModel

/// One number of a cell, taken apart: digits as published, note, extension.
struct PhonePart {
  private(set) var number = ""
  private(set) var note: String?
  private(set) var extensionNumber: String?
  private var notes: [String] = []

  /// Takes a part of a cell apart.
  init(_ part: String) {
    var rest =
      PhoneCells.isOneNumber(part)
      ? trimmed(part) : trimmed(part.filter { $0 != "\"" && $0 != "“" && $0 != "”" })
    if !PhoneCells.isOneNumber(rest) || rest.holds("( ") {
      takeBrackets(&rest)
      takeLabel(&rest)
      takeExtension(&rest)
      takeTail(&rest)
    }
    number = Self.tidy(rest)
    // "(3  )    -" is an empty form, no number; the shortest emergency numbers have two digits.
    if number.count(where: \.isNumber) < 2, !number.contains(where: \.isLetter) { number = "" }
    if !number.contains(where: \.isNumber) || number.count > 40 { number = "" }
    note = CleanText.line(notes.joined(separator: "; "), limit: 300)
  }

  /// `(24 hours, free)` is a note; `(0)`, `(020)` and `(800)` belong to the number.
  private mutating func takeBrackets(_ rest: inout String) {
    while let open = rest.firstIndex(of: "("),
      let close = rest[open...].firstIndex(of: ")")
    {
      let inside = rest[rest.index(after: open)..<close]
      let letters = inside.count(where: \.isLetter)
      if letters < 2 {
        // Nothing more to take from here on, unless the brackets are an empty form: "(   )".
        guard inside.allSatisfy(\.isWhitespace) else {
          takeLaterBrackets(&rest, after: close)
          return
        }
      } else if let found = PhoneExtension(in: inside), found.head.isEmpty, found.tail.isEmpty {
        extensionNumber = found.digits
      } else {
        notes.append(String(inside))
      }
      rest.removeSubrange(open...close)
    }
  }

  private mutating func takeLaterBrackets(_ rest: inout String, after close: String.Index) {
    var tail = String(rest[rest.index(after: close)...])
    let head = String(rest[...close])
    takeBrackets(&tail)
    rest = head + tail
  }

  /// `Tel: 0800 …`, `Freephone 0800 …`.
  private mutating func takeLabel(_ rest: inout String) {
    guard let first = rest.firstIndex(where: { $0.isNumber || $0 == "+" || $0 == "(" }) else {
      return
    }
    let label = rest[..<first]
    guard label.contains(where: \.isLetter) else { return }
    let words = trimmed(label.filter { $0 != ":" })
    if !["tel", "tel.", "telephone", "phone", "t", "t."].contains(words.lowercased()) {
      notes.append(words)
    }
    rest = String(rest[first...])
  }

  /// `ext. 123`, `x123`, `Durchwahl 12`; what stands behind it is a note.
  private mutating func takeExtension(_ rest: inout String) {
    guard let found = PhoneExtension(in: rest), found.head.count(where: \.isNumber) > 2 else {
      return
    }
    extensionNumber = found.digits
    if found.tail.contains(where: { $0.isLetter || $0.isNumber }) { notes.append(found.tail) }
    rest = found.head
  }

  /// Words behind the digits are a note; capitals that belong to a number (`370-LEAD`) stay.
  private mutating func takeTail(_ rest: inout String) {
    guard let letter = rest.firstIndex(where: { $0.isLetter }) else { return }
    let tail = rest[letter...]
    let word = tail.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
    let isVanity = word.count(where: \.isLetter) >= 3 && word.allSatisfy { !$0.isLowercase }
    let digits = rest[..<letter].count(where: \.isNumber)
    if isVanity, digits <= 6 || rest[..<letter].last == "-" {
      let after = tail.dropFirst(word.count)
      if after.contains(where: \.isLetter) {
        notes.append(trimmed(String(after)))
        rest = String(rest[..<letter]) + word
      }
      return
    }
    // A slip such as (F41) is part of what was published.
    guard digits >= 2 else { return }
    notes.append(trimmed(String(tail)))
    rest = String(rest[..<letter])
  }

  /// Without the punctuation that is left over at the ends.
  private static func tidy(_ text: String) -> String {
    var words = text.split { $0.isWhitespace }.map(String.init)
    while let last = words.last, last.allSatisfy({ "-–,;:./".contains($0) }) { words.removeLast() }
    while let first = words.first, first.allSatisfy({ "-–,;:./".contains($0) }) {
      words.removeFirst()
    }
    var joined = words.joined(separator: " ")
    while let last = joined.last, ",;:-–".contains(last) { joined.removeLast() }
    return joined
  }
}
