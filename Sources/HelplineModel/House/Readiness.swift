/// Whether this desk is ready for live calls: what the go-live check found.
public struct Readiness: Equatable, Sendable {
  /// How many numbers were rung for one need in one region.
  public struct Need: Codable, Equatable, Sendable {
    /// Topic of service.
    public var topic: String
    /// Region or country code.
    public var region: String
    /// Listings that serve it.
    public var listings: Int
    /// Of these, rung in the last 12 months with the right answer.
    public var rung: Int

    /// A need in a region.
    public init(topic: String, region: String, listings: Int, rung: Int) {
      self.topic = topic
      self.region = region
      self.listings = listings
      self.rung = rung
    }
  }
  /// Per need and region: needs without any listing first, then those without any rung number.
  public var needs: [Need] = []
  /// Ids of house rules that are not set.
  public var unsetRules: [String] = []
  /// Duties to report that are not known for the house's country and not set by the house (`child` …).
  public var unknownDuties: [String] = []
  /// Ids of danger cards no role has signed as they stand now.
  public var unsignedCards: [String] = []
  /// Other texts for a child or about sexual violence that no role has signed as they stand now:
  /// what their signatures are called (`TextToSign.what`).
  public var unsignedTexts: [String] = []
  /// Who signed that live calls may be taken, nil while nobody has: then calls carry a plain band.
  public var signedOff: Signature?

  /// Nothing looked at yet.
  public init() {}

  /// Needs for which no number was rung.
  public var bareNeeds: [Need] { needs.filter { $0.rung == 0 } }
  /// Whether nothing is missing that a coordinator can see and mend on the screens; the further texts
  /// are `doctor`'s to name.
  public var isReady: Bool {
    bareNeeds.isEmpty && unsetRules.isEmpty && unknownDuties.isEmpty && unsignedCards.isEmpty
      && unsignedTexts.isEmpty
  }
}

extension Readiness {
  /// What the go-live check finds.
  ///
  /// - Parameters:
  ///   - needs: counts by need and region, in the order of the crime types.
  ///   - house: the house rules with their form.
  ///   - country: the house's country, nil where it is not set or nothing is known of it.
  ///   - signatures: what a named role signed.
  public init(
    needs: [Need], house: HouseRules, country: Country?, knowledge: SharedKnowledge,
    signatures: [Signature]
  ) {
    self.needs = Readiness.barestFirst(needs)
    unsetRules = Readiness.unsetRules(house)
    unknownDuties = Readiness.unknownDuties(in: country, house: house)
    unsignedCards = knowledge.dangerCards.filter { !TextToSign($0).isSigned(by: signatures) }
      .map(\.id)
    unsignedTexts = knowledge.furtherTextsToSign.filter { !$0.isSigned(by: signatures) }
      .map(\.what)
    signedOff = signatures.last { $0.what == Signature.goLive }
  }

  /// The needs a call can bring: topics of services that crime types name, each once.
  public static func topics(of crimes: [CrimeType]) -> [String] {
    var seen: Set<String> = []
    return crimes.flatMap(\.topics).filter { seen.insert($0).inserted }
  }

  /// The house's area: its country, and its regions where the house named some; empty while the
  /// country is not set.
  public static func regions(of house: HouseRules) -> [String] {
    guard let country = house.values["country"].map(area), country.count == 2 else { return [] }
    let named = (house.values["region"] ?? "").split { $0 == "," || $0 == ";" || $0.isWhitespace }
      .map { area(String($0)) }
    var seen: Set<String> = [country]
    return [country] + named.filter { $0.hasPrefix(country) && seen.insert($0).inserted }
  }

  /// An area in one spelling: NUTS writes EL and UK where ISO 3166 writes GR and GB.
  public static func area(_ code: String) -> String {
    let upper = code.uppercased()
    if upper.hasPrefix("EL") { return "GR" + upper.dropFirst(2) }
    if upper.hasPrefix("UK") { return "GB" + upper.dropFirst(2) }
    return upper
  }

  /// The first day from which a call to a number still counts: 12 months and not a day longer.
  ///
  /// - Parameter day: today, `YYYY-MM-DD`. For 29 February the day is one that was not in the
  ///   calendar, so that 28 February of the year before no longer counts.
  public static func yearBefore(_ day: String) -> String {
    guard let year = Int(day.prefix(4)), year > 1000 else { return day }
    return "\(year - 1)" + day.dropFirst(4)
  }

  /// Rules that are not set. A desk for a whole country has no region to set.
  private static func unsetRules(_ house: HouseRules) -> [String] {
    let isOptional = { (id: String) in id == "region" && house.value("country") != nil }
    return house.fields.map(\.id).filter { house.value($0) == nil && !isOptional($0) }
  }

