import HelplineModel
import TerminalUI

/// A screen behind the coordinator's door: it says nothing more once the door is closed, and everything
/// opened out of it stands behind the same door.
struct CoordinatorPart: ScreenState {
  private var inner: any ScreenState

  var id: String { inner.id }

  init(_ inner: any ScreenState) { self.inner = inner }

  mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    guard desk.coordinator != nil else { return closed(event, desk) }
    let outcome = inner.handle(event, &desk)
    guard case .handled(let steps) = outcome else {
      return event == .key(.control("z")) ? .handled(undo(desk)) : .ignored
    }
    return .handled(Self.behindDoor(steps))
  }

  private func undo(_ desk: Desk) -> [Step] {
    guard inner is any HoldsUnsaved else { return HouseWork.undoLast(desk) }
    return [.message(desk.say("form.unsaved", "Nothing of this is saved yet; Esc leaves it."))]
  }

  private func closed(_ event: InputEvent, _ desk: Desk) -> Outcome {
    switch event {
    case .key(.enter), .choose: .handled([.push(CoordinatorScreen(desk))])
    case .key(.escape): .handled([.reset([])])
    default: .ignored
    }
  }

  /// The same steps, each new screen behind the door.
  static func behindDoor(_ steps: [Step]) -> [Step] {
    steps.map { step in
      switch step {
      case .push(let screen): .push(wrapped(screen))
      case .replace(let screen): .replace(wrapped(screen))
      default: step
      }
    }
  }

  private static func wrapped(_ screen: any ScreenState) -> any ScreenState {
    screen is CoordinatorPart || screen is CoordinatorScreen || screen is CodeScreen
      ? screen : CoordinatorPart(screen)
  }

  func commands(_ desk: Desk) -> [Command] {
    guard desk.coordinator != nil else { return [] }
    return inner.commands(desk).map { command in
      var command = command
      let run = command.run
      command.run = { desk in Self.behindDoor(run(&desk)) }
      return command
    }
  }

  func content(_ desk: Desk) -> ScreenContent {
    guard desk.coordinator == nil else { return inner.content(desk) }
    return desk.frame(
      title: desk.say("coordinator", "Coordinator"),
      parts: [
        Part(
          "closed",
          lines: [Line(desk.say("coordinator.closed", "The coordinator's screens are closed."))])
      ],
      keys: [
        KeyHint("Enter", desk.say("key.door", "to the door")),
        KeyHint("Esc", desk.say("key.sheet", "shift sheet")),
      ])
  }
}

/// What the coordinator's screens do to the house book.
enum HouseWork {
  /// Makes a change and says what was done.
  static func make(_ change: HouseChange, _ desk: Desk) -> [Step] {
    [.effect(.house(change)), .message(done(ChangeText.text(change, desk), desk))]
  }

  /// Makes some changes; the sentence is about the first.
  static func make(_ changes: [HouseChange], _ desk: Desk) -> [Step] {
    guard let first = changes.first else { return [] }
    if changes.count == 1 { return make(first, desk) }
    let what = ChangeText.text(first, desk)
    return changes.map { .effect(.house($0)) } + [
      .message(desk.say("house.done.all", "Done: {what}.", ["what": what]))
    ]
  }

  private static func done(_ what: String, _ desk: Desk) -> String {
    desk.say("house.done", "Done: {what}. Ctrl-Z takes it back.", ["what": what])
  }

  /// Takes back the last change this code made today.
  static func undoLast(_ desk: Desk) -> [Step] {
    let own = desk.book.undoable.first { $0.code == desk.code && $0.day == desk.localTime.day }
    guard let own, case .possible = desk.book.undoAnswer(own.number) else {
      return [.message(desk.say("undo.nothing", "There is nothing to undo."))]
    }
    return undo(own, desk)
  }

  /// Takes a change back.
  static func undo(_ entry: HouseEntry, _ desk: Desk) -> [Step] {
    let what = ChangeText.text(entry.change, desk)
    return [
      .effect(.undoHouse(entry.number)),
      .message(desk.say("house.undone", "Taken back: {what}.", ["what": what])),
    ]
  }

  /// A listing as it stands here: the house's own version before the directory's.
  static func listing(_ id: String, _ desk: Desk) -> Service? {
    var found = desk.book.listings.first { $0.id == id } ?? desk.ports.directory.service(id)
    found?.remark = desk.book.remarks[id]
    return found
  }

  /// A listing as this person writes it today. Writing is no call to its number, whatever stood there.
  static func written(_ service: Service, _ desk: Desk) -> HouseChange {
    var service = service
    (service.truth.editedOn, service.truth.editedBy) = (desk.localTime.day, desk.code)
    (service.truth.rungOn, service.truth.rungBy, service.remark) = (nil, nil, nil)
    return .listing(id: service.id, service)
  }

  /// Takes a listing out of the directory today.
  static func takenOut(
    _ service: Service, _ reason: Removed.Reason, stays: String? = nil, _ desk: Desk
  ) -> HouseChange {
    .removed(
      listing: service.id,
      Removed(
        day: desk.localTime.day, code: desk.code, reason: reason, stays: stays, name: service.name))
  }

  /// A number that is right deals with the reports on it; what else was reported goes on waiting.
  static func answered(_ id: String, _ desk: Desk) -> HouseChange {
    let answered = ["wrong_number", "no_answer", "closed_down"]
    let reasons = desk.book.flags.filter { $0.listing == id }.map(\.reason)
    return .flags(listing: id, reasons.filter { !answered.contains($0) })
  }

  /// What this person heard when ringing a number today.
  static func rung(_ id: String, _ outcome: Rung.Outcome, _ desk: Desk) -> HouseChange {
    .rung(listing: id, Rung(day: desk.localTime.day, code: desk.code, outcome: outcome))
  }
}
