import CSodium
import Foundation
import HelplineModel

/// The records of one month under the coordinator's one symmetric key (XChaCha20-Poly1305).
enum ArchiveBlock {
  private static let nonceLength = Int(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)
  private static let tagLength = Int(crypto_aead_xchacha20poly1305_ietf_ABYTES)

  /// Records in order of id; month and key are bound to it, so that blocks cannot change places.
  static func seal(_ records: some Sequence<CallRecord>, month: String, with key: CoordinatorKey)
    -> Data
  {
    var plain = RecordPacking.pack(records.sorted { $0.id < $1.id })
    defer { Sodium.wipe(&plain) }
    let nonce = Sodium.random(nonceLength)
    let about = Array((month + " " + key.id).utf8)
    var block = [UInt8](repeating: 0, count: plain.count + tagLength)
    _ = key.archive.withBytes {
      crypto_aead_xchacha20poly1305_ietf_encrypt(
        &block, nil, plain, UInt64(plain.count), about, UInt64(about.count), nil, nonce, $0)
    }
    return Data(nonce + block)
  }

  /// Hands over its records of some days; false when it is damaged or belongs to another key.
  static func open(
    _ block: Data, month: String, with key: CoordinatorKey, from: String = "", to: String = "~",
    _ body: (CallRecord) -> Void
  ) -> Bool {
    let length = block.count - nonceLength - tagLength
    guard length > 0 else { return false }
    var plain = [UInt8](repeating: 0, count: length)
    defer { Sodium.wipe(&plain) }
    let about = Array((month + " " + key.id).utf8)
    let nonce = Array(block.prefix(nonceLength))
    let sealed = Array(block.dropFirst(nonceLength))
    let isOpen = key.archive.withBytes {
      crypto_aead_xchacha20poly1305_ietf_decrypt(
        &plain, nil, nil, sealed, UInt64(sealed.count), about, UInt64(about.count), nonce, $0)
    }
    return isOpen == 0
      && plain.withUnsafeBytes { RecordPacking.unpack($0, from: from, to: to, body) }
  }
}
