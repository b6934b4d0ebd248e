/// The key codes of xterm, rxvt, the Linux console, PuTTY and the VT family. Modifiers are read and
/// make no difference: Shift-Right is Right.
enum KeyTable {
  static let oldMouse: [UInt8] = [0x1B, 0x5B, 0x4D]

  /// Whether a byte is the last one of the code that begins so.
  static func ends(_ bytes: [UInt8], with byte: UInt8) -> Bool {
    if bytes[1] == Byte.letterO { return !(0x30...0x39).contains(byte) && byte != 0x3B }
    if bytes.count == 2, byte == Byte.bracket { return false }  // Linux console: Esc [ [ A
    if bytes.count == 3, bytes[2] == Byte.bracket { return true }
    if byte == 0x24 { return bytes.count > 2 && (0x30...0x39).contains(bytes[2]) }  // rxvt Shift
    return byte >= 0x40
  }

  /// Whether `[` or `O`, typed or left over after a reported Esc, goes on as a key code would.
  static func mayBeTail(_ opener: UInt8, _ byte: UInt8, atOnce: Bool) -> Bool {
    switch byte {
    case 0x30...0x3B: true
    case 0x41...0x44, 0x46, 0x48, 0x49, 0x4D, 0x50...0x53: true  // A B C D F H I M P Q R S
    case 0x61...0x64: atOnce  // rxvt; nobody types two letters in one millisecond
    case 0x3C...0x3F, 0x45, 0x4F, 0x5A, 0x5B: opener == Byte.bracket
    default: false
    }
  }

  /// The key of a whole code, nil for what is no key of ours.
  static func key(_ bytes: [UInt8]) -> Key? {
    guard let final = bytes.last else { return nil }
    if bytes[1] == Byte.letterO { return application(final) }
    if bytes.count == 4, bytes[2] == Byte.bracket {
      return (0x41...0x45).contains(final) ? .function(Int(final) - 0x40) : nil
    }
    guard let numbers = numbers(bytes) else { return nil }
    switch final {
    case 0x7E, 0x5E, 0x24, 0x40: return numbers.first == 27 ? other(numbers) : vt(numbers.first)
    case 0x75: return kitty(numbers)
    case 0x50...0x53:  // a position report ends with R too
      return numbers.count < 2 || numbers[0] <= 1 ? .function(Int(final) - 0x4F) : nil
    case 0x5A: return .backTab
    case 0x61...0x64: return arrow(final - 0x20)
    default: return arrow(final)
    }
  }

  private static func arrow(_ letter: UInt8) -> Key? {
    switch letter {
    case 0x41: .up
    case 0x42: .down
    case 0x43: .right
    case 0x44: .left
    case 0x48: .home
    case 0x46: .end
    default: nil
    }
  }

  private static func application(_ final: UInt8) -> Key? {
    switch final {
    case 0x50...0x53: .function(Int(final) - 0x4F)
    case 0x4D: .enter
    case 0x49: .tab
    case 0x61...0x64: arrow(final - 0x20)
    default: arrow(final)
    }
  }

  private static func vt(_ number: Int?) -> Key? {
    switch number {
    case 1, 7: .home
    case 4, 8: .end
    case 2: .insert
    case 3: .delete
    case 5: .pageUp
    case 6: .pageDown
    case .some(let number) where (11...15).contains(number): .function(number - 10)
    case .some(let number) where (17...21).contains(number): .function(number - 11)
    case .some(let number) where (23...24).contains(number): .function(number - 12)
    default: nil
    }
  }

  /// The numbers of a code; only the first of each group of sub-numbers. Nil for private codes.
  static func numbers(_ bytes: [UInt8]) -> [Int]? {
    let body = bytes.dropFirst(2).dropLast()
    guard body.allSatisfy({ (0x30...0x3B).contains($0) }) else { return nil }
    return body.split(separator: 0x3B, omittingEmptySubsequences: false).map { part in
      let digits = part.split(separator: 0x3A, omittingEmptySubsequences: false).first ?? []
      return digits.reduce(0) { min(0x11_0000, $0 * 10 + Int($1) - 0x30) }
    }
  }
}

/// Codes that name a character and its modifiers: kitty's and xterm's own.
extension KeyTable {
  /// A character that was typed as a code.
  enum Typed: Equatable { case text(UInt32), alt(UInt32) }

  /// What a whole code types, nil when it is no character.
  static func typed(_ bytes: [UInt8]) -> Typed? {
    guard let final = bytes.last else { return nil }
    if bytes[1] == Byte.letterO { return keypad(final) }
    guard let numbers = numbers(bytes), let (code, modifiers) = character(numbers, final),
      code >= 0x20, code < 0xE000 || code > 0xF8FF
    else { return nil }
    if modifiers & 4 != 0 { return nil }
    return modifiers & 2 != 0 ? .alt(UInt32(code)) : .text(UInt32(code))
  }

  /// The digits and signs of a keypad in application mode.
  private static func keypad(_ final: UInt8) -> Typed? {
    switch final {
    case 0x6A...0x79: .text(UInt32(final) - 0x40)  // j to y: * + , - . / 0 to 9
    case 0x58: .text(0x3D)
    default: nil
    }
  }

  static func kitty(_ numbers: [Int]) -> Key? {
    guard let (code, modifiers) = character(numbers, 0x75) else { return nil }
    return special(code, modifiers)
  }

  static func other(_ numbers: [Int]) -> Key? {
    guard let (code, modifiers) = character(numbers, 0x7E) else { return nil }
    return special(code, modifiers)
  }

  private static func character(_ numbers: [Int], _ final: UInt8) -> (code: Int, modifiers: Int)? {
    switch final {
    case 0x75 where !numbers.isEmpty:
      (numbers[0], numbers.count > 1 ? max(0, numbers[1] - 1) : 0)
    case 0x7E where numbers.count == 3 && numbers[0] == 27:
      (numbers[2], max(0, numbers[1] - 1))
    default: nil
    }
  }

  private static func special(_ code: Int, _ modifiers: Int) -> Key? {
    switch code {
    case 9: modifiers & 1 != 0 ? .backTab : .tab
    case 13, 57414: .enter
    case 27: .escape
    case 8, 127: .backspace
    case 0x41...0x5A where modifiers & 4 != 0: control(code + 0x20)
    case 0x61...0x7A where modifiers & 4 != 0: control(code)
    default: nil
    }
  }

  private static func control(_ code: Int) -> Key? {
    Unicode.Scalar(UInt32(code)).map { .control(Character($0)) }
  }
}
