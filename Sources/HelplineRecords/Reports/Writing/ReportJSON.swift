import Foundation
import HelplineModel

/// A report as `records report --json` gives it: ids, numbers, and `<5` or `folded` where a number is
/// not shown.
struct ReportJSON {
  private let document: Document

  init(_ report: Report) {
    document = Document(
      from: report.columns.first?.from ?? "", to: report.columns.first?.to ?? "",
      columns: report.columns,
      groups: Dictionary(
        report.groups.map { group in (group.name, group.rows.map { Row($0, report.columns) }) },
        uniquingKeysWith: { first, _ in first }), weeks: report.weeks.map { Row($0, []) },
      notes: report.notes)
  }

  var text: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
    }
  }

  private struct Document: Encodable {
    var from: String
    var to: String
    var columns: [Report.Column]
    var groups: [String: [Row]]
    var weeks: [Row]
    var notes: [String]
  }

  /// `value`, `count` of this period, and one key for each further column.
  private struct Row: Encodable {
    var value: String
    var counts: [(key: String, shown: String)]

    init(_ row: CountRow, _ columns: [Report.Column]) {
      value = row.value
      counts = row.counts.enumerated().map { place, shown in
        (place == 0 || place >= columns.count ? "count" : columns[place].name, shown)
      }
    }

    private struct Key: CodingKey {
      var stringValue: String
      var intValue: Int? { nil }
      init(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(value, forKey: Key(stringValue: "value"))
      for (key, shown) in counts {
        if let number = Int(shown) {
          try container.encode(number, forKey: Key(stringValue: key))
        } else {
          try container.encode(shown, forKey: Key(stringValue: key))
        }
      }
    }
  }
}
