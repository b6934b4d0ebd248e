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
}

/// The whole program as a value: an event in, effects out, a description of the screen on demand.
///
/// There are two floors with the same screens and keys. What a live floor does is carried out; of what a
/// practice floor does only what touches no record, no draft and no statistic (`PracticeEffects`).
public struct AppState: Sendable {
  private var live: Floor
  private var practice: Floor?
  private var isPractising = false

  /// The program at the shift sheet.
  public init(desk: Desk) { live = Floor(desk: desk) }

  private var front: Floor {
    get { isPractising ? practice ?? live : live }
    set { if isPractising, practice != nil { practice = newValue } else { live = newValue } }
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
      _ = practice?.handle(event, at: now)
      return live.handle(event, at: now)
    }
    let effects = allowed(front.handle(event, at: now))
    guard let change = front.takeChange() else { return effects }
    return effects + go(change, event, at: now)
  }

  private mutating func go(_ change: FloorChange, _ event: InputEvent, at now: Int) -> [Effect] {
    // How the screen looks is the person's, on either floor.
    let (theme, clock) = (desk.theme, desk.clockShown)
    defer { arrangeBoth { ($0.theme, $0.clockShown) = (theme, clock) } }
    switch change {
    case .practice:
      if practice == nil {
        practice = Floor(desk: live.desk.practising(), bottom: PracticeList(live.desk))
      }
      isPractising = true
      return [.clearScreen]
    case .park:
      isPractising = false
      return [.clearScreen]
    case .leavePractice:
      (isPractising, practice) = (false, nil)
      return [.clearScreen]
    case .liveCall:
      isPractising = false
      return [.clearScreen] + live.handle(.key(.function(2)), at: now)
    }
  }

  private mutating func arrangeBoth(_ edit: (inout Desk) -> Void) {
    live.arrange(edit)
    practice?.arrange(edit)
  }

  /// What of a floor's effects may be carried out.
  private func allowed(_ effects: [Effect]) -> [Effect] {
    isPractising ? effects.filter(PracticeEffects.mayLeave) : effects
  }

  /// The clock has moved on.
  @discardableResult
  public mutating func tick(at now: Int) -> [Effect] {
    let practised = practice?.tick(at: now) ?? []
    return live.tick(at: now) + practised.filter(PracticeEffects.mayLeave)
  }

  /// Milliseconds until the clock matters next; nil while only a key does.
  public func wakesIn(at now: Int) -> Int? {
    [live.wakesIn(at: now), practice?.wakesIn(at: now)].compactMap { $0 }.min()
  }

  /// The runner has something to say; it speaks of what is live.
  public mutating func receive(_ answer: Answer) -> [Effect] { live.receive(answer) }

  /// What the screen says at this moment.
  public func content() -> ScreenContent { front.content() }
}
