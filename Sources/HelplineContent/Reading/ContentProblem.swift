/// One thing that is wrong with the content, said so that a coordinator can put it right.
public struct ContentProblem: Codable, Equatable, Hashable, Sendable, Error {
  /// The file, as seen from the content folder (`countries/IE/justice.yaml`).
  public var file: String
  /// The line in that file, counted from 1; nil where the whole file or folder is meant.
  public var line: Int?
  /// Id of the entry, nil where the file has none.
  public var entry: String?
  /// The field inside the entry.
  public var field: String?
  /// What is wrong, one sentence.
  public var text: String
  /// What to do about it, one sentence.
  public var advice: String
  /// Whether the entry (or the file) was left out of what the program shows.
  public var leftOut: Bool

  /// A problem with its place and its cure.
  public init(
    file: String, line: Int? = nil, entry: String? = nil, field: String? = nil, text: String,
    advice: String, leftOut: Bool = false
  ) {
    self.file = file
    self.line = line
    self.entry = entry
    self.field = field
    self.text = text
    self.advice = advice
    self.leftOut = leftOut
  }
}

extension ContentProblem: CustomStringConvertible {
  /// The problem in one line: `file:line: entry, field: what is wrong What to do.`
  public var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    let what = [entry, field].compactMap { $0 }.joined(separator: ", ")
    return "\(place): \(what.isEmpty ? "" : what + ": ")\(text) \(advice)"
  }
}
