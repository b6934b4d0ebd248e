import HelplineModel
import HelplinePractice
import TerminalUI

/// A practice call: the call screen, with the caller's words and replies above its cues.
///
/// Everything but the digits goes to the call screen itself, so that its box, answers and keys are practised.
struct PracticeScreen: ScreenState {
  let id = "practice.call"
  var inner = CallScreen()
  /// Own words are being typed.
  var own: TextBox?
  /// Own words that wait for the reply that comes nearest.
  var waiting: String?
  /// The last line of feedback, and how many moments the call had then.
  var feedback: (words: String, moment: Int)?
  /// The moment whose spoken line was asked for in writing.
  var readAt: Int?

  init() {}

  mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    if own != nil { return typeOwn(event) }
    guard let practice = desk.practice else { return .handled([.pop]) }
    if practice.call.ending != nil { return ended(event, &desk) }
    if inner.box.isEmpty {
      if let number = event.digit { return answer(number, practice, &desk) }
      if case .choose(let number) = event { return answer(number, practice, &desk) }
      if event == .text("0"), desk.speaksCaller { return hearAgain(practice) }
      if event == .key(.escape), waiting != nil {
        waiting = nil
        return .done
      }
    }
    return inner.handle(event, &desk)
  }

  /// After the last word: the record form, as after every call, then looking back.
  private func ended(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    switch event {
    case .key(.enter), .choose(1), .text("1"): return .handled([.push(WrapUpScreen(desk))])
    case .choose(2), .text("2"): return .handled(desk.lookBack())
    case .key(.escape): return .done
    default: return .ignored
    }
  }

  private mutating func hearAgain(_ practice: PracticeDesk) -> Outcome {
    readAt = practice.call.moments.count
    return .handled([.effect(.practice(practice.speech))])
  }

  private mutating func answer(
    _ number: Int, _ practice: PracticeDesk, _ desk: inout Desk
  ) -> Outcome {
    let replies = practice.call.replies
    if number == replies.count + 1 {
      // Own words, or none of the replies comes near them: they are let go.
      own = waiting == nil ? TextBox() : nil
      waiting = nil
      return .done
    }
    guard replies.indices.contains(number - 1) else { return .done }
    let reply = replies[number - 1]
    desk.practice?.reply(reply.id, ownWords: waiting)
    let words =
      waiting == nil
      ? practice.texts?.replies[reply.id].map { "\($0.feedback) \($0.why)" }
      : desk.say("practice.own.kept", "Your own words are for the trainer to score.")
    feedback = words.map { ($0, desk.practice?.call.moments.count ?? 0) }
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
    PracticeCommands.all(desk) + inner.commands(desk)
  }

  /// The call is stopped in the middle: nothing of it is kept.
  static func stop(_ desk: inout Desk) -> [Step] {
    leave(&desk, PracticeNotice.stopped(desk))
  }

  /// The role is left after looking back.
  static func leave(_ desk: inout Desk) -> [Step] {
    leave(&desk, desk.say("practice.left", "That was a play, and it is over. Take a minute."))
  }

  private static func leave(_ desk: inout Desk, _ message: String) -> [Step] {
    desk.endPracticeCall()
    return desk.silence.map { .effect($0) } + [.reset([]), .message(message)]
  }
}

/// What can be done in a practice call besides answering.
enum PracticeCommands {
  static func all(_ desk: Desk) -> [Command] {
    [
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
      sound(desk),
    ]
  }

  /// The stop word: from everywhere in a practice call, at once.
  static func stop(_ desk: Desk) -> Command {
    Command(
      id: "practice.stop", title: desk.say("practice.stop.do", "Stop this practice call"),
      explanation: desk.say("practice.stop.why", "At once, without a reason."),
      unavailable: { desk in
        desk.isPlaying ? nil : desk.say("practice.stop.no", "no practice call is under way")
      }
    ) { desk in
      guard desk.seat != nil else { return PracticeScreen.stop(&desk) }
      desk.leavePracticeCall(.stopped)
      return desk.silence.map { .effect($0) } + [.reset([])]
    }
  }

  /// Listening in place of reading; off until somebody wants it.
  static func sound(_ desk: Desk) -> Command {
    Command(
      id: "practice.sound",
      title: desk.speaksCaller
        ? desk.say("practice.sound.off", "Show the caller's lines in place of speaking them")
        : desk.say("practice.sound.on", "Speak the caller's lines in place of showing them"),
      explanation: desk.say(
        "practice.sound.why", "Through espeak-ng or speech-dispatcher, where one is installed.")
    ) { desk in
      desk.speaksCaller.toggle()
      guard desk.speaksCaller else { return [.effect(.practice(.beQuiet))] }
      return desk.practice.map { [.effect(.practice($0.speech))] } ?? []
    }
  }
}
