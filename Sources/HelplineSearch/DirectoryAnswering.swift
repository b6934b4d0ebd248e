import HelplineModel

/// The answer as the screens get it: ids, why each row is there, counts by name, ways out of nothing.
extension DirectorySearch {
  /// Most languages or topics that are counted.
  private static let mostValues = 30

  /// The answer.
  func answer() -> DirectoryAnswer {
    let found = found()
    var answer = DirectoryAnswer(total: found.total, counts: counts(found))
    answer.hits = found.rows.map { hit($0, isHeld: found.commercial > 0) }
    if found.total == 0 { answer.relax = relaxations() }
    for filter in query.countsOf { answer.values[filter] = values(filter) }
    return answer
  }

  private func hit(_ row: Found.Row, isHeld: Bool) -> ServiceHit {
    let run = runs[row.part]
    let why =
      run.words?.why(row.number)
      ?? run.filters.topics.first { $0.set.contains(row.number) }.map { "topic." + $0.id } ?? "all"
    var hit = ServiceHit(
      id: run.part.index.id(row.number), why: why,
      mismatch: run.filters.mismatch.contains(row.number))
    hit.unknown = run.filters.unknown.filter { $0.set.contains(row.number) }.map(\.id).sorted()
    if query.foldsBranches, let organisation = organisation(row) {
      hit.branches = members(of: organisation, isHeld: isHeld) - 1
      hit.organisation = hit.branches > 0 ? organisation : nil
    }
    return hit
  }

  /// How many listings of an organisation match.
  private func members(of organisation: String, isHeld: Bool) -> Int {
    let isHeld =
      query.commercialToo || isHeld
      || runs.contains {
        $0.matched.count(and: $0.filters.first.all) > 0
      }
    return runs.reduce(0) { sum, run in
      let kept = isHeld ? run.filters.first.all : run.filters.commercial
      let members = run.part.index.branches.exact(Array(organisation.utf8))
      guard case .few(let numbers) = members else {
        return sum + members.intersection(run.matched).count(and: kept)
      }
      let matched = run.matched
      return sum + numbers.reduce(0) { $0 + (kept.contains($1) && matched.contains($1) ? 1 : 0) }
    }
  }

  private func counts(_ found: Found) -> [String: Int] {
    var counts = ["mismatch": found.mismatch, "free": found.free, "commercial": found.commercial]
    counts["national"] = found.national
    counts["area_unknown"] = found.areaUnknown
    counts["open"] = found.open
    if found.open != nil {
      counts["closed"] = query.openOnly ? dropped("open") { $0.filters.clock?.closed } : 0
    }
    if query.language != nil {
      counts["language_unknown"] = dropped("language") {
        $0.part.index.facets.exact(Facets.languageUnknown)
      }
    }
    return counts
  }

  /// How many of a set one filter alone drops; commercial providers only where they would be shown.
  private func dropped(_ filter: String, _ set: (Run) -> BitSet?) -> Int {
    total(
      runs.map { run in
        let keep = run.filters.keep(except: [filter])
        return set(run).map { keep.intersection($0) } ?? run.part.index.common.none
      })
  }

  // MARK: Ways out

  /// Each filter to let go, and where no single one helps each two of them, with what that gives.
  private func relaxations() -> [Relaxation] {
    var names = runs.first?.filters.filters.map(\.name) ?? []
    if runs.contains(where: { $0.words != nil }) { names.insert("words", at: 0) }
    let single = names.map { relaxation([$0]) }.filter { $0.total > 0 }
    var result = single
    if single.isEmpty {
      for (place, first) in names.enumerated() {
        result += names[(place + 1)...].map { relaxation([first, $0]) }.filter { $0.total > 0 }
      }
    }
    return result.sorted { ($1.total, $0.filter) < ($0.total, $1.filter) }
  }

  private func relaxation(_ names: [String]) -> Relaxation {
    let keeps = runs.map { $0.filters.keep(except: Set(names)) }
    return Relaxation(
      filter: names.joined(separator: "+"),
      total: total(keeps, words: !names.contains("words")))
  }

  // MARK: Live counts

  /// For each value of a filter how many there would be with it in the place of the present one.
  private func values(_ filter: String) -> [String: Int] {
    switch filter {
    case "language":
      return sets(of: ["spoken:", "interpreted:"], without: "language", most: Self.mostValues) {
        LanguageMatch($1, in: $0.part.index)?.all
      }
    case "topic":
      return sets(of: ["topic:"], without: "topics", most: Self.mostValues) {
        $0.part.index.facets.exact(Facets.topic($1))
      }
    case "channel":
      return sets(of: ["channel:"], without: "channel") {
        $0.part.index.facets.exact(Facets.channel($1))
      }
    case "serves": return areas()
    case "cost":
      return counted(["free"], without: "free") { run, _ in run.part.index.common.notPaid }
    case "open":
      return counted(["open"], without: "open") { run, _ in
        run.filters.clock.map { run.part.index.common.all.subtracting($0.closed) }
      }
    case "for":
      return counted(ForWhom.allCases.map(\.rawValue), without: "") { run, value in
        let misfits = SoftFilters.misfits(ForWhom(rawValue: value), query.ages, in: run.part.index)
        return run.part.index.common.all.subtracting(misfits)
      }
    default: return [:]
    }
  }

  /// The countries served, and the regions around the one asked for.
  private func areas() -> [String: Int] {
    let countries = runs.flatMap { run in
      run.part.index.facets.terms(prefix: Facets.serves("")).map { $0.dropFirst(7).prefix(2) }
    }
    let chain = query.serves.map { Facets.chain(Facets.area($0)) } ?? []
    return counted(Set(countries.map(String.init) + chain), without: "serves") {
      AreaMatch($1, in: $0.part.index)?.all
    }
  }

  private func sets(
    of prefixes: [String], without filter: String, most: Int = .max,
    _ set: (Run, String) -> BitSet?
  ) -> [String: Int] {
    let values = prefixes.flatMap { prefix in
      runs.flatMap { run in
        run.part.index.facets.terms(prefix: prefix).map { String($0.dropFirst(prefix.count)) }
      }
    }
    let all = counted(Set(values), without: filter, set)
    guard all.count > most else { return all }
    let largest = all.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(most)
    return Dictionary(uniqueKeysWithValues: largest.map { ($0.key, $0.value) })
  }

  private func counted(
    _ values: some Collection<String>, without filter: String, _ set: (Run, String) -> BitSet?
  ) -> [String: Int] {
    let keeps = runs.map { $0.filters.keep(except: [filter]) }
    var result: [String: Int] = [:]
    for value in values {
      let count = total(
        zip(runs, keeps).map { run, keep in
          set(run, value).map { keep.intersection($0) } ?? run.part.index.common.none
        })
      if count > 0 { result[value] = count }
    }
    return result
  }
}
