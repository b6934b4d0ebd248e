/// A key that is not text.
public enum Key: Equatable, Hashable, Sendable {
  case up, down, left, right, home, end, pageUp, pageDown
  case enter, escape, tab, backTab, backspace, delete, insert
  /// F1 to F12.
  case function(Int)
  /// Ctrl and a letter, lower case.
  case control(Character)
  /// Alt and a letter; has no meaning of its own, so it is never mistaken for text.
  case alt(Character)
}

/// What reaches the program from the person at the keyboard.
public enum InputEvent: Equatable, Sendable {
  /// A key.
  case key(Key)
  /// Typed text, already through the safety gate; never a command.
  case text(String)
  /// Pasted text; never a command.
  case paste(String)
  /// The terminal has another size now.
  case resize(Size)
  /// Plain mode: the n-th thing of what was read out, from 1.
  case choose(Int)
  /// Plain mode: a line of words replaces what stands in the box.
  case line(String)
}
