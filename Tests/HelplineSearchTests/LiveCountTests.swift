import HelplineModel
import HelplineSearch
import Testing

@Suite("Counts beside the filters, and listings that changed")
struct LiveCountTests {
  @Test(arguments: [21, 22, 23] as [UInt64])
  func `each value counts what it would give`(seed: UInt64) throws {
    var random = RandomDirectory(seed: seed)
    let services = random.services(180)
    let naive = NaiveSearch(
      services, synonyms: RandomDirectory.synonyms, zones: RandomDirectory.zones)
    let index = try TemporaryIndex.of(
      services, synonyms: RandomDirectory.synonyms, zones: RandomDirectory.zones)
    for _ in 0..<20 {
      var query = random.query()
      query.countsOf = ["language", "topic", "channel", "cost", "open", "serves"]
      let answer = index.search(query)
      for (filter, values) in answer.values {
        for (value, count) in values {
          #expect(count > 0)
          var other = query
          switch filter {
          case "language": other.language = value
          case "topic": other.topics = [value]
          case "channel": other.channel = value
          case "cost": other.freeOnly = true
          case "open": other.openOnly = true
          default: other.serves = value
          }
          #expect(count == naive.total(other), "seed \(seed) \(filter) \(value): \(query)")
        }
      }
    }
  }

  @Test(arguments: [31, 32, 33, 34] as [UInt64])
  func `changed and removed listings are searched as if all had been built anew`(seed: UInt64)
    throws
  {
    var random = RandomDirectory(seed: seed)
    // Stems and parts of words are known for each part alone, so no listing here has a language.
    let plain = { (service: Service) in
      var service = service
      service.textLanguage = "xx"
      return service
    }
    let old = random.services(150).map(plain)
    // The same ids with other contents, and some new ones.
    let changed = Array(random.services(160).suffix(25)).map(plain)
    let removed: Set<String> = ["p0:0", "p1:1", "p0:33"]
    let ids = removed.union(changed.map(\.id))
    let rest = old.filter { !ids.contains($0.id) }
    let zones = RandomDirectory.zones
    let main = try TemporaryIndex.of(old, synonyms: RandomDirectory.synonyms, zones: zones)
    let overlaid = OverlaidIndex(
      main: main, changed: try DirectoryIndex(listings: changed, zones: zones),
      removed: removed.union(changed.filter { $0.status == "defunct" }.map(\.id)))
    let whole = try TemporaryIndex.of(
      rest + changed, synonyms: RandomDirectory.synonyms, zones: zones)
    #expect(overlaid.count == whole.count)
    #expect(overlaid.tally(rungSince: "2025-06-01") == whole.tally(rungSince: "2025-06-01"))
    for _ in 0..<60 {
      var query = random.query()
      query.countsOf = ["language", "topic", "channel", "cost", "open", "for", "serves"]
      #expect(overlaid.search(query) == whole.search(query), "seed \(seed): \(query)")
    }
  }

  @Test func `a damaged index never shows a wrong listing and says that it is damaged`() throws {
    let temporary = try TemporaryIndex()
    defer { temporary.remove() }
    var random = RandomDirectory(seed: 5)
    let services = random.services(300)
    let whole = try temporary.build(services, zones: RandomDirectory.zones)
    let queries = (0..<12).map { _ in random.query() }
    let right = queries.map { Set(whole.search($0).hits.map(\.id)) }
    let bytes = try temporary.bytes()
    for _ in 0..<60 {
      var broken = bytes
      let place = Int.random(in: 0..<broken.count, using: &random.random)
      broken[place] ^= 1 << UInt8.random(in: 0..<8, using: &random.random)
      try temporary.put(broken)
      guard let index = try? DirectoryIndex(path: temporary.path) else { continue }
      for (query, right) in zip(queries, right) {
        let found = index.search(query)
        if !index.isDamaged { #expect(Set(found.hits.map(\.id)) == right) }
      }
      #expect(!index.isWhole())
    }
  }
}
