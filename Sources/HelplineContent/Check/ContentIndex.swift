/// Where ids stand, for problems that are found in values and not in files.
struct ContentIndex {
  private var first: [String: Site] = [:]
  private(set) var problems: [ContentProblem] = []

  init(_ sites: [Site]) {
    for site in sites { add(site) }
  }

  /// A problem of an entry, with its file and line.
  func problem(
    _ kind: IDKind, _ id: String, _ field: String?, _ text: String, _ advice: String
  ) -> ContentProblem {
    let site = first[Self.key(kind, id)]
    return ContentProblem(
      file: site?.file ?? "shared", line: site?.line, entry: id, field: field, text: text,
      advice: advice)
  }

  private mutating func add(_ site: Site) {
    if !Self.isWellFormed(site.id, listing: site.kind == .listing) {
      problems.append(
        Self.problem(
          site, "\"\(site.id)\" is no id.",
          "Use lower case letters, digits, _ and -, joined by dots."))
    }
    let key = Self.key(site.kind, site.id)
    guard let other = first[key] else { return first[key] = site }
    problems.append(
      Self.problem(
        site, "The id stands twice, also in \(other.file), line \(other.line).",
        "Give one of the two an id of its own."))
  }

  private static func problem(_ site: Site, _ text: String, _ advice: String) -> ContentProblem {
    ContentProblem(
      file: site.file, line: site.line, entry: site.id, field: "id", text: text, advice: advice)
  }

  private static func key(_ kind: IDKind, _ id: String) -> String { "\(kind.rawValue)|\(id)" }

  /// Lower case letters, digits, `_` and `-`, joined by dots; a listing has its publisher before a colon.
  static func isWellFormed(_ id: String, listing: Bool = false) -> Bool {
    let parts = id.split(separator: listing ? ":" : ".", omittingEmptySubsequences: false)
    guard !listing || parts.count == 2 else { return false }
    return parts.flatMap { $0.split(separator: ".", omittingEmptySubsequences: false) }
      .allSatisfy { part in
        !part.isEmpty
          && part.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
              || byte == 0x5F || byte == 0x2D
          }
      }
  }
}
