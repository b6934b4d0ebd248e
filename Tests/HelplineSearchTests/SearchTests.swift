import HelplineModel
import HelplineSearch
import Testing

@Suite("What a handler finds")
struct SearchTests {
  private func service(
    _ id: String, _ name: String, change: (inout Service) -> Void = { _ in }
  ) -> Service {
    var service = Service(id: id, publisher: "p", name: name)
    change(&service)
    return service
  }

  private func ids(
    _ services: [Service], _ words: String, synonyms: [String: [String]] = [:],
    change: (inout DirectoryQuery) -> Void = { _ in }
  ) throws -> [String] {
    var query = DirectoryQuery()
    query.words = words
    change(&query)
    return try TemporaryIndex.of(services, synonyms: synonyms).search(query).hits.map(\.id)
  }

  @Test func `letters without accents find words with them, in every script`() throws {
    let services = [
      service("1", "Łódź"), service("2", "Straße"), service("3", "Αθήνα"), service("4", "Ørsted"),
      service("5", "Őrség"), service("6", "Þórshöfn"),
    ]
    let typed = ["lodz", "STRASSE", "αθηνα", "orsted", "orseg", "thorshofn"]
    for (number, words) in typed.enumerated() {
      #expect(try ids(services, words) == ["\(number + 1)"])
    }
  }

  @Test func `one wrong letter still finds, a right one never does more`() throws {
    let services = [service("1", "Victim Support"), service("2", "Victor House")]
    for typed in ["vctim", "viictim", "vixtim", "ivctim", "victam"] {
      #expect(try ids(services, typed) == ["1"], "\(typed)")
    }
    #expect(try ids(services, "victim") == ["1"])
    #expect(try ids(services, "vxctxm").isEmpty)
    #expect(try ids(services, "vqc").isEmpty)
  }

  @Test func `what callers say finds the topic`() throws {
    let services = [
      service("1", "House") { $0.topics = ["domestic_violence"] }, service("2", "Court"),
    ]
    let synonyms = ["won't let me go out": ["domestic_violence"]]
    for typed in [
      "he won't let me go out", "won’t let me go out", "Won't let me go out at all",
      "domestic violence", "dome",
    ] {
      #expect(try ids(services, typed, synonyms: synonyms) == ["1"], "\(typed)")
    }
    #expect(try ids(services, "let me", synonyms: synonyms).isEmpty)
  }

