import HelplineModel
import HelplinePractice

/// A practice call on its floor: the call, and what was typed in own words.
struct PracticeDesk: Sendable {
  /// The call.
  var call: PracticeCall
  /// The language it is played in, ISO 639.
  var language: String
  /// The call as it was before each answer, oldest first: "two steps back" takes one of these.
  var earlier: [PracticeCall] = []
  /// Own words by the number of the moment; in memory, gone with the call.
  var typed: [Int: String] = [:]

  /// A call at its beginning.
  init(_ scenario: Scenario, language: String) {
    call = PracticeCall(scenario)
    self.language = language
  }

  /// The words of the scenario; its own language, else English, else any there is.
  var texts: ScenarioTexts? {
    let texts = call.scenario.texts
    return texts[language] ?? texts["en"] ?? texts.min { $0.key < $1.key }?.value
  }

  /// Takes a reply; the call before it can be taken again.
  mutating func reply(_ id: String, ownWords: String? = nil) {
    let before = call
    guard call.reply(id, ownWords: ownWords != nil) else { return }
    if let ownWords { typed[before.moments.count] = ownWords }
    earlier.append(before)
  }

  /// Two answers back, or one where there was only one.
  mutating func stepBack() {
    let count = min(2, earlier.count)
    guard count > 0 else { return }
    call = earlier[earlier.count - count]
    earlier.removeLast(count)
  }
}

extension Desk {
  /// The desk of the practice floor: the same house, directory and knowledge, and nothing of anybody's call.
  func practising() -> Desk {
    var desk = self
    desk.isPractice = true
    desk.practice = nil
    (desk.live, desk.parked, desk.unfinished, desk.closed) = (nil, [], [], nil)
    (desk.history, desk.callDays) = ([], [:])
    (desk.handover, desk.quiet, desk.coordinator, desk.report) = ([], [], nil, nil)
    (desk.endedAt, desk.scratchedAt, desk.savingProblem) = (nil, nil, nil)
    desk.pads = ScratchPads(ports)
    return desk
  }

  /// Something that practice asked for has come.
  mutating func take(_ answer: PracticeAnswer) {
    switch answer {
    case .runs(let runs): practiceRuns = runs
    case .note(let sentence): message = sentence
    }
  }

  /// What was done in the real screens since `before` counts in the practice call.
  mutating func observe(since before: CallDraft?) {
    guard practice != nil, let live, live != before else { return }
    for act in PracticeActs.done(from: before, to: live) { practice?.call.done(act) }
  }
}

/// Which acts of a practice call a change of its draft is.
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
    acts += added(before?.dangerUsed, now.dangerUsed).map { ScenarioAct(.dangerOpened, what: $0) }
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
