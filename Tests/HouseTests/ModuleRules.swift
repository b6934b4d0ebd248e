/// Which module may import what, and which words have no place in it. No arrow runs back.
enum ModuleRules {
  /// The table of `Sources/README.md`: a module that is not here is an offence, and so is an import.
  static let mayImport: [String: Set<String>] = [
    "HelplineModel": ["Foundation"],
    "TerminalUI": ["Foundation", "Glibc"],
    "CursesTerminal": ["CTerminal", "Foundation", "Glibc", "TerminalUI"],
    "HelplineContent": ["Foundation", "HelplineModel", "Synchronization", "Yams"],
    "HelplineNumbers": ["CPhoneNumber", "Foundation", "HelplineModel", "Synchronization"],
    "HelplineSearch": ["CStemmer", "Foundation", "Glibc", "HelplineModel", "Synchronization"],
    "HelplineStore": [
      "Foundation", "GRDB", "Glibc", "HelplineModel", "HelplineSearch", "Synchronization",
    ],
    "HelplineRecords": [
      "CSodium", "Foundation", "GRDB", "Glibc", "HelplineModel", "Synchronization",
    ],
    "HelplineHouse": ["Foundation", "Glibc", "HelplineContent", "HelplineModel"],
    "HelplineImport": ["Foundation", "HelplineModel", "Synchronization"],
    "HelplinePractice": ["Foundation", "HelplineModel"],
    "HelplineSeats": ["CEpoll", "Glibc"],
    "HelplineScreens": ["Foundation", "HelplineModel", "HelplinePractice", "TerminalUI"],
    "lifeline": [
      "ArgumentParser", "CTerminal", "CursesTerminal", "Foundation", "Glibc", "HelplineContent",
      "HelplineHouse", "HelplineImport", "HelplineModel", "HelplineNumbers", "HelplineRecords",
      "HelplineScreens", "HelplineSearch", "HelplineSeats", "HelplineStore", "Synchronization",
      "TerminalUI",
    ],
  ]

  /// What comes to these modules through ports only.
  private static let outside = [
    "Date()", "Date.now", "FileManager", "FileHandle", "Data(contentsOf", "String(contentsOf",
    "fopen(",
  ]
  private static let forbidden: [String: [String]] = [
    "HelplineModel": outside, "HelplinePractice": outside, "HelplineScreens": outside,
    "TerminalUI": ["Helpline"],
    "CursesTerminal": ["Helpline"], "HelplineSeats": ["AF_INET", "getaddrinfo"],
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
      return [.init(file: file.path, text: "\(module) stands in no line of the module rules")]
    }
    var words = forbidden[module] ?? []
    if !mayPrint.contains(module) { words += prints }
    let code = Checkout.code(file)
    let used = words.flatMap { word in
      code.places(of: word).map { ($0.line, "\(module) may not use \(word)") }
    }
    let imports = code.places(of: "import ").compactMap { place -> (Int, String)? in
      let name = imported(place.rest)
      return allowed.contains(name) ? nil : (place.line, "\(module) may not import \(name)")
    }
    return (used + imports).map { Offence(file: file.path, line: $0.0, text: $0.1) }
  }

  /// `import struct Foundation.Date` → `Foundation`.
  private static func imported(_ statement: String) -> String {
    let words = statement.split(separator: " ").dropFirst()
    let name = words.first { !kinds.contains($0) } ?? ""
    return name.split(separator: ".").first.map(String.init) ?? ""
  }

  private static let kinds: Set<Substring> = [
    "struct", "class", "enum", "protocol", "func", "typealias", "let", "var",
  ]
}
