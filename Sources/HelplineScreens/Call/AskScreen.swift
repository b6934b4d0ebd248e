import HelplineModel
import TerminalUI

/// Asks for one fact by typing: letters, then a choice.
struct AskScreen: ScreenState {
  /// What is asked.
  enum Subject: String, Sendable {
    case place, language
  }

  let subject: Subject
  private var box = TextBox()
  private var picker = Picker()

  var id: String { subject.rawValue }

  init(_ subject: Subject) { self.subject = subject }

  mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    let found = found(desk)
    switch picker.act(event, count: found.count) {
    case .choose(let index):
      guard found.indices.contains(index) else { return .done }
      return .handled([.pop] + found[index].run(&desk))
    case .back: return .handled([.pop])
    case .moved: return .done
    case .ignored:
      guard box.handle(event) else { return .ignored }
      picker = Picker()
      return .done
    }
  }

  private func found(_ desk: Desk) -> [Suggestion] {
    guard !box.isEmpty else { return [] }
    switch subject {
    case .language: return Suggestions.languages(box.text, desk)
    case .place:
      return desk.ports.reference.places(box.text, near: desk.homeCountry, limit: 8)
        .map { Suggestions.place($0, .isNow, desk) }
    }
  }

  func content(_ desk: Desk) -> ScreenContent {
    let lines = found(desk).enumerated().map { index, suggestion in
      Line(
        suggestion.name, trailing: suggestion.detail, kind: .item(number: index + 1),
        selected: index == picker.index)
    }
    var parts = [Part("found", lines: lines)]
    if subject == .place { parts.insert(question(desk), at: 0) }
    let isPlace = subject == .place
    return desk.frame(
      title: isPlace
        ? desk.say("call.is_now", "Is now in") : desk.say("language.title", "Caller's language"),
      parts: parts,
      box: Box(
        isPlace ? desk.say("place.box", "Country or town") : desk.say("language.box", "Language"),
        text: box.text, caret: box.caret),
      keys: [
        KeyHint("↑↓", desk.say("key.pick", "pick")),
        KeyHint("Enter", desk.say("key.put", "put down")),
        KeyHint("Esc", desk.say("key.back", "back")),
      ])
  }

  private func question(_ desk: Desk) -> Part {
    Part(
      "ask",
      lines: [
        Line(
          desk.ports.knowledge.shared.dangerNow.whereQuestion,
          label: desk.say("cue.ask", "Ask"), role: .aloud)
      ])
  }
}
