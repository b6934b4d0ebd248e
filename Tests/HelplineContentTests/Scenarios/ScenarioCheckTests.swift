import Foundation
import HelplineModel
import Testing

@testable import HelplineContent

/// One slip in the template and the one problem it has to bring.
private struct Slip: Sendable, CustomTestStringConvertible {
  var what: String
  var edits: [(file: String, from: String, to: String)]
  var field: String?
  var says: String
  /// The problem stands elsewhere than at the edit.
  var isElsewhere = false

  init(
    _ what: String, _ from: String, _ to: String, field: String? = nil, says: String,
    file: String = ScenarioFixture.logic, elsewhere: Bool = false
  ) {
    self.what = what
    edits = [(file, from, to)]
    self.field = field
    self.says = says
    isElsewhere = elsewhere
  }

  /// A fault that takes more than one edit.
  func and(_ from: String, _ to: String, file: String = ScenarioFixture.logic) -> Slip {
    var result = self
    result.edits.append((file, from, to))
    result.isElsewhere = true
    return result
  }

  var testDescription: String { what }
}

private let headerSlips = [
  Slip(
    "another id than the folder", "id: template-scenario", "id: other", field: "id", says: "folder"),
  Slip("no version", "version: 1 ", "", field: "version", says: "missing", elsewhere: true),
  Slip("a crime there is not", "theft_cards  ", "theft_card", field: "crime", says: "theft_cards?"),
  Slip("a fourth level", "difficulty: 1", "difficulty: 4", field: "difficulty", says: "\"4\""),
  Slip("minutes in words", "minutes: 8", "minutes: long", field: "minutes", says: "\"long\""),
  Slip(
    "five dimensions", "respect, referral]", "respect, referral, priorities]", field: "scored",
    says: "5 dimensions", elsewhere: true
  ).and("marks: {respect: 1, referral: 0}", "marks: {priorities: 1}"),
  Slip(
    "a dimension there is not", "respect, referral]", "respect, refferal]", field: "scored",
    says: "no dimension refferal: referral?"),
  Slip(
    "a dimension no reply is marked for", "respect, referral]", "respect, justice]",
    field: "scored", says: "justice", elsewhere: true),
  Slip("a state of eleven", "trust: 4", "trust: 11", field: "trust", says: "\"11\""),
  Slip(
    "a first node there is not", "first: open", "first: opne", field: "first",
    says: "no node opne: open?", elsewhere: true),
  Slip(
    "a value there is not", "when.today", "when.todya", field: "record", says: "when.today?",
    elsewhere: true),
  Slip("a field there is not", "minutes: 8", "minuts: 8", field: "minuts", says: "minutes?"),
]

private let replySlips = [
  Slip(
    "a node there is not", "to: story, marks: {empathy: 3}", "to: stroy, marks: {empathy: 3}",
    field: "to", says: "There is no node stroy: story?"),
  Slip(
    "a node like no other", "to: story, marks: {empathy: 3}", "to: elsewhere, marks: {empathy: 3}",
    field: "to", says: "There is no node elsewhere."),
  Slip(
    "a reply that leads nowhere", "to: colder, marks: {empathy: 1}", "marks: {empathy: 1}",
    field: "to", says: "missing"),
  Slip("a reply without id", "{id: plan-bye, to", "{to", field: "id", says: "missing"),
  Slip(
    "a reply twice", "      - {id: plan-bye",
    "      - {id: plan-many, to: poor_end}\n      - {id: plan-bye", field: "id", says: "twice"),
  Slip(
    "a node twice", "  - {id: hung_up", "  - {id: poor_end, ending: poor}\n  - {id: hung_up",
    field: "id", says: "twice"),
  Slip(
    "a mark of four", "marks: {referral: 3}", "marks: {referral: 4}", field: "referral",
    says: "\"4\""),
  Slip("a mark for nothing", "{referral: 3}", "{referal: 3}", field: "referal", says: "referral?"),
  Slip(
    "an effect of nine", "effect: {trust: -3", "effect: {trust: -9", field: "trust", says: "\"-9\""),
  Slip(
    "an effect on nothing", "effect: {trust: -3", "effect: {trsut: -3", field: "trsut",
    says: "trust?"),
  Slip(
    "a hidden fact there is not", "{trust: 1}, opens: [keys_gone]}\n      - {id: open-when",
    "{trust: 1}, opens: [key_gone]}\n      - {id: open-when", field: "opens", says: "keys_gone?"),
  Slip(
    "marks by another name", "to: hung_up, marks:", "to: hung_up, mark:", field: "mark",
    says: "marks?"),
]

