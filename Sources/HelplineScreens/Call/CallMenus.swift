import HelplineModel
import TerminalUI

/// The short numbered menus around a call.
enum CallMenus {
  /// F2: starts at once when nothing runs or waits, else asks.
  static func call(_ desk: inout Desk) -> [Step] {
    if desk.live == nil, desk.parked.isEmpty {
      if QuizGate.asks(desk) { return [.push(QuizGate.page(desk))] }
      return desk.startCall() + [.reset([CallScreen()])]
    }
    return [
      .push(MenuScreen(id: "call.menu", title: desk.say("call.menu", "Call"), items: items(desk)))
    ]
  }

  /// The end of a support call, the next call, parked ones, then the other ways a call ends: any of
  /// them is one more key.
  private static func items(_ desk: Desk) -> [MenuItem] {
    guard desk.live != nil else { return parked(desk) + [newCall(desk)] }
    let back = MenuItem(desk.say("call.go.on", "Go back to the call")) { _ in
      [.reset([CallScreen()])]
    }
    return [ending(.support, desk), newCall(desk)] + parked(desk)
      + ContactKind.allCases.filter(\.keepsNothing).map { ending($0, desk) }
      + [ending(.shortQuestion, desk), ending(.lineDropped, desk), back]
  }

  private static func newCall(_ desk: Desk) -> MenuItem {
    let full = desk.parked.count >= Desk.parkedLimit && desk.live != nil
    return MenuItem(
      desk.live == nil
        ? desk.say("call.new", "New call")
        : desk.say("call.new.park", "New call (this one is parked)"),
      unavailable: full ? desk.say("call.full", "three calls are parked already") : nil
    ) { desk in desk.startCall() + [.reset([CallScreen()])] }
  }

  private static func parked(_ desk: Desk) -> [MenuItem] {
    desk.parked.reversed().map { parked in
      let id = parked.draft.id
      let minutes = max(0, (desk.now - parked.since) / 60_000)
      return MenuItem(
        desk.say("call.back", "Same caller back, or go on with this parked call"),
        detail: desk.say("call.parked.for", "parked {n} min", ["n": String(minutes)])
      ) { desk in desk.resume(id) + [.reset([CallScreen()])] }
    }
  }

  /// One way the call can end; kinds that keep nothing close at once, the others go to the wrap-up.
  private static func ending(_ kind: ContactKind, _ desk: Desk) -> MenuItem {
    MenuItem(
      desk.say("call.end", "End: {kind}", ["kind": KindText.text(kind, desk)]),
      detail: kind.keepsNothing ? desk.say("end.keeps", "keeps nothing typed") : ""
    ) { desk in end(kind, &desk) }
  }

  private static func end(_ kind: ContactKind, _ desk: inout Desk) -> [Step] {
    if kind.keepsNothing, let live = desk.live, hasSubstance(live) {
      return [.push(askBeforeDropping(kind, desk))]
    }
    if kind.keepsNothing { return closeBare(kind, &desk) }
    let steps = desk.change { $0.kind = kind }
    if kind == .support, desk.facts.safe == nil { return steps + [.push(safetyQuestion(desk))] }
    return steps + [.push(WrapUpScreen(desk))]
  }

  /// A danger card used, a service given, or five facts: then a close asks first.
  static func hasSubstance(_ draft: CallDraft) -> Bool {
    !draft.dangerUsed.isEmpty || !draft.given.isEmpty || draft.emergencyCall != nil
      || draft.facts.valueIDs.count >= 5
  }

  private static func askBeforeDropping(_ kind: ContactKind, _ desk: Desk) -> MenuScreen {
    MenuScreen(
      id: "end.ask", title: desk.say("end.ask", "Something was done in this call"),
      intro: [
        Line(
          desk.say(
            "end.ask.why", "A danger card was used, a service given, or several facts put down."))
      ],
      items: [
        MenuItem(desk.say("end.ask.keep", "Save it as a record")) { desk in
          desk.change { $0.kind = kind } + [.push(WrapUpScreen(desk))]
        },
        MenuItem(desk.say("end.ask.drop", "Close it and keep only the kind")) { desk in
          closeBare(kind, &desk)
        },
      ])
  }

