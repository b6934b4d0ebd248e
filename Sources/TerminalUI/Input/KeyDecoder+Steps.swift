extension KeyDecoder {
  /// Takes one byte.
  mutating func step(_ byte: UInt8) {
    switch state {
    case .ground: ground(byte)
    case .escape: afterEscape(byte)
    case .code(let bytes, let late): code(bytes, late: late, byte)
    case .mouse(let left): state = left > 1 ? .mouse(left: left - 1) : .ground
    case .maybeMessage(let letter): maybeMessage(letter, byte)
    case .message(let escaped): message(escaped: escaped, byte)
    case .paste(let matched): paste(matched: matched, byte)
    case .alt: alt(byte)
    }
  }

  private mutating func ground(_ byte: UInt8) {
    if let until = lateUntil {
      lateUntil = nil
      if last < until, byte == Byte.bracket || byte == Byte.letterO {
        state = .code([Byte.escape, byte], late: true)
        tailAt = last
        return
      }
    }
    let returned = afterReturn
    afterReturn = nil
    switch byte {
    case Byte.escape:
      scalar = ScalarReader()
      state = .escape
    case 0x0A:
      if returned.map({ last - $0 < escapeDelay }) ?? false { return }
      emit(.enter)
    case 0x00..<0x20, 0x7F:
      scalar = ScalarReader()
      if byte == 0x0D { afterReturn = last }
      if let key = Self.controlKey(byte) { emit(key) }
    default:
      if let value = scalar.take(byte) { emitText(value) }
    }
  }

  static func controlKey(_ byte: UInt8) -> Key? {
    switch byte {
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x08, 0x7F: .backspace
    case 0x1B: .escape
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: nil
    }
  }

  private mutating func afterEscape(_ byte: UInt8) {
    state = .ground
    if let key = known[[Byte.escape, byte]] { return emit(key) }
    switch byte {
    case Byte.bracket, Byte.letterO: state = .code([Byte.escape, byte], late: false)
    case 0x5D, 0x50, 0x5F, 0x5E: state = .maybeMessage(byte)
    case 0x7F, 0x08: emit(.backspace)
    case Byte.escape, 0x00..<0x20:
      emit(.escape)
      ground(byte)
    case 0x20..<0x7F: emitAlt(UInt32(byte))
    default:
      state = .alt
      alt(byte)
    }
  }

  private mutating func alt(_ byte: UInt8) {
    guard byte >= 0x80 else {
      state = .ground
      scalar = ScalarReader()
      return ground(byte)
    }
    let value = scalar.take(byte)
    if let value { emitAlt(value) }
    if value != nil || scalar.isEmpty { state = .ground }
  }

  private mutating func maybeMessage(_ letter: UInt8, _ byte: UInt8) {
    switch byte {
    case 0x30...0x39, 0x3E, 0x21, 0x24, 0x2B: state = .message(escaped: false)
    default:
      state = .ground
      emitAlt(UInt32(letter))
      ground(byte)
    }
  }

  /// A message ends with BEL or Esc \; what breaks it off is a key again.
  private mutating func message(escaped: Bool, _ byte: UInt8) {
    switch (escaped, byte) {
    case (true, 0x5C), (false, 0x07): state = .ground
    case (false, Byte.escape): state = .message(escaped: true)
    case (true, _):
      state = .escape
      step(byte)
    case (false, 0..<0x20):
      state = .ground
      step(byte)
    default: break
    }
  }

  private mutating func paste(matched: Int, _ byte: UInt8) {
    let end = PastedText.end
    if byte == end[matched] {
      state = matched + 1 == end.count ? .ground : .paste(matched: matched + 1)
      if state == .ground { emitPaste() }
      return
    }
    for kept in end[..<matched] { keep(kept) }
    if byte != end[0] { keep(byte) }
    state = .paste(matched: byte == end[0] ? 1 : 0)
  }

  private mutating func keep(_ byte: UInt8) {
    if pasted.count < Self.pasteLimit { pasted.append(byte) }
  }
}
