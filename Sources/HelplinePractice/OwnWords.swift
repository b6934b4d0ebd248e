import HelplineModel

/// What own words have in common with a reply: a hint for whoever compares the two, and never a mark.
public enum OwnWords {
  /// Shorter words say too little.
  private static let shortest = 5

  /// The words of the reply that stand in what was typed, too, in the reply's order, each once.
  public static func inCommon(_ typed: String, _ reply: String) -> [String] {
    let known = Set(words(typed))
    var seen: Set<String> = []
    return words(reply).filter { known.contains($0) && seen.insert($0).inserted }
  }

  private static func words(_ text: String) -> [String] {
    foldedWords(text).filter { $0.count >= shortest }
  }
}
