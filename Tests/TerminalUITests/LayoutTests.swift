import Testing

@testable import TerminalUI

@Suite("Layout")
struct LayoutTests {
  static let sizes = [(80, 24), (40, 12), (132, 43), (120, 30), (79, 25), (200, 60)]

  private func frame(_ content: ScreenContent, _ columns: Int = 80, _ rows: Int = 24) -> Grid {
    FrameSetter(size: Size(columns: columns, rows: rows)).frame(content)
  }

  private func page(_ parts: [Part], box: Box? = nil) -> ScreenContent {
    ScreenContent(title: "Title", parts: parts, box: box, keys: [KeyHint("F10", "menu")])
  }

  private func list(_ count: Int, selected: Int) -> Part {
    Part(
      "list",
      lines: (0..<count).map {
        Line("thing \($0)", kind: .item(number: nil), selected: $0 == selected)
      })
  }

  // MARK: too small

  @Test(arguments: [(39, 12), (40, 11), (1, 1), (0, 0), (3, 50)])
  func `below 40 by 12 only the one sentence stands`(_ columns: Int, _ rows: Int) {
    var content = page([list(3, selected: 0)])
    content.whenTooSmall = "Too small"
    let setter = FrameSetter(size: Size(columns: columns, rows: rows))
    #expect(setter.isTooSmall)
    let words = setter.frame(content).lines.joined()
    #expect("Too small".filter { $0 != " " }.hasPrefix(words.filter { $0 != " " }))
    #expect(!FrameSetter(size: Size(columns: 40, rows: 12)).isTooSmall)
  }

  // MARK: the selected thing

  @Test(arguments: sizes)
  func `the selected line is in sight and carries cursor and pointer`(_ columns: Int, _ rows: Int) {
    for selected in [0, 1, 30, 98, 99] {
      let grid = frame(page([list(100, selected: selected)]), columns, rows)
      #expect(grid.lines[grid.cursor.row].trimmed == "▶thing \(selected)")
    }
  }

  @Test func `a selected line of several rows is shown whole where it fits`() {
    var part = list(40, selected: 39)
    part.lines[39].text = Array(repeating: "word", count: 40).joined(separator: " ") + " end"
    let grid = frame(page([part]))
    #expect(grid.lines.contains { $0.hasSuffix("word end") })
  }

  @Test func `what belongs to the selected line is in sight with it`() {
    var lines: [Line] = []
    for index in 0..<30 {
      lines.append(Line("name \(index)", kind: .item(number: nil), selected: index == 20))
      lines.append(Line("detail \(index)", continues: true))
      lines.append(Line("truth \(index)", continues: true))
    }
    let shown = frame(page([Part("rows", lines: lines)])).lines.joined(separator: "\n")
    #expect(shown.contains("▶name 20") && shown.contains("truth 20"))
  }

  @Test func `the box has the cursor at its caret, whatever is selected above`() {
    let content = page([list(3, selected: 1)], box: Box("Find", text: "abc", caret: 1))
    let grid = frame(content)
    #expect(grid.lines[grid.cursor.row].hasPrefix(" Find: abc"))
    #expect(grid.cursor.column == 1 + "Find: ".count + 1)
  }

  @Test func `a box without focus leaves the cursor to the list`() {
    let content = page([list(3, selected: 1)], box: Box("Find", text: "abc", focused: false))
    let grid = frame(content)
    #expect(grid.lines[grid.cursor.row].contains("▶thing 1"))
  }

  @Test func `a selected answer of the header carries cursor and pointer`() {
    var content = page([list(2, selected: -1)])
    content.answers = [Field("Safe now", "NOT ASKED"), Field("Can talk", "freely", selected: true)]
    let grid = frame(content)
    #expect(grid.lines[grid.cursor.row].contains("▶Can talk: freely"))
    #expect(grid.cursor.column == " Safe now: NOT ASKED   ".count)
  }

  @Test func `the end of a text longer than the box stays in sight with its caret`() {
    let text = (0..<30).map { "word\($0)" }.joined(separator: " ")
    for columns in [40, 80] {
      let grid = frame(page([], box: Box("Find", text: text)), columns, 12)
      let row = grid.lines[grid.cursor.row]
      #expect(row.hasSuffix("word29"))
      #expect(grid.cursor.column == row.count)
    }
  }

