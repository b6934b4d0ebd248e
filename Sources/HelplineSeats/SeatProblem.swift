/// Why seats cannot be joined; the sentence says what to do.
public enum SeatProblem: Error, Equatable, Sendable {
  /// Another program listens there.
  case alreadyHosted
  /// The path is longer than a socket's may be.
  case pathTooLong(String)
  /// The folder or the socket cannot be made.
  case cannotListen(String, why: String)

  /// What is wrong and what to do.
  public var sentence: String {
    switch self {
    case .alreadyHosted:
      "Somebody hosts practice here already. Join it (lifeline practice join), or name another place "
        + "with --socket."
    case .pathTooLong(let path):
      "\(path) is too long for a socket (\(SocketAddress.longest) bytes at most). "
        + "Name a shorter one with --socket."
    case .cannotListen(let path, let why):
      "No seat can be offered at \(path): \(why). Name another place with --socket."
    }
  }
}
