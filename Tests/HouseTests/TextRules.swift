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
      file.lines.enumerated().compactMap { number, line in
        guard let path = machinePath(line) else { return nil }
        return Offence(file: file.path, line: number + 1, text: "names a place of one machine: \(path)")
      }
    }
  }

  private static func machinePath(_ line: Substring) -> String? {
    for folder in machineFolders {
      for range in line.ranges(of: "/\(folder)/") where begins(line, range.lowerBound) {
        return String(line[range.lowerBound...].prefix { !$0.isWhitespace && !"\"'`)<".contains($0) })
      }
    }
    return nil
  }

  /// Whether the path is absolute, and no part of an address or of a longer path.
  private static func begins(_ line: Substring, _ index: Substring.Index) -> Bool {
    guard index > line.startIndex else { return true }
    let before = line[line.index(before: index)]
    return !before.isLetter && !before.isNumber && !"/._~-)}*%".contains(before)
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
