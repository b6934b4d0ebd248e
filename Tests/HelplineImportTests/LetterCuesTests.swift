import Testing

@testable import HelplineImport

@Suite("Letters that make a closer look worth while")
struct LetterCuesTests {
  private let cues = LetterCues(["secret", "geheim", "secr"])

  @Test(arguments: ["secret", "a SECRET place", "Das Haus ist GeHeim", "xsecrx", "secsecr"])
  func `a cue is found in any case and inside a word`(text: String) {
    #expect(cues.mayStand(in: text))
  }

  @Test(arguments: ["", "se", "sec ret", "sec1ret", "s\u{e9}cret", "GEHE[M", "gehei"])
  func `nothing else is taken for one`(text: String) {
    #expect(!cues.mayStand(in: text))
  }

  @Test(arguments: ["\u{3bc}\u{3c5}", "tit\u{212a}os"])
  func `Greek letters and the Kelvin sign are left to a closer look`(text: String) {
    #expect(cues.mayStand(in: text))
  }

  @Test func `it never says no where lowering and searching finds one`() {
    var state: UInt64 = 7
    let letters = Array("secrtghimSECRTGHIM .1\u{e9}\u{130}")
    for _ in 0..<2_000 {
      let text = String(
        (0..<12).map { _ in
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          return letters[Int(state >> 33) % letters.count]
        })
      let isThere = text.lowercased().holds(anyOf: ["secret", "geheim", "secr"])
      #expect(cues.mayStand(in: text) == isThere, "\(text)")
    }
  }
}
