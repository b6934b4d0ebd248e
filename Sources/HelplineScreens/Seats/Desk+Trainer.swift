import HelplineModel
import HelplinePractice

/// The trainer's seat: the call is driven here and nowhere else.
extension Desk {
  /// A call begins: the trainee reads what it is about, and then hears the caller's first line.
  mutating func host(_ scenario: Scenario, _ language: String) {
    let run = ports.newID()
    practice = PracticeDesk(scenario, language: language, run: run)
    var state = HostState()
    (state.call, state.scenario, state.version) = (run, scenario.id, scenario.version)
    (state.language, state.watching) = (language, seat?.host.watching ?? [])
    seat?.host = state
    sayPresent(since: 0)
  }

  /// No call at all: every seat waits again.
  mutating func clearSeats() {
    let watching = seat?.host.watching ?? []
    practice = nil
    seat?.host = HostState()
    seat?.host.watching = watching
  }

  /// The call goes on as after this reply, which comes nearest to what the trainee said.
  mutating func nearest(_ reply: String) {
    move { call in
      let index = call.moments.count
      guard call.reply(reply, ownWords: true) else { return false }
      // Whoever plays the caller has heard it, and says what it did.
      call.score(index, [:], countsAsReply: true)
      return true
    }
  }

  /// Something happens that the trainer chose.
  mutating func happen(_ trigger: String) { move { $0.fire(trigger) } }

  /// Something that may happen in any call; it is heard, and the call stands where it stood.
  mutating func isHeard(_ words: String) {
    guard let practice else { return }
    add(CallerLine(text: words, kind: .happens, moment: practice.call.moments.count))
  }

  private mutating func move(_ step: (inout PracticeCall) -> Bool) {
    guard let before = practice?.call, var call = practice?.call, step(&call) else { return }
    practice?.call = call
    practice?.earlier.append(before)
    sayPresent(since: before.moments.count)
  }

  /// The caller's words in the trainer's own.
  mutating func saysCaller(_ words: String) {
    guard let practice else { return }
    add(CallerLine(text: words, kind: .said, moment: practice.call.moments.count))
  }

  private mutating func add(_ line: CallerLine) {
    seat?.host.said += 1
    var line = line
    line.number = seat?.host.said ?? 0
    seat?.host.lines.append(line)
    let extra = (seat?.host.lines.count ?? 0) - HostState.linesKept
    if extra > 0 { seat?.host.lines.removeFirst(extra) }
  }

  /// What happened since a moment, and what the caller says now.
  private mutating func sayPresent(since moment: Int) {
    guard let practice else { return }
    let count = practice.call.moments.count
    for one in practice.call.moments.dropFirst(moment) where one.kind == .trigger {
      guard let text = practice.texts?.triggers[one.step] else { continue }
      add(CallerLine(text: text, kind: .happens, moment: count))
    }
    for words in practice.heard { add(CallerLine(text: words, kind: .said, moment: count)) }
    guard practice.call.ending != nil, let text = practice.texts?.endings[practice.call.node] else {
      return
    }
    add(CallerLine(text: text, kind: .happens, moment: count))
  }

  /// Two steps back, or one where there was only one; the trainee is told.
  mutating func stepSeatsBack() {
    guard let earlier = practice?.earlier, !earlier.isEmpty else { return }
    let count = min(2, earlier.count)
    let later = practice?.call
    practice?.call = earlier[earlier.count - count]
    if let later { practice?.call.keepActs(of: later) }
    practice?.earlier.removeLast(count)
    let moment = practice?.call.moments.count ?? 0
    seat?.host.lines.removeAll { $0.moment > moment }
    seat?.host.way += 1
    seat?.host.taken = 0
    seat?.host.isOver = false
    seat?.trainee.words.removeAll { $0.moment >= moment }
  }

  /// The trainer's mark, one a dimension and call: it stands with what the trainee said last; nil takes it back.
  /// False where nothing was said yet.
  mutating func mark(_ dimension: RubricDimension, _ mark: Int?) -> Bool {
    guard let moments = practice?.call.moments, let last = lastSaid else { return false }
    for (index, moment) in moments.enumerated() where moment.kind == .ownWords {
      var marks = moment.marks
      marks[dimension] = index == last ? mark : nil
      practice?.call.score(index, marks, countsAsReply: moment.countsAsReply)
    }
    return true
  }

  private var lastSaid: Int? { practice?.call.moments.lastIndex { $0.kind == .ownWords } }

  /// Whether what was said last does what the reply nearest to it does; nil where nothing was said yet.
  var lastDoesCount: Bool? { lastSaid.flatMap { practice?.call.moments[$0].countsAsReply } }

  /// Says whether it does; a near miss does not.
  mutating func lastCounts(_ counts: Bool) {
    guard let last = lastSaid, let moment = practice?.call.moments[last] else { return }
    practice?.call.score(last, moment.marks, countsAsReply: counts)
  }

  // MARK: what it hears

  /// The trainee's acts that have not been counted yet.
  mutating func takeActs() {
    guard let seat, seat.trainee.call == seat.host.call, seat.trainee.way == seat.host.way,
      !seat.host.isOver
    else { return }
    // Somebody who begins anew at the trainee's seat has done nothing yet.
    self.seat?.host.taken = min(seat.host.taken, seat.trainee.acts.count)
    for act in seat.trainee.acts.dropFirst(seat.host.taken) {
      self.seat?.host.taken += 1
      guard var call = practice?.call else { return }
      let before = call
      let moved = call.done(act)
      practice?.call = call
      guard moved else { continue }
      practice?.earlier.append(before)
      sayPresent(since: before.moments.count)
    }
  }

  /// A host that was killed and has none takes the call back from a seat that still knows it.
  mutating func takeBack(_ kept: HostState) {
    let mine = seat?.host ?? HostState()
    guard !kept.call.isEmpty, kept.call != mine.call, isUntouched,
      mine.scenario.isEmpty || mine.scenario == kept.scenario, let progress = kept.progress
    else { return }
    guard let scenario = ports.knowledge.scenario(kept.scenario),
      scenario.version == kept.version, let call = PracticeCall(scenario, at: progress)
    else {
      message = say("seat.changed", "The scenario has been changed since: the call begins anew.")
      return
    }
    var practice = PracticeDesk(scenario, language: kept.language, run: kept.call)
    practice.call = call
    practice.earlier = kept.earlier.compactMap { PracticeCall(scenario, at: $0) }
    self.practice = practice
    var state = kept.inBounds
    state.watching = mine.watching
    seat?.host = state
    message = say("seat.taken_back", "The call is back as it stood.")
  }

  /// Whether nothing was done here yet that a call from another seat would undo.
  private var isUntouched: Bool {
    guard let practice else { return true }
    return practice.call.moments.isEmpty && practice.call.acts.isEmpty
      && (seat?.host.lines.count ?? 0) <= practice.heard.count
  }

  /// What every other seat is told.
  func hostState(isAway: Bool) -> HostState {
    var state = seat?.host ?? HostState()
    state.progress = practice?.call.progress
    let earlier = practice?.earlier.suffix(HostState.earlierKept) ?? []
    state.earlier = earlier.map(\.progress)
    state.isAway = isAway
    return state
  }

  /// The trainer's marks so far; what a reply or an act is worth by itself is none of them.
  var trainersMarks: [RubricDimension: Int] {
    let said = practice?.call.moments.filter { $0.kind == .ownWords } ?? []
    return said.reduce(into: [:]) { $0.merge($1.marks) { $1 } }
  }
}
