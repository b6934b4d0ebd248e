import Testing

@testable import TerminalUI

@Suite("Text that reaches the terminal")
struct SafeTextTests {
  @Test func `an escape sequence in a listing is seen, not obeyed`() {
    #expect(SafeText("A\u{1b}[2JB").string == "A\u{FFFD}[2JB")
    #expect(SafeText("\u{1b}]0;title\u{07}x").string == "\u{FFFD}]0;title\u{FFFD}x")
    #expect(SafeText("\u{9b}31mred").string == "\u{FFFD}31mred")
    #expect(SafeText("del\u{7f}").string == "del\u{FFFD}")
  }

  @Test func `line ends and tabs become one space each`() {
    #expect(SafeText("a\tb\nc\r\nd\u{2028}e\u{85}f").string == "a b c d e f")
  }

  @Test func `controls of the direction of reading and soft hyphens are dropped`() {
    let hostile = "0\u{202E}800\u{202C} \u{2066}1\u{2069}23\u{200B}4\u{AD}5\u{FEFF}"
    #expect(SafeText(hostile).string == "0800 12345")
  }

  @Test func `a mark without a character below it does not reach the cell before`() {
    #expect(SafeText("\u{301}e").string == "e")
    #expect(SafeText("\u{1b}\u{301}").string == "\u{FFFD}")
    #expect(SafeText("e\u{301}").glyphs == [SafeText.Glyph(base: 0x65, marks: [0x301])])
  }

  @Test func `at most four marks stand on a character`() {
    let heap = "a" + String(repeating: "\u{300}", count: 50)
    #expect(SafeText(heap).glyphs.first?.marks.count == 4)
    #expect(SafeText(heap).width == 1)
  }

  @Test func `no digit of a number is hidden by decoration`() {
    #expect(SafeText("1\u{FE0F}\u{20E3}1\u{FE0F}\u{20E3}2\u{FE0F}\u{20E3}").string == "112")
  }

  @Test func `a flag is shown as the letters of its country`() {
    #expect(SafeText("\u{1F1EE}\u{1F1EA}").string == "IE")
  }

  @Test func `a family of joined pictures is one visible stand-in`() {
    let family = "x\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}y"
    #expect(SafeText(family).string == "x\u{FFFD}y")
    #expect(SafeText("\u{1F44B}\u{1F3FD}").width == 2)
    #expect(SafeText("\u{260E}\u{FE0F} 1").string == "\u{260E} 1")
  }

  @Test func `characters outside every table are one visible stand-in`() {
    #expect(SafeText("\u{E000}\u{10FFFF}\u{4DC0}").string == "\u{FFFD}\u{FFFD}\u{FFFD}")
  }

  @Test func `wide characters count two cells`() {
    #expect(SafeText("日本").width == 4)
    #expect(SafeText("Κέντρο Łódź").width == 11)
    #expect(SafeText("\u{1112}\u{1161}\u{11AB}").glyphs.count == 1)
  }

  @Test func `whatever comes in, what goes out is safe and stays so`() {
    var random = Seeded(seed: 116_006)
    for _ in 0..<3000 {
      let text = random.text(length: 40)
      let safe = SafeText(text)
      #expect(SafeText(safe.string) == safe)
      #expect(safe.width == safe.glyphs.reduce(0) { $0 + $1.width })
      for glyph in safe.glyphs {
        #expect(glyph.width == 1 || glyph.width == 2)
        #expect(TextWidth.of(glyph.base) == glyph.width)
        #expect(glyph.marks.count <= 4)
        #expect(glyph.marks.allSatisfy { TextWidth.of($0) == 0 && !Scalars.isInvisible($0) })
      }
    }
  }
}

@Suite("Wrapping")
struct WrappingTests {
  @Test func `lines break at words`() {
    let lines = SafeText("One question, then wait.").wrap(width: 13).map(\.string)
    #expect(lines == ["One question,", "then wait."])
  }

  @Test func `a word longer than the line is cut hard and nothing is lost`() {
    let lines = SafeText("see example.org/averylongaddress now").wrap(width: 10).map(\.string)
    #expect(lines == ["see", "example.or", "g/averylon", "gaddress", "now"])
  }

  @Test func `spaces inside a line stay, spaces at a break go`() {
    #expect(SafeText("01 234   5678").wrap(width: 13).map(\.string) == ["01 234   5678"])
    #expect(SafeText("ab  cd  ").wrap(width: 3).map(\.string) == ["ab", "cd"])
    #expect(SafeText("").wrap(width: 5).map(\.string) == [""])
  }

  @Test func `a wide character in a single column is a stand-in, never an overflow`() {
    #expect(SafeText("日本").wrap(width: 1).map(\.string) == ["\u{FFFD}", "\u{FFFD}"])
  }

  @Test func `no line is wider than asked and every character is kept`() {
    var random = Seeded(seed: 42)
    for _ in 0..<2000 {
      let safe = SafeText(random.text(length: 60))
      let width = random.below(20) + 2
      let lines = safe.wrap(width: width)
      #expect(lines.allSatisfy { $0.width <= width })
      let kept = lines.flatMap(\.glyphs).filter { $0 != .space }
      #expect(kept == safe.glyphs.filter { $0 != .space })
    }
  }

  @Test func `a cut text says that something is missing`() {
    #expect(SafeText("Eastern and Midland").cut(width: 8).string == "Eastern…")
    #expect(SafeText("short").cut(width: 8).string == "short")
    #expect(SafeText("日本語").cut(width: 4).string == "日…")
    #expect(SafeText("abc").cut(width: 0).isEmpty)
  }
}

@Suite("ASCII")
struct AsciiFallbackTests {
  @Test func `marks have an ASCII form`() {
    #expect(AsciiFallback.text("▶ ✓ · ◂ ▸ ─ …") == "> + - < > - ...")
    #expect(AsciiFallback.text("“I’m here.” – dash") == "\"I'm here.\" - dash")
  }

  @Test func `letters are transliterated and nothing disappears`() {
    #expect(AsciiFallback.text("Łódź Straße Ærø") == "Lodz Strasse AEro")
    #expect(AsciiFallback.text("Κέντρο") == "Kentro")
    #expect(AsciiFallback.text("50 € \u{E000}") == "50 EUR ?")
  }

  @Test func `only printable ASCII comes out, whatever goes in`() {
    var random = Seeded(seed: 7)
    for _ in 0..<300 {
      let text = AsciiFallback.text(random.text(length: 30))
      #expect(text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F })
    }
  }

  @Test func `one cell stays one cell`() {
    #expect(AsciiFallback.cell(0x25B6, width: 1) == [0x3E])
    #expect(AsciiFallback.cell(0xDF, width: 1) == [0x73])
    #expect(AsciiFallback.cell(0x65E5, width: 2).count == 2)
    #expect(AsciiFallback.cell(0x2026, width: 1) == [0x7E])
  }
}
