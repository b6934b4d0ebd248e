import Foundation

/// Strings one after the other with their offsets, sorted by bytes where they are looked up.
struct StringTable: Sendable {
  private let offsets: Section
  private let content: Section

  /// A table of two sections.
  init(offsets: Section, content: Section) {
    self.offsets = offsets
    self.content = content
  }

  /// How many strings.
  var count: Int { max(0, offsets.count32 - 1) }

  /// The bytes of one.
  @inline(__always)
  func bytes(_ index: Int) -> UnsafeRawBufferPointer {
    content.slice(offsets.number(index), offsets.number(index + 1))
  }

  /// One as text.
  func text(_ index: Int) -> String { String(decoding: bytes(index), as: UTF8.self) }

  /// The first index within a range whose string does not come before the key.
  func lowerBound(_ key: [UInt8], in range: Range<Int>? = nil) -> Int {
    partition(range ?? 0..<count) { StringTable.order($0, key, cut: false) < 0 }
  }

  /// The range of strings that begin with the key.
  func range(prefix key: [UInt8], in range: Range<Int>? = nil) -> Range<Int> {
    let lower = lowerBound(key, in: range)
    let end = (range ?? 0..<count).upperBound
    return lower..<partition(lower..<end) { StringTable.order($0, key, cut: true) <= 0 }
  }

  /// The index of a string, nil when it is not there.
  func index(of key: [UInt8]) -> Int? {
    let index = lowerBound(key)
    return index < count && StringTable.order(bytes(index), key, cut: false) == 0 ? index : nil
  }

  private func partition(
    _ range: Range<Int>, goesBefore: (UnsafeRawBufferPointer) -> Bool
  ) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if goesBefore(bytes(middle)) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Order by bytes; `cut` compares only as much of the string as the key is long.
  @inline(__always)
  private static func order(_ string: UnsafeRawBufferPointer, _ key: [UInt8], cut: Bool) -> Int {
    let common = min(string.count, key.count)
    if common > 0, let start = string.baseAddress {
      let order = Int(memcmp(start, key, common))
      if order != 0 { return order }
    }
    if cut && string.count >= key.count { return 0 }
    return string.count - key.count
  }
}
