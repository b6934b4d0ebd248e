/// Who serves an area: what lies in it, what it lies in, the whole country, or not known.
struct AreaMatch {
  /// Serves the area, something in it, or a region around it below the country.
  let local: BitSet
  /// Serves the whole country.
  let national: BitSet
  /// The area it serves is not known: stays, with a mark.
  let unknown: BitSet
  /// Asked for a country: who serves all of it comes before who serves a part.
  private let asksForCountry: Bool

  /// Matches an ISO country or NUTS code; nil for an empty one.
  init?(_ code: String, in index: DirectoryIndex) {
    let area = Facets.area(code)
    let chain = Facets.chain(area)
    guard !chain.isEmpty else { return nil }
    let country = String(area.prefix(2))
    asksForCountry = area == country
    national = index.facets.exact(Facets.serves(country))
    var unknown = index.facets.exact(Facets.servesUnknown(nil))
    unknown.formUnion(index.facets.exact(Facets.servesUnknown(country)))
    self.unknown = unknown
    var local = index.facets.prefix(Facets.serves(area)) ?? BitSet(size: index.count)
    for part in chain where part != country {
      local.formUnion(index.facets.exact(Facets.serves(part)))
    }
    if asksForCountry { local.subtract(national) }
    self.local = local
  }

  /// All of them.
  var all: BitSet {
    var result = local
    result.formUnion(national)
    result.formUnion(unknown)
    return result
  }

  /// Best first.
  var tiers: [BitSet] { asksForCountry ? [national, local] : [local, national] }

  /// Who has an office in an area or in a part of it.
  static func located(_ code: String, in index: DirectoryIndex) -> BitSet {
    index.facets.prefix(Facets.located(Facets.area(code))) ?? BitSet(size: index.count)
  }
}

/// Who can be used in a language.
struct LanguageMatch {
  /// It is spoken or signed there.
  let spoken: BitSet
  /// Spoken or interpreted.
  let all: BitSet

  /// Matches a language; nil for an empty code.
  init?(_ code: String, in index: DirectoryIndex) {
    let language = Facets.language(code)
    guard !language.isEmpty else { return nil }
    var spoken = index.facets.exact(Facets.spoken(language))
    let keys = Facets.signs.contains(language) ? [language] : [language, "any"]
    for key in keys { spoken.formUnion(index.facets.exact(Facets.spoken(key))) }
    self.spoken = spoken
    for key in keys {
      spoken.formUnion(index.facets.exact(Facets.interpreted(key)))
    }
    all = spoken
  }
}
