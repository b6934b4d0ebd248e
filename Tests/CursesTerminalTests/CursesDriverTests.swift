import CursesTerminal
import Glibc
import TerminalUI
import Testing

@Suite("The real terminal")
struct CursesDriverTests {
  @Test func `a frame is drawn, keys arrive, and the terminal is given back as it was`() async {
    await #expect(processExitsWith: .exitCode(42)) {
      guard let terminal = PseudoTerminal.take(term: "xterm-256color") else { exit(1) }
      let before = terminal.modes
      let driver = try CursesDriver(options: CursesDriver.Options())
      driver.show(.saying("Łódź 日本 ▶", size: driver.size))
      let drawn = terminal.written()
      guard drawn.contains("Łódź 日本 ▶"), drawn.contains("\u{1b}]2;Lifeline\u{7}") else { exit(2) }
      terminal.type("\u{1b}[11~é\u{13}\u{3}")
      let wanted: [InputEvent] = [
        .key(.function(1)), .text("é"), .key(.control("s")), .key(.control("c")),
      ]
      guard driver.nextEvents(timeoutMs: nil) == wanted.map({ .input($0) }) else { exit(3) }
      guard terminal.modes != before else { exit(4) }
      driver.stop()
      exit(terminal.modes == before ? 42 : 5)
    }
  }

  @Test func `only what changed is sent`() async {
    await #expect(processExitsWith: .exitCode(42)) {
      guard let terminal = PseudoTerminal.take(term: "xterm-256color") else { exit(1) }
      let driver = try CursesDriver(options: CursesDriver.Options())
      driver.show(.saying("stal", size: driver.size))
      _ = terminal.written()
      driver.show(.saying("stalk", size: driver.size))
      let sent = terminal.written()
      driver.show(.saying("stalk", size: driver.size))
      exit(sent.contains("k") && sent.utf8.count < 40 && terminal.written().isEmpty ? 42 : 2)
    }
  }

  @Test func `a hostile cell never reaches the terminal raw`() async {
    await #expect(processExitsWith: .exitCode(42)) {
      guard let terminal = PseudoTerminal.take(term: "xterm-256color") else { exit(1) }
      let driver = try CursesDriver(options: CursesDriver.Options())
      driver.show(Grid(size: driver.size))
      _ = terminal.written()
      var grid = Grid(size: driver.size)
      for (column, base) in ([0x1B, 0x9B, 0x07, 0x202E, 0x200B, 0xAD, 0x301] as [UInt32])
        .enumerated()
      {
        grid[column, 5] = Cell(base: base, marks: [0x202E, 0x1B])
      }
      driver.show(grid)
      let sent = terminal.written()
      let stray = sent.unicodeScalars.contains { [0x9B, 0x07, 0x202E, 0x200B].contains($0.value) }
      exit(!stray && sent.contains("\u{FFFD}\u{FFFD}\u{FFFD}") ? 42 : 2)
    }
  }

  @Test func `a terminal in another encoding gets ASCII, and everything is still there`() async {
    await #expect(processExitsWith: .exitCode(42)) {
      guard
        let terminal = PseudoTerminal.take(term: "xterm-256color", locale: "de_DE.ISO-8859-1")
      else { exit(1) }
      let driver = try CursesDriver(options: CursesDriver.Options())
      driver.show(.saying("▶ Łódź · é", size: driver.size))
      let drawn = terminal.written()
      exit(
        driver.isAscii && drawn.contains("> Lodz - e") && drawn.utf8.allSatisfy { $0 < 0x80 }
          ? 42 : 2)
    }
  }

  @Test func `terminals this machine does not know are drawn on all the same`() async {
    await #expect(processExitsWith: .exitCode(42)) {
      guard PseudoTerminal.take(term: "xterm-unheard-of") != nil else { exit(1) }
      let driver = try CursesDriver(options: CursesDriver.Options())
      guard driver.terminalName == "xterm-256color" else { exit(2) }
      driver.stop()
      setenv("TERM", "unheard-of", 1)
      let other = try CursesDriver(options: CursesDriver.Options())
      exit(other.terminalName == "vt100" && other.colours == 0 ? 42 : 3)
    }
  }

  @Test func `a dumb terminal is left to plain mode`() async {
    await #expect(processExitsWith: .exitCode(42)) {
      guard PseudoTerminal.take(term: "dumb") != nil else { exit(1) }
      do {
        _ = try CursesDriver(options: CursesDriver.Options())
      } catch let error as TerminalError {
        exit(error == .cannotMoveCursor ? 42 : 2)
      }
    }
  }

  @Test func `the last of many new sizes counts, orders to end and wakes are reported`() async {
    await #expect(processExitsWith: .exitCode(42)) {
      guard let terminal = PseudoTerminal.take(term: "xterm-256color") else { exit(1) }
      let driver = try CursesDriver(options: CursesDriver.Options())
      for columns in [40, 132, 1, 61] as [UInt16] {
        terminal.resize(columns: columns, rows: 20)
        kill(getpid(), SIGWINCH)
      }
      let last = Size(columns: 61, rows: 20)
      driver.readUntil(.input(.resize(last)))
      guard driver.size == last else { exit(2) }
      kill(getpid(), SIGTERM)
      driver.readUntil(.terminate)
      kill(getpid(), SIGHUP)
      driver.readUntil(.hangUp)
      CursesDriver.wake()
      driver.readUntil(.woken)
      exit(42)
    }
  }

  @Test func `clearing takes the screen and what was scrolled away`() async {
    await #expect(processExitsWith: .exitCode(42)) {
      guard let terminal = PseudoTerminal.take(term: "xterm-256color") else { exit(1) }
      let driver = try CursesDriver(options: CursesDriver.Options())
      driver.show(.saying("stalking", size: driver.size))
      _ = terminal.written()
      driver.clearEverything()
      let sent = terminal.written()
      guard sent.contains("\u{1b}[2J"), sent.contains("\u{1b}[3J") else { exit(2) }
      driver.show(.saying("stalking", size: driver.size))
      exit(terminal.written().contains("stalking") ? 42 : 3)
    }
  }

  @Test func `a crash gives the terminal back`() async {
    await #expect(processExitsWith: .exitCode(70)) {
      guard let terminal = PseudoTerminal.take(term: "xterm-256color") else { exit(1) }
      let before = terminal.modes
      let driver = try CursesDriver(options: CursesDriver.Options())
      driver.show(.saying("call", size: driver.size))
      let child = fork()  // the child crashes, the parent looks at the terminal it leaves
      if child == 0 { abort() }
      var status: Int32 = 0
      waitpid(child, &status, 0)
      let said = terminal.written()
      guard terminal.modes == before, said.contains("\u{1b}[?1049l"),
        said.contains("What was entered is saved")
      else { _exit(2) }
      _exit(status >> 8)
    }
  }

  @Test func `colour is left out where it is not wanted`() async {
    await #expect(processExitsWith: .exitCode(42)) {
      guard let terminal = PseudoTerminal.take(term: "xterm-256color") else { exit(1) }
      let options = CursesDriver.Options(environment: ["NO_COLOR": "1"], themeName: "blue-orange")
      let driver = try CursesDriver(options: options)
      var grid = Grid(size: driver.size)
      for (row, role) in Role.allCases.enumerated() {
        grid.put(SafeText("word"), role: role, column: 0, row: row)
      }
      driver.show(grid)
      let sent = terminal.written()
      exit(!sent.contains("[38;5;") && !sent.contains("[3" + "4m") && sent.contains("[1") ? 42 : 2)
    }
  }
}

extension CursesDriver {
  /// Reads events until this one comes; signals reach a process whenever the system likes.
  fileprivate func readUntil(_ event: DriverEvent) {
    while !nextEvents(timeoutMs: nil).contains(event) {}
  }
}

@Suite("Options of the terminal")
struct OptionsTests {
  @Test func `over ssh a lone Esc waits longer, ESCDELAY wins`() {
    #expect(CursesDriver.Options(environment: [:]).escapeDelay == 25)
    #expect(CursesDriver.Options(environment: ["SSH_TTY": "/dev/pts/1"]).escapeDelay == 100)
    let both = ["SSH_TTY": "/dev/pts/1", "ESCDELAY": "40"]
    #expect(CursesDriver.Options(environment: both).escapeDelay == 40)
  }
}
