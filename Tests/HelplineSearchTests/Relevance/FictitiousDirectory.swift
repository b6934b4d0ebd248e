import Foundation
import HelplineModel

/// A directory for the test of relevance: made up, of publisher `fiction`, with what gets in the way of
/// finding in real ones: branches, neighbouring topics, and services nobody needs who rings this line.
enum FictitiousDirectory {
  static let publisher = "fiction"

  /// All listings, always the same.
  static let listings: [Service] = FictitiousPatterns.lines.keys.sorted().flatMap(listings(in:))

  /// The code of a region by its town.
  static let codes: [String: String] = FictitiousPatterns.towns.values.joined().reduce(into: [:]) {
    $0[$1.name] = $1.code
  }

  /// The id of a listing: `fiction:de-dv-munchen`, `fiction:de-stalking`.
  static func id(_ language: String, _ key: String, _ town: String? = nil) -> String {
    let parts = [language, key, town.map(folded)].compactMap { $0 }
    return "\(publisher):" + parts.joined(separator: "-")
  }

  private static func listings(in language: String) -> [Service] {
    let towns = FictitiousPatterns.towns[language] ?? []
    return (FictitiousPatterns.lines[language] ?? "").split(separator: "\n").flatMap { line in
      let parts = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard parts.count == 4 else { return [Service]() }
      if !parts[2].contains("{t}") { return [listing(language, parts, nil)] }
      return towns.map { listing(language, parts, $0) }
    }
  }

  private static func listing(
    _ language: String, _ parts: [String], _ town: (name: String, code: String)?
  ) -> Service {
    let name = parts[2].replacingOccurrences(of: "{t}", with: town?.name ?? "")
    var service = Service(
      id: id(language, parts[0], town?.name), publisher: publisher, name: name)
    let country = FictitiousPatterns.countries[language] ?? ""
    service.topics = parts[1] == "-" ? [] : parts[1].split(separator: ",").map(String.init)
    service.about = parts[3]
    service.country = country
    service.serves = [town?.code ?? country]
    service.located = [town?.code].compactMap { $0 }
    service.textLanguage = language
    service.languages = [SpokenLanguage(code: language, mode: .spoken)]
    service.cost = parts[1] == "-" ? .unknown : .free
    // Numbers kept free for fiction; they lead nowhere.
    let last = service.id.utf8.reduce(0) { ($0 * 31 + Int($1)) % 900 }
    service.phones = [Phone(number: "+44 20 7946 0\(100 + last)")]
    service.isSample = true
    return service
  }
}
