import Foundation

/// The 8,650 services of a real directory → searchable, beside `sqlite3 .import` of the same tables and
/// a full-text index over the services.
struct ImportBench {
  var desk: BenchDesk
  var tables: String

  func figures() throws -> [Figure] {
    // In this folder, which nobody takes a call on, the search is to see them: no --sample.
    let ours = try measure([
      desk.program, "import", tables, "--data", desk.data, "--publisher", "bench", "--country",
      "GB",
    ])
    let theirs = try measure([
      "sqlite3", desk.folder + "/peer.sqlite", "-init", try script(), ".quit",
    ])
    return [
      Figure(
        what: "import of 8,650 services", ours: ours.time / 1000, unit: "s",
        peer: "sqlite3 .import + FTS5", theirs: theirs.time / 1000),
      Figure(
        what: "peak memory of the import", ours: ours.peak / 1024, unit: "MB",
        peer: "sqlite3", theirs: theirs.peak / 1024),
    ]
  }

  private func measure(_ arguments: [String]) throws -> (time: Double, peak: Double) {
    let begun = milliseconds()
    let end = try Child(quietly: arguments, desk).waited()
    guard end.code == 0 else { throw Trouble("\(arguments.prefix(2)) ended with \(end.code)") }
    return (milliseconds() - begun, end.peak)
  }

  private func script() throws -> String {
    let files = try FileManager.default.contentsOfDirectory(atPath: tables).sorted()
    let imports = files.filter { $0.hasSuffix(".csv") }.map { name in
      ".import '\(tables)/\(name)' \(name.dropLast(4))"
    }
    let index = [
      "create virtual table found using fts5(name, description, content='services');",
      "insert into found(found) values('rebuild');",
    ]
    let path = desk.folder + "/peer.sql"
    try ([".mode csv"] + imports + index).joined(separator: "\n")
      .write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }
}
