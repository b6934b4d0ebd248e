import Foundation
import HelplineModel
import HelplineStore
import Testing

@Suite("Running calls on disk")
struct DraftStoreTests {
  private let folder: TemporaryFolder
  private let noon = 1_770_033_600

  init() throws { folder = try TemporaryFolder() }

  private func open() throws -> DraftStore {
    try DraftStore(dataFolder: folder.path, zone: try #require(TimeZone(identifier: "UTC")))
  }

  private func draft(_ id: String, code: String = "14") -> CallDraft {
    var draft = CallDraft(id: id, code: code, startedMinute: noon / 60, phase: "safe")
    draft.facts.crimes = ["stalking"]
    draft.told = ["right.support"]
    draft.kind = .support
    draft.dangerUsed = ["suicide"]
    return draft
  }

  @Test func `after a crash the same code gets its call back, whole`() throws {
    var crashed: DraftStore? = try open()
    try crashed?.save(draft("aa"), now: noon)
    crashed = nil
    let store = try open()
    #expect(
      try store.unfinished(for: "14", now: noon + 60)
        == [UnfinishedCall(id: "aa", hour: 12, isOwn: true)])
    #expect(try store.load("aa", code: "14", now: noon + 60) == draft("aa"))
  }

  /// Every program looks before each key at the shift sheet: one that looks must not hide a call from another.
  @Test func `a call stays in the list however many programs look at once`() async throws {
    let stores = try left(programs: 4)
    let missed = try await atOnce(stores) {
      try $0.unfinished(for: "14", now: $1).isEmpty
    }
    #expect(missed == 0)
  }

  @Test func `a call can be taken up while others look`() async throws {
    let stores = try left(programs: 4)
    let taker = stores[0]
    let missed = try await atOnce(stores) { store, noon in
      guard store === taker else {
        _ = try store.unfinished(for: "14", now: noon)
        return false
      }
      defer { store.release("aa") }
      return try store.load("aa", code: "14", now: noon) == nil
    }
    #expect(missed == 0)
  }

  /// Programs on a folder in which a crash has left one call.
  private func left(programs: Int) throws -> [DraftStore] {
    let crashed = try open()
    try crashed.save(draft("aa"), now: noon)
    crashed.release("aa")
    return try (0..<programs).map { _ in try open() }
  }

  /// How often a program found something amiss, each trying three hundred times beside the others.
  private func atOnce(
    _ stores: [DraftStore], _ isAmiss: @escaping @Sendable (DraftStore, Int) throws -> Bool
  ) async throws -> Int {
    let noon = noon
    return try await withThrowingTaskGroup(of: Int.self) { group in
      for store in stores {
        group.addTask { try (0..<300).count { _ in try isAmiss(store, noon) } }
      }
      return try await group.reduce(0, +)
    }
  }

  /// What the records were once bitten by: a file opened and closed beside SQLite lets all its locks go.
  @Test func `the file opened twice by one program loses nothing when another comes and goes`()
    throws
  {
    let store = try open()
    try store.save(draft("aa"), now: noon)
    let second = try open()
    #expect(try drafts() == "1")
    try store.save(draft("bb"), now: noon)
    #expect(try drafts() == "2")
    withExtendedLifetime(second) {}
  }

  /// How many there are, counted by a program of its own, which leaves again.
  private func drafts() throws -> String {
    let program = Process()
    program.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    program.arguments = [
      "timeout", "20", "sqlite3", folder.path + "/shift.sqlite", "SELECT count(*) FROM draft",
    ]
    let output = Pipe()
    program.standardOutput = output
    try program.run()
    let text = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    program.waitUntilExit()
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  @Test func `another code sees the hour and nothing more`() throws {
    let crashed = try open()
    try crashed.save(draft("aa"), now: noon)
    crashed.release("aa")
    let store = try open()
    #expect(
      try store.unfinished(for: "15", now: noon)
        == [UnfinishedCall(id: "aa", hour: 12, isOwn: false)])
    #expect(try store.load("aa", code: "15", now: noon) == nil)
    #expect(try store.loadUnseen("aa", now: noon)?.kind == .support)
  }

