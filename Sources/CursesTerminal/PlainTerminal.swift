import CTerminal
import TerminalUI

/// Plain mode on a real terminal, a pipe or a file: lines out, bytes in.
public final class PlainTerminal {
  /// The voice: says lines, never twice.
  public let printer: PlainPrinter
  private var inbox: ByteInbox<PlainReader>
  private let hasKeyboard: Bool
  private var stopped = false

  /// Takes the keyboard if there is one; throws when the system refuses signals.
  public init(options: CursesDriver.Options) throws(TerminalError) {
    guard ct_signals_start() != 0 else { throw .noSignals }
    ct_crash_guard()
    hasKeyboard = ct_lines_start() != 0
    ct_lines_title(1)
    printer = PlainPrinter(
      ascii: options.ascii, canClear: ct_lines_can_clear() != 0, write: Self.write)
    let reader = PlainLineReader(escapeDelay: options.escapeDelay)
    inbox = ByteInbox(reader: PlainReader(reader: reader, echoes: hasKeyboard))
  }

  deinit { stop() }

  /// Clears what a signal left in sight and gives the keyboard back; may be called again.
  public func stop() {
    guard !stopped else { return }
    stopped = true
    if !printer.isCleared { printer.clearEverything(says: Self.ended) }
    ct_lines_title(0)
    ct_lines_stop()
  }

  private static let ended = "Lifeline has ended. The screen is cleared."
  private static let stopsHere = "Lifeline waits in the background. The screen is cleared."

  /// Whether typed characters are shown; off while scratch text is typed.
  public var showsTyping: Bool {
    get { inbox.reader.reader.showsTyping }
    set { inbox.reader.reader.showsTyping = newValue }
  }

  /// Waits at most so long (nil: for ever) for something to happen; empty when nothing did.
  public func nextEvents(timeoutMs: Int?, watching: Int32 = -1) -> [DriverEvent] {
    inbox.wait(timeoutMs: timeoutMs, watching: watching) { task in
      switch task {
      case .resize: return nil
      case .stop:
        printer.clearEverything(says: Self.stopsHere)
        ct_lines_title(0)
        ct_lines_stop()
        ct_suspend()
        return nil
      case .goOn:
        ct_lines_stop()
        if hasKeyboard { _ = ct_lines_start() }
        ct_lines_title(1)
        return .resumed
      }
    }
  }

  private static func write(_ text: String) {
    var text = text
    _ = text.withUTF8 { ct_write($0.baseAddress, $0.count) }
  }
}

/// Plain mode's reader with its echo.
struct PlainReader: ByteReader {
  var reader: PlainLineReader
  let echoes: Bool

  var deadline: Int? { reader.deadline }

  mutating func read(_ bytes: ArraySlice<UInt8>, at now: Int) -> [DriverEvent] {
    var echo = ""
    let events = reader.feed(bytes, at: now, echo: &echo)
    return finish(events, echo)
  }

  mutating func pass(to now: Int) -> [DriverEvent] {
    var echo = ""
    let events = reader.tick(at: now, echo: &echo)
    return finish(events, echo)
  }

  mutating func ended() -> [DriverEvent] { reader.end().map(Self.event) }

  private func finish(_ events: [PlainEvent], _ echo: String) -> [DriverEvent] {
    if echoes, !echo.isEmpty {
      var bytes = echo
      _ = bytes.withUTF8 { ct_write($0.baseAddress, $0.count) }
    }
    return events.map(Self.event)
  }

  private static func event(_ event: PlainEvent) -> DriverEvent {
    switch event {
    case .input(let input): .input(input)
    case .repeatScreen: .repeatScreen
    }
  }
}
