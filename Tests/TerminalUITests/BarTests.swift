import Testing

@testable import TerminalUI

@Suite("Bars")
struct BarTests {
  private func content(_ counts: [(String, String, Int, String)]) -> ScreenContent {
    let whole = counts.map(\.2).max() ?? 0
    let lines = counts.map { name, text, part, edge in
      Line(text, label: name, trailing: edge, kind: .bar(Share(part, of: whole)))
    }
    return ScreenContent(title: "Calls", parts: [Part("bars", lines: lines)])
  }

  private let calls: [(String, String, Int, String)] = [
    ("support call", "64", 64, "58 · 47"), ("silent", "16", 16, "9 · 11"),
    ("test", "0", 0, "0 · 0"),
    ("abuse", "<5", 0, "folded · <5"), ("hang-up", "1", 1, "0 · 0"),
  ]

  @Test(arguments: [(80, 24), (40, 12), (120, 40)])
  func `bars have one measure, and each number stands behind its bar`(_ columns: Int, _ rows: Int) {
    let grid = FrameSetter(size: Size(columns: columns, rows: rows)).frame(content(calls))
    func cells(_ name: String) -> Int {
      (grid.lines.first { $0.contains(name) } ?? "").filter { $0 == "█" }.count
    }
    #expect(cells("support call") > 4)
    #expect(cells("silent") == cells("support call") / 4)
    #expect(grid.lines.contains { $0.contains("support call") && $0.contains("58 · 47") })
    #expect(cells("test") == 0 && cells("abuse") == 0 && cells("hang-up") == 1)
    #expect(grid.lines.contains { $0.contains("█ 64") })
    #expect(grid.lines.contains { $0.contains("abuse") && $0.contains("<5") })
  }

  @Test func `bars are read out as their name and numbers`() {
    #expect(
      Outline.lines(content(calls)).dropFirst() == [
        "support call: 64 · 58 · 47", "silent: 16 · 9 · 11", "test: 0 · 0 · 0",
        "abuse: <5 · folded · <5", "hang-up: 1 · 0 · 0",
      ])
  }

  @Test func `where only ASCII reaches the terminal, bars do`() {
    let setter = FrameSetter(
      size: Size(columns: 80, rows: 24), glyphs: GlyphSet(ascii: true))
    let shown = setter.frame(content(calls)).lines.joined()
    #expect(shown.contains("# 64") && shown.allSatisfy(\.isASCII))
  }
}
