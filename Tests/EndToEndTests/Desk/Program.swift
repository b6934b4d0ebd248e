import Foundation
import Testing

/// A sentence that says why a test cannot go on.
struct Trouble: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

/// The program under test, found where `swift test` put it; never built here.
enum Program {
  /// The checkout this file stands in.
  static let checkout = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The knowledge that is shipped.
  static var content: String { checkout.path + "/Resources" }

  /// Fixtures of these tests.
  static var fixtures: String { checkout.path + "/Tests/EndToEndTests/Fixtures" }

  /// The path of `lifeline`: `LIFELINE_PROGRAM`, else beside the test bundle, else the checkout's debug build.
  static func path() throws -> String {
    var places: [String] = []
    if let named = ProcessInfo.processInfo.environment["LIFELINE_PROGRAM"] { places.append(named) }
    if let runner = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
      places.append(URL(fileURLWithPath: runner).deletingLastPathComponent().path + "/lifeline")
    }
    places.append(checkout.path + "/.build/debug/lifeline")
    if let found = places.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) {
      return found
    }
    throw Trouble(
      "The program lifeline was not found (looked in \(places.joined(separator: ", "))). "
        + "Build it with swift build, then run the tests again.")
  }

  /// The path of a tool on this machine, nil when it is not installed.
  static func tool(_ name: String) -> String? {
    ["/usr/bin/", "/bin/", "/usr/local/bin/", "/usr/sbin/", "/sbin/"].map { $0 + name }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// What the program finds around it, nothing of the developer's own.
  static func environment(data: String, _ more: [String: String] = [:]) -> [String: String] {
    var environment = [
      "PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "HOME": data, "LC_ALL": "C.UTF-8",
      "TZ": "Europe/Dublin", "LIFELINE_DATA": data, "LIFELINE_CONTENT": content,
      // A crashed child's backtracer would otherwise hold the pipe for minutes.
      "SWIFT_BACKTRACE": "enable=no",
    ]
    environment.merge(more) { $1 }
    return environment
  }
}

/// A data folder of its own that is gone after the test.
final class DataFolder: Sendable {
  let path: String

  /// Empty, or the invented country Testland with its filled-in house rules.
  init(testland: Bool = false) throws {
    path = NSTemporaryDirectory() + "lifeline-e2e-" + UUID().uuidString.prefix(8)
    let files = FileManager.default
    try files.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    guard testland else { return }
    for part in ["content", "house"] {
      try files.copyItem(
        atPath: Program.fixtures + "/testland/" + part, toPath: path + "/" + part)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A file of this folder as bytes.
  func bytes(_ name: String) -> Data? { FileManager.default.contents(atPath: path + "/" + name) }

  /// Writes a file, with its folder.
  func write(_ text: String, to name: String) throws {
    let url = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// Every file below, with what is in it.
  func allFiles() -> [(name: String, bytes: Data)] {
    let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return names.compactMap { name in bytes(name).map { (name, $0) } }
  }

  /// Names of files that hold a text, in any of the ways it could be written down.
  func files(holding word: String) -> [String] {
    let forms = [Data(word.utf8), Data(word.lowercased().utf8), Data(word.uppercased().utf8)]
    let wide = word.data(using: .utf16LittleEndian).map { [$0] } ?? []
    return allFiles().filter { file in
      (forms + wide).contains { file.bytes.range(of: $0) != nil } || file.name.contains(word)
    }.map(\.name)
  }

  /// Answers of SQLite about a database of this folder.
  func query(_ sql: String, in file: String = "records.sqlite") async throws -> [String] {
    guard let sqlite = Program.tool("sqlite3") else {
      throw Trouble("sqlite3 is not installed; it reads the records back.")
    }
    let result = try await Command.run(sqlite, ["-readonly", path + "/" + file, sql])
    guard result.status == 0 else { throw Trouble("sqlite3: \(result.error)") }
    return result.output.split(separator: "\n").map(String.init)
  }
}
