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
    let (from, to) = offsets.twoNumbers(index)
    return content.slice(from, to)
  }

  /// One as text.
  func text(_ index: Int) -> String { String(decoding: bytes(index), as: UTF8.self) }

  /// The first index within a range whose string does not come before the key.
  func lowerBound(_ key: [UInt8], in range: Range<Int>? = nil) -> Int {
    key.withUnsafeBytes { lowerBound($0, in: range ?? 0..<count) }
  }

  /// The first index within a range whose string does not come before the key.
  func lowerBound(_ key: UnsafeRawBufferPointer, in range: Range<Int>) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if StringTable.order(bytes(middle), key) < 0 { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The range of strings that begin with the key.
  func range(prefix key: [UInt8], in range: Range<Int>? = nil) -> Range<Int> {
    key.withUnsafeBytes { self.range(prefix: $0, in: range ?? 0..<count) }
  }

  /// The range of strings that begin with the key.
  func range(prefix key: UnsafeRawBufferPointer, in range: Range<Int>) -> Range<Int> {
    let lower = lowerBound(key, in: range)
    return lower..<end(ofPrefix: key, in: lower..<range.upperBound)
  }

  /// Where the strings that begin with the key end, of which the first in the range may be the first: mostly
  /// there are few, so it is looked for near the beginning.
  func end(ofPrefix key: UnsafeRawBufferPointer, in range: Range<Int>) -> Int {
    var (low, high, step) = (range.lowerBound, range.lowerBound, 1)
    while high < range.upperBound, begins(high, key) {
      low = high + 1
      high = low + step
      step *= 2
    }
    high = min(high, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if begins(middle, key) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The index of a string, nil when it is not there.
  func index(of key: [UInt8]) -> Int? { key.withUnsafeBytes { index(of: $0, in: 0..<count) } }

  /// The index of a string, nil when it is not there.
  func index(of key: UnsafeRawBufferPointer) -> Int? { index(of: key, in: 0..<count) }

  /// The index of a string within a range, nil when it is not there.
  func index(of key: UnsafeRawBufferPointer, in range: Range<Int>) -> Int? {
    let index = lowerBound(key, in: range)
    return index < range.upperBound && StringTable.order(bytes(index), key) == 0 ? index : nil
  }

  @inline(__always)
  private func begins(_ index: Int, _ key: UnsafeRawBufferPointer) -> Bool {
    let string = bytes(index)
    guard string.count >= key.count else { return false }
    guard key.count > 0, let start = string.baseAddress, let other = key.baseAddress else {
      return true
    }
    return memcmp(start, other, key.count) == 0
  }

  /// Order by bytes.
  @inline(__always)
  private static func order(
    _ string: UnsafeRawBufferPointer, _ key: UnsafeRawBufferPointer
  ) -> Int {
    let common = min(string.count, key.count)
    if common > 0, let start = string.baseAddress, let other = key.baseAddress {
      let order = Int(memcmp(start, other, common))
      if order != 0 { return order }
    }
    return string.count - key.count
  }
}
