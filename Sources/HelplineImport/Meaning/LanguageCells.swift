import HelplineModel

/// Makes languages out of published names, codes and prose; only what is certain.
enum LanguageCells {
  /// Words that make a clause uncertain: half a language, or leaflets instead of a person.
  private static let doubtful: Set<String> = [
    "limited", "material", "materials", "brochure", "brochures", "literature", "leaflets", "tapes",
    "some", "may", "not", "no", "except", "depending", "vary", "varies", "website", "medical",
    "basic", "little", "teaching", "learn", "learners", "classes", "materialien", "publications",
    "application", "applications", "form", "forms", "books", "non", "usually", "location",
    "locations", "minimal",
  ]

  /// The languages of a cell of prose.
  /// - Parameter interpreted: the cell is about interpreting as a whole.
  static func languages(_ cell: String, interpreted: Bool = false) -> [SpokenLanguage] {
    let clauses = cell.replacing("A.S.L.", with: "ASL")
      .split { $0 == "." || $0 == ";" || $0 == "\n" || $0 == "\r\n" }
    var found: [SpokenLanguage] = []
    for clause in clauses.prefix(40) {
      for language in languages(inClause: String(clause), interpreted: interpreted)
      where !found.contains(language) {
        found.append(language)
      }
    }
    return found
  }

  private static func languages(inClause clause: String, interpreted: Bool) -> [SpokenLanguage] {
    let words = foldedWords(clause)
    guard !words.contains(where: { doubtful.contains($0) }) else { return [] }
    let joined = words.joined(separator: " ")
    let mode = mode(joined, interpreted: interpreted)
    if mode == .interpreter, saysAll(joined) { return [SpokenLanguage(code: "any", mode: mode)] }
    return LanguageNames.codes(in: clause).map { code in
      SpokenLanguage(code: code, mode: LanguageNames.signs.contains(code) ? .sign : mode)
    }
  }

  private static func mode(_ words: String, interpreted: Bool) -> LanguageMode {
    if interpreted || words.holds("interpret") || words.holds("translat")
      || words.holds("dolmetsch")
    {
      return .interpreter
    }
    let asked = [
      "on request", "upon request", "arrangement", "in advance", "advance notice",
      "advanced notice", "call ahead", "by appointment",
    ]
    return words.holds(anyOf: asked) ? .onRequest : .spoken
  }

  private static func saysAll(_ words: String) -> Bool {
    words.holds(anyOf: ["all languages", "any language", "every language"])
  }

  /// The languages of a row: code, name and note.
  static func languages(_ record: LanguageRecord) -> [SpokenLanguage] {
    let note = [record.note].compactMap { $0 }.joined(separator: " ")
    guard let code = record.code.flatMap(LanguageNames.code) else {
      let named = record.name.map { languages($0) } ?? []
      return named.map { SpokenLanguage(code: $0.code, mode: noted($0.mode, note)) }
    }
    let mode: LanguageMode = LanguageNames.signs.contains(code) ? .sign : .spoken
    return [SpokenLanguage(code: code, mode: noted(mode, note))]
  }

  private static func noted(_ mode: LanguageMode, _ note: String) -> LanguageMode {
    guard mode == .spoken, !note.isEmpty else { return mode }
    let words = foldedWords(note).joined(separator: " ")
    let stated = LanguageMode(rawValue: words.replacing(" ", with: "_"))
    return stated ?? Self.mode(words, interpreted: false)
  }
}
