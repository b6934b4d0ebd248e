import Foundation
import HelplineModel

/// Finds out whether a place is secret, and takes its address out of everything.
///
/// Secret addresses are never stored (practitioner finding 16). An error towards secrecy costs a
/// call; the other error can cost a life.
enum SecretPlaces {
  /// Word beginnings, folded, that make an address secret, in the languages of the sources.
  private static let words = [
    "confidential", "confidenti", "confidencial", "undisclosed", "withheld", "unpublished",
    "secret",
    "geheim", "vertraulich", "riservat", "segret", "tajn", "utaj", "utajn", "hemlig", "hemmelig",
    "salainen", "salattu", "titkos", "tajni", "aporriti", "slaptas", "slepen", "konfiden",
  ]

  /// Words that only look like it: offices and streets.
  private static let innocent = ["secretar", "geheimrat", "konfident"]

  /// Phrases of a description that say the place is secret, folded.
  private static let phrases = [
    "confidential location", "confidential address", "confidentially located", "secret location",
    "secret address", "undisclosed location", "undisclosed address", "address is confidential",
    "address is secret", "address is not published", "address is undisclosed",
    "address not disclosed", "location is confidential", "location is secret",
    "location is undisclosed", "location is not disclosed", "address kept secret",
    "geheime adresse", "adresse ist geheim", "adresse secrete", "direccion secreta",
    "indirizzo segreto", "geheim adres", "tajna adresa", "utajena adresa", "hemlig adress",
  ]

  /// Columns by which publishers mark a private place.
  static func isMarked(_ fields: some FieldSource) -> Bool {
    if fields.flag(
      "address_is_private", "physical_address_is_private", "physicaladdressisprivate",
      "address_is_secret", "is_confidential", "confidential", "is_secret") == true
    {
      return true
    }
    if fields.flag("display_physical_address_to_public_users") == false { return true }
    switch fields.text("visibility", "location_type", "address_type")?.lowercased() {
    case "secret", "private", "handler", "redacted", "confidential": return true
    default: return false
    }
  }

  /// Whether a cell of an address says that it is secret.
  static func saysSecret(_ cell: String) -> Bool {
    foldedWords(cell).contains { word in
      words.contains { word.hasPrefix($0) } && !innocent.contains { word.hasPrefix($0) }
    }
  }

  /// Whether a description says that the place is secret.
  static func describesSecret(_ text: String?) -> Bool {
    guard let text, mentions(text) else { return false }
    let joined = foldedWords(text).joined(separator: " ")
    return joined.holds(anyOf: phrases)
  }

  /// What stands in every phrase.
  private static let cues = [
    "confidential", "secret", "disclosed", "published", "geheim", "segret", "tajn", "hemlig",
  ]

  /// A cheap look before the text is folded.
  private static func mentions(_ text: String) -> Bool {
    return text.lowercased().holds(anyOf: cues)
  }

  /// Takes every trace of these addresses out of a listing.
  static func conceal(_ addresses: [AddressRecord], in service: inout Service) {
    service.addressIsSecret = true
    service.address = nil
    service.located = []
    service.channels.removeAll { $0 == "in_person" }
    let traces = Self.traces(addresses)
    guard !traces.isEmpty else { return }
    service.about = scrubbed(service.about, of: traces)
    service.description = scrubbed(service.description, of: traces)
    service.howToGetHelp = scrubbed(service.howToGetHelp, of: traces)
    service.eligibility = scrubbed(service.eligibility, of: traces)
    service.alert = scrubbed(service.alert, of: traces)
    service.costNote = scrubbed(service.costNote, of: traces)
    service.hours.text = scrubbed(service.hours.text, of: traces)
    service.servesText = scrubbed(service.servesText, of: traces)
    service.languagesText = scrubbed(service.languagesText, of: traces)
    service.name = scrubbed(service.name, of: traces) ?? service.name
    service.organisation = scrubbed(service.organisation, of: traces)
    service.otherNames = service.otherNames.compactMap { scrubbed($0, of: traces) }
    service.keywords = service.keywords.filter { scrubbed($0, of: traces) == $0 }
    for index in service.phones.indices {
      service.phones[index].note = scrubbed(service.phones[index].note, of: traces)
    }
  }

  /// Street lines, streets without their number, and postcodes; long enough not to hit by chance.
  private static func traces(_ addresses: [AddressRecord]) -> [String] {
    let cells = addresses.flatMap { $0.lines + [$0.postcode].compactMap { $0 } }
    let parts = cells.flatMap { cell in
      cell.replacingOccurrences(of: " - ", with: ";").split { ",;:–—\n\r()".contains($0) }
        .map { trimmed(String($0)) }
    }
    let streets = parts.map { part in
      part.split(separator: " ").filter { !$0.contains(where: \.isNumber) }.joined(separator: " ")
    }.filter { $0.contains(" ") }
    return (cells + parts + streets).filter { $0.count >= 5 && !saysSecret($0) }
      .sorted { $0.count > $1.count }
  }

  private static func scrubbed(_ text: String?, of traces: [String]) -> String? {
    guard var rest = text else { return nil }
    for trace in traces {
      rest = rest.replacingOccurrences(of: trace, with: "…", options: .caseInsensitive)
    }
    return rest
  }
}
