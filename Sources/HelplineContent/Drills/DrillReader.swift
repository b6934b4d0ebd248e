import HelplineModel

/// Reads the sentences of the drill "danger card in five seconds" (`shared/drills/danger.yaml`).
enum DrillReader {
  static let name = "shared/drills/danger.yaml"
  /// Characters a sentence has at most: it is taken in at one look.
  static let longest = 110

  /// The sentences that point to a card there is, and everything that is wrong.
  static func read(_ file: ContentFile, cards: [String]) -> Reading<[DrillSentence]> {
    let files = FileTrees(reading: [file])
    var reading = Reading<[DrillSentence]>([])
    reading.problems = files.problems
    guard let tree = files.trees.first else { return reading }
    let log = ReadLog(file: tree.file)
    let entry = Entry(tree.tree, log: log)
    reading.value = entry.each("sentences") { try $0.drillSentence(cards) }
    for card in cards where !reading.value.contains(where: { $0.card == card }) {
      log.add(
        entry.problem(
          "sentences", "The danger card \(card) has no sentence.",
          "Add one that a caller says, with card: \(card)."))
    }
    reading.take(log)
    return reading
  }
}

extension Entry {
  fileprivate func drillSentence(_ cards: [String]) throws -> DrillSentence {
    let sentence = DrillSentence(
      id: try id(.sentence), card: try required("card"), text: try required("text"))
    guard cards.contains(sentence.card) else {
      let meant = Guess.of(sentence.card, among: cards)
      throw problem(
        "card", "There is no danger card \(sentence.card)\(Guess.ending(meant))",
        Guess.advice(meant, among: cards, else: "Name a file of shared/danger."), leftOut: true)
    }
    if sentence.text.count > DrillReader.longest {
      log.add(
        problem(
          "text",
          "The sentence has \(sentence.text.count) characters; \(DrillReader.longest) is the most.",
          "Say less at once, as people do."))
    }
    if AdviceWording.hasDigit(sentence.text) {
      log.add(problem("text", "A digit stands in it.", "Say it in words."))
    }
    return sentence
  }
}

extension ContentLibrary {
  /// The sentences of the drill "danger card in five seconds"; read anew each time.
  public var dangerDrill: [DrillSentence] {
    let cards = shared.dangerCards.map(\.id)
    return roots.dangerDrill.map { DrillReader.read($0, cards: cards).value } ?? []
  }
}

extension ContentRoots {
  /// The file of the drill, nil where there is none.
  var dangerDrill: ContentFile? {
    let file = roots.first.map {
      ContentFile(path: "\($0)/\(DrillReader.name)", name: DrillReader.name)
    }
    return file.flatMap { $0.isThere ? $0 : nil }
  }
}
