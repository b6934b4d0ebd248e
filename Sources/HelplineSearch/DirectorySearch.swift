import HelplineModel

/// One look-up: which listings match, in which order, and what the counts are.
struct DirectorySearch {
  /// A filter that can be let go, with the listings it keeps.
  private struct Filter {
    let name: String
    let keeps: BitSet
  }

  private let index: DirectoryIndex
  private let query: DirectoryQuery
  private let matched: WordMatch?
  private let clock: DirectoryIndex.Clock?
  private let area: AreaMatch?
  private let language: LanguageMatch?
  private let topics: [(id: String, set: BitSet)]

  /// Prepares a look-up.
  init(index: DirectoryIndex, query: DirectoryQuery) {
    self.index = index
    self.query = query
    matched = WordMatch(query.words, in: index)
    clock = query.moment == 0 ? nil : index.clock(at: query.moment)
    area = query.serves.flatMap { AreaMatch($0, in: index) }
    language = query.language.flatMap { LanguageMatch($0, in: index) }
    topics = query.topics.map { ($0, index.facets.exact(Facets.topic($0))) }
  }

  /// The answer.
  mutating func answer() -> DirectoryAnswer {
    let base = visible()
    let filters = filters()
    let found = filters.reduce(into: base) { $0.formIntersection($1.keeps) }
    let mismatch = asksForPeople ? mismatches().intersection(found) : index.common.none
    var answer = DirectoryAnswer(total: found.count)
    answer.counts = counts(found, mismatch: mismatch, base: base, filters: filters)
    if answer.total == 0 {
      answer.relax = relaxations(base: base, filters: filters)
    } else {
      var ranking = Ranking(steps: steps(mismatch: mismatch), limit: query.limit)
      answer.hits = ranking.first(of: found).map {
        ServiceHit(id: index.id($0), why: why($0), mismatch: mismatch.contains($0))
      }
    }
    return answer
  }

  /// What may be seen at all: no samples unless wanted, and never our own line.
  private func visible() -> BitSet {
    var result = query.samples ? index.common.all : index.common.notSample
    for own in (query.ownLine ?? "").split(whereSeparator: { $0 == "," || $0 == " " }) {
      let own = String(own)
      result.subtract(index.facets.exact(Facets.publisher(own)))
      result.subtract(index.facets.exact(Facets.helpline(Facets.area(own))))
      if let number = index.number(of: own) {
        var single = BitSet(size: index.count)
        single.insert(number)
        result.subtract(single)
      }
    }
    return result
  }

  private func filters() -> [Filter] {
    var result: [Filter] = []
    if let matched { result.append(Filter(name: "words", keeps: matched.all)) }
    if let area { result.append(Filter(name: "serves", keeps: area.all)) }
    if let located = query.located, !located.isEmpty {
      result.append(Filter(name: "located", keeps: AreaMatch.located(located, in: index)))
    }
    if let language { result.append(Filter(name: "language", keeps: language.all)) }
    if !topics.isEmpty {
      let any = topics.reduce(into: BitSet(size: index.count)) { $0.formUnion($1.set) }
      result.append(Filter(name: "topics", keeps: any))
    }
    if query.openOnly, let clock {
      result.append(Filter(name: "open", keeps: without(clock.closed)))
    }
    if query.freeOnly {
      result.append(Filter(name: "free", keeps: without(index.facets.exact(Facets.paid))))
    }
    if let channel = query.channel, !channel.isEmpty {
      result.append(Filter(name: "channel", keeps: index.facets.exact(Facets.channel(channel))))
    }
    return result
  }

  private func without(_ set: BitSet) -> BitSet {
    index.common.all.subtracting(set)
  }

  private var asksForPeople: Bool { query.forWhom != nil || query.ages != nil }

  /// Listings for other people: soft, they only sink.
  private func mismatches() -> BitSet {
    var result = BitSet(size: index.count)
    switch query.forWhom {
    case .woman: result.formUnion(index.facets.exact(Facets.audience(.men)))
    case .man: result.formUnion(index.facets.exact(Facets.audience(.women)))
    case .other, nil: break
    }
    guard let ages = query.ages else { return result }
    for key in index.facets.terms(prefix: "youngest:") + index.facets.terms(prefix: "oldest:") {
      guard let colon = key.firstIndex(of: ":"), let years = Int(key[key.index(after: colon)...])
      else { continue }
      let outside = key.hasPrefix("youngest:") ? ages.upperBound < years : ages.lowerBound > years
      if outside { result.formUnion(index.facets.exact(key)) }
    }
    return result
  }

  private func counts(
    _ found: BitSet, mismatch: BitSet, base: BitSet, filters: [Filter]
  ) -> [String: Int] {
    var counts = ["mismatch": mismatch.count]
    counts["free"] = found.count(and: index.common.free)
    if let area {
      counts["national"] = found.count(and: area.national)
      counts["area_unknown"] = found.count(and: area.unknown)
    }
    if let clock {
      counts["open"] = found.count(and: clock.open)
      counts["closed"] = 0
      if query.openOnly {
        counts["closed"] = keep(base, filters, except: "open").count(and: clock.closed)
      }
    }
    if query.language != nil {
      counts["language_unknown"] = keep(base, filters, except: "language")
        .count(and: index.facets.exact(Facets.languageUnknown))
    }
    return counts
  }

  private func keep(_ base: BitSet, _ filters: [Filter], except name: String) -> BitSet {
    filters.reduce(into: base) { if $1.name != name { $0.formIntersection($1.keeps) } }
  }

  private func relaxations(base: BitSet, filters: [Filter]) -> [Relaxation] {
    filters.map { filter in
      Relaxation(
        filter: filter.name, total: keep(base, filters, except: filter.name).count)
    }
    .filter { $0.total > 0 }
    .sorted { ($1.total, $0.filter) < ($0.total, $1.filter) }
  }

  /// The order: what is for other people, not working or sold comes last, then how well the words
  /// fit, then who serves here, in which language, open; the numbers themselves are the rest.
  private func steps(mismatch: BitSet) -> [Ranking.Step] {
    var steps: [Ranking.Step] = [.last(mismatch)]
    steps += [.last(index.common.inactive), .last(index.common.commercial)]
    if let matched {
      steps.append(.first(matched.tiers))
    } else if topics.count > 1 {
      steps.append(.first(topics.map(\.set)))
    }
    if let area { steps.append(.first(area.tiers)) }
    if let language { steps.append(.first([language.spoken])) }
    if let clock {
      steps.append(.first([clock.open]))
      steps.append(.last(clock.closed))
    }
    return steps
  }

  private func why(_ number: Int) -> String {
    if let matched { return matched.why(number) }
    return topics.first { $0.set.contains(number) }.map { "topic." + $0.id } ?? "all"
  }
}
