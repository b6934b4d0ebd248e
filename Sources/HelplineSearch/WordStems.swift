import CStemmer
import HelplineModel

/// Stems of one language by libstemmer; not shared between threads.
final class WordStems {
  private let stemmer: OpaquePointer

  /// Stems of a language, ISO 639-1; nil where the library has none.
  init?(_ language: String) {
    guard let stemmer = sb_stemmer_new(language, "UTF_8") else { return nil }
    self.stemmer = stemmer
  }

  deinit { sb_stemmer_delete(stemmer) }

  /// The folded stem of a word in small letters.
  func stem(_ word: String) -> String {
    var word = word
    let stem = word.withUTF8 { bytes -> String in
      guard let letters = sb_stemmer_stem(stemmer, bytes.baseAddress, Int32(bytes.count)) else {
        return ""
      }
      let length = Int(sb_stemmer_length(stemmer))
      return String(decoding: UnsafeBufferPointer(start: letters, count: length), as: UTF8.self)
    }
    return folded(stem)
  }
}

/// What is known of the languages that listings are written in.
enum TextLanguages {
  /// Countries with one main language, where a listing does not say which it is written in.
  private static let main = [
    "AT": "de", "BG": "bg", "CZ": "cs", "DE": "de", "DK": "da", "EE": "et", "ES": "es", "FR": "fr",
    "GB": "en", "GR": "el", "HR": "hr", "HU": "hu", "IE": "en", "IS": "is", "IT": "it", "LI": "de",
    "LT": "lt", "LV": "lv", "NL": "nl", "NO": "no", "PL": "pl", "PT": "pt", "RO": "ro", "SE": "sv",
    "SI": "sl", "SK": "sk",
  ]
  private static let compounding: Set<String> = [
    "af", "da", "de", "et", "fi", "fo", "fy", "hu", "is", "lb", "nb", "nl", "nn", "no", "se", "sv",
  ]

  /// The language of a listing's texts; nil where nothing says it.
  static func of(_ service: Service) -> String? {
    if let language = service.textLanguage, !language.isEmpty {
      let code = Facets.language(language)
      return code == "nb" || code == "nn" ? "no" : code
    }
    return service.country.flatMap { main[Facets.area($0)] }
  }

  /// Whether its words are put together from words.
  static func putsWordsTogether(_ language: String) -> Bool { compounding.contains(language) }
}
