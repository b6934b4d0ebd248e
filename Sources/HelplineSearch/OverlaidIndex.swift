import HelplineModel

/// An index and the listings that changed since it was built, searched as one.
public final class OverlaidIndex: Sendable {
  private let parts: [SearchPart]

  /// Lays changed listings over an index.
  ///
  /// - Parameters:
  ///   - main: the index of the last build.
  ///   - changed: an index in memory of listings that are new or other than in `main`.
  ///   - removed: ids that are gone; those of `changed` need not be named.
  public init(main: DirectoryIndex, changed: DirectoryIndex, removed: Set<String> = []) {
    let ids = removed.union((0..<changed.count).map { changed.id($0) })
    var masked = BitSet(size: main.count)
    for number in ids.compactMap({ main.number(of: $0) }) { masked.insert(number) }
    let position = (0..<changed.count).map {
      main.worths.lowerBound(Array(changed.worths.bytes($0)))
    }
    parts = [
      SearchPart(main, masked: masked, position: nil),
      SearchPart(changed, masked: nil, position: position),
    ]
  }

  /// How many listings there are.
  public var count: Int {
    parts.reduce(0) { $0 + $1.index.count - ($1.masked?.count ?? 0) }
  }

  /// Looks up, as if all had been built into one index.
  public func search(_ query: DirectoryQuery) -> DirectoryAnswer {
    DirectorySearch(query, in: parts).answer()
  }

  /// The look-up alone.
  public func find(_ query: DirectoryQuery) -> Found { DirectorySearch(query, in: parts).found() }

  /// How many listings there are, and how many of them a person rang on that day or later.
  public func tally(rungSince day: String) -> (listings: Int, rung: Int) {
    parts.reduce((0, 0)) { sum, part in
      let own = part.index.tally(rungSince: day, masked: part.masked)
      return (sum.0 + own.listings, sum.1 + own.rung)
    }
  }
}
