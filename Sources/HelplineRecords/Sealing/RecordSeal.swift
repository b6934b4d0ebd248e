import CSodium
import Foundation
import HelplineModel

/// Seals one record to the coordinator, and once more for the seat that wrote it.
///
/// Every record is padded to one length, so that the length tells nothing; only one with far more
/// services and rights than a call has time for takes two. Four of them fit into a page of the file.
enum RecordSeal {
  /// Bytes that a packed record is padded to.
  static let length = 832

  /// For the coordinator alone (sealed box: X25519, XSalsa20-Poly1305).
  static func seal(_ record: CallRecord, to publicKey: [UInt8]) throws(RecordProblem) -> Data {
    try Sodium.start()
    var plain = padded(record)
    defer { Sodium.wipe(&plain) }
    var sealed = [UInt8](repeating: 0, count: plain.count + crypto_box_sealbytes())
    guard publicKey.count == Int(crypto_box_PUBLICKEYBYTES),
      crypto_box_seal(&sealed, plain, UInt64(plain.count), publicKey) == 0
    else { throw .cannotSeal }
    return Data(sealed)
  }

  /// Whether bytes have the length of something sealed.
  static func isSealed(_ bytes: Data) -> Bool {
    let padded = bytes.count - crypto_box_sealbytes()
    return padded > 0 && padded % length == 0 && padded <= 64 * length
  }

  /// nil when it is damaged, sealed to another key, or belongs to another row.
  static func open(_ sealed: Data, id: String, with key: CoordinatorKey) -> CallRecord? {
    let length = sealed.count - crypto_box_sealbytes()
    guard length > 0 else { return nil }
    var plain = [UInt8](repeating: 0, count: length)
    defer { Sodium.wipe(&plain) }
    let bytes = Array(sealed)
    let isOpen = key.secret.withBytes {
      crypto_box_seal_open(&plain, bytes, UInt64(bytes.count), key.publicKey, $0)
    }
    return isOpen == 0 ? record(plain, id: id) : nil
  }

  /// For this program alone, as long as it runs (XSalsa20-Poly1305, the nonce first).
  static func lock(_ record: CallRecord, with key: SecretBytes) throws(RecordProblem) -> Data {
    try Sodium.start()
    var plain = padded(record)
    defer { Sodium.wipe(&plain) }
    let nonce = Sodium.random(Int(crypto_secretbox_NONCEBYTES))
    var box = [UInt8](repeating: 0, count: plain.count + Int(crypto_secretbox_MACBYTES))
    _ = key.withBytes { crypto_secretbox_easy(&box, plain, UInt64(plain.count), nonce, $0) }
    return Data(nonce + box)
  }

  /// nil when another program locked it.
  static func unlock(_ locked: Data, id: String, with key: SecretBytes) -> CallRecord? {
    let nonce = Array(locked.prefix(Int(crypto_secretbox_NONCEBYTES)))
    let box = Array(locked.dropFirst(nonce.count))
    let length = box.count - Int(crypto_secretbox_MACBYTES)
    guard length > 0 else { return nil }
    var plain = [UInt8](repeating: 0, count: length)
    defer { Sodium.wipe(&plain) }
    let isOpen = key.withBytes {
      crypto_secretbox_open_easy(&plain, box, UInt64(box.count), nonce, $0)
    }
    return isOpen == 0 ? record(plain, id: id) : nil
  }

  private static func padded(_ record: CallRecord) -> [UInt8] {
    let bytes = RecordPacking.pack([record])
    let parts = (bytes.count + length - 1) / length
    return bytes + [UInt8](repeating: 0, count: parts * length - bytes.count)
  }

  private static func record(_ plain: [UInt8], id: String) -> CallRecord? {
    var found: [CallRecord] = []
    let isWhole = plain.withUnsafeBytes { RecordPacking.unpack($0) { found.append($0) } }
    guard isWhole, found.count == 1, found[0].id == id else { return nil }
    return found[0]
  }
}