  /// Duties that neither a page of the country nor the house answers. Advice is no duty: only a
  /// fact makes one known.
  private static func unknownDuties(in country: Country?, house: HouseRules) -> [String] {
    dutyRules.filter { subject, rules in
      let isKnown = (country?.duties[subject] ?? []).contains {
        if case .fact = $0.standing { true } else { false }
      }
      return !isKnown && rules.allSatisfy { house.value($0) == nil }
    }.map(\.subject)
  }

  /// The subjects of duties, and the house rules of which one answers each where no page does.
  private static let dutyRules: [(subject: String, rules: [String])] = [
    ("child", ["duty_to_report", "child_rule"]), ("adult_at_risk", ["duty_to_report"]),
    ("planned_crime", ["duty_to_report"]),
  ]

  private static func barestFirst(_ needs: [Need]) -> [Need] {
    let rank = { (need: Need) in need.listings == 0 ? 0 : need.rung == 0 ? 1 : 2 }
    return (0...2).flatMap { wanted in needs.filter { rank($0) == wanted } }
  }
}

/// A text that a named role has to sign before live calls: danger, suicide, a child, sexual
/// violence. Signed once, it has to be signed again when its wording changes.
public struct TextToSign: Equatable, Sendable, Identifiable {
  /// What its signature is called (`danger.suicide`, `cues.child`).
  public var what: String
  /// Its name, for a list.
  public var title: String
  /// Hash over its wording (`Signature.wording`).
  public var wording: String
  /// The signature it was shipped with, nil while it has none.
  public var review: Review?

  /// What its signature is called.
  public var id: String { what }

  /// A danger card.
  public init(_ card: DangerCard) {
    (what, title, review) = ("danger.\(card.id)", card.title, card.review)
    wording = card.wordingHash
  }

  /// A text made of sentences, each with all that is shown of it.
  init(what: String, title: String, review: Review?, sentences: [String]) {
    (self.what, self.title, self.review) = (what, title, review)
    // FNV-1a with 64 bits, as on the danger cards: it has to notice an edit.
    let hash = sentences.joined(separator: "\n").utf8
      .reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    wording = String(hash, radix: 16)
  }

  /// Whether a role signed it as it stands now, here or before it was shipped.
  public func isSigned(by signatures: [Signature]) -> Bool {
    review != nil || signatures.contains { $0.what == what && $0.wording == wording }
  }
}

extension SharedKnowledge {
  /// All texts a named role has to sign before live calls.
  public var textsToSign: [TextToSign] {
    dangerCards.map { TextToSign($0) } + furtherTextsToSign
  }

  /// The action card, and texts that can carry a signature and speak to a child or about a child or
  /// sexual violence.
  var furtherTextsToSign: [TextToSign] {
    let lines = dangerNow.callerRings + dangerNow.weRing + dangerNow.stay
    let action = TextToSign(
      what: "danger.danger_now", title: "danger now", review: nil,
      sentences: [dangerNow.whereQuestion] + shown(lines))
    return [action] + childTexts + crimeTexts
  }

  private var childTexts: [TextToSign] {
    let turns = branches.filter { $0.setsFacts.contains("age.child") }.map {
      TextToSign(
        what: "branch.\($0.id)", title: $0.name, review: $0.review, sentences: shown($0.cues))
    }
    let sets = phases.filter { $0.sets[.child]?.isEmpty == false }
    guard !sets.isEmpty else { return turns }
    let review = sets.allSatisfy { $0.review != nil } ? sets.first?.review : nil
    let cues = TextToSign(
      what: "cues.child", title: "What is said to a child, in every phase", review: review,
      sentences: shown(sets.flatMap { $0.sets[.child] ?? [] }))
    return turns + [cues]
  }

  private var crimeTexts: [TextToSign] {
    crimeTypes.filter { !Set($0.topics).isDisjoint(with: ["sexual_violence", "child"]) }.map {
      let statements = $0.firstFacts + $0.redFlags
      return TextToSign(
        what: "crime.\($0.id)", title: $0.name, review: review(of: statements),
        sentences: $0.needs + statements.flatMap { [$0.id, $0.text, $0.guarding ?? ""] })
    }
  }

  /// The review of the advice among statements, where all of it was reviewed.
  private func review(of statements: [Statement]) -> Review? {
    var found: Review?
    for statement in statements {
      guard case .advice(let review) = statement.standing else { continue }
      guard let review else { return nil }
      found = found ?? review
    }
    return found
  }

  private func shown(_ cues: [Cue]) -> [String] {
    cues.flatMap { [$0.id, $0.text, $0.neutral ?? "", $0.guarding ?? ""] }
  }
}
