import Testing

@Suite struct ModuleRulesTests {
  private func texts(_ path: String, _ code: String) -> [String] {
    ModuleRules.offences([HouseFile(path, code)]).map(\.text)
  }

  @Test func `every module keeps to its arrows`() {
    #expect(Checkout.sources.count > 100)
    #expect(ModuleRules.offences(Checkout.sources) == [])
  }

  @Test func `the table has no line for a module that is gone`() {
    #expect(Set(ModuleRules.mayImport.keys) == Set(Checkout.sources.compactMap(\.module)))
  }

  @Test(arguments: [
    ("HelplineScreens", "HelplineStore"), ("HelplineScreens", "HelplineRecords"),
    ("HelplineScreens", "HelplineContent"), ("HelplineScreens", "HelplineImport"),
    ("HelplineScreens", "HelplineSearch"), ("HelplineScreens", "CursesTerminal"),
    ("HelplineScreens", "GRDB"), ("HelplineScreens", "Yams"), ("TerminalUI", "HelplineModel"),
    ("CursesTerminal", "HelplineModel"), ("HelplineImport", "GRDB"), ("HelplineSearch", "GRDB"),
    ("HelplineModel", "TerminalUI"), ("lifeline", "FoundationNetworking"), ("lifeline", "GRDB"),
  ])
  func `an arrow that runs back is found`(module: String, other: String) {
    let path = "Sources/\(module)/Planted.swift"
    let text = "\(module) may not import \(other)"
    #expect(texts(path, "import \(other)\n").contains(text))
    #expect(texts(path, "@preconcurrency import struct \(other).Thing\n").contains(text))
    #expect(texts(path, "  private import \(other)\n").contains(text))
  }

  @Test func `a module nobody wrote a rule for is found`() {
    #expect(texts("Sources/HelplineNovelty/A.swift", "").count == 1)
  }

  @Test func `screens ask the clock and the disk only through ports`() {
    let path = "Sources/HelplineScreens/Call/Planted.swift"
    #expect(texts(path, "let now = Date()") == ["HelplineScreens may not use Date()"])
    #expect(texts(path, "_ = FileManager.default").count == 1)
    #expect(texts(path, "let other = LocalDate()") == [])
  }

  @Test func `only the program prints`() {
    #expect(texts("Sources/HelplineImport/Planted.swift", "  print(1)").count == 1)
    #expect(texts("Sources/HelplineImport/Planted.swift", "  footprint(1)") == [])
    #expect(texts("Sources/lifeline/Planted.swift", "  print(1)") == [])
  }

  @Test func `what a comment or a sentence says is no offence`() {
    let code = """
      // import GRDB
      /* print(1) /* Date() */ Date() */
      let text = "print(1) \\(2) Date()"
      """
    #expect(texts("Sources/HelplineScreens/Planted.swift", code) == [])
    #expect(texts("Sources/HelplineScreens/Planted.swift", #"let a = "\(Date())""#).count == 1)
  }
}
