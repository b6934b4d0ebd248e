import Foundation

/// Files a person has to find again: a folder of their own in the home folder, closed to others.
enum HomeFile {
  /// The path of a file there; the folder is made.
  static func path(_ name: String) throws -> String {
    let named = ProcessInfo.processInfo.environment["HOME"].flatMap { $0.isEmpty ? nil : $0 }
    let home = named ?? FileManager.default.homeDirectoryForCurrentUser.path
    let folder = home + "/lifeline-prints"
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Failure(
        code: 73, sentence: "\(folder) cannot be made, so nothing was written.", file: folder)
    }
    return "\(folder)/\(name)"
  }
}
