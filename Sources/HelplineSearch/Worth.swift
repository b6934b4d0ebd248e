import HelplineModel

/// The static order of listings; what a query cannot change.
struct Worth: Comparable {
  private let inactive: Bool
  private let commercial: Bool
  private let rung: String
  private let dated: String
  private let name: String
  private let id: String

  /// The worth of a listing.
  init(_ service: Service) {
    inactive = Worth.isInactive(service)
    commercial = service.isCommercial
    rung = service.truth.rungOn ?? ""
    dated = service.truth.dated ?? ""
    name = folded(service.name)
    id = service.id
  }

  /// Closed for good: never found.
  static func isDefunct(_ service: Service) -> Bool {
    service.status?.lowercased() == "defunct"
  }

  /// Not working now: found last.
  static func isInactive(_ service: Service) -> Bool {
    ["inactive", "temporarily closed"].contains(service.status?.lowercased())
  }

  /// A number rung before others and newer before older; dates are ISO 8601, so text order is theirs.
  static func < (left: Worth, right: Worth) -> Bool {
    if left.inactive != right.inactive { return right.inactive }
    if left.commercial != right.commercial { return right.commercial }
    if left.rung != right.rung { return left.rung > right.rung }
    if left.dated != right.dated { return left.dated > right.dated }
    if left.name != right.name { return left.name < right.name }
    return left.id < right.id
  }
}
