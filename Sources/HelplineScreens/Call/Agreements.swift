import HelplineModel
import TerminalUI

/// What can be agreed with the caller: choices only, blank until made.
enum Agreements {
  /// Subjects with their choices, as ids.
  static let choices: [(id: String, choices: [String])] = [
    ("line_drops", ["she_rings_us", "other_phone", "no_ring_back"]),
    ("comes_in", ["says_no_thank_you", "says_wrong_number", "hangs_up"]),
    ("code_word", ["told_on_paper"]),
    ("call_back", ["slip_on_paper"]),
  ]

  /// The menu: subject, then choice.
  static func menu(_ desk: Desk) -> MenuScreen {
    let items = choices.map { subject in
      MenuItem(subjectText(subject.id, desk)) { desk in
        [.push(choice(subject.id, subject.choices, desk))]
      }
    }
    return MenuScreen(id: "agree", title: desk.say("agree", "Agree with the caller"), items: items)
  }

  private static func choice(_ id: String, _ choices: [String], _ desk: Desk) -> MenuScreen {
    let items = choices.map { choice in
      MenuItem(choiceText(choice, desk)) { desk in
        desk.change { draft in
          draft.agreements.removeAll { $0.id == id }
          draft.agreements.append(Agreement(id: id, choice: choice))
          if id == "call_back" { draft.callBackPromised = true }
        }
      }
    }
    return MenuScreen(id: "agree.choice", title: subjectText(id, desk), items: items)
  }

  /// An agreement as the call screen shows it.
  static func text(_ agreement: Agreement, _ desk: Desk) -> String {
    "\(subjectText(agreement.id, desk)): \(choiceText(agreement.choice, desk))"
  }

  private static func subjectText(_ id: String, _ desk: Desk) -> String {
    switch id {
    case "line_drops": desk.say("agree.line_drops", "line drops")
    case "comes_in": desk.say("agree.comes_in", "someone comes in")
    case "code_word": desk.say("agree.code_word", "code word")
    default: desk.say("agree.call_back", "call-back")
    }
  }

  private static func choiceText(_ choice: String, _ desk: Desk) -> String {
    switch choice {
    case "she_rings_us": desk.say("agree.rings_us", "caller rings us again")
    case "other_phone": desk.say("agree.other_phone", "caller rings from another phone")
    case "no_ring_back": desk.say("agree.no_ring", "nobody rings back")
    case "says_no_thank_you": desk.say("agree.no_thanks", "caller says “no thank you”")
    case "says_wrong_number": desk.say("agree.wrong", "caller says “wrong number”")
    case "hangs_up": desk.say("agree.hangs_up", "caller hangs up")
    case "told_on_paper": desk.say("agree.word", "agreed, stands on paper only")
    default: desk.say("agree.slip", "slip written on paper, not kept here")
    }
  }
}

/// Who rang 112, in words.
enum EmergencyCallText {
  /// The choice in words.
  static func text(_ call: EmergencyCall, _ desk: Desk) -> String {
    switch call {
    case .callerRang: desk.say("112.caller", "112: the caller rang")
    case .weRang: desk.say("112.we", "112: we rang")
    case .notRung: desk.say("112.not", "112: not rung")
    }
  }
}

/// A gap in words.
enum GapText {
  /// Topic, place and language of what was missing.
  static func text(_ gap: Gap, _ desk: Desk) -> String {
    let topic = FactNames.name("topic.\(gap.topic)", desk)
    let place = gap.place.map { desk.ports.reference.regionName($0) }
    let language = gap.language.map { desk.ports.reference.languageName($0) }
    return ([topic] + [language, place].compactMap { $0 }).joined(separator: ", ")
  }
}
