import Testing

@Suite struct TrapRulesTests {
  private func count(_ code: String) -> Int {
    TrapRules.offences([HouseFile("Sources/lifeline/Planted.swift", code)]).count
  }

  @Test func `nothing in the program traps by its own will`() {
    #expect(TrapRules.offences(Checkout.sources) == [])
  }

  @Test(arguments: [
    "fatalError(\"no\")", "let a = try! work()", "let b = c as! String", "let d = list.first!",
    "call()!.name", "let e = names[0]!", "var f: String!", "let g = \"\\(h!)\"",
    "preconditionFailure()",
  ])
  func `a trap is found`(code: String) {
    #expect(count(code) == 1)
  }

  @Test(arguments: [
    "if a != b {}", "guard !isOpen else { return }", "let c = [!d, !e]", "f(!g)",
    "let h = \"Call 112!\"", "// never!", "let i = #\"a! \"b!\" c!\"#",
  ])
  func `a word that only looks like one is none`(code: String) {
    #expect(count(code) == 0)
  }

  @Test func `strings over several lines keep the count of lines`() {
    let code = "let a = \"\"\"\n  one!\n  \\(two!)\n  \"\"\"\nlet b = c!\n"
    let lines = TrapRules.offences([HouseFile("a.swift", code)]).map(\.line)
    #expect(lines == [3, 5])
  }
}
