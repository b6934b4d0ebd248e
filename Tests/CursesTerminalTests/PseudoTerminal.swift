import Glibc
import TerminalUI

/// A terminal without a window: what the driver writes can be read, what is typed arrives.
struct PseudoTerminal {
  let master: Int32
  let slave: Int32

  /// Becomes this process's input and output; only for processes of their own.
  static func take(term: String, locale: String = "C.UTF-8", columns: UInt16 = 80) -> Self? {
    var master: Int32 = -1
    var slave: Int32 = -1
    guard openpty(&master, &slave, nil, nil, nil) == 0 else { return nil }
    let terminal = PseudoTerminal(master: master, slave: slave)
    terminal.resize(columns: columns, rows: 24)
    dup2(slave, STDIN_FILENO)
    dup2(slave, STDOUT_FILENO)
    setenv("TERM", term, 1)
    setenv("LC_ALL", locale, 1)
    return terminal
  }

  func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  func type(_ text: String) {
    var text = text
    _ = text.withUTF8 { write(master, $0.baseAddress, $0.count) }
  }

  /// What was written since the last call.
  func written() -> String {
    var bytes: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 4096)
    while true {
      var polled = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&polled, 1, 0) == 1 else { break }
      let count = read(master, &room, room.count)
      guard count > 0 else { break }
      bytes += room[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Line editing, echo, signals and flow control, as a shell finds them.
  var modes: [UInt32] {
    var modes = termios()
    tcgetattr(slave, &modes)
    return [modes.c_iflag, modes.c_oflag, modes.c_lflag]
  }
}

extension Grid {
  static func saying(_ text: String, size: Size) -> Grid {
    var grid = Grid(size: size)
    grid.put(SafeText(text), role: .text, column: 0, row: 0)
    return grid
  }
}
