import HelplineModel
import TerminalUI

/// The blank screen: Enter shows what was there, or the shift's PIN where the person has set one.
struct Hiding: Sendable {
  /// What became of a key on the blank screen.
  enum Answer: Equatable, Sendable {
    /// It stays as it is, or what was there shows again.
    case dealtWith
    /// Somebody else sits down: what was open stays on disk for its code.
    case leave
  }

  /// Outside a call the screen hides by itself after this long without a key, in milliseconds
  /// (practitioner, finding 30).
  static let patience = 5 * 60_000

  /// Whether the screen is blank.
  private(set) var isOn = false
  private var pin: SecretBox?
  private var wasWrong = false
  private var lastKey = 0

  /// A key was pressed.
  mutating func touched(at now: Int) { lastKey = now }

  /// Milliseconds until the screen hides by itself.
  func dueIn(at now: Int) -> Int { max(0, lastKey + Self.patience - now) }

  /// Blank from now on.
  mutating func begin(_ desk: Desk) {
    (isOn, wasWrong) = (true, false)
    pin = desk.ports.pin.isSet(for: desk.code) ? SecretBox(desk.ports.newPad()) : nil
  }

  /// What was there shows again.
  mutating func end() {
    pin?.wipe()
    (isOn, pin, wasWrong) = (false, nil, false)
  }

  /// Without a PIN only Enter does anything; with one it is typed, and F8 frees the desk.
  mutating func handle(_ event: InputEvent, _ desk: Desk) -> Answer {
    guard pin != nil else {
      if event == .key(.enter) || event == .line("") { end() }
      return .dealtWith
    }
    switch event {
    case .key(.function(8)): return .leave
    case .key(.enter): tryPIN(desk)
    case .line, .choose:
      // A lone number in plain mode is a PIN here, nothing to be chosen.
      _ = pin?.handle(event.asLine)
      tryPIN(desk)
    default: _ = pin?.handle(event)
    }
    return .dealtWith
  }

  private mutating func tryPIN(_ desk: Desk) {
    guard pin?.isEmpty == false, let typed = pin?.take() else { return }
    if desk.ports.pin.fits(typed, for: desk.code) { return end() }
    wasWrong = true
  }

  /// One sentence, and where there is a PIN its box.
  func content(_ desk: Desk) -> ScreenContent {
    guard let pin else {
      var content = ScreenContent(
        title: desk.say("hidden", "Lifeline is hidden. Enter shows it."), titleRole: .text)
      content.whenTooSmall = content.title
      return content
    }
    var content = ScreenContent(
      title: desk.say("hidden.pin", "Lifeline is hidden. Your PIN shows it."), titleRole: .text,
      box: Box(desk.say("hidden.pin.box", "PIN"), scratch: pin.shown),
      keys: [
        KeyHint("Enter", desk.say("key.show", "show")),
        KeyHint("F8", desk.say("key.leave.seat", "somebody else sits down")),
      ])
    if wasWrong { content.message = desk.say("hidden.pin.wrong", "That is not the PIN.") }
    content.whenTooSmall = content.title
    return content
  }
}
