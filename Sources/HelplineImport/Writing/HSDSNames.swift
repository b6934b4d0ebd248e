import HelplineModel

/// How the objects of a written listing are called.
struct HSDSNames: Sendable {
  /// UUIDs, as HSDS asks for; else our own ids, which people type and `show` understands.
  var areUUIDs: Bool

  /// The id of what has this name in our own words.
  func id(_ name: String) -> String {
    areUUIDs ? NameUUID.uuid(name) : name
  }

  /// The id of the n-th object of a kind that hangs on another one.
  func id(_ owner: String, _ kind: String, _ index: Int) -> String {
    id("\(owner)/\(kind)/\(index + 1)")
  }

  /// The id of a listing's organisation. Branches of one organisation share it, but for those that write
  /// its name in another way: which of the two is right is not ours to say.
  func organization(_ service: Service) -> String {
    let own = [service.organisationID, service.organisation].compactMap { $0 }
    let name = own.isEmpty ? service.id : own.joined(separator: "/")
    return id("\(service.publisher):organization/\(name)")
  }
}

/// What HSDS requires and nobody published.
enum HSDSUnknown {
  /// A description.
  static let description = "Not known."
  /// A part of an address. Tables may not leave it empty, JSON may.
  static let cell = "not known"
}
