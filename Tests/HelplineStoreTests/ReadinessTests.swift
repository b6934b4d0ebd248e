import Foundation
import HelplineModel
import HelplineStore
import Testing

@Suite("The go-live check")
struct ReadinessTests {
  private let folder: TemporaryFolder
  private let store: DirectoryStore

  init() throws {
    folder = try TemporaryFolder()
    store = try DirectoryStore.open(dataFolder: folder.path)
  }

  private func fill(_ services: [Service], sample: Bool = false) throws {
    _ = try store.replace(publisher: "a", listings: services, sample: sample)
    let rung = services.compactMap { service in
      service.truth.rungOn.map { (service.id, Rung(day: $0, code: "14", outcome: .right)) }
    }
    _ = try store.settled(house: [], rung: Dictionary(rung) { first, _ in first })
  }

  private func one(_ id: String, _ change: (inout Service) -> Void = { _ in }) -> Service {
    Listings.one(id, "A") {
      $0.topics = ["shelter"]
      $0.truth.rungOn = "2026-01-01"
      change(&$0)
    }
  }

  /// Listings and rung numbers for shelter in a region.
  private func shelter(
    in region: String = "IE", own: String? = nil, on day: String = "2026-11-21"
  ) -> [Int] {
    store.live.needs(topics: ["shelter"], regions: [region], ownLine: own, today: day)
      .flatMap { [$0.listings, $0.rung] }
  }

  // MARK: numbers

  @Test func `a rung number counts for 12 months and not a day longer`() throws {
    try fill([one("a:1") { $0.truth.rungOn = "2025-11-21" }])
    #expect(shelter(on: "2025-11-21") == [1, 1])
    #expect(shelter(on: "2026-11-21") == [1, 1])
    #expect(shelter(on: "2026-11-22") == [1, 0])
    #expect(shelter(on: "2025-11-20") == [1, 0], "a day that has not come yet")
  }

  @Test func `a leap day makes no year longer`() throws {
    try fill([one("a:1") { $0.truth.rungOn = "2023-02-28" }])
    #expect(shelter(on: "2024-02-28") == [1, 1])
    #expect(shelter(on: "2024-02-29") == [1, 0])
  }

  @Test func `practice data never counts`() throws {
    try fill([one("a:1")], sample: true)
    #expect(shelter() == [0, 0])
  }

  @Test func `a listing that is closed for now does not count`() throws {
    try fill([
      one("a:1") { $0.status = "temporarily closed" }, one("a:2") { $0.status = "defunct" },
    ])
    #expect(shelter() == [0, 0])
  }

  @Test func `our own line never counts, however it is named`() throws {
    try fill([
      one("a:1") { $0.isHelplineItself = true }, one("a:2"), one("a:3"),
    ])
    #expect(shelter() == [3, 3])
    #expect(shelter(own: "IE") == [2, 2])
    #expect(shelter(own: "a:2,IE") == [1, 1])
    #expect(shelter(own: "a:2 a:1 IE") == [1, 1], "nothing is taken away twice")
    #expect(shelter(own: "a") == [0, 0])
  }

  @Test func `who serves the country, a part of the region or all around it counts for the region`()
    throws
  {
    try fill([
      one("a:1") { $0.serves = ["IE"] }, one("a:2") { $0.serves = ["IE061"] },
      one("a:3") { $0.serves = ["IE04"] }, one("a:4") { $0.serves = [] },
      one("a:5") { $0.serves = ["PL"] },
    ])
    #expect(shelter(in: "IE06") == [2, 2])
    #expect(shelter(in: "IE") == [3, 3], "an area that is not known is no help")
  }

  @Test func `Greece is Greece in both spellings`() throws {
    try fill([one("a:1") { $0.serves = ["EL30"] }])
    #expect(shelter(in: "GR") == [1, 1])
  }

  @Test func `a number that the desk rang counts, a wrong one does not`() throws {
    try fill([one("a:1") { $0.truth.rungOn = nil }])
    #expect(shelter() == [1, 0])
    let rung = { (outcome: Rung.Outcome) in
      ["a:1": Rung(day: "2026-05-01", code: "14", outcome: outcome)]
    }
    _ = try store.settled(house: [], rung: rung(.right))
    #expect(shelter() == [1, 1])
    _ = try store.settled(house: [], rung: rung(.wrong))
    #expect(shelter() == [1, 0])
  }

  @Test func `a need without any listing stands first, then those without a rung number`() throws {
    try fill([
      one("a:1"),
      one("a:2") {
        $0.topics = ["legal"]
        $0.truth.rungOn = nil
      },
    ])
    let needs = store.live.needs(
      topics: ["shelter", "legal", "police"], regions: ["IE"], ownLine: nil, today: "2026-11-21")
    let found = Readiness(
      needs: needs, house: HouseRules(), country: nil, knowledge: SharedKnowledge(), signatures: [])
    #expect(found.needs.map(\.topic) == ["police", "legal", "shelter"])
    #expect(found.bareNeeds.map(\.topic) == ["police", "legal"])
  }

