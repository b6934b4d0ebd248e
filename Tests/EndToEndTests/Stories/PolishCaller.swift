import Foundation
import Testing

/// One thing the handler does, and what stands in the call from then on.
struct StoryStep: Sendable {
  /// What is done, in plain words.
  let what: String
  /// Words that stand on the call screen once it is done.
  let leaves: [String]
  /// The keys.
  let act: @Sendable (Desk) async throws -> Void

  init(_ what: String, leaves: [String] = [], act: @escaping @Sendable (Desk) async throws -> Void)
  {
    self.what = what
    self.leaves = leaves
    self.act = act
  }
}

/// The woman of both stories: she speaks Polish, her former partner has been stalking her since last week,
/// she is afraid to go home tonight, and she has not reported it.
enum PolishCaller {
  /// F2, danger now, the questions about violence, safe now, and what she said.
  static let beginning: [StoryStep] = [
    StoryStep("The call starts") { try await $0.startsCall() },
    StoryStep("Danger now opens on the action, and Esc goes back to the very place") { desk in
      try await desk.opensDanger()
      try await desk.waitFor("NOT SAID")
      try await desk.leavesDanger()
    },
    fact("stalk", "crime: stalking", leaves: "stalking"),
    fact("ex", "the other person: former partner", leaves: "former partner"),
    StoryStep(
      "The card on partner violence stands first; what was asked is ticked",
      leaves: ["partner or family"],
      act: asksTheViolenceQuestions),
    StoryStep("Safe now: not safe", leaves: ["Safe now: not safe"]) { desk in
      try await desk.answers(0, with: "not safe")
    },
    fact("last week", "when: in the last week", leaves: "in the last week"),
    fact("not reported", "reported: not reported", leaves: "not reported"),
    fact("woman", "for whom: for a woman", leaves: "for a woman"),
    fact("afraid to go home", "tonight: no safe place tonight", leaves: "no safe place tonight"),
    fact("polish", "language: Polish", leaves: "speaks Polish"),
  ]

  /// A fact put down by typing.
  static func fact(_ typed: String, _ line: String, leaves: String) -> StoryStep {
    StoryStep("She says it: \(line)", leaves: [leaves]) { try await $0.putsDown(typed, as: line) }
  }

  @Sendable private static func asksTheViolenceQuestions(_ desk: Desk) async throws {
    try await desk.opensDanger()
    try await desk.opensCard("partner or family")
    let asked = [
      "there, or coming?", "the signs below", "life been threatened", "on your neck?",
      "follow, watch or track", "somewhere you can be tonight?",
    ]
    for question in asked { try await desk.ticks(question) }
    try await desk.leavesDanger(by: "C-e")
  }

  /// Three rights, each opened, read and ticked.
  static let rights: [StoryStep] = [
    right("interpreter and translation"), right("protection, and how to get it"),
    right("how to report, and your part"),
  ]

  private static func right(_ name: String) -> StoryStep {
    StoryStep("A right is told: \(name)", leaves: [name]) { try await $0.tells(name) }
  }

  /// The wrap-up holds what was said; Enter saves it.
  static let ending = StoryStep("The wrap-up is filled from the call and saved") { desk in
    try await desk.endsCall()
    try await desk.waitFor("Save the record")
    for words in ["support call", "stalking", "Polish", "not reported", "partner or family"] {
      try await desk.waitFor(words)
    }
    try await desk.saves()
    try await desk.press("Enter")
    try await desk.seesShiftSheet()
  }

  /// Does the steps one after the other; each leaves its words on the call screen.
  static func run(_ steps: [StoryStep], at desk: Desk) async throws {
    for step in steps {
      do {
        try await step.act(desk)
        for words in step.leaves { try await desk.waitFor(words) }
      } catch {
        throw Trouble("In the step “\(step.what)”: \(error)")
      }
    }
  }

  /// The letters typed in these stories that no record may hold.
  static let typed = ["afraid to go home", "last week", "testt", "dubl"]
}
