import Foundation
import HelplineModel
import Testing

@testable import HelplineHouse

/// A data folder of its own with the shipped form of the house rules, gone at the end of the test.
final class TestHouse {
  let path: String
  let folder: HouseFolder

  static let today = "2026-03-10"
  static let content: String = {
    var url = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { url.deleteLastPathComponent() }
    return url.appendingPathComponent("Resources").path
  }()

  /// Read once for all tests.
  static let form = HouseFolder(dataFolder: "", content: [content]).form

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    try FileManager.default.createDirectory(
      atPath: path + "/house", withIntermediateDirectories: true)
    folder = HouseFolder(dataFolder: path, form: Self.form)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file as somebody with an editor does.
  func edit(_ name: String, _ text: String) throws { try edit(name, bytes: Data(text.utf8)) }

  func edit(_ name: String, bytes: Data) throws {
    try bytes.write(to: URL(fileURLWithPath: "\(path)/house/\(name)"))
  }

  func text(_ name: String) -> String {
    let bytes = FileManager.default.contents(atPath: "\(path)/house/\(name)") ?? Data()
    return String(decoding: bytes, as: UTF8.self)
  }

  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path + "/house")) ?? []).sorted()
  }

  /// Whether a word stands in any byte of any file.
  func holds(_ word: String) -> Bool {
    let files = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return files.contains { name in
      FileManager.default.contents(atPath: path + "/" + name)?.range(of: Data(word.utf8)) != nil
    }
  }

  @discardableResult
  func change(_ change: HouseChange, by code: String = "KO") throws -> HouseBook {
    try folder.change(change, by: code, on: Self.today)
  }

  @discardableResult
  func undo(_ number: Int) throws -> HouseBook {
    try folder.undo(number: number, by: "KO", on: Self.today)
  }

  /// The book without its journal.
  var meaning: HouseBook { folder.read().book.meaning }

  /// The sentence with which something is refused, nil when it is not.
  func refusal(_ body: () throws -> Void) -> String? {
    do { try body() } catch { return (error as? HouseProblem)?.sentence ?? "\(error)" }
    return nil
  }
}

extension HouseBook {
  var meaning: HouseBook {
    var book = self
    book.journal = []
    return book
  }
}

enum Sample {
  static func notice(_ id: String, _ text: String = "The back door is locked at ten.") -> Notice {
    Notice(id: id, text: text, from: "2026-03-01", until: "2026-03-31")
  }

  static func change(_ id: String, _ text: String = "The back door is locked at ten.")
    -> HouseChange
  {
    .notice(id: id, notice(id, text))
  }

  static func service(_ id: String, number: String = "000 111") -> Service {
    var service = Service(id: "house:\(id)", publisher: "house", name: "Test refuge \(id)")
    service.phones = [Phone(number: number, kind: "helpline")]
    service.isSample = true
    return service
  }
}

/// Numbers that are the same in every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