private let nodeSlips = [
  Slip(
    "two replies",
    "      - {id: plan-bye, to: poor_end, marks: {referral: 0}, effect: {trust: -1}}\n",
    "", field: "replies", says: "2 replies"
  ).and(
    """
      plan-bye:
        say: "Good, then you have everything. All the best!"
        feedback: "The call ends, and nothing was agreed."
        why: "A wish that was said wants an answer before goodbye."

    """, "", file: ScenarioFixture.english),
  Slip(
    "nothing wrong to say", "safety: 1}", "safety: 2}", field: "replies", says: "plausible wrong"
  )
  .and("{respect: 1, safety: 0}", "{respect: 2}"),
  Slip("an ending of no kind", "ending: good}", "ending: goood}", field: "ending", says: "good?"),
  Slip(
    "no poor ending", "poor_end, ending: poor", "poor_end, ending: good", field: "nodes",
    says: "poor"
  )
  .and("hung_up, ending: poor", "hung_up, ending: good"),
  Slip(
    "a node no way leads to", "{id: plan-one, to: good_end", "{id: plan-one, to: poor_end",
    says: "No way leads", elsewhere: true),
  Slip(
    "a round without an end", "{id: plan-one, to: good_end", "{id: plan-one, to: plan",
    field: "replies", says: "no ending"
  )
  .and("{id: plan-many, to: poor_end", "{id: plan-many, to: plan")
  .and("{id: plan-bye, to: poor_end", "{id: plan-bye, to: plan")
  .and("{id: wish-number, to: poor_end", "{id: wish-number, to: good_end")
  .and("{id: colder-hurry, to: hung_up", "{id: colder-hurry, to: poor_end"),
  Slip(
    "an ending for acts only", "to: unsafe", "to: wish", field: "ending", says: "No replies lead"
  )
  .and("{act: safe_asked, to: wish", "{act: safe_asked, to: unsafe"),
  Slip(
    "an act there is not", "{act: safe_asked, to", "{act: safe_askd, to", field: "act",
    says: "safe_asked?"
  )
  .and("keys.safe_asked", "keys.safe_askd", file: ScenarioFixture.english),
  Slip(
    "a card there is not", "{act: safe_asked, to", "{act: danger_opened, what: suicde, to",
    field: "what", says: "suicide?"
  )
  .and("keys.safe_asked", "keys.danger_opened", file: ScenarioFixture.english),
  Slip(
    "a branch there is not", "{act: safe_asked, to", "{act: branch_taken, what: silnt, to",
    field: "what", says: "silent?"
  )
  .and("keys.safe_asked", "keys.branch_taken", file: ScenarioFixture.english),
  Slip(
    "a right there is not", "{act: safe_asked, to", "{act: right_told, what: right.suport, to",
    field: "what", says: "right.support?"
  )
  .and("keys.safe_asked", "keys.right_told", file: ScenarioFixture.english),
  Slip(
    "an act with something too much", "{act: safe_asked, to", "{act: safe_asked, what: suicide, to",
    field: "what", says: "done with nothing"),
]

private let ruleSlips = [
  Slip(
    "a trigger to nowhere", "{trust_below: 2}, to: colder", "{trust_below: 2}, to: coldr",
    field: "to", says: "colder?"),
  Slip(
    "a trigger that never happens", "trust_below: 2", "danger_above: 9", field: "when",
    says: "No way of playing"),
  Slip(
    "a condition there is not", "trust_below: 2", "trust_bellow: 2", field: "trust_bellow",
    says: "trust_below?"),
  Slip(
    "two conditions", "{trust_below: 2}", "{trust_below: 2, after_replies: 3}", field: "when",
    says: "2 conditions"),
  Slip(
    "a rule about a reply there is not", "replies: [keys-tonight]", "replies: [keys-tonite]",
    field: "replies", says: "keys-tonight?"),
  Slip(
    "something forbidden there is not", "replies: [open-watch]", "replies: [open-wach]",
    field: "replies", says: "open-watch?"),
  Slip(
    "a rule that nothing fulfils", "{id: tonight, replies: [keys-tonight]}", "{id: tonight}",
    field: "replies", says: "Nothing counts"),
  Slip(
    "a rule with an act there is not", "acts: [safe_asked]", "acts: [safe_aksed]", field: "acts",
    says: "safe_asked?"),
  Slip("a topic there is not", "topic: general", "topic: genral", field: "topic", says: "general?"),
  Slip(
    "a language there is not", "topic: general", "topic: general, language: xx", field: "language",
    says: "xx"),
  Slip(
    "nobody it is for", "topic: general", "topic: general, for: womn", field: "for", says: "woman?"),
]

