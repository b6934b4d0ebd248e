import Testing

@testable import TerminalUI

@Suite("Outline")
struct OutlineTests {
  private var screen: ScreenContent {
    var content = ScreenContent(
      title: "LIVE", badges: [Badge("Ctrl-E DANGER", role: .danger), Badge("Ctrl-X hide")],
      answers: [Field("Safe now", "NOT ASKED", selected: true), Field("Can talk", "freely")],
      parts: [
        Part(
          "guide", heading: "Listen",
          lines: [Line("“I'm here.”", label: "Try"), Line("Wait."), Line.empty]),
        Part(
          "if", lines: [Line("", label: "If", kind: .choices(["silent", "child"], beyond: "↓"))]),
        Part(
          "rows",
          lines: [
            Line("First", trailing: "open", kind: .item(number: nil)),
            Line("its detail", continues: true),
            Line("Second", kind: .item(number: nil), selected: true),
          ]),
      ],
      box: Box("Find", text: "abc"), keys: [KeyHint("Enter", "open"), KeyHint("F10", "menu")],
      message: "Saved.", clock: "3 min")
    content.whenTooSmall = "too small"
    return content
  }

  @Test func `title first, then header, parts, message, box, keys`() {
    #expect(
      Outline.lines(screen) == [
        "LIVE", "Ctrl-E DANGER · Ctrl-X hide · 3 min", "Safe now: NOT ASKED (selected)",
        "Can talk: freely", "Listen", "Try: “I'm here.”", "Wait.", "If: 1 silent · 2 child",
        "First · open", "its detail", "Second (selected, 2 of 2)", "Saved.", "Find: abc",
        "Enter open · F10 menu",
      ])
  }

  @Test func `plain mode numbers every thing that can be chosen, through all parts`() {
    var content = screen
    content.parts.append(Part("more", lines: [Line("Third", kind: .item(number: 1))]))
    let lines = PlainOutline.lines(content)
    #expect(lines.contains("1 First · open"))
    #expect(lines.contains { $0.hasPrefix("2 Second") })
    #expect(lines.contains("3 Third"))
  }

  @Test func `plain mode's number n is the n-th thing that can be chosen`() {
    var random = Seeded(seed: 3)
    for _ in 0..<100 {
      let parts = (0..<(1 + random.below(4))).map { part in
        Part(
          "p\(part)",
          lines: (0..<random.below(6)).map { line in
            Line("t\(part)-\(line)", kind: random.below(2) == 0 ? .item(number: nil) : .text)
          })
      }
      let items = parts.flatMap(\.lines).filter(\.isItem).map(\.text)
      let lines = PlainOutline.lines(ScreenContent(title: "T", parts: parts))
      for (index, text) in items.enumerated() { #expect(lines.contains("\(index + 1) \(text)")) }
    }
  }

  @Test func `one thing alone is not said to be one of one`() {
    let part = Part("p", lines: [Line("Only", kind: .item(number: nil), selected: true)])
    #expect(Outline.lines(part) == ["Only"])
  }

  @Test func `scratch text is counted, never said`() {
    let pad = Letters("secret")
    let scratch = ScratchText(pad, version: 1)
    let content = ScreenContent(
      title: "T", parts: [Part("p", lines: [Line("", kind: .scratch(scratch))])],
      box: Box("Notes", scratch: scratch))
    let read = (Outline.lines(content) + PlainOutline.lines(content)).joined(separator: " ")
    #expect(!read.contains("secret"))
    #expect(read.contains("6 characters, not read out"))
  }

  @Test func `each word of a frame is in the outline, for random screens`() {
    var random = Seeded(seed: 5)
    for _ in 0..<200 {
      var content = ScreenContent(title: "title words", keys: [KeyHint("F10", "menu")])
      content.parts = (0..<(1 + random.below(4))).map { part in
        Part(
          "p\(part)", heading: random.below(2) == 0 ? "head\(part)" : nil,
          lines: (0..<random.below(5)).map { line in
            Line(
              "a\(part)b\(line) c\(part)d\(line)", label: random.below(2) == 0 ? "L\(line)" : "",
              trailing: random.below(2) == 0 ? "e\(line)" : "",
              kind: random.below(3) == 0
                ? .flow(["f\(line) g", "h\(line) i"])
                : random.below(2) == 0 ? .item(number: line) : .text,
              selected: random.below(5) == 0)
          }, paired: random.below(3) == 0)
      }
      let read = Set(words(Outline.lines(content)))
      for (columns, rows) in [(80, 24), (40, 12), (132, 43)] {
        let grid = FrameSetter(size: Size(columns: columns, rows: rows)).frame(content)
        let own = Set(words([FrameSetter.moreMark]))
        for word in words(grid.lines) where !own.contains(word) { #expect(read.contains(word)) }
      }
    }
  }

  private func words(_ lines: [String]) -> [Substring] {
    lines.flatMap { $0.split { !$0.isLetter && !$0.isNumber } }
  }
}
