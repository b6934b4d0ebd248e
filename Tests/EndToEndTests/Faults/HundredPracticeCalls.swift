import Foundation
import Testing

extension EndToEnd {
  /// Practice beside what is live: a hundred calls, and not a byte of it changed.
  @Suite(.serialized)
  struct HundredPracticeCalls {
    /// Everything live on disk, by name: records, the house, what was sealed, as bytes once SQLite's log is in the
    /// file; drafts and the shift's board as all their rows, since opening them alone already touches a counter.
    private func live(_ data: DataFolder) async throws -> [String: Data] {
      let sqlite = Program.tool("sqlite3") ?? "sqlite3"
      let put = [data.path + "/records.sqlite", "PRAGMA wal_checkpoint(TRUNCATE)"]
      try #require(try await Command.run(sqlite, put).status == 0)
      let board = try await Command.run(sqlite, [data.path + "/shift.sqlite", ".dump"]).output
      try #require(board.contains("CREATE TABLE draft"))
      let own = [
        "practice.sqlite", "practice/", "cache/", "knowledge/", "locks/", "shift.sqlite",
        "lifeline-prints/",
      ]
      let files = data.allFiles().filter { file in
        !own.contains { file.name.hasPrefix($0) } && !file.name.hasSuffix("-shm")
          && !(file.name.hasSuffix("-wal") && file.bytes.isEmpty)
      }
      let bytes = Dictionary(files.map { ($0.name, $0.bytes) }) { first, _ in first }
      return bytes.merging(["shift.sqlite": Data(board.utf8)]) { first, _ in first }
    }

    /// A live call that is on disk before anybody practises.
    private func takesALiveCall(_ data: DataFolder) async throws {
      try await atDesk(data) { desk in
        try await desk.seesShiftSheet()
        try await desk.takesSeat("14")
        try await desk.startsCall()
        try await desk.putsDown("stalk", as: "crime: stalking")
        try await desk.answers(0, with: "safe")
        try await desk.endsCall()
        try await desk.saves()
      }
    }

    /// The digits that lead to an end of each shipped scenario.
    private static let ways = [
      "abusive-caller": "221", "burglary-anger": "11111", "child-calls": "1112211",
      "father-of-murdered": "112111", "fraud-in-progress": "122112", "hate-interpreter": "141122",
      "partner-whispering": "114122", "rape-unsure": "1113131", "silent-call": "23232",
      "stalking-former-partner": "1111131", "suicidal-data-leak": "1341212",
      "tourist-robbed": "3112131", "trafficking-beside": "13132",
    ]

    /// The lines of one call. Every other one is played to its end with the record form or the debrief; the
    /// others hold facts, a right, a danger card and services in the real screens, and stop in the middle, as
    /// when a terminal is closed.
    private func lines(_ number: Int, _ id: String) -> String {
      let way = Self.ways[id, default: "11111111"].map(String.init)
      let acts = ["stalk", "1", "f4", "1", "1", "..", "..", "!", "1", "..", "..", "f3", ".."]
      // The record form and leaving the role, or the debrief written as a file.
      let rest = number % 4 == 0 ? ["1", "1", "1"] : ["2", "2", "1"]
      let played = number % 2 == 0 ? way + rest : way.prefix(2) + acts + way.suffix(1)
      return (["1"] + played).joined(separator: "\n") + "\n"
    }

    /// What some of the calls that stop in the middle are instead, opened from the list by the number
    /// said there: the drill with wrong and right keys, and the trainer's screen of an evening.
    private static let beside: [(title: String, lines: [String], leadsTo: String)] = [
      ("Drill:", ["1", "!", "1", "!", "1", "!", "2", "!"], "Drill:"),
      (
        "A practice evening", ["1", "1", "3", "4", "6", "..", "8", "..", "1", "2"],
        "A first evening"
      ),
    ]

    /// The number that the list says before a title.
    private func number(of title: String, in list: String) throws -> String {
      let lines = list.split(separator: "\n").map { $0.split(separator: " ", maxSplits: 1) }
      let line = lines.first { $0.count == 2 && Int($0[0]) != nil && $0[1].hasPrefix(title) }
      return String(try #require(line?.first, "\(title) is not in the list:\n\(list)"))
    }

    @Test(.timeLimit(.minutes(10)))
    func `A hundred practice calls leave live records and statistics as they were, byte for byte`()
      async throws
    {
      let data = try DataFolder()
      try await takesALiveCall(data)
      let report = ["records", "week", "--json"]
      let counted = try await lifeline(report, in: data).output
      let before = try await live(data)
      #expect(before.keys.contains("records.sqlite") && counted.contains("{"))
      let list = try await lifeline(["practice", "list", "--json"], in: data)
      let ids = (list.json?["scenarios"] as? [[String: Any]])?.compactMap { $0["id"] as? String }
      let scenarios = try #require(ids, "\(list.error)")
      let said = try await lifeline(["practice", "--plain"], in: data, input: "\n").output
      for number in 0..<100 {
        if number % 10 == 5 {
          let other = Self.beside[number / 10 % 2]
          let lines = [try self.number(of: other.title, in: said)] + other.lines
          let played = try await lifeline(
            ["practice", "--plain"], in: data, input: lines.joined(separator: "\n") + "\n",
            seconds: 60)
          #expect(played.output.contains(other.leadsTo), "\(other.title): \(played.output)")
          continue
        }
        let id = scenarios[number % scenarios.count]
        let played = try await lifeline(
          ["practice", id, "--plain"], in: data, input: lines(number, id), seconds: 60)
        #expect(played.output.contains("PRACTICE"), "\(id): \(played.error)")
      }
      let written = data.allFiles().count { $0.name.hasPrefix("lifeline-prints/practice-") }
      #expect(written == 25, "the script did not play: \(written) debriefs")
      #expect(data.bytes("practice/course.json") != nil, "no evening was opened")
      let after = try await live(data)
      #expect(Set(before.keys) == Set(after.keys))
      for (name, bytes) in before { #expect(after[name] == bytes, "\(name) has changed") }
      #expect(try await lifeline(report, in: data).output == counted)
    }
  }
}
