/// One element of JSON, read into a flat list of values; texts are cut out of the bytes when asked for.
///
/// By hand, because `JSONDecoder` makes a dictionary and a box for each object and asks every field
/// through them: that was a third of the reading's time, and this is a tenth of that.
final class JSONTree {
  /// What a value is.
  enum Kind: UInt8 {
    case object, list, text, number, yes, no, null
  }

  /// A value: its bytes, and where the next one stands that does not lie in it.
  struct Node {
    var kind: Kind
    var hasEscapes = false
    var start: UInt32
    var end: UInt32
    var next: UInt32
  }

  /// Deepest nesting.
  static let maximumDepth = 500

  let bytes: [UInt8]
  private(set) var nodes: [Node] = []
  private var place = 0

  /// Reads one value and nothing behind it; nil where it is no JSON.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    nodes.reserveCapacity(bytes.count / 12 + 8)
    guard value(depth: 0) else { return nil }
    skipBlanks()
    if place < bytes.count { return nil }
  }

  // MARK: asking

  /// The values in a list or object, as places in `nodes`; in an object keys and values take turns.
  func inside(_ node: Int, _ take: (Int) -> Bool) {
    let end = Int(nodes[node].next)
    var child = node + 1
    while child < end, take(child) { child = Int(nodes[child].next) }
  }

  /// The value of a key; nil where the object has none of that name.
  func value(_ name: String, of object: Int) -> Int? {
    var name = name
    return name.withUTF8 { name in
      nodes.withUnsafeBufferPointer { nodes in
        bytes.withUnsafeBufferPointer { bytes in
          guard nodes[object].kind == .object else { return nil }
          let end = Int(nodes[object].next)
          var key = object + 1
          while key < end {
            if isKey(nodes[key], bytes, name) { return key + 1 }
            key = Int(nodes[key + 1].next)
          }
          return nil
        }
      }
    }
  }

  private func isKey(
    _ key: Node, _ bytes: UnsafeBufferPointer<UInt8>, _ name: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let (start, count) = (Int(key.start), Int(key.end - key.start))
    if key.hasEscapes {
      return unescaped(self.bytes[start..<start + count]).utf8.elementsEqual(name)
    }
    guard name.count == count else { return false }
    for index in 0..<count where name[index] != bytes[start + index] { return false }
    return true
  }

  /// The words of a text.
  func text(_ node: Int) -> String {
    let range = Int(nodes[node].start)..<Int(nodes[node].end)
    guard nodes[node].hasEscapes else { return String(decoding: bytes[range], as: UTF8.self) }
    return unescaped(bytes[range])
  }

  private func unescaped(_ part: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(part.count)
    var index = part.startIndex
    while index < part.endIndex {
      guard part[index] == 0x5C else {
        result.append(part[index])
        index += 1
        continue
      }
      let letter = part[index + 1]
      index += 2
      if letter == 0x75 {
        result.append(contentsOf: String(scalar(part, &index)).utf8)
      } else {
        result.append(Self.escapes[letter] ?? letter)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static let escapes: [UInt8: UInt8] = [
    0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09,
  ]

  /// The scalar behind `\u`; half of a pair alone is a mark for something lost.
  private func scalar(_ part: ArraySlice<UInt8>, _ index: inout Int) -> Unicode.Scalar {
    let high = unit(part, index)
    index += 4
    if (0xD800..<0xDC00).contains(high), index + 5 < part.endIndex, part[index] == 0x5C,
      part[index + 1] == 0x75
    {
      let low = unit(part, index + 2)
      if (0xDC00..<0xE000).contains(low) {
        index += 6
        let value = 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
        return Unicode.Scalar(value) ?? "\u{FFFD}"
      }
    }
    return Unicode.Scalar(high) ?? "\u{FFFD}"
  }

  private func unit(_ part: ArraySlice<UInt8>, _ index: Int) -> UInt32 {
    part[index..<index + 4].reduce(0) { $0 << 4 | UInt32(Self.digit($1) ?? 0) }
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  // MARK: reading

  private func skipBlanks() {
    while place < bytes.count {
      switch bytes[place] {
      case 0x20, 0x09, 0x0A, 0x0D: place += 1
      default: return
      }
    }
  }

  /// Steps over one byte, blanks before it passed over.
  private func takes(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard place < bytes.count, bytes[place] == byte else { return false }
    place += 1
    return true
  }

  private func value(depth: Int) -> Bool {
    skipBlanks()
    guard place < bytes.count, depth < Self.maximumDepth else { return false }
    switch bytes[place] {
    case 0x7B: return group(.object, until: 0x7D, depth: depth)
    case 0x5B: return group(.list, until: 0x5D, depth: depth)
    case 0x22: return text()
    case 0x74: return word("true", .yes)
    case 0x66: return word("false", .no)
    case 0x6E: return word("null", .null)
    default: return number()
    }
  }

  private func add(_ kind: Kind, from start: Int, hasEscapes: Bool = false) {
    nodes.append(
      Node(
        kind: kind, hasEscapes: hasEscapes, start: UInt32(start), end: UInt32(place),
        next: UInt32(nodes.count + 1)))
  }

  private func group(_ kind: Kind, until end: UInt8, depth: Int) -> Bool {
    let node = nodes.count
    let start = place
    place += 1
    add(kind, from: start)
    if !takes(end) {
      repeat {
        if kind == .object {
          skipBlanks()
          guard place < bytes.count, bytes[place] == 0x22, text(), takes(0x3A) else { return false }
        }
        guard value(depth: depth + 1) else { return false }
      } while takes(0x2C)
      guard takes(end) else { return false }
    }
    nodes[node].end = UInt32(place)
    nodes[node].next = UInt32(nodes.count)
    return true
  }

  private func text() -> Bool {
    place += 1
    let start = place
    var hasEscapes = false
    while place < bytes.count {
      let byte = bytes[place]
      if byte == 0x22 {
        add(.text, from: start, hasEscapes: hasEscapes)
        place += 1
        return true
      }
      if byte < 0x20 { return false }
      if byte == 0x5C {
        hasEscapes = true
        guard escape() else { return false }
      } else {
        place += 1
      }
    }
    return false
  }

  private func escape() -> Bool {
    guard place + 1 < bytes.count else { return false }
    switch bytes[place + 1] {
    case 0x22, 0x2F, 0x5C, 0x62, 0x66, 0x6E, 0x72, 0x74:
      place += 2
      return true
    case 0x75:
      guard place + 5 < bytes.count,
        bytes[place + 2..<place + 6].allSatisfy({ Self.digit($0) != nil })
      else { return false }
      place += 6
      return true
    default: return false
    }
  }

  private func word(_ word: String, _ kind: Kind) -> Bool {
    let (start, count) = (place, word.utf8.count)
    guard place + count <= bytes.count, bytes[place..<place + count].elementsEqual(word.utf8) else {
      return false
    }
    place += count
    add(kind, from: start)
    return true
  }

  /// `-12`, `0.5`, `1e9`; never `01`, `1.` or `+1`.
  private func number() -> Bool {
    let start = place
    if bytes[place] == 0x2D { place += 1 }
    let first = place
    guard digits(), place == first + 1 || bytes[first] != 0x30 else { return false }
    if place < bytes.count, bytes[place] == 0x2E {
      place += 1
      guard digits() else { return false }
    }
    if place < bytes.count, bytes[place] | 0x20 == 0x65 {
      place += 1
      if place < bytes.count, bytes[place] == 0x2B || bytes[place] == 0x2D { place += 1 }
      guard digits() else { return false }
    }
    add(.number, from: start)
    return true
  }

  /// Steps over digits; false where there is none.
  private func digits() -> Bool {
    let start = place
    while place < bytes.count, (0x30...0x39).contains(bytes[place]) { place += 1 }
    return place > start
  }
}
