/// Numbers words by their bytes: each word once, in the order they came.
///
/// A dictionary of strings costs three times as much for the fifteen million words of 100,000 listings.
struct WordTable {
  private var content: [UInt8] = []
  private var starts: [Int] = [0]
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
    starts.append(content.count)
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  /// The bytes of a word.
  func bytes(_ number: Int) -> ArraySlice<UInt8> { content[starts[number]..<starts[number + 1]] }

  /// The numbers of all words in the order of their bytes.
  func sorted() -> [Int] {
    content.withUnsafeBufferPointer { content in
      let keyed = (0..<count).map { number -> (UInt64, Int) in
        (WordTable.key(content, starts[number], starts[number + 1]), number)
      }
      return keyed.sorted { left, right in
        if left.0 != right.0 { return left.0 < right.0 }
        return content[starts[left.1]..<starts[left.1 + 1]]
          .lexicographicallyPrecedes(content[starts[right.1]..<starts[right.1 + 1]])
      }.map(\.1)
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
        WordTable.hash(UnsafeBufferPointer(rebasing: $0[starts[number]..<starts[number + 1]]))
      }
      var slot = Int(hash & 0x7FFF_FFFF) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = (hash >> 32) << 32 | UInt64(number + 1)
    }
  }

  private func isEqual(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = starts[number]
    guard starts[number + 1] - start == word.count else { return false }
    return content.withUnsafeBufferPointer { content in
      for index in 0..<word.count where content[start + index] != word[index] { return false }
      return true
    }
  }

  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15 }
    return hash ^ (hash >> 32)
  }
}
