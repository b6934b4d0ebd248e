/// What draws frames: the curses driver, the memory driver of tests, the plain driver's cousin.
public protocol TerminalDriver: AnyObject {
  /// The present size.
  var size: Size { get }
  /// Shows a frame.
  func show(_ grid: Grid)
  /// Clears the screen and, where the terminal can, what was scrolled away.
  func clearEverything()
}

/// A terminal in memory, for tests.
public final class MemoryDriver: TerminalDriver {
  /// The present size; tests change it.
  public var size: Size
  /// Every frame shown, oldest first.
  public private(set) var frames: [Grid] = []
  /// How often everything was cleared.
  public private(set) var clears = 0

  /// A terminal of a size.
  public init(size: Size) { self.size = size }

  /// Keeps the frame.
  public func show(_ grid: Grid) { frames.append(grid) }

  /// Counts.
  public func clearEverything() { clears += 1 }
}