  @Test func `who serves the caller's place comes first and nobody unknown is hidden`() throws {
    let services = [
      service("unknown", "A"), service("unknown there", "A") { $0.country = "GR" },
      service("national", "A") { $0.serves = ["IE"] },
      service("local", "A") { $0.serves = ["IE06"] },
      service("near", "A") { $0.serves = ["IE061"] },
      service("elsewhere", "A") { $0.serves = ["IE04"] },
      service("abroad", "A") { $0.serves = ["EL3"] },
    ]
    #expect(
      try ids(services, "a") { $0.serves = "IE061" } == ["local", "near", "national", "unknown"])
    #expect(try ids(services, "a") { $0.serves = "GR" } == ["abroad", "unknown", "unknown there"])
    #expect(
      try ids(services, "a") { $0.serves = "IE" }
        == ["national", "elsewhere", "local", "near", "unknown"])
  }

  @Test func `services for other people sink below the line and stay`() throws {
    let services = [
      service("women", "A") { $0.audience = .women }, service("old", "A") { $0.minimumAge = 65 },
      service("all", "A"),
    ]
    var query = DirectoryQuery()
    (query.forWhom, query.age) = (.man, 30)
    let answer = try TemporaryIndex.of(services).search(query)
    #expect(answer.hits.map(\.id) == ["all", "old", "women"])
    #expect(answer.hits.map(\.mismatch) == [false, true, true])
    #expect(answer.counts["mismatch"] == 2)
    #expect(answer.total == 3)
  }

  @Test func `firms that charge come only where nothing else fits, or where they are wanted`()
    throws
  {
    let services = [
      service("firm", "Stalking Law") { $0.isCommercial = true },
      service("text", "Court Help") { $0.about = "stalking and law" },
      service("gone", "Stalking Law") { $0.status = "defunct" },
      service("asleep", "Stalking Law") { $0.status = "temporarily closed" },
    ]
    #expect(try ids(services, "stalking law") == ["text", "asleep"])
    let all = try ids(services, "stalking law") { $0.commercialToo = true }
    #expect(all == ["text", "firm", "asleep"])
    #expect(try ids([services[0]], "stalking law") == ["firm"])
  }

  @Test func `our own line is never a referral, a sister line abroad is`() throws {
    let services = [
      service("ie", "Helpline") {
        $0.isHelplineItself = true
        $0.country = "IE"
      },
      service("de", "Helpline") {
        $0.isHelplineItself = true
        $0.country = "DE"
      },
    ]
    #expect(try ids(services, "helpline") { $0.ownLine = "ie" } == ["de"])
    #expect(try ids(services, "helpline") { $0.ownLine = "IE" } == ["de"])
  }

  @Test func `an empty answer says which filter to let go and what that gives`() throws {
    let services = [
      service("1", "Line") { $0.serves = ["IE"] }, service("2", "Line") { $0.serves = ["PL"] },
      service("3", "Line") { $0.serves = ["PL"] },
    ]
    var query = DirectoryQuery()
    (query.words, query.serves, query.language) = ("line", "PL", "pl")
    let answer = try TemporaryIndex.of(services).search(query)
    #expect(answer.total == 0)
    #expect(answer.relax == [Relaxation(filter: "language", total: 2)])
    #expect(answer.counts["language_unknown"] == 2)
  }

  @Test func `only open ones keeps those whose hours are not known and counts the closed`() throws {
    let services = [
      service("open", "A") { $0.hours.rows = [HoursRow(days: 127, from: 0, to: 1440)] },
      service("shut", "A") { $0.hours.rows = [HoursRow(days: 1, from: 0, to: 60)] },
      service("not known", "A"),
    ].map { service in
      var service = service
      service.hours.zone = "UTC"
      return service
    }
    var query = DirectoryQuery()
    // 2026-03-04 12:00 UTC, a Wednesday.
    (query.moment, query.openOnly) = (1_772_625_600, true)
    let index = try TemporaryIndex.of(services)
    #expect(index.search(query).hits.map(\.id) == ["open", "not known"])
    #expect(index.search(query).counts["closed"] == 1)
    query.openOnly = false
    #expect(index.search(query).hits.map(\.id) == ["open", "not known", "shut"])
    // 2026-03-02 00:00 UTC, a Monday.
    query.moment = 1_772_409_600
    #expect(index.search(query).hits.prefix(2).map(\.id) == ["open", "shut"])
  }

  @Test func `the first topic asked for comes first`() throws {
    let services = [
      service("1", "A") { $0.topics = ["general"] }, service("2", "B") { $0.topics = ["stalking"] },
    ]
    #expect(try ids(services, "") { $0.topics = ["stalking", "general"] } == ["2", "1"])
  }

  @Test func `an address and the handler's own numbers are not searched`() throws {
    let services = [
      service("1", "House") {
        $0.address = "Secretstreet"
        $0.phones = [Phone(number: "555777", handlerOnly: true)]
      }
    ]
    #expect(try ids(services, "secretstreet").isEmpty)
    #expect(try ids(services, "555777").isEmpty)
  }

  @Test func `words of noise end in an answer`() throws {
    let services = [service("1", String(repeating: "ab", count: 5000) + " \u{0}\u{202E} 😀 日本")]
    #expect(try ids(services, String(repeating: "ab", count: 300)) == ["1"])
    #expect(try ids(services, "\u{0}\u{202E}😀") == ["1"])
    #expect(try ids(services, "日本") == ["1"])
  }
}
