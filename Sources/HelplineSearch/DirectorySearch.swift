import HelplineModel

/// One look-up: which listings match, in which order, and what the counts are.
struct DirectorySearch {
  /// A part of the directory with what the query means in it.
  struct Run {
    let part: SearchPart
    let filters: PreparedFilters
    let words: WordMatch?

    /// What the words match, all of it where none were typed.
    var matched: ListingSet { words?.all ?? .many(part.index.common.all) }
  }

  let query: DirectoryQuery
  let runs: [Run]

  /// Prepares a look-up.
  init(_ query: DirectoryQuery, in parts: [SearchPart]) {
    self.query = query
    let words = WordMatch.matches(query.words, in: parts)
    runs = parts.indices.map {
      Run(part: parts[$0], filters: parts[$0].filters(of: query), words: words?[$0])
    }
  }

  /// The rows, total and counts.
  func found() -> Found {
    var found = Found()
    // Nothing is held back where the filters keep nobody who sells help.
    let isHeld =
      !query.commercialToo
      && (runs.allSatisfy(\.filters.sellsNothing)
        || runs.contains { $0.matched.count(and: $0.filters.first.all) > 0 })
    let kept = runs.map { self.kept($0, isHeld: isHeld) }
    for (run, kept) in zip(runs, kept) {
      count(run, kept, in: &found)
      if isHeld, !run.filters.sellsNothing {
        found.commercial += run.matched.count(and: run.filters.commercial)
      }
    }
    found.rows = rows(kept)
    return found
  }

  /// What is left of a part: without commercial providers where something else fits.
  func kept(_ run: Run, isHeld: Bool) -> PreparedFilters.Kept {
    isHeld || query.commercialToo ? run.filters.first : run.filters.kept(run.filters.commercial)
  }

  /// How many there would be with other filters, one set for each part.
  func total(_ keeps: [BitSet], words: Bool = true) -> Int {
    let matched = runs.map { words ? $0.matched : .many($0.part.index.common.all) }
    let all = zip(matched, keeps).reduce(0) { $0 + $1.0.count(and: $1.1) }
    guard all > 0, !query.commercialToo else { return all }
    let sold = runs.indices.reduce(0) {
      $0 + matched[$1].count(and: keeps[$1].intersection(runs[$1].part.index.common.commercial))
    }
    return sold == all ? all : all - sold
  }

  private func count(_ run: Run, _ kept: PreparedFilters.Kept, in found: inout Found) {
    let matched = run.matched
    let add = { (count: inout Int?, set: BitSet?) in
      if let set { count = (count ?? 0) + matched.count(and: set) }
    }
    found.total += matched.count(and: kept.all)
    found.free += matched.count(and: kept.free)
    if let mismatch = kept.mismatch { found.mismatch += matched.count(and: mismatch) }
    add(&found.national, kept.national)
    add(&found.areaUnknown, kept.areaUnknown)
    add(&found.open, kept.open)
  }

  // MARK: Order

  private func rows(_ kept: [PreparedFilters.Kept]) -> [Found.Row] {
    let taken = zip(runs, kept).map { take($0, $1) }
    guard runs.count > 1 else { return taken.joined().map { Found.Row(part: 0, number: $0) } }
    var keyed: [(key: Int, place: Int, row: Found.Row)] = []
    for (place, run) in runs.enumerated() {
      let steps = sinking(run) + after(run)
      for number in taken[place] {
        keyed.append(
          (
            Ranking.key(number, in: steps), run.part.place(number),
            Found.Row(part: place, number: number)
          ))
      }
    }
    keyed.sort {
      ($0.key, $0.place, $0.row.number) < ($1.key, $1.place, $1.row.number)
    }
    return Array(folded(keyed.map(\.row)).prefix(max(0, query.limit)))
  }

  private func take(_ run: Run, _ kept: PreparedFilters.Kept) -> [Int] {
    let after = after(run)
    let branchOf = query.foldsBranches ? run.part.index.branchOf : nil
    let matched = run.matched
    let top = matched.intersection(kept.top)
    var ranking = Ranking(steps: after, limit: query.limit, branchOf: branchOf)
    ranking.take(DirectorySearch.light(top), from: 0)
    guard ranking.taken.count < query.limit else { return ranking.taken }
    let rest = DirectorySearch.light(matched.intersection(kept.all).subtracting(kept.top))
    guard !rest.isEmpty else { return ranking.taken }
    ranking.steps = sinking(run) + after
    ranking.take(rest, from: 0)
    return ranking.taken
  }

  private static func light(_ set: ListingSet) -> ListingSet {
    if case .many(let bits) = set { return ListingSet(bits) }
    return set
  }

  /// What is for other people, not working or sold comes last.
  private func sinking(_ run: Run) -> [Ranking.Step] {
    let common = run.part.index.common
    return [.last(run.filters.mismatch), .last(common.inactive), .last(common.commercial)]
  }

  /// How well the words fit, then who serves here, in which language, open.
  private func after(_ run: Run) -> [Ranking.Step] {
    var steps: [Ranking.Step] = []
    if let words = run.words {
      steps.append(.first(words.tiers))
    } else if run.filters.topics.count > 1 {
      steps.append(.first(run.filters.topics.map { .many($0.set) }))
    }
    if let area = run.filters.area { steps.append(.first(area.tiers.map { .many($0) })) }
    if let language = run.filters.language { steps.append(.first([.many(language.spoken)])) }
    if let clock = run.filters.clock {
      steps.append(.first([.many(clock.open)]))
      steps.append(.last(clock.closed))
    }
    return steps
  }

  // MARK: Branches

  /// Only the best listing of each organisation over all parts.
  private func folded(_ rows: [Found.Row]) -> [Found.Row] {
    guard query.foldsBranches else { return rows }
    var seen: Set<String> = []
    return rows.filter { row in
      organisation(row).map { seen.insert($0).inserted } ?? true
    }
  }

  /// The organisation of a row; nil where none is known.
  func organisation(_ row: Found.Row) -> String? {
    let index = runs[row.part].part.index
    let number = index.branchOf.number(row.number)
    return number > 0 ? index.branches.terms.text(number - 1) : nil
  }
}
