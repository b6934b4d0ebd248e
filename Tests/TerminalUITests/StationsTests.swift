import Testing

@testable import TerminalUI

/// The road with stations: drawn where there is room, in words where there is not, and for those who hear it.
@Suite struct StationsTests {
  private static let names = ["report", "investigation", "decision", "trial", "verdict", "after"]

  private func line(here: Int?) -> Line {
    Line("You are here", kind: .stations(Stations(Self.names, here: here)))
  }

  private func rows(_ width: Int, here: Int?, ascii: Bool = false) -> [String] {
    let setter = BodySetter(width: width, glyphs: GlyphSet(ascii: ascii))
    return setter.rows([Part("road", lines: [line(here: here)])]).map { row in
      var text = ""
      for span in row.spans.sorted(by: { $0.column < $1.column }) {
        text += String(repeating: " ", count: max(0, span.column - SafeText(text).width))
        text += span.text.string
      }
      return text
    }
  }

  @Test(arguments: 0..<6) func `the arrow stands below the station where I am`(_ here: Int) throws {
    let drawn = rows(80, here: here)
    #expect(drawn.count == 3)
    let names = Array(drawn[1])
    let arrow = try #require(Array(drawn[2]).firstIndex(of: "▲"))
    #expect(String(names[arrow...]).hasPrefix(Self.names[here]))
    #expect(Array(drawn[0])[arrow] == "●")
    #expect(drawn[0].filter { $0 == "●" }.count == here + 1)
    #expect(drawn[0].filter { $0 == "○" }.count == 5 - here)
    #expect(drawn[2].contains("You are here"))
  }

  @Test func `while nothing is known no station is marked`() {
    let drawn = rows(80, here: nil)
    #expect(drawn[0].filter { $0 == "○" }.count == 6 && !drawn[0].contains("●"))
    #expect(drawn[2].trimmingPrefix(" ") == "You are here")
  }

  @Test func `where the names do not fit they stand as words`() {
    let drawn = rows(40, here: 2).joined(separator: " ")
    #expect(drawn.contains("[decision]") && !drawn.contains("●"))
    #expect(rows(40, here: 2).allSatisfy { SafeText($0).width <= 40 })
  }

  @Test func `in ASCII it is the same road`() {
    let drawn = rows(80, here: 2, ascii: true)
    #expect(drawn.joined().utf8.allSatisfy { $0 < 0x80 })
    #expect(drawn[2].contains("^ You are here"))
  }

  @Test func `who hears it hears the sentence and the stations`() {
    let said = Outline.lines(Part("road", lines: [line(here: 1)]))
    #expect(
      said == ["You are here · report ─ [investigation] ─ decision ─ trial ─ verdict ─ after"])
  }
}
