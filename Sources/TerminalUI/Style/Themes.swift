extension Theme {
  /// The default: the terminal's own colours, blue for where I am, orange for a caution. Blue and
  /// orange are chosen to be read on black and on white.
  public static let calm = Theme("default", weights.coloured(accent: blue, caution: orange))

  /// White on black, nothing faint.
  public static let highContrast = Theme(
    "high-contrast",
    weights.mapValues { weight in
      var strong = weight
      strong.dim = false
      strong.colour = PaletteColour(rich: 231, basic: 7)
      strong.background = PaletteColour(rich: 16, basic: 0)
      return strong
    })

  /// Blue and orange carry the difference, also for the selected thing and for danger: they are
  /// told apart with every kind of colour blindness.
  public static let blueOrange = Theme(
    "blue-orange",
    weights.coloured(accent: blue, caution: orange).merging([
      .selected: Attributes(bold: true, underline: true, colour: blue),
      .danger: Attributes(bold: true, reverse: true, colour: orange),
      .key: Attributes(bold: true, colour: blue),
    ]) { $1 })

  /// No colour at all.
  public static let monochrome = Theme("monochrome", weights)

  private static let blue = PaletteColour(rich: 32, basic: 4)
  private static let orange = PaletteColour(rich: 166, basic: 3)

  /// What tells the roles apart without colour; reverse is for danger only.
  private static let weights: [Role: Attributes] = [
    .text: Attributes(),
    .label: Attributes(dim: true),
    .aloud: Attributes(bold: true),
    .accent: Attributes(bold: true),
    .caution: Attributes(underline: true),
    .danger: Attributes(bold: true, reverse: true),
    .selected: Attributes(bold: true, underline: true),
    .muted: Attributes(dim: true),
    .key: Attributes(bold: true),
  ]
}

extension [Role: Attributes] {
  fileprivate func coloured(accent: PaletteColour, caution: PaletteColour) -> Self {
    var result = self
    result[.accent]?.colour = accent
    result[.caution]?.colour = caution
    return result
  }
}
