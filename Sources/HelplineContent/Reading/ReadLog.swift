/// What kind of thing an id names: ids are unique within a kind over all content.
enum IDKind: String {
  case phase, branch, danger, card, crime, listing
  case stage
  case field
  /// Within one scenario.
  case scenario, node, reply, act, trigger, hiddenFact, rule, task
  /// Statements, cues, rights and deadlines share one space: translations go by it.
  case sentence
}

/// Where an id was met.
struct Site: Equatable {
  var kind: IDKind
  var id: String
  var file: String
  var line: Int
}

/// Collects what went wrong in one file, and where each id stands.
public final class ReadLog {
  /// The file as problems name it.
  public let file: String
  /// What was wrong so far.
  public private(set) var problems: [ContentProblem] = []
  private(set) var sites: [Site] = []

  /// An empty log of a file.
  public init(file: String) { self.file = file }

  /// Notes a problem.
  public func add(_ problem: ContentProblem) { problems.append(problem) }

  func met(_ kind: IDKind, _ id: String, line: Int) {
    sites.append(Site(kind: kind, id: id, file: file, line: line))
  }
}
