import HelplineModel

/// The form listings come in; raw values are those of `lifeline import --format`.
public enum ImportFormat: String, Codable, CaseIterable, Sendable {
  /// Found out from names, headers and first bytes.
  case auto
  /// HSDS 3.x JSON: one object, an array, a page with `contents`, or lines of NDJSON.
  case hsdsJSON = "hsds-json"
  /// HSDS 1.0 to 3.x tables, and the Ohana tables that came before them.
  case hsdsCSV = "hsds-csv"
  /// Open Referral UK, JSON or tables.
  case oruk
  /// One flat table with a listing a row.
  case csv
}

/// What holds where the source is silent.
public struct ImportDefaults: Sendable {
  /// Country of listings that name none, ISO 3166-1.
  public var country: String?
  /// Olson name of the time zone of the hours; nil = the country's.
  public var zone: String?
  /// Finds the ISO country or NUTS 2024 code of a named area or town, nil when not sure.
  public var areaCode: (@Sendable (_ name: String, _ country: String?) -> String?)?
  /// Reads a line's number by its country's numbering plan (`NumberReader`); nil leaves numbers as published.
  public var number: (@Sendable (_ phone: Phone, _ country: String?) -> Phone)?

  /// The NUTS 2024 code of a NUTS code of 2021 or 2024, nil where there is none; unset, codes stay.
  public var regionToday: (@Sendable (_ code: String) -> String?)?
  /// Which column of a table is which field, where a coordinator wrote it down.
  public var mapping: ColumnMapping?
  /// Language the texts are written in where the source does not say, ISO 639; nil = not known.
  public var textLanguage: String?

  /// Defaults; everything may be left out.
  public init(
    country: String? = nil, zone: String? = nil,
    areaCode: (@Sendable (_ name: String, _ country: String?) -> String?)? = nil,
    number: (@Sendable (_ phone: Phone, _ country: String?) -> Phone)? = nil
  ) {
    self.country = country
    self.zone = zone
    self.areaCode = areaCode
    self.number = number
  }
}

/// A row of the services that gave no listing. Never holds text of an address.
public struct Rejection: Codable, Equatable, Sendable {
  /// Name of the file, without its folder.
  public var file: String
  /// Line the row begins at; in JSON the number of the element, from 1.
  public var row: Int
  /// Field at fault, empty where it is the whole row.
  public var field: String
  /// Value at fault, at most 80 characters; empty for whole rows, which may hold an address.
  public var value: String
  /// Why, one sentence.
  public var reason: String
}

/// Something the coordinator should know about rows that were taken in all the same.
public struct ImportWarning: Codable, Equatable, Sendable {
  /// Name of the file, without its folder.
  public var file: String
  /// Where it was seen first.
  public var row: Int
  /// Field it is about, empty where it is the whole row or file.
  public var field: String
  /// What is the matter, one sentence.
  public var reason: String
  /// How many rows it is about.
  public var count: Int
}

/// What a source gave.
public struct ImportResult: Sendable {
  /// Listings, in the order of the source; ids are `publisher:id`.
  public var services: [Service] = []
  /// Name of each table → rows read. `services` = listings + rejections.
  public var tables: [String: Int] = [:]
  /// Rows of the services that gave no listing.
  public var rejections: [Rejection] = []
  /// What else was seen, one entry a file and kind.
  public var warnings: [ImportWarning] = []
  /// The form that was found; never `auto`.
  public var format: ImportFormat
}

/// Why a source gives nothing at all.
public enum ImportError: Error, Equatable, Sendable {
  /// There is no file or folder of that name, or it may not be read.
  case missing(String)
  /// The file began to be read and the disk gave no more of it; nothing of the source counts.
  case unreadable(String)
  /// Nothing in it looks like a table or list of services.
  case notRecognised(String)
  /// The coordinator's mapping file and the table do not fit.
  case mapping(MappingError)
}
