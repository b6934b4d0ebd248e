/// What plain mode understood.
public enum PlainEvent: Equatable, Sendable {
  /// As from any other terminal.
  case input(InputEvent)
  /// An empty line: where am I?
  case repeatScreen
}

/// Reads plain mode's lines byte by byte, so that the keys that must act at once do.
///
/// `echo` collects what has to be written back, since the terminal's own echo is off.
public struct PlainLineReader: Sendable {
  private var decoder: KeyDecoder
  private var line: [Character] = []
  private var pasted = false  // then the line is words, never a command

  /// Whether typed characters are shown; off while scratch text is typed.
  public var showsTyping = true

  /// A reader; see `KeyDecoder` for the options.
  public init(terminfo: [[UInt8]: Key] = [:], escapeDelay: Int = 25) {
    decoder = KeyDecoder(terminfo: terminfo, escapeDelay: escapeDelay)
  }

  /// When `tick` has to be called, milliseconds, nil when nothing waits.
  public var deadline: Int? { decoder.deadline }

  /// Takes bytes read at `now`; what has to be echoed is appended to `echo`.
  public mutating func feed(
    _ bytes: some Sequence<UInt8>, at now: Int, echo: inout String
  ) -> [PlainEvent] {
    take(decoder.feed(bytes, at: now), &echo)
  }

  /// What the passing of time decided.
  public mutating func tick(at now: Int, echo: inout String) -> [PlainEvent] {
    take(decoder.tick(at: now), &echo)
  }

  /// The input ended: the last line counts even without its Enter.
  public mutating func end() -> [PlainEvent] {
    line.isEmpty ? [] : [finish()]
  }

  private mutating func take(_ events: [InputEvent], _ echo: inout String) -> [PlainEvent] {
    events.compactMap { event in
      switch event {
      case .text("!") where line.isEmpty: return act(.control("e"), &echo)
      case .text(let text): return add(text, &echo)
      case .paste(let text):
        pasted = true
        return add(text, &echo)
      case .key(.backspace): return erase(&echo)
      case .key(.enter):
        echo += "\n"
        return finish()
      case .key(let key): return act(key, &echo)
      default: return .input(event)
      }
    }
  }

  private mutating func add(_ text: String, _ echo: inout String) -> PlainEvent? {
    var shown = String(line)
    let before = SafeText(shown).string
    shown += text
    line = Array(shown)
    guard showsTyping else { return nil }
    let after = SafeText(shown).string
    echo += after.hasPrefix(before) ? String(after.dropFirst(before.count)) : SafeText(text).string
    return nil
  }

  private mutating func erase(_ echo: inout String) -> PlainEvent? {
    guard let last = line.popLast(), showsTyping else { return nil }
    let width = SafeText(String(last)).width
    echo += String(repeating: "\u{8} \u{8}", count: width)
    return nil
  }

  /// A key acts at once and what was typed before it is forgotten, as on every screen.
  private mutating func act(_ key: Key, _ echo: inout String) -> PlainEvent {
    if !line.isEmpty { echo += "\n" }
    line = []
    pasted = false
    return .input(.key(key))
  }

  private mutating func finish() -> PlainEvent {
    defer {
      line = []
      pasted = false
    }
    let words = PlainLine.words(of: String(line))
    return pasted && !words.isEmpty ? .input(.line(words)) : PlainLine.meaning(of: words)
  }
}

/// What a whole line means.
enum PlainLine {
  /// One short word that stands for a key.
  static let commands: [String: Key] = [
    "..": .escape, "!": .control("e"), "x": .control("x"), "m": .function(10),
    "u": .control("z"), "X": .control("x"), "M": .function(10), "U": .control("z"),
  ]

  /// The words of a line, one space between them.
  static func words(of line: String) -> String {
    line.split(separator: " ").joined(separator: " ")
  }

  static func meaning(of words: String) -> PlainEvent {
    if words.isEmpty { return .repeatScreen }
    if let key = commands[words] { return .input(.key(key)) }
    if let key = function(words) { return .input(.key(key)) }
    if let number = number(words) { return .input(.choose(number)) }
    return .input(.line(words))
  }

  /// "f1" to "f12".
  private static func function(_ word: String) -> Key? {
    guard word.first == "f" || word.first == "F", let number = number(String(word.dropFirst())),
      number <= 12
    else { return nil }
    return .function(number)
  }

  /// A choice; a longer run of digits is a number to look for, not one to choose.
  private static func number(_ word: String) -> Int? {
    guard word.utf8.count <= 3, word.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(word), number > 0, word.utf8.first != 0x30
    else { return nil }
    return number
  }
}
