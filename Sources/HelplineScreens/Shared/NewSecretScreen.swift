import HelplineModel
import TerminalUI

/// A new PIN or passphrase: typed twice into locked memory, never shown.
struct NewSecretScreen: ScreenState {
  /// What it is for.
  struct Purpose: Sendable {
    var id: String
    var title: String
    /// What stands in front of the box.
    var label: String
    /// Above the box while it is typed for the first time.
    var why: [Line]
    /// How many letters it has at least, and the sentence that says so.
    var shortest: (count: Int, sentence: String)
    /// What Enter on an empty box does, nil where it does nothing.
    var without: (@Sendable (inout Desk) -> [Step])?
    /// What is done with it.
    var take: @Sendable (String, inout Desk) -> [Step]
  }

  var id: String { purpose.id }
  private let purpose: Purpose
  private var box: SecretBox
  private var first: SecretBox?

  init(_ purpose: Purpose, _ desk: Desk) {
    self.purpose = purpose
    box = SecretBox(desk.ports.newPad())
  }

  mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    switch event {
    case .key(.escape):
      box.wipe()
      first?.wipe()
      return .handled([.pop])
    case .key(.enter): return enter(&desk)
    case .line, .choose:
      _ = box.handle(event.asLine)
      return enter(&desk)
    default: return box.handle(event) ? .done : .ignored
    }
  }

  private mutating func enter(_ desk: inout Desk) -> Outcome {
    if box.isEmpty, first == nil, let without = purpose.without {
      return .handled([.pop] + without(&desk))
    }
    guard box.count >= purpose.shortest.count else {
      box.wipe()
      return .handled([.message(purpose.shortest.sentence)])
    }
    guard var first else {
      first = box
      box = SecretBox(desk.ports.newPad())
      return .done
    }
    let isSame = first.holdsSame(as: box)
    first.wipe()
    self.first = nil
    guard isSame else {
      box.wipe()
      return .handled([
        .message(desk.say("secret.differs", "Those two were not the same. Begin again."))
      ])
    }
    return .handled([.pop] + purpose.take(box.take(), &desk))
  }

  func content(_ desk: Desk) -> ScreenContent {
    let again = Line(desk.say("secret.again", "Type it once more."), role: .aloud)
    return desk.frame(
      title: purpose.title, parts: [Part("why", lines: first == nil ? purpose.why : [again])],
      box: Box(purpose.label, scratch: box.shown),
      keys: [
        KeyHint("Enter", desk.say("key.take.it", "take it")),
        KeyHint("Esc", desk.say("key.back", "back")),
      ])
  }
}

extension InputEvent {
  /// Plain mode sends a lone number as a choice; for a secret it is what was typed.
  var asLine: InputEvent {
    if case .choose(let number) = self { return .line(String(number)) }
    return self
  }
}
