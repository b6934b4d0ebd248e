import Foundation
import HelplineModel

/// Keeps where a practice evening stands: round, clock, counts of pairs. Nobody's name or code is in it.
struct CourseRunner {
  let dataFolder: String

  private var folder: String { dataFolder + "/practice" }
  /// The file of the evening.
  var path: String { folder + "/course.json" }

  /// What was kept; nil where there is nothing that can be read.
  func kept() -> CourseProgress? {
    let data = FileManager.default.contents(atPath: path) ?? Data()
    return try? JSONDecoder().decode(CourseProgress.self, from: data)
  }

  /// Keeps it whole or not at all.
  func keep(_ progress: CourseProgress) throws {
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let data = try JSONEncoder().encode(progress)
    guard PrivateFile.write(String(decoding: data, as: UTF8.self), to: path) else {
      throw Failure(
        code: 73, sentence: "The evening cannot be kept in \(path): look at the folder.",
        file: path)
    }
  }
}
