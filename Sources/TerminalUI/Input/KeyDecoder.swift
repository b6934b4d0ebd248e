/// Turns the bytes of a terminal into events, whatever the terminal calls itself.
///
/// One table holds the strings of the terminal's own description and of xterm, rxvt, the Linux
/// console, PuTTY and the VT family. Bytes may arrive in any pieces: the result is the same. All
/// times are milliseconds of a clock that never goes back; the decoder never reads a clock itself.
public struct KeyDecoder: Sendable {
  /// How long a lone Esc waits for the rest of a key code, in milliseconds.
  public let escapeDelay: Int
  let known: [[UInt8]: Key]
  var state = State.ground
  var last = 0
  var scalar = ScalarReader()
  var pasted: [UInt8] = []
  var lateUntil: Int?
  var tailAt = 0
  var afterReturn: Int?
  var events: [InputEvent] = []

  /// What the bytes so far may become.
  enum State: Equatable, Sendable {
    case ground
    /// Esc came; nothing else yet.
    case escape
    /// A key code without its end; `late` when its Esc was reported already.
    case code([UInt8], late: Bool)
    /// The coordinates of an old mouse report.
    case mouse(left: Int)
    /// Esc and a letter that opens a message of the terminal, or Alt and that letter.
    case maybeMessage(UInt8)
    /// A message of the terminal, up to its end.
    case message(escaped: Bool)
    /// Pasted text up to its end mark.
    case paste(matched: Int)
    /// Alt and a character of several bytes.
    case alt
  }

  /// The longest wait for the rest of a key code, and the time after a reported Esc within which
  /// the tail of a key code still belongs to it, in milliseconds.
  static let tailDelay = 300
  /// Silence that ends a paste whose end mark got lost, in milliseconds.
  static let pasteSilence = 2_000
  /// Most bytes kept of one paste.
  static let pasteLimit = 100_000
  /// Most bytes kept of one key code; the rest is read and forgotten.
  static let codeLimit = 64

  /// A decoder; `terminfo` holds the terminal's own strings, `escapeDelay` is 25 at the machine
  /// and 100 over ssh.
  public init(terminfo: [[UInt8]: Key] = [:], escapeDelay: Int = 25) {
    known = terminfo.filter { $0.key.count > 1 && $0.key.first == Byte.escape }
    self.escapeDelay = max(1, escapeDelay)
  }

  /// Takes bytes read at `now` and returns what they mean.
  public mutating func feed(_ bytes: some Sequence<UInt8>, at now: Int) -> [InputEvent] {
    expire(now)
    for byte in bytes {
      last = now
      step(byte)
    }
    return taken()
  }

  /// What the passing of time decided: call it at `deadline`.
  public mutating func tick(at now: Int) -> [InputEvent] {
    expire(now)
    return taken()
  }

  /// When `tick` has to be called, nil when nothing waits.
  public var deadline: Int? {
    switch state {
    case .ground: nil
    case .escape, .maybeMessage, .alt: last + escapeDelay
    case .code, .mouse, .message: last + Self.tailDelay
    case .paste: last + Self.pasteSilence
    }
  }

  private mutating func taken() -> [InputEvent] {
    defer { events = [] }
    return events
  }

  private mutating func expire(_ now: Int) {
    guard let deadline, now >= deadline else { return }
    let ended = state
    state = .ground
    switch ended {
    case .escape:
      emit(.escape)
      lateUntil = deadline + Self.tailDelay
    case .code(let bytes, let late): giveUp(bytes, late: late)
    case .maybeMessage(let letter): emitAlt(UInt32(letter))
    case .paste: emitPaste()
    case .ground, .mouse, .message, .alt: scalar = ScalarReader()
    }
  }

  /// A key code that never ended: its first letter was typed after Esc or with Alt, more than that
  /// is the rest of something broken.
  private mutating func giveUp(_ bytes: [UInt8], late: Bool) {
    guard bytes.count == 2 else { return }
    if late { emitText(UInt32(bytes[1])) } else { emitAlt(UInt32(bytes[1])) }
  }

  mutating func emit(_ key: Key) { events.append(.key(key)) }

  mutating func emitText(_ value: UInt32) {
    let shown = Scalars.kind(value) == .space ? 0x20 : value
    guard Scalars.mayBeTyped(shown), let scalar = Unicode.Scalar(shown) else { return }
    events.append(.text(String(Character(scalar))))
  }

  mutating func emitAlt(_ value: UInt32) {
    guard Scalars.mayBeTyped(value), let scalar = Unicode.Scalar(value) else { return }
    events.append(.key(.alt(Character(scalar))))
  }

  mutating func emitPaste() {
    let text = PastedText.clean(pasted)
    pasted = []
    if !text.isEmpty { events.append(.paste(text)) }
  }
}

/// Bytes with a meaning of their own.
enum Byte {
  static let escape: UInt8 = 0x1B
  static let bracket: UInt8 = 0x5B
  static let letterO: UInt8 = 0x4F
}
