import HelplineModel

/// The part of a query that does not change while words are typed: which listings its filters keep.
final class PreparedFilters: Sendable {
  /// A filter that can be let go, with the listings it keeps.
  struct Filter: Sendable {
    let name: String
    let keeps: BitSet
  }

  /// What is left of the filters, with commercial providers or without.
  struct Kept: Sendable {
    let all: BitSet
    /// Those that do not sink below the line.
    let top: BitSet
    let free: BitSet
    let mismatch: BitSet?
    let national: BitSet?
    let areaUnknown: BitSet?
    let open: BitSet?

    fileprivate init(
      _ all: BitSet, _ index: DirectoryIndex, mismatch: BitSet, sunk: BitSet, _ area: AreaMatch?,
      _ clock: DirectoryIndex.Clock?
    ) {
      self.all = all
      top = all.subtracting(sunk)
      free = all.intersection(index.common.free)
      self.mismatch = mismatch.isEmpty ? nil : all.intersection(mismatch)
      national = area.map { all.intersection($0.national) }
      areaUnknown = area.map { all.intersection($0.unknown) }
      open = clock.map { all.intersection($0.open) }
    }
  }

  let index: DirectoryIndex
  /// What may be seen at all.
  let base: BitSet
  let filters: [Filter]
  let mismatch: BitSet
  /// What sinks: for other people, not working, charging money.
  let sunk: BitSet
  let clock: DirectoryIndex.Clock?
  let area: AreaMatch?
  let language: LanguageMatch?
  let topics: [(id: String, set: BitSet)]
  /// What was asked for and is not known, by id.
  let unknown: [(id: String, set: BitSet)]
  let isPlain: Bool
  /// With commercial providers where the query wants them, else without.
  let first: Kept
  /// Commercial providers that the filters keep.
  let commercial: BitSet
  /// They keep none.
  let sellsNothing: Bool

  /// Prepares the filters of a query.
  init(_ query: DirectoryQuery, in part: SearchPart) {
    let index = part.index
    self.index = index
    let soft = SoftFilters(query, in: index)
    clock = query.moment == 0 ? nil : index.clock(at: query.moment)
    area = query.serves.flatMap { AreaMatch($0, in: index) }
    language = query.language.flatMap { LanguageMatch($0, in: index) }
    topics = query.topics.map { ($0, index.facets.exact(Facets.topic($0))) }
    base = PreparedFilters.visible(query, in: part)
    filters = PreparedFilters.filters(query, index, clock, area, language, topics.map(\.set))
    var unknown = soft.unknown
    if let area { unknown.append(("serves", area.unknown)) }
    if query.freeOnly { unknown.append(("cost", index.facets.exact(Facets.costUnknown))) }
    if query.openOnly, let clock {
      unknown.append(
        ("open", index.common.all.subtracting(clock.open).subtracting(clock.closed)))
    }
    self.unknown = unknown
    mismatch = soft.mismatch
    sunk = mismatch.union(index.common.inactive).union(index.common.commercial)
    let all = filters.reduce(into: base) { $0.formIntersection($1.keeps) }
    commercial = all.intersection(index.common.commercial)
    sellsNothing = commercial.isEmpty
    isPlain = !query.commercialToo
    first = Kept(
      isPlain ? all.subtracting(index.common.commercial) : all, index, mismatch: mismatch,
      sunk: sunk, area, clock)
  }

  /// The counted parts of what is kept.
  func kept(_ all: BitSet) -> Kept {
    Kept(all, index, mismatch: mismatch, sunk: sunk, area, clock)
  }

  /// What all filters but some keep.
  func keep(except names: Set<String>) -> BitSet {
    filters.reduce(into: base) { if !names.contains($1.name) { $0.formIntersection($1.keeps) } }
  }

  /// What may be seen at all: no samples unless wanted, never our own line, nothing that no longer holds.
  private static func visible(_ query: DirectoryQuery, in part: SearchPart) -> BitSet {
    let index = part.index
    var result = query.samples ? index.common.all : index.common.notSample
    if let masked = part.masked { result.subtract(masked) }
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
    if let organisation = query.organisation {
      result.formIntersection(index.branches.exact(organisation))
    }
    return result
  }

  private static func filters(
    _ query: DirectoryQuery, _ index: DirectoryIndex, _ clock: DirectoryIndex.Clock?,
    _ area: AreaMatch?, _ language: LanguageMatch?, _ topics: [BitSet]
  ) -> [Filter] {
    var result: [Filter] = []
    if let area { result.append(Filter(name: "serves", keeps: area.all)) }
    if let located = query.located, !located.isEmpty {
      result.append(Filter(name: "located", keeps: AreaMatch.located(located, in: index)))
    }
    if let language { result.append(Filter(name: "language", keeps: language.all)) }
    if !topics.isEmpty {
      let any = topics.reduce(BitSet(size: index.count)) { $0.union($1) }
      result.append(Filter(name: "topics", keeps: any))
    }
    if query.openOnly, let clock {
      result.append(Filter(name: "open", keeps: index.common.all.subtracting(clock.closed)))
    }
    if query.freeOnly { result.append(Filter(name: "free", keeps: index.common.notPaid)) }
    if let channel = query.channel, !channel.isEmpty {
      result.append(Filter(name: "channel", keeps: index.facets.exact(Facets.channel(channel))))
    }
    return result
  }
}

/// What makes listings sink below the line without hiding them.
struct SoftFilters {
  /// Those that do not fit.
  private(set) var mismatch: BitSet
  /// What was asked for and is not known, by id.
  private(set) var unknown: [(id: String, set: BitSet)] = []

  /// Reads them.
  init(_ query: DirectoryQuery, in index: DirectoryIndex) {
    mismatch = SoftFilters.misfits(query.forWhom, query.ages, in: index)
    var notKnown = BitSet(size: index.count)
    if query.forWhom == .woman || query.forWhom == .man {
      notKnown = index.facets.exact(Facets.audience(.unknown))
    }
    if query.ages != nil { notKnown.formUnion(index.facets.exact(Facets.ageUnknown)) }
    if query.forWhom != nil || query.ages != nil { unknown.append(("for", notKnown)) }
    let asked = [
      ("referral", query.withoutReferral), ("police_report", query.withoutPoliceReport),
      ("papers", query.withoutPapers),
    ]
    for (what, isAsked) in asked where isAsked {
      let does = index.facets.exact(Facets.asks(what, true))
      mismatch.formUnion(does)
      let known = does.union(index.facets.exact(Facets.asks(what, false)))
      unknown.append((what, index.common.all.subtracting(known)))
    }
  }

  /// Listings for other people.
  static func misfits(
    _ forWhom: ForWhom?, _ ages: ClosedRange<Int>?, in index: DirectoryIndex
  ) -> BitSet {
    var result = BitSet(size: index.count)
    switch forWhom {
    case .woman: result.formUnion(index.facets.exact(Facets.audience(.men)))
    case .man: result.formUnion(index.facets.exact(Facets.audience(.women)))
    case .other, nil: break
    }
    guard let ages else { return result }
    for key in index.facets.terms(prefix: "youngest:") + index.facets.terms(prefix: "oldest:") {
      guard let colon = key.firstIndex(of: ":"), let years = Int(key[key.index(after: colon)...])
      else { continue }
      let outside = key.hasPrefix("youngest:") ? ages.upperBound < years : ages.lowerBound > years
      if outside { result.formUnion(index.facets.exact(key)) }
    }
    return result
  }
}
