import Foundation

/// A year's page out of 60,000 generated records, beside the same counts by `sqlite3` in one file.
///
/// The records are invented here, row by row, and lie in a folder of their own.
struct ReportBench {
  var desk: BenchDesk
  private let rounds = 5

  private var data: String { desk.folder + "/report-data" }
  private var file: String { data + "/records.sqlite" }

  init(desk: BenchDesk) { self.desk = desk }

  func figures() throws -> [Figure] {
    // The first run makes the folder and the tables.
    _ = try measure(ours)
    _ = try measure(["sqlite3", file, "-init", try script("fill", fill), ".quit"])
    let theirs = ["sqlite3", file, "-init", try script("count", counts), ".quit"]
    var (mine, others): ([Double], [Double]) = ([], [])
    for _ in 0..<rounds {
      mine.append(try measure(ours))
      others.append(try measure(theirs))
    }
    return [
      Figure(
        what: "a year's report over 60,000 records", ours: percentile(mine, 0.5) / 1000, unit: "s",
        peer: "sqlite3, 20 x GROUP BY", theirs: percentile(others, 0.5) / 1000)
    ]
  }

  private var ours: [String] {
    [
      desk.program, "records", "report", "--from", "2026-01-01", "--to", "2026-12-31", "--json",
      "--data", data,
    ]
  }

  private func measure(_ arguments: [String]) throws -> Double {
    let begun = milliseconds()
    let end = try Child(quietly: arguments, desk).waited()
    guard end.code == 0 else { throw Trouble("\(arguments.prefix(3)) ended with \(end.code)") }
    return milliseconds() - begun
  }

  private func script(_ name: String, _ text: String) throws -> String {
    let path = desk.folder + "/report-\(name).sql"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  private func pick(_ values: String...) -> String {
    "json_extract('[\"\(values.joined(separator: "\",\""))\"]', "
      + "'$[' || (abs(random()) % \(values.count)) || ']')"
  }

  /// Two years of records with every field that a report counts.
  private var fill: String {
    let values: [(String, String)] = [
      ("id", "lower(hex(randomblob(16)))"),
      ("day", "date('2025-01-01', (abs(random()) % 730) || ' days')"),
      ("hour_band", pick("00-06", "06-12", "12-18", "18-24")),
      ("length_band", pick("under-5", "5-15", "15-30", "30-60", "over-60")),
      ("kind", pick("support", "support", "short_question", "line_dropped")),
      ("channel", pick("phone", "relay", "email", "chat")),
      ("role", pick("victim", "family_friend", "witness", "professional")),
      ("region", pick("IE04", "IE05", "IE06", "PL91", "PL92")),
      ("language", pick("en", "ga", "pl", "uk", "pt")),
      ("reported", pick("yes", "no", "does_not_want", "unsure")),
      ("relation", pick("partner", "former_partner", "family", "stranger")),
      ("age", pick("child", "young_adult", "adult", "older")),
      ("gender", pick("woman", "man", "other")),
      ("content_version", "'bench'"),
      ("crimes", pick("stalking", "domestic fraud", "burglary", "hate_crime", "cyber")),
      ("danger_used", pick("", "", "partner_family", "suicide")),
      ("given", pick("bench:a=1", "bench:b=0 bench:c=1", "bench:d=?")),
      ("gaps", pick("", "", "shelter//", "interpreter/IE06/pl")),
      ("told", pick("", "right.support", "right.interpreter right.support")),
      ("repeat_of_same_matter", "abs(random()) % 7 = 0"), ("call_back_promised", "0"),
    ]
    return """
      INSERT INTO archive (\(values.map(\.0).joined(separator: ", ")))
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000)
        SELECT \(values.map(\.1).joined(separator: ", ")) FROM n;
      """
  }

  private var counts: String {
    let columns = [
      "kind", "channel", "repeat_of_same_matter", "strftime('%w', day)", "hour_band",
      "strftime('%w', day) || hour_band", "length_band", "role", "age", "gender", "crimes",
      "relation", "reported", "region", "language", "given", "gaps", "told", "danger_used",
      "strftime('%W', day)",
    ]
    return columns.map {
      "SELECT substr(day, 1, 4), \($0), count(*) FROM archive GROUP BY 1, 2;"
    }.joined(separator: "\n")
  }
}
