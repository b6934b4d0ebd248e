import Foundation

/// What any file of the project may hold: text that everybody reads alike, and no place of one machine.
enum TextRules {
  /// Bytes that are no UTF-8, a mark of byte order, line ends of another system.
  static func offences(inTexts files: [HouseFile]) -> [Offence] {
    files.compactMap { file in
      guard file.text != nil else { return Offence(file: file.path, text: "is not UTF-8") }
      if file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
        return Offence(file: file.path, text: "begins with a byte order mark")
      }
      guard file.bytes.contains(UInt8(ascii: "\r")) else { return nil }
      return Offence(file: file.path, text: "has carriage returns")
    }
  }

  /// Folders that exist on one machine and not on the next, as the first part of an absolute path.
  private static let machineFolders = ["work", "home", "root", "tmp", "opt", "Users"]

  static func offences(ofMachinePathsIn files: [HouseFile]) -> [Offence] {
    files.flatMap { file in
      machineFolders.flatMap { file.bytes.places(of: "/\($0)/") }
        .filter { $0 == 0 || !isPartOfPath(file.bytes[$0 - 1]) }
        .map { start in
          let path = file.bytes[start...].prefix { !ends.contains($0) }
          let text = "names a place of one machine: \(String(decoding: path, as: UTF8.self))"
          return Offence(file: file.path, line: file.bytes.line(start), text: text)
        }
    }
  }

  private static let ends = Set(" \t\n\"'`)<".utf8)

  /// A letter before it makes it a part of an address or of a longer path.
  private static func isPartOfPath(_ byte: UInt8) -> Bool {
    byte.isPartOfName || "/.~-)}*%".utf8.contains(byte)
  }
}

/// What the readmes promise.
enum ReadmeRules {
  /// `make` targets named in a text that the Makefile has not.
  static func offences(_ readme: HouseFile, makefile: HouseFile) -> [Offence] {
    let targets = Set(
      makefile.lines.compactMap { line -> Substring? in
        guard let end = line.firstIndex(of: ":"), line.first?.isLetter == true else { return nil }
        return line[..<end]
      })
    var isFenced = false
    return readme.lines.enumerated().flatMap { number, line -> [Offence] in
      if line.hasPrefix("```") { isFenced.toggle() }
      return commands(line, isFenced).filter { !targets.contains($0) }.map {
        .init(file: readme.path, line: number + 1, text: "the Makefile has no target \($0)")
      }
    }
  }

  /// The targets a line tells to make: in backticks, or as a line of a code block.
  private static func commands(_ line: Substring, _ isFenced: Bool) -> [Substring] {
    var rests = line.split(separator: "`make ", omittingEmptySubsequences: false).dropFirst()
    if isFenced, line.hasPrefix("make ") { rests.append(line.dropFirst(5)) }
    return rests.map { $0.prefix { $0.isLetter || $0 == "-" } }
  }

  /// Links to files of the project that are not there.
  static func offences(ofLinksIn readme: HouseFile, exists: (String) -> Bool) -> [Offence] {
    readme.lines.enumerated().flatMap { number, line -> [Offence] in
      line.split(separator: "](").dropFirst().compactMap { tail in
        let target = tail.prefix { $0 != ")" && $0 != "#" }
        if target.isEmpty || target.contains("://") || exists(String(target)) { return nil }
        return Offence(file: readme.path, line: number + 1, text: "links to nothing: \(target)")
      }
    }
  }
}
