import HelplineModel
import HelplineSearch
import Testing

@Suite("What is understood of what callers say")
struct MeaningTests {
  private func service(_ id: String, _ name: String, _ topics: String...) -> Service {
    var service = Service(id: id, publisher: "p", name: name)
    (service.topics, service.textLanguage) = (topics, "en")
    return service
  }

  private func hits(
    _ services: [Service], _ words: String, _ phrases: [String: [String]] = [:],
    serves: String? = nil
  ) throws -> [ServiceHit] {
    var query = DirectoryQuery()
    (query.words, query.serves) = (words, serves)
    return try TemporaryIndex.of(services, synonyms: phrases).search(query).hits
  }

  private func ids(
    _ services: [Service], _ words: String, _ phrases: [String: [String]] = [:],
    serves: String? = nil
  ) throws -> [String] {
    try hits(services, words, phrases, serves: serves).map(\.id)
  }

  @Test func `the topic that fits best comes first, before who is nearer`() throws {
    var services = [
      service("law", "A", "legal"), service("police", "B", "police"),
      service("violence", "C", "domestic_violence"),
    ]
    for place in services.indices { services[place].serves = [place < 2 ? "IE061" : "IE"] }
    let phrases = ["hits me": ["domestic_violence", "police", "legal"]]
    let found = try hits(services, "he hits me", phrases, serves: "IE061")
    #expect(found.map(\.id) == ["violence", "police", "law"])
    #expect(found.map(\.why) == ["topic.domestic_violence", "topic.police", "topic.legal"])
  }

  @Test func `topics of several phrases come in turn`() throws {
    let services = ["a", "b", "c", "d"].map { service($0, "House", $0) }
    let phrases = ["first thing": ["a", "c"], "other thing": ["b", "d"]]
    #expect(
      try ids(services, "first thing and other thing", phrases) == ["a", "b", "c", "d"])
  }

  @Test func `words beside a topic put listings higher and leave none out`() throws {
    var cork = service("cork", "Line for men", "stalking")
    cork.about = "in Cork"
    let services = [service("all", "Line", "stalking"), cork, service("other", "Cork House")]
    let phrases = ["follows me": ["stalking"]]
    #expect(try ids(services, "follows me", phrases) == ["all", "cork"])
    #expect(try ids(services, "follows me cork", phrases) == ["cork", "all"])
    #expect(try ids(services, "mein follows me", phrases) == ["all", "cork"])
  }

  @Test(arguments: [
    "me he choked", "he choked and then me", "choked me in teh kitchen", "chocked me",
    "the choking of me", "cards blocked", "blocking of the card", "blok cards",
  ])
  func `a phrase is heard in other order, with other words, forms and errors`(
    typed: String
  ) throws {
    let services = [service("1", "House", "violence"), service("2", "Court", "cards")]
    let phrases = ["choked me": ["violence"], "block the cards": ["cards"]]
    let wanted = typed.contains("card") ? "2" : "1"
    #expect(try ids(services, typed, phrases).first == wanted)
  }

  @Test func `words far apart are no phrase, and one small word no sentence`() throws {
    let services = [service("1", "House", "violence")]
    let phrases = ["choked me": ["violence"], "i am not": ["violence"]]
    #expect(try ids(services, "choked on a fish bone and then rang me", phrases).isEmpty)
    #expect(try ids(services, "not a day", phrases).isEmpty)
  }

  @Test func `a sentence finds what has most of its words, and says that it is only some`() throws {
    var dogs = service("dogs", "Dogs")
    dogs.about = "lost animals in Cork"
    let services = [dogs, service("cork", "Cork"), service("court", "Court")]
    let found = try hits(services, "animals lost yesterday")
    #expect(found.map(\.id) == ["dogs"])
    #expect(found.map(\.why) == ["some"])
    #expect(try ids(services, "animals yesterday cork xqzv") == ["dogs"])
    #expect(try ids(services, "xqzv vzqx").isEmpty)
  }

  @Test func `whose it is does not matter`() throws {
    let services = [service("1", "Granny Line"), service("2", "Women's Refuge")]
    #expect(try ids(services, "granny's line") == ["1"])
    #expect(try ids(services, "granny’s line") == ["1"])
    #expect(try ids(services, "woman's refuge") == ["2"])
    let elder = [service("1", "House", "elder")]
    #expect(try ids(elder, "my granny's carer", ["granny": ["elder"]]) == ["1"])
  }

  @Test func `a gap and a wrong letter at once are mended`() throws {
    let found = try hits([service("1", "Slachtofferhulp")], "slachtofer hulp")
    #expect(found.map(\.why) == ["near:slachtofferhulp"])
  }

  @Test func `phrases that are written alike give the same order every time`() throws {
    let services = [service("1", "House", "a"), service("2", "House", "b")]
    for size in [0, 10, 100, 1000] {
      var phrases = Dictionary<String, [String]>(minimumCapacity: size)
      for (phrase, topic) in [("mäz", "b"), ("maz", "a"), ("MAZ", "b")] {
        phrases[phrase] = [topic]
      }
      #expect(try ids(services, "maz", phrases) == ["2", "1"])
    }
  }
}
