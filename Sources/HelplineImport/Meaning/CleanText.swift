import Foundation

/// Makes published text safe to store and show: no mark-up, no control characters, bounded length.
enum CleanText {
  /// Longest name, characters.
  static let nameLimit = 300
  /// Longest description, characters.
  static let descriptionLimit = 4_000
  /// Longest other text, characters.
  static let textLimit = 2_000

  /// One line; nil when nothing is left.
  static func line(_ text: String?, limit: Int = nameLimit) -> String? {
    guard let text else { return nil }
    if isPlain(text, limit: limit) { return trimmed(text).isEmpty ? nil : trimmed(text) }
    let line = collapsed(cleaned(text), keepsLines: false)
    return line.isEmpty ? nil : bounded(line, limit)
  }

  /// Lines and paragraphs; at most one blank line in a row; nil when nothing is left.
  static func block(_ text: String?, limit: Int = textLimit) -> String? {
    guard let text else { return nil }
    if isPlain(text, limit: limit) { return trimmed(text).isEmpty ? nil : trimmed(text) }
    let block = collapsed(cleaned(text), keepsLines: true)
    return block.isEmpty ? nil : bounded(block, limit)
  }

  /// One blank between words, at most one blank line between paragraphs, nothing at the ends.
  /// CR, CR LF and CR CR LF are one line end.
  private static func collapsed(_ text: String, keepsLines: Bool) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var (hasBlank, hasReturn, lines) = (false, false, 0)
    for byte in text.utf8 {
      switch byte {
      case 0x0A:
        lines += 1
        hasReturn = false
      case 0x0D: hasReturn = true
      case 0x20, 0x09: hasBlank = true
      default:
        if hasReturn { lines += 1 }
        if !bytes.isEmpty, lines > 0 || hasBlank {
          bytes.append(keepsLines && lines > 0 ? 0x0A : 0x20)
          if keepsLines, lines > 1 { bytes.append(0x0A) }
        }
        (hasBlank, hasReturn, lines) = (false, false, 0)
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// ASCII without mark-up, control characters and double blanks: nothing to do, the common case.
  private static func isPlain(_ text: String, limit: Int) -> Bool {
    guard text.utf8.count <= limit else { return false }
    var last: UInt8 = 0
    for byte in text.utf8 {
      if byte < 0x20 || byte > 0x7E || byte == 0x3C || byte == 0x26 { return false }
      if byte == 0x20, last == 0x20 { return false }
      last = byte
    }
    return true
  }

  private static func bounded(_ text: String, _ limit: Int) -> String {
    guard text.utf8.count > limit, text.isLonger(than: limit) else { return text }
    return text.prefix(limit - 1) + "…"
  }

  private static func cleaned(_ text: String) -> String {
    let markup = text.utf8.contains(0x3C) ? withoutTags(text) : text
    let plain = markup.utf8.contains(0x26) ? withoutEntities(markup) : markup
    guard mayChange(plain) else { return plain }
    var scalars = String.UnicodeScalarView()
    for scalar in plain.unicodeScalars where !isDropped(scalar) {
      switch scalar.value {
      case 0x2028, 0x2029: scalars.append("\n")
      // Blanks of other widths, among them the one that does not break.
      case 0xA0, 0x2000...0x200A, 0x202F, 0x3000: scalars.append(" ")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// Whether a scalar may stand in it that is dropped or becomes another, told by its bytes: to take a
  /// text apart and put it together again costs twenty times as much.
  private static func mayChange(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      for index in 0..<bytes.count {
        switch bytes[index] {
        case 0x09, 0x0A, 0x0D: continue
        case 0..<0x20, 0x7F: return true
        // Signs up to the blank that does not break.
        case 0xC2: if index + 1 < bytes.count, bytes[index + 1] <= 0xA0 { return true }
        case 0xE2: if isMark(bytes, index) { return true }
        case 0xE3: if index + 1 < bytes.count, bytes[index + 1] == 0x80 { return true }
        case 0xEE, 0xEF, 0xF3, 0xF4: return true
        default: continue
        }
      }
      return false
    }
  }

  /// U+2000 to U+207F but dashes, quotes and dots.
  private static func isMark(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard index + 2 < bytes.count, bytes[index + 1] == 0x80 || bytes[index + 1] == 0x81 else {
      return false
    }
    return bytes[index + 1] == 0x81 || !(0x90...0xA7).contains(bytes[index + 2])
  }

  /// Control characters, direction overrides and marks that could change what a terminal shows.
  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB: true
    case 0xE000...0xF8FF, 0xF0000...0x10FFFF, 0xE0000...0xE0FFF: true
    default: false
    }
  }

  /// Tags whose end or beginning is a line end.
  private static let breaking: Set<String> = [
    "br", "p", "/p", "li", "div", "/div", "tr", "ul", "h1",
    "h2", "h3", "/h1", "/h2", "/h3",
  ]

  private static func withoutTags(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "<") {
      result += rest[..<open]
      let inside = rest[rest.index(after: open)...]
      // "age < 18" is no tag, and a tag never closed is text.
      guard let first = inside.first, first.isLetter || first == "/" || first == "!",
        let close = inside.prefix(2_000).firstIndex(of: ">")
      else {
        result += "<"
        rest = inside
        continue
      }
      let name = inside[..<close].lowercased().prefix { $0 == "/" || $0.isLetter || $0.isNumber }
      result += breaking.contains(name.count > 1 ? dropEndSlash(name) : String(name)) ? "\n" : " "
      rest = inside[inside.index(after: close)...]
    }
    return result + rest
  }

  private static func dropEndSlash(_ name: Substring) -> String {
    name.hasSuffix("/") ? String(name.dropLast()) : String(name)
  }

  private static let entities = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–",
    "mdash": "—", "rsquo": "’", "lsquo": "‘", "ldquo": "“", "rdquo": "”", "bull": "•", "euro": "€",
    "pound": "£", "eacute": "é", "egrave": "è", "agrave": "à", "ccedil": "ç", "auml": "ä",
    "ouml": "ö", "uuml": "ü", "szlig": "ß", "aacute": "á", "iacute": "í", "oacute": "ó",
    "uacute": "ú", "ntilde": "ñ", "hellip": "…",
  ]

  private static func withoutEntities(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "&") {
      result += rest[..<open]
      let inside = rest[rest.index(after: open)...]
      if let close = inside.prefix(10).firstIndex(of: ";"),
        let letter = character(of: String(inside[..<close]))
      {
        result += letter
        rest = inside[inside.index(after: close)...]
      } else {
        result += "&"
        rest = inside
      }
    }
    return result + rest
  }

  private static func character(of entity: String) -> String? {
    if let known = entities[entity] { return known }
    guard entity.hasPrefix("#") else { return nil }
    let digits = entity.dropFirst()
    let isHex = digits.first == "x" || digits.first == "X"
    let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init).map { String($0) }
  }
}
