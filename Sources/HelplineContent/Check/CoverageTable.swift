import Foundation
import HelplineModel

/// The table in `README.md` of the content folder that says what each country has.
public enum CoverageTable {
  static let begin = "<!-- coverage: written by lifeline content check --write -->"
  static let end = "<!-- coverage ends -->"

  /// In the order of the work; `stages` is no part but how far the road of a case is known.
  private static let columns = [
    "numbers", "helpline", "emergency", "duties", "rights", "justice", "stages", "deadlines",
    "compensation", "protection", "legal-aid", "restorative", "complaints", "support",
    "cross-border", "glossary", "listings",
  ]

  /// The table as Markdown, under the line that says how to read it.
  public static func markdown(_ coverage: ContentCoverage) -> String {
    let rule = String(repeating: "|---", count: columns.count + 1) + "|"
    let rows = coverage.countries.map { country in
      "| \(([country.code] + columns.map { cell($0, country) }).joined(separator: " | ")) |"
    }
    return ([legend, "", "| | \(columns.joined(separator: " | ")) |", rule] + rows)
      .joined(separator: "\n")
  }

  private static let legend =
    "Read `12 3* 2? 2016` as: twelve facts with a source, three entries in our own words (not a fact), "
    + "two holes said in words, the oldest dated source of 2016. `stages` counts the stages of seven that "
    + "have facts. `–`: no entry."

  private static func cell(_ column: String, _ country: CountryCoverage) -> String {
    if column == "stages" { return "\(country.stagesWithFacts)/\(JusticeStage.order.count)" }
    guard let part = country.parts[column] else { return "–" }
    let pieces = [
      part.facts > 0 ? "\(part.facts)" : nil, part.advice > 0 ? "\(part.advice)*" : nil,
      part.holes > 0 ? "\(part.holes)?" : nil, part.oldest.map { String($0.prefix(4)) },
    ]
    return pieces.allSatisfy { $0 == nil } ? "–" : pieces.compactMap(\.self).joined(separator: " ")
  }

  /// A readme with the table put in between its two marks; nil where it has no marks.
  public static func put(_ coverage: ContentCoverage, into readme: String) -> String? {
    guard let from = readme.range(of: begin),
      let to = readme.range(of: end, range: from.upperBound..<readme.endIndex)
    else { return nil }
    return readme[..<from.upperBound] + "\n\n" + markdown(coverage) + "\n\n"
      + readme[to.lowerBound...]
  }

  static let name = "README.md"

  /// A problem where the table is not what the content says; none where there is no table.
  static func problems(of coverage: ContentCoverage, root: String) -> [ContentProblem] {
    guard let readme = try? String(contentsOfFile: "\(root)/\(name)", encoding: .utf8),
      let new = put(coverage, into: readme), new != readme
    else { return [] }
    let line = readme.range(of: begin).map { mark in
      readme[..<mark.lowerBound].count { $0.isNewline } + 1
    }
    return [
      ContentProblem(
        file: name, line: line, text: "The coverage table is not what the content says.",
        advice: "lifeline content check --write writes it anew.")
    ]
  }
}

extension ContentLibrary {
  /// Writes the coverage table into the readme of the first content folder; gives its path where that
  /// changed something, nil where the table was right or there is none. Throws what the file system says.
  public func writeCoverage() throws -> String? {
    guard let root = roots.roots.first else { return nil }
    let path = "\(root)/\(CoverageTable.name)"
    guard let readme = try? String(contentsOfFile: path, encoding: .utf8),
      let new = CoverageTable.put(ContentCoverage(root: root), into: readme), new != readme
    else { return nil }
    try new.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }
}
