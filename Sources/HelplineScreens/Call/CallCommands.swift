import HelplineModel
import TerminalUI

extension CallScreen {
  /// What only the call can do, for the menu.
  public func commands(_ desk: Desk) -> [Command] {
    [
      Command(
        id: "call.safe", title: desk.say("cmd.safe", "Safe now …"),
        explanation: desk.say("cmd.safe.why", "Sets the answer: safe, not safe, could not ask.")
      ) { desk in [.push(CallMenus.answer(0, desk))] },
      Command(
        id: "call.talk", title: desk.say("cmd.talk", "Can talk …"),
        explanation: desk.say("cmd.talk.why", "Freely, yes or no only, not now.")
      ) { desk in [.push(CallMenus.answer(1, desk))] },
      Command(
        id: "call.place", title: desk.say("cmd.place", "Is now in …"),
        explanation: desk.say("cmd.place.why", "Where the caller is at this moment.")
      ) { desk in [.push(CallMenus.answer(2, desk))] },
      Command(
        id: "call.know", title: desk.say("cmd.know", "What to know about it …"),
        explanation: desk.say("cmd.know.why", "Needs, first facts, danger signs, reactions.")
      ) { desk in [.push(CrimePages.menu(desk))] },
      Command(
        id: "call.agree", title: desk.say("cmd.agree", "Agree with the caller …"),
        explanation: desk.say(
          "cmd.agree.why", "What happens if the line drops or someone comes in.")
      ) { desk in [.push(Agreements.menu(desk))] },
      Command(
        id: "call.branches", title: desk.say("cmd.branches", "If …: all turns a call can take"),
        explanation: desk.say("cmd.branches.why", "Silent, a child, another language, and more.")
      ) { desk in [.push(CallMenus.branches(desk))] },
      Command(
        id: "call.phases", title: desk.say("cmd.phases", "Go to a phase …"),
        explanation: desk.say("cmd.phases.why", "Any phase, in any order; ← → go step by step.")
      ) { desk in [.push(CallMenus.phases(desk))] },
      Command(
        id: "call.facts", title: desk.say("cmd.facts", "What was said: take something back"),
        explanation: desk.say("cmd.facts.why", "Removes a fact that was put down by mistake."),
        unavailable: { desk in
          desk.facts == CallFacts() ? desk.say("cmd.facts.no", "nothing was put down") : nil
        }
      ) { desk in [.push(FactMenus.remove(desk))] },
      Command(
        id: "call.short", title: desk.say("cmd.short", "Short question"),
        explanation: desk.say(
          "cmd.short.why", "Straight to services, rights or justice; a record of three fields.")
      ) { desk in desk.change { $0.kind = .shortQuestion } + [.push(FactMenus.short(desk))] },
      Command(
        id: "call.repeat", title: desk.say("cmd.repeat", "Repeat of the same matter"),
        explanation: desk.say("cmd.repeat.why", "Left out of victim counts.")
      ) { desk in desk.change { $0.repeatOfSameMatter.toggle() } },
    ]
  }
}

/// Menus that take facts away or shorten the call.
enum FactMenus {
  /// Facts that can be taken back, one a line.
  static func remove(_ desk: Desk) -> MenuScreen {
    var items = desk.facts.valueIDs.map { id in
      MenuItem(FactNames.name(id, desk)) { desk in desk.change { $0.facts.remove(id) } }
    }
    items += known(desk).map { name, clear in
      MenuItem(name) { desk in desk.change { clear(&$0.facts) } }
    }
    return MenuScreen(id: "facts", title: desk.say("facts.remove", "Take back"), items: items)
  }

  /// Places, language and years that were put down, each with what takes it back.
  private static func known(
    _ desk: Desk
  ) -> [(name: String, clear: @Sendable (inout CallFacts) -> Void)] {
    let facts = desk.facts
    let named = { (kind: String, value: String?) in value.map { "\(kind): \($0)" } }
    let language = facts.language.map { desk.ports.reference.languageName($0) }
    let all: [(String?, @Sendable (inout CallFacts) -> Void)] = [
      (named(desk.say("fact.is_now_in", "is now in"), facts.isNowIn?.name), { $0.isNowIn = nil }),
      (
        named(desk.say("fact.happened_in", "happened in"), facts.happenedIn?.name),
        { $0.happenedIn = nil }
      ),
      (named(desk.say("fact.lives_in", "lives in"), facts.livesIn?.name), { $0.livesIn = nil }),
      (named(desk.say("fact.language", "language"), language), { $0.language = nil }),
      (named(desk.say("fact.age", "age"), facts.years.map { String($0) }), { $0.years = nil }),
    ]
    return all.compactMap { name, clear in name.map { ($0, clear) } }
  }

  /// Where a short question goes.
  static func short(_ desk: Desk) -> MenuScreen {
    MenuScreen(
      id: "short", title: desk.say("short", "Short question about …"),
      items: [
        MenuItem(desk.say("cmd.services", "Services")) { desk in [.push(ServicesScreen(desk))] },
        MenuItem(desk.say("cmd.rights", "Rights")) { desk in [.push(RightsScreen(desk))] },
        MenuItem(desk.say("cmd.justice", "Justice")) { desk in
          [.push(JusticeScreen(country: desk.caseCountry))]
        },
      ])
  }
}
