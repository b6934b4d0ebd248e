/// Why there is no screen; the program then goes on in plain mode.
public enum TerminalError: Error, Equatable, Sendable {
  /// Input or output is a file or another program.
  case noTerminal
  /// The terminal cannot move its cursor, or says nothing about itself.
  case cannotMoveCursor
  /// Neither the terminal's name nor a usual one is known on this machine.
  case unknownTerminal
  /// The system refused to deliver signals.
  case noSignals

  /// What to tell the person, in one sentence.
  public var sentence: String {
    switch self {
    case .noTerminal: "There is no terminal here to draw on, so Lifeline speaks in lines."
    case .cannotMoveCursor:
      "This terminal cannot draw screens (TERM is empty or dumb), so Lifeline speaks in lines."
    case .unknownTerminal:
      "This machine does not know this terminal (TERM), so Lifeline speaks in lines."
    case .noSignals: "The system refused signals, so Lifeline speaks in lines."
    }
  }
}
