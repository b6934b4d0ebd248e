import HelplineModel

/// Which acts of a practice call a change of its draft is. A danger card counts when it is opened (`Floor`), not
/// again with each line that is ticked on it.
enum PracticeActs {
  /// The acts between two states of the same call.
  static func done(from before: CallDraft?, to now: CallDraft) -> [ScenarioAct] {
    let (old, new) = (before?.facts ?? CallFacts(), now.facts)
    var acts: [ScenarioAct] = []
    if new.safe != nil, new.safe != old.safe { acts.append(ScenarioAct(.safeAsked)) }
    if new.talk != nil, new.talk != old.talk { acts.append(ScenarioAct(.talkAsked)) }
    if new.isNowIn != nil, new.isNowIn != old.isNowIn { acts.append(ScenarioAct(.placeAsked)) }
    if new.language != old.language || new.interpreter != old.interpreter {
      acts.append(ScenarioAct(.languagePut))
    }
    if let branch = now.branch, branch != before?.branch {
      acts.append(ScenarioAct(.branchTaken, what: branch))
    }
    acts += added(before?.told, now.told).map { ScenarioAct(.rightTold, what: $0) }
    acts += added(before?.explained, now.explained).map { ScenarioAct(.stageExplained, what: $0) }
    acts += added(before?.given.map(\.service), now.given.map(\.service)).map {
      ScenarioAct(.listingGiven, what: $0)
    }
    if now.agreements.count > before?.agreements.count ?? 0 { acts.append(ScenarioAct(.agreed)) }
    return acts
  }

  private static func added(_ before: [String]?, _ now: [String]) -> [String] {
    now.filter { !(before ?? []).contains($0) }
  }
}
