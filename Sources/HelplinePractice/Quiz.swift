import HelplineModel

/// One question of the quiz before the first live call: made of the content, with its place.
public struct QuizQuestion: Equatable, Sendable, Identifiable {
  /// What is asked.
  public enum Subject: Equatable, Sendable {
    /// What a caller says: which danger card?
    case card(String)
    /// A turn of the call by its name: which line belongs to it?
    case turn(String)
    /// A right of EU law, short: which sentence says it?
    case right(String)
    /// The number for emergencies in a country, by the country's name.
    case emergencyNumber(String)
    /// The house rule on the emergency number when the caller says no.
    case withoutConsent
  }

  /// Stable id.
  public var id: String
  /// What is asked.
  public var subject: Subject
  /// What can be answered, two to four.
  public var choices: [String]
  /// Which of them is right, from 0.
  public var right: Int
  /// Why, in the content's words.
  public var why: String
  /// Where that stands: a file of the content, an article, a page.
  public var source: String
}

/// The quiz a house may ask for before the first live call. A pure function of what the desk knows.
public enum Quiz {
  /// How many questions.
  public static let count = 8
  private static let choices = 4

  /// The questions, another draw for another seed; fewer where the content has not enough.
  ///
  /// - Parameter country: the house's own, nil while it is not set: then nobody is asked for its number.
  public static func questions(
    _ shared: SharedKnowledge, sentences: [DrillSentence], house: HouseRules, country: Country?,
    seed: UInt64
  ) -> [QuizQuestion] {
    let cards = Shuffle.order(sentences, seed: seed).compactMap { card($0, shared, house, seed) }
    let turns = Shuffle.order(shared.branches, seed: seed &+ 1).compactMap {
      turn($0, shared, seed)
    }
    let rights = rights(shared, country)
    let one = Shuffle.order(rights, seed: seed &+ 2).first.flatMap { right($0, rights, seed) }
    let own = [number(shared, country, seed), rule(shared, house, seed), one].compactMap { $0 }
    let drawn = own + turns.prefix(2)
    return Shuffle.order(drawn + cards.prefix(count - drawn.count), seed: seed &+ 3)
  }

  private static func card(
    _ sentence: DrillSentence, _ shared: SharedKnowledge, _ house: HouseRules, _ seed: UInt64
  ) -> QuizQuestion? {
    guard let card = shared.dangerCards.first(where: { $0.id == sentence.card }),
      let first = card.lines.first
    else { return nil }
    return question(
      sentence.id, .card(sentence.text), right: card.title,
      others: shared.dangerCards.map(\.title),
      why: house.fill(first.text, neutral: first.neutral), source: "shared/danger/\(card.id).yaml",
      seed)
  }

  /// The first line of a turn that needs no value of the house.
  private static func line(_ branch: Branch) -> String? {
    branch.cues.first { !$0.text.contains("{") }?.text
  }

  private static func turn(
    _ branch: Branch, _ shared: SharedKnowledge, _ seed: UInt64
  ) -> QuizQuestion? {
    guard let line = line(branch) else { return nil }
    let own = Set(branch.cues.map(\.text))
    let others = shared.branches.filter { $0.id != branch.id }.compactMap(Self.line)
    return question(
      "quiz.turn.\(branch.id)", .turn(branch.name), right: line,
      others: others.filter { !own.contains($0) },
      why: branch.cues.filter { !$0.text.contains("{") }.dropFirst().first?.text ?? line,
      source: "shared/branches.yaml, \(branch.id)", seed)
  }

  /// The rights of the first contact that bind the house's country.
  private static func rights(_ shared: SharedKnowledge, _ country: Country?) -> [Right] {
    shared.rights.filter { right in
      guard case .fact = right.plain.standing, right.letter != nil else { return false }
      return country.map { !right.notBound.contains($0.id) && $0.boundByVictimsDirective } ?? true
    }
  }

  private static func right(
    _ right: Right, _ rights: [Right], _ seed: UInt64
  ) -> QuizQuestion? {
    question(
      "quiz.\(right.id)", .right(right.short), right: right.plain.text,
      others: rights.map(\.plain.text), why: right.title,
      source: "\(right.act), Article \(right.article)", seed)
  }

