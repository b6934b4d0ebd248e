import Foundation

/// One thing that is wrong: where, and what to do about it.
struct Offence: Equatable, CustomStringConvertible {
  var file: String
  var line: Int?
  var text: String

  var description: String { "\(file)\(line.map { ":\($0)" } ?? ""): \(text)" }
}

/// A file of the project, by its path from the root.
struct HouseFile {
  var path: String
  var bytes: [UInt8]

  init(_ path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  init(_ path: String, _ text: String) { self.init(path, bytes: Array(text.utf8)) }

  /// Nil when the bytes are no UTF-8.
  var text: String? { String(validating: bytes, as: UTF8.self) }

  var lines: [Substring] {
    (text ?? "").split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// `Sources/<Module>/…` → the module.
  var module: String? {
    let parts = path.split(separator: "/")
    return parts.count > 2 && parts[0] == "Sources" ? String(parts[1]) : nil
  }
}

/// The checkout these tests were built in.
enum Checkout {
  static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func file(_ path: String) -> HouseFile? {
    guard let data = try? Data(contentsOf: root.appendingPathComponent(path)) else { return nil }
    return HouseFile(path, bytes: Array(data))
  }

  /// Every file under a folder, sorted; hidden folders but `.ci` and what a build makes are left out.
  static func files(under folder: String = "", endingIn suffix: String = "") -> [HouseFile] {
    paths(in: folder).filter { $0.hasSuffix(suffix) }.sorted().compactMap(file)
  }

  static let sources = files(under: "Sources", endingIn: ".swift")
  static let everything = files()

  /// A source without comments and strings; those of the checkout are read once.
  static func code(_ file: HouseFile) -> SwiftCode { read[file.path] ?? SwiftCode(file) }

  private static let read = Dictionary(
    uniqueKeysWithValues: (sources + files(under: "Tests", endingIn: ".swift")).map {
      ($0.path, SwiftCode($0))
    })

  private static func paths(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: full(folder))) ?? []
    return names.flatMap { name -> [String] in
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      if name == ".git" || name.hasPrefix(".build") || name.hasSuffix(".o") { return [] }
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: full(path), isDirectory: &isFolder) else {
        return []
      }
      return isFolder.boolValue ? paths(in: path) : [path]
    }
  }

  private static func full(_ path: String) -> String {
    path.isEmpty ? root.path : root.appendingPathComponent(path).path
  }
}
