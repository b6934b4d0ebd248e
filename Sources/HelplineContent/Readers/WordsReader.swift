import HelplineModel

/// Reads what people say in one language.
enum WordsReader {
  static func read(_ files: FileTrees) -> Reading<[String: [String]]> {
    var reading = Reading<[String: [String]]>([:])
    reading.problems = files.problems
    for file in files.trees {
      let log = ReadLog(file: file.file)
      let entry = Entry(file.tree, log: log)
      reading.value = entry.wordLists("words")
      entry.expect("words")
      reading.take(log)
    }
    return reading
  }
}

extension Entry {
  /// `words:` of the everyday words: value id → what people say.
  public func wordLists(_ field: String) -> [String: [String]] {
    guard let words = part(field) else { return [:] }
    var result: [String: [String]] = [:]
    for pair in words.node.pairs { result[pair.key] = words.texts(pair.key) }
    return result
  }

  /// `names:` of the values: value id → name on the screen.
  func names(_ field: String) -> [String: String] {
    guard let names = part(field) else { return [:] }
    var result: [String: String] = [:]
    for pair in names.node.pairs { result[pair.key] = names.text(pair.key) }
    return result
  }
}
