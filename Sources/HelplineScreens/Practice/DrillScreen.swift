import HelplineModel
import TerminalUI

/// The drill "danger card in five seconds": a sentence comes, the right card is opened through the real keys.
/// The stopwatch is the machine's; nothing of it is kept.
struct DrillScreen: ScreenState {
  static let name = "drill"
  let id = DrillScreen.name

  /// The drill opened from the list of scenarios.
  static func open(_ desk: inout Desk) -> [Step] {
    let screens = opened(&desk)
    return screens.isEmpty
      ? [.message(desk.say("drill.none", "The drill is missing from the content."))]
      : screens.map { .push($0) }
  }

  /// The drill at its beginning; nothing where the content has none.
  static func opened(_ desk: inout Desk) -> [any ScreenState] {
    let sentences = desk.ports.knowledge.dangerDrill
    guard !sentences.isEmpty else { return [] }
    desk.drill = DrillDesk(sentences)
    return [DrillScreen()]
  }

  /// Its name in lists and in the menu.
  static func title(_ desk: Desk) -> String {
    desk.say("drill.title", "Drill: danger card in five seconds")
  }

  mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    switch event {
    case .key(.escape):
      clear(&desk)
      desk.drill = nil
      return .handled([.pop])
    case .key(.enter), .choose(1), .text("1"):
      if desk.drill?.isOpen == true {
        return .handled([.message(desk.say("drill.open", "Ctrl-E, then the card by its digit."))])
      }
      clear(&desk)
      desk.drill?.next(at: desk.now)
      return .done
    case .text: return .done
    default: return .ignored
    }
  }

  /// What was ticked on a card began a call; each sentence is another caller.
  private func clear(_ desk: inout Desk) {
    if desk.practice == nil { desk.endPracticeCall() }
  }

  func content(_ desk: Desk) -> ScreenContent {
    let drill = desk.drill
    let isOpen = drill?.isOpen == true
    return desk.frame(
      title: Self.title(desk),
      parts: drill?.sentence == nil ? [notice(desk)] : [sentence(desk), result(desk)],
      keys: [
        isOpen
          ? desk.hint("danger", desk.say("drill.card", "danger card"))
          : KeyHint("Enter", Self.enter(drill?.sentence == nil, desk)),
        KeyHint("Esc", desk.say("key.back", "back")),
      ])
  }

  private static func enter(_ isFirst: Bool, _ desk: Desk) -> String {
    isFirst ? desk.say("drill.begin", "first sentence") : desk.say("drill.again", "again")
  }

  /// What is read before the first sentence.
  private func notice(_ desk: Desk) -> Part {
    Part(
      "notice",
      lines: [
        Line(
          desk.say(
            "drill.about",
            "One sentence of a caller at a time: suicide, violence, children and other danger."),
          label: desk.say("practice.about", "About"), role: .caution),
        Line(
          desk.say(
            "drill.how", "Ctrl-E and the digit of the card, as in a call. Then Ctrl-E again."),
          label: desk.say("drill.how.label", "How")),
        Line(
          desk.say("drill.kept", "The clock measures the way to the card. Nothing is kept."),
          label: desk.say("practice.rules.label", "Here")),
        Line(
          desk.say(
            "practice.skip",
            "Nobody has to play it. Esc goes back, without a reason and without a trace."),
          label: desk.say("practice.skip.label", "Skip")),
      ])
  }

  private func sentence(_ desk: Desk) -> Part {
    Part(
      "sentence",
      lines: [
        Line(
          "“\(desk.drill?.sentence?.text ?? "")”", label: desk.say("practice.caller", "Caller"),
          role: .aloud)
      ])
  }

  /// What was opened, when; nothing while the clock runs and nothing was opened.
  private func result(_ desk: Desk) -> Part {
    guard let drill = desk.drill, let sentence = drill.sentence else {
      return Part("result", lines: [])
    }
    let cards = desk.ports.knowledge.shared.dangerCards
    let lines = drill.opened.map { opened in
      let title = cards.first { $0.id == opened.card }?.title ?? opened.card
      let isRight = opened.card == sentence.card
      return Line(
        title, label: desk.time(opened),
        trailing: isRight
          ? desk.say("drill.is_right", "the right card")
          : desk.say("drill.is_other", "another card"),
        role: isRight ? .accent : .text)
    }
    let first = cards.first { $0.id == sentence.card }?.lines.first
    let why = drill.found == nil ? nil : first.map { Line(CueLines.text($0, desk), role: .muted) }
    return Part("result", lines: lines + [why].compactMap { $0 })
  }
}
