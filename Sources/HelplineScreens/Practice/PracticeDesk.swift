import HelplineModel
import HelplinePractice

/// A practice call on its floor: the call, and what was typed in own words.
struct PracticeDesk: Sendable {
  /// The call.
  var call: PracticeCall
  /// The language it is played in, ISO 639.
  var language: String
  /// Id of the run that it becomes.
  let run: String
  /// The day it was played, `YYYY-MM-DD`; nil while it is.
  private var day: String?
  /// The call as it was before each answer, oldest first: "two steps back" takes one of these.
  var earlier: [PracticeCall] = []
  /// Own words by the number of the moment; in memory, gone with the call.
  var typed: [Int: String] = [:]
  /// Whether the trainee wants the own words kept with the run.
  var keepsOwnWords = false
  /// Whether the record form was filled in after the call.
  var isRecorded = false

  /// A call at its beginning.
  init(_ scenario: Scenario, language: String, run: String) {
    call = PracticeCall(scenario)
    self.language = language
    self.run = run
  }

  /// A run as it was played; nil where the scenario has changed so far that it cannot be shown.
  init?(_ scenario: Scenario, _ run: PracticeRun) {
    guard let call = PracticeCall(scenario, at: run.progress) else { return nil }
    self.call = call
    (language, self.run, day, typed) = (run.language, run.id, run.day, run.ownWords)
    keepsOwnWords = !run.ownWords.isEmpty
  }

  /// The words of the scenario; its own language, else English, else any there is.
  var texts: ScenarioTexts? { call.scenario.texts(for: language) }

  /// What the caller says now: first what was told for the first time.
  var heard: [String] {
    let told = call.justOpened.compactMap { texts?.hidden[$0] }
    return told + [texts?.caller[call.node]].compactMap { $0 }
  }

  /// Says what is heard now.
  var speech: PracticeEffect {
    .speak(SpokenWords.of(heard.joined(separator: " ")), language: language)
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
    let later = call
    call = earlier[earlier.count - count]
    call.keepActs(of: later)
    earlier.removeLast(count)
    typed = typed.filter { $0.key < call.moments.count }
    isRecorded = false
  }

  /// The moments that were said in own words: number, what was typed, the reply nearest to it.
  var ownWords: [(moment: Int, typed: String, reply: String)] {
    call.moments.enumerated().compactMap { index, moment in
      guard moment.kind == .ownWords, let words = typed[index] else { return nil }
      return (index, words, texts?.replies[moment.step]?.say ?? moment.step)
    }
  }

  /// Whether it is an earlier run that is looked at.
  var isKept: Bool { day != nil }

  /// What was said at a moment: own words as they were typed, where they are still known.
  func said(_ moment: Int, _ desk: Desk) -> String {
    let step = call.moments[moment].step
    guard call.moments[moment].kind == .ownWords else { return texts?.replies[step]?.say ?? step }
    return typed[moment] ?? desk.say("debrief.own.gone", "(in your own words)")
  }

  /// What the scenario says of the reply of a moment; of own words it knows nothing.
  func comment(_ moment: Int) -> ScenarioTexts.Reply? {
    guard call.moments[moment].kind == .reply else { return nil }
    return texts?.replies[call.moments[moment].step]
  }

  /// What is kept of it.
  func kept(on today: String) -> PracticeRun {
    PracticeRun(
      call, id: run, day: day ?? today, language: language, ownWords: keepsOwnWords ? typed : [:])
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
    (desk.practiceRuns, desk.speaksCaller) = ([], false)
    desk.pads = ScratchPads(ports)
    return desk
  }

  /// Something that practice asked for has come.
  mutating func take(_ answer: PracticeAnswer) {
    switch answer {
    case .seat(let news): hear(news)
    case .runs(let runs): practiceRuns = runs
    case .course(let kept): course?.goOn(from: kept)
    case .note(let sentence): message = sentence
    case .quizPassed(let passed): quizPassed = passed
    // The floor itself is made anew.
    case .reset: break
    case .noSpeech(let sentence): (speaksCaller, message) = (false, sentence)
    }
  }

  /// The screen of the running call: on the practice floor the one with the caller's words.
  var callScreen: any ScreenState {
    if let seat { return seat.screen }
    return practice == nil ? CallScreen() : PracticeScreen()
  }

  /// Whether a practice call is under way here, alone or at a trainee's seat.
  var isPlaying: Bool {
    guard let seat else { return practice != nil }
    return seat.role == .trainee && seat.trainee.stand == .playing
  }

  /// A practice call begins.
  mutating func practise(_ scenario: Scenario, _ language: String) -> [Step] {
    practice = PracticeDesk(scenario, language: language, run: ports.newID())
    return startCall() + [.push(PracticeScreen())]
  }

  /// The practice call is over: looking back at it, and its run is kept.
  mutating func lookBack(above screens: [any ScreenState] = [PracticeScreen()]) -> [Step] {
    guard practice != nil else { return [.reset([])] }
    return [.reset(screens + [DebriefPage.page(self)])] + keepRun()
  }

  /// Keeps the run as it is now: under the code of the desk, and in memory for this sitting where nobody has
  /// said one. What lies under no code would be everybody's.
  mutating func keepRun() -> [Step] {
    guard let run = practice?.kept(on: localTime.day) else { return [] }
    return keep(run).map { .effect($0) }
  }

  /// Keeps a run under the code of the desk, or in memory while there is none.
  mutating func keep(_ run: PracticeRun) -> [Effect] {
    guard seat?.unwanted != run.id else { return [] }
    guard code.isEmpty else { return [.practice(.keep(run))] }
    practiceRuns = practiceRuns.filter { $0.id != run.id } + [run]
    return []
  }

  /// Forgets a run, or all with nil.
  mutating func forget(_ run: String?) -> [Step] {
    practiceRuns.removeAll { run == nil || $0.id == run }
    seat?.lookedBack = nil
    seat?.unwanted = run
    return code.isEmpty ? [] : [.effect(.practice(.forget(run)))]
  }

  /// The runs, as far as they are known: those of the code are read anew.
  var runsToShow: [Step] {
    [.push(RunsScreen())] + (code.isEmpty ? [] : [.effect(.practice(.showRuns))])
  }

  /// Nothing of a practice call stays at the desk: not its facts, not what was scratched down in it.
  mutating func endPracticeCall() {
    (practice, live, history, callDays) = (nil, nil, [], [:])
    (endedAt, scratchedAt) = (nil, nil)
    wipeScratch()
  }

  /// What stops speaking, where anything may be speaking.
  var silence: [Effect] { speaksCaller ? [.practice(.beQuiet)] : [] }

  /// What was done in the real screens since `before` counts in the practice call; a listing that is not what
  /// the caller needs does not, and that is said.
  mutating func observe(since before: CallDraft?) {
    guard practice != nil, let live, live != before else { return }
    for act in PracticeActs.done(from: before, to: live) {
      guard let mismatch = PracticeTask.mismatch(act, self) else {
        count(act)
        continue
      }
      // With a trainer at the other seat the trainee hears the caller only.
      if seat == nil { message = mismatch }
    }
  }

  /// The caller's line is spoken where the trainee wants to listen; `before` is where the call stood.
  func speaking(since before: PracticeProgress?) -> [Effect] {
    guard speaksCaller, let practice, practice.call.moments.count != before?.moments.count else {
      return []
    }
    return [.practice(practice.speech)]
  }
}
