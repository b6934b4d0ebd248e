import CTerminal
import TerminalUI

/// The real terminal: draws frames through ncurses and reads keys as bytes. One at a time, and
/// from one thread; only `wake()` may be called from any.
public final class CursesDriver: TerminalDriver {
  /// How the terminal is to be used.
  public struct Options: Sendable {
    /// How roles look.
    public var theme: Theme
    /// Only ASCII, whatever the terminal can.
    public var ascii: Bool
    /// How long a lone Esc waits, milliseconds.
    public var escapeDelay: Int

    /// Options.
    public init(theme: Theme = .calm, ascii: Bool = false, escapeDelay: Int = 25) {
      self.theme = theme
      self.ascii = ascii
      self.escapeDelay = escapeDelay
    }

    /// Options as the environment asks for them: `NO_COLOR`, `ESCDELAY` (milliseconds), and a
    /// longer wait for key codes over ssh.
    public init(environment: [String: String], themeName: String? = nil, ascii: Bool = false) {
      let far = environment["SSH_TTY"] != nil || environment["SSH_CONNECTION"] != nil
      let wished = environment["ESCDELAY"].flatMap(Int.init).map { min(max($0, 1), 2_000) }
      self.init(
        theme: Theme.named(themeName, noColor: environment["NO_COLOR"]), ascii: ascii,
        escapeDelay: wished ?? (far ? 100 : 25))
    }
  }

  /// The present size.
  public private(set) var size: Size
  /// How roles look; a new theme shows with the next frame.
  public var theme: Theme {
    didSet { painter = CellPainter(theme: theme, ascii: isAscii) }
  }
  /// Whether only ASCII reaches the terminal; layouts should then use ASCII marks and letters.
  public let isAscii: Bool

  private var painter: CellPainter
  private var shown: Grid?
  private var inbox: Inbox
  private var stopped = false

  /// Takes the terminal; throws a `TerminalError` whose sentence says why it cannot.
  public init(options: Options) throws(TerminalError) {
    guard ct_signals_start() != 0 else { throw .noSignals }
    ct_crash_guard()
    switch UInt32(ct_start(options.ascii ? 1 : 0)) {
    case CT_STARTED.rawValue: break
    case CT_DUMB.rawValue: throw .cannotMoveCursor
    case CT_UNKNOWN.rawValue: throw .unknownTerminal
    default: throw .noTerminal
    }
    isAscii = ct_utf8() == 0
    theme = options.theme
    painter = CellPainter(theme: options.theme, ascii: isAscii)
    inbox = Inbox(
      decoder: KeyDecoder(terminfo: TerminfoKeys.all(), escapeDelay: options.escapeDelay))
    size = Self.measure(ct_size)
  }

  deinit { stop() }

  /// Gives the terminal back; may be called again.
  public func stop() {
    guard !stopped else { return }
    stopped = true
    ct_stop()
  }

  /// The name of the terminal description in use, for `doctor`.
  public var terminalName: String { String(cString: ct_terminal_name()) }

  /// Number of colours, 0 for none.
  public var colours: Int { Int(ct_colours()) }

  /// Shows a frame: sends what differs from the last one and places the cursor.
  public func show(_ grid: Grid) {
    guard !stopped else { return }
    for row in 0..<grid.size.rows where shown.map({ $0.differs(from: grid, row: row) }) ?? true {
      painter.paint(grid, row: row)
    }
    shown = grid
    ct_cursor(Int32(clamping: grid.cursor.column), Int32(clamping: grid.cursor.row))
    ct_flush()
  }

  /// Clears the screen, all copies of it, and what was scrolled away where the terminal can.
  public func clearEverything() {
    shown = nil
    ct_clear_everything()
  }

  /// Ends a wait from any thread: `nextEvents` then reports `woken`.
  public static func wake() { ct_wake() }

  /// Waits at most so long (nil: for ever) for something to happen; empty when nothing did.
  /// `watching` is a further descriptor, for instance of inotify.
  public func nextEvents(timeoutMs: Int?, watching: Int32 = -1) -> [DriverEvent] {
    inbox.wait(timeoutMs: timeoutMs, watching: watching) { signal in
      switch signal {
      case .resize:
        size = Self.measure(ct_resize)
        shown = nil
        ct_repaint()
        return .input(.resize(size))
      case .stop:
        ct_suspend()
        return nil
      case .goOn:
        ct_resumed()
        size = Self.measure(ct_resize)
        shown = nil
        return .resumed
      }
    }
  }

  private static func measure(
    _ ask: (UnsafeMutablePointer<Int32>?, UnsafeMutablePointer<Int32>?) -> Void
  ) -> Size {
    var columns: Int32 = 1
    var rows: Int32 = 1
    ask(&columns, &rows)
    return Size(columns: Int(columns), rows: Int(rows))
  }
}

extension Grid {
  /// Whether a row looks different, other sizes included.
  fileprivate func differs(from other: Grid, row: Int) -> Bool {
    guard size == other.size else { return true }
    let range = row * size.columns..<(row + 1) * size.columns
    return cells[range] != other.cells[range]
  }
}
