import HelplineModel

/// What each country has.
public struct ContentCoverage: Codable, Equatable, Sendable {
  /// By code.
  public var countries: [CountryCoverage]

  init(countries: [CountryCoverage]) { self.countries = countries }

  /// What one content folder has, without any that lie over it.
  init(root: String) {
    let folders = ContentRoots(roots: [root]).countryFolders().values.sorted { $0.code < $1.code }
    countries = folders.map {
      CountryCoverage(code: $0.code, trees: FileTrees(reading: $0.allFiles).trees)
    }
  }
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
  /// Stage of the road of a case (`report`, `trial` …) → what it has; all seven stand there.
  public var stages: [String: Part]
  /// How many of the seven stages have facts.
  public var stagesWithFacts: Int { stages.values.count { $0.facts > 0 } }

  enum CodingKeys: String, CodingKey { case code, name, parts, stages }

  init(code: String, trees: [FileTree]) {
    self.code = code
    name = code
    stages = Dictionary(uniqueKeysWithValues: JusticeStage.order.map { ($0, Part()) })
    let files = ContentRoots.partNames.dropFirst()
    parts = Dictionary(
      uniqueKeysWithValues: (["numbers", "helpline"] + files.map(Self.part)).map { ($0, Part()) })
    for file in trees {
      guard let name = file.file.split(separator: "/").last.map(String.init) else { continue }
      if name == "country.yaml" {
        self.name = file.tree["name"]?.text ?? code
        for part in ["numbers", "helpline"] {
          file.tree[part]?.count(into: &parts[part, default: Part()])
        }
      } else {
        file.tree.count(into: &parts[Self.part(name), default: Part()])
      }
      guard name == "justice.yaml" else { continue }
      for stage in file.tree["stages"]?.elements ?? [] {
        guard let id = stage["id"]?.text, stages[id] != nil else { continue }
        stage.count(into: &stages[id, default: Part()])
      }
    }
  }

  private static func part(_ file: String) -> String { String(file.prefix { $0 != "." }) }
}

extension ContentNode {
  /// Adds the entries here and below to what a part has.
  fileprivate func count(into part: inout CountryCoverage.Part) {
    for pair in pairs { pair.value.count(into: &part) }
    if case .list(let elements) = value {
      for element in elements { element.count(into: &part) }
    }
    guard let word = self["class"]?.text.flatMap(StatementClass.init) else { return }
    switch word {
    case .fact: part.facts += 1
    case .advice: part.advice += 1
    case .unknown: part.holes += 1
    }
    if let dated = self["dated"]?.text, dated < part.oldest ?? "9" { part.oldest = dated }
  }
}
