/// The same random numbers for the same seed, on every machine.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  /// Text with everything unpleasant in it.
  mutating func text(length: Int) -> String {
    var result = ""
    for _ in 0..<below(length + 1) {
      if let scalar = Unicode.Scalar(scalarValue()) { result.unicodeScalars.append(scalar) }
    }
    return result
  }

  private mutating func scalarValue() -> UInt32 {
    switch below(8) {
    case 0: UInt32(below(0x20))
    case 1: UInt32(0x80 + below(0x80))
    case 2: UInt32(0x300 + below(0x70))
    case 3: UInt32(0x2000 + below(0x70))
    case 4: UInt32(0x1F1E6 + below(0x400))
    case 5: UInt32(below(0x11_0000))
    default: UInt32(0x20 + below(0x5F))
    }
  }
}