private func textSlip(
  _ what: String, _ from: String, _ to: String, field: String? = nil, says: String,
  elsewhere: Bool = false
) -> Slip {
  Slip(
    what, from, to, field: field, says: says, file: ScenarioFixture.english, elsewhere: elsewhere)
}

private let textSlips = [
  textSlip(
    "no feedback", "    feedback: \"The caller breathes out and goes on.\"\n", "",
    field: "feedback", says: "missing", elsewhere: true),
  textSlip(
    "no reason", "\"Blame closes people, however kindly it is meant.\"", "\"\"", field: "why",
    says: "missing"),
  textSlip(
    "no words of a reply", "\"On the bus you really have to watch your bag.\"", "", field: "say",
    says: "missing"),
  textSlip(
    "a reply by another name", "  open-listen:", "  open-lisen:", field: "replies",
    says: "open-listen?", elsewhere: true),
  textSlip(
    "words too many", "  hung_up: \"[the line is dead]\"",
    "  gone_away: \"[nothing]\"\n  hung_up: \"[the line is dead]\"", field: "caller",
    says: "no gone_away"),
  textSlip(
    "a caller without words", "  hung_up: \"[the line is dead]\"\n", "", field: "caller",
    says: "hung_up are missing", elsewhere: true),
  textSlip(
    "an ending without words", "  hung_up: \"The caller is gone.\"\n", "", field: "endings",
    says: "hung_up are missing", elsewhere: true),
  textSlip(
    "a trigger without words", "  goes_quiet: \"[a long silence]\"\n", "", field: "triggers",
    says: "goes_quiet", elsewhere: true),
  textSlip(
    "a hidden fact without words",
    "  keys_gone: \"My keys are in it. And a letter with my address.\"\n", "  {}\n",
    field: "hidden", says: "keys_gone", elsewhere: true),
  textSlip(
    "an act without words",
    "  keys.safe_asked:\n    feedback: \"You asked and wrote down the answer.\"\n    why: \"What is asked on the screen counts as asked.\"\n",
    "  {}\n", field: "acts", says: "keys.safe_asked", elsewhere: true),
  textSlip(
    "a rule without words", "  blamed: \"Something sounded like blame.\"\n", "  {}\n",
    field: "forbidden", says: "blamed", elsewhere: true),
  textSlip(
    "a task without words", "  near_help: \"One service for victims near the caller.\"\n", "  {}\n",
    field: "task", says: "near_help", elsewhere: true),
  textSlip(
    "a digit in feedback", "The shame grows smaller.", "The shame is 2 sizes smaller.",
    field: "feedback", says: "digit"),
  textSlip(
    "a digit in a reason", "In a shock a list", "In a shock a list of 4", field: "why",
    says: "digit"),
  textSlip(
    "a digit in the debrief", "You let her finish.", "You let her finish 1 sentence.",
    field: "well", says: "digit"),
  textSlip(
    "a number to ring", "I'll see. Thanks.", "I'll ring 020 7946 0000.", field: "poor_end",
    says: "020 7946 0000"),
  textSlip(
    "a reply too long", "Take your time, I'm listening.",
    String(repeating: "I am listening. ", count: 8), field: "say", says: "120 is the most"),
  textSlip(
    "a line too long", "I'll see. Thanks.", String(repeating: "Well. ", count: 40), field: "caller",
    says: "190 is the most"),
  textSlip(
    "somebody failed", "The caller is gone.", "You failed.", field: "endings", says: "failed"),
  textSlip(
    "another language than the file", "language: en", "language: de", field: "language",
    says: "\"de\""),
  textSlip("half a persona", "  wants: ", "  wnts: ", field: "wnts", says: "wants?"),
  textSlip(
    "nothing to try next",
    "  next: [\"Ask about safety before the story.\", \"Give a choice back in your own words.\"]\n",
    "", field: "next", says: "missing", elsewhere: true),
  textSlip(
    "no content notice",
    "notice: \"A theft, and the fear of somebody who may come to the door.\"\n", "",
    field: "notice", says: "missing", elsewhere: true),
  textSlip(
    "a text where texts belong",
    "  keys.safe_asked:\n    feedback: \"You asked and wrote down the answer.\"\n    why: \"What is asked on the screen counts as asked.\"\n",
    "  keys.safe_asked: \"Well done.\"\n", field: "acts", says: "a text"),
]

struct ScenarioCheckTests {
  @Test func `the template passes, and so does a copy under another name`() throws {
    let path = "\(ShippedContentTests.resources)/template-scenario"
    let report = try #require(ScenarioFixture.library.checkScenario(at: path))
    #expect(report.problems.map(\.description) == [])
    #expect(report.checked == ["template-scenario"])
    #expect(try ScenarioFixture(name: "my-own").problems() == [])
  }

