import Foundation
import Testing

extension EndToEnd {
  /// What can be handed on: everything with an id, as text and Markdown.
  @Suite(.serialized)
  struct ShowTests {
    @Test(
      .timeLimit(.minutes(3)),
      arguments: [
        ("right.support", "Directive 2012/29/EU"), ("AT.decision", "Austria"),
        ("at.closed_case", "ask for the reasons"), ("At.Deadline.Reasons", "Late claims"),
        ("crime.stalking", "WHAT RAISES THE DANGER"), ("danger.suicide", "not yet reviewed"),
        ("phase.safe", "safe right now"), ("ie.legal-aid", "Legal aid · Ireland"),
        ("lifeline-facts:ie-womens-aid", "1800 341 900"),
      ])
    func `Whatever has an id comes as text, as Markdown and as JSON`(
      _ id: String, _ words: String
    ) async throws {
      let data = try DataFolder()
      let text = try await lifeline(["show", id], in: data)
      #expect(text.status == 0, "\(text.error)")
      #expect(text.output.contains(words), "\(text.output)")
      let page = try await lifeline(["show", id, "--markdown"], in: data)
      #expect(page.output.hasPrefix("# ") && page.output.lowercased().contains(words.lowercased()))
      #expect(try await lifeline(["show", id, "--json"], in: data).json != nil)
    }

    @Test(.timeLimit(.minutes(3)))
    func `A sentence that is handed on says what it may claim`() async throws {
      let data = try DataFolder(testland: true)
      try data.write(
        """
        stages:
          - id: report
            title: "Reporting"
            statements:
              - {id: xt.a, about: happens, class: fact, text: "Old rule.", source: "https://example.invalid/old", dated: "2009", needs_review: lawyer}
              - {id: xt.b, about: happens, class: fact, text: "Bare rule.", source: "https://example.invalid/bare"}
              - {id: xt.c, about: bring, class: advice, text: "The letter can help."}
              - {id: xt.d, about: who, class: unknown, text: "Nobody checked."}
        paths:
          - {id: child, title: "For a child", statements: [{id: xt.e, class: fact, text: "Kept *simple*.", source: "https://example.invalid/e", conflict: "one page says no"}]}
        """, to: "content/countries/XT/justice.yaml")
      let lines = try await lifeline(["show", "xt.report"], in: data).output
      let stage = lines.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      for words in [
        "from a source of 2009, confirm before relying on it; waits for the review of a lawyer",
        "https://example.invalid/old", "undated source, confirm before relying on it",
        "our words, not yet reviewed", "not known here",
      ] {
        #expect(stage.contains(words), "\(words): \(stage)")
      }
      let path = try await lifeline(["show", "XT.child", "--markdown"], in: data).output
      #expect(path.contains("Kept \\*simple\\*"), "text is never markup")
      #expect(path.contains("<https://example.invalid/e>"))
      #expect(path.contains("sources disagree: one page says no"))
    }

    @Test(.timeLimit(.minutes(3)))
    func `A term says what it means, and a time limit who decides on late claims`() async throws {
      let data = try DataFolder(testland: true)
      try data.write(
        """
        terms:
          - {id: xt.term.opfer, term: "Opfer", forms: ["Opfers"], language: de, meaning: "the victim", class: advice, not: "Opferin is no word"}
        """, to: "content/countries/XT/glossary.yaml")
      try data.write(
        """
        deadlines:
          - {id: xt.deadline.one, what: "a review", limit: "14 days from the letter", whose: yours, stage: decision, late: "The test office: ask it anyway.", class: fact, source: "https://example.invalid/d"}
          - {id: xt.deadline.two, what: "a charge", limit: "one year", whose: prosecution, class: fact, source: "https://example.invalid/d", late: "Ask the police."}
        """, to: "content/countries/XT/deadlines.yaml")
      let term = try await lifeline(["show", "XT.term.opfer"], in: data).output
      for words in ["Opfer", "Opfers", "the victim", "Opferin is no word", "our words"] {
        #expect(term.contains(words), "\(term)")
      }
      let mine = try await lifeline(["show", "xt.deadline.one"], in: data).output
      #expect(mine.contains("The test office: ask it anyway.") && mine.contains("the victim's"))
      let theirs = try await lifeline(["show", "xt.deadline.two"], in: data).output
      #expect(theirs.contains("the prosecution's, not the victim's"))
      let hole = try await lifeline(["show", "XT.trial"], in: data).output
      #expect(hole.contains("Not covered yet for Testland.") && hole.contains("112"))
    }

    @Test(
      .timeLimit(.minutes(3)),
      arguments: [
        ("BG", "The rights of EU law hold in Bulgaria."),
        ("DK", "the victims' rights directive does not bind it"),
        ("NO", "Norway is not in the EU: EU rights are not its law."),
      ])
    func `Where a part is missing it says what law holds, and 112 by the country's own fact`(
      _ code: String, _ law: String
    ) async throws {
      let shown = try await lifeline(["show", "\(code).minor_offence"], in: try DataFolder()).output
      let text = shown.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(text.contains("Not covered yet") && text.contains(law), "\(text)")
      #expect(code == "BG" || !text.contains("rights of EU law hold"), "\(text)")
      let number = try #require(text.firstRange(of: "112: emergency"), "\(text)")
      #expect(text[number.upperBound...].contains("https://"), "112 without its source: \(text)")
    }

    @Test(.timeLimit(.minutes(3)), arguments: [[], ["--markdown"], ["--json"]])
    func `Neither a house value nor a line for handlers only is ever handed on`(
      _ form: [String]
    ) async throws {
      let data = try DataFolder(testland: true)
      let file = "content/countries/XT/listings.yaml"
      let text = String(decoding: data.bytes(file) ?? Data(), as: UTF8.self)
      let number = "\"+999 555 0102\", kind: helpline"
      try data.write(text.replacing(number, with: number + ", handler_only: true"), to: file)
      let listing = try await lifeline(["show", "testland:xt-safe-house"] + form, in: data)
      #expect(listing.status == 0 && !listing.output.contains("0102"), "\(listing.output)")
      #expect(listing.output.contains("TEST Safe House Line"))
      for id in ["suicide", "safe", "partner_family"] {
        let card = try await lifeline(["show", id] + form, in: data)
        #expect(!card.output.contains("+999 555 01") && !card.output.contains("TEST 12-B"))
        #expect(form == ["--json"] || !card.output.contains("{"), "no value is left open")
      }
    }

    @Test(
      .timeLimit(.minutes(3)), arguments: ["at.nothing", "nothing", "zz.report", "right.", "."])
    func `An id that nothing has is code 66`(_ id: String) async throws {
      let result = try await lifeline(["show", id], in: DataFolder())
      #expect(result.status == 66 && result.output.isEmpty, "\(result.output)")
    }
  }
}
