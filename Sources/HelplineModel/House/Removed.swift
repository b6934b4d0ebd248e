/// A listing that was taken out of the directory here. What stands in its place is this note, so that no
/// import brings it back.
public struct Removed: Codable, Equatable, Sendable {
  /// Why listings are taken out.
  public enum Reason: String, Codable, CaseIterable, Sendable {
    /// The service is closed for good.
    case closedForGood = "closed_for_good"
    /// It stands in the directory twice; `stays` is the other one.
    case twice
    /// It is no service that this desk gives to callers.
    case notForUs = "not_for_us"
  }
  /// `YYYY-MM-DD`.
  public var day: String
  /// Code of the person who took it out.
  public var code: String
  /// Why.
  public var reason: Reason
  /// For `twice`: id of the listing that stays.
  public var stays: String?
  /// Its name on that day, so that records and lists can go on naming it.
  public var name: String

  /// A note in the place of a listing.
  public init(day: String, code: String, reason: Reason, stays: String? = nil, name: String) {
    self.day = day
    self.code = code
    self.reason = reason
    self.stays = stays
    self.name = name
  }
}

/// Two listings, whichever is named first.
public struct ListingPair: Codable, Hashable, Sendable {
  /// The id that comes first in the order of letters.
  public let one: String
  /// The other id.
  public let other: String

  /// Two listings by their ids.
  public init(_ a: String, _ b: String) { (one, other) = a < b ? (a, b) : (b, a) }

  /// Whether it is one of the two.
  public func has(_ id: String) -> Bool { one == id || other == id }
}

extension HouseBook {
  /// Listings that perhaps are one, without those that were taken out or found to be different.
  public func undecided(_ pairs: [ListingPair]) -> [ListingPair] {
    pairs.filter { pair in
      removed[pair.one] == nil && removed[pair.other] == nil && !distinct.contains(pair)
    }
  }

  /// Notices on one listing that are shown on a day, `YYYY-MM-DD`.
  public func notices(on listing: String, day: String) -> [Notice] {
    notices.filter { $0.listing == listing && $0.isShown(on: day) }
  }
}
