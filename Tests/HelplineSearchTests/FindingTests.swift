import HelplineModel
import HelplineSearch
import Testing

@Suite("What is found although it is written otherwise")
struct FindingTests {
  private func service(_ id: String, _ name: String, _ language: String? = nil) -> Service {
    var service = Service(id: id, publisher: "p", name: name)
    service.textLanguage = language
    return service
  }

  private func hits(_ services: [Service], _ words: String) throws -> [ServiceHit] {
    var query = DirectoryQuery()
    query.words = words
    return try TemporaryIndex.of(services).search(query).hits
  }

  @Test(
    arguments: [
      ("Łódź", "lodz"), ("Ørsted", "orsted"), ("Ørsted", "oersted"), ("Đurđevac", "durdevac"),
      ("Straße", "strasse"), ("Ærø", "aero"), ("Þórshöfn", "thorshofn"), ("Ħamrun", "hamrun"),
      ("Işık", "isik"), ("İzmir", "izmir"), ("Œuvre", "oeuvre"), ("Αθήνα", "αθηνα"),
      ("ΑΘΗΝΑ", "Αθήνα"), ("Αθήνα", "athina"), ("Άνθρωπος", "ΑΝΘΡΩΠΟΣ"), ("жени", "zheni"),
      ("София", "sofia"), ("Sofia", "София"), ("Помощь", "pomoshch"), ("център", "tsentar"),
      ("Müller", "mueller"), ("Mueller", "Müller"), ("Müller", "muller"), ("Århus", "aarhus"),
      ("Aarhus", "Århus"), ("Women's Aid", "womens aid"), ("Womens Aid", "women’s aid"),
    ])
  func `a name is found in every spelling it is typed in`(name: String, typed: String) throws {
    let found = try hits([service("1", name), service("2", "Xylophon")], typed)
    #expect(found.map(\.id) == ["1"])
    #expect(found.first?.why == "name")
  }

  @Test func `a word of the same stem is found in its language, after the word itself`() throws {
    var english = service("1", "House", "en")
    english.description = "counselling, victims"
    var itself = service("2", "Street", "en")
    itself.description = "counsellor"
    let found = try hits([english, itself, service("3", "Court", "en")], "counsellor")
    #expect(found.map(\.id) == ["2"] || found.map(\.id) == ["2", "1"])
    let plural = try hits([english, service("4", "A victimised", "en")], "victims")
    #expect(plural.first?.id == "1")
    english.description = "supporting"
    itself.description = "supports"
    let stems = try hits([english, itself], "supports")
    #expect(stems.map(\.id) == ["2", "1"])
    #expect(stems.map(\.why) == ["text", "stem"])
  }

  @Test func `a part inside a long word is found, below everything else`() throws {
    let services = [
      service("1", "Slachtofferhulp", "nl"), service("2", "Traumatherapeuten", "de"),
      service("3", "Crisis", "en"),
    ]
    var text = services[2]
    text.about = "rape"
    #expect(try hits(services, "offer").map(\.why) == ["inner"])
    #expect(try hits(services, "hulp").map(\.id) == ["1"])
    #expect(try hits([services[1], text], "rape").map(\.id) == ["3", "2"])
    #expect(try hits([service("4", "Slachtofferhulp", "fr")], "offer").isEmpty)
  }

  @Test func `initials of a name find it`() throws {
    let found = try hits(
      [service("1", "Rape Crisis Network Ireland"), service("2", "Network")], "rcni")
    #expect(found.map(\.id) == ["1"])
    #expect(found.map(\.why) == ["acronym"])
  }

  @Test func `two wrong letters of a long word are mended and said`() throws {
    let found = try hits(
      [service("1", "Brottsofferjouren"), service("2", "Court")], "brotsoferjouren")
    #expect(found.map(\.id) == ["1"])
    #expect(found.map(\.why) == ["near:brottsofferjouren"])
    #expect(try hits([service("1", "Victims")], "xictym").isEmpty)
  }

  @Test func `gaps between words may stand elsewhere`() throws {
    let services = [service("1", "Womens Aid"), service("2", "Crimestoppers")]
    #expect(try hits(services, "women said").map(\.id) == ["1"])
    #expect(try hits(services, "crime stoppers").map(\.id) == ["2"])
  }

  @Test func `a number is found however it is grouped`() throws {
    var line = service("1", "Line")
    line.phones = [Phone(number: "020 7946 0123")]
    line.phones[0].e164 = "+442079460123"
    for typed in [
      "02079460123", "020 79 46 01 23", "+44 20 7946 0123", "0044 20 7946 0123", "79460123",
    ] {
      let found = try hits([line, service("2", "Court")], typed)
      #expect(found.map(\.id) == ["1"], "\(typed)")
    }
    #expect(try hits([line], "02079460123").first?.why == "number")
  }

  @Test func `any sign language is one question, and an interpreter for all languages no answer`()
    throws
  {
    var signed = service("1", "A")
    signed.languages = [SpokenLanguage(code: "bfi", mode: .sign)]
    var other = service("2", "B")
    other.languages = [SpokenLanguage(code: "any", mode: .interpreter)]
    let index = try TemporaryIndex.of([signed, other])
    var query = DirectoryQuery()
    query.language = "sgn"
    #expect(index.search(query).hits.map(\.id) == ["1"])
    query.language = "bfi"
    #expect(index.search(query).hits.map(\.id) == ["1"])
  }

  @Test func `an office that serves the place is enough`() throws {
    var service = service("1", "A")
    var site = Site()
    site.serves = ["IE061"]
    service.sites = [site]
    var query = DirectoryQuery()
    query.serves = "IE061"
    let answer = try TemporaryIndex.of([service]).search(query)
    #expect(answer.hits.map(\.id) == ["1"])
    #expect(answer.hits.map(\.unknown) == [[]])
  }

  @Test func `branches stand behind their best one, which opens`() throws {
    let services = ["1", "2", "3"].map { id in
      var service = service(id, "House " + id)
      service.organisation = id == "3" ? "Other" : "Many Houses"
      return service
    }
    let index = try TemporaryIndex.of(services)
    var query = DirectoryQuery()
    (query.words, query.foldsBranches) = ("house", true)
    let answer = index.search(query)
    #expect(answer.hits.map(\.id) == ["1", "3"])
    #expect(answer.hits.map(\.branches) == [1, 0])
    #expect(answer.total == 3)
    (query.foldsBranches, query.organisation) = (false, answer.hits.first?.organisation)
    #expect(index.search(query).hits.map(\.id) == ["1", "2"])
  }

  @Test func `where no single filter helps two of them do`() throws {
    var service = service("1", "Line")
    (service.serves, service.channels) = (["PL"], ["chat"])
    var query = DirectoryQuery()
    (query.serves, query.channel, query.words) = ("IE", "video", "line")
    let answer = try TemporaryIndex.of([service]).search(query)
    #expect(answer.relax == [Relaxation(filter: "serves+channel", total: 1)])
  }

  @Test func `firms are held back and counted where something else fits`() throws {
    var firm = service("1", "Law")
    firm.isCommercial = true
    var query = DirectoryQuery()
    query.words = "law"
    let answer = try TemporaryIndex.of([firm, service("2", "Law")]).search(query)
    #expect(answer.hits.map(\.id) == ["2"])
    #expect(answer.counts["commercial"] == 1)
    #expect(answer.total == 1)
  }
}
