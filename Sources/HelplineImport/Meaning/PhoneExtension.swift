/// An extension within a published number, by the words of many countries.
struct PhoneExtension {
  /// Before it, without blanks and commas at its end.
  private(set) var head: String
  /// Its digits.
  private(set) var digits: String
  /// Behind it.
  private(set) var tail: String

  /// Nil where there is none: a word for it, then one to seven digits.
  init?(in text: some StringProtocol) {
    var start = text.startIndex
    while let mark = text[start...].firstIndex(where: { $0.isLetter || $0 == "#" }) {
      let end = text[mark...].firstIndex { !$0.isLetter && $0 != "#" } ?? text.endIndex
      if Self.words.contains(text[mark..<end].lowercased()) {
        let behind = text[end...].drop { ".:# ".contains($0) }
        let digits = behind.prefix { $0.isASCII && $0.isNumber }
        if (1...7).contains(digits.count) {
          head = String(text[..<mark])
          while let last = head.last, ", ".contains(last) { head.removeLast() }
          self.digits = String(digits)
          tail = trimmed(String(behind[digits.endIndex...].drop { ",;. ".contains($0) }))
          return
        }
      }
      start = end
    }
    return nil
  }

  /// What extensions are called where the program is at home, and in North America.
  private static let words: Set<String> = [
    "x", "#", "ext", "extn", "extension", "durchwahl", "dw", "nebenstelle", "nst", "poste", "int",
    "interno", "toestel", "tst", "klapka", "linka", "wew", "wewn", "wewnętrzny", "anknytning",
    "ankn", "lokal", "alanumero", "mellék", "εσωτ", "εσωτερικό", "доб", "вътр",
  ]
}
