import Foundation
import Testing

extension EndToEnd {
  /// A country's binder: one page of HTML that prints.
  @Suite(.serialized)
  struct BinderTests {
    private static let parts = [
      "numbers", "helpline", "emergency", "duties", "danger", "rights", "justice", "deadlines",
      "protection", "compensation", "legal-aid", "restorative", "complaints", "support",
      "cross-border", "crimes", "glossary", "services", "sources",
    ]

    /// Text as it stands in the page.
    private static func escaped(_ text: String) -> String {
      text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        .replacing("\"", with: "&quot;")
    }

    @Test(.timeLimit(.minutes(5)))
    func `Every country's binder is sound markup that has every part and every source`()
      async throws
    {
      let data = try DataFolder()
      let folder = Program.content + "/countries"
      let codes = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      #expect(codes.count >= 31)
      for code in codes {
        let result = try await lifeline(["content", "binder", code.lowercased()], in: data)
        #expect(result.status == 0, "\(code): \(result.error)")
        let page = result.output
        #expect(Markup.firstFault(page) == nil, "\(code): \(Markup.firstFault(page) ?? "")")
        for part in Self.parts {
          #expect(page.contains("<section id=\"\(part)\">"), "\(code): \(part)")
          #expect(page.contains("<a href=\"#\(part)\">"), "\(code): \(part)")
        }
        for word in ["<script", "src=", "url(", "@import", "href=\"http", "{"] {
          let body = page.components(separatedBy: "</style>").last ?? ""
          #expect(!body.contains(word), "\(code): \(word)")
        }
        for source in try Self.sources(folder + "/" + code) {
          #expect(page.contains(">\(Self.escaped(source))</li>"), "\(code): \(source)")
        }
      }
    }

    /// The addresses a country's files name, but for remarks.
    private static func sources(_ folder: String) throws -> Set<String> {
      var found: Set<String> = []
      for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
        let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
        for line in text.split(separator: "\n") {
          let line = line.drop { $0 == " " }
          let isSource = ["source: ", "- \"http", "- http"].contains { line.hasPrefix($0) }
          guard isSource, let start = line.range(of: "http") else { continue }
          let isQuoted = line[..<start.lowerBound].hasSuffix("\"")
          found.insert(String(line[start.lowerBound...].prefix { $0 != (isQuoted ? "\"" : " ") }))
        }
      }
      return found
    }

    @Test(.timeLimit(.minutes(3)))
    func `All its links lead to a place in it, and its notes are numbered`() async throws {
      let page = try await lifeline(["print", "binder", "IE"], in: DataFolder()).output
      let ids = page.components(separatedBy: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
      #expect(Set(ids).count == ids.count, "an id stands twice")
      let links = page.components(separatedBy: "href=\"#").dropFirst()
        .map { $0.prefix { $0 != "\"" } }
      #expect(links.count > 100 && Set(links).isSubset(of: Set(ids)))
      #expect(page.contains("Printed on 2") && page.contains("break-before: page"))
      let table = page.components(separatedBy: "<section id=\"deadlines\">").last ?? ""
      for words in ["Whose", "Who decides on late claims", "the victim&#39;s", "ask it anyway"] {
        #expect(table.contains(words.replacing("&#39;", with: "'")), "\(words)")
      }
    }

    @Test(.timeLimit(.minutes(3)))
    func `What a listing keeps from exports stands in no binder, and no text is markup`()
      async throws
    {
      let data = try DataFolder(testland: true)
      let file = "content/countries/XT/listings.yaml"
      let text = String(decoding: data.bytes(file) ?? Data(), as: UTF8.self)
      let number = "\"+999 555 0102\", kind: helpline"
      try data.write(
        text.replacing(number, with: number + ", handler_only: true")
          .replacing("TEST Safe House Line", with: "TEST <b>Safe</b> & \\\"House\\\" Line"),
        to: file)
      try data.write(
        "listing\tremark\ntestland:xt-safe-house\tRemarkword\n", to: "house/remarks.tsv")
      let page = try await lifeline(["content", "binder", "XT"], in: data).output
      #expect(page.contains("TEST &lt;b&gt;Safe&lt;/b&gt; &amp; &quot;House&quot; Line"))
      for secret in ["+999 555 0102", "Remarkword", "+999 555 0120", "TEST 12-B"] {
        #expect(!page.contains(secret), "\(secret)")
      }
      #expect(Markup.firstFault(page) == nil)
    }

    @Test(.timeLimit(.minutes(3)))
    func `In a file it is its owner's alone; a country there is not is code 66`() async throws {
      let data = try DataFolder()
      let path = data.path + "/binder.html"
      let result = try await lifeline(["content", "binder", "mt", "--out", path], in: data)
      #expect(result.status == 0 && result.output.isEmpty, "\(result.error)")
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
      let none = try await lifeline(["content", "binder", "zz"], in: data)
      #expect(none.status == 66 && none.error.contains("IE"), "\(none.error)")
      for words in [["print", "binder"], ["print", "tally", "IE"]] {
        #expect(try await lifeline(words, in: data).status == 64)
      }
    }
  }
}
