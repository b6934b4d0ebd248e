import HelplineModel

/// Checks the shared knowledge as a whole: what has to be there and whether what is pointed to exists.
struct SharedCheck {
  let knowledge: SharedKnowledge
  let index: ContentIndex
  private(set) var problems: [ContentProblem] = []

  private let crimes: Set<String>
  private let cards: Set<String>

  init(_ knowledge: SharedKnowledge, index: ContentIndex) {
    self.knowledge = knowledge
    self.index = index
    crimes = Set(knowledge.crimeTypes.map(\.id))
    cards = Set(knowledge.dangerCards.map(\.id))
  }

  /// All problems; `words` are the everyday words of each language with their file.
  static func problems(
    of knowledge: SharedKnowledge, words: [(file: String, words: [String: [String]])] = [],
    index: ContentIndex
  ) -> [ContentProblem] {
    var check = SharedCheck(knowledge, index: index)
    check.checkGuide()
    check.checkDangerCards()
    check.checkDangerNow()
    check.checkRights()
    check.checkCrimeTypes()
    check.checkNames()
    for file in words {
      check.problems += WordsCheck.problems(file: file.file, words: file.words) {
        check.exists($0)
      }
    }
    check.checkHandover()
    return check.problems
  }

  private mutating func add(
    _ kind: IDKind, _ id: String, _ field: String?, _ text: String, _ advice: String
  ) {
    problems.append(index.problem(kind, id, field, text, advice))
  }

