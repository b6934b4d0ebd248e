/// How letters look.
struct Look: Equatable {
  var isBold = false
  var isDim = false
  var isUnderlined = false
  var isReversed = false
  /// A number of the terminal's palette; nil is the terminal's own.
  var colour: Int?
  var background: Int?
}

/// Letters of one look, with the column they begin in.
struct Run {
  var column: Int
  var text: String
  var look: Look
}

/// What a terminal shows, from text with the escape codes of looks (SGR).
struct StyledScreen {
  private(set) var rows: [[Run]] = []

  init(_ text: String) {
    var look = Look()
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      rows.append(Self.row(line, &look))
    }
  }

  private static func row(_ line: Substring, _ look: inout Look) -> [Run] {
    var runs: [Run] = []
    var column = 0
    for (index, part) in line.split(separator: "\u{1B}[", omittingEmptySubsequences: false)
      .enumerated()
    {
      var letters = part
      if index > 0, let end = part.firstIndex(of: "m") {
        apply(part[..<end], to: &look)
        letters = part[part.index(after: end)...]
      }
      guard !letters.isEmpty else { continue }
      runs.append(Run(column: column, text: String(letters), look: look))
      column += letters.count
    }
    return runs
  }

  private static func apply(_ codes: Substring, to look: inout Look) {
    var codes = codes.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    while !codes.isEmpty {
      let code = codes.removeFirst()
      switch code {
      case 0: look = Look()
      case 1: look.isBold = true
      case 2: look.isDim = true
      case 4: look.isUnderlined = true
      case 7: look.isReversed = true
      case 30...37: look.colour = code - 30
      case 90...97: look.colour = code - 82
      case 40...47: look.background = code - 40
      case 39: look.colour = nil
      case 49: look.background = nil
      case 38, 48:
        guard codes.count >= 2, codes[0] == 5 else { return }
        if code == 38 { look.colour = codes[1] } else { look.background = codes[1] }
        codes.removeFirst(2)
      default: break
      }
    }
  }
}
