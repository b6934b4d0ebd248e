/// Which module may import what, and which words have no place in it. No arrow runs back.
enum ModuleRules {
  /// The table of `Sources/README.md`: a module that is not here is an offence, and so is an import.
  static let mayImport: [String: Set<String>] = [
    "HelplineModel": ["Foundation"],
    "TerminalUI": ["Foundation", "Glibc"],
    "CursesTerminal": ["CTerminal", "Foundation", "Glibc", "TerminalUI"],
    "HelplineContent": ["Foundation", "HelplineModel", "Synchronization", "Yams"],
    "HelplineSearch": ["Foundation", "Glibc", "HelplineModel", "Synchronization"],
    "HelplineStore": [
      "Foundation", "GRDB", "Glibc", "HelplineModel", "HelplineSearch", "Synchronization",
    ],
    "HelplineRecords": ["Foundation", "GRDB", "Glibc", "HelplineModel", "Synchronization"],
    "HelplineImport": ["Foundation", "HelplineModel", "Synchronization"],
    "HelplineScreens": ["Foundation", "HelplineModel", "TerminalUI"],
    "lifeline": [
      "ArgumentParser", "CTerminal", "CursesTerminal", "Foundation", "Glibc", "HelplineContent",
      "HelplineImport", "HelplineModel", "HelplineRecords", "HelplineScreens", "HelplineSearch",
      "HelplineStore", "TerminalUI",
    ],
  ]

  /// What comes to these modules through ports only.
  private static let outside = [
    "Date()", "Date.now", "FileManager", "FileHandle", "Data(contentsOf", "String(contentsOf", "fopen(",
  ]
  private static let forbidden: [String: [String]] = [
    "HelplineModel": outside, "HelplineScreens": outside, "TerminalUI": ["Helpline"],
    "CursesTerminal": ["Helpline"],
  ]

  /// Only the program and the drivers write to the terminal.
  private static let mayPrint: Set<String> = ["lifeline", "CursesTerminal"]
  private static let prints = [
    "print(", "debugPrint(", "dump(", "NSLog(", "puts(", "standardOutput", "standardError",
  ]

  static func offences(_ files: [HouseFile]) -> [Offence] { files.flatMap(offences) }

  private static func offences(_ file: HouseFile) -> [Offence] {
    guard let module = file.module else { return [] }
    guard let allowed = mayImport[module] else {
      return [.init(file: file.path, text: "module \(module) stands in no line of the module rules")]
    }
    var words = forbidden[module] ?? []
    if !mayPrint.contains(module) { words += prints }
    return SwiftCode(file).lines.enumerated().flatMap { number, line -> [Offence] in
      var texts = words.filter { holds(line, $0) }.map { "\(module) may not use \($0)" }
      if let name = imported(line), !allowed.contains(name) {
        texts.append("\(module) may not import \(name)")
      }
      return texts.map { Offence(file: file.path, line: number + 1, text: $0) }
    }
  }

  /// Whether a word stands in a line, not as the tail of a longer one (`print(` in `footprint(`).
  private static func holds(_ line: String, _ word: String) -> Bool {
    line.ranges(of: word).contains { range in
      guard range.lowerBound > line.startIndex else { return true }
      let before = line[line.index(before: range.lowerBound)]
      return !before.isLetter && !before.isNumber && before != "_"
    }
  }

  /// `@testable import struct Foundation.Date` → `Foundation`.
  private static func imported(_ line: String) -> String? {
    let words = line.split(separator: " ")
    guard let at = words.firstIndex(of: "import"), at + 1 < words.count,
      words[..<at].allSatisfy({ $0.hasPrefix("@") || access.contains($0) })
    else { return nil }
    let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "typealias", "let"]
    let name = kinds.contains(words[at + 1]) && at + 2 < words.count ? words[at + 2] : words[at + 1]
    return name.split(separator: ".").first.map(String.init)
  }

  private static let access: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
}
