/// The PIN a person may set for the own shift: it shows a hidden screen and opens the seat again.
///
/// Only a hash is kept, in memory, until the shift or the program ends.
public protocol PINPort: Sendable {
  /// Whether the seat of a code has a PIN.
  func isSet(for code: String) -> Bool
  /// Sets the PIN of a seat, or takes it away with nil; false where it cannot be kept.
  func set(_ pin: String?, for code: String) -> Bool
  /// Whether this is the PIN of the seat.
  func fits(_ pin: String, for code: String) -> Bool
}

/// No seat has a PIN, and none can be set.
public struct NoPIN: PINPort {
  /// A desk without PINs.
  public init() {}
  /// Never.
  public func isSet(for code: String) -> Bool { false }
  /// Cannot be kept.
  public func set(_ pin: String?, for code: String) -> Bool { false }
  /// There is none that it could be.
  public func fits(_ pin: String, for code: String) -> Bool { false }
}
