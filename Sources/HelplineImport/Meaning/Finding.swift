extension String {
  /// Whether these letters stand in it, byte by byte. `contains` of the standard library builds a
  /// searcher with tables for every call and was half of the time of an import.
  func holds(_ letters: String) -> Bool {
    var needle = letters
    var hay = self
    return needle.withUTF8 { needle in
      hay.withUTF8 { hay in
        guard let first = needle.first else { return true }
        guard hay.count >= needle.count else { return false }
        for start in 0...(hay.count - needle.count) where hay[start] == first {
          if (1..<needle.count).allSatisfy({ hay[start + $0] == needle[$0] }) { return true }
        }
        return false
      }
    }
  }

  /// Whether any of these stands in it.
  func holds(anyOf list: [String]) -> Bool {
    list.contains { holds($0) }
  }
}

extension StringProtocol {
  /// Whether it has more letters than this; what comes after them is not counted.
  func isLonger(than letters: Int) -> Bool {
    index(startIndex, offsetBy: letters + 1, limitedBy: endIndex) != nil
  }
}
