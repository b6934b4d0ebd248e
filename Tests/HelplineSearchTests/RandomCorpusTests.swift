import HelplineModel
import HelplineSearch
import Testing

@Suite("The index gives what a plain reading of every listing gives")
struct RandomCorpusTests {
  @Test(
    arguments: [
      (1, 0, 8), (2, 1, 8), (3, 63, 8), (4, 64, 1), (5, 65, 8), (6, 200, 1), (7, 200, 10_000),
      (8, 700, 30), (9, 700, 100_000), (10, 450, 5), (11, 130, 3),
    ] as [(UInt64, Int, Int)])
  func `same ids, totals and ways out`(seed: UInt64, count: Int, budget: Int) throws {
    var random = RandomDirectory(seed: seed)
    let services = random.services(count)
    let naive = NaiveSearch(
      services, synonyms: RandomDirectory.synonyms, zones: RandomDirectory.zones)
    let index = try TemporaryIndex.of(
      services, synonyms: RandomDirectory.synonyms, zones: RandomDirectory.zones, budget: budget)
    for _ in 0..<(count > 400 ? 15 : 60) {
      let query = random.query()
      let answer = index.search(query)
      let comment: Comment = "seed \(seed): \(query)"
      #expect(answer.total == naive.total(query), comment)
      #expect(answer.hits.map(\.id) == naive.ids(query), comment)
      let byId = Dictionary(uniqueKeysWithValues: services.map { ($0.id, $0) })
      for hit in answer.hits {
        let service = try #require(byId[hit.id])
        #expect(hit.mismatch == naive.mismatch(service, query), comment)
        #expect(hit.unknown == naive.unknown(service, query), comment)
        #expect(hit.branches == naive.branches(service, query), comment)
      }
      for way in answer.relax {
        #expect(
          way.total
            == naive.total(query, without: Set(way.filter.split(separator: "+").map(String.init))),
          comment)
      }
      #expect(answer.relax.map(\.total) == answer.relax.map(\.total).sorted(by: >), comment)
      #expect(answer.total == 0 || answer.relax.isEmpty, comment)
    }
  }
}