  private static func closeBare(_ kind: ContactKind, _ desk: inout Desk) -> [Step] {
    let record = RecordMaker.bare(kind, desk)
    return desk.close(keeping: record, quiet: kind == .test ? nil : kind) + [
      .reset([]),
      .message(
        desk.say(
          "end.bare", "Closed: {kind}. Nothing typed was kept. Ctrl-Z within 60 s opens it again.",
          ["kind": KindText.text(kind, desk)])),
    ]
  }

  private static func safetyQuestion(_ desk: Desk) -> MenuScreen {
    MenuScreen(
      id: "end.safety", title: desk.say("end.safety", "Safety was not asked"),
      items: [
        MenuItem(desk.say("end.safety.ask", "Ask now: back to the call")) { _ in
          [.reset([CallScreen()])]
        },
        MenuItem(desk.say("end.safety.could_not", "Could not ask")) { desk in
          desk.change { $0.facts.safe = .couldNotAsk } + [.push(WrapUpScreen(desk))]
        },
      ])
  }

  /// The answers of the header: 0 safe, 1 can talk, 2 is now in.
  static func answer(_ index: Int, _ desk: Desk) -> any ScreenState {
    switch index {
    case 0:
      return values(
        SafeNow.allCases.map { "safe.\($0.rawValue)" }, desk.say("call.safe", "Safe now"), desk)
    case 1:
      return values(
        CanTalk.allCases.map { "talk.\($0.rawValue)" }, desk.say("call.talk", "Can talk"), desk)
    default: return AskScreen(.place)
    }
  }

  private static func values(_ ids: [String], _ title: String, _ desk: Desk) -> MenuScreen {
    let items = ids.map { id in
      MenuItem(FactNames.name(id, desk)) { desk in desk.change { $0.facts.put(id) } }
    }
    return MenuScreen(id: "answer", title: title, items: items)
  }

  /// All phases; they come in any order.
  static func phases(_ desk: Desk) -> MenuScreen {
    let items = desk.ports.knowledge.shared.phases.map { phase in
      MenuItem("\(phase.title): \(phase.aim)") { desk in desk.go(to: phase) }
    }
    return MenuScreen(id: "phases", title: desk.say("phases", "Phases"), items: items)
  }

  /// All branches beyond the If line.
  static func branches(_ desk: Desk) -> MenuScreen {
    let items = desk.ports.knowledge.shared.branches.map { branch in
      MenuItem(branch.name) { desk in desk.take(branch) }
    }
    return MenuScreen(id: "branches", title: desk.say("branches", "If …"), items: items)
  }

  /// Leaving: asks while a call runs or waits.
  static func quit(_ desk: inout Desk) -> [Step] {
    guard desk.live != nil || !desk.parked.isEmpty else { return [.effect(.quit)] }
    let ask = MenuScreen(
      id: "quit", title: desk.say("quit.title", "A call is not closed"),
      intro: [
        Line(
          desk.say("quit.why", "It is on disk and is offered back to your code at the next start."))
      ],
      items: [
        MenuItem(desk.say("quit.stay", "Stay")) { _ in [] },
        MenuItem(desk.say("quit.leave", "Leave; the call is kept")) { _ in [.effect(.quit)] },
      ])
    return [.push(ask)]
  }
}

/// Names of contact kinds.
enum KindText {
  /// The kind in words.
  static func text(_ kind: ContactKind, _ desk: Desk) -> String {
    switch kind {
    case .support: desk.say("kind.support", "support call")
    case .shortQuestion: desk.say("kind.short", "short question")
    case .lineDropped: desk.say("kind.dropped", "line dropped")
    case .silent: desk.say("kind.silent", "silent")
    case .hangUp: desk.say("kind.hang_up", "hang-up")
    case .wrongNumber: desk.say("kind.wrong", "wrong number")
    case .abuse: desk.say("kind.abuse", "abuse")
    case .test: desk.say("kind.test", "test")
    }
  }
}
