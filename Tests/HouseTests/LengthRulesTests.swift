import Testing

@Suite struct LengthRulesTests {
  private static let tests = Checkout.files(under: "Tests", endingIn: ".swift")

  @Test func `files and functions end before they are too long`() {
    #expect(LengthRules.offences(Checkout.sources) == [])
    #expect(LengthRules.offences(Self.tests) == [])
    for note in LengthRules.notes(Checkout.sources) { print("Look again at \(note)") }
  }

  @Test func `a file one line too long is found`() {
    let lines = String(repeating: "//\n", count: LengthRules.longestFile)
    #expect(LengthRules.offences([HouseFile("a.swift", lines)]) == [])
    #expect(LengthRules.offences([HouseFile("a.swift", lines + "//\n")]).count == 1)
    #expect(LengthRules.notes([HouseFile("a.swift", lines)]).count == 1)
  }

  @Test(arguments: ["  public static func work() async throws -> Int", "  init?(a: Int)", "deinit"])
  func `a function one line too long is found`(head: String) {
    func function(_ lines: Int) -> HouseFile {
      let body = String(repeating: "    if a { b() }\n", count: lines - 2)
      return HouseFile("a.swift", "struct A {\n\(head) {\n\(body)  }\n  var c: Int { 1 }\n}\n")
    }
    #expect(LengthRules.offences([function(LengthRules.longestFunction)]) == [])
    #expect(LengthRules.offences([function(LengthRules.longestFunction + 1)]).map(\.line) == [2])
    #expect(LengthRules.notes([function(LengthRules.secondLookFunction + 1)]).count == 1)
  }

  @Test func `functions inside functions are measured each`() {
    let code = HouseFile(
      "a.swift", "func a() {\n  func b() {\n  }\n}\nprotocol P {\n  func c()\n}\nstruct S {\n}\n")
    let found = LengthRules.functions(SwiftCode(code))
    #expect(found.map(\.name) == ["b", "a"])
    #expect(found.map(\.lines) == [2, 4])
  }
}
