import HelplineModel

/// The key a name is found by: folded, apostrophes dropped, every other mark one space.
///
/// So "Stoke-on-Trent" is found by "stoke on tr" and "L'Aquila" by "laq".
func referenceKey(_ text: String) -> [UInt8] { referenceKey(folded: folded(text).utf8) }

private func referenceKey(folded text: String.UTF8View) -> [UInt8] {
  var key: [UInt8] = []
  key.reserveCapacity(text.count)
  for byte in text {
    switch byte {
    case 0x30...0x39, 0x61...0x7A, 0x80...: key.append(byte)
    case 0x27, 0x60: continue
    default: if let last = key.last, last != 0x20 { key.append(0x20) }
    }
  }
  if key.last == 0x20 { key.removeLast() }
  return key
}

/// Folds many names: Latin and Cyrillic letters one by one from memory, all else as a whole.
///
/// In these two scripts a letter's fold does not depend on its neighbours (tried over all 29,573 such
/// names of the table); the transform costs 22 µs a name, this 1 µs. Greek and others look at
/// neighbours ("γχ" is "nch"), so they take the long way.
struct ReferenceFolder {
  private var memory: [Unicode.Scalar: String] = [:]

  mutating func key(_ name: String) -> [UInt8] {
    guard Self.isOneByOne(name.unicodeScalars) else { return referenceKey(name) }
    var result = ""
    for scalar in name.unicodeScalars {
      if let known = memory[scalar] {
        result += known
      } else {
        let fold = folded(String(scalar))
        memory[scalar] = fold
        result += fold
      }
    }
    return referenceKey(folded: result.utf8)
  }

  private static func isOneByOne(_ name: String.UnicodeScalarView) -> Bool {
    name.allSatisfy { $0.value < 0x250 || (0x1E00...0x1EFF).contains($0.value) }
      || name.allSatisfy { $0.value < 0x80 || (0x400...0x45F).contains($0.value) }
  }
}
