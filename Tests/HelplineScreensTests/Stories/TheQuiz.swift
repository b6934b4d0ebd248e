import HelplineContent
import HelplineModel
import HelplinePractice
import TerminalUI
import Testing

@testable import HelplineScreens

/// The house rule "a quiz before the first live call".
@Suite("The quiz")
struct TheQuiz {
  private func desk(_ rules: [String: String] = ["quiz_gate": "yes"]) throws -> TestDesk {
    try TestDesk(house: rules)
  }

  /// The choice that is right, by the numbers on the screen.
  private func right(_ desk: TestDesk) throws -> Int {
    let questions = Quiz.questions(
      World.shared, sentences: World.library.dangerDrill, house: desk.desk.house,
      country: World.library.country("IE"), seed: 0)
    #expect(questions.count == Quiz.count)
    let shown = desk.items.map(\.text)
    let asked = desk.outline.joined(separator: " ")
    return try #require(
      shown.firstIndex { words in
        TheQuiz.everything(desk).contains {
          $0.choices[$0.right] == words && Set($0.choices) == Set(shown) && asked.contains(words)
        }
      })
  }

  /// All questions of this desk at the moment its quiz was begun.
  private static func everything(_ desk: TestDesk) -> [QuizQuestion] {
    Quiz.questions(
      World.shared, sentences: World.library.dangerDrill, house: desk.desk.house,
      country: World.library.country("IE"), seed: UInt64(begun))
  }

  /// When the quiz begins in these stories: two keys after the evening's first moment.
  private static let begun = TestDesk.evening + 2 * TestDesk.quickHand

  @Test func `with the rule off, or not set, F2 takes the call as ever`() throws {
    for rules in [[:], ["quiz_gate": "no"]] {
      try desk(rules).press("F2").isAt("call")
    }
  }

  @Test func `with the rule on F2 asks for the quiz, and a ringing phone is one digit away`() throws
  {
    let desk = try desk().press("F2").isAt("quiz.gate").sees("The phone is ringing?")
    #expect(desk.live == nil)
    desk.press("2").isAt("call").sees("LIVE")
    #expect(desk.live != nil)
  }

  @Test func `Esc leaves the page, and nothing has begun`() throws {
    let desk = try desk().press("F2", "Esc").isAt("shift")
    #expect(desk.live == nil && desk.drafts.isEmpty)
  }

  @Test func `no question of the shipped content leaves a value of the house open`() throws {
    for seed in 0..<60 as Range<UInt64> {
      let all = Quiz.questions(
        World.shared, sentences: World.library.dangerDrill, house: try desk().desk.house,
        country: World.library.country("IE"), seed: seed)
      #expect(all.count == Quiz.count)
      for one in all {
        let words = one.choices + [one.why, one.source]
        #expect(!words.contains { $0.isEmpty || $0.contains("{") }, "\(one)")
      }
    }
  }

  @Test func `the first number of every country is the one for emergencies`() throws {
    for (id, _) in World.library.countries {
      let first = try #require(World.library.country(id)?.numbers.first)
      #expect(first.text.hasPrefix("emergency"), "\(id): \(first.text)")
    }
  }

  @Test func `the numbers to choose among are the content's`() throws {
    let questions = Quiz.questions(
      World.shared, sentences: [], house: try desk().desk.house,
      country: World.library.country("IE"), seed: 3)
    let number = try #require(questions.first { $0.id == "quiz.number" })
    #expect(number.choices[number.right] == "112" && number.choices.count == 4)
    #expect(!number.choices.contains("999"))
  }

  @Test func `nobody's code: the page asks for it first; a ringing phone stays one digit away`()
    throws
  {
    let desk = try TestDesk(house: ["quiz_gate": "yes"], code: "")
    desk.press("F2").isAt("quiz.gate").sees("say your code first").seesNot("The quiz now")
    desk.press("1").isAt("code").type("77").press("Enter").isAt("shift")
    desk.press("F2").isAt("quiz.gate").press("1").isAt("quiz")
    let other = try TestDesk(house: ["quiz_gate": "yes"], code: "")
    other.press("F2", "2").isAt("call")
  }

  @Test func `the page says how many questions there are`() throws {
    let desk = try desk().press("F2")
    let count = QuizScreen.questions(desk.desk).count
    desk.sees("\(count) questions")
  }

  @Test func `eight right answers pass it; F2 takes the call then`() throws {
    let desk = try desk().press("F2", "Enter").isAt("quiz")
    for number in 0..<Quiz.count {
      desk.sees("\(number) of 8 are answered")
      desk.press(String(try right(desk) + 1)).sees("Right.", "From")
      desk.press("Enter")
    }
    desk.isAt("shift").sees("F2 takes a call.")
    #expect(desk.effects.contains(.practice(.passedQuiz)))
    desk.press("F2").isAt("call")
  }

  @Test func `a wrong answer says why, comes again, and counts for nothing`() throws {
    let desk = try desk().press("F2", "Enter")
    let wrong = try right(desk) == 0 ? "2" : "1"
    let first = desk.outline
    desk.press(wrong).sees("Not this one", "Why", "✓").press("Enter")
    desk.sees("0 of 8 are answered")
    for _ in 0..<(Quiz.count - 1) {
      desk.press(String(try right(desk) + 1)).press("Enter")
    }
    #expect(desk.outline.joined().contains("7 of 8") && first.joined().contains("0 of 8"))
    desk.press(String(try right(desk) + 1)).press("Enter").isAt("shift")
    #expect(desk.effects.contains(.practice(.passedQuiz)))
    desk.seesNot("score", "points")
  }

  @Test func `left in the middle it is not passed`() throws {
    let desk = try desk().press("F2", "Enter")
    desk.press(String(try right(desk) + 1)).press("Esc").isAt("shift")
    #expect(!desk.effects.contains(.practice(.passedQuiz)))
    desk.press("F2").isAt("quiz.gate")
  }

  @Test func `what the store knows of the code counts, and another code is asked again`() throws {
    let desk = try desk()
    desk.receive(.practice(.quizPassed(true)))
    desk.press("F2").isAt("call").end("hang-up")
    let other = try self.desk()
    other.receive(.practice(.quizPassed(true)))
    other.press("Esc").press("F10").type("change person").press("Enter").type("77").press("Enter")
    other.press("F2").isAt("quiz.gate")
  }

  @Test func `a waiting call is never behind the gate`() throws {
    let desk = try desk().press("F2", "2").put("stalk", as: "crime: stalking").press("F2")
    desk.choose("New call").isAt("call").press("F2").isAt("call.menu")
  }

  @Test func `from practice F2 leads to the page, too, not around it`() throws {
    try desk().press("F6", "F2").isAt("quiz.gate").press("2").isAt("call")
  }
}
