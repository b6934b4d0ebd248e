import HelplineModel
import Synchronization

/// An index that a search goes through, with the listings in it that no longer hold.
final class SearchPart: Sendable {
  let index: DirectoryIndex
  /// Listings that were changed or removed since.
  let masked: BitSet?
  private let position: [Int]?
  private let prepared = Mutex<[(key: DirectoryQuery, value: PreparedFilters)]>([])

  /// How many sets of filters are kept.
  private static let kept = 8

  /// A part; `position` has the place of each listing in the static order of the main part.
  init(_ index: DirectoryIndex, masked: BitSet?, position: [Int]?) {
    (self.index, self.masked, self.position) = (index, masked, position)
  }

  /// The place of a listing in the static order over all parts.
  func place(_ number: Int) -> Int {
    guard let position else { return number * 2 + 1 }
    return number < position.count ? position[number] * 2 : .max
  }

  /// What the filters of a query keep; they change less often than the words typed.
  func filters(of query: DirectoryQuery) -> PreparedFilters {
    var key = query
    (key.words, key.limit, key.countsOf, key.foldsBranches) = ("", 0, [], false)
    key.moment = query.moment / 60
    return prepared.withLock { all in
      if let place = all.firstIndex(where: { $0.key == key }) {
        if place > 0 { all.swapAt(place, 0) }
        return all[0].value
      }
      let value = PreparedFilters(query, in: self)
      all.insert((key, value), at: 0)
      if all.count > SearchPart.kept { all.removeLast() }
      return value
    }
  }

  /// A set of listings without those that no longer hold.
  func valid(_ set: ListingSet) -> ListingSet { masked.map { set.subtracting($0) } ?? set }
}
