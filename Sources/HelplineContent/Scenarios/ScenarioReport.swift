import Foundation
import HelplineModel

/// What a look through scenarios or courses found.
public struct PracticeReport: Codable, Equatable, Sendable {
  /// Ids of what was looked at.
  public var checked: [String]
  /// Everything that is wrong, by file and line.
  public var problems: [ContentProblem]

  /// A report; its problems are put in order.
  public init(checked: [String], problems: [ContentProblem]) {
    self.checked = checked
    self.problems = Set(problems).sorted { one, other in
      (one.file, one.line ?? 0, one.entry ?? "", one.field ?? "", one.text)
        < (other.file, other.line ?? 0, other.entry ?? "", other.field ?? "", other.text)
    }
  }
}

extension ContentLibrary {
  /// Checks every scenario there is: shipped ones, those of countries, those of the data folder.
  public func checkScenarios() -> PracticeReport {
    ScenarioCheck.report(on: roots.scenarioFolders(), around: scenarioSurroundings())
  }

  /// Checks one scenario by the path of its folder or of a file in it; nil when there is no such path.
  public func checkScenario(at path: String) -> PracticeReport? {
    guard let folder = ScenarioFolder(at: path) else { return nil }
    return ScenarioCheck.report(on: [folder], around: scenarioSurroundings())
  }

  private func scenarioSurroundings() -> ScenarioSurroundings {
    ScenarioSurroundings(shared, codes: ReferenceCodes(root: roots.roots.first))
  }
}

extension ScenarioCheck {
  static func report(
    on folders: [ScenarioFolder], around: ScenarioSurroundings
  ) -> PracticeReport {
    var first: [String: ScenarioFolder] = [:]
    var problems: [ContentProblem] = []
    for folder in folders {
      let reading = ScenarioReader.read(folder)
      problems += Self.problems(of: reading, around: around)
      if let other = first[folder.id] {
        problems.append(twice(folder, other, reading))
      } else {
        first[folder.id] = folder
      }
    }
    return PracticeReport(checked: folders.map(\.id), problems: problems)
  }

  private static func twice(
    _ folder: ScenarioFolder, _ other: ScenarioFolder, _ reading: ScenarioReading
  ) -> ContentProblem {
    let line = reading.sites.first { $0.kind == .scenario }?.line
    return ContentProblem(
      file: folder.logic.name, line: line.map { reading.lines[$0]?["id"] ?? $0 },
      entry: folder.id, field: "id", text: "The id stands twice, also in \(other.shown).",
      advice: "Give this folder and its id another name; the other one is played.", leftOut: true)
  }
}

extension ScenarioFolder {
  /// The folder at a path, or the one a file lies in; nil when nothing is there.
  init?(at path: String) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
    let whole = URL(fileURLWithPath: path).standardizedFileURL
    let folder = isFolder.boolValue ? whole : whole.deletingLastPathComponent()
    let parts = folder.pathComponents.suffix(4)
    let code = parts.dropLast(2).last
    let isCountry =
      parts.first == "countries" && parts.dropLast().last == ContentRoots.scenariosName
    var shown = isFolder.boolValue ? path : (path as NSString).deletingLastPathComponent
    while shown.hasSuffix("/"), shown.count > 1 { shown.removeLast() }
    self.init(
      name: folder.lastPathComponent,
      country: isCountry ? code.flatMap { ContentRoots.isCode($0) ? $0 : nil } : nil,
      path: folder.path, shown: shown.isEmpty ? "." : shown)
  }
}
