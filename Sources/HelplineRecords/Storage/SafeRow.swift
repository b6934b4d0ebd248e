import Foundation
import GRDB

/// Values of a row that may be damaged: nil where one is not of its kind, never a trap.
extension Row {
  func text(_ column: String) -> String? { String.fromDatabaseValue(value(column)) }
  func number(_ column: String) -> Int? { Int.fromDatabaseValue(value(column)) }

  func bytes(_ column: String) -> Data? {
    if case .blob(let data) = value(column).storage { return data }
    return nil
  }

  private func value(_ column: String) -> DatabaseValue {
    hasColumn(column) ? self[column] : .null
  }
}