  @Test(
    "each slip gives its one problem, with its line and what to do",
    arguments: headerSlips + replySlips + nodeSlips + ruleSlips + textSlips)
  private func names(_ slip: Slip) throws {
    let scenario = try ScenarioFixture()
    var line = 0
    for edit in slip.edits { line = try scenario.change(edit.file, edit.from, edit.to) }
    let problems = try scenario.problems()
    #expect(problems.count == 1, "\(problems)")
    let problem = try #require(problems.first)
    #expect(problem.field == slip.field, "\(problem)")
    #expect(problem.text.contains(slip.says), "\(problem)")
    #expect(!problem.advice.isEmpty && problem.line != nil)
    if !slip.isElsewhere { #expect(problem.line == line, "\(problem)") }
  }

  @Test func `in an entry written over several lines the line of the field is named`() throws {
    let scenario = try ScenarioFixture()
    let line = try scenario.change(
      ScenarioFixture.logic,
      "      - {id: plan-bye, to: poor_end, marks: {referral: 0}, effect: {trust: -1}}\n",
      "      - id: plan-bye\n        marks: {referral: 0}\n        to: por_end\n")
    let problem = try #require(scenario.problems().first)
    #expect(problem.line == line + 2 && problem.field == "to", "\(problem)")
  }

  @Test func `where no value is near, those of its kind are named and no others`() throws {
    let scenario = try ScenarioFixture()
    try scenario.change(ScenarioFixture.logic, "when.today", "when.fortnight")
    let problem = try #require(scenario.problems().first)
    #expect(problem.field == "record" && problem.text == "There is no value when.fortnight.")
    #expect(problem.advice.contains("when.today") && !problem.advice.contains("crime."))
  }

  @Test func `a hidden fact that no reply opens is named`() throws {
    let scenario = try ScenarioFixture()
    for _ in 0..<3 { try scenario.change(ScenarioFixture.logic, ", opens: [keys_gone]", "") }
    let problems = try scenario.problems()
    #expect(problems.map(\.text) == ["No reply opens the hidden fact."])
    #expect(problems.first?.entry == "keys_gone")
  }

  @Test func `a call that stops, and an ending that goes on, are told apart`() throws {
    let scenario = try ScenarioFixture()
    try scenario.change(ScenarioFixture.logic, "{id: hung_up, ending: poor}", "{id: hung_up}")
    try scenario.change(ScenarioFixture.logic, "  - id: plan\n", "  - id: plan\n    ending: poor\n")
    let texts = try scenario.problems().map(\.text)
    #expect(texts.contains("The call stops here: there is no reply and no ending."))
    #expect(texts.contains("The call ends here, and there are replies."))
  }

  @Test func `a scenario without its words, or with those of no language, is told what to write`()
    throws
  {
    let scenario = try ScenarioFixture()
    let words = try scenario.text(ScenarioFixture.english)
    try scenario.remove(ScenarioFixture.english)
    let problem = try #require(scenario.problems().first)
    #expect(problem.file.hasSuffix("texts.en.yaml") && problem.advice.contains("texts.en.yaml"))
    try scenario.write(ScenarioFixture.english, Data(words.utf8))
    let other = words.replacing("language: en", with: "language: qqq")
    try scenario.write("texts.qqq.yaml", Data(other.utf8))
    #expect(try scenario.problems().map(\.text) == ["\"qqq\" is no language."])
  }

  @Test func `a translation that lacks a word is named with its file`() throws {
    let scenario = try ScenarioFixture()
    let german = try scenario.text(ScenarioFixture.english)
      .replacing("language: en", with: "language: de")
      .replacing("  blamed: \"Something sounded like blame.\"\n", with: "  {}\n")
    try scenario.write("texts.de.yaml", Data(german.utf8))
    let problems = try scenario.problems()
    #expect(problems.map(\.entry) == ["blamed"])
    #expect(problems.first?.file.hasSuffix("texts.de.yaml") == true)
  }

  @Test func `a file that is not there, or cannot be read, is one problem`() throws {
    let scenario = try ScenarioFixture()
    try scenario.write(ScenarioFixture.logic, Data("nodes: [".utf8))
    #expect(try scenario.problems().count == 1)
    try scenario.write(ScenarioFixture.logic, Data("- a\n".utf8))
    #expect(try scenario.problems().map(\.leftOut) == [true])
    try scenario.remove(ScenarioFixture.logic)
    #expect(try scenario.problems().map(\.text) == ["The file is missing."])
    #expect(ScenarioFixture.library.checkScenario(at: scenario.folder + "/nothing") == nil)
  }
}
