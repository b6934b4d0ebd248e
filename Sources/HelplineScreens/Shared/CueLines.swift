import HelplineModel
import TerminalUI

/// Cues as lines: the kind in front, house values put in, the guard in the same line.
enum CueLines {
  /// The lines; the kind stands in front of the first line of each run only.
  static func lines(_ cues: [Cue], _ desk: Desk, numbered: Bool = false) -> [Line] {
    var before: CueKind?
    return cues.enumerated().map { index, cue in
      let label = cue.kind == before ? "" : name(cue.kind, desk)
      before = cue.kind == .dont ? nil : cue.kind
      return Line(text(cue, desk), label: label, role: role(cue.kind))
    }
  }

  /// A cue's text with house values; spoken words in quotation marks.
  static func text(_ cue: Cue, _ desk: Desk) -> String {
    var text = desk.house.fill(cue.text, neutral: cue.neutral)
    if cue.kind == .try || cue.kind == .ask { text = "“\(text)”" }
    if let guarding = cue.guarding { text += " (\(guarding))" }
    return text
  }

  /// The kind as it stands in front of a line.
  static func name(_ kind: CueKind, _ desk: Desk) -> String {
    switch kind {
    case .try: desk.say("cue.try", "Try")
    case .ask: desk.say("cue.ask", "Ask")
    case .do: desk.say("cue.do", "Do")
    case .dont: desk.say("cue.dont", "Don't")
    case .know: desk.say("cue.know", "Know")
    }
  }

  private static func role(_ kind: CueKind) -> Role {
    switch kind {
    case .try, .ask: .aloud
    case .do, .know, .dont: .text
    }
  }
}
