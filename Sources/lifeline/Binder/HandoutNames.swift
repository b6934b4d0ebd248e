import HelplineModel

/// The words for ids in handouts and binders.
enum HandoutNames {
  /// What a statement is about.
  static func about(_ id: String) -> String {
    abouts[id] ?? id.replacing("_", with: " ")
  }

  private static let abouts = [
    "happens": "What happens", "who": "Who", "role": "The victim's part", "ask_for": "Ask for",
    "bring": "Bring", "company": "Company, and not meeting the accused",
    "how_long": "How long", "goes_wrong": "If it goes wrong", "who_knows": "Who knows",
    "scheme": "The scheme", "authority": "Who decides", "covers": "What it covers",
    "limits": "Limits", "how": "How to claim", "languages": "Languages",
    "handling_time": "How long it takes", "report": "Reporting", "assisting": "Who helps from here",
    "language": "Language", "rights": "Rights", "protection": "Protection",
  ]

  /// Whose time limit it is.
  static func whose(_ owner: DeadlineOwner) -> String {
    switch owner {
    case .yours: "the victim's"
    case .police: "the police's, not the victim's"
    case .prosecution: "the prosecution's, not the victim's"
    case .court: "the court's, not the victim's"
    }
  }

  /// Where on the road a right matters.
  static func phase(_ phase: RightPhase) -> String {
    phase == .firstContact ? "first contact" : phase.rawValue
  }

  /// The state of 116 006.
  static func helpline(_ state: String) -> String {
    switch state {
    case "in_service": "in service"
    case "listed": "listed, not confirmed"
    case "narrower": "in service for fewer kinds of crime"
    case "not_in_service": "not in service"
    default: StandingWords.unknown
    }
  }

  /// A list of `emergency.yaml` or `duties.yaml`.
  static func list(_ id: String) -> String {
    switch id {
    case "silent_112": "A silent call to 112"
    case "without_voice": "112 without a voice: text, app, relay"
    case "who_answers": "Who answers 112"
    case "from_abroad": "Help for somebody there, called from another country"
    case "child": "A child at risk"
    case "adult_at_risk": "An adult at risk"
    case "planned_crime": "A serious crime that is planned"
    default: id.replacing("_", with: " ")
    }
  }

  /// What a line of guidance asks for.
  static func cue(_ kind: CueKind) -> String {
    switch kind {
    case .try: "Try"
    case .ask: "Ask"
    case .do: "Do"
    case .dont: "Don't"
    case .know: "Know"
    }
  }
}
