import Foundation
import Testing

@Suite struct TextRulesTests {
  private static let readmes = [
    "README.md", "Sources/README.md", "Tests/README.md", "Resources/README.md",
  ]

  @Test func `what is shipped is text that every machine reads alike`() {
    let resources = Checkout.files(under: "Resources")
    #expect(resources.count > 100)
    #expect(TextRules.offences(inTexts: resources) == [])
  }

  @Test func `bytes that are no text are found`() {
    let planted = [
      HouseFile("latin1", bytes: [0x45, 0xE9]), HouseFile("mark", "\u{FEFF}a"),
      HouseFile("dos", "a\r\n"), HouseFile("good", "é\n"),
    ]
    #expect(TextRules.offences(inTexts: planted).map(\.file) == ["latin1", "mark", "dos"])
  }

  @Test func `no file names a place that only one machine has`() {
    let readable = Checkout.everything.filter { $0.text != nil }
    #expect(readable.count > 200)
    #expect(TextRules.offences(ofMachinePathsIn: readable) == [])
  }

  @Test(arguments: ["work", "home", "root", "tmp", "opt", "Users"])
  func `a place of one machine is found`(folder: String) {
    let path = "/\(folder)/someone"
    let planted = ["see \(path)", "cd \(path)", "\"\(path)\"", "A=\(path)", "file://\(path)"]
    let found = planted.filter { line in
      !TextRules.offences(ofMachinePathsIn: [HouseFile("a", line)]).isEmpty
    }
    #expect(found == planted.filter { !$0.hasPrefix("file") })
    let address = HouseFile("a", "https://example.org\(path) ~\(path) $HOME\(path) ./a\(path)")
    #expect(TextRules.offences(ofMachinePathsIn: [address]) == [])
  }

  @Test(arguments: readmes)
  func `a readme names only commands and files that exist`(path: String) throws {
    let readme = try #require(Checkout.file(path))
    let makefile = try #require(Checkout.file("Makefile"))
    #expect(ReadmeRules.offences(readme, makefile: makefile) == [])
    let folder = Checkout.root.appendingPathComponent(path).deletingLastPathComponent()
    let offences = ReadmeRules.offences(ofLinksIn: readme) { target in
      FileManager.default.fileExists(atPath: folder.appendingPathComponent(target).path)
    }
    #expect(offences == [])
  }

  @Test func `the readme gives the two commands and stays short enough to be read`() throws {
    let readme = try #require(Checkout.file("README.md"))
    #expect(readme.lines.contains { $0.hasPrefix("make run") })
    #expect(readme.lines.contains { $0.hasPrefix("make test") })
    #expect((120...200).contains(readme.lines.count))
  }

  @Test func `a command or a link that leads nowhere is found`() {
    let makefile = HouseFile("Makefile", "run: release\n\t@x\n")
    let readme = HouseFile("R", "`make run`, `make tea`\n```\nmake rum\nmake run\n```\nmake do\n")
    #expect(ReadmeRules.offences(readme, makefile: makefile).map(\.line) == [1, 3])
    let links = HouseFile("R", "[a](here) [b](gone) [c](https://example.org) [d](#part)")
    let offences = ReadmeRules.offences(ofLinksIn: links) { $0 == "here" }
    #expect(offences.map(\.text) == ["links to nothing: gone"])
  }
}
