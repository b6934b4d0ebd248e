/// Plain mode's voice: appends lines, never moves the cursor, never repeats what was said.
public final class PlainPrinter {
  private let write: (String) -> Void
  private var said: [String] = []
  /// Whether nothing was said since everything was cleared.
  public private(set) var isCleared = true
  /// Only ASCII may reach the terminal.
  public var ascii: Bool
  /// Whether the terminal can be cleared; not so where lines go to a file or another program.
  public var canClear: Bool

  /// A printer; `write` gets whole pieces of safe text with line ends.
  public init(
    ascii: Bool = false, canClear: Bool = true, write: @escaping (String) -> Void
  ) {
    self.canClear = canClear
    self.ascii = ascii
    self.write = write
  }

  /// Says what is new: everything when the first line (the place) changed, otherwise the lines
  /// that were not there before. Says nothing when nothing changed.
  public func show(_ lines: [String]) {
    let before = said
    said = lines
    guard lines != before else { return }
    if lines.first != before.first { return say(lines) }
    var known = Dictionary(before.map { ($0, 1) }, uniquingKeysWith: +)
    say(
      lines.filter { line in
        let left = known[line, default: 0]
        known[line] = left - 1
        return left <= 0
      })
  }

  /// Says everything again.
  public func repeatAll() { say(said) }

  /// Says lines, whatever was said before.
  public func say(_ lines: [String]) {
    isCleared = false
    let safe = lines.map { ascii ? AsciiFallback.text($0) : SafeText($0).string }
    write(safe.map { $0 + "\n" }.joined())
  }

  /// Asks for a line.
  public func prompt() { write("> ") }

  /// Forgets what was said and clears the screen and what was scrolled away, where the terminal
  /// can; `says` tells so, since a screen reader hears nothing of a cleared screen.
  public func clearEverything(says line: String) {
    said = []
    if canClear { write("\u{1b}[H\u{1b}[2J\u{1b}[3J") }
    say([line])
    isCleared = true
  }
}
