import TerminalUI

/// A box for a secret: what is typed goes into locked memory, shows as the same mark for every letter, and
/// leaves when it is used.
struct SecretBox: Sendable {
  private let pad: any ScratchPad
  private let marks: Marks
  private var version = 0

  init(_ pad: any ScratchPad) {
    self.pad = pad
    marks = Marks(pad)
  }

  var isEmpty: Bool { pad.count == 0 }

  /// What is drawn.
  var shown: ScratchText { ScratchText(marks, version: version) }

  /// Takes typing; a line of plain mode takes the place of what was typed.
  mutating func handle(_ event: InputEvent) -> Bool {
    if case .line = event { pad.wipe() }
    guard ScratchTyping.handle(event, pad) else { return false }
    version += 1
    return true
  }

  /// Gives the secret away and holds nothing any more.
  mutating func take() -> String {
    var scalars = String.UnicodeScalarView()
    for index in 0..<pad.count {
      if let scalar = Unicode.Scalar(pad.scalar(at: index)) { scalars.append(scalar) }
    }
    wipe()
    return String(scalars)
  }

  /// Overwrites it.
  mutating func wipe() {
    pad.wipe()
    version += 1
  }

  /// Whether two secrets are the same, letter by letter.
  func holdsSame(as other: SecretBox) -> Bool {
    pad.count == other.pad.count
      && (0..<pad.count).allSatisfy { pad.scalar(at: $0) == other.pad.scalar(at: $0) }
  }

  /// How many letters it holds.
  var count: Int { pad.count }

  /// The same mark for every letter.
  private final class Marks: ScratchSource {
    private let pad: any ScratchPad
    init(_ pad: any ScratchPad) { self.pad = pad }
    var count: Int { pad.count }
    func scalar(at index: Int) -> UInt32 { 0x2A }
  }
}
