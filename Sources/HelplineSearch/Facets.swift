import HelplineModel

/// The keys under which sets of listings stand beside the words.
enum Facets {
  /// Serves exactly this area.
  static func serves(_ area: String) -> String { "serves:" + area }
  /// Has an office in exactly this area.
  static func located(_ area: String) -> String { "located:" + area }
  /// The language is spoken or signed there.
  static func spoken(_ language: String) -> String { "spoken:" + language }
  /// The language is interpreted or there on request.
  static func interpreted(_ language: String) -> String { "interpreted:" + language }
  /// Has the topic.
  static func topic(_ id: String) -> String { "topic:" + id }
  /// Can be reached that way.
  static func channel(_ id: String) -> String { "channel:" + id }
  /// Comes from that publisher.
  static func publisher(_ id: String) -> String { "publisher:" + id }
  /// Is the 116 006 of that country.
  static func helpline(_ country: String) -> String { "helpline:" + country }
  /// Is for women only, or men only.
  static func audience(_ audience: Audience) -> String { "for:" + audience.rawValue }
  /// Takes nobody younger than so many years.
  static func youngest(_ years: Int) -> String { "youngest:\(years)" }
  /// Takes nobody older than so many years.
  static func oldest(_ years: Int) -> String { "oldest:\(years)" }
  /// Its number was rung by a person on that day, `YYYY-MM-DD`.
  static func rung(_ day: String) -> String { "rung:" + day }
  /// The area it serves is not known; its country mostly is, and nobody abroad is sent there for it.
  static func servesUnknown(_ country: String?) -> String {
    "unknown:serves:" + (country.map(area) ?? "")
  }
  /// Its languages are not known.
  static let languageUnknown = "unknown:language"
  /// Costs nothing.
  static let free = "cost:free"
  /// Costs something also at home.
  static let paid = "cost:paid"
  /// What the contact costs is not known.
  static let costUnknown = "unknown:cost"
  /// For whom it is and for which age is not known.
  static let ageUnknown = "unknown:age"
  /// Whether it takes people only through a referral, asks for a police report, asks for papers.
  static func asks(_ what: String, _ does: Bool) -> String { "asks:\(what):\(does ? 1 : 0)" }
  /// Any sign language.
  static let anySign = "spoken:sgn"
  /// Only practice and tests may see it.
  static let sample = "is:sample"
  /// Charges money for its service.
  static let commercial = "is:commercial"
  /// Not active now, but not gone for ever.
  static let inactive = "is:inactive"

  /// An area in one spelling: NUTS writes EL and UK where ISO 3166 writes GR and GB.
  static func area(_ code: String) -> String {
    let upper = code.uppercased()
    if upper.hasPrefix("EL") { return "GR" + upper.dropFirst(2) }
    if upper.hasPrefix("UK") { return "GB" + upper.dropFirst(2) }
    return upper
  }

  /// The area and what it lies in, finest first: IE061, IE06, IE0, IE.
  static func chain(_ area: String) -> [String] {
    guard area.count > 2 else { return area.isEmpty ? [] : [area] }
    return (2...area.count).reversed().map { String(area.prefix($0)) }
  }

  /// A language without its region, in small letters.
  static func language(_ code: String) -> String {
    String(code.lowercased().prefix { $0 != "-" && $0 != "_" })
  }

  /// Sign languages of Europe, ISO 639-3; "any language" by an interpreter does not mean them.
  static let signs: Set<String> = [
    "sgn", "asq", "bfi", "bqn", "csc", "cse", "csq", "dse", "dsl", "eso", "fse", "fsl", "fss",
    "gsg",
    "gss", "hsh", "icl", "ise", "isg", "lls", "lsl", "mdl", "nsl", "psr", "pso", "rms", "rsl",
    "sfb",
    "sgg", "slf", "ssp", "ssr", "svk", "swl", "tsm", "ukl", "vgt", "vsv", "ysl",
  ]

  /// All keys of a listing.
  static func keys(of service: Service) -> [String] {
    areas(service) + languages(service) + people(service) + conditions(service)
      + service.topics.map(topic) + channels(service).map(channel) + marks(service)
  }

  /// Ways to reach a listing: those named, and those its numbers and addresses show.
  static func channels(_ service: Service) -> Set<String> {
    var result = Set(service.channels)
    if service.phones.contains(where: { !$0.handlerOnly && isSpoken($0.kind) }) {
      result.insert("phone")
    }
    if service.phones.contains(where: { !$0.handlerOnly && $0.kind == "text" }) {
      result.insert("text")
    }
    if service.email?.isEmpty == false { result.insert("email") }
    return result
  }

  private static func isSpoken(_ kind: String?) -> Bool {
    !["fax", "text", "textphone"].contains(kind)
  }

  private static func areas(_ service: Service) -> [String] {
    let known = service.allServes.filter { !$0.isEmpty }
    return (known.isEmpty ? [servesUnknown(service.country)] : known.map { serves(area($0)) })
      + (service.located + service.sites.flatMap(\.located)).filter { !$0.isEmpty }.map {
        located(area($0))
      }
  }

  private static func languages(_ service: Service) -> [String] {
    if service.languages.isEmpty { return [languageUnknown] }
    let signed = service.languages.contains {
      $0.mode == .sign || signs.contains(language($0.code))
    }
    return (signed ? [anySign] : [])
      + service.languages.map {
        switch $0.mode {
        case .spoken, .sign: spoken(language($0.code))
        case .interpreter, .onRequest: interpreted(language($0.code))
        }
      }
  }

  private static func people(_ service: Service) -> [String] {
    var result: [String] = []
    if service.audience != .any { result.append(audience(service.audience)) }
    if service.audience == .unknown, service.minimumAge == nil, service.maximumAge == nil {
      result.append(ageUnknown)
    }
    if let years = service.minimumAge { result.append(youngest(years)) }
    if let years = service.maximumAge { result.append(oldest(years)) }
    return result
  }

  /// What it asks for, where that is known.
  private static func conditions(_ service: Service) -> [String] {
    [
      service.byReferralOnly.map { asks("referral", $0) },
      service.policeReportNeeded.map { asks("police_report", $0) },
      service.papersAsked.map { asks("papers", $0) },
    ].compactMap { $0 }
  }

  private static func marks(_ service: Service) -> [String] {
    var result = [publisher(service.publisher)]
    if service.cost == .free { result.append(free) }
    if service.cost == .paid { result.append(paid) }
    if service.cost == .unknown { result.append(costUnknown) }
    if let day = service.truth.rungOn { result.append(rung(day)) }
    if service.isSample { result.append(sample) }
    if service.isCommercial { result.append(commercial) }
    if Worth.isInactive(service) { result.append(inactive) }
    if service.isHelplineItself, let country = service.country {
      result.append(helpline(area(country)))
    }
    return result
  }
}
