extension HouseBook {
  /// The directory as it stands here: the house's own versions in the place of theirs, new ones at the
  /// end, and the days on which numbers were rung. Closed ones are in it, see `Service.isClosed`.
  public func standing(_ published: [Service]) -> [Service] {
    let own = Dictionary(listings.map { ($0.id, $0) }) { $1 }
    let known = Set(published.map(\.id))
    let rungVersions = versionsWhenRung()
    let theirs = published.compactMap { standing($0, own[$0.id], rungVersions[$0.id]) }
    let new = listings.filter { !known.contains($0.id) }
    return theirs + new.compactMap { standing(nil, $0, rungVersions[$0.id]) }
  }

  /// One listing as it stands here: by its published form, nil where only the house has it; nil when
  /// neither has it.
  public func standing(_ id: String, published: Service?) -> Service? {
    standing(published, listings.first { $0.id == id }, versionsWhenRung()[id])
  }

  /// Ids of the listings that the house says are closed for good.
  public var closed: Set<String> { Set(listings.filter(\.isClosed).map(\.id)) }

  /// Only the answer "right" makes a number rung; a later wrong one or none takes the day away. A call to
  /// a number that the listing had before says nothing about the one it has now.
  private func standing(
    _ published: Service?, _ own: Service?, _ whenRung: RungVersion?
  ) -> Service? {
    guard var service = own ?? published else { return nil }
    if let published, published.truth.rungOn == service.truth.rungOn,
      !service.hasOnlyNumbers(of: published)
    {
      (service.truth.rungOn, service.truth.rungBy) = (nil, nil)
    }
    guard let call = rung[service.id] else { return service }
    switch whenRung {
    case .published where !service.hasOnlyNumbers(of: published): return service
    case .house(let version) where !service.hasOnlyNumbers(of: version): return service
    default: break
    }
    if let day = service.truth.rungOn, day > call.day { return service }
    let isRight = call.outcome == .right
    service.truth.rungOn = isRight ? call.day : nil
    service.truth.rungBy = isRight ? call.code : nil
    return service
  }
}

extension HouseBook {
  /// Which version of a listing stood when its number was rung; the journal knows.
  private enum RungVersion {
    case house(Service)
    case published
    /// No entry says; the version that stands now is taken to be it.
    case unknown

    init(_ version: Service?) { self = version.map(RungVersion.house) ?? .published }
  }

  private func versionsWhenRung() -> [String: RungVersion] {
    var latest: [String: RungVersion] = [:]
    var found: [String: RungVersion] = [:]
    for entry in journal {
      switch (entry.change, entry.inverse) {
      case (.rung(let id, let call?), _) where rung[id] == call:
        found[id] = latest[id] ?? .unknown
      case (.listing(let id, let version), .listing(_, let before)):
        if case .unknown = found[id] { found[id] = RungVersion(before) }
        latest[id] = RungVersion(version)
      default: break
      }
    }
    return found
  }
}

extension Service {
  /// Closed for good (status `defunct`): never to be given to a caller.
  public var isClosed: Bool { status?.lowercased() == "defunct" }

  /// Whether each number of this one stands in the other as well, however it is grouped.
  fileprivate func hasOnlyNumbers(of other: Service?) -> Bool {
    digits.isSubset(of: other?.digits ?? [])
  }

  private var digits: Set<String> {
    Set(phones.map { phone in phone.number.filter { $0.isNumber || $0 == "+" } })
  }
}
