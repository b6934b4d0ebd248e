import HelplineModel
import HelplineRecords
import Synchronization

/// The PINs of the seats at this program: hashes in memory, gone with it.
final class ShiftPINs: PINPort {
  private let hashes = Mutex<[String: PINHash]>([:])

  func isSet(for code: String) -> Bool { hashes.withLock { $0[code] != nil } }

  func set(_ pin: String?, for code: String) -> Bool {
    guard let pin else {
      hashes.withLock { $0[code] = nil }
      return true
    }
    guard !code.isEmpty, let hash = try? PINHash(Array(pin.utf8)) else { return false }
    hashes.withLock { $0[code] = hash }
    return true
  }

  func fits(_ pin: String, for code: String) -> Bool {
    hashes.withLock { $0[code] }?.fits(Array(pin.utf8)) ?? false
  }
}
