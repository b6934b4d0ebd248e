import Testing

@testable import TerminalUI

@Suite("Plain mode's line")
struct PlainLineReaderTests {
  private func read(_ text: String, echo: inout String) -> [PlainEvent] {
    var reader = PlainLineReader()
    var now = 0
    return text.utf8.flatMap { byte in
      now += 1
      return reader.feed([byte], at: now, echo: &echo)
    }
  }

  private func read(_ text: String) -> [PlainEvent] {
    var echo = ""
    return read(text, echo: &echo)
  }

  @Test func `a number chooses, words go to the box, an empty line asks where I am`() {
    #expect(read("3\r") == [.input(.choose(3))])
    #expect(read(" 12 \n") == [.input(.choose(12))])
    #expect(read("former  partner\r") == [.input(.line("former partner"))])
    #expect(read("\r  \r") == [.repeatScreen, .repeatScreen])
    #expect(read("0871234567\r") == [.input(.line("0871234567"))])
  }

  @Test func `short words stand for keys`() {
    #expect(
      read("..\rx\rm\ru\rf3\rF10\r") == [
        .input(.key(.escape)), .input(.key(.control("x"))), .input(.key(.function(10))),
        .input(.key(.control("z"))), .input(.key(.function(3))), .input(.key(.function(10))),
      ])
    #expect(read("xena\r") == [.input(.line("xena"))])
    #expect(read("f13\r") == [.input(.line("f13"))])
  }

  @Test func `danger and hide act before Enter and forget the half typed line`() {
    #expect(read("stalk\u{5}") == [.input(.key(.control("e")))])
    #expect(read("stalk\u{18}\r") == [.input(.key(.control("x"))), .repeatScreen])
    #expect(read("!") == [.input(.key(.control("e")))])
    #expect(read("help!\r") == [.input(.line("help!"))])
    #expect(read("\u{1b}[11~") == [.input(.key(.function(1)))])
  }

  @Test func `what is typed is echoed safely, backspace takes it back`() {
    var echo = ""
    #expect(read("ab\u{7f}é\r", echo: &echo) == [.input(.line("aé"))])
    #expect(echo == "ab\u{8} \u{8}é\n")
  }

  @Test func `scratch text is never echoed`() {
    var reader = PlainLineReader()
    reader.showsTyping = false
    var echo = ""
    #expect(reader.feed("kettle\u{7f}e\r".utf8, at: 0, echo: &echo) == [.input(.line("kettle"))])
    #expect(echo == "\n")
  }

  @Test func `a pasted line waits for Enter`() {
    #expect(read("\u{1b}[200~x\r\u{1b}[201~") == [])
    #expect(read("\u{1b}[200~!\u{1b}[201~\r") == [.input(.line("!"))])
    #expect(read("\u{1b}[200~112\u{1b}[201~\r") == [.input(.line("112"))])
  }

  @Test func `the last line counts without its Enter`() {
    var reader = PlainLineReader()
    var echo = ""
    #expect(reader.feed("dub".utf8, at: 0, echo: &echo).isEmpty)
    #expect(reader.end() == [.input(.line("dub"))])
    #expect(reader.end().isEmpty)
  }
}

@Suite("Plain mode's voice")
struct PlainPrinterTests {
  @Test func `only what is new is said, and nothing twice`() {
    var out = ""
    let printer = PlainPrinter { out += $0 }
    printer.show(["LIVE", "Try: one", "Ask: two"])
    printer.show(["LIVE", "Try: one", "Ask: two"])
    printer.show(["LIVE", "Try: one", "Ask: three"])
    #expect(out == "LIVE\nTry: one\nAsk: two\nAsk: three\n")
    out = ""
    printer.show(["DANGER", "Try: one"])
    #expect(out == "DANGER\nTry: one\n")
    out = ""
    printer.repeatAll()
    #expect(out == "DANGER\nTry: one\n")
  }

  @Test func `escape sequences are said, not sent`() {
    var out = ""
    PlainPrinter { out += $0 }.say(["A\u{1b}[2J"])
    #expect(out == "A\u{FFFD}[2J\n")
  }

  @Test func `clearing says so and forgets`() {
    var out = ""
    let printer = PlainPrinter { out += $0 }
    printer.show(["LIVE"])
    printer.clearEverything(says: "Cleared.")
    #expect(out == "LIVE\n\u{1b}[H\u{1b}[2J\u{1b}[3JCleared.\n")
    printer.show(["LIVE"])
    #expect(out.hasSuffix("Cleared.\nLIVE\n"))
  }
}
