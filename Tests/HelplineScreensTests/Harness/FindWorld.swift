import HelplineModel
import TerminalUI
import Testing

@testable import HelplineScreens

/// The invented country with more that can be found, and a card.
enum FindWorld {
  static func desk() throws -> TestDesk {
    let desk = try TestDesk(in: Testland.code)
    enrich(desk)
    return desk
  }

  /// Puts it under a desk where nothing was done yet.
  static func enrich(_ desk: TestDesk) {
    desk.arrange { old in
      var ports = old.ports
      ports.knowledge = Knowledge()
      var new = Desk(
        ports: ports, house: old.house, news: old.news, now: old.now, timeZone: old.timeZone)
      new.code = old.code
      new.readiness = old.readiness
      new.vocabulary = old.vocabulary
      old = new
    }
  }

  private struct Knowledge: KnowledgePort {
    private let base = Testland.Knowledge()
    var countries: [(code: String, name: String)] { base.countries }
    var scenarios: [ScenarioGlance] { base.scenarios }
    func scenario(_ id: String) -> Scenario? { base.scenario(id) }
    var courses: [Course] { base.courses }
    var dangerDrill: [DrillSentence] { base.dangerDrill }

    var shared: SharedKnowledge {
      var shared = base.shared
      shared.infoCards = [
        InfoCard(
          id: "test", title: "Test card (invented)", fits: Fit(crimes: ["stalking"]),
          parts: [
            InfoCard.CardPart(title: "First", statements: [said("card", "An invented line.")])
          ])
      ]
      return shared
    }

    func country(_ code: String) -> Country? {
      guard var country = base.country(code) else { return nil }
      if code == "EE" { country.glossary = [term("Lejleku (invented)", [], "et", nil)] }
      guard code == Testland.code else { return country }
      country.glossary = [
        term("Prüfkläger", ["Prüfklägerin"], "de", "the Prüfer."),
        term("Prüfer", [], "de", nil),
      ]
      country.paths = [
        JusticePath(
          id: "closed_case", title: "When the test case was closed",
          statements: [said("closed", "The test office looks again.")])
      ]
      country.deadlines = [
        limit("review", "asking the test court to look again", "Four test weeks", .yours),
        limit("charge", "bringing a test charge", "Nine test months", .prosecution),
        Deadline(
          id: "xt.hole", what: "a test claim",
          limit: Statement(id: "xt.find.hole", text: "Not checked here.", standing: .unknown),
          whose: nil),
      ]
      country.legalAid = [said("aid", "The test bar pays.")]
      return country
    }

    private func term(
      _ word: String, _ forms: [String], _ language: String, _ other: String?
    ) -> GlossaryTerm {
      GlossaryTerm(
        id: "term.\(folded(word))", term: word, forms: forms, language: language,
        meaning: said(word, "Somebody who joins the test court's case."),
        notToBeMixedUpWith: other)
    }

    private func limit(
      _ id: String, _ what: String, _ text: String, _ whose: DeadlineOwner
    ) -> Deadline {
      Deadline(
        id: "xt.limit.\(id)", what: what, limit: said("limit.\(id)", text),
        whose: whose, late: "Ask the test office anyway.")
    }

    private func said(_ id: String, _ text: String) -> Statement {
      Statement(
        id: "xt.find.\(id)", text: text,
        standing: .fact(sources: ["https://example.org/testland"], dated: "2026"))
    }
  }
}

extension View {
  /// The search through everything, looked at.
  static let find = [
    View(screen: "find", story: "no_call") { $0.press("/") },
    View(screen: "find", story: "fits", country: Testland.code) { desk in
      tell(desk)
      desk.press("/")
    },
    View(screen: "find", story: "stalk", country: Testland.code) { desk in
      FindWorld.enrich(desk)
      tell(desk)
      desk.press("/").type("stalk")
    },
    View(screen: "find", story: "term", country: Testland.code) { desk in
      FindWorld.enrich(desk)
      desk.press("F2", "/").type("pruf")
    },
    View(screen: "find", story: "how_long", country: Testland.code) { desk in
      FindWorld.enrich(desk)
      desk.press("F2", "/").type("how long")
    },
    View(screen: "find", story: "article") { $0.press("F2", "/").type("art 11") },
    View(screen: "find", story: "town") { $0.press("F2", "/").type("galway") },
    View(screen: "find", story: "nothing") { $0.press("F2", "/").type("qqzzxx") },
    View(screen: "find", story: "yes_or_no") { desk in
      desk.press("F2").put("yes or no", as: "can talk").press("/").type("suicide")
    },
  ]
}
