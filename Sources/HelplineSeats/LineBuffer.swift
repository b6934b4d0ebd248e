/// Makes lines of bytes as they come in: half lines wait for their end, and one that is too long is told.
public struct LineBuffer: Sendable {
  /// The longest line, in bytes with its end.
  public static let longest = 1_048_576

  /// The line that has begun.
  private var begun: [UInt8] = []

  /// A line, or the end of what can be read.
  public enum Piece: Equatable, Sendable {
    /// A line without its end.
    case line([UInt8])
    /// A line that holds more than `longest`; nothing after it can be read.
    case tooLong
  }

  /// Nothing read yet.
  public init() {}

  /// Takes bytes; gives the lines they end.
  public mutating func take(_ bytes: some Sequence<UInt8>) -> [Piece] {
    var pieces: [Piece] = []
    for byte in bytes {
      guard byte == UInt8(ascii: "\n") else {
        begun.append(byte)
        if begun.count >= Self.longest { return pieces + [.tooLong] }
        continue
      }
      if !begun.isEmpty { pieces.append(.line(begun)) }
      begun = []
    }
    return pieces
  }
}
