import HelplineModel
import Testing

@Suite("Folding")
struct FoldingTests {
  @Test(arguments: [
    ("Łódź", "lodz"), ("STRASSE", "strasse"), ("Straße", "strasse"), ("Ærø", "aero"),
    ("Þingvellir", "thingvellir"), ("Αθήνα", "athena"), ("София", "sofia"), ("Malmö", "malmo"),
    ("São João", "sao joao"), ("Đurđevac", "durdevac"), ("İzmir", "izmir"), ("plain", "plain"),
  ])
  func `every European script becomes plain small letters`(_ text: String, _ plain: String) {
    #expect(folded(text) == plain)
  }

  @Test func `composed and decomposed letters are the same`() {
    #expect(folded("é") == folded("e\u{301}"))
    #expect(folded("Å") == folded("A\u{30A}"))
  }

  @Test func `folding twice changes nothing more`() {
    for text in ["Łódź", "Αθήνα", "won't let me go", "София", "ß", "", "日本"] {
      #expect(folded(folded(text)) == folded(text))
    }
  }

  @Test func `words are runs of letters and digits`() {
    #expect(
      foldedWords("He won't—let me, go! 24/7") == ["he", "won", "t", "let", "me", "go", "24", "7"])
    #expect(foldedWords("  ") == [])
    #expect(foldedWords("Łódź-Śródmieście") == ["lodz", "srodmiescie"])
  }
}
