import Foundation

/// Why no content folder was found: every place that was looked at.
public struct ContentFolderError: Error, Equatable, Sendable {
  /// Where the content was looked for.
  public enum Place: String, Equatable, Sendable {
    /// Named on the command line.
    case named
    /// Named by the environment variable `LIFELINE_CONTENT`.
    case environment
    /// `../share/lifeline` beside the program.
    case installed
    /// `Resources` of a checkout above the program.
    case checkout
  }

  /// One place and its path.
  public struct Attempt: Equatable, Sendable {
    /// What kind of place.
    public var place: Place
    /// The path that holds no content.
    public var path: String
  }

  /// In the order they were tried.
  public var attempts: [Attempt]
}

/// Finds the folder that holds the content. Never `Bundle.module`, which traps when its folder is missing.
public enum ContentFolder {
  /// The environment variable that names the folder.
  public static let variable = "LIFELINE_CONTENT"

  /// The path of the folder: the one named, else `LIFELINE_CONTENT`, else `../share/lifeline` beside the
  /// program, else `Resources` of the checkout the program was built in.
  ///
  /// A folder that was named and has no content is an error: another one in its place would show old numbers.
  public static func find(
    named: String? = nil,
    environment: [String: String] = ProcessInfo.processInfo.environment,
    program: String? = ContentFolder.program
  ) throws(ContentFolderError) -> String {
    if let named { return try only(.named, named) }
    if let named = environment[variable], !named.isEmpty { return try only(.environment, named) }
    var attempts: [ContentFolderError.Attempt] = []
    for attempt in places(around: program) {
      if holdsContent(attempt.path) { return attempt.path }
      attempts.append(attempt)
    }
    throw ContentFolderError(attempts: attempts)
  }

  /// The real path of the running program, links followed; nil where the kernel does not say.
  public static var program: String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let length = readlink("/proc/self/exe", &buffer, Int(PATH_MAX))
    guard length > 0 else { return nil }
    return String(decoding: buffer[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private static func only(
    _ place: ContentFolderError.Place, _ path: String
  ) throws(ContentFolderError) -> String {
    if holdsContent(path) { return path }
    throw ContentFolderError(attempts: [.init(place: place, path: path)])
  }

  private static func places(around program: String?) -> [ContentFolderError.Attempt] {
    guard let program, program.hasPrefix("/") else { return [] }
    var parts = program.split(separator: "/").dropLast().map(String.init)
    var result = [
      ContentFolderError.Attempt(
        place: .installed, path: path(parts.dropLast()) + "share/lifeline")
    ]
    while !parts.isEmpty {
      result.append(.init(place: .checkout, path: path(parts[...]) + "Resources"))
      parts.removeLast()
    }
    return result
  }

  private static func path(_ parts: ArraySlice<String>) -> String {
    parts.isEmpty ? "/" : "/" + parts.joined(separator: "/") + "/"
  }

  /// Content has `shared`; an empty folder of that name elsewhere on the disk has not.
  private static func holdsContent(_ path: String) -> Bool {
    access("\(path)/shared", R_OK | X_OK) == 0
  }
}
