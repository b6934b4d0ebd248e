/// An order that looks like chance and is the same for the same seed.
public enum Shuffle {
  /// The list in another order.
  public static func order<Element>(_ list: [Element], seed: UInt64) -> [Element] {
    var result = list
    var state = seed
    for index in result.indices.dropLast() {
      let left = UInt64(result.count - index)
      result.swapAt(index, index + Int(next(&state) % left))
    }
    return result
  }

  /// The next number of SplitMix64.
  private static func next(_ state: inout UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
