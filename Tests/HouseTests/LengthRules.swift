/// How long files and functions may be: about 100 and 8 lines, a second look from 250 and 35, an end at
/// 400 and 60.
enum LengthRules {
  static let longestFile = 400
  static let longestFunction = 60
  static let secondLookFile = 250
  static let secondLookFunction = 35

  static func offences(_ files: [HouseFile]) -> [Offence] {
    over(files, file: longestFile, function: longestFunction)
  }

  /// What is allowed and deserves a second look.
  static func notes(_ files: [HouseFile]) -> [Offence] {
    over(files, file: secondLookFile, function: secondLookFunction)
  }

  private static func over(
    _ files: [HouseFile], file most: Int, function longest: Int
  ) -> [Offence] {
    files.flatMap { file -> [Offence] in
      var found: [Offence] = []
      let count = file.bytes.count { $0 == UInt8(ascii: "\n") }
      if count > most {
        found.append(.init(file: file.path, text: "\(count) lines, more than \(most)"))
      }
      for function in functions(Checkout.code(file)) where function.lines > longest {
        let text = "\(function.name) has \(function.lines) lines, more than \(longest)"
        found.append(.init(file: file.path, line: function.start, text: text))
      }
      return found
    }
  }

  struct Function: Equatable {
    var name: String
    var start: Int
    var lines: Int
  }

  /// Functions and initialisers with their bodies, found by their braces.
  static func functions(_ code: SwiftCode) -> [Function] {
    var open: [(name: String, start: Int, depth: Int)] = []
    var waiting: (name: String, start: Int, depth: Int)?
    var depth = 0
    var found: [Function] = []
    for (index, line) in code.lines.enumerated() {
      if let name = declared(line) { waiting = (name, index + 1, depth) }
      for byte in line.utf8 {
        if byte == UInt8(ascii: "{") {
          if let begun = waiting { open.append((begun.name, begun.start, depth)) }
          waiting = nil
          depth += 1
        } else if byte == UInt8(ascii: "}") {
          depth -= 1
          // A requirement of a protocol has no body: what follows is not its own.
          if let begun = waiting, depth < begun.depth { waiting = nil }
          if let last = open.last, last.depth == depth {
            found.append(.init(name: last.name, start: last.start, lines: index + 2 - last.start))
            open.removeLast()
          }
        }
      }
    }
    return found
  }

  private static func declared(_ line: Substring) -> String? {
    let words = line.split { " ({<".contains($0) }.map(String.init)
    let heads: Set<String> = ["func", "init", "init?", "deinit", "subscript"]
    guard let at = words.firstIndex(where: heads.contains),
      words[..<at].allSatisfy({ $0.first == "@" || modifiers.contains($0) })
    else { return nil }
    return words[at] == "func" && at + 1 < words.count ? words[at + 1] : words[at]
  }

  private static let modifiers: Set<String> = [
    "public", "private", "fileprivate", "internal", "static", "final", "override", "mutating",
    "nonmutating", "nonisolated", "convenience", "required", "class", "consuming", "borrowing",
    "package", "open", "private(set", "indirect",
  ]
}
