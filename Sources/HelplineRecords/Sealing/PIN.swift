import CSodium
import Foundation

/// The coordinator's PIN for desks without a key, as a hash in `house/coordinator.pin`.
///
/// It keeps volunteers out of the coordinator's screens and protects no record: only a key does.
public enum CoordinatorPIN {
  /// A PIN has at least so many bytes.
  public static let leastLength = 4

  private static let title = "lifeline coordinator pin 1"

  /// Where the PIN of a data folder lies.
  public static func url(dataFolder: URL) -> URL { file(dataFolder).url }

  private static func file(_ dataFolder: URL) -> HouseSecretFile {
    HouseSecretFile(dataFolder: dataFolder, name: "coordinator.pin")
  }

  /// Whether there is a PIN, also a damaged one.
  public static func isSet(dataFolder: URL) -> Bool { file(dataFolder).isThere }

  /// Sets a PIN; one that is there stays as it is (`keyIsSet`). The caller wipes its bytes.
  public static func set(dataFolder: URL, pin: [UInt8]) throws(RecordProblem) {
    try Sodium.start()
    if pin.count < leastLength { throw .tooShort(least: leastLength) }
    var text = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
    let isDone = Sodium.withText(pin, pin.count) {
      crypto_pwhash_str(&text, $0, UInt64(pin.count), 2, 64 << 20)
    }
    if isDone != 0 { throw .noMemory }
    let hash = String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    try file(dataFolder).create([title, hash])
  }

  /// Whether this is the PIN; false when none is set. Throws `keyDamaged`.
  public static func fits(dataFolder: URL, pin: [UInt8]) throws(RecordProblem) -> Bool {
    try Sodium.start()
    let file = file(dataFolder)
    guard let lines = try file.lines() else { return false }
    guard lines.count == 2, lines[0] == title[...], lines[1].utf8.count < crypto_pwhash_STRBYTES
    else { throw .keyDamaged(path: file.url.path) }
    return Sodium.withText(pin, pin.count) {
      crypto_pwhash_str_verify(String(lines[1]), $0, UInt64(pin.count)) == 0
    }
  }
}

/// The PIN of a shift: held in this program's memory as a salted hash, never on disk.
public struct PINHash: Sendable {
  private let salt: [UInt8]
  private let hash: SecretBytes

  /// Throws `tooShort` for an empty PIN. The caller wipes its bytes.
  public init(_ pin: [UInt8]) throws(RecordProblem) {
    if pin.isEmpty { throw .tooShort(least: 1) }
    try Sodium.start()
    salt = Sodium.random(Int(crypto_pwhash_SALTBYTES))
    hash = try Self.hash(pin, salt: salt)
  }

  /// Whether this is the PIN; answers within milliseconds.
  public func fits(_ pin: [UInt8]) -> Bool {
    guard let other = try? Self.hash(pin, salt: salt) else { return false }
    return hash.withBytes { one in
      other.withBytes { sodium_memcmp(one, $0, Self.length) == 0 }
    }
  }

  private static let length = 32

  /// Cheap on purpose: it guards a screen for minutes, in memory that no other program can read.
  private static func hash(_ pin: [UInt8], salt: [UInt8]) throws(RecordProblem) -> SecretBytes {
    try SecretBytes(count: length) { key throws(RecordProblem) in
      let isDone = Sodium.withText(pin, pin.count) {
        crypto_pwhash(
          key, UInt64(length), $0, UInt64(pin.count), salt, 2, 1 << 20,
          crypto_pwhash_ALG_ARGON2ID13)
      }
      if isDone != 0 { throw .noMemory }
    }
  }
}
