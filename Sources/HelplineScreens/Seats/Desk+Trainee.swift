import HelplineModel
import HelplinePractice

/// The trainee's seat: it follows the host's call, and tells what is said and done here.
extension Desk {
  /// The call as the host has it: a new one begins anew, and what was taken back is forgotten.
  mutating func follow(_ host: HostState, from before: HostState) {
    if host.call != seat?.trainee.call { beginAnew(host) }
    if host.way != seat?.trainee.way { goBack(host) }
    if host.isOver, !before.isOver, host.call == before.call {
      message = say("seat.over", "The trainer has ended the call.")
    }
    play(host)
  }

  private mutating func beginAnew(_ host: HostState) {
    seat?.trainee = TraineeState(
      call: host.call, stand: host.call.isEmpty ? .waiting : .reading, way: host.way)
    (practice, live, history, callDays) = (nil, nil, [], [:])
    wipeScratch()
  }

  /// Another way from here: what was said and done on the one before counts no more.
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

  /// What this seat had said before it was lost.
  mutating func takeBack(_ kept: TraineeState) {
    guard let own = seat?.trainee, own.call.isEmpty, !kept.call.isEmpty else { return }
    seat?.trainee = kept.inBounds
    seat?.trainee.screen = nil
    live = kept.draft
    if live == nil, kept.stand == .playing { _ = startCall() }
    message = say("seat.trainee.back", "Everything is back: what you said and put down.")
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
    (live, history) = (nil, [])
    wipeScratch()
  }

  /// Looking back begins, also once more; false where this seat has another version of the scenario.
  mutating func canLookBack() -> Bool {
    guard let host = seat?.host else { return false }
    seat?.trainee.stand = .playing
    play(host)
    guard practice != nil else { return false }
    seat?.trainee.stand = .done
    return true
  }

  /// The trainee says something in own words.
  mutating func saysTrainee(_ words: String) {
    let moment = seat?.host.progress?.moments.count ?? 0
    seat?.trainee.words.append(SaidWords(moment: moment, text: words))
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
    var state = seat?.trainee ?? TraineeState()
    state.draft = live
    state.screen = screen
    return state
  }
}
