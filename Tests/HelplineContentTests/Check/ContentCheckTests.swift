import Foundation
import HelplineModel
import Testing

@testable import HelplineContent

/// One edit to sound content and the problem it has to bring.
struct Fault: Sendable, CustomTestStringConvertible {
  var what: String
  var file: String
  var from: String
  var to: String
  var entry: String?
  var field: String?
  var says: String

  init(
    _ what: String, _ file: String, _ from: String, _ to: String, entry: String? = nil,
    field: String? = nil, says: String
  ) {
    self.what = what
    self.file = file
    self.from = from
    self.to = to
    self.entry = entry
    self.field = field
    self.says = says
  }

  var testDescription: String { what }
}

private let phases = "shared/phases.yaml"
private let branches = "shared/branches.yaml"
private let card = "shared/danger/suicide.yaml"
private let rights = "shared/rights/first.yaml"
private let crimes = "shared/crime-types.yaml"
private let ireland = "countries/IE/country.yaml"
private let deadlines = "countries/IE/deadlines.yaml"
private let listings = "countries/IE/listings.yaml"

private let wordingFaults: [Fault] =
  AdviceWording.bannedPhrases.map { phrase in
    Fault(
      "\"\(phrase)\" in advice", phases, "Are you somewhere safe right now?", "Now \(phrase) here?",
      entry: "safe.now", field: "text", says: "\"\(phrase)\"")
  } + [
    Fault(
      "a digit in advice", phases, "Is somebody with you?", "Is it 5 now?", entry: "safe.yn",
      field: "text", says: "digit"),
    Fault(
      "a digit in advice of a country", "countries/IE/justice.yaml", "Ask which station is near.",
      "Ask within 3 days.", entry: "ie.report.how", field: "text", says: "digit"),
    Fault(
      "a digit in the way to put a right", rights, "You can ask for this.", "Within 3 days.",
      entry: "right.a", field: "say", says: "digit"),
    Fault(
      "a digit in a neutral wording", phases, "Agree what to do if the line drops.", "Ring 1.",
      entry: "safe.back", field: "neutral", says: "digit"),
    Fault(
      "a line of ten words", phases, "Is somebody with you?", "a b c d e f g h i j?",
      entry: "safe.yn", field: "text", says: "10 words"),
    Fault(
      "a danger line of thirteen words", card, "Is it within reach?", "a b c d e f g h i j k l m",
      entry: "suicide.means", field: "text", says: "13 words"),
    Fault(
      "a don't that does not begin so", phases, "Don't ask for the story first.",
      "Ask for the story first.", entry: "safe.dont", field: "text", says: "Don't"),
    Fault(
      "\"expired\" in a fact", "countries/IE/emergency.yaml", "One room of 3 answers.",
      "It has expired.", entry: "ie.who", field: "text", says: "expired"),
    Fault(
      "\"too late\" in a time limit", deadlines, "the office decides on late claims",
      "then it is too late", entry: "ie.deadline.review", field: "late", says: "too late"),
    Fault(
      "a house value that the form has not", phases, "{call_back_rule}", "{greeting}",
      entry: "safe.back", field: "text", says: "{greeting}"),
    Fault(
      "a house value without neutral wording", phases,
      ", neutral: \"Agree what to do if the line drops.\"", "", entry: "safe.back",
      field: "neutral", says: "neutral"),
  ]

private let truthFaults = [
  Fault(
    "a fact without a source", rights, "    source: https://example.org/law\n", "",
    entry: "right.a", field: "source", says: "without a source"),
  Fault(
    "a source that is no address", "shared/reactions.yaml", "https://example.org/r", "a book",
    entry: "reactions.differ", field: "source", says: "no address"),
  Fault(
    "a day the calendar has not", deadlines, "2019-02-28", "2019-02-30",
    entry: "ie.deadline.review", field: "dated", says: "2019-02-30"),
  Fault(
    "a date in words", crimes, "\"2023-11\"", "\"last year\"", entry: "crime.stalking.ie",
    field: "dated", says: "last year"),
  Fault(
    "half a signature", card, "class: advice", "class: advice\nreviewed_by: psychologist",
    entry: "suicide", field: "reviewed_by", says: "half"),
  Fault(
    "advice on evidence without a guard", crimes,
    "        guard: \"Only where nobody else can find it.\"\n", "", entry: "crime.stalking.log",
    field: "guard", says: "without a guard"),
  Fault(
    "a class there is not", "shared/reactions.yaml", "class: fact", "class: rumour",
    entry: "reactions.differ", field: "class", says: "rumour"),
  Fault(
    "a kind there is not", phases, "kind: ask, text: \"Is somebody",
    "kind: tell, text: \"Is somebody",
    entry: "safe.yn", field: "kind", says: "tell"),
  Fault(
    "a slip in the name of a field", crimes, "guard:", "gaurd:", entry: "crime.stalking.log",
    field: "gaurd", says: "gaurd"),
]

