import Foundation
import Testing

extension EndToEnd {
  /// What a trainer prints before the evening.
  @Suite(.serialized)
  struct PracticePrintTests {
    private static let scenarios =
      (try? FileManager.default.contentsOfDirectory(
        atPath: Program.content + "/shared/scenarios"))?.sorted() ?? []

    @Test(.timeLimit(.minutes(3)), arguments: ["en", "de"])
    func `Every sheet of every scenario fits one page of A4`(_ language: String) async throws {
      let data = try DataFolder()
      let folder = data.path + "/sheets"
      let result = try await lifeline(
        ["practice", "print"] + Self.scenarios
          + ["--assessor", "--format", "text", "--out", folder, "--language", language], in: data)
      #expect(result.status == 0, "\(result.error)")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(names.count == 3 * Self.scenarios.count && Self.scenarios.count >= 12)
      for name in names {
        let text = String(decoding: data.bytes("sheets/\(name)") ?? Data(), as: UTF8.self)
        #expect(!text.contains("\u{0C}"), "\(name) has a second page")
        let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(rows.count <= 61 && rows.allSatisfy { $0.count <= 80 }, "\(name)")
        #expect(
          text.hasPrefix("PRACTICE") && Desk.flowing(text).contains("Ring no number"), "\(name)")
      }
    }

    @Test(.timeLimit(.minutes(3)))
    func `As HTML each is one page of sound markup, its owner's alone, for a whole course`()
      async throws
    {
      let data = try DataFolder()
      let folder = data.path + "/evening"
      let result = try await lifeline(
        ["practice", "print", "--course", "first-evening", "--out", folder], in: data)
      #expect(result.status == 0, "\(result.error)")
      let paths = result.output.split(separator: "\n").map(String.init)
      #expect(paths.count == 8)
      for path in paths {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(Markup.firstFault(text) == nil, "\(path)")
        for word in ["<script", "http://", "https://", "src=", "href=", "url(", "@import"] {
          #expect(!text.contains(word), "\(word) in \(path)")
        }
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
      }
    }

    @Test(.timeLimit(.minutes(3)))
    func `Without a folder they lie where prints lie`() async throws {
      let data = try DataFolder()
      let result = try await lifeline(
        ["practice", "print", "silent-call"], in: data, environment: ["HOME": data.path])
      #expect(result.status == 0, "\(result.error)")
      #expect(data.bytes("lifeline-prints/silent-call-persona.html") != nil)
      #expect(data.bytes("lifeline-prints/silent-call-observer.html") != nil)
    }

    @Test(.timeLimit(.minutes(3)))
    func `What is not there is code 66, nothing named is usage, and nothing is written`()
      async throws
    {
      let data = try DataFolder()
      let folder = data.path + "/none"
      for words in [["no-such"], ["silent-call", "no-such"], ["--course", "no-such"]] {
        let result = try await lifeline(
          ["practice", "print", "--out", folder] + words, in: data)
        #expect(result.status == 66 && result.error.contains("no-such"), "\(result.error)")
      }
      let nothing = try await lifeline(["practice", "print"], in: data)
      #expect(nothing.status == 64)
      #expect(!FileManager.default.fileExists(atPath: folder))
      let nowhere = try await lifeline(
        ["practice", "print", "silent-call", "--out", "/dev/null/x"], in: data)
      #expect(nowhere.status == 73)
    }

    @Test(.timeLimit(.minutes(3)))
    func `A scenario that cannot be played is code 65, to play as to print`() async throws {
      let data = try DataFolder()
      try data.write("id: broken\n", to: "content/shared/scenarios/broken/scenario.yaml")
      for words in [[], ["print"], ["host"]] {
        let result = try await lifeline(["practice"] + words + ["broken"], in: data)
        #expect(result.status == 65, "\(words): \(result.status) \(result.error)")
        #expect(result.error.contains("lifeline practice check says why"), "\(result.error)")
      }
    }

    @Test(.timeLimit(.minutes(3)))
    func `A certificate has a blank line for the name, the day and the calls, and no grade`()
      async throws
    {
      let data = try DataFolder()
      let text = try await lifeline(
        ["practice", "certificate", "--course", "first-evening", "--format", "text"], in: data)
      #expect(text.status == 0, "\(text.error)")
      let words = text.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      for part in [
        "Name, by hand: ___", "Day of the evening: ___", "A first evening", "A silent call",
        "Nobody was graded",
      ] {
        #expect(words.contains(part), "\(part)")
      }
      #expect(!text.output.contains("\u{0C}") && !words.contains("score"))
      // It may be printed on another day than that of the evening.
      #expect(words.firstMatch(of: /\d{4}-\d\d-\d\d/) == nil, "\(words)")
      let path = data.path + "/certificate.html"
      let page = try await lifeline(
        ["practice", "certificate", "--course", "first-evening", "--out", path], in: data)
      #expect(page.status == 0 && page.output.isEmpty)
      #expect(Markup.firstFault(try String(contentsOfFile: path, encoding: .utf8)) == nil)
      let missing = try await lifeline(["practice", "certificate", "--course", "none"], in: data)
      #expect(missing.status == 66)
    }
  }
}
