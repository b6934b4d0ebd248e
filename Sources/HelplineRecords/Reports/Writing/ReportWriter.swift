import Foundation
import HelplineModel

/// The forms a report is written in; `rawValue` is the format's name in commands and screens.
public enum ReportForm: String, CaseIterable, Sendable {
  /// One JSON document.
  case json
  /// Comma-separated values, one row a value.
  case csv
  /// Tables for a text with marks.
  case markdown
  /// One page with charts that prints on A4; nothing in it runs or is fetched.
  case html
  /// Columns for a terminal.
  case text

  /// How the name of a file ends.
  public var fileEnding: String {
    switch self {
    case .markdown: "md"
    case .text: "txt"
    case .json, .csv, .html: rawValue
    }
  }
}

/// Writes a report in one of the forms; what each says of the days, of `<5` and of the law is the same.
public struct ReportWriter: Sendable {
  /// What ids are called.
  public let names: ReportNames
  /// All groups in one table, without charts and weeks: what a funder asks for.
  public let isOneTable: Bool

  /// A writer.
  public init(names: ReportNames, isOneTable: Bool = false) {
    self.names = names
    self.isOneTable = isOneTable
  }

  /// The report as a whole file, its last line ended.
  ///
  /// - Throws: what the JSON encoder throws; no other form can fail.
  public func write(_ report: Report, as form: ReportForm) throws -> String {
    let report = isOneTable ? oneTable(report) : report
    switch form {
    case .json: return try ReportJSON(report).text
    case .csv: return csv(report)
    case .markdown: return markdown(report)
    case .html: return ReportPage(report: report, writer: self).text
    case .text: return text(report)
    }
  }

  private func oneTable(_ report: Report) -> Report {
    var report = report.forFunder
    report.weeks = []
    return report
  }

  static let title = "Calls in numbers"

  /// The groups with something in them, the weeks as one more behind them.
  func groups(_ report: Report) -> [CountGroup] {
    report.filled + (report.weeks.isEmpty ? [] : [CountGroup(name: "week", rows: report.weeks)])
  }

  /// The columns a group's rows have: the weeks have one.
  func columns(_ group: CountGroup, _ report: Report) -> [String] {
    Array(report.columns.map(names.column).prefix(group.rows.first?.counts.count ?? 0))
  }
}