  // MARK: nothing is lost, nothing is too wide

  @Test func `no line of reading text is wider than 76 columns, also on a wide screen`() {
    let text = Array(repeating: "reading", count: 60).joined(separator: " ")
    let part = Part("text", lines: [Line(text), Line(text, label: "Try")])
    for (columns, rows) in Self.sizes {
      for line in frame(page([part]), columns, rows).lines where line.contains("reading") {
        let words = line.trimmed.replacing("Try", with: "").trimmed
        #expect(words.count <= BodySetter.measure)
      }
    }
  }

  @Test func `every word of random parts stands in the rows, at every width`() {
    var random = Seeded(seed: 7)
    for _ in 0..<200 {
      let width = 40 + random.below(120)
      let parts = (0..<(1 + random.below(4))).map { self.part($0, &random) }
      let rows = BodySetter(width: width, glyphs: GlyphSet()).rows(parts)
      let shown = Set(rows.flatMap(\.spans).flatMap { $0.text.string.split(separator: " ") })
      for part in parts {
        for line in part.lines {
          for word in "\(line.label) \(line.text) \(line.trailing)".split(separator: " ") {
            #expect(shown.contains(word), "“\(word)” is lost at \(width)")
          }
        }
      }
      #expect(rows.allSatisfy { Self.fits($0, width) })
    }
  }

  private static func fits(_ row: BodyRow, _ width: Int) -> Bool {
    var end = 0
    for span in row.spans.sorted(by: { $0.column < $1.column }) {
      if span.column < end || span.column + span.text.width > width { return false }
      end = span.column + span.text.width
    }
    return true
  }

  private func part(_ number: Int, _ random: inout Seeded) -> Part {
    let lines = (0..<(1 + random.below(5))).map { index -> Line in
      let text = (0..<random.below(30)).map { "w\(number)x\(index)y\($0)" }.joined(separator: " ")
      return Line(
        text, label: random.below(3) == 0 ? "Label\(index)" : "",
        trailing: random.below(3) == 0 ? "edge\(number)\(index)" : "",
        kind: random.below(2) == 0 ? .item(number: index + 1) : .text,
        selected: random.below(6) == 0, continues: random.below(4) == 0)
    }
    return Part(
      "p\(number)", heading: random.below(2) == 0 ? "Heading" : nil, lines: lines,
      ruled: random.below(2) == 0, paired: random.below(3) == 0,
      joinsPrevious: number == 1 && random.below(2) == 0)
  }

  @Test func `a random screen at a random size never fails and keeps its cursor inside`() {
    var random = Seeded(seed: 11)
    for _ in 0..<500 {
      let size = Size(columns: random.below(140), rows: random.below(50))
      var content = page((0..<random.below(4)).map { self.part($0, &random) })
      content.title = random.text(length: 60)
      content.message = random.below(2) == 0 ? random.text(length: 90) : nil
      content.answers = [Field("A", random.text(length: 30), selected: random.below(2) == 0)]
      if random.below(2) == 0 { content.box = Box("Find", text: random.text(length: 60)) }
      content.scroll = random.below(40)
      content.whenTooSmall = random.text(length: 80)
      let grid = FrameSetter(size: size).frame(content)
      #expect((0..<grid.size.columns).contains(grid.cursor.column))
      #expect((0..<grid.size.rows).contains(grid.cursor.row))
    }
  }

  @Test func `things of a flow are broken between each other only`() {
    let things = (1...9).map { "\($0) two words" }
    let part = Part("if", lines: [Line("", label: "If", kind: .flow(things))])
    for (columns, rows) in Self.sizes {
      let shown = frame(page([part]), columns, rows).lines
      for thing in things {
        #expect(shown.contains { $0.contains(thing) }, "\(thing) at \(columns)")
      }
    }
  }

  // MARK: side by side

  @Test func `two halves stand side by side where both are readable, else one below the other`() {
    let left = Part("left", heading: "LEFT", lines: [Line("one")])
    let right = Part("right", heading: "RIGHT", lines: [Line("two")], joinsPrevious: true)
    let wide = frame(page([left, right])).lines
    #expect(wide.contains { $0.contains("LEFT") && $0.contains("RIGHT") })
    #expect(wide.contains { $0.contains("one") && $0.contains("two") })
    let narrow = frame(page([left, right]), 40, 12).lines
    #expect(!narrow.contains { $0.contains("LEFT") && $0.contains("RIGHT") })
    #expect(narrow.contains { $0.contains("two") })
  }

