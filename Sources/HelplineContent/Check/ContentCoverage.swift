/// What each country has.
public struct ContentCoverage: Codable, Equatable, Sendable {
  /// By code.
  public var countries: [CountryCoverage]
}

/// What one country has, part by part.
public struct CountryCoverage: Codable, Equatable, Sendable {
  /// What one part has.
  public struct Part: Codable, Equatable, Sendable {
    /// Entries held by a source.
    public var facts = 0
    /// Entries of practice advice.
    public var advice = 0
    /// Entries that say what is not known.
    public var holes = 0
    /// The oldest date of a source; nil where none is dated.
    public var oldest: String?
  }

  /// ISO 3166-1 alpha-2.
  public var code: String
  /// English name.
  public var name: String
  /// Part (`numbers`, `helpline`, `emergency` …) → what it has; a part without entries stands there with noughts.
  public var parts: [String: Part]

  init(code: String, name: String, trees: [FileTree]) {
    self.code = code
    self.name = name
    let files = ContentRoots.countryNames.dropFirst() + [ContentRoots.listingsName]
    parts = Dictionary(
      uniqueKeysWithValues: (["numbers", "helpline"] + files.map(Self.part)).map { ($0, Part()) })
    for file in trees {
      guard let name = file.file.split(separator: "/").last.map(String.init) else { continue }
      if name == "country.yaml" {
        for part in ["numbers", "helpline"] { file.tree[part].map { count($0, in: part) } }
      } else {
        count(file.tree, in: Self.part(name))
      }
    }
  }

  private static func part(_ file: String) -> String { String(file.prefix { $0 != "." }) }

  private mutating func count(_ node: ContentNode, in part: String) {
    for pair in node.pairs { count(pair.value, in: part) }
    if case .list(let elements) = node.value {
      for element in elements { count(element, in: part) }
    }
    guard let word = node["class"]?.text.flatMap(StatementClass.init) else { return }
    switch word {
    case .fact: parts[part, default: Part()].facts += 1
    case .advice: parts[part, default: Part()].advice += 1
    case .unknown: parts[part, default: Part()].holes += 1
    }
    if let dated = node["dated"]?.text, dated < parts[part]?.oldest ?? "9" {
      parts[part, default: Part()].oldest = dated
    }
  }
}
