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
    "geheime adresse", "adresse ist geheim", "adresse bleibt geheim", "anschrift ist geheim",
    "geheime anschrift", "anonyme adresse", "adresse vertraulich", "vertrauliche adresse",
    "adresse secrete", "adresse confidentielle", "adresse est confidentielle",
    "adresse est tenue secrete", "lieu confidentiel", "lieu secret", "direccion secreta",
    "direccion confidencial", "direccion reservada", "indirizzo segreto", "indirizzo riservato",
    "indirizzo a tutela", "morada confidencial", "morada secreta", "geheim adres",
    "adres is geheim", "geheime locatie", "tajna adresa", "utajena adresa", "adresa je utajena",
    "adresa je tajna", "adresa je utajovana", "hemlig adress", "hemmelig adresse",
    "adressen er hemmelig", "adressen ar hemlig", "salainen osoite", "osoite on salainen",
    "titkos cim", "adres jest tajny", "tajny adres", "adres niejawny", "adres poufny",
    "aporrete dieuthynse", "adresa secreta", "adresa confidentiala",
  ]

  /// Flags that mark a place as not for the public.
  private static let marks = [
    "address_is_private", "physical_address_is_private", "physicaladdressisprivate",
    "address_is_secret", "address_is_confidential", "address_confidential", "is_confidential",
    "confidential", "is_secret", "address_private", "hide_address", "location_is_private",
    "sensitive_data", "is_private",
  ]

  /// Flags that mark a place as shown; a clear no hides it.
  private static let shows = [
    "display_physical_address_to_public_users", "display_physical_address_to_public",
    "display_physical_address", "display_address", "show_address", "publish_address",
    "address_is_public",
  ]

  /// Fields that name how visible a place is.
  private static let kinds = ["visibility", "location_type", "address_type"]

  /// All columns by which a place can be marked.
  static let columns = Set(marks + shows + kinds)

  /// Whether the publisher marks the place as private.
  static func isMarked(_ fields: some FieldSource) -> Bool {
    guard fields.mayMarkSecrets else { return false }
    // What stands in such a field and is no plain no hides the place: the error towards secrecy
    // costs a call.
    if marks.contains(where: { fields.flag($0) != false && fields.text($0) != nil }) { return true }
    if shows.contains(where: { fields.flag($0) == false }) { return true }
    return kinds.contains { kind in
      switch fields.text(kind)?.lowercased() {
      case "secret", "private", "handler", "redacted", "confidential", "hidden": true
      default: false
      }
    }
  }

  /// Whether a cell of an address says that it is secret.
  static func saysSecret(_ cell: String) -> Bool {
    if cell.isASCII, !wordCues.mayStand(in: cell) { return false }
    return foldedWords(cell).contains { word in
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
  private static let cues = plainCues + ["\u{3c0}\u{3cc}\u{3c1}\u{3c1}\u{3b7}\u{3c4}"]
  private static let plainCues = [
    "confidential", "secret", "disclosed", "published", "geheim", "segret", "tajn", "hemlig",
    "vertraulich", "riserva", "reservad", "hemmelig", "salain", "titkos", "poufn", "niejawn",
    "confiden",
  ]
  private static let textCues = LetterCues(plainCues)
  private static let wordCues = LetterCues(words)

  /// A cheap look before the text is folded.
  private static func mentions(_ text: String) -> Bool {
    return textCues.mayStand(in: text) && text.lowercased().holds(anyOf: cues)
  }
}
