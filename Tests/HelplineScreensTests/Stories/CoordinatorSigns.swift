import HelplineModel
import TerminalUI
import Testing

@testable import HelplineScreens

/// What a named role signs, and what it signs for.
@Suite("A coordinator signs")
struct CoordinatorSigns {
  @Test func `a card is shown whole before it can be signed, by a role and no name`() throws {
    let office = try Office.morning().enter()
    let card = try #require(World.shared.dangerCards.first { $0.id == "suicide" })
    office.choose("Danger cards to sign").choose(card.title)
    #expect(office.desk.items.allSatisfy { !$0.selected })
    for _ in 0..<20 where office.desk.items.allSatisfy({ !$0.selected }) { office.press("Enter") }
    for cue in card.lines + card.questions + card.withChild + card.withOtherCountry {
      office.desk.hears(CueLines.text(cue, office.desk.desk))
    }
    office.press("Enter").choose("clinical adviser")
    let signature = try #require(office.book.signatures.first)
    #expect(signature.what == "danger.suicide" && signature.role == "clinical adviser")
    #expect(signature.wording == card.wordingHash && signature.day == "2026-11-17")
    office.desk.hears("signed: clinical adviser, 2026-11-17")
    office.takeBack("signed as clinical adviser")
    #expect(office.book.signatures.isEmpty)
  }

  @Test func `a card whose wording changed counts as not signed, and says so`() throws {
    let office = Office(try TestDesk(in: Testland.code)) { book in
      book.signatures = [
        Signature(
          what: "danger.suicide", wording: "of before", role: "trainer in victim support",
          code: "07", day: "2026-03-01")
      ]
    }
    office.enter()
    office.desk.hears("\(World.shared.textsToSign.count) not signed")
    office.choose("Danger cards to sign").desk
      .hears("NOT SIGNED: its wording changed since 2026-03-01 (trainer in victim support)")
  }

  @Test func `what the desk lacks stands in words, and it is signed for live calls all the same`()
    throws
  {
    let office = try Office.morning()
    office.desk.arrange { $0.readiness = Self.readiness }
    office.enter().choose("Is this desk ready").desk
      .sees("Not signed", "no number rung in the last 12 months", "Do we ring callers back?")
    office.choose("Sign: this desk takes live calls").choose("coordinator")
    #expect(office.book.signatures.map(\.what) == ["go_live"])
    office.desk.sees("Signed as coordinator on 2026-11-17")
    office.choose("Take the signature away").press("Enter")
    #expect(office.book.signatures.contains { $0.what == Signature.goLive }, "asked first")
    office.choose("Take the signature away").choose("Take it away")
    #expect(office.book.signatures.isEmpty)
  }

  static let readiness: Readiness = {
    var readiness = Readiness()
    readiness.needs = [
      Readiness.Need(topic: "shelter", region: "XT1", listings: 1, rung: 0),
      Readiness.Need(topic: "legal", region: "XT", listings: 0, rung: 0),
    ]
    readiness.unsetRules = ["call_back_rule"]
    readiness.unknownDuties = ["child"]
    readiness.unsignedCards = ["suicide"]
    return readiness
  }()

  @Test func `rules without an answer are stepped through, one after the other`() throws {
    let office = try Office.morning().enter()
    office.choose("House rules").choose("Answer those that are not set").desk.isAt(
      "coordinator.rule")
    let first = office.desk.content.title
    office.type("testv").choose("Testville: Test County")
    #expect(office.desk.place == "coordinator.rule" && office.desk.content.title != first)
    #expect(office.book.rules.values["region"] == "XT1")
    let second = office.desk.content.title
    office.choose("Leave it open").desk.isAt("coordinator.rule")
    #expect(office.desk.content.title != second && office.book.journal.count == 1)
  }

  @Test func `every question of the form has its section`() throws {
    let office = try Office.morning().enter().choose("House rules")
    office.desk.hears("Who and where we are", "Back-up", "Records, paper, listings")
    #expect(office.desk.content.parts.allSatisfy { $0.heading != "More" })
    #expect(office.desk.items.count == office.book.rules.fields.count + 1)
  }
}
