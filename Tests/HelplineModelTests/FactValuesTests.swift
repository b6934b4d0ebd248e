import HelplineModel
import Testing

@Suite("Facts by value id")
struct FactValuesTests {
  /// Every value id there is, but for crimes and circumstances, which are open lists.
  static let closed: [String] =
    SafeNow.allCases.map { "safe.\($0.rawValue)" }
    + CanTalk.allCases.map { "talk.\($0.rawValue)" }
    + CallerRole.allCases.map { "role.\($0.rawValue)" }
    + AgeBand.allCases.map { "age.\($0.rawValue)" }
    + ForWhom.allCases.map { "for.\($0.rawValue)" }
    + WhenItHappened.allCases.map { "when.\($0.rawValue)" }
    + Relation.allCases.map { "relation.\($0.rawValue)" }
    + Reported.allCases.map { "reported.\($0.rawValue)" }
    + InterpreterNeed.allCases.map { "interpreter.\($0.rawValue)" }
    + JusticeStage.order.map { "stage.\($0)" } + ["tonight.safe_place", "tonight.no_safe_place"]

  @Test(arguments: closed + ["crime.stalking", "with.weapon"])
  func `a value put down stands among the facts and can be taken back`(_ id: String) {
    var facts = CallFacts()
    let isNew = facts.put(id)
    #expect(isNew && facts.has(id))
    facts.remove(id)
    #expect(facts == CallFacts())
  }

  @Test func `a second answer of a kind takes the place of the first`() {
    var facts = CallFacts()
    facts.put("when.today")
    facts.put("when.long_ago")
    #expect(facts.when == .longAgo)
    #expect(facts.valueIDs == ["when.long_ago"])
  }

  @Test func `crimes and circumstances add up, each once, in the order said`() {
    var facts = CallFacts()
    for id in ["crime.b", "crime.a", "crime.b", "with.x", "with.y", "with.x"] { facts.put(id) }
    #expect(facts.crimes == ["b", "a"] && facts.with == ["x", "y"])
    facts.remove("crime.b")
    #expect(facts.crimes == ["a"])
  }

  @Test(arguments: ["", "crime", "safe.maybe", "stage.heaven", "tonight.x", "colour.blue", "."])
  func `what is no value changes nothing`(_ id: String) {
    var facts = CallFacts()
    let put = facts.put(id)
    #expect(!put && facts == CallFacts())
    facts.put("safe.safe")
    facts.remove(id)
    #expect(facts.safe == .safe)
  }

  @Test func `taking back what was not said leaves what was said`() {
    var facts = CallFacts()
    facts.put("reported.no")
    facts.remove("reported.yes")
    #expect(facts.reported == .no)
  }

  @Test func `the Said line leaves out the header's answers and the ordinary role`() {
    var facts = CallFacts()
    for id in ["safe.safe", "talk.freely", "role.victim"] { facts.put(id) }
    #expect(facts.valueIDs.isEmpty)
    facts.put("role.witness")
    #expect(facts.valueIDs == ["role.witness"])
  }

  @Test func `a child is who said so, or is under eighteen`() {
    var facts = CallFacts()
    #expect(!facts.isChild)
    facts.years = 17
    #expect(facts.isChild)
    facts.years = 18
    #expect(!facts.isChild)
    facts.age = .child
    #expect(facts.isChild)
  }

  @Test func `lives elsewhere only where both places were said and differ`() {
    var facts = CallFacts()
    facts.livesIn = Place(country: "PL", name: "Poland")
    #expect(!facts.livesElsewhere)
    facts.isNowIn = Place(country: "IE", name: "Dublin")
    #expect(facts.livesElsewhere)
    facts.happenedIn = Place(country: "PL", name: "Łódź")
    #expect(!facts.livesElsewhere)
  }
}
