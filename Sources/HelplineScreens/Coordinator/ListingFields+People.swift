import HelplineModel

/// For whom a listing is, in which language and for how much.
extension ListingFields {
  static func people(_ service: Service, _ desk: Desk) -> [Field] {
    [audience(service, desk)] + ages(service, desk) + asks(service, desk) + [
      languages(service, desk),
      .options(
        "cost", desk.say("field.cost", "Costs"),
        desk.say("field.cost.why", "What the caller pays for the contact; said before the digits."),
        ListingText.cost(service, desk), costs(service, desk)),
      .text(
        "cost.note", desk.say("field.cost.note", "Cost in words"),
        desk.say("field.cost.note.why", "Only what the service itself says of it."),
        service.costNote
      ) { service, typed in
        service.costNote = typed.isEmpty ? nil : typed
        return nil
      }, sells(service, desk),
    ]
  }

  /// A commercial provider comes only where nothing free fits, and is marked.
  private static func sells(_ service: Service, _ desk: Desk) -> Field {
    let (yes, no) = (desk.say("field.sells.yes", "yes: it sells its help"), desk.say("no", "no"))
    return .options(
      "sells", desk.say("field.sells", "Sells its help"),
      desk.say("field.sells.why", "Offered only where nothing free fits, and marked."),
      service.isCommercial ? yes : no,
      [Choice(no) { $0.isCommercial = false }, Choice(yes) { $0.isCommercial = true }])
  }

  // MARK: what it asks for

  private static func asks(_ service: Service, _ desk: Desk) -> [Field] {
    [
      answer(
        "referral", desk.say("field.referral", "By referral only"),
        desk.say("field.referral.why", "Whether somebody has to send people there."),
        \.byReferralOnly, service, desk),
      answer(
        "police", desk.say("field.police", "Police report"),
        desk.say("field.police.why", "Whether it asks for a report to the police first."),
        \.policeReportNeeded, service, desk),
      answer(
        "papers", desk.say("field.papers", "Papers"),
        desk.say("field.papers.why", "Whether it asks for papers: identity, insurance, residence."),
        \.papersAsked, service, desk),
    ]
  }

  /// Yes, no, or not known; what is not known is never taken for a no.
  private static func answer(
    _ id: String, _ label: String, _ purpose: String,
    _ path: any (WritableKeyPath<Service, Bool?> & Sendable), _ service: Service, _ desk: Desk
  ) -> Field {
    let names: [(Bool?, String)] = [
      (true, desk.say("yes", "yes")), (false, desk.say("no", "no")),
      (nil, desk.say("audience.unknown", "not known")),
    ]
    return .options(
      id, label, purpose, names.first { $0.0 == service[keyPath: path] }?.1 ?? "",
      names.map { answer, name in Choice(name) { $0[keyPath: path] = answer } })
  }

  private static func costs(_ service: Service, _ desk: Desk) -> [Choice] {
    [Cost.free, .freeAtHome, .paid, .unknown].map { cost in
      var copy = service
      copy.cost = cost
      return Choice(ListingText.cost(copy, desk)) { $0.cost = cost }
    }
  }

  private static func audience(_ service: Service, _ desk: Desk) -> Field {
    let names: [(Audience, String)] = [
      (.any, desk.say("audience.any", "everybody")),
      (.women, desk.say("audience.women", "women only")),
      (.men, desk.say("audience.men", "men only")),
      (.unknown, desk.say("audience.unknown", "not known")),
    ]
    return .options(
      "audience", desk.say("field.audience", "For whom"),
      desk.say("field.audience.why", "Who is taken in; others see it below a line."),
      names.first { $0.0 == service.audience }?.1 ?? "",
      names.map { audience, name in Choice(name) { $0.audience = audience } })
  }

  private static func ages(_ service: Service, _ desk: Desk) -> [Field] {
    [
      .number(
        "age.from", desk.say("field.age.from", "From age"),
        desk.say("field.age.from.why", "Youngest age in years, if there is one."),
        service.minimumAge, in: 0...120, desk: desk
      ) { $0.minimumAge = $1 },
      .number(
        "age.to", desk.say("field.age.to", "Up to age"),
        desk.say("field.age.to.why", "Oldest age in years, if there is one."),
        service.maximumAge, in: 0...120, desk: desk
      ) { $0.maximumAge = $1 },
    ]
  }

  private static func languages(_ service: Service, _ desk: Desk) -> Field {
    Field(
      id: "languages", label: desk.say("field.languages", "Languages"),
      purpose: desk.say(
        "field.languages.why",
        "Type a language; spoken there, or by interpreter. Nothing: not known."
      ),
      shown: service.languages.isEmpty ? "" : ListingText.languages(service, desk), isMany: true
    ) { typed, service, desk in
      offered(typed, service.languages, desk).map {
        toggle($0, ListingText.languages([$0], desk), \.languages, service, desk)
      }
    }
  }

  /// Languages to choose from: those that are there and "every", or what was typed.
  static func offered(
    _ typed: String, _ there: [SpokenLanguage], _ desk: Desk
  ) -> [SpokenLanguage] {
    let found = typed.isEmpty ? [] : desk.ports.reference.languages(typed, limit: 6)
    let new = found.flatMap { language in
      [LanguageMode.spoken, .interpreter].map { SpokenLanguage(code: language.code, mode: $0) }
    }
    let all = typed.isEmpty ? there + [SpokenLanguage(code: "any", mode: .interpreter)] : new
    var seen: Set<SpokenLanguage> = []
    return all.filter { seen.insert($0).inserted }
  }
}