private let linkFaults = [
  Fault(
    "an id twice", "shared/reactions.yaml", "reactions.differ", "safe.now", entry: "safe.now",
    field: "id", says: "twice"),
  Fault(
    "an id in capitals", "shared/reactions.yaml", "reactions.differ", "Reactions differ",
    entry: "Reactions differ", field: "id", says: "no id"),
  Fault(
    "a crime that is not there", card, "crimes: [stalking]", "crimes: [robbery]",
    entry: "suicide", field: "fits.crimes", says: "robbery"),
  Fault(
    "a relation that is not there", card, "relations: [partner]", "relations: [boss]",
    entry: "suicide", field: "fits.relations", says: "boss"),
  Fault(
    "a card that is not there", crimes, "danger: [suicide]", "danger: [fire]", entry: "stalking",
    field: "danger", says: "fire"),
  Fault(
    "a topic that is not there", crimes, "topics: [stalking, general]", "topics: [gardening]",
    entry: "stalking", field: "topics", says: "gardening"),
  Fault(
    "a topic of a listing that is not there", listings, "topics: [general, stalking]",
    "topics: [gardening]", entry: "lifeline-facts:ie-line", field: "topics", says: "gardening"),
  Fault(
    "a topic after a card that is not there", card, "then_topics: [emotional]",
    "then_topics: [gardening]", entry: "suicide", field: "then_topics", says: "gardening"),
  Fault(
    "words for a value that is not there", "shared/everyday-words.en.yaml",
    "relation.former_partner", "relation.boss", entry: "relation.boss", says: "relation.boss"),
  Fault(
    "words in a language of which some mean nothing", "shared/everyday-words.ga.yaml",
    "crime.stalking", "crime.gardening", entry: "crime.gardening", says: "crime.gardening"),
  Fault(
    "a phrase that means two crimes", "shared/everyday-words.ga.yaml", "tá sé taobh amuigh",
    "Leanann sé mé", entry: "crime.stalking", says: "twice"),
  Fault(
    "a name for a value that is not there", "shared/value-names.en.yaml",
    "relation.former_partner", "relation.boss", entry: "relation.boss", says: "relation.boss"),
  Fault(
    "a code word that two callers could have", "shared/handover.yaml", "[kettle, lantern]",
    "[kettle, kettle]", entry: "kettle", field: "code_words", says: "twice"),
  Fault(
    "a code word nobody can say", "shared/handover.yaml", "lantern", "x-9", entry: "x-9",
    field: "code_words", says: "plain word"),
  Fault(
    "a number on a handover card", "shared/handover.yaml", "something else",
    "something since 2020", entry: "other", field: "text", says: "digit"),
  Fault(
    "a branch that sets a fact there is not", branches, "talk: yes_or_no", "talk: loudly",
    entry: "silent", field: "sets_facts", says: "talk.loudly"),
  Fault(
    "a stage there is not", "countries/IE/justice.yaml", "id: trial", "id: lunch",
    entry: "lunch", field: "id", says: "lunch"),
  Fault(
    "a time limit at a stage there is not", deadlines, "stage: decision", "stage: lunch",
    entry: "ie.deadline.review", field: "stage", says: "lunch"),
]

private let partFaults = [
  Fault(
    "a review by somebody there is not", "shared/reactions.yaml", "class: fact",
    "class: fact, needs_review: tailor", entry: "reactions.differ", field: "needs_review",
    says: "tailor"),
  Fault(
    "a law that ends before it begins", "shared/reactions.yaml", "class: fact",
    "class: fact, valid_from: \"2024\", valid_until: \"2023-12-31\"", entry: "reactions.differ",
    field: "valid_until", says: "before it begins"),
  Fault(
    "compensation about something there is not", "countries/IE/compensation.yaml", "about: who",
    "about: weather", entry: "ie.compensation.who", field: "about", says: "weather"),
  Fault(
    "a border about something there is not", "countries/IE/cross-border.yaml", "about: report",
    "about: weather", entry: "ie.border.report", field: "about", says: "weather"),
  Fault(
    "a term that stands twice", "countries/IE/glossary.yaml", "\"DPP\", language: en",
    "\"garda\", language: ga", entry: "ie.term.dpp", field: "term", says: "also in ie.term.garda"),
  Fault(
    "a fact of a card without a source", "shared/cards/report_helper.yaml",
    ", source: \"https://example.org/c\"", "", entry: "card.report.where", field: "source",
    says: "without a source"),
  Fault(
    "an addition to a right there is not", "countries/IE/rights.yaml", "right: right.a",
    "right: right.z", entry: "ie.adds.a", field: "right", says: "right.z"),
]

