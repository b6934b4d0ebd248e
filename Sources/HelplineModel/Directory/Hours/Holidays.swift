/// Whether a day is a public holiday at a place.
public enum HolidayKind: Int, Sendable {
  /// It is none, or nothing is known of it.
  case none
  /// It is one.
  case holiday
  /// It is one in a part of the country, and where the service is in the country is not known.
  case partly
}

/// Where a service is, as far as public holidays ask.
public struct HolidayArea: Hashable, Sendable {
  /// ISO 3166-1.
  public var country: String
  /// NUTS codes in it; empty = somewhere in the country.
  public var regions: [String]

  /// A place.
  public init(country: String, regions: [String] = []) {
    self.country = country
    self.regions = Array(Set(regions)).sorted()
  }

  /// Written as one word: `DE`, `DE DE2 DE3`.
  public var key: String { ([country] + regions).joined(separator: " ") }

  /// A place from its word; nil where that is empty.
  public init?(key: String) {
    let words = key.split(separator: " ").map(String.init)
    guard let country = words.first else { return nil }
    self.init(country: country, regions: Array(words.dropFirst()))
  }
}

extension Service {
  /// Where its offices stand, else what it serves, as far as that lies in its country; nil when the
  /// country is not known.
  public var holidayArea: HolidayArea? {
    let places = located + sites.flatMap(\.located)
    let codes = places.contains { $0.count > 2 } ? places : allServes
    let countries = Set(codes.map(Self.country))
    guard let country = country ?? (countries.count == 1 ? countries.first : nil) else {
      return nil
    }
    let inside = codes.filter { Self.country($0) == country }
    // One code for the whole country, and it is known no better than that.
    let isWhole = inside.contains { $0.count <= 2 }
    return HolidayArea(country: country, regions: isWhole ? [] : inside)
  }

  /// NUTS says EL and UK where ISO 3166 says GR and GB.
  private static func country(_ code: String) -> String {
    let country = String(code.prefix(2)).uppercased()
    return country == "EL" ? "GR" : country == "UK" ? "GB" : country
  }
}

/// The public holidays of countries and their regions, in the years there is a table for.
public struct Holidays: Sendable {
  /// A public holiday.
  public struct Entry: Sendable {
    /// ISO 3166-1.
    public var country: String
    /// NUTS codes of the part it is kept in; empty = the whole country.
    public var regions: [String]
    /// Days since 1970-01-01.
    public var day: Int
    /// Name in the country's language.
    public var name: String

    /// A public holiday.
    public init(country: String, regions: [String] = [], day: Int, name: String) {
      self.country = country
      self.regions = regions
      self.day = day
      self.name = name
    }
  }

  private struct Place: Hashable {
    var country: String
    var day: Int
  }

  private var entries: [Place: [Entry]] = [:]
  /// Country → the sets of regions that have holidays of their own.
  private var parts: [String: Set<[String]>] = [:]

  /// A table; without entries nothing is claimed of any day.
  public init(_ all: [Entry] = []) {
    for entry in all {
      entries[Place(country: entry.country, day: entry.day), default: []].append(entry)
      if !entry.regions.isEmpty { parts[entry.country, default: []].insert(entry.regions) }
    }
  }

  /// Whether there is nothing in the table.
  public var isEmpty: Bool { entries.isEmpty }

  /// Whether a day is a public holiday at a place; `none` outside the years of the table.
  public func kind(of day: Int, in area: HolidayArea) -> HolidayKind {
    kind(of: day, in: area.country) ?? regional(day, area)
  }

  /// The same for all places of a country; nil where its regions differ on that day.
  public func kind(of day: Int, in country: String) -> HolidayKind? {
    guard let found = entries[Place(country: country, day: day)] else { return HolidayKind.none }
    return found.contains { $0.regions.isEmpty } ? .holiday : nil
  }

  private func regional(_ day: Int, _ area: HolidayArea) -> HolidayKind {
    let found = entries[Place(country: area.country, day: day)] ?? []
    guard !area.regions.isEmpty else {
      // The holiday of one province of a hundred says little about a line somewhere in the country.
      let all = parts[area.country]?.count ?? 0
      return Set(found.map(\.regions)).count * 10 >= all ? .partly : .none
    }
    let kept = found.flatMap(\.regions)
    let inside = area.regions.filter { region in kept.contains { region.hasPrefix($0) } }
    if inside.count == area.regions.count { return .holiday }
    let touched = area.regions.contains { region in kept.contains { $0.hasPrefix(region) } }
    return inside.isEmpty && !touched ? .none : .partly
  }

  /// The name of the public holiday there, nil when it is none.
  public func name(of day: Int, in area: HolidayArea) -> String? {
    guard kind(of: day, in: area) != .none else { return nil }
    let found = entries[Place(country: area.country, day: day)] ?? []
    return (found.first { $0.regions.isEmpty } ?? found.first)?.name
  }
}

/// A table of public holidays that is read when it is first asked for.
///
/// A value of its own: a bare function in a lock is wrapped once more at each look, and never unwrapped.
public struct HolidaySource: Sendable {
  /// The table.
  public let table: @Sendable () -> Holidays

  /// A source, empty where none is given.
  public init(_ table: @escaping @Sendable () -> Holidays = { Holidays() }) { self.table = table }
}
