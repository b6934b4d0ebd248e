import Foundation

/// HSDS JSON → searchable, beside `sqlite3 .import` of all tables of the same package and a full-text index over
/// the services.
struct ImportBench {
  var desk: BenchDesk
  var data: String

  func ours(_ json: String) throws -> (time: Double, peak: Double) {
    // In this folder, which nobody takes a call on, the search is to see them: no --sample.
    try measure([
      desk.program, "import", json, "--data", data, "--publisher", "bench", "--country", "GB",
    ])
  }

  func theirs(_ tables: String) throws -> (time: Double, peak: Double) {
    let database = data + "-peer.sqlite"
    defer { try? FileManager.default.removeItem(atPath: database) }
    return try measure(["sqlite3", database, "-init", try script(tables), ".quit"])
  }

  private func measure(_ arguments: [String]) throws -> (time: Double, peak: Double) {
    let begun = milliseconds()
    let end = try Child(quietly: arguments, desk).waited()
    guard end.code == 0 else { throw Trouble("\(arguments.prefix(2)) ended with \(end.code)") }
    return (milliseconds() - begun, end.peak)
  }

  private func script(_ tables: String) throws -> String {
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
