import HelplineModel

/// The fixed words content may point to.
enum ContentVocabulary {
  /// Topics of services (`Resources/README.md`).
  static let topics: Set<String> = [
    "general", "domestic_violence", "sexual_violence", "stalking", "child", "missing_child",
    "cyber_fraud", "cards", "elder", "emotional", "hate_discrimination", "homicide", "legal",
    "lgbti", "medical", "road", "terrorism", "trafficking", "emergency", "shelter", "interpreter",
    "compensation", "police",
  ]
  static let channels: Set<String> = ["phone", "chat", "email", "in_person", "video", "text"]
  static let circumstances: Set<String> = ["children", "pregnant", "weapon", "injured"]
  /// What the box can be asked for besides values: the time limits and the scratch pad.
  static let boxThings: Set<String> = ["clocks", "scratch"]
  /// Advice on these can be noticed by somebody who watches the caller.
  static let guardedTopics: Set<String> = ["digital_safety", "evidence", "safety_plan"]
  /// The eleven items of Article 4(1), Directive 2012/29/EU.
  static let letters = "abcdefghijk".map(String.init)
  static let stages = Set(JusticeStage.order)
  /// Whose review a statement can wait for.
  static let reviewers = ["lawyer", "health"]

  static let talk = values(CanTalk.self)
  static let relations = values(Relation.self)
  static let whens = values(WhenItHappened.self)
  static let roles = values(CallerRole.self)
  static let reported = values(Reported.self)

  private static func values<Value: CaseIterable & RawRepresentable<String>>(
    _: Value.Type
  ) -> Set<String> {
    Set(Value.allCases.map(\.rawValue))
  }

  /// The values of each kind of fact (`relation` in `relation.former_partner`).
  static let facts: [String: Set<String>] = [
    "path": Set(JusticePath.order),
    "safe": values(SafeNow.self), "talk": talk, "role": roles, "age": values(AgeBand.self),
    "for": values(ForWhom.self), "when": whens, "relation": relations, "reported": reported,
    "interpreter": values(InterpreterNeed.self), "stage": stages, "with": circumstances,
    "tonight": ["safe_place", "no_safe_place"], "topic": topics,
  ]

  /// Names of fields, for finding slips of the pen in optional ones.
  static let fields: Set<String> = [
    "id", "class", "text", "source", "dated", "conflict", "note", "guard", "topic", "reviewed_by",
    "review_date", "title", "aim", "cues", "sets", "kind", "neutral", "name", "sets_facts", "order",
    "fits", "lines", "questions", "with_child", "with_yes_or_no", "with_other_country",
    "then_topics", "letter", "short", "plain", "say", "phases", "who", "limits", "act", "article",
    "unknown", "not_bound", "needs", "topics", "danger", "first_facts", "red_flags", "country",
    "number", "what", "about", "limit", "whose", "stage", "crimes", "late", "phones", "web",
    "email", "channels", "hours", "rules", "cost", "cost_note", "languages", "serves", "located",
    "min_age", "max_age", "own_line", "from_abroad", "organization", "timezone", "handler_only",
    "stages", "statements", "listings", "publisher", "code", "native", "nuts", "numbers", "state",
    "helpline", "operator", "as_of", "towns", "regions", "region", "names", "words", "relations",
    "when", "roles", "talk", "reported", "language_other", "lives_elsewhere", "deadlines", "child",
    "crime_types", "branches", "rights", "reactions", "fields", "choices", "question", "official",
    "caller_rings", "we_ring", "stay", "where", "where_question", "extension", "address", "zone",
    "status", "alert", "commercial", "sample", "other_names", "description", "eligibility",
    "how_to_get_help", "serves_text", "address_secret", "rung_on", "rung_by", "bound_by_2012_29",
    "silent_112", "without_voice", "who_answers", "adult_at_risk", "planned_crime", "yes_or_no",
    "third_party", "professional", "harmed_someone", "safe", "role", "age", "relation",
    "interpreter", "with", "tonight", "for", "replaces", "keywords", "languages_text", "rows",
    "days", "nth", "every", "anchor", "valid_from", "valid_to", "from", "to",
    "month_day", "months", "season", "weeks", "starts", "ends", "holidays",
    "listing_rules", "organisation_id", "text_language", "sites", "access", "by_referral_only",
    "police_report_needed", "papers_asked", "status_until", "alert_until",
    "publisher_checked_on", "changed_on", "edited_on", "edited_by", "postcode",
    "valid_until", "checked", "needs_review", "terms", "term", "forms", "language", "meaning",
    "not",
    "adds", "right", "paths", "parts", "counting", "counts_first_day", "holiday_end", "clocks",
    "within", "or_within", "opens_after", "at_most", "condition", "except_crimes", "children",
    "pauses",
  ]
}
