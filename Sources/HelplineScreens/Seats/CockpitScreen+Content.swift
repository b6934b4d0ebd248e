import HelplineModel
import HelplinePractice
import TerminalUI

extension CockpitScreen {
  private func page(_ desk: Desk) -> Page { desk.seat?.page ?? .play }

  func content(_ desk: Desk) -> ScreenContent {
    let name = desk.say("cockpit.title", "Cockpit")
    guard let seat = desk.seat, let practice = desk.practice else { return waiting(name, desk) }
    var content = desk.frame(
      title: [name, practice.texts?.title].compactMap { $0 }.joined(separator: " · "),
      answers: answers(seat, practice, desk),
      parts: stopped(seat, desk) + parts(seat, practice, desk),
      box: page(desk) == .marks || seat.host.isOver
        ? nil
        : Box(
          desk.say("cockpit.box", "Say as the caller"), text: box.text, caret: box.caret),
      keys: keys(desk))
    if seat.host.isPaused {
      content.band = desk.say("cockpit.paused", "PRACTICE · PAUSED")
    }
    return content
  }

  private func waiting(_ name: String, _ desk: Desk) -> ScreenContent {
    desk.frame(
      title: name,
      parts: [
        Part(
          "waiting",
          lines: [
            Line(
              desk.say(
                "cockpit.waiting",
                "You play the caller here. The trainee sits down with: lifeline practice join."),
              continues: false),
            Line(
              present(desk), label: desk.say("cockpit.here", "Here"), role: .muted),
            Line(desk.say("cockpit.choose", "Choose the call"), kind: .item(number: 1)),
          ])
      ],
      keys: [KeyHint("Enter", desk.say("cockpit.choose.key", "choose the call"))])
  }

  /// Who is at the other seats.
  private func present(_ desk: Desk) -> String {
    let roles = desk.seat?.present ?? []
    guard !roles.isEmpty else { return desk.say("cockpit.nobody", "nobody yet") }
    let watchers = roles.count { $0 != .trainee }
    return [
      roles.contains(.trainee) ? desk.say("cockpit.trainee", "the trainee") : nil,
      watchers > 0
        ? desk.say("cockpit.watchers", "{n} looking on", ["n": String(watchers)]) : nil,
    ].compactMap { $0 }.joined(separator: ", ")
  }

  private func answers(
    _ seat: PracticeSeat, _ practice: PracticeDesk, _ desk: Desk
  ) -> [Field] {
    let state = practice.call.state
    return [
      Field(desk.say("debrief.trust", "Trust"), String(state.trust)),
      Field(desk.say("debrief.distress", "Distress"), String(state.distress)),
      Field(
        desk.say("cockpit.danger", "Danger"), String(state.danger),
        role: state.danger >= 5 ? .danger : .text),
      Field(
        desk.say("seat.trainee", "Trainee"), stand(seat, desk),
        role: seat.trainee.stand == .playing ? .text : .caution),
      Field(desk.say("cockpit.seats", "Looking on"), String(seat.host.watching.count)),
    ]
  }

  private func stand(_ seat: PracticeSeat, _ desk: Desk) -> String {
    guard seat.present.contains(.trainee) else { return desk.say("seat.not_here", "not here") }
    guard seat.trainee.call == seat.host.call else {
      return desk.say("seat.before_notice", "reads")
    }
    switch seat.trainee.stand {
    case .waiting, .reading: return desk.say("seat.reads", "reads what it is about")
    case .passed: return desk.say("seat.passed", "passes on this call")
    case .stopped: return desk.say("seat.stopped", "said stop")
    case .done: return desk.say("seat.done", "looks back")
    case .playing:
      return seat.trainee.screen == nil
        ? desk.say("seat.is_away", "away or hidden") : desk.say("seat.is_here", "here")
    }
  }

  // MARK: the middle

  /// The stop word stands above everything: what is said from here on is heard by nobody.
  private func stopped(_ seat: PracticeSeat, _ desk: Desk) -> [Part] {
    guard seat.trainee.call == seat.host.call, seat.trainee.stand == .stopped else { return [] }
    let words = desk.say(
      "cockpit.stopped",
      "The trainee has said stop. The call is over: ask how they are, without a reason.")
    return [
      Part("stop", lines: [Line(words, label: desk.say("cockpit.stop", "STOP"), role: .danger)])
    ]
  }

