/// Numbers words by their bytes: each word once, in the order they came.
///
/// A dictionary of strings costs three times as much for the fifteen million words of 100,000 listings.
struct WordTable {
  private var content: [UInt8] = []
  private var starts: [UInt32] = [0]
  /// The number of a word and one, with the high half of its hash above: most other words are passed
  /// over without a look at their letters.
  private var slots = [UInt64](repeating: 0, count: 1 << 12)

  /// How many words.
  var count: Int { starts.count - 1 }

  /// The number of a word, which is new when it is the former `count`.
  mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = WordTable.hash(word)
    let mark = (hash >> 32) << 32
    let mask = slots.count - 1
    var slot = Int(hash & 0x7FFF_FFFF) & mask
    while slots[slot] != 0 {
      let found = slots[slot]
      let number = Int(found & 0xFFFF_FFFF) - 1
      if found ^ mark <= 0xFFFF_FFFF, isEqual(number, word) { return number }
      slot = (slot + 1) & mask
    }
    slots[slot] = mark | UInt64(starts.count)
    content.append(contentsOf: word)
    starts.append(UInt32(content.count))
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  /// The bytes of a word.
  func bytes(_ number: Int) -> ArraySlice<UInt8> { content[range(number)] }

  @inline(__always)
  private func range(_ number: Int) -> Range<Int> {
    Int(starts[number])..<Int(starts[number + 1])
  }

  /// Gives free what only adding needs.
  mutating func seal() { slots = [] }

  /// The numbers of all words in the order of their bytes.
  func sorted() -> [UInt32] {
    content.withUnsafeBufferPointer { content in
      var keyed = (0..<count).map { number -> (UInt64, UInt32) in
        let range = range(number)
        return (WordTable.key(content, range.lowerBound, range.upperBound), UInt32(number))
      }
      keyed.sort { left, right in
        if left.0 != right.0 { return left.0 < right.0 }
        return content[range(Int(left.1))]
          .lexicographicallyPrecedes(content[range(Int(right.1))])
      }
      return keyed.map(\.1)
    }
  }

  /// The first eight bytes as a number that sorts like them.
  static func key(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    var key: UInt64 = 0
    for index in start..<start + 8 { key = key << 8 | (index < end ? UInt64(bytes[index]) : 0) }
    return key
  }

  private mutating func grow() {
    slots = [UInt64](repeating: 0, count: slots.count * 2)
    for number in 0..<count {
      let hash = content.withUnsafeBufferPointer {
        WordTable.hash(UnsafeBufferPointer(rebasing: $0[range(number)]))
      }
      var slot = Int(hash & 0x7FFF_FFFF) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = (hash >> 32) << 32 | UInt64(number + 1)
    }
  }

  private func isEqual(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(number)
    guard range.count == word.count else { return false }
    return content.withUnsafeBufferPointer { content in
      for index in 0..<word.count where content[range.lowerBound + index] != word[index] {
        return false
      }
      return true
    }
  }

  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(word.count)
    let bytes = UnsafeRawBufferPointer(word)
    var place = 0
    while place + 8 <= bytes.count {
      let eight = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      hash = (hash ^ eight) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
      place += 8
    }
    var rest: UInt64 = 0
    while place < bytes.count {
      rest = rest << 8 | UInt64(bytes[place])
      place += 1
    }
    hash = (hash ^ rest) &* 0x9E37_79B9_7F4A_7C15
    return hash ^ (hash >> 32)
  }
}
