import Glibc
import Testing

@testable import TerminalUI

@Suite("Width of characters")
struct TextWidthTests {
  /// The C library of a newer system knows more characters; what both know must agree, apart from
  /// what the program treats as disputed.
  @Test func `the table agrees with the C library for every character both know`() throws {
    typealias Width = @convention(c) (Int32) -> Int32
    let symbol = try #require(dlsym(nil, "wcwidth"))
    let wcwidth = unsafeBitCast(symbol, to: Width.self)
    let locale = try #require(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil), "no C.UTF-8 here")
    let before = uselocale(locale)
    defer {
      uselocale(before)
      freelocale(locale)
    }
    var differing: [UInt32] = []
    var known = 0
    for value in UInt32(0x20)..<0x110000 where Unicode.Scalar(value) != nil {
      let library = Int(wcwidth(Int32(value)))
      guard let ours = TextWidth.of(value), library >= 0 else { continue }
      known += 1
      if ours != library { differing.append(value) }
    }
    #expect(known > 140_000)
    #expect(differing.filter { !Scalars.isInvisible($0) }.isEmpty)
  }

  @Test func `what the C library cannot show is never given a width`() {
    for value in [0x00, 0x1B, 0x7F, 0x9B, 0xE000, 0xFFFF, 0x10FFFF, 0x0378] as [UInt32] {
      #expect(TextWidth.of(value) == nil)
    }
  }

  @Test func `the marks of the program are one cell wide`() {
    for mark in "▶✓·◂▸─…".unicodeScalars { #expect(TextWidth.of(mark) == 1) }
  }

  @Test func `characters on which systems disagree are not trusted`() {
    #expect(TextWidth.of(0x4DC0) == nil)
    #expect(TextWidth.of(0x2630) == nil)
  }
}
