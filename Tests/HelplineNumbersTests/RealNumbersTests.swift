import Foundation
import HelplineModel
import HelplineNumbers
import Testing

@Suite(.enabled(if: RealNumbers.areHere, "../shared/data is not beside this project"))
struct `Numbers of real directories` {
  private struct Counts: Equatable {
    var rows = 0
    var distinct = 0
    var read = 0
    var short = 0
    var impossible = 0
    var unreadable = 0
  }

  /// Counts over distinct numbers, by the plans of libphonenumber 8.12.
  private func counts(_ numbers: [String], _ country: String) -> (Counts, doubts: [String]) {
    let reader = NumberReader()
    let distinct = Set(numbers).sorted()
    let read = distinct.map { reader.read(Phone(number: $0), country: country) }
    let counts = Counts(
      rows: numbers.count, distinct: distinct.count, read: read.count { $0.e164 != nil },
      short: read.count(where: \.isShortCode), impossible: read.count { $0.doubt == .impossible },
      unreadable: read.count { $0.doubt == .unreadable })
    return (counts, read.filter { $0.doubt != nil }.map(\.number))
  }

  @Test func `helplines that were forced into international numbers cannot exist`() throws {
    let reader = NumberReader()
    for (country, numbers) in [
      ("GB", ["+44116123", "+4485258"]), ("FR", ["+33333114"]), ("DE", []), ("RU", []),
    ] {
      let published = try RealNumbers.helplines(country)
      #expect(!published.isEmpty)
      let read = published.map { reader.read(Phone(number: $0), country: country) }
      #expect(read.filter { $0.doubt == .impossible }.map(\.number) == numbers)
      #expect(read.allSatisfy { ($0.e164 == nil) == ($0.doubt == .impossible) })
    }
  }

  @Test func `legal aid offices of England and Wales`() throws {
    let numbers = try RealNumbers.column("uk-legal-aid-advisers/hsds-3.1-derived/phones.csv")
    let (found, doubts) = counts(numbers, "GB")
    let expected = Counts(
      rows: 5_864, distinct: 3_571, read: 3_539, impossible: 29, unreadable: 3)
    #expect(found == expected, "\(doubts)")
    // A digit too many, one too few, an area code of before 1995, two numbers in one.
    for number in ["0113 23236530", "020 8181 100", "061 775 3744", "0208 646 9691/93"] {
      #expect(doubts.contains(number))
    }
  }

  @Test func `agencies of two American places`() throws {
    let baltimore = counts(try RealNumbers.column("baltimore-icarol-ohana/phones.csv"), "US")
    #expect(
      baltimore.0
        == Counts(
          rows: 7_157, distinct: 4_627, read: 4_611, short: 7, impossible: 6, unreadable: 3),
      "\(baltimore.doubts)")
    let illinois = counts(try RealNumbers.column("illinois-legal-aid/hsds-1.1/phones.csv"), "US")
    #expect(
      illinois.0 == Counts(rows: 963, distinct: 474, read: 470, unreadable: 4),
      "\(illinois.doubts)")
  }
}

/// Published numbers in the data beside the project.
enum RealNumbers {
  private static let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("shared/data/hsds")

  static var areHere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  private struct Helplines: Decodable {
    struct Record: Decodable { var contacts: [Contact] }
    struct Contact: Decodable { var number: String? }
    var records: [Record]
  }

  /// The numbers of a country's helplines.
  static func helplines(_ country: String) throws -> [String] {
    let name = "open-helplines/\(country.lowercased())-helplines.json"
    let data = try Data(contentsOf: folder.appendingPathComponent(name))
    return try JSONDecoder().decode(Helplines.self, from: data).records
      .flatMap(\.contacts).compactMap(\.number)
  }

  /// The cells of the column `number` that are not empty.
  static func column(_ path: String) throws -> [String] {
    let data = try Data(contentsOf: folder.appendingPathComponent(path))
    let rows = rows(String(decoding: data, as: UTF8.self))
    let column = try #require(rows.first?.firstIndex(of: "number"))
    return rows.dropFirst().compactMap { $0.count > column ? $0[column] : nil }
      .filter { !$0.isEmpty }
  }

  private static func rows(_ text: String) -> [[String]] {
    var (rows, row, cell, isQuoted) = ([[String]](), [String](), "", false)
    for character in text {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        row.append(cell)
        cell = ""
      case "\n" where !isQuoted, "\r\n" where !isQuoted:
        rows.append(row + [cell])
        (row, cell) = ([], "")
      default: cell.append(character)
      }
    }
    return row.isEmpty && cell.isEmpty ? rows : rows + [row + [cell]]
  }
}
