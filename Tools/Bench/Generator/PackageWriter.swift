import Foundation

/// Writes generated listings: one JSON array in the form of HSDS 3, the tables of the same package, and lines of
/// plain text for the peers' indexes.
struct PackageWriter {
  let folder: String
  let count: Int

  var json: String { "\(folder)/services-\(count).json" }
  var lines: String { "\(folder)/listings-\(count).tsv" }
  var tables: String { "\(folder)/tables-\(count)" }

  /// Writes what is wanted.
  func write(_ vocabulary: Vocabulary, withTables: Bool) throws {
    let json = try LineFile(self.json)
    let lines = try LineFile(self.lines)
    let tables = withTables ? try TableFiles(self.tables) : nil
    json.write("[")
    for number in 0..<count {
      let listing = GeneratedListing(number, of: count, vocabulary)
      json.write(HSDSText.service(listing) + (number + 1 < count ? ",\n" : "\n"))
      lines.write(
        "\(number)\t\(listing.areas.joined(separator: " "))\t\(listing.name)\t\(listing.text)\n")
      tables?.write(listing)
    }
    json.write("]\n")
    for file in [json, lines] { file.close() }
    tables?.close()
  }
}

/// A file that is written piece by piece.
final class LineFile {
  private let file: UnsafeMutablePointer<FILE>

  init(_ path: String) throws {
    guard let file = fopen(path, "w") else { throw Trouble("\(path) cannot be written") }
    self.file = file
  }

  func write(_ text: String) { fputs(text, file) }
  func close() { fclose(file) }
}

/// A listing as HSDS 3.1 writes it; no text of it needs an escape.
enum HSDSText {
  static func service(_ listing: GeneratedListing) -> String {
    let id = listing.number
    let phones = listing.phones.enumerated().map {
      "{\"id\":\"p\(id)-\($0)\",\"number\":\"\($1)\",\"type\":\"voice\"}"
    }
    let hours = listing.hours.enumerated().map {
      "{\"id\":\"h\(id)-\($0)\",\"freq\":\"WEEKLY\",\"byday\":\"\($1.days)\","
        + "\"opens_at\":\"\($1.from)\",\"closes_at\":\"\($1.to)\"}"
    }
    let languages = listing.languages.enumerated().map {
      "{\"id\":\"l\(id)-\($0)\",\"code\":\"\($1)\"}"
    }
    let place =
      "{\"id\":\"s\(id)\",\"location\":{\"id\":\"o\(id)\",\"location_type\":\"physical\","
      + "\"addresses\":[{\"id\":\"a\(id)\",\"address_1\":\"Bench Street \(id % 200)\","
      + "\"city\":\"\(listing.town.name)\",\"state_province\":\"\",\"postal_code\":\"\","
      + "\"country\":\"\(listing.town.country)\",\"address_type\":\"physical\"}]}}"
    return "{\"id\":\"\(id)\",\"name\":\"\(listing.name)\",\"status\":\"active\","
      + "\"description\":\"\(listing.text)\",\"assured_date\":\"2026-0\(id % 9 + 1)-01\","
      + "\"organization\":{\"id\":\"g\(listing.organisation)\","
      + "\"name\":\"Bench organisation \(listing.organisation)\"},"
      + "\"phones\":[\(phones.joined(separator: ","))],"
      + "\"schedules\":[\(hours.joined(separator: ","))],"
      + "\"languages\":[\(languages.joined(separator: ","))],"
      + "\"service_areas\":[{\"id\":\"r\(id)\",\"name\":\"\(listing.town.region)\"}],"
      + "\"service_at_locations\":[\(place)],"
      + "\"attributes\":[{\"id\":\"t\(id)\",\"taxonomy_term\":{\"id\":\"x\","
      + "\"name\":\"\(listing.topic)\"}}]}"
  }
}

/// The same listings as the tables of a package.
final class TableFiles {
  static let columns = [
    "services": "id,organization_id,name,status,description,assured_date",
    "phones": "id,service_id,number,type",
    "schedules": "id,service_id,freq,byday,opens_at,closes_at",
    "languages": "id,service_id,code", "service_areas": "id,service_id,name",
    "locations": "id,location_type",
    "service_at_location": "id,service_id,location_id",
    "addresses": "id,location_id,address_1,city,state_province,postal_code,country,address_type",
    "attributes": "id,link_id,taxonomy_term_id,link_entity",
    "organizations": "id,name",
  ]
  private var files: [String: LineFile] = [:]
  private var organisations: Set<Int> = []

  init(_ folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, header) in Self.columns {
      files[name] = try LineFile("\(folder)/\(name).csv")
      files[name]?.write(header + "\n")
    }
  }

  func write(_ listing: GeneratedListing) {
    let id = listing.number
    let row = { (table: String, text: String) in self.files[table]?.write(text + "\n") }
    row(
      "services",
      "\(id),g\(listing.organisation),\(listing.name),active,\(listing.text),2026-0\(id % 9 + 1)-01"
    )
    for (index, phone) in listing.phones.enumerated() {
      row("phones", "p\(id)-\(index),\(id),\(phone),voice")
    }
    for (index, hours) in listing.hours.enumerated() {
      row("schedules", "h\(id)-\(index),\(id),WEEKLY,\"\(hours.days)\",\(hours.from),\(hours.to)")
    }
    for (index, code) in listing.languages.enumerated() {
      row("languages", "l\(id)-\(index),\(id),\(code)")
    }
    row("service_areas", "r\(id),\(id),\(listing.town.region)")
    row("locations", "o\(id),physical")
    row("service_at_location", "s\(id),\(id),o\(id)")
    row(
      "addresses",
      "a\(id),o\(id),Bench Street \(id % 200),\(listing.town.name),,,\(listing.town.country),physical"
    )
    row("attributes", "t\(id),\(id),\(listing.topic),service")
    if organisations.insert(listing.organisation).inserted {
      row("organizations", "g\(listing.organisation),Bench organisation \(listing.organisation)")
    }
  }

  func close() { for file in files.values { file.close() } }
}
