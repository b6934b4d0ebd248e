import HelplineModel

/// The words of the rubric.
enum RubricWords {
  /// A mark in words; what nothing was said of is no failing.
  static func mark(_ mark: Int?, _ desk: Desk) -> String {
    switch mark {
    case 0: desk.say("mark.0", "to be tried")
    case 1: desk.say("mark.1", "begun")
    case 2: desk.say("mark.2", "done")
    case 3: desk.say("mark.3", "done well")
    default: desk.say("mark.none", "did not come up")
    }
  }

  /// A dimension's name.
  static func name(_ dimension: RubricDimension, _ desk: Desk) -> String {
    switch dimension {
    case .opening: desk.say("rubric.opening", "Opening")
    case .safety: desk.say("rubric.safety", "Safety")
    case .empathy: desk.say("rubric.empathy", "Empathy")
    case .respect: desk.say("rubric.respect", "Respect")
    case .space: desk.say("rubric.space", "Space")
    case .risk: desk.say("rubric.risk", "Asking about risk")
    case .priorities: desk.say("rubric.priorities", "Priorities")
    case .rights: desk.say("rubric.rights", "Rights")
    case .referral: desk.say("rubric.referral", "Referral")
    case .justice: desk.say("rubric.justice", "Justice")
    case .plan: desk.say("rubric.plan", "Plan")
    case .close: desk.say("rubric.close", "Closing")
    case .boundaries: desk.say("rubric.boundaries", "Boundaries")
    case .record: desk.say("rubric.record", "Record")
    }
  }
}
