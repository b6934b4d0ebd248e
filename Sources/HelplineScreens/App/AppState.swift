import HelplineModel
import TerminalUI

/// The two floors of the program.
public enum FloorChange: Equatable, Sendable {
  /// To practice, or back to the one that was left.
  case practice
  /// Practice waits; back to the live desk.
  case park
  /// Practice waits; a live call begins, or the call menu opens.
  case liveCall
  /// Practice ends, and nothing of it stays.
  case leavePractice
  /// Somebody else sits down at the hidden desk: practice ends, and the live desk is left.
  case leaveSeat
}

/// The whole program as a value: an event in, effects out, a description of the screen on demand.
///
/// There are two floors with the same screens and keys. What a live floor does is carried out; of what a
/// practice floor does only what touches no record, no draft and no statistic (`PracticeEffects`).
public struct AppState: Sendable {
  private var live: Floor
  private var practice: PracticeFloor?
  private var isPractising = false

  /// The program at the shift sheet.
  public init(desk: Desk) { live = Floor(desk: desk) }

  private var front: Floor {
    get { isPractising ? practice?.floor ?? live : live }
    set { if isPractising, practice != nil { practice?.take(newValue) } else { live = newValue } }
  }

  /// What the screens in front share.
  public var desk: Desk { front.desk }
  /// The screens in front, from bottom to top.
  public var stack: [any ScreenState] { front.stack }
  /// The screen on top.
  public var top: any ScreenState { front.top }
  /// Blank until Enter, or until the shift's PIN.
  public var isHidden: Bool { front.isHidden }
  /// Whether plain mode's empty line is an Enter here.
  public var plainEnterActs: Bool { front.plainEnterActs }

  /// Takes an event at a moment (milliseconds since 1970); gives what has to be done outside.
  public mutating func handle(_ event: InputEvent, at now: Int) -> [Effect] {
    if case .resize = event {
      practice?.change { _ = $0.handle(event, at: now) }
      return live.handle(event, at: now)
    }
    var effects = allowed(front.handle(event, at: now))
    if let change = front.takeChange() { effects += go(change, event, at: now) }
    return effects + endStrangersPractice()
  }

  /// Practice belongs to the code that began it: nothing of it stays for the next person at the desk.
  private mutating func endStrangersPractice() -> [Effect] {
    guard let practice, practice.floor.desk.code != live.desk.code else { return [] }
    self.practice = nil
    guard isPractising else { return [] }
    isPractising = false
    live.arrange {
      $0.message = $0.say(
        "practice.code", "Practice is over. Who sits here is said on this sheet: 2.")
    }
    return [.clearScreen]
  }

  private mutating func go(_ change: FloorChange, _ event: InputEvent, at now: Int) -> [Effect] {
    // How the screen looks is the person's, on either floor.
    let (theme, clock) = (desk.theme, desk.clockShown)
    defer { arrangeBoth { ($0.theme, $0.clockShown) = (theme, clock) } }
    isPractising = change == .practice
    switch change {
    case .practice:
      let left = live.goBehind()
      if practice == nil {
        practice = PracticeFloor(beside: live.desk)
      }
      practice?.change { $0.comeForward(at: now) }
      return left + [.clearScreen]
    case .park: break
    case .leavePractice: practice = nil
    case .liveCall:
      live.comeForward(at: now)
      return [.clearScreen] + live.handle(.key(.function(2)), at: now)
    case .leaveSeat:
      practice = nil
      return [.clearScreen] + live.leaveSeat()
    }
    live.comeForward(at: now)
    return [.clearScreen]
  }

  private mutating func arrangeBoth(_ edit: (inout Desk) -> Void) {
    live.arrange(edit)
    practice?.change { $0.arrange(edit) }
  }

  /// What of a floor's effects may be carried out; what promised something says that it was not done.
  private mutating func allowed(_ effects: [Effect]) -> [Effect] {
    guard isPractising else { return effects }
    if effects.contains(where: PracticeEffects.isPromise) {
      practice?.change { floor in
        floor.arrange {
          $0.message = $0.say("practice.not_done", "PRACTICE: this was not carried out.")
        }
      }
    }
    return effects.filter(PracticeEffects.mayLeave)
  }

  /// The clock has moved on, on both floors; only the one in front hides by itself.
  @discardableResult
  public mutating func tick(at now: Int) -> [Effect] {
    live.tick(at: now)
    practice?.change { $0.tick(at: now) }
    return allowed(front.hideIfDue(at: now))
  }

  /// Milliseconds until the clock matters next; nil while only a key does.
  public func wakesIn(at now: Int) -> Int? {
    let minutes = [live.minuteIn(at: now), practice?.floor.minuteIn(at: now)]
    return (minutes + [front.hidesIn(at: now)]).compactMap { $0 }.min()
  }

  /// The runner has something to say; what is not about practice speaks of what is live.
  public mutating func receive(_ answer: Answer) -> [Effect] {
    guard case .practice(let answer) = answer else { return live.receive(answer) }
    if case .reset = answer { return resetPractice() }
    practice?.change { floor in floor.arrange { $0.take(answer) } }
    return []
  }

  /// The trainer has reset all seats: what was played is gone, and the list of scenarios is in front again.
  private mutating func resetPractice() -> [Effect] {
    practice = isPractising ? PracticeFloor(beside: live.desk) : nil
    practice?.change { floor in
      floor.arrange { $0.message = $0.say("practice.reset", "The trainer has reset all seats.") }
    }
    return isPractising ? [.practice(.beQuiet), .clearScreen] : []
  }

  /// Opens practice at the list of scenarios, or at the notice before one.
  ///
  /// - Parameter language: ISO 639; the scenario's English where it has not that one, or for nil.
  public mutating func openPractice(scenario: Scenario?, language: String?) {
    openPractice { desk in
      scenario.map { [PracticeNotice.page($0, language ?? "en", desk)] } ?? []
    }
  }

  /// Opens practice at once, as `lifeline practice` does; a call on the shift sheet stays one key away.
  ///
  /// - Parameter screens: what stands above the list of scenarios.
  public mutating func openPractice(_ screens: (Desk) -> [any ScreenState] = { _ in [] }) {
    guard live.desk.live == nil else { return }
    _ = go(.practice, .key(.function(6)), at: live.desk.now)
    practice?.change { floor in floor.open(screens(floor.desk)) }
  }

  /// The practice floor as others may see it, nil while anything else is in front: a live screen has no
  /// way in here.
  public var mirror: PracticeMirror? {
    isPractising && !isHidden ? practice.flatMap { PracticeMirror($0) } : nil
  }

  /// What the screen says at this moment.
  public func content() -> ScreenContent { front.content() }
}
