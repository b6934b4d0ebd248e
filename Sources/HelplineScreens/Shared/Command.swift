import HelplineModel
import TerminalUI

/// One thing that can be done: the one table of these feeds keys, bottom line, help, menu and plain mode.
public struct Command: Sendable, Identifiable {
  /// Stable id (`danger`, `services` …).
  public var id: String
  /// What it is called.
  public var title: String
  /// One sentence on what it does.
  public var explanation: String
  /// The keys that do it; the first is the one named on the screen.
  public var keys: [Key]
  /// The key as named on the screen ("Ctrl-E"), empty where it has none.
  public var keyName: String
  /// Why it cannot be done now, nil when it can.
  public var unavailable: @Sendable (Desk) -> String?
  /// Does it.
  public var run: @Sendable (inout Desk) -> [Step]

  /// A command.
  public init(
    id: String, title: String, explanation: String, keys: [Key] = [], keyName: String = "",
    unavailable: @escaping @Sendable (Desk) -> String? = { _ in nil },
    run: @escaping @Sendable (inout Desk) -> [Step]
  ) {
    self.id = id
    self.title = title
    self.explanation = explanation
    self.keys = keys
    self.keyName = keyName
    self.unavailable = unavailable
    self.run = run
  }
}
