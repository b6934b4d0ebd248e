import CTerminal
import CursesTerminal
import Glibc
import TerminalUI
import Testing

/// The bytes of this process's own memory, searched without holding what is searched for.
enum OwnMemory {
  /// The word with every byte turned over, so that the search does not find itself.
  static let turned = "Quxlorimba".utf8.map { $0 ^ 0xFF }

  /// A word that stands nowhere in the program: made when it is needed.
  static func word() -> String { String(decoding: turned.map { $0 ^ 0xFF }, as: UTF8.self) }

  /// How often the word stands in memory that can be written and is no file's, with `step` bytes from letter
  /// to letter.
  static func count(step: Int) -> Int {
    var found = 0
    for range in writable() {
      let bytes = UnsafeRawBufferPointer(
        start: UnsafeRawPointer(bitPattern: range.lowerBound), count: range.count)
      guard let base = bytes.baseAddress else { continue }
      var place = 0
      while let hit = memchr(base + place, Int32(turned[0] ^ 0xFF), bytes.count - place) {
        let start = base.distance(to: UnsafeRawPointer(hit))
        place = start + 1
        guard start + turned.count * step < bytes.count else { break }
        if turned.indices.allSatisfy({ bytes[start + $0 * step] ^ 0xFF == turned[$0] }) {
          found += 1
        }
      }
    }
    return found
  }

  private static func writable() -> [Range<UInt>] {
    guard let file = fopen("/proc/self/maps", "r") else { return [] }
    defer { fclose(file) }
    var ranges: [Range<UInt>] = []
    var line = [CChar](repeating: 0, count: 4096)
    while fgets(&line, Int32(line.count), file) != nil {
      let bytes = line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
      let text = String(decoding: bytes, as: UTF8.self)
      let parts = text.split(whereSeparator: \.isWhitespace)
      guard parts[1].hasPrefix("rw"), parts.count < 6 || text.contains("[heap]") else { continue }
      let ends = parts[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
      if ends.count == 2 { ranges.append(ends[0]..<ends[1]) }
    }
    return ranges
  }
}

@Suite("What is left of a frame")
struct LeftoversTests {
  @Test func `what was drawn is nowhere in memory once everything is cleared`() async {
    await #expect(processExitsWith: .exitCode(42)) {
      guard let terminal = PseudoTerminal.take(term: "xterm-256color") else { exit(1) }
      let driver = try CursesDriver(options: CursesDriver.Options())
      guard Self.draw(driver), terminal.written().utf8.count > 500 else { exit(2) }
      guard OwnMemory.count(step: 28) > 0, OwnMemory.count(step: 1) > 0 else { exit(3) }
      driver.clearEverything()
      _ = ct_wait(0, -1)
      let left = [1, 4, 24, 28].map { OwnMemory.count(step: $0) }
      exit(left == [0, 0, 0, 0] ? 42 : Int32(100 + left.reduce(0) { 3 * $0 + min(2, $1) }))
    }
  }

  /// A frame with the word in every row, in a function of its own: what it leaves on the stack lies below.
  @inline(never) private static func draw(_ driver: CursesDriver) -> Bool {
    var grid = Grid(size: driver.size)
    for row in 0..<grid.size.rows {
      for column in stride(from: 0, to: grid.size.columns - 12, by: 12) {
        let role: Role = column % 24 == 0 ? .text : .accent
        grid.put(SafeText(OwnMemory.word()), role: role, column: column, row: row)
      }
    }
    driver.show(grid)
    return true
  }

  @Test func `waiting clears what is left below on the stack`() async {
    await #expect(processExitsWith: .exitCode(42)) {
      guard let leave = Stack.leave(), Stack.holds(leave) else { exit(2) }
      _ = ct_wait(0, -1)
      exit(Stack.holds(leave) ? 3 : 42)
    }
  }
}

/// Something left in a place of the stack that no function uses any more.
enum Stack {
  @inline(never) static func leave() -> UnsafePointer<UInt8>? {
    var address: UnsafePointer<UInt8>?
    deep(20, &address)
    return address
  }

  @inline(never) private static func deep(_ more: Int, _ address: inout UnsafePointer<UInt8>?) {
    withUnsafeTemporaryAllocation(byteCount: 1_000, alignment: 1) { room in
      for index in room.indices { room[index] = 0xA5 }
      if more == 0 {
        address = UnsafePointer(room.baseAddress?.assumingMemoryBound(to: UInt8.self))
      } else {
        deep(more - 1, &address)
      }
    }
  }

  @inline(never) static func holds(_ place: UnsafePointer<UInt8>) -> Bool {
    (300..<700).contains { place[$0] == 0xA5 }
  }
}
