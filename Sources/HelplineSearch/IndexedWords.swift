import HelplineModel

/// A word as it was typed: every plain spelling of it, and its own letters for the stemmers.
struct TypedWord: Hashable {
  /// Plain spellings, the usual one first.
  var spellings: [String]
  /// Small letters with their accents.
  var raw: String
  /// The usual plain spelling.
  var usual: String { spellings.first ?? "" }
}

/// Splits text into folded words, the same way for what is stored and for what is typed.
///
/// Folding costs 5 µs a word beyond ASCII, so such words are folded once each; ASCII is folded here byte
/// by byte.
struct IndexedWords {
  /// Longer words are cut, so that one broken listing cannot swell the dictionary.
  static let longest = 40

  private var known = WordTable()
  private var foldings: [[[UInt8]]] = []

  /// Calls `each` with every spelling of every word of a text, in order; `raw` are the letters of a word
  /// beyond ASCII with its first spelling, else nil.
  mutating func split(
    _ text: String, each: (UnsafeBufferPointer<UInt8>, _ raw: UnsafeBufferPointer<UInt8>?) -> Void
  ) {
    var text = text
    text.withUTF8 { bytes in
      IndexedWords.forEachRun(in: bytes) { range, isASCII in
        let run = UnsafeBufferPointer(rebasing: bytes[range])
        if isASCII { IndexedWords.stored(run) { each($0, nil) } } else { fold(run, each) }
      }
    }
  }

  /// The words of a text as they are typed, in order.
  static func typed(_ text: String) -> [TypedWord] {
    var text = text
    var result: [TypedWord] = []
    text.withUTF8 { bytes in
      forEachRun(in: bytes) { range, isASCII in
        let raw = String(decoding: bytes[range], as: UTF8.self)
        guard !isASCII || bytes[range].contains(0x27) else {
          let word = cut(raw.lowercased())
          return result.append(TypedWord(spellings: [word], raw: word))
        }
        guard !isASCII else {
          let form = raw.lowercased()
          let owner = owner(form)
          result += typedParts(form).map { TypedWord(spellings: [$0] + owner, raw: $0) }
          return
        }
        let foldings = HelplineModel.foldings(raw)
        let forms = foldings.map(typedParts)
        guard let usual = forms.first, let owner = foldings.first.map(owner) else { return }
        let same = forms.filter { $0.count == usual.count }
        for (place, word) in usual.enumerated() {
          var spellings: [String] = []
          for form in same where !spellings.contains(form[place]) { spellings.append(form[place]) }
          spellings += owner
          result.append(
            TypedWord(spellings: spellings, raw: usual.count == 1 ? raw.lowercased() : word))
        }
      }
    }
    return result
  }

  private mutating func fold(
    _ run: UnsafeBufferPointer<UInt8>,
    _ each: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>?) -> Void
  ) {
    let number = known.number(of: run)
    if number == foldings.count {
      foldings.append(
        HelplineModel.foldings(String(decoding: run, as: UTF8.self)).flatMap { form in
          var words: [[UInt8]] = []
          for part in form.split(whereSeparator: { !IndexedWords.isPart($0) }) {
            Array(part.utf8).withUnsafeBufferPointer { letters in
              IndexedWords.stored(letters) { words.append(Array($0)) }
            }
          }
          return words
        })
    }
    for (place, word) in foldings[number].enumerated() {
      word.withUnsafeBufferPointer { each($0, place == 0 ? run : nil) }
    }
  }

  /// The parts of a folded run as typed: `women's` → `womens`, `l'aide` → `l`, `aide`.
  private static func typedParts(_ form: String) -> [String] {
    form.split { !isPart($0) }.flatMap { run -> [String] in
      let parts = run.split(separator: "'")
      let joined = parts.count == 2 && (parts.last?.utf8.count ?? 9) <= 2
      return (joined ? [parts.joined()] : parts.map(String.init)).map { cut($0) }
    }
  }

  /// Whose it is: `granny's` → `granny`, `woman's` → `woman`, `women`.
  private static func owner(_ form: String) -> [String] {
    let parts = form.split(separator: "'", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1] == "s", parts[0].utf8.count >= 4, parts[0].allSatisfy(isPart)
    else { return [] }
    let owner = cut(String(parts[0]))
    return owner == "woman" ? [owner, "women"] : [owner]
  }

  private static func cut(_ word: String) -> String {
    word.utf8.count <= longest ? word : String(decoding: word.utf8.prefix(longest), as: UTF8.self)
  }

  private static func isPart(_ letter: Character) -> Bool {
    letter.isLetter || letter.isNumber || letter == "'"
  }

  /// The words of a run as stored: its parts, and for `women's` also `womens`.
  private static func stored(
    _ run: UnsafeBufferPointer<UInt8>, each: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: max(1, run.count)) { letters in
      var (length, start, parts) = (0, 0, 0)
      for index in 0...run.count {
        if index < run.count, run[index] != 0x27 {
          let byte = run[index]
          letters[length] = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
          length += 1
        } else if length > start {
          if index < run.count || parts > 0 { emit(letters, start..<length, each) }
          parts += 1
          if index == run.count, parts == 1 || (parts == 2 && length - start <= 2) {
            emit(letters, 0..<length, each)
          }
          start = length
        }
      }
    }
  }

  private static func emit(
    _ letters: UnsafeMutableBufferPointer<UInt8>, _ range: Range<Int>,
    _ each: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    each(UnsafeBufferPointer(rebasing: letters[range.prefix(longest)]))
  }

  /// Runs of letters, digits and apostrophes between them; every byte beyond ASCII counts as a letter.
  private static func forEachRun(
    in bytes: UnsafeBufferPointer<UInt8>, each: (Range<Int>, Bool) -> Void
  ) {
    var (start, isASCII) = (-1, true)
    for index in 0..<bytes.count {
      let byte = bytes[index]
      if isWordByte(byte) {
        if start < 0 { (start, isASCII) = (index, true) }
        if byte >= 0x80 { isASCII = false }
      } else if start >= 0 {
        let joins = byte == 0x27 && index + 1 < bytes.count && isWordByte(bytes[index + 1])
        if !joins {
          each(start..<index, isASCII)
          start = -1
        }
      }
    }
    if start >= 0 { each(start..<bytes.count, isASCII) }
  }

  @inline(__always)
  private static func isWordByte(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return byte >= 0x80 || (lower >= 0x61 && lower <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
  }
}
