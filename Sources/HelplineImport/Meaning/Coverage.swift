import HelplineModel

/// Finds the codes of places and areas.
struct AreaCodes {
  let defaults: ImportDefaults
  /// Names asked before: a directory names the same towns thousands of times.
  private let asked = Asked()

  /// Answers that were found; bounded.
  private final class Asked {
    var answers: [String: String?] = [:]
  }

  init(_ defaults: ImportDefaults) {
    self.defaults = defaults
  }

  /// The code of a town or area by its name, inside this country; nil when not sure.
  func named(_ name: String, _ country: String?) -> String? {
    guard let areaCode = defaults.areaCode else { return nil }
    let key = "\(country ?? "")|\(name)"
    if let known = asked.answers[key] { return known }
    var found = areaCode(name, country)
    // A town of the same name in another country is another town.
    if let code = found, let country, Self.country(of: code) != country { found = nil }
    if asked.answers.count > 50_000 { asked.answers = [:] }
    asked.answers[key] = .some(found)
    return found
  }

  /// The country of a code: Eurostat writes EL for Greece and UK for the United Kingdom.
  static func country(of code: String) -> String {
    switch code.prefix(2) {
    case "EL": "GR"
    case "UK": "GB"
    default: String(code.prefix(2))
    }
  }

  /// `IE`, `IE06`, `…/nuts/code/IE061`: what can only be a code, upper case as published, in the
  /// codes of today.
  func published(_ text: String) -> String? {
    let last = text.split(separator: "/").last.map(String.init) ?? text
    let isURI = text.contains("/")
    guard (2...5).contains(last.utf8.count), !isURI || text.lowercased().holds("nuts") else {
      return nil
    }
    let letters = Array(last.utf8)
    let isLetter = { (byte: UInt8) in (0x41...0x5A).contains(byte) }
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    guard isLetter(letters[0]), isLetter(letters[1]),
      letters.dropFirst(2).allSatisfy({ isLetter($0) || isDigit($0) })
    else { return nil }
    if letters.count == 2 { return Self.country(of: last) }
    // Three to five letters without a digit are an abbreviation, not a region.
    guard letters.dropFirst(2).contains(where: isDigit) || (isURI && letters.count == 3) else {
      return nil
    }
    guard let today = defaults.regionToday else { return last }
    return today(last)
  }
}

/// Where a service is for, in codes and in words.
struct Coverage {
  /// Codes; empty as soon as one area has none: a part would look like the whole.
  var codes: [String] = []
  /// As published.
  var text: String?

  /// Areas as published. A polygon is no part of it.
  init(_ areas: [AreaRecord], country: String?, _ area: AreaCodes) {
    var names: [String] = []
    for name in areas.compactMap({ $0.name ?? $0.description }) where !names.contains(name) {
      names.append(name)
    }
    text = CleanText.block(names.isEmpty ? nil : names.joined(separator: ", "))
    let found = areas.map { Self.code($0, country, area) }
    guard !found.isEmpty, found.allSatisfy({ $0 != nil }) else { return }
    codes = Array(Set(found.compactMap { $0 })).sorted()
  }

  private static func code(
    _ record: AreaRecord, _ country: String?, _ area: AreaCodes
  ) -> String? {
    if let code = record.code.flatMap(area.published) { return code }
    guard let name = record.name ?? record.description else { return nil }
    if let code = area.published(name) { return code }
    if let country, saysNational(name) { return country }
    return name.utf8.count <= 80 ? area.named(name, country) : nil
  }

  // MARK: The whole country, in words

  /// Folded texts that mean the whole country when they are all that is said.
  private static let exact: Set<String> = [
    "national", "nationally", "nationwide", "country", "whole country", "entire country",
    "all regions", "all counties", "statewide national", "bundesgebiet", "deutschland weit",
    "national e", "nationale", "nazionale", "nacional", "nationell", "nationellt", "landelijk",
    "landelijke", "nasjonal", "valtakunnallinen", "koko maa", "ogolnopolski", "ogolnopolska",
    "cala polska", "caly kraj", "celostatni", "cela cr", "cela ceska republika", "orszagos",
    "egesz orszag", "celoslovensky", "cele slovensko", "cela slovenska republika", "national level",
    "france", "france entiere", "hele landet", "hela landet", "heel nederland", "tota espana",
    "toda espana", "tutta italia", "panelladika", "visa lietuva", "visa latvija", "kogu eesti",
    "uleriigiline", "cijela hrvatska", "vsa slovenija", "na nivou zemlje", "gesamtes bundesgebiet",
  ]
  /// Folded pieces that mean it wherever they stand.
  private static let pieces = [
    "nationwide", "countrywide", "country wide", "whole of the country", "all of the country",
    "the entire country", "across the country", "bundesweit", "deutschlandweit",
    "osterreichweit", "schweizweit", "ganz deutschland", "ganz osterreich", "toute la france",
    "france entiere", "tout le territoire", "ensemble du territoire national",
    "territoire national", "tout le pays", "landelijk", "heel nederland", "hele land",
    "heel belgie", "toute la belgique", "rikstackande", "hela landet", "hela sverige",
    "landsdaekkende", "hele landet", "landsdekkende", "koko maa", "koko suomi",
    "valtakunnalli", "tutta italia", "territorio nazionale", "livello nazionale",
    "todo el pais", "ambito nacional", "territorio nacional", "toda espana", "todo o pais",
    "nivel nacional", "ogolnopolsk", "cala polska", "caly kraj", "terenie calego kraju",
    "celostatn", "cela cr", "cele cr", "cele republi", "celoslovensk", "cele slovensk",
    "orszagos", "la nivel national", "toata tara", "panelladik", "panellin", "visa lietuva",
    "visoje lietuvoje", "visa latvija", "kogu eesti", "uleriigili", "cijela hrvatska",
    "cijele hrvatske", "vsa slovenija", "celotna slovenija", "cyalata strana", "tsyalata strana",
    "national coverage", "all ireland",
  ]

  /// Whether an area in words is the whole country.
  static func saysNational(_ text: String) -> Bool {
    guard text.utf8.count <= 200 else { return false }
    let words = foldedWords(text)
    let joined = words.joined(separator: " ")
    // "Not nationwide", "all of the country except Corsica".
    let doubts: Set<String> = [
      "not", "except", "without", "ausser", "nicht", "sauf", "hors", "niet",
    ]
    if words.contains(where: doubts.contains) { return false }
    return exact.contains(joined) || joined.holds(anyOf: pieces)
  }
}
