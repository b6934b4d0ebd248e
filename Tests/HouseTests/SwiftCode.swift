import Foundation

/// Swift source without what is only said: comments and the letters of strings become blanks, what is
/// interpolated stays, and every line keeps its number.
struct SwiftCode {
  private let source: [UInt8]
  private(set) var kept: [UInt8] = []
  private var at = 0

  /// The lines, the first is number one.
  var lines: [Substring] {
    String(decoding: kept, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// Each place where a word begins that is not the tail of a longer one: its line and the rest of that.
  func places(of word: String) -> [(line: Int, rest: String)] {
    kept.places(of: word).filter { $0 == 0 || !kept[$0 - 1].isPartOfName || !word.isName }.map {
      at in
      let rest = kept[at...].prefix { $0 != UInt8(ascii: "\n") }
      return (kept.line(at), String(decoding: rest, as: UTF8.self))
    }
  }

  init(_ file: HouseFile) {
    source = file.bytes
    kept.reserveCapacity(source.count)
    code(untilParenthesis: false)
  }

  private func next(is text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard at + count <= source.count else { return false }
    return text.withUTF8Buffer { $0.elementsEqual(source[at..<at + count]) }
  }

  private mutating func keep() {
    kept.append(source[at])
    at += 1
  }

  private mutating func blank(_ count: Int = 1) {
    for _ in 0..<min(count, source.count - at) {
      kept.append(source[at] == UInt8(ascii: "\n") ? source[at] : UInt8(ascii: " "))
      at += 1
    }
  }

  /// Code up to the end, or up to the parenthesis that closes an interpolation.
  private mutating func code(untilParenthesis: Bool) {
    var depth = 0
    while at < source.count {
      switch source[at] {
      case UInt8(ascii: "/") where next(is: "//"):
        while at < source.count, source[at] != UInt8(ascii: "\n") { blank() }
      case UInt8(ascii: "/") where next(is: "/*"): comment()
      case UInt8(ascii: "\""): string(hashes: 0)
      case UInt8(ascii: "#"):
        if let hashes = stringOpens() { string(hashes: hashes) } else { keep() }
      case UInt8(ascii: "("):
        depth += 1
        keep()
      case UInt8(ascii: ")"):
        depth -= 1
        keep()
        if untilParenthesis, depth == 0 { return }
      default: keep()
      }
    }
  }

  private mutating func comment() {
    var depth = 0
    repeat {
      let isOpening = next(is: "/*")
      let isMark = isOpening || next(is: "*/")
      if isMark { depth += isOpening ? 1 : -1 }
      blank(isMark ? 2 : 1)
    } while depth > 0 && at < source.count
  }

  /// How many `#` stand before the quote that opens here; nil when no string opens.
  private func stringOpens() -> Int? {
    var end = at
    while end < source.count, source[end] == UInt8(ascii: "#") { end += 1 }
    return end < source.count && source[end] == UInt8(ascii: "\"") ? end - at : nil
  }

  private func hashes(after start: Int) -> Int {
    var end = start
    while end < source.count, source[end] == UInt8(ascii: "#") { end += 1 }
    return end - start
  }

  private mutating func string(hashes count: Int) {
    blank(count)
    let quotes = next(is: "\"\"\"") ? 3 : 1
    for _ in 0..<quotes { keep() }
    while at < source.count {
      if closes(quotes, count) {
        for _ in 0..<quotes { keep() }
        return blank(count)
      }
      if source[at] == UInt8(ascii: "\\"), hashes(after: at + 1) >= count {
        blank(1 + count)
        if at < source.count, source[at] == UInt8(ascii: "(") {
          code(untilParenthesis: true)
        } else {
          blank()
        }
      } else {
        blank()
      }
    }
  }

  private func closes(_ quotes: Int, _ count: Int) -> Bool {
    let isQuote = quotes == 3 ? next(is: "\"\"\"") : next(is: "\"")
    return isQuote && hashes(after: at + quotes) >= count
  }
}

extension UInt8 {
  /// Letters, digits and the line below, as names have them; every byte beyond ASCII counts.
  var isPartOfName: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x80...: true
    default: false
    }
  }
}

extension String {
  fileprivate var isName: Bool { utf8.first?.isPartOfName == true }
}

extension [UInt8] {
  /// Where a word stands; the C library looks for its first letter, for tests are not optimised.
  func places(of word: String) -> [Int] {
    let word = Array(word.utf8)
    return withUnsafeBytes { bytes in
      var found: [Int] = []
      var start = 0
      while let base = bytes.baseAddress, bytes.count - start >= word.count,
        let place = memchr(base + start, Int32(word[0]), bytes.count - start - word.count + 1)
      {
        if memcmp(place, word, word.count) == 0 { found.append(base.distance(to: place)) }
        start = base.distance(to: place) + 1
      }
      return found
    }
  }

  /// The line a place stands in, the first is number one.
  func line(_ place: Int) -> Int { self[..<place].count { $0 == UInt8(ascii: "\n") } + 1 }
}
