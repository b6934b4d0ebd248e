import Foundation

/// Why a country's folder was not made.
public enum NewCountryProblem: Error, Equatable, Sendable {
  /// No two capital letters.
  case noCode(String)
  /// The folder is there; its path.
  case isThere(String)
  /// Another content folder has the country, and the new one would hide all of it; the path of that one.
  case wouldHide(String)
  /// No language of this code.
  case noLanguage(String)
  /// No time zone of this name.
  case noTimeZone(String)
  /// The template is missing from the content folder, or has a file that cannot be read; the path.
  case noTemplate(String)
  /// The folder cannot be written; its path.
  case cannotWrite(String)
}

/// A country to be added: what goes into its first `country.yaml`.
public struct NewCountry: Equatable, Sendable {
  /// ISO 3166-1 alpha-2, in capitals.
  public var code: String
  /// English name; nil takes the one of the reference table, else the code.
  public var name: String?
  /// ISO 639 codes of its official languages.
  public var languages: [String]
  /// Olson name of its time zone; nil leaves it open, and the check asks for it.
  public var timeZone: String?

  /// A country to be added.
  public init(
    code: String, name: String? = nil, languages: [String] = [], timeZone: String? = nil
  ) {
    self.code = code
    self.name = name
    self.languages = languages
    self.timeZone = timeZone
  }

  /// A file of the template with the country's own words in the place of `@code@` and the others.
  func fill(_ text: String, name: String) -> String {
    let words = [
      "@CODE@": code, "@code@": code.lowercased(), "@name@": YAMLText.quoted(name),
      "@languages@": YAMLText.list(languages), "@timezone@": timeZone ?? "",
    ]
    return words.reduce(text) { $0.replacing($1.key, with: $1.value) }
  }
}

extension ContentLibrary {
  /// Makes `countries/<CC>` in a content folder from the template, whole or not at all; gives its path.
  public func add(_ country: NewCountry, to folder: String) throws(NewCountryProblem) -> String {
    guard ContentRoots.isCode(country.code) else { throw .noCode(country.code) }
    let path = "\(folder)/countries/\(country.code)"
    guard !roots.exists(path) else { throw .isThere(path) }
    if let other = roots.countryFolders()[country.code] { throw .wouldHide(other.path) }
    let codes = ReferenceCodes(root: roots.roots.first)
    if let language = country.languages.first(where: { !codes.isLanguage($0) || $0 == "any" }) {
      throw .noLanguage(language)
    }
    if let zone = country.timeZone, TimeZone(identifier: zone) == nil { throw .noTimeZone(zone) }
    try write(country, try templateFiles(), to: path)
    return path
  }

  private func templateFiles() throws(NewCountryProblem) -> [(name: String, text: String)] {
    let folder = "\(roots.roots.first ?? "")/template"
    var files: [(name: String, text: String)] = []
    for name in ContentRoots.partNames {
      guard let text = try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8) else {
        throw .noTemplate("\(folder)/\(name)")
      }
      files.append((name, text))
    }
    return files
  }

  /// Beside its place first: a folder that is half there would be half a country.
  private func write(
    _ country: NewCountry, _ files: [(name: String, text: String)], to path: String
  ) throws(NewCountryProblem) {
    let name = country.name ?? referenceName(country.code) ?? country.code
    let beside = "\(path).new-\(getpid())"
    do {
      try FileManager.default.createDirectory(atPath: beside, withIntermediateDirectories: true)
      for file in files {
        try country.fill(file.text, name: name)
          .write(toFile: "\(beside)/\(file.name)", atomically: false, encoding: .utf8)
      }
      try FileManager.default.moveItem(atPath: beside, toPath: path)
    } catch {
      try? FileManager.default.removeItem(atPath: beside)
      throw .cannotWrite(path)
    }
  }

  private func referenceName(_ code: String) -> String? {
    let path = "\(roots.roots.first ?? "")/reference/countries.tsv"
    let table = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return table.split(separator: "\n").first { $0.hasPrefix("\(code)\t") }?
      .split(separator: "\t").dropFirst().first.map(String.init)
  }
}
