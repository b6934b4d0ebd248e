import Foundation
import HelplineModel
import HelplineSearch

/// One query with the listing that has to be in the first three.
struct RelevanceQuery: Sendable {
  var language: String
  var words: String
  var serves: String?
  var wanted: String

  static let all = read(RelevanceQueries.lines)

  /// Every second held-out query of a language, from its first on.
  static let mending = everySecond(from: 0)
  /// The others; what they find is counted and never looked at.
  static let unseen = everySecond(from: 1)

  /// Written last, for measuring only.
  static let late = read(LateQueries.lines)

  /// A line that by chance is one of the other queries is not fresh and does not count.
  private static func everySecond(from first: Int) -> [RelevanceQuery] {
    let old = Set(all.map(\.words))
    return HeldOutQueries.lines.sorted { $0.key < $1.key }.flatMap { language, lines in
      read([language: lines]).enumerated().filter { $0.offset % 2 == first }.map(\.element)
    }.filter { !old.contains($0.words) }
  }

  private static func read(_ lines: [String: String]) -> [RelevanceQuery] {
    lines.sorted { $0.key < $1.key }.flatMap { language, lines in
      lines.split(separator: "\n").compactMap { RelevanceQuery(String($0), language) }
    }
  }

  /// A line of `RelevanceQueries`.
  init?(_ line: String, _ language: String) {
    let parts = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    guard parts.count == 3 else { return nil }
    (self.language, words) = (language, parts[0])
    serves = parts[1] == "-" ? nil : FictitiousDirectory.codes[parts[1]] ?? parts[1]
    wanted = Self.id(parts[2], language, town: parts[1])
  }

  private static func id(_ wish: String, _ language: String, town: String) -> String {
    if wish.hasPrefix("=") { return "lifeline-facts:" + wish.dropFirst() }
    if wish.hasSuffix("@") {
      return FictitiousDirectory.id(language, String(wish.dropLast()), town)
    }
    return FictitiousDirectory.id(language, wish)
  }

  func firstThree(in index: DirectoryIndex) -> [String] {
    var query = DirectoryQuery()
    (query.words, query.serves, query.samples, query.limit) = (words, serves, true, 3)
    query.foldsBranches = true
    return index.search(query).hits.map(\.id)
  }
}
