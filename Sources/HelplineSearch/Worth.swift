import HelplineModel

/// The static order of listings, what a query cannot change, as bytes that sort like it.
enum Worth {
  /// Not working now last, what charges money after what does not, a number rung before others, newer
  /// before older, then by name; dates are ISO 8601, so text order is theirs.
  static func key(_ service: Service) -> [UInt8] {
    let checked = [service.truth.dated, service.truth.publisherCheckedOn].compactMap { $0 }.max()
    return [isInactive(service) ? 1 : 0, service.isCommercial ? 1 : 0]
      + newestFirst(service.truth.rungOn) + newestFirst(checked)
      + Array(folded(service.name).utf8) + [0] + Array(service.id.utf8)
  }

  /// Closed for good: never found.
  static func isDefunct(_ service: Service) -> Bool { service.isClosed }

  /// Not working now: found last.
  static func isInactive(_ service: Service) -> Bool {
    ["inactive", "temporarily closed"].contains(service.status?.lowercased())
  }

  private static func newestFirst(_ day: String?) -> [UInt8] {
    (day ?? "").utf8.map { 255 - $0 } + [255]
  }
}
