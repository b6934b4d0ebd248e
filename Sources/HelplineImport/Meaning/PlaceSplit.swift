/// The places of a record, told apart by whether they may be shown.
struct PlaceSplit {
  /// Places to go to whose address may stand in the listing.
  private(set) var open: [PlaceRecord] = []
  /// Places that are secret: nothing of them is stored but that they are.
  private(set) var hidden: [PlaceRecord] = []
  /// The service as a whole has no address that may be told.
  let isSecret: Bool

  init(_ record: ServiceRecord) {
    let all = record.isMarkedSecret || Self.textsSaySecret(record)
    for place in record.places where !place.isVirtual {
      if all || place.isSecret { hidden.append(place) } else { open.append(place) }
    }
    // Two rows of one house: the mark on one of them holds for both.
    let secret = Set(hidden.flatMap(\.addresses).flatMap(\.lines).map { $0.lowercased() })
    if !secret.isEmpty {
      let shared = { (place: PlaceRecord) in
        place.addresses.contains { $0.lines.contains { secret.contains($0.lowercased()) } }
      }
      hidden += open.filter(shared)
      open.removeAll(where: shared)
    }
    let shows = open.contains { place in place.addresses.contains { !$0.isEmpty } }
    let organisation = record.organisation?.isMarkedSecret == true
    isSecret = all || (!shows && (!hidden.isEmpty || organisation))
  }

  private static func textsSaySecret(_ record: ServiceRecord) -> Bool {
    SecretPlaces.describesSecret(record.description)
      || SecretPlaces.describesSecret(record.summary)
      || SecretPlaces.describesSecret(record.application)
      || SecretPlaces.describesSecret(record.alert)
      || record.eligibility.contains { SecretPlaces.describesSecret($0) }
  }
}
