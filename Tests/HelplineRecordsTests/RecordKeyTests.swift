import Foundation
import Testing

@testable import HelplineRecords

@Suite struct RecordKeyTests {
  @Test func `a key opens with its passphrase and with no other`() throws {
    try RecordFixture.withFolder { folder in
      #expect(!RecordKeyFile.isSet(dataFolder: folder))
      #expect(throws: RecordProblem.noKey(path: RecordKeyFile.url(dataFolder: folder).path)) {
        try RecordKeyFile.open(dataFolder: folder, passphrase: SealingFixture.passphrase)
      }
      try RecordKeyFile.create(dataFolder: folder, passphrase: SealingFixture.passphrase)
      #expect(RecordKeyFile.isSet(dataFolder: folder))
      let key = try RecordKeyFile.open(
        dataFolder: folder, passphrase: SealingFixture.passphrase)
      #expect(try RecordKeyFile.publicKey(dataFolder: folder) == key.publicKey)
      for wrong in ["Four words on paper", "four words on paper ", ""] {
        let problem = #expect(throws: RecordProblem.self) {
          try RecordKeyFile.open(dataFolder: folder, passphrase: Array(wrong.utf8))
        }
        #expect(problem == .wrongPassphrase)
        #expect(problem?.exitCode == 77)
        #expect(problem?.sentence.contains("passphrase does not fit") == true)
      }
    }
  }

  @Test func `the file is for its user alone and holds neither passphrase nor secret`() throws {
    try SealingFixture.withKey { folder, _, key in
      let file = RecordKeyFile.url(dataFolder: folder)
      let bytes = try Data(contentsOf: file)
      let about = try FileManager.default.attributesOfItem(atPath: file.path)
      #expect(about[.posixPermissions] as? Int == 0o600)
      #expect(bytes.range(of: Data(SealingFixture.passphrase)) == nil)
      let secret = key.secret.withBytes { Array(UnsafeBufferPointer(start: $0, count: 32)) }
      #expect(bytes.range(of: Data(secret)) == nil)
      #expect(bytes.range(of: Data(Sodium.hex(secret).utf8)) == nil)
      let names = try FileManager.default.contentsOfDirectory(
        atPath: folder.appendingPathComponent("house").path)
      #expect(names == ["records.key"])
    }
  }

  @Test func `a second key is refused in words and the first stays`() throws {
    try SealingFixture.withKey { folder, _, _ in
      let file = RecordKeyFile.url(dataFolder: folder)
      let before = try Data(contentsOf: file)
      let problem = #expect(throws: RecordProblem.self) {
        try RecordKeyFile.create(dataFolder: folder, passphrase: Array("another passphrase".utf8))
      }
      #expect(problem == .keyIsSet(path: file.path))
      #expect(problem?.sentence.contains("left as it is") == true)
      #expect(try Data(contentsOf: file) == before)
    }
  }

  @Test func `a passphrase that is too short is refused and nothing is made`() throws {
    try RecordFixture.withFolder { folder in
      #expect(throws: RecordProblem.tooShort(least: 10)) {
        try RecordKeyFile.create(dataFolder: folder, passphrase: Array("short".utf8))
      }
      #expect(!RecordKeyFile.isSet(dataFolder: folder))
    }
  }

  @Test func `a damaged key file is said and left as it is`() throws {
    try SealingFixture.withKey { folder, _, _ in
      let file = RecordKeyFile.url(dataFolder: folder)
      let whole = try Data(contentsOf: file)
      for place in 0..<whole.count {
        var bytes = whole
        bytes[place] ^= 0x01
        try bytes.write(to: file)
        #expect(throws: RecordProblem.keyDamaged(path: file.path)) {
          try RecordKeyFile.publicKey(dataFolder: folder)
        }
      }
      for length in [0, 1, whole.count / 2, whole.count - 1] {
        try whole.prefix(length).write(to: file)
        #expect(throws: RecordProblem.keyDamaged(path: file.path)) {
          try RecordKeyFile.open(dataFolder: folder, passphrase: SealingFixture.passphrase)
        }
        #expect(RecordKeyFile.isSet(dataFolder: folder))
        #expect(try Data(contentsOf: file) == whole.prefix(length))
      }
    }
  }

  @Test func `a coordinator's PIN fits or does not, and is never overwritten`() throws {
    try RecordFixture.withFolder { folder in
      #expect(!CoordinatorPIN.isSet(dataFolder: folder))
      #expect(try !CoordinatorPIN.fits(dataFolder: folder, pin: Array("4711".utf8)))
      #expect(throws: RecordProblem.tooShort(least: 4)) {
        try CoordinatorPIN.set(dataFolder: folder, pin: Array("471".utf8))
      }
      try CoordinatorPIN.set(dataFolder: folder, pin: Array("4711".utf8))
      #expect(CoordinatorPIN.isSet(dataFolder: folder))
      #expect(try CoordinatorPIN.fits(dataFolder: folder, pin: Array("4711".utf8)))
      #expect(try !CoordinatorPIN.fits(dataFolder: folder, pin: Array("4712".utf8)))
      let file = CoordinatorPIN.url(dataFolder: folder)
      #expect(throws: RecordProblem.keyIsSet(path: file.path)) {
        try CoordinatorPIN.set(dataFolder: folder, pin: Array("0815".utf8))
      }
      try Data("lifeline".utf8).write(to: file)
      #expect(throws: RecordProblem.keyDamaged(path: file.path)) {
        try CoordinatorPIN.fits(dataFolder: folder, pin: Array("4711".utf8))
      }
    }
  }

  @Test func `the PIN of a shift fits or does not`() throws {
    let hash = try PINHash(Array("2580".utf8))
    #expect(hash.fits(Array("2580".utf8)))
    for wrong in ["2581", "258", "", "25800"] { #expect(!hash.fits(Array(wrong.utf8))) }
    #expect(throws: RecordProblem.tooShort(least: 1)) { try PINHash([]) }
  }
}
