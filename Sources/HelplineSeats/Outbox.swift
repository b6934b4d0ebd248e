/// What waits to be sent to somebody who reads slowly: of each kind only the newest, so that it never grows.
struct Outbox {
  /// The line that is being sent, and how much of it is gone.
  private var sending: [UInt8] = []
  private var sent = 0
  private var waiting: [(kind: String, line: [UInt8])] = []

  /// Whether nothing waits.
  var isEmpty: Bool { sent == sending.count && waiting.isEmpty }

  /// How many bytes wait.
  var count: Int { sending.count - sent + waiting.map(\.line.count).reduce(0, +) }

  /// Puts a line in, in place of one of the same kind that has not begun.
  mutating func put(_ line: [UInt8], kind: String) {
    let whole = line + [UInt8(ascii: "\n")]
    if let index = waiting.firstIndex(where: { $0.kind == kind }) {
      waiting[index].line = whole
    } else {
      waiting.append((kind, whole))
    }
  }

  /// Sends what can be sent; `write` takes bytes and says how many it took, 0 for none now, less for an end.
  /// False at the end.
  mutating func send(_ write: (ArraySlice<UInt8>) -> Int) -> Bool {
    while !isEmpty {
      if sent == sending.count { (sending, sent) = (waiting.removeFirst().line, 0) }
      let count = write(sending[sent...])
      guard count > 0 else { return count == 0 }
      sent += count
    }
    return true
  }
}
