import HelplineModel
import TerminalUI

/// After the call: two private questions, never stored, and two ways to go on.
public struct CareScreen: ScreenState {
  /// Its name.
  public let id = "care"
  private var picker = Picker()

  /// The questions.
  public init() {}

  /// Goes on, or asks the coordinator to ring; no answer to the questions is kept.
  public mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    switch picker.act(event, count: 3, digits: true) {
    case .choose(0), .back: return .handled([.reset([])])
    case .choose(1): return wasHeavy(&desk)
    case .choose(2): return askForRing(desk)
    case .choose, .moved: return .done
    case .ignored: return .ignored
    }
  }

  /// Heavy calls of this person are counted while they sit here, and nowhere else.
  private func wasHeavy(_ desk: inout Desk) -> Outcome {
    desk.heavyCalls += 1
    let sentence =
      desk.heavyCalls < Self.manyHeavy
      ? desk.say("care.heavy.one", "Take your time. The next call can wait for you.")
      : desk.say(
        "care.heavy.many",
        "Several heavy calls in this shift: time for a pause. Tell back-up you are off the line.")
    return .handled([.message(sentence)])
  }

  /// After so many in a shift a pause is suggested (practitioner, finding 74).
  private static let manyHeavy = 3

  private func askForRing(_ desk: Desk) -> Outcome {
    guard !desk.code.isEmpty else {
      return .handled([
        .message(
          desk.say(
            "care.no_code", "Nobody's code is known here: ask them yourself, or type it: F8, 2."
          ))
      ])
    }
    return .handled([
      .effect(.askForRing(desk.code)), .reset([]),
      .message(
        desk.say("care.asked", "The coordinator will see your code and the day, nothing else.")),
    ])
  }

  /// Was that heavy? Nothing of the answer is stored.
  public func content(_ desk: Desk) -> ScreenContent {
    let ways = [
      desk.say("care.go_on", "Go on"),
      desk.say("care.was_heavy", "It was heavy"),
      desk.say("care.ring", "Ask the coordinator to ring me (code and day only)"),
    ]
    let items = ways.enumerated().map { index, way in
      Line(way, kind: .item(number: index + 1), selected: index == picker.index)
    }
    return desk.frame(
      title: desk.say("care.title", "After the call"),
      parts: [
        Part(
          "care",
          lines: [
            Line(desk.say("care.heavy", "Was that heavy?"), role: .aloud),
            Line(desk.say("care.need", "Do you need five minutes, or a colleague?"), role: .aloud),
          ] + items + [
            Line(
              desk.say("care.private", "The questions are for you. No answer is kept."),
              role: .muted),
            Line(BackUp.line(desk), label: desk.say("danger.me", "ME")),
          ])
      ],
      keys: [
        KeyHint("Enter", desk.say("key.choose", "choose")),
        desk.hint("call", desk.say("key.next.call", "next call")),
      ])
  }
}
