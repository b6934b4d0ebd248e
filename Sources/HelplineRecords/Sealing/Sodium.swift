import CSodium

/// The library that seals, made ready once; nothing here traps when it is not.
enum Sodium {
  private static let isReady = sodium_init() >= 0

  /// Throws `cannotSeal` where the library does not work.
  static func start() throws(RecordProblem) {
    if !isReady { throw .cannotSeal }
  }

  /// Random bytes.
  static func random(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    randombytes_buf(&bytes, count)
    return bytes
  }

  /// Overwrites bytes that were a secret.
  static func wipe(_ bytes: inout [UInt8]) {
    bytes.withUnsafeMutableBytes { sodium_memzero($0.baseAddress, $0.count) }
  }

  /// A hash of 16 to 64 bytes (BLAKE2b).
  static func hash(_ bytes: [UInt8], length: Int) -> [UInt8] {
    var hash = [UInt8](repeating: 0, count: length)
    crypto_generichash(&hash, length, bytes, UInt64(bytes.count), nil, 0)
    return hash
  }

  /// A passphrase or PIN as C has it, without a copy.
  static func withText<Value>(
    _ bytes: UnsafePointer<UInt8>, _ count: Int, _ body: (UnsafePointer<CChar>) -> Value
  ) -> Value {
    bytes.withMemoryRebound(to: CChar.self, capacity: count, body)
  }

  static func hex(_ bytes: some Sequence<UInt8>) -> String {
    bytes.reduce(into: "") { text, byte in
      text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
  }

  /// nil when it is no hexadecimal text of whole bytes.
  static func bytes(hex: some StringProtocol) -> [UInt8]? {
    let digits = hex.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
    guard digits.count == hex.utf8.count, digits.count % 2 == 0 else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
  }
}

/// Secret bytes in memory that is locked, guarded and overwritten when it is given back.
final class SecretBytes: @unchecked Sendable {
  // Written in `init` only and read-only after it, which the kernel holds.
  private let memory: UnsafeMutableRawPointer
  /// How many.
  let count: Int

  /// Filled once; throws `noMemory` where none can be guarded, or what `fill` throws.
  init(
    count: Int, _ fill: (UnsafeMutablePointer<UInt8>) throws(RecordProblem) -> Void
  ) throws(RecordProblem) {
    try Sodium.start()
    guard let memory = sodium_malloc(count) else { throw .noMemory }
    self.memory = memory
    self.count = count
    try fill(memory.assumingMemoryBound(to: UInt8.self))
    sodium_mprotect_readonly(memory)
  }

  deinit { sodium_free(memory) }

  /// The bytes, while `body` runs.
  func withBytes<Value>(_ body: (UnsafePointer<UInt8>) -> Value) -> Value {
    let value = body(UnsafePointer(memory.assumingMemoryBound(to: UInt8.self)))
    withExtendedLifetime(self) {}
    return value
  }

  /// A key of so many random bytes that only this program holds.
  static func random(_ count: Int) throws(RecordProblem) -> SecretBytes {
    try SecretBytes(count: count) { bytes in randombytes_buf(bytes, count) }
  }
}
