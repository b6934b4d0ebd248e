import Foundation

/// Reads a tab-separated table with one header line, line by line, without decoding what is not asked.
struct ReferenceTable {
  /// The name of the file, for problems.
  let name: String
  /// The names of the columns, in order.
  let columns: [String]
  private let folder: URL

  init(_ name: String, columns: [String], in folder: URL) {
    self.name = name
    self.columns = columns
    self.folder = folder
  }

  /// A line's columns; each is decoded only when asked for.
  struct Line {
    /// Counted from 1, as an editor shows it.
    let number: Int
    fileprivate let bytes: UnsafeRawBufferPointer
    fileprivate let bounds: [Range<Int>]

    subscript(column: Int) -> String { String(decoding: bytes[bounds[column]], as: UTF8.self) }

    /// The parts of a column joined by `|`.
    func list(_ column: Int) -> [String] {
      bytes[bounds[column]].split(separator: 0x7C).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// Hands every whole line to `body`, which says whether its values can be; gives what was wrong.
  func forEach(_ body: (Line) -> Bool) -> [ReferenceProblem] {
    let file = folder.appendingPathComponent(name)
    guard let data = try? Data(contentsOf: file, options: .alwaysMapped) else {
      return [.missing(table: name)]
    }
    return data.withUnsafeBytes { walk($0, body) }
  }

  private func walk(_ bytes: UnsafeRawBufferPointer, _ body: (Line) -> Bool) -> [ReferenceProblem] {
    var problems: [ReferenceProblem] = []
    var start = 0
    var number = 1
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = Line(number: number, bytes: bytes, bounds: cut(bytes, start..<end))
      start = end + 1
      if number == 1 {
        guard line.bounds.count >= columns.count,
          columns.indices.allSatisfy({ line[$0] == columns[$0] })
        else { return [.wrongColumns(table: name, wanted: columns.joined(separator: ", "))] }
      } else if line.bounds.count < columns.count || !body(line) {
        problems.append(.badLine(table: name, line: number))
      }
      number += 1
    }
    return number == 1
      ? [.wrongColumns(table: name, wanted: columns.joined(separator: ", "))] : problems
  }

  private func cut(_ bytes: UnsafeRawBufferPointer, _ line: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    result.reserveCapacity(columns.count)
    var from = line.lowerBound
    for place in line where bytes[place] == 0x09 {
      result.append(from..<place)
      from = place + 1
    }
    result.append(from..<line.upperBound)
    return result
  }
}

/// The tables and their columns (`Resources/reference/README.md`).
struct ReferenceTableSet {
  let places: ReferenceTable
  let regions: ReferenceTable
  let oldRegions: ReferenceTable
  let languages: ReferenceTable
  let countries: ReferenceTable

  init(folder: URL) {
    func table(_ name: String, _ columns: String) -> ReferenceTable {
      ReferenceTable(name, columns: columns.split(separator: " ").map(String.init), in: folder)
    }
    places = table("places.tsv", "geonameid name country nuts3 probable population names")
    regions = table("regions.tsv", "code level country parent name latin")
    oldRegions = table("nuts-2021.tsv", "old new")
    languages = table("languages.tsv", "code name autonym mode names")
    countries = table("countries.tsv", "code name names")
  }
}
