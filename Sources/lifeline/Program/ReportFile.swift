import Foundation
import HelplineModel
import HelplineRecords

/// A report as a file for people: in the home folder, where whoever prints it finds it.
enum ReportFile {
  /// Writes it, whole or not at all, for its owner alone; gives the path.
  static func write(
    _ report: Report, _ query: ReportQuery, format: String, names: ReportNames
  ) throws -> String {
    guard let form = ReportForm(rawValue: format) else {
      throw Failure(code: 64, sentence: "There is no form \(format) of a report.")
    }
    let path = try HomeFile.path("report-\(query.from)-to-\(query.to).\(form.fileEnding)")
    let text = try ReportWriter(names: names).write(report, as: form)
    guard PrivateFile.write(text, to: path) else {
      throw Failure(
        code: 73, sentence: "\(path) cannot be written. Nothing was written; the counts stay here.")
    }
    return path
  }
}
