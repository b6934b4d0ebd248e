import Foundation
import Testing

extension EndToEnd {
  @Suite(.serialized)
  struct DoctorTests {
    /// The checks of `doctor --json` by id.
    private func checks(_ data: DataFolder) async throws -> [String: (ok: Bool, text: String)] {
      let result = try await lifeline(
        ["doctor", "--json"], in: data, environment: ["TERM": "xterm-256color"])
      #expect(result.status == 0, "\(result.output) \(result.error)")
      let checks = try #require(result.json?["checks"] as? [[String: Any]])
      for check in checks where check["ok"] as? Bool == false {
        #expect((check["mend"] as? String)?.isEmpty == false, "\(check)")
      }
      return Dictionary(
        checks.compactMap { check in
          (check["id"] as? String).map {
            ($0, (check["ok"] as? Bool == true, check["text"] as? String ?? ""))
          }
        }, uniquingKeysWith: { first, _ in first })
    }

    @Test(.timeLimit(.minutes(3)))
    func `Doctor says what is missing before live calls, and how to mend it`() async throws {
      let data = try DataFolder(testland: true)
      try data.write("broken", to: "house/notices.broken-1.yaml")
      let found = try await checks(data)
      let needs = try #require(found["needs-XT"])
      #expect(!needs.ok)
      #expect(needs.text.contains("no service for: "), "\(needs.text)")
      #expect(needs.text.contains("no number rung for: "), "\(needs.text)")
      #expect(needs.text.contains("needs)"), "a long list says how many: \(needs.text)")
      for id in ["danger-cards", "texts", "go-live", "records-key", "house-files"] {
        #expect(found[id]?.ok == false, "\(id): \(found[id]?.text ?? "not there")")
      }
      #expect(found["house-files"]?.text.contains("notices.broken-1.yaml") == true)
      for id in ["duties", "swap", "disk", "watched"] { #expect(found[id] != nil, "\(id)") }
    }

    @Test(.timeLimit(.minutes(3)))
    func `Doctor sees the key of the records, and that a desk without a country counts nothing`()
      async throws
    {
      let data = try DataFolder()
      try data.write("", to: "house/records.key")
      let found = try await checks(data)
      #expect(found["records-key"]?.ok == true)
      #expect(found["needs"]?.text.contains("not set") == true)
      #expect(found["duties"]?.text.contains("a child at risk") == true)
      #expect(found["house"]?.text.contains("country") == true)
    }

    @Test(.timeLimit(.minutes(3)))
    func `Doctor reads the whole directory and says what was mended in it`() async throws {
      let data = try DataFolder(testland: true)
      let whole = try await checks(data)
      #expect(whole["directory"]?.ok == true)
      #expect(whole["directory"]?.text == "all of it was read and is whole")
      #expect(whole["reference"]?.ok == true)
      let index = data.path + "/knowledge/current/directory.index"
      let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: index))
      try handle.seek(toOffset: 40)
      try handle.write(contentsOf: Data("damaged!".utf8))
      try handle.close()
      let mended = try await checks(data)
      #expect(mended["directory"]?.ok == true)
      #expect(mended["directory"]?.text.contains("was damaged and was made again") == true)
      #expect(try await checks(data)["directory"]?.text == whole["directory"]?.text)
    }
  }
}
