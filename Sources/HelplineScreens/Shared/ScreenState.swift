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
}

extension ScreenState {
  /// Nothing of its own.
  public func commands(_ desk: Desk) -> [Command] { [] }
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
  /// Hides the screen.
  case hide
  /// Opens danger now, or goes back from it.
  case danger
  /// Runs a command of the program by its id.
  case command(String)
}

/// What the program has to do outside the screens, as data.
public enum Effect: Equatable, Sendable {
  /// Puts the draft on disk; must be there within a second.
  case saveDraft(CallDraft)
  /// Takes the draft away.
  case removeDraft(String)
  /// Saves a record.
  case saveRecord(CallRecord)
  /// Takes a record away again (undo within a minute).
  case removeRecord(String)
  /// Opens a draft of the present code.
  case openDraft(String)
  /// Saves an unfinished call unseen.
  case saveUnseen(String)
  /// Hands a listing to the coordinator's queue: id of the listing, reason id.
  case flagListing(String, reason: String)
  /// The code asks the coordinator to ring; code and day only, gone when done.
  case askForRing(String)
  /// Clears the screen and what was scrolled away.
  case clearScreen
  /// Ends the shift of a code: clears drafts and screen.
  case closeShift(String)
  /// Lets a draft go, so that the code that wrote it can open it later.
  case letGo(String)
  /// Another person sits down.
  case takeShift(String)
  /// Remembers a setting: `theme`, `clock`.
  case remember(String, String)
  /// Leaves the program.
  case quit
}

/// What the runner tells the screens.
public enum Answer: Sendable {
  /// A draft that was opened.
  case draft(CallDraft)
  /// Unfinished calls on this machine.
  case unfinished([UnfinishedCall])
  /// How many calls this code saved today.
  case ownToday(Int)
  /// Whether running calls reach the disk; the problem is one sentence that says what to do.
  case saving(problem: String?)
  /// The record of the call just closed could not be saved; its draft is still there.
  case recordNotSaved(String)
  /// Something went wrong: one sentence that says what to do.
  case problem(String)
  /// Something worth saying.
  case note(String)
}
