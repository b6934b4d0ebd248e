import Foundation

/// The files of the content folders: the first folder holds everything, later ones add or replace countries.
struct ContentRoots: Sendable {
  let roots: [String]

  static let sharedNames = [
    "phases.yaml", "branches.yaml", "danger_now.yaml", "crime-types.yaml", "reactions.yaml",
    "everyday-words.en.yaml", "value-names.en.yaml", "handover.yaml",
  ]
  /// Files that content of an earlier version does not have.
  static let laterNames = ["listing-rules.yaml"]
  static let countryNames = [
    "country.yaml", "emergency.yaml", "duties.yaml", "justice.yaml", "protection.yaml",
    "compensation.yaml", "support.yaml", "deadlines.yaml", "legal-aid.yaml", "restorative.yaml",
    "complaints.yaml", "cross-border.yaml", "rights.yaml", "glossary.yaml",
  ]
  static let listingsName = "listings.yaml"
  /// A file for every part of a country.
  static let partNames = countryNames + [listingsName]
  static let wordsPrefix = "everyday-words."

  /// The shared files that are there, in a fixed order.
  func sharedFiles() -> [ContentFile] {
    guard let root = roots.first else { return [] }
    let single = (Self.sharedNames + Self.laterNames).map { "shared/\($0)" }.filter {
      exists("\(root)/\($0)")
    }
    let many = ["danger", "rights", "cards"].flatMap { folder in
      yamlNames("\(root)/shared/\(folder)").map { "shared/\(folder)/\($0)" }
    }
    return (single + many).map { ContentFile(path: "\(root)/\($0)", name: $0) }
  }

  /// The shared files every folder has to have and this one has not.
  func missingShared() -> [String] {
    guard let root = roots.first else { return Self.sharedNames.map { "shared/\($0)" } }
    return Self.sharedNames.map { "shared/\($0)" }.filter { name in
      if name == "shared/danger_now.yaml", exists("\(root)/shared/danger/danger_now.yaml") {
        return false
      }
      return !exists("\(root)/\(name)")
    }
  }

  /// The files of everyday words, one a language (ISO 639), by language; English among them.
  func wordFiles() -> [(language: String, file: ContentFile)] {
    guard let root = roots.first else { return [] }
    return yamlNames("\(root)/shared").compactMap { name in
      guard name.hasPrefix(Self.wordsPrefix) else { return nil }
      let language = name.dropFirst(Self.wordsPrefix.count).dropLast(".yaml".count)
      let file = ContentFile(path: "\(root)/shared/\(name)", name: "shared/\(name)")
      return (String(language), file)
    }
  }

  /// The sheets that are filled in by hand.
  func paperFiles() -> [ContentFile] {
    guard let root = roots.first else { return [] }
    return yamlNames("\(root)/shared/paper").map { name in
      ContentFile(path: "\(root)/shared/paper/\(name)", name: "shared/paper/\(name)")
    }
  }

  var houseForm: ContentFile? {
    roots.first.map { ContentFile(path: "\($0)/house/form.yaml", name: "house/form.yaml") }
  }

  /// Country code → its folder; the last root that has the country holds all of it.
  func countryFolders() -> [String: CountryFolder] {
    var result: [String: CountryFolder] = [:]
    for (index, root) in roots.enumerated() {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(root)/countries")) ?? []
      for code in names where Self.isCode(code) {
        let path = "\(root)/countries/\(code)"
        if index > 0, Self.holdsScenariosOnly(path) { continue }
        result[code] = CountryFolder(
          code: code, path: path, shown: index == 0 ? "countries/\(code)" : path)
      }
    }
    return result
  }

  /// Two capital letters.
  static func isCode(_ name: String) -> Bool {
    name.utf8.count == 2 && name.utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }

  /// The YAML files of a folder by name.
  func yamlNames(_ folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }.sorted()
  }

  func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}

/// The folder of one country.
struct CountryFolder: Sendable {
  var code: String
  var path: String
  /// As problems name it.
  var shown: String

  func file(_ name: String) -> ContentFile {
    ContentFile(path: "\(path)/\(name)", name: "\(shown)/\(name)")
  }

  /// The files there are.
  var allFiles: [ContentFile] { ContentRoots.partNames.map(file).filter(\.isThere) }

  /// The files there are, without the listings.
  var files: [ContentFile] {
    ContentRoots.countryNames.map(file).filter(\.isThere)
  }
}
