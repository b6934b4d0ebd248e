/// What is wrong with a reference table; the rest of the program goes on.
public enum ReferenceProblem: Error, Equatable, Sendable {
  /// The table is not there or cannot be read.
  case missing(table: String)
  /// The first line does not name the columns wanted.
  case wrongColumns(table: String, wanted: String)
  /// A line has too few columns or a value that cannot be; it is left out.
  case badLine(table: String, line: Int)
  /// The made-ready index cannot be kept; it is made anew at each start.
  case cannotKeepIndex(folder: String)

  /// What is wrong, what still works and what to do, in one or two sentences.
  public var sentence: String {
    switch self {
    case .missing(let table):
      "The table \(table) cannot be read. \(Self.stillWorks(table)) \(Self.mend)"
    case .wrongColumns(let table, let wanted):
      "The table \(table) does not begin with the columns \(wanted). \(Self.stillWorks(table)) "
        + Self.mend
    case .badLine(let table, let line):
      "Line \(line) of the table \(table) is damaged and is left out; all other lines count. "
        + Self.mend
    case .cannotKeepIndex(let folder):
      "The folder \(folder) cannot be written, so finding towns takes a second longer after each "
        + "start. Let this user write to it."
    }
  }

  /// The exit code of `sysexits.h`: 65 bad data, 66 input missing, 73 cannot write.
  public var exitCode: Int32 {
    switch self {
    case .missing: 66
    case .wrongColumns, .badLine: 65
    case .cannotKeepIndex: 73
    }
  }

  private static func stillWorks(_ table: String) -> String {
    table.hasPrefix("holiday")
      ? "Without it no day counts as a public holiday; everything else works."
      : "Its names are not offered while typing; everything else works."
  }

  private static let mend = "Install Lifeline again to mend it."
}