  /// The first number of a country is the one for emergencies. The other choices are numbers that the content
  /// names for every country, each with its source; where it names too few, nobody is asked.
  private static func number(
    _ shared: SharedKnowledge, _ country: Country?, _ seed: UInt64
  ) -> QuizQuestion? {
    guard let country, let found = country.numbers.first, let number = found.number,
      case .fact(let sources, _) = found.standing
    else { return nil }
    let own = Set(country.numbers.compactMap(\.number))
    let others = Set(lines(shared)).subtracting(own)
    guard others.count >= choices - 1 else { return nil }
    return question(
      "quiz.number", .emergencyNumber(country.name), right: number, others: Array(others),
      why: found.text, source: sources.first ?? "countries/\(country.id)/country.yaml", seed)
  }

  /// Numbers of the content that are the same everywhere: facts of no single country.
  private static func lines(_ shared: SharedKnowledge) -> [String] {
    let statements = shared.crimeTypes.flatMap(\.firstFacts) + shared.rights.map(\.plain)
    return statements.compactMap { statement in
      guard case .fact = statement.standing, statement.country == nil else { return nil }
      return statement.number
    }
  }

  /// What the house says, else that it has said nothing.
  private static func rule(
    _ shared: SharedKnowledge, _ house: HouseRules, _ seed: UInt64
  ) -> QuizQuestion? {
    let id = "may_ring_112"
    guard let field = house.fields.first(where: { $0.id == id }),
      let cue = shared.dangerNow.stay.first(where: { $0.id == "danger_now.stay_consent" })
    else { return nil }
    return question(
      "quiz.consent", .withoutConsent, right: house.wording(id),
      others: Array(field.choices.values) + [field.neutral], why: cue.text,
      source: house.value(id) == nil ? "house/form.yaml, \(id)" : "house/rules.yaml, \(id)", seed)
  }

  /// The right answer among three others at most, in an order that looks like chance.
  private static func question(
    _ id: String, _ subject: QuizQuestion.Subject, right: String, others: [String], why: String,
    source: String, _ seed: UInt64
  ) -> QuizQuestion? {
    let own = id.utf8.reduce(seed) { ($0 &* 31) &+ UInt64($1) }
    let wrong = Set(others).subtracting([right]).sorted()
    let drawn = Shuffle.order(wrong, seed: own).prefix(choices - 1)
    let choices = Shuffle.order([right] + drawn, seed: own &+ 1)
    guard choices.count >= 2, let index = choices.firstIndex(of: right) else { return nil }
    return QuizQuestion(
      id: id, subject: subject, choices: choices, right: index, why: why, source: source)
  }
}

/// The quiz while it is answered: wrong ones come again at the end. No score, no count of tries.
public struct QuizRun: Equatable, Sendable {
  private var waiting: [QuizQuestion]
  /// How many questions there are.
  public let count: Int
  /// What was chosen for the present question, nil while it is asked.
  public private(set) var chosen: Int?

  /// The quiz at its beginning.
  public init(_ questions: [QuizQuestion]) {
    waiting = questions
    count = questions.count
  }

  /// The present question, nil when each was answered rightly once.
  public var question: QuizQuestion? { waiting.first }

  /// How many were answered rightly.
  public var done: Int { count - waiting.count }

  /// Whether each question was answered rightly once.
  public var isPassed: Bool { count > 0 && waiting.isEmpty }

  /// Whether what was chosen is right; nil while nothing is.
  public var isRight: Bool? { chosen.map { $0 == question?.right } }

  /// Takes an answer, from 0.
  public mutating func answer(_ choice: Int) {
    guard chosen == nil, question?.choices.indices.contains(choice) == true else { return }
    chosen = choice
  }

  /// The next question; a wrong one is asked again at the end.
  public mutating func next() {
    guard let isRight, !waiting.isEmpty else { return }
    let asked = waiting.removeFirst()
    if !isRight { waiting.append(asked) }
    chosen = nil
  }
}
