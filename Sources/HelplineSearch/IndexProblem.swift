/// Why an index file cannot be used.
public enum IndexProblem: Error, Equatable, Sendable {
  /// There is no file.
  case missing
  /// The file is not whole; says which part.
  case damaged(String)
  /// The file was written by another version of the format.
  case otherVersion(UInt32)
  /// The system refused, with its errno.
  case system(Int32)
}
