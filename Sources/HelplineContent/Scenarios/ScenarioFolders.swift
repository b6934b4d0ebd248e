import Foundation

/// A folder that holds a practice scenario: its logic, and its texts by language.
struct ScenarioFolder: Equatable, Sendable {
  /// Name of the folder, which is the id in its file.
  var name: String
  /// The country it belongs to (ISO 3166-1), nil where it is valid everywhere.
  var country: String?
  var path: String
  /// As problems name it.
  var shown: String

  static let logicName = "scenario.yaml"
  static let textsPrefix = "texts."

  /// The id of the scenario: the folder's name, a country's code in front.
  var id: String { country.map { "\($0.lowercased()).\(name)" } ?? name }

  /// What the call does.
  var logic: ContentFile { file(Self.logicName) }

  /// The files of texts by language (ISO 639), in the order of the codes.
  func texts() -> [(language: String, file: ContentFile)] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.sorted().compactMap { name in
      guard name.hasPrefix(Self.textsPrefix), name.hasSuffix(".yaml") else { return nil }
      let language = name.dropFirst(Self.textsPrefix.count).dropLast(".yaml".count)
      return (String(language), file(name))
    }
  }

  private func file(_ name: String) -> ContentFile {
    ContentFile(path: "\(path)/\(name)", name: "\(shown)/\(name)")
  }
}

extension ContentRoots {
  static let scenariosName = "scenarios"

  /// The scenarios of all content folders: those valid everywhere, then those of countries. Nothing is read.
  func scenarioFolders() -> [ScenarioFolder] {
    roots.indices.flatMap { index in
      scenarioFolders(index, "shared", country: nil)
        + names("\(roots[index])/countries").filter(Self.isCode).flatMap { code in
          scenarioFolders(index, "countries/\(code)", country: code)
        }
    }
  }

  private func scenarioFolders(
    _ index: Int, _ place: String, country: String?
  ) -> [ScenarioFolder] {
    let inside = "\(place)/\(Self.scenariosName)"
    return names("\(roots[index])/\(inside)").map { name in
      let path = "\(roots[index])/\(inside)/\(name)"
      return ScenarioFolder(
        name: name, country: country, path: path,
        shown: index == 0 ? "\(inside)/\(name)" : path)
    }
  }

  /// What stands in a folder by name, without what is hidden and without plain files of notes.
  private func names(_ folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { !$0.hasPrefix(".") && isFolder("\(folder)/\($0)") }.sorted()
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// Whether a country's folder brings scenarios only: then it adds to the country and does not replace it.
  static func holdsScenariosOnly(_ folder: String) -> Bool {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { !$0.hasPrefix(".") } == [scenariosName]
  }
}
