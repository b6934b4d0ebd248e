/// Whether this desk is ready for live calls: what the go-live check found.
public struct Readiness: Equatable, Sendable {
  /// How many numbers were rung for one need in one region.
  public struct Need: Codable, Equatable, Sendable {
    /// Topic of service.
    public var topic: String
    /// Region or country code.
    public var region: String
    /// Listings that serve it.
    public var listings: Int
    /// Of these, rung in the last 12 months with the right answer.
    public var rung: Int

    /// A need in a region.
    public init(topic: String, region: String, listings: Int, rung: Int) {
      self.topic = topic
      self.region = region
      self.listings = listings
      self.rung = rung
    }
  }
  /// Per need and region, needs without any rung number first.
  public var needs: [Need] = []
  /// Ids of house rules that are not set.
  public var unsetRules: [String] = []
  /// Duties to report that are not known for the house's country and not set by the house (`child` …).
  public var unknownDuties: [String] = []
  /// Ids of danger cards no role has signed as they stand now.
  public var unsignedCards: [String] = []
  /// Who signed that live calls may be taken, nil while nobody has: then calls carry a plain band.
  public var signedOff: Signature?

  /// Nothing looked at yet.
  public init() {}

  /// Needs for which no number was rung.
  public var bareNeeds: [Need] { needs.filter { $0.rung == 0 } }
  /// Whether nothing is missing.
  public var isReady: Bool {
    bareNeeds.isEmpty && unsetRules.isEmpty && unknownDuties.isEmpty && unsignedCards.isEmpty
  }
}