  /// The counts are kept by shape; counting every listing anew must give the same.
  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func `counts are those of a count by hand`(seed: UInt64) throws {
    var random = Seeded(seed)
    let services = (0..<60).map { number in
      one("a:\(number)") { service in
        service.topics = ["shelter", "legal"].filter { _ in Bool.random(using: &random) }
        service.serves = ["IE", "IE06", "IE061", "PL"].filter { _ in Bool.random(using: &random) }
        service.truth.rungOn = Bool.random(using: &random) ? "2026-02-01" : nil
        service.status = Int.random(in: 0..<5, using: &random) == 0 ? "inactive" : nil
      }
    }
    try fill(services)
    for region in ["IE", "IE06", "PL"] {
      let serving = services.filter { service in
        service.topics.contains("shelter") && service.status == nil
          && service.serves.contains { $0.hasPrefix(region) || region.hasPrefix($0) }
      }
      let rung = serving.filter { $0.truth.rungOn != nil }
      #expect(shelter(in: region) == [serving.count, rung.count], "seed \(seed), \(region)")
    }
  }

  // MARK: rules, duties, signatures

  private func house(_ values: [String: String]) -> HouseRules {
    let ids = ["country", "region", "child_rule", "duty_to_report"]
    return HouseRules(
      fields: ids.map { HouseField(id: $0, question: "?", kind: "text") }, values: values)
  }

  private func readiness(
    house: HouseRules = HouseRules(), country: Country? = nil,
    knowledge: SharedKnowledge = SharedKnowledge(), signatures: [Signature] = []
  ) -> Readiness {
    Readiness(
      needs: [], house: house, country: country, knowledge: knowledge, signatures: signatures)
  }

  @Test func `the house's area is its country and the regions it named`() {
    #expect(Readiness.regions(of: house([:])) == [])
    #expect(Readiness.regions(of: house(["country": "ie"])) == ["IE"])
    #expect(
      Readiness.regions(of: house(["country": "GR", "region": "EL30, EL43"]))
        == ["GR", "GR30", "GR43"])
    #expect(Readiness.regions(of: house(["country": "IE", "region": "Dublin"])) == ["IE"])
  }

  @Test func `a rule that is not set is named; a desk for a whole country has no region`() {
    #expect(
      readiness(house: house([:])).unsetRules
        == ["country", "region", "child_rule", "duty_to_report"])
    #expect(
      readiness(house: house(["country": "IE"])).unsetRules == ["child_rule", "duty_to_report"])
  }

  @Test func `a duty is known by a page of the country or by the house, never by a guess`() {
    var country = Country(id: "IE", name: "Ireland")
    country.duties = [
      "child": [
        Statement(id: "1", text: "Not known here", standing: .unknown),
        Statement(id: "2", text: "Ask", standing: .advice(reviewed: nil)),
      ],
      "planned_crime": [
        Statement(id: "3", text: "Law", standing: .fact(sources: ["x"], dated: nil))
      ],
    ]
    #expect(readiness(country: country).unknownDuties == ["child", "adult_at_risk"])
    #expect(readiness().unknownDuties == ["child", "adult_at_risk", "planned_crime"])
    let child = house(["child_rule": "Back-up first"])
    #expect(readiness(house: child).unknownDuties == ["adult_at_risk", "planned_crime"])
    let all = house(["duty_to_report": "The coordinator"])
    #expect(readiness(house: all).unknownDuties == [])
  }

  private func card(_ text: String, review: Review? = nil) -> DangerCard {
    DangerCard(
      id: "suicide", title: "suicide", order: 1, fits: Fit(),
      lines: [Cue(id: "suicide.1", kind: .ask, text: text)], review: review)
  }

  private func signature(_ what: String, _ wording: String) -> Signature {
    Signature(what: what, wording: wording, role: "trainer", code: "2", day: "2026-11-01")
  }

  @Test func `a card whose wording changed is unsigned again`() {
    let signed = [signature("danger.suicide", card("Old").wordingHash)]
    let knowledge = { (text: String) in SharedKnowledge(dangerCards: [card(text)]) }
    #expect(readiness(knowledge: knowledge("Old")).unsignedCards == ["suicide"])
    #expect(readiness(knowledge: knowledge("Old"), signatures: signed).unsignedCards == [])
    #expect(readiness(knowledge: knowledge("New"), signatures: signed).unsignedCards == ["suicide"])
  }

  @Test func `a card that was signed before it was shipped is signed`() {
    let card = card("Text", review: Review(by: "trainer", date: "2026-01-01"))
    #expect(readiness(knowledge: SharedKnowledge(dangerCards: [card])).unsignedCards == [])
  }

  @Test func `what is said to a child is signed as well`() throws {
    let cue = Cue(id: "child.1", kind: .try, text: "I'm glad you rang.")
    let knowledge = SharedKnowledge(
      phases: [Phase(id: "safe", title: "Safe", aim: "", cues: [], sets: [.child: [cue]])],
      branches: [
        Branch(
          id: "child_calls", title: "child", name: "A child is ringing", setsFacts: ["age.child"],
          order: 1, cues: [cue])
      ])
    let found = readiness(knowledge: knowledge)
    #expect(found.unsignedTexts == ["danger.danger_now", "branch.child_calls", "cues.child"])
    let signed = knowledge.textsToSign.map { signature($0.what, $0.wording) }
    #expect(readiness(knowledge: knowledge, signatures: signed).unsignedTexts == [])
  }

  @Test func `live calls carry the band until somebody signed the go-live`() {
    #expect(readiness().signedOff == nil)
    #expect(readiness(signatures: [signature("go_live", "")]).signedOff?.role == "trainer")
  }
}
