import HelplineModel
import TerminalUI

/// A screen: a plain value that changes itself on an event and describes itself once.
public protocol ScreenState: Sendable {
  /// Its name, for tests, help and the stack.
  var id: String { get }
  /// Takes an event, or leaves it to the program.
  mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome
  /// What it says.
  func content(_ desk: Desk) -> ScreenContent
  /// What only this screen can do, for the menu.
  func commands(_ desk: Desk) -> [Command]
  /// Whether it shows seconds that run, so that the program wakes for each of them.
  func countsSeconds(_ desk: Desk) -> Bool
  /// Whether it stays in sight without a key: people look at it and nobody types.
  func staysInSight(_ desk: Desk) -> Bool
}

extension ScreenState {
  /// Nothing of its own.
  public func commands(_ desk: Desk) -> [Command] { [] }
  /// No clock.
  public func countsSeconds(_ desk: Desk) -> Bool { false }
  /// It hides when nobody sits at the desk.
  public func staysInSight(_ desk: Desk) -> Bool { false }
}

/// What became of an event.
public enum Outcome: Sendable {
  /// The screen has dealt with it; these steps follow.
  case handled([Step])
  /// Not for this screen.
  case ignored

  /// Dealt with, nothing follows.
  public static let done = Outcome.handled([])
}

/// What follows from an event: moves between screens, and effects for the runner.
public enum Step: Sendable {
  /// Puts a screen on top.
  case push(any ScreenState)
  /// Goes one screen back.
  case pop
  /// Goes back to the bottom of the stack and puts these on it.
  case reset([any ScreenState])
  /// Puts a screen in place of the top one.
  case replace(any ScreenState)
  /// Something for the effect runner.
  case effect(Effect)
  /// One sentence for the message line.
  case message(String)
  /// Changes between live and practice.
  case floor(FloorChange)
  /// Hides the screen.
  case hide
  /// Opens danger now, or goes back from it.
  case danger
  /// Runs a command of the program by its id.
  case command(String)
}
