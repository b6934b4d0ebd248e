import HelplineModel
import TerminalUI

/// Starting, changing, parking and closing calls; every change can be undone and is saved at once.
extension Desk {
  /// How many calls can wait.
  static let parkedLimit = 3
  /// How many changes can be undone.
  static let historyLimit = 100

  /// Starts a call; a running one is parked first. What was scratched down before the call (a place for
  /// 112) belongs to it.
  mutating func startCall() -> [Step] {
    var steps = parkCall()
    let phase = ports.knowledge.shared.phases.first?.id ?? "answer"
    let draft = CallDraft(
      id: ports.newID(), code: code, startedMinute: now / 60_000, phase: phase)
    live = draft
    history = []
    if endedAt != nil { wipeScratch() }
    (endedAt, scratchedAt) = (nil, nil)
    steps.append(.effect(.saveDraft(draft)))
    return steps
  }

  /// Puts the running call aside, with its scratch pads, without its facts on the screen.
  mutating func parkCall() -> [Step] {
    guard let draft = live else { return [] }
    live = nil
    history = []
    parked.append(ParkedCall(draft: draft, pads: pads, since: now))
    pads = ScratchPads(ports)
    scratchVersion += 1
    return [.effect(.saveDraft(draft))]
  }

  /// Goes on with a parked call; a running one is parked in its place.
  mutating func resume(_ id: String) -> [Step] {
    guard let index = parked.firstIndex(where: { $0.draft.id == id }) else { return [] }
    let waiting = parked.remove(at: index)
    let steps = parkCall()
    live = waiting.draft
    pads.wipe()
    pads = waiting.pads
    scratchVersion += 1
    history = []
    return steps
  }

  /// Changes the running call; starts one when there is none, because a fact belongs to a call.
  mutating func change(_ edit: (inout CallDraft) -> Void) -> [Step] {
    var steps: [Step] = []
    if live == nil, isPractice {
      return [
        .message(say("practice.no_call", "PRACTICE: no call is under way; nothing is put down."))
      ]
    }
    if live == nil {
      steps = startCall()
      steps.append(.message(say("call.started", "A call was started with it; F2 ends it.")))
    }
    guard var draft = live else { return steps }
    let before = draft
    edit(&draft)
    guard draft != before else { return steps }
    history.append(before)
    if history.count > Self.historyLimit { history.removeFirst() }
    live = draft
    return steps + [.effect(.saveDraft(draft))]
  }

  /// Takes back the last tick, fact, choice, or a close of the last minute.
  mutating func undo() -> [Step] {
    if live == nil, let closed, now - closed.at <= ClosedCall.window { return reopen(closed) }
    let steps = takeBack()
    guard !steps.isEmpty else {
      return [.message(say("undo.nothing", "There is nothing to undo."))]
    }
    return steps + [.message(say("undo.done", "Undone: the last change is gone."))]
  }

  /// The call as it was before its last change.
  mutating func takeBack() -> [Step] {
    guard let before = history.popLast() else { return [] }
    live = before
    return [.effect(.saveDraft(before))]
  }

  /// The record did not reach the disk: the call is open again, and says so.
  mutating func keepOpen(_ sentence: String) -> [Step] {
    ownToday = max(0, ownToday - 1)
    guard live == nil, let closed else { return [.message(sentence)] }
    live = closed.draft
    saidDays = closed.days
    self.closed = nil
    endedAt = nil
    let open = say("close.failed", "Not saved, so the call is open again. {why}", ["why": sentence])
    return [.reset([CallScreen()]), .message(open)]
  }

  private mutating func reopen(_ closed: ClosedCall) -> [Step] {
    live = closed.draft
    saidDays = closed.days
    self.closed = nil
    endedAt = nil
    var steps: [Step] = [.effect(.saveDraft(closed.draft))]
    if let record = closed.recordID {
      steps.append(.effect(.removeRecord(record)))
      ownToday = max(0, ownToday - 1)
    }
    if let kind = closed.counted { steps.append(.effect(.countQuiet(kind, back: true))) }
    return steps + [
      .reset([CallScreen()]),
      .message(say("undo.reopened", "The call is open again. Nothing was saved of it.")),
    ]
  }

  /// Closes the running call with a record, or without one for kinds that keep nothing.
  ///
  /// - Parameter quiet: the kind to count for the next shift, nil for a call that was more than that.
  mutating func close(keeping record: CallRecord?, quiet: ContactKind? = nil) -> [Step] {
    guard let draft = live else { return [] }
    live = nil
    history = []
    closed = ClosedCall(
      draft: draft, recordID: record?.id, counted: quiet, at: now,
      days: callDays.removeValue(forKey: draft.id) ?? SaidDays())
    endedAt = now
    wipeScratch()
    var steps: [Step] = record.map { [.effect(.saveRecord($0))] } ?? []
    if record != nil { ownToday += 1 }
    if let quiet { steps.append(.effect(.countQuiet(quiet, back: false))) }
    steps += [.effect(.removeDraft(draft.id)), .effect(.clearScreen)]
    return steps
  }

