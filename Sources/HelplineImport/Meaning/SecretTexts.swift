import Foundation
import HelplineModel

/// Takes what could lead to a secret place out of the texts of a listing.
///
/// The address itself is never put in; this is for texts that repeat it.
struct SecretTexts {
  private let traces: [String]

  /// Looks for what these places have: street lines, streets without their number, postcodes,
  /// coordinates, the persons of `attention`; long enough not to hit by chance.
  init(_ places: [PlaceRecord], and more: [AddressRecord]) {
    let addresses = places.flatMap(\.addresses) + more
    let cells = addresses.flatMap { address in
      address.lines + [address.postcode, address.attention].compactMap { $0 }
    }
    let parts = cells.flatMap { cell in
      cell.replacingOccurrences(of: " - ", with: ";").split { ",;:–—\n\r()".contains($0) }
        .map { trimmed(String($0)) }
    }
    let streets = parts.map { part in
      part.split(separator: " ").filter { !$0.contains(where: \.isNumber) }.joined(separator: " ")
    }.filter { $0.contains(" ") }
    let points = places.flatMap(\.coordinates).map { String($0.prefix(6)) }
    traces = Set(cells + parts + streets + points)
      .filter { $0.count >= 5 && !SecretPlaces.saysSecret($0) }
      .sorted { ($1.count, $0) < ($0.count, $1) }
  }

  /// Goes over every text of a listing.
  func conceal(in service: inout Service) {
    service.name = clean(service.name) ?? service.name
    service.organisation = clean(service.organisation)
    service.otherNames = service.otherNames.compactMap { clean($0) }
    service.about = clean(service.about)
    service.description = clean(service.description)
    service.howToGetHelp = clean(service.howToGetHelp)
    service.eligibility = clean(service.eligibility)
    service.alert = clean(service.alert)
    service.costNote = clean(service.costNote)
    service.hours.text = clean(service.hours.text)
    service.servesText = clean(service.servesText)
    service.languagesText = clean(service.languagesText)
    service.keywords = service.keywords.filter { clean($0) == $0 }
    if let web = service.web, leadsThere(web) { service.web = nil }
    if let email = service.email, clean(email) != email { service.email = nil }
    service.truth.sources.removeAll { leadsThere($0) }
    service.phones = service.phones.map(concealed)
    service.sites = service.sites.map(concealed)
  }

  private func concealed(_ phone: Phone) -> Phone {
    var phone = phone
    phone.note = clean(phone.note)
    return phone
  }

  private func concealed(_ site: Site) -> Site {
    var site = site
    site.name = clean(site.name)
    site.servesText = clean(site.servesText)
    site.access = clean(site.access)
    if let code = site.postcode?.lowercased(), traces.contains(where: { $0.lowercased() == code }) {
      site.postcode = nil
    }
    let hours = clean(site.hours?.text)
    site.hours?.text = hours
    site.phones = site.phones.map(concealed)
    return site
  }

  /// A link to a map, or one with a piece of the address in it.
  private func leadsThere(_ link: String) -> Bool {
    let lower = link.lowercased()
    let maps = ["maps.", "/maps", "openstreetmap", "geo:", "what3words", "mapy.cz", "goo.gl"]
    if lower.holds(anyOf: maps) { return true }
    let words = lower.replacing("%20", with: " ").replacing("+", with: " ")
      .replacing("-", with: " ").replacing("_", with: " ")
    return traces.contains { words.holds($0.lowercased().replacing("-", with: " ")) }
      || Self.coordinates(lower)
  }

  private func clean(_ text: String?) -> String? {
    guard var rest = text else { return nil }
    for trace in traces {
      rest = rest.replacingOccurrences(
        of: trace, with: "…", options: [.caseInsensitive, .diacriticInsensitive])
    }
    return Self.withoutStreets(rest)
  }

  // MARK: Streets that no field of an address names

  /// Words that make a number beside them a house number, folded.
  private static let streets: Set<String> = [
    "street", "road", "lane", "avenue", "drive", "terrace", "crescent", "boulevard", "rue",
    "chemin", "allee", "impasse", "via", "viale", "piazza", "calle", "avenida", "plaza", "rua",
    "travessa", "ul", "ulica", "ulice", "namesti", "utca", "strada", "odos", "ulitsa", "iela",
    "gatve", "tanav", "trg", "aleja",
  ]
  private static let endings = [
    "strasse", "str", "gasse", "weg", "platz", "allee", "gatan", "vagen", "vej", "gade", "veien",
    "gata", "katu", "laan", "straat", "plein", "gracht",
  ]

  /// The text without the sentences that hold a street with a number, a point on a map or a
  /// postcode: what a description of a secret place must not say.
  static func withoutStreets(_ text: String) -> String {
    guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return text }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      sentences(line).map { isTelling($0) ? "…" : String($0) }.joined()
    }
    return lines.joined(separator: "\n")
  }

  /// Cut behind a full stop with a blank after it.
  private static func sentences(_ line: Substring) -> [Substring] {
    var found: [Substring] = []
    var start = line.startIndex
    var index = line.startIndex
    while index < line.endIndex {
      let next = line.index(after: index)
      if ".!?;".contains(line[index]), next < line.endIndex, line[next] == " " {
        // "Ring St. 4" and "ul. Nová 5" do not end there.
        let word = line[start..<index].split(separator: " ").last?.count ?? 0
        if word > 3 {
          found.append(line[start..<next])
          start = next
        }
      }
      index = next
    }
    found.append(line[start...])
    return found
  }

  private static func isTelling(_ sentence: Substring) -> Bool {
    if coordinates(String(sentence)) { return true }
    let words = foldedWords(String(sentence))
    for (index, word) in words.enumerated() {
      let isStreet =
        streets.contains(word)
        || endings.contains { word.count > $0.count + 2 && word.hasSuffix($0) }
      guard isStreet else { continue }
      let around = words[max(0, index - 4)..<min(words.count, index + 5)]
      if around.contains(where: { $0.first?.isNumber == true && $0.count <= 5 }) { return true }
    }
    return zip(words, words.dropFirst()).contains { isBritishPostcode($0, $1) }
  }

  /// `ls1 4ap`.
  private static func isBritishPostcode(_ first: String, _ second: String) -> Bool {
    let end = Array(second.utf8)
    guard end.count == 3, (0x30...0x39).contains(end[0]), end[1] > 0x60, end[2] > 0x60 else {
      return false
    }
    let start = first.utf8
    return (2...4).contains(start.count) && (start.first ?? 0) > 0x60
      && start.contains { (0x30...0x39).contains($0) }
  }

  /// Two numbers with four and more decimals.
  private static func coordinates(_ text: String) -> Bool {
    let numbers = text.split { !($0.isNumber || $0 == "." || $0 == "-") }
    let exact = numbers.filter { number in
      let parts = number.split(separator: ".")
      return parts.count == 2 && parts[0].count <= 4 && parts[1].count >= 4
    }
    return exact.count >= 2
  }
}