  private func parts(
    _ seat: PracticeSeat, _ practice: PracticeDesk, _ desk: Desk
  ) -> [Part] {
    let texts = practice.texts
    var persona = texts.map { SeatParts.persona($0, practice.call.opened, desk) }
    switch page(desk) {
    case .play where seat.host.isOver: return over(seat, practice, desk)
    case .play:
      let beside =
        SeatParts.fitsBeside(seat, desk)
        ? SeatParts.screen(seat, desk, beside: true) : persona
      let isWide = desk.size.columns >= FrameSetter.wideFrom
      let isLow = desk.size.rows < FrameSetter.roomyFrom
      return [SeatParts.talk(seat, last: isLow ? 1 : 4, desk), nearest(practice, desk)]
        + done(practice, desk) + (isWide ? [beside].compactMap { $0 } : [])
    case .sheet:
      persona?.beside = false
      return [persona].compactMap { $0 }
    case .screen: return [SeatParts.screen(seat, desk)]
    case .marks:
      return [
        SeatParts.marks(
          practice.call.scenario.scored, desk.trainersMarks, at: marks.picker.index, desk),
        SeatParts.talk(seat, last: 3, desk),
      ]
    }
  }

  private func nearest(_ practice: PracticeDesk, _ desk: Desk) -> Part {
    let lines = CockpitMenus.items(desk).enumerated().map { index, item in
      Line(item.title, kind: .item(number: index + 1))
    }
    let heading =
      practice.call.ending == nil && desk.seat?.host.isOver == false
      ? desk.say("cockpit.nearest", "The nearest of what the trainee said:") : nil
    return Part("nearest", heading: heading, lines: lines)
  }

  /// What the trainee did in the real screens; it still stands there after steps back.
  private func done(_ practice: PracticeDesk, _ desk: Desk) -> [Part] {
    guard !practice.call.acts.isEmpty else { return [] }
    let acts = practice.call.acts.suffix(6).map { ActWords.words($0, desk) }
    return [
      Part(
        "done",
        lines: [
          Line(acts.joined(separator: " · "), label: desk.say("cockpit.done", "Did"), role: .muted)
        ])
    ]
  }

  /// The trainer's own look back: the marks, and how far a second rater agrees.
  private func over(_ seat: PracticeSeat, _ practice: PracticeDesk, _ desk: Desk) -> [Part] {
    let (own, other) = (desk.trainersMarks, seat.otherMarks)
    let rows = practice.call.scenario.scored.map { dimension in
      Line(
        RubricWords.mark(own[dimension], desk),
        label: RubricWords.name(dimension, desk),
        trailing: other[dimension].map {
          desk.say("cockpit.second", "second: {mark}", ["mark": RubricWords.mark($0, desk)])
        } ?? "")
    }
    let agreement = SeatParts.agreement(own, other, desk).map {
      [Line($0, label: desk.say("cockpit.agreement", "Raters"), role: .accent)]
    }
    return [
      Part(
        "over",
        lines: [
          Line(
            desk.say("cockpit.is_over", "The call is over. The trainee looks back at it now."),
            role: .accent)
        ]),
      Part("marks", heading: desk.say("cockpit.marks", "Your marks"), lines: rows),
      Part(
        "agreement",
        lines: agreement ?? [
          Line(desk.say("cockpit.no_second", "No second rater has marked this call."), role: .muted)
        ]),
      nearest(practice, desk),
    ]
  }

  private func keys(_ desk: Desk) -> [KeyHint] {
    let tab = KeyHint("Tab", desk.say("cockpit.tab", "sheet, screen, marks"))
    if !box.isEmpty {
      return [
        KeyHint("Enter", desk.say("practice.own.say", "say it")),
        KeyHint("Esc", desk.say("key.forget", "forget it")),
      ]
    }
    if page(desk) == .marks {
      return [
        KeyHint("0 1 2 3", desk.say("cockpit.mark", "mark")),
        KeyHint("↑↓", desk.say("key.move", "move")), tab,
      ]
    }
    let isOver = desk.seat?.host.isOver == true
    return [
      isOver
        ? KeyHint("1", desk.say("cockpit.next.key", "next call"))
        : KeyHint("1-9", desk.say("cockpit.pick", "pick")), tab,
      desk.hint("call", desk.say("practice.live", "LIVE")),
    ].filter { $0.key == "Tab" || $0.key == "F2" || page(desk) == .play }
  }
}
