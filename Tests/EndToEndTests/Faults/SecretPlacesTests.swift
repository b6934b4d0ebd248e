import Foundation
import Testing

extension EndToEnd {
  /// Streets, postcodes, points, persons and notes of secret places, planted in every form that can be imported,
  /// and looked for wherever the program leaves or shows anything.
  @Suite("Secret places leave no trace", .serialized)
  struct SecretPlacesTests {
    /// What is planted; the fixtures are those of the importer's own tests.
    private static let planted = [
      "Plantedsecret", "PL4 9TD", "PL49TD", "51.98", "1.2345", "Petronella", "Plantedname",
      "Plantednote", "7946 0999", "79460999",
    ]
    private static let folder =
      Program.checkout.path + "/Tests/HelplineImportTests/Fixtures/secrets"
    static let forms = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []

    @Test(.timeLimit(.minutes(5)))
    func `Nothing secret is in the data folder, the reports, the exports or on a screen`()
      async throws
    {
      #expect(Self.forms.count >= 14)
      let data = try DataFolder()
      for form in Self.forms.sorted() {
        for plain in [["--json"], []] { try await imports(form, plain, in: data) }
      }
      for word in Self.planted {
        #expect(data.files(holding: word) == [], "\(word) is in the data folder")
      }
      try await exports(data)
      try await shows(data)
    }

    private func imports(_ form: String, _ more: [String], in data: DataFolder) async throws {
      let source = Self.folder + "/" + form
      var command = ["import", source, "--publisher", "secret-\(form)", "--country", "GB"]
      if form == "mapping" { command += ["--mapping", source + "/mapping.csv"] }
      let result = try await lifeline(command + ["--keep-going"] + more, in: data)
      #expect(result.status == 0, "\(form): \(result.error)")
      isClean(result.output + result.error, "what the import of \(form) says")
    }

    /// Nothing leaves either, not even where private fields are asked for.
    private func exports(_ data: DataFolder) async throws {
      for format in ["hsds-json", "hsds-csv"] {
        let folder = data.path + "/out-" + format
        let result = try await lifeline(
          [
            "export", folder, "--format", format, "--include-private", "remarks,handler-lines",
          ], in: data)
        #expect(result.status == 0, "\(result.error)")
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
          let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
          isClean(text, "\(format)/\(name)")
        }
      }
      let found = try await lifeline(["search", "--json", "--limit", "500"], in: data)
      isClean(found.output, "search --json")
    }

    /// Every listing of a secret place, on the services screen, its page and its card, and in plain mode.
    private func shows(_ data: DataFolder) async throws {
      let desk = try await Desk(data, columns: 120, rows: 40)
      try await desk.press("F3")
      try await desk.waitFor("Find:")
      try await desk.press("Tab")
      try await desk.press("Enter")
      try await desk.chooses("anywhere")
      try await desk.type("refuge")
      try await desk.waitFor("Find: refuge")
      try await desk.press("Down")
      for _ in 0..<8 {
        isClean(try await desk.screen(), "the services screen")
        try await desk.press("Down")
      }
      try await desk.press("Enter")
      try await desk.picks("All about it")
      let page = try await desk.waitFor("address secret: ask the line")
      isClean(page, "the page of a listing")
      await desk.close()
      let plain = try await lifeline(
        ["--plain"], in: data, input: "m\nServices\n1\nrefuge\n1\n..\n..\n..\n")
      isClean(plain.output, "plain mode")
    }

    private func isClean(_ text: String, _ where_: String) {
      for word in Self.planted {
        #expect(!text.localizedCaseInsensitiveContains(word), "\(word) is in \(where_)")
      }
    }
  }
}