private let shapeFaults = [
  Fault(
    "a phase without yes or no", phases, "yes_or_no:", "professional:", entry: "safe",
    field: "yes_or_no", says: "yes or no"),
  Fault(
    "a set of cues there is not", phases, "child:", "toddler:", entry: "safe", field: "toddler",
    says: "toddler"),
  Fault(
    "a danger card of four lines", card,
    "  - {id: suicide.stay, kind: do, text: \"Stay on the line.\"}\n", "", entry: "suicide",
    field: "lines", says: "4 lines"),
  Fault(
    "an empty danger line", card, "\"Is it within reach?\"", "\"\"", entry: "suicide.means",
    field: "text", says: "missing"),
  Fault(
    "a letter that stands twice", rights, "letter: b", "letter: a", field: "letter",
    says: "Letter a of Article 4(1) stands 2 times"),
  Fault(
    "a letter that is missing", rights, "letter: b", "letter: a", field: "letter",
    says: "Letter b of Article 4(1) stands 0 times"),
  Fault(
    "a branch title too wide", branches, "title: \"silent\"",
    "title: \"nobody says anything\\u0020at all\"", entry: "silent", field: "title",
    says: "characters"),
  Fault(
    "an action card without a column", "shared/danger_now.yaml", "we_ring:", "we_call:",
    field: "we_ring", says: "we_ring"),
  Fault(
    "a time limit that is nobody's", deadlines, "whose: yours", "whose: mine",
    entry: "ie.deadline.review", field: "whose", says: "mine"),
  Fault(
    "a telephone number without digits", listings, "1800 341 900", "ask at the desk",
    entry: "ie-line", field: "number", says: "ask at the desk"),
  Fault(
    "hours that are not plain", listings, "Mo-Fr 09:00-17:00", "Mo-Fr 09:00-17:00; SH off",
    entry: "ie-line", field: "rules", says: "SH off"),
  Fault(
    "an area there is not", listings, "serves: [IE]", "serves: [ZZ1]",
    entry: "lifeline-facts:ie-line", field: "serves", says: "ZZ1"),
  Fault(
    "an office in an area there is not", listings, "located: [IE061]", "located: [IE062]",
    entry: "lifeline-facts:ie-line", field: "located", says: "IE062"),
  Fault(
    "a language there is not", listings, "code: en", "code: xx",
    entry: "lifeline-facts:ie-line", field: "languages", says: "xx"),
  Fault(
    "a cost there is not", listings, "cost: free", "cost: cheap", entry: "ie-line", field: "cost",
    says: "cheap"),
  Fault(
    "a time zone there is not", ireland, "Europe/Dublin", "Europe/Atlantis", entry: "IE",
    field: "timezone", says: "Atlantis"),
  Fault(
    "a code that is not the folder's", ireland, "code: IE", "code: FR", field: "code", says: "FR"),
  Fault(
    "a state of the line there is not", ireland, "state: in_service", "state: sleepy",
    field: "state", says: "sleepy"),
  Fault(
    "a choice without choices", "house/form.yaml",
    "choices: {always: \"we ring back\", never: \"we do not ring back\"}", "choices: {}",
    entry: "call_back_rule", field: "choices", says: "choices"),
]

struct ContentCheckTests {
  @Test func `sound content has no problems`() throws {
    let content = try ContentFixture(ContentFixture.sound)
    let report = ContentCheck.run(roots: [content.root])
    #expect(report.problems.map(\.description) == [])
  }

  @Test(
    "the check names each fault with file, entry and field",
    arguments: wordingFaults + truthFaults + linkFaults + partFaults + shapeFaults)
  func names(_ fault: Fault) throws {
    let content = try ContentFixture(ContentFixture.sound)
    let text = try #require(ContentFixture.sound[fault.file])
    let range = try #require(text.range(of: fault.from), "the fixture has changed")
    try content.write(fault.file, text.replacingCharacters(in: range, with: fault.to))
    let problems = ContentCheck.run(roots: [content.root]).problems
    let found = problems.contains { problem in
      (fault.file.hasPrefix(problem.file) || problem.file == "shared/danger_now.yaml")
        && (fault.entry == nil || problem.entry == fault.entry)
        && (fault.field == nil || problem.field == fault.field)
        && problem.text.contains(fault.says) && !problem.advice.isEmpty
    }
    #expect(found, "\(problems)")
  }

