import Testing

@Suite struct SentenceRulesTests {
  @Test func `one id of a text has one wording, for whoever translates it`() {
    let screens = Checkout.files(under: "Sources").filter { $0.path.hasSuffix(".swift") }
    #expect(screens.flatMap { $0.text.map(SentenceRules.said) ?? [] }.count > 1000)
    #expect(SentenceRules.offences(screens) == [])
  }

  @Test func `an id with two wordings is found, over files, lines and joined strings`() {
    let planted = [
      HouseFile(
        "a.swift", "desk.say(\"x.a\", \"one\") + say(\n  \"x.b\",\n  \"long \"\n + \"text\")"),
      HouseFile(
        "b.swift", "desk.say(\"x.a\", \"two\"); say(\"x.b\", \"long text\", [\"n\": \"1\"])"),
    ]
    #expect(SentenceRules.offences(planted).map(\.text) == ["x.a means one and two"])
  }
}
