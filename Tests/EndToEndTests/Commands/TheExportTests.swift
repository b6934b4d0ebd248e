import Foundation
import Testing

extension EndToEnd {
  @Suite(.serialized)
  struct TheExportTests {
    /// A line of an invented range that its publisher keeps for professionals.
    private static let handlersLine = "+999 555 0302"

    /// A folder with a listing that has a public line and one for handlers only.
    private func folder() async throws -> DataFolder {
      let data = try DataFolder(testland: true)
      try data.write(
        """
        id,name,phone,country
        1,TEST One,"+999 555 0301; \(Self.handlersLine) (do not give out)",XT

        """, to: "in/lines.csv")
      let result = try await lifeline(
        ["import", data.path + "/in/lines.csv", "--publisher", "test", "--country", "XT"], in: data)
      #expect(result.status == 0, "\(result.error)")
      return data
    }

    private func files(in folder: String) -> [String] {
      ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }

    private func text(_ folder: String) throws -> String {
      try files(in: folder).map {
        try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8)
      }.joined()
    }

    @Test(.timeLimit(.minutes(3)))
    func `All shipped listings of all countries are the same when their export comes back`()
      async throws
    {
      let data = try DataFolder()
      let first = try await exported("first", "hsds-json", data)
      let back = try await reimported("first", data)
      #expect(back["added"] == 0 && back["gone"] == 0 && back["rejected"] == 0, "\(back)")
      let second = try await exported("second", "hsds-json", data)
      #expect(first > 100 && first == second)
      let (before, after) = (try listings("first", data), try listings("second", data))
      #expect(before == after, "but for the forms of numbers, which an import reads anew")
      for (name, form) in [("third", "hsds-json"), ("fourth", "hsds-csv")] {
        #expect(try await exported(name, form, data) == first)
        let again = try await reimported(name, data)
        #expect(again["unchanged"] == first, "\(form): \(again)")
      }
    }

    private func exported(_ name: String, _ form: String, _ data: DataFolder) async throws -> Int {
      let result = try await lifeline(
        [
          "export", "\(data.path)/\(name)", "--format", form, "--publisher", "lifeline-facts",
          "--json",
        ], in: data)
      return try #require(result.json?["listings"] as? Int, "\(result.error)")
    }

    private func reimported(_ name: String, _ data: DataFolder) async throws -> [String: Int] {
      let result = try await lifeline(
        ["import", "\(data.path)/\(name)", "--publisher", "lifeline-facts", "--json"], in: data)
      return try #require(result.json, "\(result.error)").compactMapValues { $0 as? Int }
    }

    /// The listings of an export without the forms of numbers.
    private func listings(_ name: String, _ data: DataFolder) throws -> [NSDictionary] {
      let bytes = try #require(data.bytes(name + "/services.json"))
      let all = try JSONSerialization.jsonObject(with: bytes) as? [[String: Any]]
      return try #require(all).map { service in
        var service = service
        var own = service["lifeline"] as? [String: Any] ?? [:]
        own["phones"] = (own["phones"] as? [[String: Any]])?.map { phone in
          phone.filter {
            !["e164", "national", "international", "is_short_code", "doubt"].contains($0.key)
          }
        }
        service["lifeline"] = own
        return service as NSDictionary
      }
    }

    @Test(.timeLimit(.minutes(3)), arguments: ["hsds-json", "hsds-csv"])
    func `Private lines leave an export and a page only when they are asked for by name`(
      _ form: String
    ) async throws {
      let data = try await folder()
      let plain = try await lifeline(["export", data.path + "/plain", "--format", form], in: data)
      #expect(plain.status == 0, "\(plain.error)")
      let asked = try await lifeline(
        [
          "export", data.path + "/asked", "--format", form, "--include-private",
          "remarks,handler-lines",
        ], in: data)
      #expect(asked.status == 0, "\(asked.error)")
      #expect(try text(data.path + "/plain").contains("+999 555 0301"))
      #expect(try !text(data.path + "/plain").contains(Self.handlersLine))
      #expect(try text(data.path + "/asked").contains(Self.handlersLine))
    }

    @Test(.timeLimit(.minutes(3)))
    func `A listing as Markdown or JSON holds no line for handlers only`() async throws {
      let data = try await folder()
      let page = try await lifeline(["show", "test:1", "--markdown"], in: data)
      #expect(page.status == 0, "\(page.error)")
      #expect(page.output.contains("+999 555 0301"))
      #expect(!page.output.contains(Self.handlersLine))
      for words in [["show", "test:1", "--json"], ["search", "TEST", "One", "--json"]] {
        let document = try await lifeline(words, in: data)
        #expect(document.json != nil, "\(document.error)")
        #expect(document.output.contains("+999 555 0301"))
        #expect(!document.output.contains(Self.handlersLine))
      }
    }

    @Test(.timeLimit(.minutes(3)))
    func `What cannot be written is said with its code, and what was there stays`() async throws {
      let data = try DataFolder()
      try data.write("mine", to: "full/services.csv")
      let full = try await lifeline(
        ["export", data.path + "/full", "--format", "hsds-csv", "--json"], in: data)
      #expect(full.status == 73, "\(full.error)")
      let error = try #require(full.errorJSON?["error"] as? [String: Any], "\(full.error)")
      #expect((error["text"] as? String)?.contains("holds files already") == true)
      #expect(data.bytes("full/services.csv") == Data("mine".utf8))
      let nowhere = try await lifeline(["export", "/proc/nowhere/out"], in: data)
      #expect(nowhere.status == 73, "\(nowhere.error)")
      for words in [["--format", "papyrus"], ["--include-private", "addresses"]] {
        let wrong = try await lifeline(["export", data.path + "/new"] + words, in: data)
        #expect(wrong.status == 64, "\(wrong.error)")
      }
      #expect(!FileManager.default.fileExists(atPath: data.path + "/new"))
    }
  }
}
