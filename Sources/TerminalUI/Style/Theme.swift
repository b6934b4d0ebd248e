/// A colour by its number in the palette of 256, with the nearest of the first eight beside it.
public struct PaletteColour: Equatable, Hashable, Sendable {
  /// Number in the palette of 256 (xterm).
  public var rich: Int
  /// Number among the eight of every colour terminal (ECMA-48).
  public var basic: Int

  /// A colour.
  public init(rich: Int, basic: Int) {
    self.rich = rich
    self.basic = basic
  }

  /// The number for a terminal of so many colours, nil where it has none.
  public func index(ofColours count: Int) -> Int? {
    if count >= 256 { return rich }
    return count >= 8 ? basic : nil
  }
}

/// Weight and colour of a piece of text; no colour means the terminal's own.
public struct Attributes: Equatable, Hashable, Sendable {
  /// Heavier.
  public var bold: Bool
  /// Fainter.
  public var dim: Bool
  /// With a line below.
  public var underline: Bool
  /// Foreground and background exchanged.
  public var reverse: Bool
  /// Colour of the text.
  public var colour: PaletteColour?
  /// Colour behind the text.
  public var background: PaletteColour?

  /// Weight and colour.
  public init(
    bold: Bool = false, dim: Bool = false, underline: Bool = false, reverse: Bool = false,
    colour: PaletteColour? = nil, background: PaletteColour? = nil
  ) {
    self.bold = bold
    self.dim = dim
    self.underline = underline
    self.reverse = reverse
    self.colour = colour
    self.background = background
  }

  /// The same without colour: what is left for a terminal that has none.
  public var withoutColour: Attributes {
    Attributes(bold: bold, dim: dim, underline: underline, reverse: reverse)
  }
}

/// How each role looks. Every meaning is carried by weight or a mark; colour only repeats it.
public struct Theme: Equatable, Sendable {
  /// What the option `--theme` calls it.
  public let name: String
  private let attributes: [Role: Attributes]

  init(_ name: String, _ attributes: [Role: Attributes]) {
    self.name = name
    self.attributes = attributes
  }

  /// How a role looks.
  public subscript(_ role: Role) -> Attributes { attributes[role] ?? Attributes() }

  /// Every theme, in the order in which settings list them.
  public static let all: [Theme] = [.calm, .highContrast, .blueOrange, .monochrome]

  /// The theme of a name; `NO_COLOR` (no-color.org), when it is not empty, wins over every name.
  public static func named(_ name: String?, noColor: String? = nil) -> Theme {
    if let noColor, !noColor.isEmpty { return .monochrome }
    return all.first { $0.name == name } ?? .calm
  }
}