  @Test func `a problem names the line the coordinator has to go to`() throws {
    let content = try ContentFixture(ContentFixture.sound)
    let text = try #require(ContentFixture.sound[phases])
    try content.write(phases, text.replacingOccurrences(of: "Is somebody", with: "Why is somebody"))
    let problem = try #require(ContentCheck.run(roots: [content.root]).problems.first)
    #expect(problem.line == 11)
    #expect(problem.description.hasPrefix("shared/phases.yaml:11: safe.yn, text: "))
  }

  @Test(
    "a missing file is named",
    arguments: ContentRoots.sharedNames.map { "shared/\($0)" } + [
      "countries/IE/country.yaml", "house/form.yaml",
    ])
  func missing(_ file: String) throws {
    let content = try ContentFixture(ContentFixture.sound)
    try content.remove(file)
    let problems = ContentCheck.run(roots: [content.root]).problems
    #expect(problems.contains { $0.file == file && $0.leftOut })
  }

  @Test(
    "a country without a file for a part is told what to write",
    arguments: ContentRoots.partNames.dropFirst().map { "countries/IE/\($0)" })
  func missingPart(_ file: String) throws {
    let content = try ContentFixture(ContentFixture.sound)
    try content.remove(file)
    let problems = ContentCheck.run(roots: [content.root]).problems
    #expect(problems.map(\.file) == [file])
    #expect(problems.first?.advice.contains("unknown") == true)
  }

  @Test func `a part that says nothing is named, one that cannot be read only once`() throws {
    let content = try ContentFixture(ContentFixture.sound)
    try content.write("countries/IE/legal-aid.yaml", "statements: []\n")
    try content.write("countries/IE/rights.yaml", "adds: []\n")
    try content.write("countries/IE/complaints.yaml", "statements: [\n")
    let problems = ContentCheck.run(roots: [content.root]).problems
    #expect(
      problems.map(\.file) == ["countries/IE/complaints.yaml", "countries/IE/legal-aid.yaml"])
  }

  @Test func `a filled house rule that fits no choice is named and left out`() throws {
    let content = try ContentFixture(ContentFixture.sound)
    try content.write(
      "rules.yaml", "call_back_rule: sometimes\nnotice_days: many\nfavourite: tea\n")
    let path = content.root + "/rules.yaml"
    let problems = ContentCheck.run(roots: [content.root], houseRules: path).problems
    #expect(Set(problems.compactMap(\.field)) == ["call_back_rule", "notice_days", "favourite"])
    #expect(ContentLibrary(roots: [content.root]).house(filledAt: path).rules.values == [:])
  }

  @Test func `coverage counts facts, advice and holes and knows the oldest date`() throws {
    let content = try ContentFixture(ContentFixture.sound)
    let country = try #require(ContentCheck.run(roots: [content.root]).coverage.countries.first)
    #expect(country.name == "Ireland")
    #expect(country.parts["emergency"] == .init(facts: 1, advice: 0, holes: 1, oldest: "2019"))
    #expect(country.parts["justice"] == .init(facts: 0, advice: 1, holes: 1, oldest: nil))
    #expect(country.parts["listings"] == .init(facts: 1, advice: 0, holes: 0, oldest: "2016-09"))
    #expect(country.parts["protection"] == .init(facts: 0, advice: 0, holes: 1, oldest: nil))
    #expect(country.parts["legal-aid"] == .init(facts: 0, advice: 0, holes: 1, oldest: nil))
    #expect(country.parts["glossary"] == .init(facts: 1, advice: 1, holes: 0, oldest: nil))
  }

  @Test(
    "dates are those of the calendar",
    arguments: [
      ("2016", true), ("2016-09", true), ("2016-02-29", true), ("2015-02-29", false),
      ("2016-13", false), ("16", false), ("2016-9", false), ("", false), ("2016-", false),
      ("٢٠١٦", false),
    ])
  func date(_ text: String, _ isDate: Bool) {
    #expect(SourceDate.isValid(text) == isDate)
  }

  @Test func `banned words are whole words`() {
    #expect(AdviceWording.banned(in: "Justice and mustard, whylst adjusting") == [])
    #expect(AdviceWording.banned(in: "CALM  down, I understand") == ["calm down", "I understand"])
  }
}
