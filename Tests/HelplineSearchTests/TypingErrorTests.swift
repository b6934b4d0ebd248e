import Testing

@testable import HelplineSearch

@Suite("Typing errors against the plain table of distances")
struct TypingErrorTests {
  @Test(arguments: 1...3)
  func `words with one and with two wrong letters are the ones a full comparison finds`(
    seed: UInt64
  ) {
    var state = seed
    let below = { (count: Int) -> Int in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    // Few letters, so that most words are near some other.
    let word = { (0..<(2 + below(11))).map { _ in UInt8(0x61 + below(3)) } }
    let words = Set((0..<600).map { _ in word() }).sorted { $0.lexicographicallyPrecedes($1) }
    let terms = TypingErrorTests.table(words)
    var (near, far) = (0, 0)
    for _ in 0..<60 {
      let typed = word()
      let text = String(decoding: typed, as: UTF8.self)
      let distances = words.map { TypingErrorTests.distance(typed, $0) }
      let one = words.indices.filter { distances[$0] == 1 }
      let two = words.indices.filter { distances[$0] <= 2 && words[$0][0] == typed[0] }
      #expect(NearWords.find(text, in: terms) == one)
      #expect(FarWords.find(text, in: terms) == two)
      near += one.count
      far += two.count
    }
    #expect(near > 0 && far > near)
  }

  private static func table(_ words: [[UInt8]]) -> StringTable {
    var (offsets, content): ([UInt8], [UInt8]) = ([], [])
    for word in words + [[]] {
      withUnsafeBytes(of: UInt32(content.count).littleEndian) { offsets += $0 }
      content += word
    }
    let section = { (bytes: [UInt8]) in
      Section(file: MappedFile(bytes), range: 0..<bytes.count)
    }
    return StringTable(offsets: section(offsets), content: section(content))
  }

  /// Optimal string alignment, all of the table.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var rows = [Array(0...right.count)]
    for (place, letter) in left.enumerated() {
      var row = [place + 1]
      for (index, other) in right.enumerated() {
        var best = min(row[index], rows[place][index + 1]) + 1
        best = min(best, rows[place][index] + (letter == other ? 0 : 1))
        if place > 0, index > 0, letter == right[index - 1], left[place - 1] == other {
          best = min(best, rows[place - 1][index - 1] + 1)
        }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[left.count][right.count]
  }
}
