import Foundation
import HelplineModel
import HelplineStore
import Testing

@Suite("Practice in a store of its own")
struct PracticeStoreTests {
  private let folder: TemporaryFolder
  private let today = "2026-11-22"

  init() throws { folder = try TemporaryFolder() }

  private func store() throws -> PracticeStore { try PracticeStore(dataFolder: folder.path) }

  private func run(_ id: String, on day: String, words: [Int: String] = [:]) -> PracticeRun {
    var progress = PracticeProgress(node: "open", state: CallerState(trust: 3))
    progress.moments = [
      PracticeMoment(
        node: "open", step: "open-tap", kind: .ownWords, state: CallerState(), marks: [.space: 2])
    ]
    progress.acts = [ScenarioAct(.branchTaken, what: "silent")]
    return PracticeRun(
      id: id, day: day, scenario: "silent-call", version: 2, language: "de", ending: .poor,
      progress: progress, marks: [.space: 2], notSafeYet: ["danger_asked"], ownWords: words)
  }

  @Test func `a run comes back whole, to its own code and to no other`() throws {
    let kept = run("aa", on: today, words: [0: "take your time"])
    try store().keep(kept, code: "14")
    #expect(try store().runs(code: "14", today: today) == [kept])
    #expect(try store().runs(code: "22", today: today).isEmpty)
    #expect(try store().runs(code: "", today: today).isEmpty)
  }

  @Test func `runs stand from the oldest to the newest, and the same one again replaces itself`()
    throws
  {
    let store = try store()
    try store.keep(run("b", on: "2026-11-20"), code: "14")
    try store.keep(run("a", on: "2026-11-21"), code: "14")
    try store.keep(run("b", on: "2026-11-20", words: [0: "again"]), code: "14")
    let runs = try store.runs(code: "14", today: today)
    #expect(runs.map(\.id) == ["b", "a"] && runs.first?.ownWords == [0: "again"])
  }

  @Test func `after 90 days a run is gone, in every byte`() throws {
    try store().keep(run("aa", on: "2026-08-24", words: [0: "kettle"]), code: "14")
    #expect(try store().runs(code: "14", today: today).count == 1)
    #expect(try store().runs(code: "14", today: "2026-11-23").isEmpty)
    #expect(try !folder.holds("kettle"))
  }

  @Test func `what is forgotten leaves no word behind`() throws {
    let store = try store()
    try store.keep(run("aa", on: today, words: [0: "kettle"]), code: "14")
    try store.keep(run("bb", on: today), code: "14")
    try store.keep(run("cc", on: today), code: "22")
    try store.forget("aa", code: "14")
    #expect(try store.runs(code: "14", today: today).map(\.id) == ["bb"])
    try store.forget(nil, code: "14")
    #expect(try store.runs(code: "14", today: today).isEmpty)
    #expect(try store.runs(code: "22", today: today).count == 1)
    #expect(try !folder.holds("kettle"))
  }

  @Test func `a reset is seen by every program on the folder, and takes nobody's runs`() throws {
    let (one, other) = (try store(), try store())
    try one.keep(run("bb", on: today), code: "14")
    #expect(try other.resets() == 0)
    try one.reset()
    #expect(try other.resets() == 1)
    #expect(try other.runs(code: "14", today: today).count == 1)
  }

  @Test func `what no code stands on would be everybody's, and is not kept`() throws {
    try store().keep(run("aa", on: today), code: "")
    #expect(try store().runs(code: "", today: today).isEmpty)
  }

  @Test func `own words that are not wanted any more leave no byte behind`() throws {
    let store = try store()
    try store.keep(run("aa", on: today, words: [0: "kettle"]), code: "14")
    try store.keep(run("aa", on: today), code: "14")
    #expect(try !folder.holds("kettle"))
    #expect(try store.runs(code: "14", today: today).count == 1)
  }

  @Test func `the quiz is passed by a code, never by nobody`() throws {
    try store().passQuiz(code: "14", today: today)
    try store().passQuiz(code: "", today: today)
    #expect(try store().hasPassedQuiz(code: "14"))
    #expect(try !store().hasPassedQuiz(code: "22") && !store().hasPassedQuiz(code: ""))
  }

  @Test func `only the owner may read it, and a newer file is left alone`() throws {
    _ = try store()
    #expect(try folder.mode("practice.sqlite") == 0o600)
    // The version of the tables stands at byte 60 of an SQLite file (sqlite.org/fileformat, 1.3).
    try folder.damage("practice.sqlite", at: 60, with: "\u{0}\u{0}\u{0}c")
    #expect(throws: StoreProblem.self) { try store() }
  }
}
