import HelplineModel

/// Checks what people say in one language: values that exist, phrases that say one thing, a language there is.
struct WordsCheck {
  /// Groups in which a number is something people say: an age, the number of a line.
  private static let withDigits: Set<String> = ["age", "topic", "branch"]

  let file: String
  private(set) var problems: [ContentProblem] = []

  /// All problems; `exists` says whether a value id points to something.
  static func problems(
    file: String, words: [String: [String]], exists: (String) -> Bool
  ) -> [ContentProblem] {
    var check = WordsCheck(file: file)
    var seen: [String: String] = [:]
    for (id, phrases) in words.sorted(by: { $0.key < $1.key }) {
      if !exists(id) {
        check.add(id, "There is no value \(id).", "Correct the name, or take the line away.")
      }
      if phrases.isEmpty {
        check.add(
          id, "There are no words.", "Add what callers say, or take the line away.")
      }
      for phrase in phrases { check.look(at: phrase, of: id, seen: &seen) }
    }
    return check.problems
  }

  /// A file of a language that is in no table.
  static func noLanguage(_ language: String, file: String) -> ContentProblem {
    ContentProblem(
      file: file, text: "\"\(language)\" is no language.",
      advice: "Name the file everyday-words.<language>.yaml, with the ISO code of the language.")
  }

  private init(file: String) { self.file = file }

  private mutating func look(
    at phrase: String, of id: String, seen: inout [String: String]
  ) {
    let group = String(id.prefix { $0 != "." })
    let words = foldedWords(phrase)
    let key = "\(group)|\(words.joined(separator: " "))"
    if words.isEmpty { add(id, "\"\(phrase)\" has no word.", "Take it away.") }
    if let other = seen[key] {
      add(
        id, "\"\(phrase)\" stands twice, also for \(other).",
        "Keep it where it says most; within one group it can mean one thing only.")
    }
    seen[key] = id
    if phrase.contains(where: \.isNumber), !Self.withDigits.contains(group) {
      add(id, "\"\(phrase)\" has a digit.", "Write what people say, in words.")
    }
    if phrase != phrase.lowercased() {
      add(id, "\"\(phrase)\" has a capital letter.", "Write it in small letters.")
    }
  }

  private mutating func add(_ entry: String, _ text: String, _ advice: String) {
    problems.append(ContentProblem(file: file, entry: entry, text: text, advice: advice))
  }
}
