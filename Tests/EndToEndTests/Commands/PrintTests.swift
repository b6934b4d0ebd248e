import Foundation
import Testing

extension EndToEnd {
  @Suite(.serialized)
  struct PrintTests {
    private static let sheets = [
      "key-card", "danger-sheet", "call-pad", "tally", "observer-sheet", "call-back-slip",
      "incident-slip",
    ]
    /// Numbers of the invented house that only handlers may see.
    private static let secrets = ["+999 555 0120", "+999 555 0121"]

    @Test(.timeLimit(.minutes(3)), arguments: [("a4", 80, 60), ("a5", 56, 44)])
    func `Every sheet fits its pages, and each page says when it has to go`(
      _ size: String, _ columns: Int, _ lines: Int
    ) async throws {
      let data = try DataFolder(testland: true)
      for name in Self.sheets {
        let result = try await lifeline(["print", name, "--size", size], in: data)
        #expect(result.status == 0, "\(name): \(result.error)")
        for page in result.output.split(separator: "\u{0C}") {
          let rows = page.split(separator: "\n", omittingEmptySubsequences: false)
          #expect(rows.allSatisfy { $0.count <= columns }, "\(name) is too wide")
          #expect(rows.count <= lines + 1, "\(name) is too long")
          let text = rows.joined(separator: " ")
          #expect(text.contains("Printed on 2") && text.contains("Throw away"), "\(name)")
          if name == "call-pad" { #expect(text.contains("shred it at the end of the shift")) }
        }
        #expect(!Self.secrets.contains { result.output.contains($0) }, "\(name)")
      }
    }

    @Test(.timeLimit(.minutes(3)), arguments: sheets)
    func `As HTML it is one page of sound markup without anything from outside`(
      _ name: String
    ) async throws {
      let data = try DataFolder(testland: true)
      let result = try await lifeline(
        ["print", name, "--format", "html", "--size", "a5"], in: data)
      #expect(result.status == 0, "\(result.error)")
      #expect(result.output.contains("@page { size: A5;"))
      for word in ["<script", "http://", "https://", "src=", "href=", "url(", "@import"] {
        #expect(!result.output.contains(word), "\(word)")
      }
      #expect(Markup.firstFault(result.output) == nil)
      #expect(!Self.secrets.contains { result.output.contains($0) })
    }

    @Test(.timeLimit(.minutes(3)))
    func `A sheet in a file is its owner's alone, and nothing lies beside it`() async throws {
      let data = try DataFolder()
      try data.write("old", to: "paper/pad.txt")
      let path = data.path + "/paper/pad.txt"
      let result = try await lifeline(["print", "call-pad", "--out", path], in: data)
      #expect(result.status == 0 && result.output.isEmpty, "\(result.error)")
      let text = String(decoding: data.bytes("paper/pad.txt") ?? Data(), as: UTF8.self)
      #expect(text.contains("CALL PAD"))
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
      #expect(try FileManager.default.contentsOfDirectory(atPath: data.path + "/paper").count == 1)
    }

    @Test(.timeLimit(.minutes(3)))
    func `Where it cannot be written the exit code is 73 and nothing was changed`() async throws {
      let data = try DataFolder()
      try data.write("kept", to: "paper/inner/file")
      for target in ["/nowhere/at/all.txt", data.path + "/paper/inner", "/dev/null"] {
        let result = try await lifeline(["print", "tally", "--out", target], in: data)
        #expect(result.status == 73, "\(target): \(result.error)")
        #expect(result.error.contains(target))
      }
      #expect(data.bytes("paper/inner/file") == Data("kept".utf8))
      #expect(try FileManager.default.contentsOfDirectory(atPath: data.path + "/paper").count == 1)
    }

    @Test(
      .timeLimit(.minutes(3)),
      arguments: [
        ["print"], ["print", "banner"], ["print", "tally", "--size", "a3"],
        ["print", "tally", "--format", "pdf"],
      ])
    func `A sheet, size or form that does not exist is usage, code 64`(
      _ words: [String]
    ) async throws {
      let result = try await lifeline(words, in: DataFolder())
      #expect(result.status == 64, "\(result.error)")
      #expect(result.output.isEmpty)
    }

    @Test(.timeLimit(.minutes(3)))
    func `Help says how a PDF is made`() async throws {
      let help = try await lifeline(["print", "--help"], in: DataFolder())
      #expect(help.status == 0)
      #expect(help.output.contains("PDF") && help.output.contains("browser"))
      for name in Self.sheets { #expect(help.output.contains(name)) }
    }

    @Test(.timeLimit(.minutes(3)))
    func `A form that is missing is code 66, a broken one 65 with its line`() async throws {
      let data = try DataFolder()
      let content = data.path + "/all"
      try FileManager.default.copyItem(atPath: Program.content, toPath: content)
      let form = content + "/shared/paper/incident-slip.yaml"
      let words = ["print", "incident-slip", "--content", content]
      try Data("id: incident-slip\ntitle: [a, list]\n".utf8).write(to: URL(fileURLWithPath: form))
      let broken = try await lifeline(words, in: data)
      #expect(broken.status == 65, "\(broken.error)")
      #expect(broken.error.contains("incident-slip.yaml"))
      try FileManager.default.removeItem(atPath: form)
      let missing = try await lifeline(words, in: data)
      #expect(missing.status == 66, "\(missing.error)")
      #expect(missing.error.contains("incident-slip.yaml"))
    }
  }
}

/// The least an HTML page has to be: every element closed, in order.
enum Markup {
  private static let empty: Set<Substring> = ["meta", "!DOCTYPE", "br"]

  /// The first tag that does not fit, nil when all do.
  static func firstFault(_ html: String) -> String? {
    var open: [Substring] = []
    for piece in html.split(separator: "<").map({ $0 }) where piece.contains(">") {
      let tag = piece.prefix { $0 != ">" }
      let name = tag.drop { $0 == "/" }.prefix { !$0.isWhitespace }
      if empty.contains(name) { continue }
      if !tag.hasPrefix("/") {
        open.append(name)
      } else if open.popLast() != name {
        return String(tag)
      }
    }
    return open.last.map(String.init)
  }
}
