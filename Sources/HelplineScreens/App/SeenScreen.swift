import TerminalUI

/// The screen as it was last drawn, beside what other programs have made of it since: a key that chooses is for
/// the thing that was seen, and for no other that has taken its place.
public struct SeenScreen {
  private let seen: ScreenContent
  private let now: ScreenContent
  /// No key was pressed for what stands there now.
  private var isLost: Bool
  private var isFirst = true

  /// What stood on the screen when keys were pressed, and what stands there as they are taken; `isAnother` where
  /// that is another screen altogether.
  public init(_ seen: ScreenContent, now: ScreenContent, isAnother: Bool = false) {
    self.seen = seen
    self.now = now
    isLost = isAnother
  }

  /// Whether a key means now what it meant then; asked of keys that came together, in order. After one that
  /// does not, only keys that mean the same on every screen do: danger, hide, function keys and Esc.
  public mutating func means(_ event: InputEvent) -> Bool {
    isLost = isLost || isOther(event)
    isFirst = false
    return !isLost || Self.isTheSameEverywhere(event)
  }

  private static func isTheSameEverywhere(_ event: InputEvent) -> Bool {
    switch event {
    case .key(.function), .key(.control), .key(.escape), .resize: true
    default: false
    }
  }

  /// Whether a key that chooses meets another thing; behind other keys, which may have moved the mark, whether
  /// any thing is another.
  private func isOther(_ event: InputEvent) -> Bool {
    switch event {
    case .key(.enter): isFirst ? marked(seen) != marked(now) : things(seen) != things(now)
    case .choose(let number): spoken(number, seen) != spoken(number, now)
    case .text where seen.box.map { $0.text.isEmpty && $0.scratch == nil } ?? true:
      event.digit.map { thing($0, seen) != thing($0, now) } ?? false
    default: false
    }
  }

  private func marked(_ content: ScreenContent) -> [String] {
    let marked = items(content).filter(\.selected)
    return marked.isEmpty ? [] : about(content) + marked.map(Self.words)
  }

  private func things(_ content: ScreenContent) -> [String] {
    about(content) + items(content).map(Self.words)
  }

  /// What is read beside the things to choose: the same act may stand there for another thing, or for a listing
  /// whose number is another one now.
  private func about(_ content: ScreenContent) -> [String] {
    [content.title] + content.parts.flatMap(\.lines).filter { !$0.isItem }.map(Self.words)
  }

  /// The thing a digit chooses: the line that bears it, else the n-th that can be chosen.
  private func thing(_ digit: Int, _ content: ScreenContent) -> [String] {
    guard let line = items(content).first(where: { $0.kind == .item(number: digit) }) else {
      return spoken(digit, content)
    }
    return about(content) + [Self.words(line)]
  }

  /// The n-th thing that can be chosen, as plain mode counts them, or of a row of things.
  private func spoken(_ number: Int, _ content: ScreenContent) -> [String] {
    let line = items(content).dropFirst(max(0, number - 1)).first
    let row = content.parts.flatMap(\.lines).compactMap { line -> String? in
      guard case .choices(let names, _) = line.kind else { return nil }
      return names.dropFirst(max(0, number - 1)).first
    }
    return (line.map { about(content) + [Self.words($0)] } ?? []) + row
  }

  private func items(_ content: ScreenContent) -> [Line] {
    content.parts.flatMap(\.lines).filter(\.isItem)
  }

  private static func words(_ line: Line) -> String { "\(line.label) \(line.text)" }
}