  @Test func `a call that another program is running is not offered and cannot be taken`() throws {
    let running = try open()
    try running.save(draft("aa"), now: noon)
    let store = try open()
    #expect(try store.unfinished(for: "14", now: noon).isEmpty)
    #expect(try store.load("aa", code: "14", now: noon) == nil)
    #expect(throws: StoreProblem.self) { try store.save(draft("aa"), now: noon) }
    #expect(throws: StoreProblem.self) { try store.remove("aa") }
    #expect(try running.unfinished(for: "14", now: noon).isEmpty)
  }

  @Test func `a removed draft is gone from the file, its journal and the locks`() throws {
    let store = try open()
    var planted = draft("aa")
    planted.told = ["plantedword"]
    try store.save(planted, now: noon)
    try store.save(draft("bb"), now: noon)
    try store.remove("aa")
    for name in folder.names() where name.hasPrefix("shift") {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + name))
      #expect(bytes.range(of: Data("plantedword".utf8)) == nil, "\(name)")
    }
    #expect(folder.names("locks").filter { $0.hasSuffix(".lock") } == ["bb.lock"])
  }

  @Test func `after twelve hours only the kind and the danger marks remain`() throws {
    let crashed = try open()
    try crashed.save(draft("aa"), now: noon)
    crashed.release("aa")
    let store = try open()
    let late = noon + 12 * 3600 + 120
    #expect(try store.unfinished(for: "14", now: late).count == 1)
    let kept = try #require(try store.load("aa", code: "14", now: late))
    #expect(kept.facts == CallFacts())
    #expect(kept.told.isEmpty)
    #expect(kept.dangerUsed == ["suicide"])
    #expect(kept.kind == .support)
    #expect(try #require(kept).startedMinute % 60 == 0)
  }

  @Test func `within twelve hours everything remains`() throws {
    let crashed = try open()
    try crashed.save(draft("aa"), now: noon)
    crashed.release("aa")
    let soon = noon + 12 * 3600 - 60
    #expect(try open().load("aa", code: "14", now: soon) == draft("aa"))
  }

  @Test func `an id that is no id never becomes a file name`() throws {
    let store = try open()
    #expect(throws: StoreProblem.self) { try store.save(draft("../../x"), now: noon) }
    #expect(throws: StoreProblem.self) { try store.save(draft(""), now: noon) }
  }

  @Test func `eight programs on one folder each keep their own call`() async throws {
    let path = folder.path
    let noon = noon
    let failures = await withTaskGroup(of: String?.self) { group in
      for program in 0..<8 {
        group.addTask {
          do {
            let store = try DraftStore(dataFolder: path)
            for step in 0..<10 {
              var draft = CallDraft(
                id: "a\(program)", code: "\(program)", startedMinute: noon / 60, phase: "safe")
              draft.told = (0...step).map { "right.\($0)" }
              try store.save(draft, now: noon + step)
            }
            return nil
          } catch { return "\(error)" }
        }
      }
      return await group.reduce(into: [String]()) { if let text = $1 { $0.append(text) } }
    }
    #expect(failures.isEmpty)
    let store = try open()
    #expect(try store.unfinished(for: "3", now: noon).count == 8)
    for program in 0..<8 {
      let draft = try store.load("a\(program)", code: "\(program)", now: noon)
      #expect(draft?.told.count == 10)
    }
  }

  @Test func `a damaged store of drafts is kept aside and calls go on`() throws {
    try open().save(draft("aa"), now: noon)
    try? FileManager.default.removeItem(atPath: folder.path + "/shift.sqlite-wal")
    try folder.damage("shift.sqlite", at: 0, with: String(repeating: "x", count: 200))
    let store = try open()
    #expect(store.warnings.count == 1)
    #expect(folder.names().contains("shift.sqlite.damaged-1"))
    try store.save(draft("aa"), now: noon)
  }

  @Test func `only the owner can read the files`() throws {
    let store = try open()
    try store.save(draft("aa"), now: noon)
    #expect(try folder.mode("") == 0o700)
    #expect(try folder.mode("locks") == 0o700)
    for name in folder.names() where name.hasPrefix("shift") {
      #expect(try folder.mode(name) == 0o600, "\(name)")
    }
  }
}
