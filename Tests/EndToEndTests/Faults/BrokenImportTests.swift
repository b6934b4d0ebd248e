import Foundation
import Testing

extension EndToEnd {
  @Suite(.serialized)
  struct ImportsThatBreakOff {
    /// Writes listings whose names begin with a word.
    private func write(_ word: String, _ count: Int, to name: String, in data: DataFolder) throws {
      let rows = (1...count).map { "\($0),\(word) \($0),+44 20 7946 0\(100 + $0 % 900)" }
      try data.write("id,name,phone\n" + rows.joined(separator: "\n") + "\n", to: name)
    }

    private func take(
      _ name: String, in data: DataFolder, seconds: Double = 120
    ) async throws -> Result {
      try await lifeline(
        ["import", "\(data.path)/\(name)", "--publisher", "test", "--country", "GB", "--json"],
        in: data, seconds: seconds)
    }

    /// How many listings of each kind a search finds.
    private func found(_ data: DataFolder) async throws -> [Int] {
      var counts: [Int] = []
      for word in ["Oldname", "Newname"] {
        let answer = try await lifeline(["search", word, "--json"], in: data)
        counts.append(try #require(answer.json?["total"] as? Int, "\(answer.error)"))
      }
      return counts
    }

    private func parts(_ data: DataFolder) -> [String] {
      let names = try? FileManager.default.contentsOfDirectory(atPath: data.path + "/knowledge")
      return (names ?? []).filter { $0.hasPrefix(".building") }
    }

    @Test(.timeLimit(.minutes(40)))
    func `After kill -9 at any moment of an import the directory is whole, the old or the new one`()
      async throws
    {
      let seed = Seeded.seed
      var random = Seeded(seed)
      let data = try DataFolder()
      try write("Oldname", 300, to: "in/old.csv", in: data)
      try write("Newname", 4_000, to: "in/new.csv", in: data)
      print("import killed: LIFELINE_SEED=\(seed)")
      for round in 1...Seeded.rounds(6) {
        #expect(try await take("in/old.csv", in: data).status == 0)
        let delay = Double.random(in: 0.02...1.5, using: &random)
        let killed = try? await take("in/new.csv", in: data, seconds: delay)
        let counts = try await found(data)
        let told: Comment = "round \(round) of seed \(seed), after \(delay) s: \(counts)"
        #expect(counts == [300, 0] || counts == [0, 4_000], told)
        if killed?.status == 0 { #expect(counts == [0, 4_000], told) }
        let check = try await data.query(
          "PRAGMA integrity_check", in: "knowledge/current/directory.sqlite")
        #expect(check == ["ok"], told)
      }
      #expect(try await take("in/old.csv", in: data).status == 0)
      #expect(try await take("in/new.csv", in: data).status == 0)
      #expect(try await found(data) == [0, 4_000])
      #expect(parts(data).isEmpty, "what the killed ones left is gone")
    }

    @Test(.timeLimit(.minutes(3)))
    func `A source whose disk fails is named, and the directory stays as it was`() async throws {
      let data = try DataFolder()
      try write("Oldname", 3, to: "in/old.csv", in: data)
      #expect(try await take("in/old.csv", in: data).status == 0)
      // Read whole before the next file fails: to the system it is a plain one, its first byte an error.
      try data.write(#"[{"id": "1", "name": "Newname"}]"#, to: "broken/a.json")
      try FileManager.default.createSymbolicLink(
        atPath: data.path + "/broken/b.json", withDestinationPath: "/proc/self/mem")
      for words in [[], ["--keep-going"], ["--dry-run"]] {
        let broken = try await lifeline(
          ["import", data.path + "/broken", "--publisher", "test", "--json"] + words, in: data)
        #expect(broken.status == 74, "\(broken.error)")
        let error = try #require(broken.errorJSON?["error"] as? [String: Any], "\(broken.error)")
        #expect(error["file"] as? String == "b.json")
      }
      #expect(try await found(data) == [3, 0])
      #expect(parts(data).isEmpty)
    }
  }
}
