import Glibc

/// A joining seat's end: one line to the host, which can be lost and found again.
public final class SeatDoor {
  /// What happened.
  public enum News: Equatable, Sendable {
    /// The host has answered: it is there.
    case connected
    /// A whole line.
    case line([UInt8])
    /// The host has gone, or sent more than a line may hold.
    case lost
  }

  private let address: SocketAddress
  private let poller = Poller()
  private var line: SeatLine?

  /// Readable while there is news.
  public var descriptor: Int32 { poller.descriptor }

  /// Whether the host is there.
  public var isConnected: Bool { line != nil }

  /// A door; nobody has knocked yet. Throws where the path is too long.
  public init(path: String) throws(SeatProblem) { address = try SocketAddress(path) }

  deinit { if let line { close(line.descriptor) } }

  /// Tries to reach the host, at once or not at all.
  public func knock() -> [News] {
    guard line == nil else { return [] }
    let descriptor = SocketAddress.make()
    guard descriptor >= 0 else { return [] }
    guard address.connect(descriptor) else {
      close(descriptor)
      return []
    }
    line = SeatLine(descriptor)
    poller.watch(descriptor)
    return [.connected]
  }

  /// What happened since, oldest first.
  public func news() -> [News] {
    guard !poller.ready().isEmpty, let (pieces, stands) = line?.read() else { return [] }
    var news: [News] = []
    for case .line(let bytes) in pieces { news.append(.line(bytes)) }
    if !stands || !send() { news += leave() }
    return news
  }

  /// Says a line; of one kind the host gets only the newest where it reads slowly.
  public func send(_ bytes: [UInt8], kind: String) {
    line?.put(bytes, kind: kind)
    // That the host has gone is news when the descriptor says so.
    _ = send()
  }

  private func send() -> Bool {
    guard line?.send() == true else { return false }
    if let line { poller.watch(line.descriptor, writing: line.hasMore) }
    return true
  }

  /// Hangs up.
  @discardableResult
  public func leave() -> [News] {
    guard let gone = line else { return [] }
    close(gone.descriptor)
    line = nil
    return [.lost]
  }
}
