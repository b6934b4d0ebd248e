import CSodium
import Foundation

/// The coordinator's key in `house/records.key`: what seats seal to in the clear, what opens the
/// records under a passphrase (Argon2id with 64 MiB, then XSalsa20-Poly1305).
public enum RecordKeyFile {
  /// A passphrase has at least so many bytes.
  public static let leastLength = 10

  private static let title = "lifeline records key 1"
  private static let passes = 3

  /// Where the key of a data folder lies.
  public static func url(dataFolder: URL) -> URL { file(dataFolder).url }

  private static func file(_ dataFolder: URL) -> HouseSecretFile {
    HouseSecretFile(dataFolder: dataFolder, name: "records.key")
  }

  /// Whether there is a key, also a damaged one.
  public static func isSet(dataFolder: URL) -> Bool { file(dataFolder).isThere }

  /// Makes a key under a passphrase; one that is there stays as it is (`keyIsSet`).
  ///
  /// Nobody can read the records without the passphrase. It is not kept; the caller wipes its bytes.
  public static func create(dataFolder: URL, passphrase: [UInt8]) throws(RecordProblem) {
    try create(dataFolder: dataFolder, passphrase: passphrase, memory: 64 << 20)
  }

  /// With so many bytes of memory that each guess at the passphrase costs.
  static func create(dataFolder: URL, passphrase: [UInt8], memory: Int) throws(RecordProblem) {
    let file = file(dataFolder)
    try Sodium.start()
    if file.isThere { throw .keyIsSet(path: file.url.path) }
    if passphrase.count < leastLength { throw .tooShort(least: leastLength) }
    let secret = try SecretBytes.random(Int(crypto_box_SECRETKEYBYTES))
    let key = try CoordinatorKey(secret: secret)
    let salt = Sodium.random(Int(crypto_pwhash_SALTBYTES))
    let nonce = Sodium.random(Int(crypto_secretbox_NONCEBYTES))
    let wrap = try derived(passphrase, salt: salt, passes: passes, memory: memory)
    var box = [UInt8](repeating: 0, count: secret.count + Int(crypto_secretbox_MACBYTES))
    secret.withBytes { secret in
      wrap.withBytes { wrap in
        _ = crypto_secretbox_easy(&box, secret, UInt64(crypto_box_SECRETKEYBYTES), nonce, wrap)
      }
    }
    try file.create([
      title, "public \(Sodium.hex(key.publicKey))",
      "argon2id \(passes) \(memory) \(Sodium.hex(salt))",
      "secret \(Sodium.hex(nonce)) \(Sodium.hex(box))",
    ])
  }

  /// Opens the key; takes about a second on a slow machine.
  ///
  /// Throws `noKey`, `keyDamaged`, `wrongPassphrase` or `noMemory`.
  public static func open(dataFolder: URL, passphrase: [UInt8]) throws(RecordProblem)
    -> CoordinatorKey
  {
    let file = file(dataFolder)
    guard let parts = try parts(file) else { throw .noKey(path: file.url.path) }
    let wrap = try derived(
      passphrase, salt: parts.salt, passes: parts.passes, memory: parts.memory)
    let secret = try SecretBytes(count: Int(crypto_box_SECRETKEYBYTES)) {
      secret throws(RecordProblem) in
      let isOpen = wrap.withBytes {
        crypto_secretbox_open_easy(secret, parts.box, UInt64(parts.box.count), parts.nonce, $0)
      }
      if isOpen != 0 { throw .wrongPassphrase }
    }
    let key = try CoordinatorKey(secret: secret)
    guard key.publicKey == parts.publicKey else { throw .keyDamaged(path: file.url.path) }
    return key
  }

  /// What seats seal to; nil when no key is set.
  static func publicKey(dataFolder: URL) throws(RecordProblem) -> [UInt8]? {
    try parts(file(dataFolder))?.publicKey
  }

  private static func derived(_ passphrase: [UInt8], salt: [UInt8], passes: Int, memory: Int)
    throws(RecordProblem) -> SecretBytes
  {
    let length = Int(crypto_secretbox_KEYBYTES)
    return try SecretBytes(count: length) { key throws(RecordProblem) in
      let isDone = Sodium.withText(passphrase, passphrase.count) {
        crypto_pwhash(
          key, UInt64(length), $0, UInt64(passphrase.count), salt, UInt64(passes), memory,
          crypto_pwhash_ALG_ARGON2ID13)
      }
      if isDone != 0 { throw .noMemory }
    }
  }

  private struct Parts {
    var publicKey: [UInt8]
    var passes: Int
    var memory: Int
    var salt: [UInt8]
    var nonce: [UInt8]
    var box: [UInt8]
  }

  private static func parts(_ file: HouseSecretFile) throws(RecordProblem) -> Parts? {
    guard let lines = try file.lines() else { return nil }
    let words = lines.dropFirst().flatMap { $0.split(separator: " ") }
    guard lines.first == title[...], words.count == 9,
      let publicKey = bytes(words[1], Int(crypto_box_PUBLICKEYBYTES)),
      let passes = Int(words[3]), (1...100).contains(passes),
      let memory = Int(words[4]), (8_192...(1 << 30)).contains(memory),
      let salt = bytes(words[5], Int(crypto_pwhash_SALTBYTES)),
      let nonce = bytes(words[7], Int(crypto_secretbox_NONCEBYTES)),
      let box = bytes(words[8], Int(crypto_box_SECRETKEYBYTES + crypto_secretbox_MACBYTES))
    else { throw .keyDamaged(path: file.url.path) }
    return Parts(
      publicKey: publicKey, passes: passes, memory: memory, salt: salt, nonce: nonce, box: box)
  }

  private static func bytes(_ hex: Substring, _ count: Int) -> [UInt8]? {
    Sodium.bytes(hex: hex).flatMap { $0.count == count ? $0 : nil }
  }
}
