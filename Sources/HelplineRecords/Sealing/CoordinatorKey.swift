import CSodium

/// The coordinator's key, opened with the passphrase: reads what every seat has sealed.
///
/// Its secrets lie in locked memory and are overwritten when the last one lets go of it.
public final class CoordinatorKey: Sendable {
  /// What a record is sealed to.
  let publicKey: [UInt8]
  /// Names the key beside what is sealed to it; 16 hexadecimal digits.
  let id: String
  let secret: SecretBytes
  /// The one symmetric key of the coordinator's archive.
  let archive: SecretBytes

  init(secret: SecretBytes) throws(RecordProblem) {
    self.secret = secret
    archive = try SecretBytes(count: Int(crypto_aead_xchacha20poly1305_ietf_KEYBYTES)) { key in
      secret.withBytes {
        _ = crypto_kdf_derive_from_key(
          key, Int(crypto_aead_xchacha20poly1305_ietf_KEYBYTES), 1, "archive1", $0)
      }
    }
    var publicKey = [UInt8](repeating: 0, count: Int(crypto_box_PUBLICKEYBYTES))
    secret.withBytes { _ = crypto_scalarmult_base(&publicKey, $0) }
    self.publicKey = publicKey
    id = Self.id(publicKey)
  }

  static func id(_ publicKey: [UInt8]) -> String {
    Sodium.hex(Sodium.hash(publicKey, length: 16).prefix(8))
  }
}
