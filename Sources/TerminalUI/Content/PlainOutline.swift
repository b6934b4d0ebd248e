/// The outline as plain mode speaks it: every thing that can be chosen has its number.
public enum PlainOutline {
  /// The lines; numbers run through all items of the screen, as a typed number chooses.
  public static func lines(_ content: ScreenContent) -> [String] {
    var content = content
    // Keys are another way of choosing; here numbers, words and the marks of the prompt do it.
    content.keys = []
    var number = 0
    for part in content.parts.indices {
      for line in content.parts[part].lines.indices where content.parts[part].lines[line].isItem {
        number += 1
        content.parts[part].lines[line].kind = .item(number: number)
      }
    }
    return Outline.lines(content)
  }
}
