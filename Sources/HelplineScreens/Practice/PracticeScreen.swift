import HelplineModel
import HelplinePractice
import TerminalUI

/// A practice call: the call screen, with the caller's words and replies in the place of guide and branches.
///
/// Everything but the digits goes to the call screen itself, so that its box, answers and keys are practised.
struct PracticeScreen: ScreenState {
  let id = "practice.call"
  private var inner = CallScreen()
  /// Own words are being typed.
  private var own: TextBox?
  /// Own words that wait for the reply that comes nearest.
  private var waiting: String?
  /// The last line of feedback.
  private var feedback: String?

  init() {}

  mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    if own != nil { return typeOwn(event) }
    guard let practice = desk.practice else { return .handled([.pop]) }
    if practice.call.ending != nil {
      guard event == .key(.enter) || event == .choose(1) || event.digit == 1 else {
        return .ignored
      }
      return .handled([.replace(DebriefScreen())])
    }
    if inner.box.isEmpty {
      if let number = event.digit { return answer(number, practice, &desk) }
      if case .choose(let number) = event { return answer(number, practice, &desk) }
      if event == .key(.escape), waiting != nil {
        waiting = nil
        return .done
      }
    }
    return inner.handle(event, &desk)
  }

  private mutating func answer(
    _ number: Int, _ practice: PracticeDesk, _ desk: inout Desk
  ) -> Outcome {
    let replies = practice.call.replies
    if number == replies.count + 1, waiting == nil {
      own = TextBox()
      return .done
    }
    guard replies.indices.contains(number - 1) else { return .done }
    let reply = replies[number - 1]
    desk.practice?.reply(reply.id, ownWords: waiting)
    feedback =
      waiting == nil
      ? practice.texts?.replies[reply.id].map { "\($0.feedback) \($0.why)" }
      : desk.say("practice.own.kept", "Your own words are for the trainer to score.")
    waiting = nil
    return .done
  }

  private mutating func typeOwn(_ event: InputEvent) -> Outcome {
    switch event {
    case .key(.escape): own = nil
    case .key(.enter), .line:
      if case .line(let words) = event { own?.set(words) }
      waiting = own.flatMap { $0.isEmpty ? nil : $0.text }
      own = nil
    default: return own?.handle(event) == true ? .done : .ignored
    }
    return .done
  }

  func commands(_ desk: Desk) -> [Command] {
    [
      Command(
        id: "practice.stop", title: desk.say("practice.stop.do", "Stop this practice call"),
        explanation: desk.say("practice.stop.why", "At once, without a reason.")
      ) { desk in Self.stop(&desk) },
      Command(
        id: "practice.back", title: desk.say("practice.back", "Two steps back, try another reply"),
        explanation: desk.say("practice.back.why", "The call as it was two answers ago."),
        unavailable: { desk in
          desk.practice?.earlier.isEmpty == false
            ? nil : desk.say("practice.back.no", "nothing was answered yet")
        }
      ) { desk in
        desk.practice?.stepBack()
        return []
      },
    ]
  }

  static func stop(_ desk: inout Desk) -> [Step] {
    desk.practice = nil
    desk.live = nil
    return [
      .reset([]), .message(desk.say("practice.stopped", "Stopped. How are you? Take a minute.")),
    ]
  }

  // MARK: what it says

  func content(_ desk: Desk) -> ScreenContent {
    guard let practice = desk.practice else { return inner.content(desk) }
    var content = inner.content(desk)
    let isTyping = !inner.box.isEmpty
    content.parts.removeAll { ["guide", "if", "card"].contains($0.id) }
    content.parts.insert(caller(practice, desk), at: 0)
    if !isTyping { content.parts.insert(replies(practice, desk), at: 1) }
    if let own {
      content.box = Box(
        desk.say("practice.own.box", "Your own words"), text: own.text, caret: own.caret)
    }
    if !isTyping {
      // The last two say where the menu is and that this is practice; they stand on every screen.
      content.keys = keys(practice, desk) + content.keys.suffix(2)
    }
    return content
  }

  /// The caller's line, and what it told that was hidden until now.
  private func caller(_ practice: PracticeDesk, _ desk: Desk) -> Part {
    let texts = practice.texts
    var lines: [Line] = []
    if let feedback {
      lines.append(Line(feedback, label: desk.say("practice.feedback", "Trainer"), role: .muted))
    }
    if case .trigger? = practice.call.moments.last?.kind, let id = practice.call.moments.last?.step
    {
      lines.append(
        Line(
          texts?.triggers[id] ?? "", label: desk.say("practice.happens", "Happens"), role: .caution)
      )
    }
    // What was asked rightly is told first.
    let told = practice.call.justOpened.compactMap { texts?.hidden[$0] }
    let spoken = told + [texts?.caller[practice.call.node]].compactMap { $0 }
    lines += spoken.enumerated().map { index, words in
      Line(words, label: index == 0 ? desk.say("practice.caller", "Caller") : "", role: .aloud)
    }
    if practice.call.ending != nil {
      lines.append(
        Line(
          texts?.endings[practice.call.node] ?? "",
          label: desk.say("practice.ended", "Ended"), role: .accent))
    }
    return Part("caller", lines: lines)
  }

  private func replies(_ practice: PracticeDesk, _ desk: Desk) -> Part {
    if practice.call.ending != nil {
      return Part(
        "replies",
        lines: [
          Line(desk.say("practice.debrief", "Look back at the call"), kind: .item(number: 1))
        ])
    }
    var lines = practice.call.replies.enumerated().map { index, reply in
      Line(
        "“\(practice.texts?.replies[reply.id]?.say ?? reply.id)”", kind: .item(number: index + 1))
    }
    if waiting == nil {
      lines.append(
        Line(
          desk.say("practice.own", "in your own words …"), role: .muted,
          kind: .item(number: lines.count + 1)))
    }
    return Part(
      "replies",
      heading: waiting.map {
        desk.say("practice.nearest", "“{words}”: which of these comes nearest?", ["words": $0])
      }, lines: lines)
  }

  private func keys(_ practice: PracticeDesk, _ desk: Desk) -> [KeyHint] {
    if own != nil {
      return [
        KeyHint("Enter", desk.say("practice.own.say", "say it")),
        KeyHint("Esc", desk.say("key.forget", "forget it")),
      ]
    }
    if practice.call.ending != nil {
      return [KeyHint("Enter", desk.say("practice.look", "look back"))]
    }
    return [
      KeyHint("1-9", desk.say("practice.reply", "reply")),
      KeyHint("/", desk.say("key.find", "find")),
      KeyHint("Tab", desk.say("key.answers", "answers")),
      desk.hint("call", desk.say("practice.live", "LIVE")),
    ]
  }
}
