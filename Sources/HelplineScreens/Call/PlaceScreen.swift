import HelplineModel
import TerminalUI

/// Asks for one thing by typing: letters, then a choice.
struct PlaceScreen: ScreenState {
  let id = "place"
  private var box = TextBox()
  private var picker = Picker()

  mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    let matches = matches(desk)
    switch event {
    case .key(.enter): return choose(picker.index, matches, &desk)
    case .choose(let number): return choose(number - 1, matches, &desk)
    case .key(.escape): return .handled([.pop])
    default: break
    }
    if picker.handle(event, count: matches.count) { return .done }
    guard box.handle(event) else { return .ignored }
    picker = Picker()
    return .done
  }

  private func matches(_ desk: Desk) -> [PlaceMatch] {
    box.isEmpty ? [] : desk.ports.reference.places(box.text, near: desk.homeCountry, limit: 8)
  }

  private func choose(_ index: Int, _ matches: [PlaceMatch], _ desk: inout Desk) -> Outcome {
    guard matches.indices.contains(index) else { return .done }
    let place = matches[index].place
    return .handled([.pop] + desk.change { $0.facts.isNowIn = place })
  }

  func content(_ desk: Desk) -> ScreenContent {
    let lines = matches(desk).enumerated().map { index, match in
      Line(
        match.place.name, trailing: match.detail, kind: .item(number: index + 1),
        selected: index == picker.index)
    }
    let ask = Line(
      desk.ports.knowledge.shared.dangerNow.whereQuestion, label: desk.say("cue.ask", "Ask"),
      role: .aloud)
    return desk.frame(
      title: desk.say("call.is_now", "Is now in"),
      parts: [Part("ask", lines: [ask]), Part("places", lines: lines)],
      box: Box(desk.say("place.box", "Country or town"), text: box.text, caret: box.caret),
      keys: [
        KeyHint("↑↓", desk.say("key.pick", "pick")),
        KeyHint("Enter", desk.say("key.put", "put down")),
        KeyHint("Esc", desk.say("key.back", "back")),
      ])
  }
}

/// Asks for the caller's language.
struct LanguageScreen: ScreenState {
  let id = "language"
  private var box = TextBox()
  private var picker = Picker()

  mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    let found = found(desk)
    switch event {
    case .key(.enter): return choose(picker.index, found, &desk)
    case .choose(let number): return choose(number - 1, found, &desk)
    case .key(.escape): return .handled([.pop])
    default: break
    }
    if picker.handle(event, count: found.count) { return .done }
    guard box.handle(event) else { return .ignored }
    picker = Picker()
    return .done
  }

  private func found(_ desk: Desk) -> [Suggestion] {
    box.isEmpty ? [] : Suggestions.languages(box.text, desk)
  }

  private func choose(_ index: Int, _ found: [Suggestion], _ desk: inout Desk) -> Outcome {
    guard found.indices.contains(index) else { return .done }
    return .handled([.pop] + found[index].run(&desk))
  }

  func content(_ desk: Desk) -> ScreenContent {
    let lines = found(desk).enumerated().map { index, language in
      Line(language.name, kind: .item(number: index + 1), selected: index == picker.index)
    }
    return desk.frame(
      title: desk.say("language.title", "Caller's language"),
      parts: [Part("languages", lines: lines)],
      box: Box(desk.say("language.box", "Language"), text: box.text, caret: box.caret),
      keys: [
        KeyHint("Enter", desk.say("key.put", "put down")),
        KeyHint("Esc", desk.say("key.back", "back")),
      ])
  }
}

/// The scratch pad: open only while in use; what is typed goes into locked memory and nowhere else.
struct ScratchScreen: ScreenState {
  let id = "scratch"

  mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    if ScratchTyping.handle(event, desk.ports.notes) {
      desk.scratchVersion += 1
      return .done
    }
    return event == .key(.escape) ? .handled([.pop]) : .ignored
  }

  func content(_ desk: Desk) -> ScreenContent {
    desk.frame(
      title: desk.say("cmd.notes", "Scratch pad"),
      parts: [
        Part(
          "why",
          lines: [
            Line(
              desk.say(
                "notes.memory", "In memory only, never on disk. Wiped when the record is saved.")),
            Line(desk.say("notes.after", "At the latest 15 minutes after the call.")),
          ])
      ],
      box: Box(
        desk.say("notes.box", "Notes"),
        scratch: ScratchText(desk.ports.notes, version: desk.scratchVersion)),
      keys: [KeyHint("Esc", desk.say("key.close", "close"))])
  }
}

/// Typing into a scratch pad.
enum ScratchTyping {
  /// Takes typing; false when the event is not for a pad.
  static func handle(_ event: InputEvent, _ pad: any ScratchPad) -> Bool {
    switch event {
    case .text(let text), .paste(let text), .line(let text):
      for scalar in text.unicodeScalars { pad.append(scalar.value) }
    case .key(.backspace): pad.deleteLast()
    default: return false
    }
    return true
  }
}
