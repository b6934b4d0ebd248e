/// Names and parents by code: small, read at the first question.
struct ReferenceNames {
  /// A region as the tables have it.
  struct Region {
    var name: String
    var country: String
    var parent: String
  }

  /// Region by NUTS 2024 code or by a country's own code.
  private(set) var regions: [String: Region] = [:]
  /// English name by ISO code.
  private(set) var countries: [String: String] = [:]
  /// English name by language code.
  private(set) var languages: [String: String] = [:]
  /// What was wrong with the tables.
  private(set) var problems: [ReferenceProblem] = []
  private var successor: [String: String] = [:]

  init(_ tables: ReferenceTableSet, extra: [ExtraRegion]) {
    problems += tables.countries.forEach { line in
      countries[line[0]] = line[1]
      return !line[0].isEmpty && !line[1].isEmpty
    }
    problems += tables.regions.forEach { line in
      let name = line[5].isEmpty ? line[4] : line[5]
      regions[line[0]] = Region(name: name, country: line[2], parent: line[3])
      return !line[0].isEmpty && !name.isEmpty && line[2].utf8.count == 2
    }
    problems += tables.oldRegions.forEach { line in
      if line[0] != line[1], !line[1].isEmpty { successor[line[0]] = line[1] }
      return !line[0].isEmpty
    }
    problems += tables.languages.forEach { line in
      languages[line[0]] = line[1]
      return !line[0].isEmpty && !line[1].isEmpty
    }
    for one in extra where regions[one.code] == nil {
      regions[one.code] = Region(name: one.name, country: one.country, parent: one.country)
    }
  }

  /// The ISO code for a two-letter code of either kind: NUTS says EL and UK where ISO says GR and GB.
  static func isoCountry(_ code: String) -> String {
    switch code.uppercased() {
    case "EL": "GR"
    case "UK": "GB"
    case let other: other
    }
  }

  /// The NUTS 2024 code for a code of 2021 or 2024.
  func current(_ code: String) -> String {
    let code = code.uppercased()
    return regions[code] == nil ? successor[code] ?? code : code
  }

  /// From the finest to the country.
  func chain(_ code: String) -> [String] {
    var code = current(code)
    var result: [String] = []
    while code.utf8.count > 2, !result.contains(code) {
      result.append(code)
      if let region = regions[code], !region.parent.isEmpty {
        code = region.parent
      } else {
        // A code that is in no table: NUTS codes lose one letter per level, others one part.
        let cut = code.lastIndex { "-._".contains($0) } ?? code.index(before: code.endIndex)
        code = String(code[..<cut])
      }
    }
    if !code.isEmpty { result.append(Self.isoCountry(code)) }
    return result
  }

  /// The name of a region or country, the code itself where it is in no table.
  func regionName(_ code: String) -> String {
    if code.utf8.count == 2 {
      let iso = Self.isoCountry(code)
      return countries[iso] ?? regions[code.uppercased()]?.name ?? code
    }
    return regions[current(code)]?.name ?? code
  }

  /// The English name; `pt-BR` gives the name of `pt` where it has none of its own.
  func languageName(_ code: String) -> String {
    if code == "any" { return "any language" }
    let base = code.split { $0 == "-" || $0 == "_" }.first.map { $0.lowercased() } ?? code
    return languages[code] ?? languages[base] ?? code
  }

  /// Where a place lies: the name of the finest region that is not the place's own, then the country.
  func detail(name: String, region: String?, country: String) -> String {
    let land = regionName(country)
    guard let region else { return land }
    let around = chain(region).dropLast().map(regionName).first { $0 != name && $0 != land }
    return around.map { "\($0), \(land)" } ?? land
  }
}
