import HelplineModel
import TerminalUI

/// The coordinator's place: a door that asks for the PIN or the passphrase, and behind it the start page.
struct CoordinatorScreen: ScreenState {
  /// Its name in the stack.
  static let name = "coordinator"
  var id: String { Self.name }
  private var door: CoordinatorDoor
  private var start: ListScreen

  init(_ desk: Desk) {
    door = CoordinatorDoor(desk)
    start = StartPage.list(desk)
  }

  mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    guard desk.coordinator != nil else { return door.handle(event, desk) }
    door.wipe()
    switch start.handle(event, &desk) {
    case .handled(let steps):
      // Leaving the start page closes the door behind oneself.
      let leaves = steps.contains { if case .pop = $0 { true } else { false } }
      return .handled((leaves ? [.effect(.lock)] : []) + CoordinatorPart.behindDoor(steps))
    case .ignored:
      return event == .key(.control("z")) ? .handled(HouseWork.undoLast(desk)) : .ignored
    }
  }

  func content(_ desk: Desk) -> ScreenContent {
    desk.coordinator == nil ? door.content(desk) : start.content(desk)
  }
}
