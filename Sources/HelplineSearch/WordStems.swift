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

  /// Calls `take` with the folded stem of a word in small letters; plain letters are not made a text.
  func stem(_ word: UnsafeBufferPointer<UInt8>, take: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard let letters = sb_stemmer_stem(stemmer, word.baseAddress, Int32(word.count)) else {
      return take(UnsafeBufferPointer(start: nil, count: 0))
    }
    let length = Int(sb_stemmer_length(stemmer))
    let stem = UnsafeBufferPointer(start: UnsafePointer(letters), count: length)
    if stem.allSatisfy({ $0 < 0x80 && !($0 >= 0x41 && $0 <= 0x5A) }) { return take(stem) }
    var text = folded(String(decoding: stem, as: UTF8.self))
    text.withUTF8(take)
  }

  /// The folded stem of a word in small letters.
  func stem(_ word: String) -> String {
    var word = word
    var found = ""
    word.withUTF8 { stem($0) { found = String(decoding: $0, as: UTF8.self) } }
    return found
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
