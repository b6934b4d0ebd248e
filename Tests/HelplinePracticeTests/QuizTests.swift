import HelplineModel
import HelplinePractice
import Testing

/// The quiz before the first live call, over invented content.
struct QuizTests {
  private let shared = SharedKnowledge(
    branches: (1...4).map { number in
      Branch(
        id: "turn\(number)", title: "turn \(number)", name: "Turn \(number)", setsFacts: [],
        order: number,
        cues: [
          Cue(id: "t\(number).a", kind: .do, text: "Wait: {silent_wait}"),
          Cue(id: "t\(number).b", kind: .try, text: "Line of turn \(number)."),
        ])
    },
    dangerNow: DangerNow(
      whereQuestion: "", callerRings: [], weRing: [],
      stay: [Cue(id: "danger_now.stay_consent", kind: .do, text: "Only by house rule.")]),
    dangerCards: (1...6).map { number in
      DangerCard(
        id: "card\(number)", title: "card \(number)", order: number, fits: Fit(),
        lines: [Cue(id: "c\(number)", kind: .do, text: "First line of card \(number).")])
    },
    rights: ["a", "b", "c"].map { (letter: String) in
      Right(
        id: "right.\(letter)", letter: letter, short: "short \(letter)", title: "Title \(letter)",
        plain: Statement(
          id: "plain.\(letter)", text: "Sentence \(letter).",
          standing: .fact(sources: ["https://example.org/\(letter)"], dated: nil)),
        phases: [], act: "Test act", article: "4(1)(\(letter))")
    },
    crimeTypes: [
      CrimeType(
        id: "crime.x", name: "x", short: "x", needs: [], topics: [], danger: [],
        firstFacts: ["991", "992", "993"].map {
          Statement(
            id: "x.\($0)", text: "invented line",
            standing: .fact(sources: ["https://example.org"], dated: nil), number: $0)
        }, redFlags: [])
    ])
  private let sentences = (1...6).map {
    DrillSentence(id: "drill.\($0)", card: "card\($0)", text: "Sentence \($0).")
  }
  private let form = HouseField(
    id: "may_ring_112", question: "", kind: "choice",
    choices: ["yes": "We may.", "no": "We don't.", "backup_first": "Back-up first."],
    neutral: "Not set.")

  private func country(number: String? = "990") -> Country {
    let fact = Statement(
      id: "xt.number", text: "emergency",
      standing: .fact(sources: ["https://example.org"], dated: nil),
      number: number)
    return Country(id: "XT", name: "Testland", boundByVictimsDirective: true, numbers: [fact])
  }

  private func questions(
    _ country: Country?, _ values: [String: String] = [:], seed: UInt64 = 1
  ) -> [QuizQuestion] {
    Quiz.questions(
      shared, sentences: sentences, house: HouseRules(fields: [form], values: values),
      country: country, seed: seed)
  }

  @Test func `eight questions, each once, each with its reason and its place`() {
    for seed in 0..<200 as Range<UInt64> {
      let all = questions(country(), seed: seed)
      #expect(all.count == Quiz.count && Set(all.map(\.id)).count == all.count)
      for one in all {
        #expect(one.choices.indices.contains(one.right) && one.choices.count >= 2)
        #expect(Set(one.choices).count == one.choices.count && one.choices.count <= 4)
        #expect(!one.why.isEmpty && !one.source.isEmpty, "\(one.id)")
      }
    }
  }

  @Test func `the same seed asks the same, another seed something else`() {
    #expect(questions(country(), seed: 7) == questions(country(), seed: 7))
    #expect(questions(country(), seed: 7) != questions(country(), seed: 8))
  }

  @Test func `the right answer is the content's own`() throws {
    for one in questions(country(), ["may_ring_112": "no"]) {
      let answer = one.choices[one.right]
      switch one.subject {
      case .card(let sentence):
        let card = sentences.first { $0.text == sentence }?.card
        #expect(shared.dangerCards.first { $0.title == answer }?.id == card)
      case .turn(let name): #expect(answer == "Line of \(name.lowercased()).")
      case .right(let short): #expect(answer == "Sentence \(short.suffix(1)).")
      case .emergencyNumber(let name):
        #expect(name == "Testland" && answer == "990")
        #expect(Set(one.choices) == ["990", "991", "992", "993"])
      case .withoutConsent: #expect(answer == "We don't.")
      }
    }
  }

  @Test func `a house that has said nothing of 112 hears that nothing is set`() throws {
    let rule = try #require(questions(country()).first { $0.subject == .withoutConsent })
    #expect(rule.choices[rule.right] == "Not set.")
    #expect(rule.source == "house/form.yaml, may_ring_112")
  }

  @Test func `no number is asked for where no fact says one, and eight questions are left`() {
    for place in [nil, country(number: nil)] {
      let all = questions(place)
      #expect(all.count == Quiz.count)
      #expect(!all.contains { $0.id == "quiz.number" })
    }
  }

  @Test func `no number is asked for where the content has fewer than three others with a source`()
  {
    let seen = (0..<40).contains { seed in
      questions(country(number: "991"), seed: UInt64(seed)).contains { $0.id == "quiz.number" }
    }
    #expect(!seen)
  }

  @Test func `a right that does not bind the country is not asked for`() {
    var place = country()
    place.boundByVictimsDirective = false
    let asksRight = { (one: QuizQuestion) in one.id.hasPrefix("quiz.right.") }
    #expect(questions(country()).contains(where: asksRight))
    #expect(!questions(place).contains(where: asksRight))
  }

  @Test func `a wrong answer comes again at the end until it is right; then it is passed`() {
    let all = questions(country())
    var run = QuizRun(all)
    run.next()
    #expect(run.question == all[0])
    run.answer(all[0].right == 0 ? 1 : 0)
    run.answer(all[0].right)
    #expect(run.isRight == false)
    run.next()
    #expect(run.done == 0)
    var asked: [String] = []
    while let question = run.question, asked.count < 50 {
      asked.append(question.id)
      run.answer(question.right)
      run.next()
    }
    #expect(asked == all.dropFirst().map(\.id) + [all[0].id])
    #expect(run.isPassed && run.done == all.count)
    #expect(!QuizRun([]).isPassed)
  }
}
