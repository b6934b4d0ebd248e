/// Turns scalars into glyphs one at a time; see `SafeText`.
struct SafetyGate {
  private var glyphs: [SafeText.Glyph] = []
  private var open = false  // the last glyph may still take marks
  private var joined = false  // a zero-width joiner came after the last glyph
  private var family = false  // the last glyph stands for several joined pictures
  private var afterReturn = false

  /// Most marks one cell holds.
  static let mostMarks = 4

  /// Takes the next scalar.
  mutating func take(_ scalar: UInt32) {
    let wasReturn = afterReturn
    afterReturn = scalar == 0x0D
    if scalar >= 0x20 && scalar < 0x7F { return begin(SafeText.Glyph(base: scalar)) }
    if scalar == 0x0A && wasReturn { return }
    switch Scalars.kind(scalar) {
    case .space: begin(.space)
    case .control: standIn()
    case .joiner: joined = open
    case .invisible: break
    case .flagLetter: begin(SafeText.Glyph(base: scalar - 0x1F1E6 + 0x41))
    case .skinTone where open && lastJoins: break
    case .skinTone, .visible: visible(scalar)
    }
  }

  /// The glyphs so far.
  func finish() -> [SafeText.Glyph] { glyphs }

  private mutating func visible(_ scalar: UInt32) {
    guard let width = TextWidth.of(scalar) else { return standIn() }
    if width == 0 { return mark(scalar) }
    let glyph = SafeText.Glyph(base: scalar, width: width)
    if joined, Scalars.joins(scalar), lastJoins {
      glyphs[glyphs.count - 1] = .standIn
      family = true
      joined = false
    } else {
      begin(glyph)
    }
  }

  private mutating func begin(_ glyph: SafeText.Glyph) {
    glyphs.append(glyph)
    open = true
    joined = false
    family = false
  }

  private mutating func standIn() {
    glyphs.append(.standIn)
    open = false
    joined = false
    family = false
  }

  private mutating func mark(_ scalar: UInt32) {
    guard open, let last = glyphs.last, last.base != SafeText.Glyph.standIn.base,
      last.marks.count < Self.mostMarks
    else { return }
    glyphs[glyphs.count - 1].marks.append(scalar)
  }

  private var lastJoins: Bool {
    family || (glyphs.last.map { Scalars.joins($0.base) } ?? false)
  }
}

/// What a scalar means to a terminal.
enum Scalars {
  enum Kind { case visible, space, control, joiner, invisible, flagLetter, skinTone }

  static func kind(_ scalar: UInt32) -> Kind {
    switch scalar {
    case 0x09...0x0D, 0x85, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x2028, 0x2029, 0x205F: .space
    case 0..<0x20, 0x7F..<0xA0: .control
    case 0x200D: .joiner
    case 0x1F1E6...0x1F1FF: .flagLetter
    case 0x1F3FB...0x1F3FF: .skinTone
    default: isInvisible(scalar) ? .invisible : .visible
    }
  }

  /// Soft hyphen, direction controls and other format characters, selectors of a form: they carry
  /// no reading and terminals disagree on them. Arabic number signs are format characters too, but
  /// are seen.
  static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x3164, 0xFFA0, 0x17B4, 0x17B5, 0x180B...0x180F,
      0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x20E3, 0xFE00...0xFE0F, 0xFEFF,
      0xFFF0...0xFFFB, 0x13430...0x1343F, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A,
      0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  /// Pictures that a joiner merges into one picture: no terminal library holds such a cluster.
  static func joins(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2194...0x2199, 0x2600...0x27BF, 0x2B00...0x2BFF, 0x1F000...0x1FAFF: true
    default: false
    }
  }

  /// Whether a scalar may stand in typed or pasted text; line ends and tabs are handled before.
  static func mayBeTyped(_ scalar: UInt32) -> Bool {
    switch kind(scalar) {
    case .control, .invisible: false
    case .space, .joiner, .flagLetter, .skinTone, .visible: true
    }
  }
}
