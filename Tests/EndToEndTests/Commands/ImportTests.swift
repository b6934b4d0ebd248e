import Foundation
import Testing

/// Collections of real listings that lie beside the checkout on some machines; never part of the project.
enum SharedData {
  static let folder = Program.checkout.deletingLastPathComponent().path + "/shared/data/hsds"

  static var isThere: Bool { FileManager.default.fileExists(atPath: folder) }
}

extension EndToEnd {
  @Suite(.serialized)
  struct ImportCommandTests {
    static let missing: Comment = "the collections of ../shared/data/hsds are not on this machine"

    /// A collection with the number of services its own table has.
    struct Collection: Sendable, CustomTestStringConvertible {
      let folder: String
      /// The folder with the tables, below the collection's own.
      var tables = ""
      let services: Int
      let country: String
      let word: String
      var testDescription: String { folder }
    }

    @Test(
      .enabled(if: SharedData.isThere, missing), .timeLimit(.minutes(3)),
      arguments: [
        Collection(
          folder: "uk-legal-aid-advisers", tables: "/hsds-3.1-derived", services: 8650,
          country: "GB",
          word: "legal"),
        Collection(folder: "baltimore-icarol-ohana", services: 1876, country: "US", word: "food"),
      ])
    func `A whole collection imports as samples with counts that add up, twice changes nothing`(
      _ collection: Collection
    ) async throws {
      let data = try DataFolder()
      let command = [
        "import", SharedData.folder + "/" + collection.folder + collection.tables, "--sample",
        "--publisher", collection.folder, "--country", collection.country, "--json", "--keep-going",
      ]
      let result = try await lifeline(command, in: data)
      let first = try #require(result.json, "\(result.error)")
      let added = try #require(first["added"] as? Int)
      let rejected = try #require(first["rejected"] as? Int)
      #expect(added + rejected == collection.services)
      #expect(rejected * 20 < collection.services, "most rows are good: \(rejected) rejected")
      #expect(first["changed"] as? Int == 0)
      let again = try #require(try await lifeline(command, in: data).json)
      #expect(again["unchanged"] as? Int == added)
      for count in ["added", "changed", "gone"] { #expect(again[count] as? Int == 0, "\(count)") }
      try await onlyPracticeSeesThem(collection, in: data)
    }

    private func onlyPracticeSeesThem(_ collection: Collection, in data: DataFolder) async throws {
      let words = ["search", collection.word, "--serves", collection.country, "--json"]
      let live = try #require(try await lifeline(words, in: data).json)
      let publisher = collection.folder + ":"
      #expect(String(describing: live["services"] ?? "").contains(publisher) == false)
      let practice = try #require(try await lifeline(words + ["--samples"], in: data).json)
      #expect(practice["total"] as? Int ?? 0 > 0)
      #expect(String(describing: practice["services"] ?? "").contains(publisher))
    }

    @Test(.timeLimit(.minutes(3)))
    func `A bad row names file, row, field and reason, and stops nothing else`() async throws {
      let data = try DataFolder()
      try data.write(
        """
        name,phone,country
        TEST One,+999 555 0201,IE
        ,+999 555 0202,IE
        TEST Three,+999 555 0203,IE

        """, to: "in/lines.csv")
      let file = data.path + "/in/lines.csv"
      let result = try await lifeline(
        ["import", file, "--publisher", "test", "--country", "IE", "--json", "--keep-going"],
        in: data)
      #expect(result.status == 0, "\(result.error)")
      let answer = try #require(result.json, "\(result.output) \(result.error)")
      #expect(answer["added"] as? Int == 2)
      #expect(answer["rejected"] as? Int == 1)
      let rejection = try #require((answer["rejections"] as? [[String: Any]])?.first)
      #expect((rejection["file"] as? String)?.hasSuffix("lines.csv") == true)
      #expect(rejection["field"] as? String == "name")
      #expect(rejection["row"] is Int)
      #expect((rejection["reason"] as? String)?.isEmpty == false)
      let found = try await lifeline(["search", "TEST", "--serves", "IE", "--json"], in: data)
      let ids = (found.json?["services"] as? [[String: Any]])?.compactMap { $0["id"] as? String }
      #expect(ids?.prefix(2) == ["test:row-2", "test:row-4"], "they stand before what also fits")
    }

    @Test(.timeLimit(.minutes(3)))
    func `A dry run changes nothing`() async throws {
      let data = try DataFolder()
      try data.write("name,phone,country\nTEST One,+999 555 0201,IE\n", to: "in/lines.csv")
      let result = try await lifeline(
        [
          "import", data.path + "/in/lines.csv", "--publisher", "test", "--country", "IE",
          "--dry-run",
        ],
        in: data)
      #expect(result.status == 0, "\(result.error)")
      let found = try await lifeline(["search", "TEST One", "--json"], in: data)
      #expect(found.status == 0 && !found.output.contains("test:row-2"), "\(found.output)")
      let shown = try await lifeline(["show", "test:row-2"], in: data)
      #expect(shown.status == 66)
    }
  }
}
