/// Text that may go to a terminal: the one gate that every string passes before it is drawn.
///
/// Nothing that came from a listing, a pack or a keyboard can move the cursor, change colours,
/// reverse the order of reading or shift the layout once it is a `SafeText`.
public struct SafeText: Equatable, Hashable, Sendable {
  /// What stands in one place of the screen.
  public struct Glyph: Equatable, Hashable, Sendable {
    /// The base scalar.
    public var base: UInt32
    /// At most four zero-width marks on it: what one cell of the terminal library holds.
    public var marks: [UInt32]
    /// Cells it takes, 1 or 2.
    public var width: Int

    /// A glyph.
    public init(base: UInt32, marks: [UInt32] = [], width: Int = 1) {
      self.base = base
      self.marks = marks
      self.width = width
    }

    /// What stands in for something that cannot be shown.
    public static let standIn = Glyph(base: 0xFFFD)
    /// A space, the only place where a line may be broken softly.
    public static let space = Glyph(base: 0x20)
  }

  /// The glyphs in the order of reading.
  public let glyphs: [Glyph]
  /// Cells the whole text takes.
  public let width: Int

  /// Makes any string safe; never fails, and hides nothing that could be read.
  public init(_ text: String) {
    var gate = SafetyGate()
    for scalar in text.unicodeScalars { gate.take(scalar.value) }
    self.init(glyphs: gate.finish())
  }

  init(glyphs: [Glyph]) {
    self.glyphs = glyphs
    width = glyphs.reduce(0) { $0 + $1.width }
  }

  /// Nothing.
  public static let empty = SafeText(glyphs: [])

  /// Whether nothing stands here.
  public var isEmpty: Bool { glyphs.isEmpty }

  /// The text as a string, as it will be read.
  public var string: String {
    var result = ""
    for glyph in glyphs {
      for value in [glyph.base] + glyph.marks {
        if let scalar = Unicode.Scalar(value) { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }

  /// Two texts one after the other.
  public static func + (one: SafeText, other: SafeText) -> SafeText {
    SafeText(glyphs: one.glyphs + other.glyphs)
  }
}
