import HelplineModel
import HelplineSearch

/// Who is open at one moment: all listings' hours, four rows each.
struct HoursBench {
  var directory: BenchDirectory

  func figures() throws -> [Figure] {
    let index = try DirectoryIndex(path: directory.index)
    let times = (0..<50).map { step in
      var query = DirectoryQuery()
      query.limit = 0
      // Another minute each time: the open set is kept for a minute.
      query.moment = 1_795_000_000 + step * 60
      let begun = milliseconds()
      _ = index.find(query)
      return milliseconds() - begun
    }
    return [
      Figure(
        what: "open now, \(grouped(directory.size)) listings, 4 rows", ours: percentile(times, 0.5),
        unit: "ms", goal: 2)
    ]
  }
}
