import Glibc

/// One connection to another seat: whole lines in and out, and nothing here ever waits.
struct SeatLine {
  let descriptor: Int32
  private var inbox = LineBuffer()
  private var outbox = Outbox()

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// How much is read at a time, so that somebody who floods one seat does not hold it up.
  private static let readAtOnce = 262_144

  /// What came, and whether the connection still stands.
  mutating func read() -> (lines: [LineBuffer.Piece], stands: Bool) {
    var pieces: [LineBuffer.Piece] = []
    var room = [UInt8](repeating: 0, count: 65_536)
    var total = 0
    while total < Self.readAtOnce {
      let count = recv(descriptor, &room, room.count, Int32(MSG_DONTWAIT))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return (pieces, count < 0 && errno == EAGAIN) }
      pieces += inbox.take(room[..<count])
      if pieces.last == .tooLong { return (pieces, false) }
      total += count
    }
    return (pieces, true)
  }

  /// Puts a line in line; of one kind only the newest goes.
  mutating func put(_ line: [UInt8], kind: String) { outbox.put(line, kind: kind) }

  /// Whether something still has to be sent.
  var hasMore: Bool { !outbox.isEmpty }

  /// How many bytes wait.
  var waiting: Int { outbox.count }

  /// Sends what the other side takes now; false where it has gone.
  mutating func send() -> Bool {
    let descriptor = descriptor
    return outbox.send { bytes in
      let count = bytes.withUnsafeBytes {
        Glibc.send(
          descriptor, $0.baseAddress, $0.count,
          Int32(MSG_DONTWAIT) | Int32(MSG_NOSIGNAL))
      }
      return count < 0 && (errno == EAGAIN || errno == EINTR) ? 0 : count
    }
  }
}
