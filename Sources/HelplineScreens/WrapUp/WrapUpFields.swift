import HelplineModel

/// The fields of the wrap-up with their values and choices.
enum WrapUpFields {
  /// What a choice changes.
  struct Change: Sendable {
    var draft: @Sendable (inout CallDraft) -> Void = { _ in }
    var day: String?
    var band: String?
    var colleague: Bool?
  }

  /// A value that can be chosen.
  struct Choice: Sendable {
    var name: String
    var change: Change
  }

  /// A field.
  struct Item: Sendable {
    var label: String
    var value: String
    /// What stands there while the value is empty.
    var empty = ""
    var choices: [Choice]
    /// What else can be found by typing.
    var typed: Typed?
  }

  /// Values that are found by typing their name.
  enum Typed: Sendable { case region, language }

  /// The values whose name begins with the letters.
  static func found(_ typed: Typed, _ letters: String, _ desk: Desk) -> [Choice] {
    switch typed {
    case .region:
      return desk.ports.reference.places(letters, near: desk.homeCountry, limit: 7).map { match in
        Choice(
          name: "\(match.place.name), \(match.detail)",
          change: Change(draft: { $0.facts.livesIn = match.place }))
      }
    case .language:
      return desk.ports.reference.languages(letters, limit: 7).map { language in
        Choice(name: language.name, change: Change(draft: { $0.facts.language = language.code }))
      }
    }
  }

  /// The eight fields of page 1; three for a short question.
  static func first(_ draft: CallDraft, _ desk: Desk) -> [Item] {
    let facts = draft.facts
    if draft.kind == .shortQuestion {
      return [kind(draft, desk), crime(facts, desk), region(facts, desk)]
    }
    return [
      kind(draft, desk),
      values(
        desk.say("wrap.role", "Role"), CallerRole.allCases.map { "role.\($0.rawValue)" },
        facts.role.map { "role.\($0.rawValue)" }, desk
      ) { $0.facts.role = nil },
      crime(facts, desk),
      region(facts, desk),
      language(draft, desk),
      values(
        desk.say("wrap.reported", "Reported"), Reported.allCases.map { "reported.\($0.rawValue)" },
        facts.reported.map { "reported.\($0.rawValue)" }, desk
      ) { $0.facts.reported = nil },
      danger(draft, desk),
      given(draft, desk),
    ]
  }

  /// Page 2: only for what was said.
  static func second(_ draft: CallDraft, _ desk: Desk) -> [Item] {
    let facts = draft.facts
    return [
      values(
        desk.say("wrap.age", "Age"), AgeBand.allCases.map { "age.\($0.rawValue)" },
        facts.age.map { "age.\($0.rawValue)" }, desk
      ) { $0.facts.age = nil },
      values(
        desk.say("wrap.gender", "Gender"), ForWhom.allCases.map { "for.\($0.rawValue)" },
        facts.forWhom.map { "for.\($0.rawValue)" }, desk
      ) { $0.facts.forWhom = nil },
      values(
        desk.say("wrap.relation", "Relation"), Relation.allCases.map { "relation.\($0.rawValue)" },
        facts.relation.map { "relation.\($0.rawValue)" }, desk
      ) { $0.facts.relation = nil },
      values(
        desk.say("wrap.when", "When"), WhenItHappened.allCases.map { "when.\($0.rawValue)" },
        facts.when.map { "when.\($0.rawValue)" }, desk
      ) { $0.facts.when = nil },
      values(
        desk.say("wrap.stage", "Stage"), JusticeStage.order.map { "stage.\($0)" },
        facts.stage.map { "stage.\($0)" }, desk
      ) { $0.facts.stage = nil },
      values(
        desk.say("wrap.safe", "Safe"), SafeNow.allCases.map { "safe.\($0.rawValue)" },
        facts.safe.map { "safe.\($0.rawValue)" }, desk
      ) { $0.facts.safe = nil },
      channel(draft, desk),
      sameMatter(draft, desk),
    ]
  }

  /// Day and part of the day of a call entered later, and whether oneself took it.
  static func moment(_ past: WrapUpScreen.PastMoment, _ desk: Desk) -> [Item] {
    let me = desk.say("wrap.taken.me", "me")
    let colleague = desk.say("wrap.taken.colleague", "a colleague")
    let days = (0..<7).compactMap { Days.adding(-$0, to: desk.localTime.day) }
    return [
      Item(
        label: desk.say("wrap.day", "Day"), value: past.day,
        choices: days.map { day in Choice(name: day, change: Change(day: day)) }),
      Item(
        label: desk.say("wrap.band", "Hours"), value: past.band,
        choices: ["00-06", "06-12", "12-18", "18-24"].map { band in
          Choice(name: band, change: Change(band: band))
        }),
      Item(
        label: desk.say("wrap.taken", "Taken by"), value: past.byColleague ? colleague : me,
        choices: [
          Choice(name: me, change: Change(colleague: false)),
          Choice(name: colleague, change: Change(colleague: true)),
        ]),
    ]
  }
}
