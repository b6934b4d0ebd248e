import HelplineModel

/// For whom a listing is, in which language and for how much.
extension ListingFields {
  static func people(_ service: Service, _ desk: Desk) -> [Field] {
    [audience(service, desk)] + ages(service, desk) + [
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
      },
    ]
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
      let found = typed.isEmpty ? [] : desk.ports.reference.languages(typed, limit: 6)
      let new = found.flatMap { language in
        [LanguageMode.spoken, .interpreter].map {
          SpokenLanguage(code: language.code, mode: $0)
        }
      }
      let every = SpokenLanguage(code: "any", mode: .interpreter)
      let offered = typed.isEmpty ? service.languages + [every] : new
      var seen: Set<SpokenLanguage> = []
      return offered.filter { seen.insert($0).inserted }.map {
        toggle($0, languageName($0, desk), \.languages, service, desk)
      }
    }
  }

  private static func languageName(_ language: SpokenLanguage, _ desk: Desk) -> String {
    var service = Service(id: "", publisher: "", name: "")
    service.languages = [language]
    return ListingText.languages(service, desk)
  }
}