  private mutating func checkGuide() {
    for phase in knowledge.phases {
      checkCount(.phase, phase.id, "cues", phase.cues)
      for (set, cues) in phase.sets.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        checkCount(.phase, phase.id, set.rawValue, cues)
      }
      if (phase.sets[.yesOrNo] ?? []).isEmpty {
        add(
          .phase, phase.id, "yes_or_no", "The phase has no questions for yes or no.",
          "Add sets: yes_or_no: with questions that can be answered by yes or no.")
      }
    }
    for branch in knowledge.branches {
      checkCount(.branch, branch.id, "cues", branch.cues, most: nil)
      checkWidth(.branch, branch.id, branch.title, 20)
      for id in branch.setsFacts where !exists(id) {
        addMissing(.branch, branch.id, "sets_facts", id)
      }
    }
  }

  /// A phase has six lines at most (practitioner, 4.9); a branch is read once and may have more.
  private mutating func checkCount(
    _ kind: IDKind, _ id: String, _ field: String, _ cues: [Cue], most: Int? = 6
  ) {
    if cues.isEmpty {
      add(kind, id, field, "There are no lines.", "Add a line, or take the list away.")
    } else if let most, cues.count > most {
      add(
        kind, id, field, "There are \(cues.count) lines; \(most) is the most.",
        "Keep the best \(most).")
    }
  }

  private mutating func checkWidth(
    _ kind: IDKind, _ id: String, _ title: String, _ most: Int, field: String = "title"
  ) {
    if title.count > most {
      add(
        kind, id, field, "\"\(title)\" has \(title.count) characters; \(most) is the most.",
        "Find shorter words.")
    }
  }

  private mutating func checkDangerCards() {
    for card in knowledge.dangerCards {
      checkWidth(.danger, card.id, card.title, 30)
      if card.lines.count != 5 {
        add(
          .danger, card.id, "lines", "The card has \(card.lines.count) lines.",
          "A danger card has five, the one that matters most first.")
      }
      checkFit(.danger, card.id, card.fits)
      for topic in card.thenTopics where !ContentVocabulary.topics.contains(topic) {
        addMissing(.danger, card.id, "then_topics", topic)
      }
    }
  }

  private mutating func checkDangerNow() {
    let now = knowledge.dangerNow
    let parts = [
      ("where", now.whereQuestion.isEmpty), ("caller_rings", now.callerRings.isEmpty),
      ("we_ring", now.weRing.isEmpty), ("stay", now.stay.isEmpty),
    ]
    for (field, isEmpty) in parts where isEmpty {
      problems.append(
        ContentProblem(
          file: "shared/danger_now.yaml", field: field, text: "The action card has no \(field).",
          advice: "Write it; it is the first thing seen when somebody is in danger."))
    }
  }

  private mutating func checkRights() {
    for right in knowledge.rights {
      checkWidth(.sentence, right.id, right.short, 30, field: "short")
      checkFit(.sentence, right.id, right.fits)
      if let letter = right.letter, !ContentVocabulary.letters.contains(letter) {
        add(
          .sentence, right.id, "letter", "Article 4(1) has no letter \(letter).",
          "Write a letter from a to k, or leave it out.")
      }
    }
    for letter in ContentVocabulary.letters {
      let count = knowledge.rights.count { $0.letter == letter }
      if count != 1 {
        problems.append(
          ContentProblem(
            file: "shared/rights", field: "letter",
            text: "Letter \(letter) of Article 4(1) stands \(count) times.",
            advice: "Each of the eleven letters a to k belongs to one right."))
      }
    }
  }

  private mutating func checkCrimeTypes() {
    for crime in knowledge.crimeTypes {
      for card in crime.danger where !cards.contains(card) {
        addMissing(.crime, crime.id, "danger", card)
      }
      for topic in crime.topics where !ContentVocabulary.topics.contains(topic) {
        addMissing(.crime, crime.id, "topics", topic)
      }
      if crime.needs.isEmpty {
        add(.crime, crime.id, "needs", "The crime type has no needs.", "Add what helps first.")
      }
    }
  }

  private mutating func checkNames() {
    for id in knowledge.words.names.keys.sorted() where !exists(id) {
      problems.append(
        ContentProblem(
          file: "shared/value-names.en.yaml", entry: id, text: "There is no value \(id).",
          advice: "Correct the name, or take the line away."))
    }
  }

  /// A choice that stands twice could not be told apart on a card, nor could a word two callers were given.
  private mutating func checkHandover() {
    let lists = knowledge.handover
    let all = [
      ("topics", lists.topics.map(\.id)), ("agreed", lists.agreed.map(\.id)),
      ("if_they_ring", lists.ifTheyRing.map(\.id)), ("code_words", lists.codeWords),
    ]
    for (list, ids) in all {
      for id in Set(ids).sorted() where ids.count(where: { $0 == id }) > 1 {
        addHandover(id, list, "\(id) stands twice.", "Take all but one away.")
      }
    }
    for word in lists.codeWords where !word.allSatisfy(\.isLetter) {
      addHandover(
        word, "code_words", "\"\(word)\" is not one plain word.",
        "Choose a short word that is easy to say and to hear.")
    }
  }

  private mutating func addHandover(
    _ entry: String, _ list: String, _ text: String, _ advice: String
  ) {
    problems.append(
      ContentProblem(
        file: "shared/handover.yaml", entry: entry, field: list, text: text, advice: advice))
  }

  private mutating func checkFit(_ kind: IDKind, _ id: String, _ fit: Fit) {
    let lists: [(String, [String], Set<String>)] = [
      ("crimes", fit.crimes, crimes), ("relations", fit.relations, ContentVocabulary.relations),
      ("when", fit.when, ContentVocabulary.whens), ("roles", fit.roles, ContentVocabulary.roles),
      ("talk", fit.talk, ContentVocabulary.talk),
      ("reported", fit.reported, ContentVocabulary.reported),
      ("stages", fit.stages, ContentVocabulary.stages),
      ("branches", fit.branches, Set(knowledge.branches.map(\.id))),
    ]
    for (field, values, known) in lists {
      for value in values where !known.contains(value) {
        addMissing(kind, id, "fits.\(field)", value)
      }
    }
  }

  private mutating func addMissing(_ kind: IDKind, _ id: String, _ field: String, _ value: String) {
    add(
      kind, id, field, "\"\(value)\" does not exist.",
      "Correct the name, or add what it points to.")
  }

  /// Whether a value id (`crime.stalking`, `card.suicide`) points to something.
  private func exists(_ id: String) -> Bool {
    if ContentVocabulary.boxThings.contains(id) { return true }
    let parts = id.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return false }
    switch parts[0] {
    case "crime": return crimes.contains(parts[1])
    case "card", "danger": return cards.contains(parts[1])
    case "branch": return knowledge.branches.contains { $0.id == parts[1] }
    case "phase": return knowledge.phases.contains { $0.id == parts[1] }
    case "info": return knowledge.infoCards.contains { $0.id == parts[1] }
    case "right": return knowledge.rights.contains { $0.id == id }
    default: return ContentVocabulary.facts[parts[0]]?.contains(parts[1]) ?? false
    }
  }
}
