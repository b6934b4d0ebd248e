import HelplineModel
import Testing

/// Cues, cards and rights by what was said.
@Suite("What fits the facts")
struct GuideTests {
  private func cue(_ id: String) -> Cue { Cue(id: id, kind: .ask, text: id) }

  private var phase: Phase {
    Phase(
      id: "listen", title: "Listen", aim: "be heard", cues: [cue("plain")],
      sets: [
        .yesOrNo: [cue("yes_or_no")], .child: [cue("child")], .thirdParty: [cue("third")],
        .professional: [cue("professional")],
      ])
  }

  private func facts(_ ids: String...) -> CallFacts {
    var facts = CallFacts()
    for id in ids { facts.put(id) }
    return facts
  }

  // MARK: cues

  @Test func `the ordinary cues stand while nothing was said, and for the victim`() {
    #expect(phase.cues(for: CallFacts()).map(\.id) == ["plain"])
    #expect(phase.cues(for: facts("role.victim", "talk.freely")).map(\.id) == ["plain"])
  }

  @Test func `who can only say yes or no comes before a child, a child before the role`() {
    let both = facts("talk.yes_or_no", "age.child", "role.witness")
    #expect(phase.cues(for: both).map(\.id) == ["yes_or_no"])
    #expect(phase.cues(for: facts("age.child", "role.witness")).map(\.id) == ["child"])
    #expect(phase.cues(for: facts("role.witness")).map(\.id) == ["third"])
    #expect(phase.cues(for: facts("talk.not_now")).map(\.id) == ["yes_or_no"])
  }

  @Test(arguments: ["professional", "asks_about_someone", "journalist"])
  func `whoever asks as an official gets the cues that confirm nothing`(_ role: String) {
    #expect(phase.cues(for: facts("role.\(role)")).map(\.id) == ["professional"])
  }

  @Test func `a set that is missing or empty leaves the next that fits`() {
    var phase = phase
    phase.sets[.yesOrNo] = []
    #expect(phase.cues(for: facts("talk.yes_or_no", "age.child")).map(\.id) == ["child"])
    #expect(phase.cues(for: facts("role.harmed_someone")).map(\.id) == ["plain"])
  }

  // MARK: danger cards

  private var card: DangerCard {
    DangerCard(
      id: "suicide", title: "suicide", order: 1, fits: Fit(),
      lines: [cue("one"), cue("two"), cue("three")],
      withChild: [cue("child")], withYesOrNo: [cue("closed")], withOtherCountry: [cue("abroad")])
  }

  @Test func `another country comes in front, a child's lines after the first two`() {
    let lines = card.lines(for: facts("age.child"), inOtherCountry: true)
    #expect(lines.map(\.id) == ["abroad", "one", "two", "child", "three"])
  }

  @Test func `a child's line takes the place of the line it replaces`() {
    var card = card
    card.withChild = [Cue(id: "soft", kind: .ask, text: "Softly?", replaces: "two")]
    let lines = card.lines(for: facts("age.child"), inOtherCountry: false)
    #expect(lines.map(\.id) == ["one", "soft", "three"])
  }

  @Test func `yes or no takes the place of the five, and is composed with the rest`() {
    let lines = card.lines(for: facts("talk.yes_or_no", "age.child"), inOtherCountry: false)
    #expect(lines.map(\.id) == ["closed", "child"])
  }

  @Test func `a card without closed lines keeps its five`() {
    var card = card
    card.withYesOrNo = []
    let lines = card.lines(for: facts("talk.yes_or_no"), inOtherCountry: false)
    #expect(lines.map(\.id) == ["one", "two", "three"])
  }

  @Test func `a caller who cannot talk now gets the closed lines too`() {
    let lines = card.lines(for: facts("talk.not_now"), inOtherCountry: false)
    #expect(lines.map(\.id) == ["closed"])
  }

  @Test func `no card is ever empty, whatever was said`() {
    for talk in [nil] + CanTalk.allCases.map(Optional.some) {
      for age in [nil] + AgeBand.allCases.map(Optional.some) {
        var facts = CallFacts()
        (facts.talk, facts.age) = (talk, age)
        #expect(!card.lines(for: facts, inOtherCountry: false).isEmpty)
      }
    }
  }

  // MARK: fit

  @Test func `nothing fits where nothing is asked for, and nothing where nothing was said`() {
    #expect(Fit().score(facts("crime.stalking", "when.today")) == 0)
    #expect(
      Fit(crimes: ["stalking"], languageOther: true, livesElsewhere: true).score(CallFacts()) == 0)
  }

  @Test func `each matching list counts, a crime twice`() {
    let fit = Fit(
      crimes: ["stalking", "hate"], relations: ["former_partner"], when: ["today"],
      roles: ["witness"], talk: ["yes_or_no"], reported: ["no"], stages: ["trial"])
    #expect(fit.score(facts("crime.stalking", "crime.hate")) == 2)
    #expect(fit.score(facts("relation.former_partner")) == 1)
    #expect(fit.score(facts("relation.partner")) == 0)
    let all = facts(
      "crime.hate", "relation.former_partner", "when.today", "role.witness", "talk.yes_or_no",
      "reported.no", "stage.trial")
    #expect(fit.score(all) == 8)
  }

  @Test func `another language is one the house does not speak`() {
    var facts = CallFacts()
    facts.language = "pl"
    let fit = Fit(languageOther: true)
    #expect(fit.score(facts, houseLanguages: ["en", "ga"]) == 2)
    #expect(fit.score(facts, houseLanguages: ["pl"]) == 0)
  }

  @Test func `living elsewhere counts where it was said`() {
    var facts = CallFacts()
    facts.livesIn = Place(country: "PL", name: "Poland")
    facts.happenedIn = Place(country: "IE", name: "Ireland")
    #expect(Fit(livesElsewhere: true).score(facts) == 2)
    #expect(Fit().score(facts) == 0)
  }
}
