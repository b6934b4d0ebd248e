import HelplineModel

/// Where a fact stands and how old its source is.
public struct FactAge: Codable, Equatable, Sendable {
  /// The file as problems name it.
  public var file: String
  /// Counted from 1.
  public var line: Int
  /// Its id; empty where it has none.
  public var id: String
  /// The source's own date (`2016`, `2016-09` …); nil where the page has none.
  public var dated: String?
  /// The day somebody compared it with its source; nil: nobody has.
  public var checked: String?
}

/// All facts by the age of their sources.
public struct FactAges: Codable, Equatable, Sendable {
  /// Those with a date, the oldest first; a year or a month counts from its first day.
  public var dated: [FactAge] = []
  /// Those of pages without a date, in the order of the files.
  public var undated: [FactAge] = []

  /// Those whose source is older than so many months on a day; undated ones stay, they may be of any age.
  public func older(thanMonths months: Int, on day: Day) -> FactAges {
    FactAges(
      dated: dated.filter { SourceDate.isOlder($0.dated ?? "", thanMonths: months, on: day) },
      undated: undated)
  }

  init(dated: [FactAge] = [], undated: [FactAge] = []) {
    self.dated = dated
    self.undated = undated
  }

  init(_ trees: [FileTree]) {
    for file in trees { take(file.tree, file.file) }
    dated.sort { one, other in
      let days = [one, other].map { SourceDate.firstDay($0.dated ?? "") }
      return (days[0], one.file, one.line) < (days[1], other.file, other.line)
    }
  }

  private mutating func take(_ node: ContentNode, _ file: String) {
    if case .list(let elements) = node.value { elements.forEach { take($0, file) } }
    for pair in node.pairs { take(pair.value, file) }
    guard node["class"]?.text == StatementClass.fact.rawValue else { return }
    let fact = FactAge(
      file: file, line: node.line, id: node["id"]?.text ?? "", dated: node["dated"]?.text,
      checked: node["checked"]?.text)
    if fact.dated == nil { undated.append(fact) } else { dated.append(fact) }
  }
}

extension ContentLibrary {
  /// All facts of all content by the age of their sources; files that cannot be read are left to `check`.
  public func factAges() -> FactAges {
    let countries = roots.countryFolders().values.sorted { $0.code < $1.code }
    let files = roots.sharedFiles() + countries.flatMap(\.allFiles)
    return FactAges(FileTrees(reading: files).trees)
  }
}
