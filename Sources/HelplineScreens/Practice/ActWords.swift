import HelplineModel

/// What was done in the real screens, in words.
enum ActWords {
  /// One act; with what, where that has a short name.
  static func words(_ act: ScenarioAct, _ desk: Desk) -> String {
    [kind(act.kind, desk), what(act, desk)].compactMap { $0 }.joined(separator: ": ")
  }

  private static func kind(_ kind: ScenarioAct.Kind, _ desk: Desk) -> String {
    switch kind {
    case .safeAsked: desk.say("act.safe", "put down if safe now")
    case .talkAsked: desk.say("act.talk", "put down if one can talk")
    case .placeAsked: desk.say("act.place", "put down where")
    case .dangerOpened: desk.say("act.danger", "opened danger now")
    case .branchTaken: desk.say("act.branch", "took a branch")
    case .rightTold: desk.say("act.right", "told a right")
    case .stageExplained: desk.say("act.stage", "explained a stage")
    case .listingGiven: desk.say("act.listing", "gave a service")
    case .agreed: desk.say("act.agreed", "agreed something")
    case .languagePut: desk.say("act.language", "put down the language")
    }
  }

  private static func what(_ act: ScenarioAct, _ desk: Desk) -> String? {
    guard let what = act.what else { return nil }
    switch act.kind {
    case .dangerOpened: return desk.cardsByFit.first { $0.id == what }?.title
    case .branchTaken: return desk.ports.knowledge.shared.branches.first { $0.id == what }?.title
    case .listingGiven: return desk.ports.directory.service(what)?.name
    default: return nil
    }
  }
}
