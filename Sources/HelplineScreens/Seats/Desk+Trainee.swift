import HelplineModel
import HelplinePractice

/// The trainee's seat: it follows the host's call, and tells what is said and done here.
extension Desk {
  /// The call as the host has it: a new one begins anew, and what was taken back is forgotten.
  mutating func follow(_ host: HostState, from before: HostState) {
    // Who sits here now has still to say whether what was kept is theirs.
    if let kept = seat?.kept, kept.call == host.call { return }
    seat?.kept = nil
    if host.call != seat?.trainee.call { beginAnew(host) }
    if !host.isOver, before.isOver || seat?.trainee.stand == .done { goOn() }
    if host.way != seat?.trainee.way { goBack(host) }
    if host.isOver, !before.isOver, host.call == before.call {
      message = say("seat.over", "The trainer has ended the call.")
    }
    play(host)
  }

  /// The trainer had ended the call, and goes on with it.
  private mutating func goOn() {
    guard seat?.trainee.stand == .done || seat?.trainee.stand == .playing else { return }
    seat?.trainee.stand = .playing
    seat?.lookedBack = nil
    if live == nil { _ = startCall() }
    message = say("seat.goes_on", "The call goes on.")
  }

  private mutating func beginAnew(_ host: HostState) {
    seat?.trainee = TraineeState(
      call: host.call, stand: host.call.isEmpty ? .waiting : .reading, way: host.way)
    seat?.lookedBack = nil
    endPracticeCall()
  }

  /// Another way from here: what was said on the one before counts no more. What was done in the real screens
  /// the host has counted, and keeps.
  private mutating func goBack(_ host: HostState) {
    let count = host.progress?.moments.count ?? 0
    seat?.trainee.words.removeAll { $0.moment >= count }
    seat?.trainee.acts = []
    seat?.trainee.way = host.way
    message = say("seat.back", "Two steps back: try another way.")
  }

  /// The call here stands where the host's stands.
  private mutating func play(_ host: HostState) {
    guard let progress = host.progress else { return practice = nil }
    // Who has left the role is not put back into it.
    if practice == nil, seat?.trainee.stand == .done { return }
    if practice?.run != host.call {
      practice = scenario(of: host).map {
        PracticeDesk($0, language: host.language, run: host.call)
      }
    }
    guard let scenario = practice?.call.scenario, let call = PracticeCall(scenario, at: progress)
    else { return }
    let said = typed(call)
    practice?.call = call
    practice?.typed = said
  }

  /// The scenario as this seat's content has it; nil where it is another version.
  private func scenario(of host: HostState) -> Scenario? {
    ports.knowledge.scenario(host.scenario).flatMap { $0.version == host.version ? $0 : nil }
  }

  /// What was typed, by the moment it became.
  private func typed(_ call: PracticeCall) -> [Int: String] {
    var typed: [Int: String] = [:]
    for words in seat?.trainee.words ?? [] {
      let next = call.moments.indices.first {
        $0 >= words.moment && call.moments[$0].kind == .ownWords
      }
      guard let next else { continue }
      typed[next] = [typed[next], words.text].compactMap { $0 }.joined(separator: " ")
    }
    return typed
  }

  /// What was said at this seat before it was lost; somebody else may sit here by now.
  mutating func ask(_ kept: TraineeState) {
    guard seat?.trainee.call.isEmpty == true, !kept.call.isEmpty, kept.stand != .reading else {
      return
    }
    seat?.kept = kept.inBounds
    seat?.kept?.screen = nil
  }

  /// It was theirs: the call goes on where this seat was.
  mutating func goOnHere() {
    guard let kept = seat?.kept, let host = seat?.host else { return }
    seat?.kept = nil
    seat?.trainee = kept
    live = kept.draft
    live?.code = code
    if live == nil, kept.stand == .playing { _ = startCall() }
    follow(host, from: host)
    message = say("seat.trainee.back", "Everything is back: what you said and put down.")
  }

  /// Somebody else has sat down: nothing of the one before is shown.
  mutating func beginAnewHere() {
    guard let host = seat?.host else { return }
    seat?.kept = nil
    follow(host, from: host)
  }

  /// The notice was read, and the call is taken.
  mutating func takePracticeCall() -> [Step] {
    seat?.trainee.stand = .playing
    return startCall()
  }

  /// What the caller has said since is spoken where the trainee wants to listen.
  func speaking(since before: HostState) -> [Effect] {
    guard speaksCaller, isPlaying, let host = seat?.host else { return [] }
    let known = before.call == host.call ? before.lines.count : 0
    let new = host.lines.dropFirst(known).filter { $0.kind == .said }.map(\.text)
    guard !new.isEmpty else { return [] }
    let words = SpokenWords.of(new.joined(separator: " "))
    return [.practice(.speak(words, language: host.language))]
  }

  /// The trainee passes on the call, or stops it; at once, and without a reason.
  mutating func leavePracticeCall(_ stand: TraineeState.Stand) {
    seat?.trainee.stand = stand
    endPracticeCall()
  }

  /// Looking back begins, also once more; false where this seat has another version of the scenario.
  mutating func canLookBack() -> Bool {
    guard let host = seat?.host else { return false }
    seat?.trainee.stand = .playing
    play(host)
    guard practice != nil else { return false }
    seat?.lookedBack = nil
    seat?.trainee.stand = .done
    return true
  }

  /// The trainee leaves the role; marks that the trainer gives from now on still reach the run.
  mutating func leaveRole() -> [Step] {
    seat?.lookedBack = practice
    return PracticeScreen.leave(&self)
  }

  /// The run that was kept is kept as it is now, where the trainer has changed it since.
  mutating func keptAgain(since before: HostState) -> [Effect] {
    guard seat?.role == .trainee, seat?.trainee.stand == .done, let host = seat?.host,
      host.call == before.call, host.progress != before.progress, let progress = host.progress,
      var played = practice ?? seat?.lookedBack,
      let call = PracticeCall(played.call.scenario, at: progress)
    else { return [] }
    played.call = call
    return keep(played.kept(on: localTime.day))
  }

  /// The trainee says something in own words.
  mutating func saysTrainee(_ words: String) {
    let moment = seat?.host.progress?.moments.count ?? 0
    let heard = seat?.host.lines.last?.number ?? 0
    seat?.trainee.words.append(SaidWords(moment: moment, text: words, after: heard))
    let extra = (seat?.trainee.words.count ?? 0) - TraineeState.limit
    if extra > 0 { seat?.trainee.words.removeFirst(extra) }
  }

  /// Something was done in the real screens: at a trainee's seat the host counts it.
  mutating func count(_ act: ScenarioAct) {
    guard seat?.role == .trainee else {
      practice?.call.done(act)
      return
    }
    guard let own = seat?.trainee, own.stand == .playing, !own.acts.contains(act),
      own.acts.count < TraineeState.limit
    else { return }
    seat?.trainee.acts.append(act)
  }

  /// What the host is told.
  func traineeState(_ screen: PracticeMirror?) -> TraineeState {
    if let kept = seat?.kept { return kept }
    var state = seat?.trainee ?? TraineeState()
    state.draft = live
    // Who sits here is nobody's business there.
    state.draft?.code = ""
    state.screen = screen
    return state
  }
}
