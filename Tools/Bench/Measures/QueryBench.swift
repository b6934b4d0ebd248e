import Foundation
import HelplineModel
import HelplineSearch

/// The query alone, without reading stored rows on either side: the first 50, the exact total and our counts,
/// beside tantivy and SQLite's FTS5, which give the first 50 and the total.
struct QueryBench {
  var directory: BenchDirectory
  private let repeats = 5

  init(directory: BenchDirectory) { self.directory = directory }

  func figures() throws -> [Figure] {
    let queries = TypedQuery.moments(directory.queries(200))
    let path = directory.desk.folder + "/queries.json"
    try JSONEncoder().encode(queries).write(to: URL(fileURLWithPath: path))
    let mine = try ours(queries)
    let tantivy = try peer("tantivy", path, repeats: repeats)
    let size = grouped(directory.size)
    var figures = [("median", 0.5), ("99 of 100", 0.99)].map { name, share in
      Figure(
        what: "query alone, \(size), \(name)", ours: percentile(mine, share), unit: "ms",
        peer: "tantivy", theirs: percentile(tantivy, share), goal: 1.0 / 50, isShare: true)
    }
    // A query that both answer in less than a hundredth of a millisecond says more of the clock than of either.
    let shares = zip(mine, tantivy).filter { $0.0 > 0.01 || $0.1 > 0.01 }.map { $0 / $1 }
    figures.append(
      Figure(
        what: "query alone, \(size), worst share of theirs", ours: shares.max() ?? 0, unit: "x",
        goal: 0.2))
    if directory.size <= 100_000 {
      let fts5 = try peer("fts5", path, repeats: 1)
      figures.append(
        Figure(
          what: "query alone, \(size), median", ours: percentile(mine, 0.5), unit: "ms",
          peer: "FTS5 by rank", theirs: percentile(fts5, 0.5)))
    }
    return figures
  }

  /// Milliseconds of each query, the median of some repeats.
  private func ours(_ queries: [TypedQuery]) throws -> [Double] {
    let index = try DirectoryIndex(path: directory.index)
    return queries.map { typed in
      var query = DirectoryQuery()
      query.words = typed.text
      query.serves = typed.area
      query.moment = 1_795_000_000
      let times = (0..<repeats).map { _ in
        let begun = milliseconds()
        _ = index.find(query)
        return milliseconds() - begun
      }
      return percentile(times, 0.5)
    }
  }

  private struct Answer: Decodable {
    var built: Double
    var times: [Double]
  }

  private func peer(_ name: String, _ queries: String, repeats: Int) throws -> [Double] {
    Bench.say("\(directory.size) listings: \(name)")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", BenchDesk.script, directory.lines, queries, name, String(repeats),
      directory.desk.peers,
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Trouble("\(name) did not answer") }
    return try JSONDecoder().decode(Answer.self, from: data).times
  }
}
