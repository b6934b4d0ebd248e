extension KeyDecoder {
  /// Takes one byte of a key code that has begun with Esc [ or Esc O.
  mutating func code(_ bytes: [UInt8], late: Bool, _ byte: UInt8) {
    state = .ground
    if byte < 0x20 || byte == 0x7F || byte >= 0x80 {  // broken off by a key
      if bytes.count == 2, late { emitText(UInt32(bytes[1])) }
      return step(byte)
    }
    if late, bytes.count == 2, !KeyTable.mayBeTail(bytes[1], byte, atOnce: last == tailAt) {
      emitText(UInt32(bytes[1]))
      return step(byte)
    }
    let longer = bytes.count < Self.codeLimit ? bytes + [byte] : bytes
    if KeyTable.ends(bytes, with: byte) {
      if bytes.count < Self.codeLimit { finish(longer, late: late) }
    } else {
      state = .code(longer, late: late)
    }
  }

  private mutating func finish(_ bytes: [UInt8], late: Bool) {
    if bytes == PastedText.start {
      state = .paste(matched: 0)
    } else if bytes == KeyTable.oldMouse {
      state = .mouse(left: 3)
    } else if !late {
      if let key = known[bytes] ?? KeyTable.key(bytes) {
        emit(key)
      } else {
        switch KeyTable.typed(bytes) {
        case .text(let value): emitText(value)
        case .alt(let value): emitAlt(value)
        case nil: break
        }
      }
    }
  }
}
