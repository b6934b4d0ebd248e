import HelplineModel
import HelplinePractice
import TerminalUI

/// The trainee's seat: the real call screen with the caller's words on top and no replies to choose from.
/// What is said is said aloud, or typed in own words behind the digit 1.
struct TraineeScreen: ScreenState {
  let id = "practice.trainee"
  private(set) var inner = CallScreen()
  /// Own words are being typed.
  private(set) var own: TextBox?
  /// The call that both belong to.
  private var typedIn = ""

  init() {}

  mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    guard let seat = desk.seat else { return .ignored }
    if seat.kept != nil { return say(event, &desk) }
    forget(seat)
    if seat.host.isOver, seat.trainee.stand == .playing { return lookBack(event, &desk) }
    switch seat.trainee.stand {
    case .waiting, .passed, .stopped: return .ignored
    case .reading: return read(event, &desk)
    case .done: return lookBack(event, &desk)
    case .playing: break
    }
    if own != nil { return typeOwn(event, &desk) }
    guard inner.box.isEmpty, let number = event.number else { return inner.handle(event, &desk) }
    switch number {
    case 1: own = TextBox()
    case 2: return .handled([.push(Self.transcript(seat, desk))])
    default: break
    }
    return .done
  }

  /// Nothing half typed goes on into another call.
  private mutating func forget(_ seat: PracticeSeat) {
    guard typedIn != seat.trainee.call || seat.trainee.stand != .playing else { return }
    (inner, own, typedIn) = (CallScreen(), nil, seat.trainee.call)
  }

  /// Whether what was kept of this call is theirs.
  private mutating func say(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    switch event.number {
    case 1: desk.goOnHere()
    case 2: desk.beginAnewHere()
    default: return .ignored
    }
    return .done
  }

  /// The notice: what it is about, and that one may pass.
  private func read(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    switch event {
    case .key(.enter), .choose(1), .text("1"): return .handled(desk.takePracticeCall())
    case .key(.escape), .choose(2), .text("2"):
      desk.leavePracticeCall(.passed)
      return .done
    default: return .ignored
    }
  }

  private func lookBack(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    switch event {
    case .key(.enter), .choose(1), .text("1"):
      return desk.canLookBack() ? .handled(desk.lookBack(above: [])) : .done
    default: return .ignored
    }
  }

  private mutating func typeOwn(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    switch event {
    case .key(.escape): own = nil
    case .key(.enter), .line:
      if case .line(let words) = event { own?.set(words) }
      if let own, !own.isEmpty { desk.saysTrainee(own.text) }
      own = nil
    default: return own?.handle(event) == true ? .done : .ignored
    }
    return .done
  }

  /// Everything that was heard and said.
  private static func transcript(_ seat: PracticeSeat, _ desk: Desk) -> PageScreen {
    PageScreen(
      id: "practice.transcript", title: desk.say("seat.transcript", "What was said so far"),
      parts: [SeatParts.talk(seat, last: .max, desk)])
  }

  /// Looked at without keys while a call is played.
  func staysInSight(_ desk: Desk) -> Bool { desk.seat?.isInUse == true }

  func commands(_ desk: Desk) -> [Command] { [PracticeCommands.sound(desk), Self.runs(desk)] }

  /// The calls before this one, between two calls.
  private static func runs(_ desk: Desk) -> Command {
    Command(
      id: RunsScreen.name, title: RunsScreen.way(desk),
      explanation: desk.say("seat.runs.why", "For your eyes only: no other seat sees them."),
      unavailable: { desk in
        desk.live == nil ? nil : desk.say("seat.runs.after", "after the call")
      }
    ) { desk in desk.runsToShow }
  }

  /// What it says, with what was half typed in another call forgotten.
  func content(_ desk: Desk) -> ScreenContent {
    guard let seat = desk.seat else { return inner.content(desk) }
    var screen = self
    screen.forget(seat)
    return screen.content(seat, desk)
  }
}
