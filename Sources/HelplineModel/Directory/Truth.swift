/// Where a listing comes from and how sure one can be of it.
public struct Truth: Equatable, Sendable {
  /// Addresses of the pages it was taken from.
  public var sources: [String] = []
  /// Date of the source (`2016`, `2016-09` …); nil = undated.
  public var dated: String?
  /// Day on which a person rang the number (`YYYY-MM-DD`); only a person's act sets it.
  public var rungOn: String?
  /// Code of that person.
  public var rungBy: String?
  /// Day on which the publisher says it checked the listing (HSDS `assured_date`), `YYYY-MM-DD`.
  public var publisherCheckedOn: String?
  /// Day on which the publisher's record changed, by whatever cause (HSDS `last_modified`); no check.
  public var changedOn: String?
  /// Day on which a person of this desk last wrote the listing; not a call to its number.
  public var editedOn: String?
  /// Code of that person.
  public var editedBy: String?
  /// Sources that disagree, in words.
  public var conflict: String?
  /// A caution.
  public var note: String?

  /// Nothing known.
  public init() {}
}
