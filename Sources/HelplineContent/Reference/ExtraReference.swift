/// A town that a country's own file adds where the tables have none.
public struct ExtraPlace: Equatable, Sendable {
  /// The name as shown.
  public var name: String
  /// Other names it is found by.
  public var names: [String]
  /// Country, ISO 3166-1 alpha-2.
  public var country: String
  /// Region code, nil when not known.
  public var region: String?

  /// A town.
  public init(name: String, names: [String] = [], country: String, region: String? = nil) {
    self.name = name
    self.names = names
    self.country = country
    self.region = region
  }
}

/// A region that a country's own file adds where NUTS has none.
public struct ExtraRegion: Equatable, Sendable {
  /// The country's own code, stable.
  public var code: String
  /// The name as shown.
  public var name: String
  /// Country, ISO 3166-1 alpha-2.
  public var country: String

  /// A region.
  public init(code: String, name: String, country: String) {
    self.code = code
    self.name = name
    self.country = country
  }
}
