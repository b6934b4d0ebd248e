/// How the files of scenarios are read: nothing stops the reading, so that one look names every slip.
extension Entry {
  /// The same entry with slips in the names of its fields put right, each of them noted.
  ///
  /// A slip is one problem then, not a second one for the field that seems to be missing.
  func tidied(_ known: Set<String>) -> Entry {
    guard case .map(var pairs) = node.value else { return self }
    let there = Set(pairs.map(\.key))
    for index in pairs.indices where !known.contains(pairs[index].key) {
      let key = pairs[index].key
      let meant = Guess.of(key, among: known.subtracting(there))
      log.add(
        problem(
          key, "There is no field \(key)\(Guess.ending(meant))",
          meant.map { "Write \($0):, if that is what is meant." }
            ?? "Take it away; the fields there are stand in Resources/README.md."))
      if let meant { pairs[index].key = meant }
    }
    return Entry(ContentNode(value: .map(pairs), line: node.line), log: log, inside: name)
  }

  /// The text of a field that has to be there; empty, and noted, where it is not.
  func needed(_ field: String) -> String {
    guard let found = node[field], !found.isEmpty, found.text != "" else {
      log.add(problem(field, "\(field) is missing.", "Add \(field): to the entry."))
      return ""
    }
    return text(field) ?? ""
  }

  /// A whole number in a range; what is missing is noted where there is no standard.
  func whole(_ field: String, _ range: ClosedRange<Int>, else standard: Int? = nil) -> Int {
    guard has(field) else {
      if standard == nil { _ = needed(field) }
      return standard ?? range.lowerBound
    }
    guard let text = text(field) else { return standard ?? range.lowerBound }
    if let number = Int(text), range.contains(number) { return number }
    log.add(
      problem(
        field, "\(field) is \"\(text)\".",
        "Write a whole number from \(range.lowerBound) to \(range.upperBound)."))
    return standard ?? range.lowerBound
  }

  /// One of a fixed set of words; for another one the nearest, noted, nil where none is near.
  func word<Word: RawRepresentable<String> & CaseIterable>(
    _ text: String, _ field: String, _ kind: String
  ) -> Word? {
    if let found = Word(rawValue: text) { return found }
    let names = Word.allCases.map(\.rawValue)
    let meant = Guess.of(text, among: names)
    log.add(
      problem(
        field, "There is no \(kind) \(text)\(Guess.ending(meant))",
        Guess.advice(meant, among: names, else: "Resources/README.md has the list.")))
    return meant.flatMap { Word(rawValue: $0) }
  }

  /// The entries of a list, so many at most.
  func entries(_ field: String, most: Int) -> [Entry] {
    guard let found = node[field] else { return [] }
    if found.elements.count > most {
      log.add(
        problem(
          field, "\(field) has \(found.elements.count) entries; \(most) is the most.",
          "Keep the best \(most).", leftOut: true))
    }
    return found.elements.prefix(most).compactMap { element in
      guard element.isMap else {
        log.add(
          ContentProblem(
            file: log.file, line: element.line, entry: name, field: field,
            text: "\(field) holds \(element.kindName) where an entry with fields belongs.",
            advice: "Write it as in Resources/README.md.", leftOut: true))
        return nil
      }
      return Entry(element, log: log, inside: name)
    }
  }

  /// Texts by id.
  func textsByID(_ field: String) -> [String: String] {
    guard let part = part(field) else { return [:] }
    var result: [String: String] = [:]
    for pair in part.node.pairs { result[pair.key] = part.needed(pair.key) }
    return result
  }
}
