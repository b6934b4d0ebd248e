import HelplineModel

/// Finds the native terms of a country in texts.
struct Glossary {
  private let entries: [(words: [[String]], term: GlossaryTerm)]

  /// The terms of a country.
  init(_ country: Country) {
    entries = country.glossary.map { term in
      // "Bezirksgericht / Landesgericht" are two terms in one entry.
      let forms = ([term.term] + term.forms).flatMap { $0.split(separator: "/").map(String.init) }
      return (forms.map { foldedWords($0) }.filter { !$0.isEmpty }, term)
    }
  }

  /// The terms that stand in texts, in the order of the glossary, each once.
  func terms(in texts: [String]) -> [GlossaryTerm] {
    let texts = texts.map { foldedWords($0) }
    return entries.filter { entry in
      entry.words.contains { form in texts.contains { Self.stands(form, in: $0) } }
    }.map(\.term)
  }

  private static func stands(_ form: [String], in words: [String]) -> Bool {
    guard form.count <= words.count else { return false }
    return (0...(words.count - form.count)).contains {
      words[$0..<($0 + form.count)].elementsEqual(form)
    }
  }
}
