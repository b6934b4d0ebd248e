/// A caller's line as it is spoken.
public enum SpokenWords {
  /// Without what stands in square brackets: how it sounds, for those who read ("[quieter]"). A bracket that is
  /// never closed belongs to the words.
  public static func of(_ line: String) -> String {
    var (spoken, bracket) = ("", "")
    for letter in line {
      switch (letter, bracket.isEmpty) {
      case ("[", true): bracket = "["
      case ("]", false): bracket = ""
      case (_, false): bracket.append(letter)
      case (_, true): spoken.append(letter)
      }
    }
    return (spoken + bracket).split(separator: " ").joined(separator: " ")
  }
}
