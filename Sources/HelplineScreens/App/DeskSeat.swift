import HelplineModel
import TerminalUI

/// Who sits at the desk: sitting down, changing, ending the shift. Codes only, never a name.
extension Desk {
  /// Somebody sits down. While a call without a code is running, it and what it parked become theirs: they
  /// have it on the telephone. Else nothing of the person before stays in reach, parked calls included.
  mutating func sit(_ code: String) -> [Step] {
    guard self.code.isEmpty, live != nil else { return change(to: code) }
    self.code = code
    live?.code = code
    for index in parked.indices { parked[index].draft.code = code }
    history = history.map { draft in
      var draft = draft
      draft.code = code
      return draft
    }
    let drafts = [live].compactMap { $0 } + parked.map(\.draft)
    return [.effect(.claimSeat(code))] + drafts.map { .effect(.saveDraft($0)) }
  }

  /// The house book changed: words typed from now on are looked up with the house's own.
  mutating func take(_ new: HouseBook) {
    if new.words != book.words { vocabulary = nil }
    book = new
  }

  /// Another person sits down: nothing of the one before stays in reach; waiting calls lie on disk for
  /// the code that took them.
  mutating func change(to code: String) -> [Step] {
    let left = parked.map(\.draft.id)
    parked.forEach { $0.pads.wipe() }
    parked = []
    callDays = [:]
    closed = nil
    history = []
    wipeScratch()
    self.code = code
    (ownToday, heavyCalls) = (0, 0)
    quizPassed = false
    (report, coordinator) = (nil, nil)
    return left.map { .effect(.letGo($0)) }
      + [.effect(.lock), .effect(.takeShift(code)), .reset([])]
  }

  /// The shift is over: the code leaves its records, what it left unfinished is saved as it is, and nobody
  /// sits at the desk.
  mutating func endShift() -> [Step] {
    _ = ports.pin.set(nil, for: code)
    let own = unfinished.filter(\.isOwn).map(\.id)
    unfinished.removeAll(where: \.isOwn)
    return own.map { .effect(.saveUnseen($0)) } + [.effect(.closeShift(code))] + change(to: "")
      + [.message(say("shift.ended", "The shift is closed. The next person types a code: 2."))]
  }

  /// Asks before the shift is closed where something of it is not finished.
  mutating func askToEndShift() -> [Step] {
    guard unfinished.contains(where: \.isOwn) else { return endShift() }
    return [
      .push(
        MenuScreen(
          id: "end_shift.ask", title: say("end_shift.ask", "A call of yours is not finished"),
          intro: [
            Line(
              say(
                "end_shift.why", "At the end of the shift it is saved as it is, without a look."))
          ],
          items: [
            MenuItem(say("end_shift.back", "Back: I will finish it")) { _ in [.reset([])] },
            MenuItem(say("end_shift.save", "Save it as it is and end the shift")) { desk in
              desk.endShift()
            },
          ]))
    ]
  }
}
