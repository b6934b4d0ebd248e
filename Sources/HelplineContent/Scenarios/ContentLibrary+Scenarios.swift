import Foundation
import HelplineModel

extension ContentLibrary {
  /// The practice scenarios there are, those valid everywhere first; of each only what a list shows.
  public var scenarios: [ScenarioGlance] {
    let folders = firstFolders()
    let texts = Dictionary(uniqueKeysWithValues: folders.map { ($0.id, $0.texts()) })
    let files = folders.flatMap { folder in
      [folder.logic] + texts[folder.id, default: []].map(\.file)
    }
    let found = glances(of: files)
    return folders.compactMap { folder in
      guard let logic = found[folder.logic.name] else { return nil }
      let titles = texts[folder.id, default: []].compactMap { language, file in
        found[file.name]?["title"]?.text.map { (language, $0) }
      }
      return glance(folder, logic, Dictionary(titles) { first, _ in first })
    }
  }

  /// A scenario by its id (`burglary-anger`, `ie.name`), read when asked for; nil when there is none or it
  /// cannot be played.
  public func scenario(_ id: String) -> Scenario? { readScenario(id)?.scenario }

  /// A scenario and what is wrong with its files; nil when there is no folder of it. Read anew each time:
  /// who writes one wants to see it.
  public func readScenario(_ id: String) -> (scenario: Scenario?, problems: [ContentProblem])? {
    guard let folder = firstFolders().first(where: { $0.id == id }) else { return nil }
    let reading = ScenarioReader.read(folder) { trees("scenario-\(id)", of: $0) }
    return (reading.scenario?.playable, reading.problems)
  }

  /// Of two folders with one id the first: what is shipped is never hidden.
  private func firstFolders() -> [ScenarioFolder] {
    var seen: Set<String> = []
    return roots.scenarioFolders().filter { seen.insert($0.id).inserted }
  }

  private static let glanced = ["version", "crime", "difficulty", "minutes", "title"]

  /// The few fields of each file that a list shows; only they go into the compiled copy.
  private func glances(of files: [ContentFile]) -> [String: ContentNode] {
    let read = { (files: [ContentFile]) -> FileTrees in
      var trees = FileTrees(reading: files)
      for index in trees.trees.indices { trees.trees[index].tree.keep(Self.glanced) }
      return trees
    }
    let trees = trees("scenarios", of: files, reading: read)
    return Dictionary(trees.trees.map { ($0.file, $0.tree) }) { first, _ in first }
  }

  private func glance(
    _ folder: ScenarioFolder, _ logic: ContentNode, _ titles: [String: String]
  ) -> ScenarioGlance? {
    guard !titles.isEmpty else { return nil }
    let number = { (field: String) in logic[field]?.text.flatMap { Int($0) } }
    return ScenarioGlance(
      id: folder.id, country: folder.country, titles: titles, crime: logic["crime"]?.text ?? "",
      minutes: number("minutes") ?? 0, difficulty: number("difficulty") ?? 1)
  }
}

extension ContentNode {
  /// Lets go of all fields but these.
  fileprivate mutating func keep(_ fields: [String]) {
    value = .map(pairs.filter { fields.contains($0.key) })
  }
}