  @Test func `of three parts that join, or of one that has nothing to join, none is lost`() {
    let parts = ["one", "two", "three"].map {
      Part($0, lines: [Line($0)], joinsPrevious: $0 != "one")
    }
    let shown = frame(page(parts)).lines.joined(separator: " ")
    #expect(["one", "two", "three"].allSatisfy(shown.contains))
    let alone = frame(page([Part("only", lines: [Line("only")], joinsPrevious: true)]))
    #expect(alone.lines.contains { $0.contains("only") })
  }

  @Test func `paired fields share a row only where both fit in their half`() {
    let long = String(repeating: "long ", count: 12)
    let part = Part(
      "fields",
      lines: [Line("a", label: "One"), Line("b", label: "Two"), Line(long, label: "Three")],
      paired: true)
    let lines = frame(page([part])).lines
    #expect(lines.contains { $0.contains("One") && $0.contains("Two") })
    #expect(!lines.contains { $0.contains("Two") && $0.contains("Three") })
    #expect(
      frame(page([part]), 40, 12).lines.allSatisfy {
        !$0.contains("One      a") || !$0.contains("Two")
      })
  }

  @Test(arguments: 20...34)
  func `two fields on a row keep two blanks between them`(_ length: Int) {
    let text = String(repeating: "x", count: length)
    let part = Part(
      "fields", lines: [Line(text, label: "Language"), Line("no", label: "Reported")], paired: true)
    for line in frame(page([part])).lines where line.contains("x") {
      #expect(!line.contains("Reported") || line.contains("  Reported"), "\(line)")
    }
  }

  @Test func `from 120 columns on the detail stands beside the list, below that after it`() {
    let detail = Part(
      "detail", heading: "Detail", lines: [Line("more words")], ruled: false, beside: true)
    let wide = frame(page([list(3, selected: 0), detail]), 120, 30).lines
    #expect(wide.contains { $0.contains("thing 0") && $0.contains("Detail") })
    let usual = frame(page([list(3, selected: 0), detail])).lines
    #expect(!usual.contains { $0.contains("thing 0") && $0.contains("Detail") })
    #expect(usual.contains { $0.contains("Detail") })
  }

  // MARK: scrolling and edges

  @Test func `more is said where something is hidden, and only there`() {
    #expect(
      !frame(page([list(5, selected: 0)])).lines.contains { $0.contains(FrameSetter.moreMark) })
    #expect(
      frame(page([list(50, selected: 0)])).lines.contains { $0.contains(FrameSetter.moreMark) })
  }

  @Test func `paging from top to end shows every line`() {
    var content = page([Part("text", lines: (0..<100).map { Line("row \($0).") })])
    for (columns, rows) in Self.sizes {
      let setter = FrameSetter(size: Size(columns: columns, rows: rows))
      var seen: Set<String> = []
      content.scroll = 0
      let end = setter.maximumScroll(content)
      while true {
        seen.formUnion(setter.frame(content).lines.map(\.trimmed))
        if content.scroll == end { break }
        content.scroll = min(end, content.scroll + setter.page(content))
      }
      #expect((0..<100).allSatisfy { seen.contains("row \($0).") }, "\(columns)×\(rows)")
    }
  }

  @Test func `scrolling beyond the end shows the end`() {
    var content = page([Part("text", lines: (0..<100).map { Line("row \($0).") })])
    content.scroll = 10_000
    #expect(frame(content).lines.contains { $0.contains("row 99.") })
    content.scroll = -5
    #expect(frame(content).lines.contains { $0.contains("row 0.") })
  }

  @Test func `the menu's key stays in the bottom line at every size`() {
    var content = page([list(3, selected: 0)])
    content.keys =
      (1...9).map { KeyHint("F\($0)", "does something long") } + [KeyHint("F10", "menu")]
    for (columns, rows) in Self.sizes {
      #expect(frame(content, columns, rows).lines.contains { $0.hasSuffix("F10 menu") })
    }
  }

  @Test func `danger stays at the top right, on its own row where the title is long`() {
    var content = page([list(3, selected: 0)])
    content.badges = [Badge("Ctrl-E DANGER", role: .danger), Badge("Ctrl-X hide")]
    #expect(frame(content).lines[0].contains("DANGER"))
    content.title = String(repeating: "long ", count: 14)
    let lines = frame(content).lines
    #expect(lines[0].contains("long") && lines[1].contains("Ctrl-E DANGER"))
    for (columns, rows) in Self.sizes {
      #expect(frame(content, columns, rows).lines.contains { $0.contains("Ctrl-E DANGER") })
    }
  }

  @Test func `title and badge never touch`() {
    for length in 30...60 {
      var content = page([])
      content.title = String(repeating: "t", count: length)
      content.badges = [Badge("Ctrl-E DANGER", role: .danger), Badge("Ctrl-X hide")]
      for line in frame(content).lines where line.hasPrefix(" t") && line.contains("DANGER") {
        #expect(line.contains("  Ctrl-E DANGER"), "\(length)")
      }
    }
  }

  @Test func `a right edge that does not fit goes below, never over the text`() {
    let text = Array(repeating: "w", count: 30).joined(separator: " ")
    let part = Part("rows", lines: [Line(text, trailing: String(repeating: "e", count: 20))])
    for (columns, rows) in Self.sizes {
      let shown = frame(page([part]), columns, rows).lines.joined(separator: "\n")
      #expect(shown.contains(String(repeating: "e", count: 20)))
      #expect(shown.count { $0 == "w" } == 30)
    }
  }

  // MARK: signs

  @Test func `with ASCII only nothing but ASCII reaches the screen, and no word is lost`() {
    let part = Part(
      "rows",
      lines: [
        Line("“Łódź” · Ireland …", label: "✓", kind: .item(number: 1), selected: true),
        Line("naïve Straße"),
      ])
    let setter = FrameSetter(size: Size(columns: 80, rows: 24), glyphs: GlyphSet(ascii: true))
    let lines = setter.frame(page([part])).lines
    #expect(lines.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
    let shown = lines.joined()
    #expect(shown.contains(">") && shown.contains("Lodz") && shown.contains("naive"))
  }

  @Test(arguments: ["\u{A0}", "\u{202F}", "\u{2007}"])
  func `a no-break space in a number is a blank also where only ASCII is shown`(_ blank: String) {
    let part = Part("rows", lines: [Line("01\(blank)234")])
    let setter = FrameSetter(size: Size(columns: 80, rows: 24), glyphs: GlyphSet(ascii: true))
    #expect(setter.frame(page([part])).lines.contains { $0.contains("01 234") })
  }

  @Test func `wide characters and marks keep the columns in step`() {
    let part = Part("rows", lines: [Line("日本語 word", trailing: "edge"), Line("Ἑλλάς e\u{301}")])
    let grid = frame(page([part]))
    for line in grid.lines { #expect(SafeText(line).width <= 80) }
    #expect(grid.lines.contains { $0.contains("日本語 word") && $0.hasSuffix("edge") })
  }

  @Test func `an escape sequence in a title, line, box or key never reaches a cell`() {
    let evil = "a\u{1B}[31mb\u{202E}c\u{7}"
    var content = page([Part(evil, heading: evil, lines: [Line(evil, label: evil, trailing: evil)])]
    )
    content.title = evil
    content.message = evil
    content.box = Box(evil, text: evil)
    content.keys = [KeyHint(evil, evil)]
    content.answers = [Field(evil, evil)]
    let grid = frame(content)
    #expect(
      grid.cells.allSatisfy {
        $0.base == 0 || ($0.base >= 32 && $0.base != 0x7F && $0.base != 0x202E)
      })
  }

  @Test func `scratch text is drawn from its memory, its end in sight`() {
    let pad = Letters(String(repeating: "x", count: 100) + "end")
    let box = Box("Notes", scratch: ScratchText(pad, version: 1))
    for columns in [40, 80] {
      let grid = frame(page([], box: box), columns, 12)
      #expect(grid.lines[grid.cursor.row].hasSuffix("xend"))
    }
  }
}

/// Scratch text of a test.
final class Letters: ScratchSource {
  private let scalars: [UInt32]
  init(_ text: String) { scalars = text.unicodeScalars.map(\.value) }
  var count: Int { scalars.count }
  func scalar(at index: Int) -> UInt32 { scalars[index] }
}

extension String {
  var trimmed: String { split(separator: " ").joined(separator: " ") }
}