  /// Overwrites both scratch pads.
  mutating func wipeScratch() {
    pads.wipe()
    scratchVersion += 1
  }

  /// A place for 112 is typed: without a call it begins anew and waits for the call that follows.
  mutating func beginPlace() {
    guard live == nil, scratchedAt == nil else { return }
    if endedAt != nil { wipeScratch() }
    (endedAt, scratchedAt) = (nil, now)
  }

  /// Wipes what was scratched down outside a call when its time is over.
  mutating func wipeOldScratch() {
    guard live == nil, let since = endedAt ?? scratchedAt, now - since >= Self.scratchLife else {
      return
    }
    (endedAt, scratchedAt) = (nil, nil)
    wipeScratch()
  }

  /// Scratch text outside a call lives this long, in milliseconds.
  static let scratchLife = 15 * 60_000

  /// Whether the corner's clock or the life of scratch text makes the program wake each minute.
  public var countsMinutes: Bool {
    (clockShown && (live != nil || !parked.isEmpty)) || endedAt != nil || scratchedAt != nil
  }

  /// Minutes the running call lasts, for the corner.
  var minutes: Int? { live.map { max(0, now / 60_000 - $0.startedMinute) } }
}

/// The header and the bottom line are the same on every screen.
extension Desk {
  /// A screen's description with the header of a live call, danger and hide at the top right.
  func frame(
    title: String? = nil, titleRole: Role = .accent, answers: [Field] = [], parts: [Part],
    box: Box? = nil, keys: [KeyHint]
  ) -> ScreenContent {
    var badges = [Badge(say("badge.danger", "Ctrl-E DANGER · 112"), role: .danger)]
    badges.append(Badge(say("badge.hide", "Ctrl-X hide")))
    if savingProblem != nil {
      badges.append(Badge(say("badge.not_saved", "NOT SAVED"), role: .caution))
    }
    if let waiting = parkedBadge { badges.append(waiting) }
    var content = ScreenContent(
      title: [liveWord, title].compactMap { $0 }.joined(separator: " · "), titleRole: titleRole,
      badges: badges, answers: answers, parts: parts, box: box,
      keys: keys + [hint("menu", say("key.menu", "menu"))],
      clock: clockShown ? minutes.map { say("clock.minutes", "{n} min", ["n": String($0)]) } : nil)
    content.message = message
    content.band = isPractice ? practiceBand : liveBand
    content.whenTooSmall = say(
      "small", "Lifeline needs 40 by 12. Danger: 112. Make the window larger; nothing is lost.")
    return marked(content)
  }

  /// Until somebody has signed that this desk may take live calls, every one of them says so.
  private var liveBand: String? {
    guard live != nil, readiness.signedOff == nil else { return nil }
    return say("band.not_signed", "Not signed off for live calls")
  }

  /// "LIVE" while a call runs; practice says so always.
  private var liveWord: String? {
    guard isPractice else { return live == nil ? nil : say("live", "LIVE") }
    let word = say("practice.word", "PRACTICE")
    return watchedShort.map { "\(word) · \($0)" } ?? word
  }

  /// That nobody is rung, and who watches; on a narrow screen the title alone says how many do.
  private var practiceBand: String {
    // Where a long sentence has no room the rule would be empty.
    if size.columns >= 80, let watchedLong { return watchedLong }
    return size.columns < 60
      ? say("practice.band.short", "PRACTICE: do not ring")
      : say("practice.band", "PRACTICE: no real call, do not ring any number")
  }

  /// The box and the bottom line of a practice screen say so too: each part of the frame does.
  private func marked(_ content: ScreenContent) -> ScreenContent {
    guard isPractice else { return content }
    var content = content
    if let label = content.box?.label {
      content.box?.label = "\(say("practice.word", "PRACTICE")) · \(label)"
    }
    content.keys.append(KeyHint("F6", say("practice.key", "PRACTICE: leave")))
    return content
  }

  private var parkedBadge: Badge? {
    guard let first = parked.first else { return nil }
    let minutes = max(0, (now - first.since) / 60_000)
    return Badge(
      say(
        "badge.parked", "{n} parked since {m} min",
        ["n": String(parked.count), "m": String(minutes)]), role: .caution)
  }
}
