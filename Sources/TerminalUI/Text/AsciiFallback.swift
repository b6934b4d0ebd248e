import Foundation

/// The text for terminals that show nothing but ASCII: everything is still there, in other letters.
public enum AsciiFallback {
  /// The stand-in of each mark of the program and of common signs, all one cell wide.
  static let marks: [UInt32: String] = [
    0x25B6: ">", 0x25B8: ">", 0x25B7: ">", 0x25C0: "<", 0x25C2: "<", 0x2713: "+", 0x2714: "+",
    0x2717: "x", 0x00B7: "-", 0x2022: "*", 0x2500: "-", 0x2501: "-", 0x2502: "|", 0x2503: "|",
    0x250C: "+", 0x2510: "+", 0x2514: "+", 0x2518: "+", 0x251C: "+", 0x2524: "+", 0x252C: "+",
    0x2534: "+", 0x253C: "+", 0x2588: "#", 0x2593: "#", 0x2592: "+", 0x2591: ".", 0x25CF: "*",
    0x25CB: "o", 0x2190: "<", 0x2192: ">", 0x2191: "^", 0x2193: "v", 0x25B2: "^", 0x25B4: "^",
    0x25BC: "v", 0x25BE: "v", 0x2581: "_", 0x2582: "_", 0x2583: "_", 0x2584: "=", 0x2585: "=",
    0x2586: "=", 0x2587: "#", 0x258F: "|", 0x258C: "|", 0x2590: "|", 0x00A0: " ", 0xFFFD: "?",
    0x20AC: "EUR", 0x00A3: "GBP", 0x00B0: "o", 0x00A7: "S",
  ]

  /// A text in ASCII: marks by table, letters transliterated, `?` for what has no ASCII form. May
  /// be longer than the original, so it is made before a layout.
  public static func text(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    let safe = SafeText(text).glyphs
    var marked = ""
    for glyph in safe {
      if let mark = marks[glyph.base] {
        marked += mark
      } else {
        marked += SafeText(glyphs: [glyph]).string
      }
    }
    let latin = transliterate(marked)
    return String(String.UnicodeScalarView(latin.unicodeScalars.flatMap(onlyAscii)))
  }

  /// What stands in one cell, or in the two of a wide character: exactly `width` ASCII characters.
  /// The last resort for frames that were laid out before the terminal was known.
  public static func cell(_ base: UInt32, width: Int) -> [UInt32] {
    if base >= 0x20 && base < 0x7F { return [base] }
    var found: [UInt32] = []
    if base == 0x2026 {
      found = [0x7E]
    } else if let scalar = Unicode.Scalar(base) {
      found = text(String(scalar)).unicodeScalars.map(\.value)
    }
    let wanted = max(1, width)
    let kept = found.isEmpty ? [0x3F] : Array(found.prefix(wanted))
    return kept + Array(repeating: 0x20, count: wanted - kept.count)
  }

  private static func transliterate(_ text: String) -> String {
    let latin = text.applyingTransform(StringTransform("Any-Latin; Latin-ASCII"), reverse: false)
    return latin ?? text
  }

  /// Keeps ASCII, drops marks and modifier letters that carry no letter of their own.
  private static func onlyAscii(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if scalar.isASCII { return (0x20..<0x7F).contains(scalar.value) ? [scalar] : ["?"] }
    if TextWidth.of(scalar) == 0 { return [] }
    switch scalar.value {
    case 0x2B9...0x2BC, 0x2018, 0x2019: return ["'"]
    case 0x2BD...0x2FF: return []
    default: return ["?"]
    }
  }
}
