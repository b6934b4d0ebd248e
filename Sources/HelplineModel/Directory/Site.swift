/// An office of a service, or a place where it can be met.
public struct Site: Equatable, Sendable {
  /// The publisher's own id, nil where it gives none.
  public var id: String?
  /// Name as published.
  public var name: String?
  /// Address as published; nil where secret or none.
  public var address: String?
  /// Postcode of that address as published; nil where secret or none.
  public var postcode: String?
  /// The address is secret: text, coordinates and postcode are never stored.
  public var addressIsSecret = false
  /// Codes of where it stands (ISO country or NUTS 2024).
  public var located: [String] = []
  /// Codes of the area it serves from here; empty = the service's.
  public var serves: [String] = []
  /// That area as published.
  public var servesText: String?
  /// Hours of its own; nil = the service's.
  public var hours: Hours?
  /// Lines of its own, besides the service's.
  public var phones: [Phone] = []
  /// What is published on steps, lifts, toilets and the way there.
  public var access: String?

  /// A site of which nothing is known yet.
  public init() {}

  /// Makes the place secret: nothing stays that leads there.
  public mutating func hidePlace() {
    addressIsSecret = true
    (address, postcode, access, located) = (nil, nil, nil, [])
  }
}
