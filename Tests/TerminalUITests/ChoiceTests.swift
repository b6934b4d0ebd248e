import Foundation
import Testing

@testable import TerminalUI

/// What is chosen by a number: only those stand on a screen that one key types.
@Suite("Choices")
struct ChoiceTests {
  private func frame(_ lines: [Line], _ columns: Int = 80, _ rows: Int = 24) -> [String] {
    FrameSetter(size: Size(columns: columns, rows: rows))
      .frame(ScreenContent(title: "Title", parts: [Part("choices", lines: lines)])).lines
  }

  @Test
  func `a number that no single key types stands on no screen, and the texts stay in one column`() {
    let lines = (1...12).map { Line("thing", kind: .item(number: $0)) }
    let shown = frame(lines).map(\.trimmed)
    #expect(
      shown.filter { $0.hasSuffix("thing") } == (1...9).map { "\($0) thing" } + [
        "thing", "thing", "thing",
      ])
    let columns = frame(lines).compactMap { line in
      line.range(of: "thing").map { line.distance(from: line.startIndex, to: $0.lowerBound) }
    }
    #expect(Set(columns) == [3])
  }

  @Test
  func `things to choose in a row have their digits, and beyond those the key that leads there`() {
    let things = (1...11).map { "thing\($0)" }
    let line = Line("", kind: .choices(things, beyond: "↓"))
    let shown = frame([line], 132, 43).joined(separator: " ")
    #expect(
      shown.contains("1 thing1  2 thing2") && shown.contains("9 thing9  ↓ thing10  ↓ thing11"))
    #expect(Outline.lines(Part("row", lines: [line])).joined().contains("10 thing10 · 11 thing11"))
  }
}
