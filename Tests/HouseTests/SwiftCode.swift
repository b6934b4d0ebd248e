/// Swift source without what is only said: comments and the letters of strings become blanks, what is
/// interpolated stays, and every line keeps its number.
struct SwiftCode {
  private(set) var lines: [String] = []
  private let source: [UInt8]
  private var kept: [UInt8] = []
  private var at = 0

  init(_ file: HouseFile) {
    source = file.bytes
    kept.reserveCapacity(source.count)
    code(untilParenthesis: false)
    lines = String(decoding: kept, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
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
      if next(is: "//") {
        while at < source.count, source[at] != UInt8(ascii: "\n") { blank() }
      } else if next(is: "/*") {
        comment()
      } else if let hashes = stringOpens() {
        string(hashes: hashes)
      } else {
        if source[at] == UInt8(ascii: "(") { depth += 1 }
        if source[at] == UInt8(ascii: ")") { depth -= 1 }
        keep()
        if untilParenthesis, depth == 0 { return }
      }
    }
  }

  private mutating func comment() {
    var depth = 0
    repeat {
      if next(is: "/*") { depth += 1 } else if next(is: "*/") { depth -= 1 } else {
        blank()
        continue
      }
      blank(2)
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
