import Foundation
import Testing

extension EndToEnd {
  /// Adding a country, and the table that says what each one has.
  @Suite(.serialized)
  struct NewCountryTests {
    private static let new = [
      "content", "new", "XY", "--name", "Land of \"X\" & Y", "--languages", "en,ga", "--timezone",
      "Europe/Dublin",
    ]

    @Test(.timeLimit(.minutes(3)))
    func `A new country passes the check the moment it is made, and every part is a counted hole`()
      async throws
    {
      let data = try DataFolder()
      let made = try await lifeline(Self.new, in: data)
      #expect(made.status == 0, "\(made.error)")
      #expect(made.output == data.path + "/content/countries/XY\n")
      let check = try await lifeline(["content", "check"], in: data)
      #expect(check.status == 0, "\(check.output)")
      let coverage = try await lifeline(["content", "coverage", "--json"], in: data)
      let countries = try #require(coverage.json?["countries"] as? [[String: Any]])
      let country = try #require(countries.first { $0["code"] as? String == "XY" })
      #expect(country["name"] as? String == "Land of \"X\" & Y")
      let parts = try #require(country["parts"] as? [String: [String: Any]])
      for (name, part) in parts where !["glossary", "listings"].contains(name) {
        #expect((part["holes"] as? Int ?? 0) > 0 && part["facts"] as? Int == 0, "\(name)")
      }
      #expect(data.files(holding: "@CODE@").isEmpty && data.files(holding: "@name@").isEmpty)
    }

    @Test(.timeLimit(.minutes(3)))
    func `What was left out is asked for, and a known country has its name`() async throws {
      let data = try DataFolder()
      let made = try await lifeline(["content", "new", "UA"], in: data)
      #expect(made.status == 0 && made.error.contains("languages and timezone"), "\(made.error)")
      let main = String(
        decoding: data.bytes("content/countries/UA/country.yaml") ?? Data(), as: UTF8.self)
      #expect(main.contains("name: \"Ukraine\""))
      let check = try await lifeline(["content", "check"], in: data)
      #expect(check.status == 65 && check.output.contains("timezone"), "\(check.output)")
    }

    @Test(
      .timeLimit(.minutes(3)),
      arguments: [
        (["xy"], 64, "two capital letters"), (["XYZ"], 64, "two capital letters"),
        (["X/"], 64, "two capital letters"), (["IE"], 73, "hide all of it"),
        (["XY", "--languages", "en,qqq"], 64, "qqq"),
        (["XY", "--timezone", "Europe/Atlantis"], 64, "Atlantis"),
        (["XY", "--folder", "/proc/nowhere"], 73, "cannot be written"),
      ])
    func `What cannot be made is said, and nothing is written`(
      _ words: [String], _ code: Int, _ says: String
    ) async throws {
      let data = try DataFolder()
      let result = try await lifeline(["content", "new"] + words, in: data)
      #expect(Int(result.status) == code, "\(result.error)")
      #expect(result.error.contains(says), "\(result.error)")
      #expect(data.bytes("content/countries/XY/country.yaml") == nil)
    }

    @Test(.timeLimit(.minutes(3)))
    func `A folder that is there stays as it is`() async throws {
      let data = try DataFolder()
      try data.write("mine", to: "content/countries/XY/notes.txt")
      let result = try await lifeline(Self.new, in: data)
      #expect(result.status == 73 && result.error.contains("there already"), "\(result.error)")
      #expect(
        data.allFiles().filter { $0.name.contains("countries") && !$0.bytes.isEmpty }.count == 1)
    }

    // MARK: the coverage table

    /// A copy of the shipped content, to be written to.
    private func copy(_ data: DataFolder) throws -> String {
      let folder = data.path + "/all"
      try FileManager.default.copyItem(atPath: Program.content, toPath: folder)
      return folder
    }

    @Test(.timeLimit(.minutes(3)))
    func `The table is written anew where the content changed, and only the table`() async throws {
      let data = try DataFolder()
      let folder = try copy(data)
      let before = String(decoding: data.bytes("all/README.md") ?? Data(), as: UTF8.self)
      let made = try await lifeline(Self.new + ["--folder", folder], in: data)
      #expect(made.status == 0, "\(made.error)")
      let written = try await lifeline(["content", "check", folder, "--write"], in: data)
      #expect(written.status == 0, "\(written.output)")
      let after = String(decoding: data.bytes("all/README.md") ?? Data(), as: UTF8.self)
      #expect(after.contains("\n| XY |"))
      let mark = "<!-- coverage"
      #expect(before.components(separatedBy: mark)[0] == after.components(separatedBy: mark)[0])
      let again = try await lifeline(["content", "check", folder, "--write"], in: data)
      #expect(again.status == 0 && !again.error.contains("was written"), "\(again.error)")
    }

    @Test(.timeLimit(.minutes(3)))
    func `Facts are listed by age with file, line and id`() async throws {
      let data = try DataFolder(testland: true)
      let all = try await lifeline(["content", "check", "--stale", "--json"], in: data)
      let dated = try #require(all.json?["dated"] as? [[String: Any]], "\(all.error)")
      // A year stands for its first day.
      let days = dated.compactMap { $0["dated"] as? String }
        .map { $0 + "0000-01-01".dropFirst($0.count) }
      #expect(days.count == dated.count && days == days.sorted())
      #expect(dated.allSatisfy { $0["file"] is String && $0["line"] is Int && $0["id"] is String })
      #expect((all.json?["undated"] as? [Any])?.isEmpty == false)
      let old = try await lifeline(["content", "check", "--stale", "--months", "120"], in: data)
      #expect(old.status == 0 && !old.output.contains("xt.number.112"), "\(old.error)")
      #expect(old.output.split(separator: "\n").first?.contains("countries/") == true)
      let wrong = try await lifeline(["content", "check", "--months", "12"], in: data)
      #expect(wrong.status == 64)
    }
  }
}
