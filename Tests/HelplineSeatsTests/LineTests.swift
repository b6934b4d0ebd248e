import Testing

@testable import HelplineSeats

@Suite("Lines between seats")
struct LineTests {
  @Test func `A line that comes in pieces is read whole, and half a line waits`() {
    var buffer = LineBuffer()
    var pieces: [[LineBuffer.Piece]] = []
    for part in ["{\"a", "\":1}\n\n{", "}\nx"] { pieces.append(buffer.take(Array(part.utf8))) }
    #expect(pieces == [[], [.line(Array("{\"a\":1}".utf8))], [.line(Array("{}".utf8))]])
  }

  @Test func `A line without an end is told before it fills the memory`() {
    var buffer = LineBuffer()
    let much = [UInt8](repeating: 65, count: LineBuffer.longest)
    let pieces = buffer.take(much)
    #expect(pieces.last == .tooLong)
  }

  @Test func `Whoever reads slowly gets the line that had begun, then the newest of each kind`() {
    var outbox = Outbox()
    outbox.put(Array("first".utf8), kind: "host")
    var taken: [UInt8] = []
    var room = 3
    let write: (ArraySlice<UInt8>) -> Int = { bytes in
      let part = bytes.prefix(room)
      taken += part
      room -= part.count
      return part.count
    }
    var stands = outbox.send(write)
    #expect(stands)
    for number in 0..<1_000 { outbox.put(Array("state \(number)".utf8), kind: "host") }
    outbox.put(Array("other".utf8), kind: "screen")
    #expect(outbox.count < 50)
    room = 100
    stands = outbox.send(write)
    #expect(stands && outbox.isEmpty)
    #expect(String(decoding: taken, as: UTF8.self) == "first\nstate 999\nother\n")
  }
}
