import HelplineModel
import TerminalUI

/// After the call: two private questions, never stored, and whom to ask for help.
public struct CareScreen: ScreenState {
  /// Its name.
  public let id = "care"

  /// The questions.
  public init() {}

  /// Any of Enter and Esc goes on; nothing is kept.
  public mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    switch event {
    case .key(.enter), .key(.escape), .choose, .line(""): return .handled([.reset([])])
    default: return .ignored
    }
  }

  /// Was that heavy? Nothing of the answer is stored.
  public func content(_ desk: Desk) -> ScreenContent {
    desk.frame(
      title: desk.say("care.title", "After the call"),
      parts: [
        Part(
          "care",
          lines: [
            Line(desk.say("care.heavy", "Was that heavy?"), role: .aloud),
            Line(
              desk.say("care.need", "Do you need five minutes, or a colleague?"), role: .aloud),
            Line(desk.say("care.go_on", "Go on"), kind: .item(number: nil), selected: true),
            Line(
              desk.say("care.private", "The questions are for you. No answer is kept."),
              role: .muted),
            Line(BackUp.line(desk), label: desk.say("danger.me", "ME")),
          ])
      ],
      keys: [
        KeyHint("Enter", desk.say("key.go.on", "go on")),
        KeyHint("F2", desk.say("key.next.call", "next call")),
      ])
  }
}
