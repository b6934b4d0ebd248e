import Foundation
import HelplineContent
import HelplineModel
import Testing

@testable import HelplineScreens

/// What somebody finds on the paper beside the screen.
@Suite("Paper")
struct PaperSheetTests {
  private static let forms = World.library.readPaperForms()

  private func sheet(_ kind: PaperKind, _ desk: Desk) throws -> PaperSheet {
    try #require(PaperSheets.make(kind, desk, forms: Self.forms.forms))
  }

  /// 15 December 2026, half past eleven at night in Dublin.
  private static let december = 1_797_377_400_000

  @Test func `every sheet can be made from the shipped content`() throws {
    #expect(Self.forms.problems == [])
    let desk = try TestDesk().state.desk
    for kind in PaperKind.allCases {
      #expect(try sheet(kind, desk).parts.isEmpty == false, "\(kind)")
    }
  }

  @Test func `every key and every menu entry of the one table stands on the key card`() throws {
    let desk = try TestDesk().state.desk
    let card = try sheet(.keyCard, desk)
    for command in AppCommands.all(desk) {
      #expect(card.words.contains { $0.contains(command.title) }, "\(command.title)")
      #expect(command.keyName.isEmpty || card.labels.contains(command.keyName))
    }
  }

  @Test func `the first line of every danger card stands on the danger sheet's front`() throws {
    let desk = try TestDesk().state.desk
    let all = try sheet(.dangerSheet, desk)
    var front = all
    front.parts = Array(all.parts.prefix { !$0.startsPage })
    let cards = World.shared.dangerCards
    #expect(cards.count >= 10)
    for card in cards {
      let first = try #require(card.lines.first)
      let line = desk.house.fill(first.text, neutral: first.neutral)
      #expect(front.words.contains { $0.contains(line) }, "\(card.id)")
      #expect(front.labels.contains(card.title))
    }
    #expect(front.words.contains { $0.contains("112") })
  }

  @Test func `nothing that only handlers may see is on any sheet, also where it was copied`() throws
  {
    let secret = "+999 000 4711"
    let code = "kestrel-77"
    let desk = try TestDesk(house: [
      "backup_name": "TEST 12-B", "backup_number": secret, "backup2_number": secret,
      "interpreter_code": code, "nobody_answers": "Ring \(secret) twice.",
      "duty_to_report": "Report with \(code) to back-up.", "phone_for_112": "\(secret), red",
      "call_back_rule": "slip",
    ]).state.desk
    #expect(Set(desk.house.fields.filter(\.handlerOnly).map(\.id)).contains("backup_number"))
    for kind in PaperKind.allCases {
      let words = try sheet(kind, desk).words
      #expect(!words.contains { $0.contains(secret) || $0.contains(code) }, "\(kind)")
      #expect(!words.contains { $0.contains("{") }, "\(kind) leaves a value open")
    }
    let danger = try sheet(.dangerSheet, desk).words
    #expect(danger.contains { $0.contains("TEST 12-B") && $0.contains(PaperSheets.blank) })
  }

  @Test func `dates are right over the end of a year, in leap years and when clocks change`() throws
  {
    let card = try sheet(.keyCard, TestDesk(at: Self.december).state.desk)
    #expect(card.printedOn == "2026-12-15")
    #expect(card.throwAway == .after(day: "2027-03-15", interval: 90))
    #expect(card.foot[0].contains("2026-12-15") && card.foot[0].contains("2027-03-15"))
    #expect(card.foot[0].contains("our own rule"))
    #expect(Days.adding(90, to: "2027-12-01") == "2028-02-29")
    #expect(Days.adding(1, to: "2026-10-24") == "2026-10-25")
    #expect(Days.adding(1, to: "2026-03-28") == "2026-03-29")
  }

  @Test func `the house may say how long paper holds`() throws {
    let desk = try TestDesk(house: ["paper_days": "30"], at: Self.december).state.desk
    let tally = try sheet(.tally, desk)
    #expect(tally.throwAway == .after(day: "2027-01-14", interval: 30))
    #expect(tally.foot[0].contains("30 days: house rule"))
  }

  @Test func `the danger sheet says not yet reviewed until a role has signed this very wording`()
    throws
  {
    var desk = try TestDesk().state.desk
    let cards = World.shared.dangerCards
    let open = try sheet(.dangerSheet, desk)
    #expect(open.parts.filter { $0.note == "not yet reviewed" }.count == cards.count)
    #expect(open.foot.contains { $0.contains("not yet reviewed") })
    let suicide = try #require(cards.first { $0.id == "suicide" })
    desk.book.signatures = [signature("danger.suicide", "another wording")]
    #expect(try sheet(.dangerSheet, desk).parts == open.parts)
    desk.book.signatures = [signature("danger.suicide", suicide.wordingHash)]
    let part = try sheet(.dangerSheet, desk).parts.first { $0.heading == suicide.title }
    #expect(part?.note == "signed by trainer, 2026-11-01")
    #expect(try sheet(.dangerSheet, desk).foot.last?.contains("suicide") == false)
    desk.book.signatures = cards.map { signature("danger.\($0.id)", $0.wordingHash) }
    let signed = try sheet(.dangerSheet, desk)
    #expect(!signed.words.contains { $0.contains("not yet reviewed") })
  }

  private func signature(_ what: String, _ wording: String) -> Signature {
    Signature(what: what, wording: wording, role: "trainer", code: "14", day: "2026-11-01")
  }

  @Test func `the call pad has the place for 112 first and goes with the shift`() throws {
    let pad = try sheet(.callPad, TestDesk().state.desk)
    #expect(pad.parts.first?.heading == "Place for 112")
    #expect(pad.throwAway == .endOfShift)
    #expect(pad.foot.contains { $0.contains("shred it at the end of the shift") })
  }

  @Test func `the tally has a field for each kind and band and asks for nobody`() throws {
    let tally = try sheet(.tally, TestDesk().state.desk)
    let tables = tally.parts.flatMap(\.blocks).compactMap { block -> ([String], [String])? in
      if case .table(let columns, let rows, _) = block { return (columns, rows) }
      return nil
    }
    #expect(tables.count == 1)
    #expect(tables.first?.0.prefix(4) == ["00-06", "06-12", "12-18", "18-24"])
    #expect(tables.first?.1.count == ContactKind.allCases.count)
  }

  @Test func `the slips ask what has to be agreed, and say they are not kept here`() throws {
    let desk = try TestDesk(house: ["call_back_rule": "slip"]).state.desk
    let back = try sheet(.callBackSlip, desk).words.joined(separator: "\n")
    for words in ["ring back only if we both agree", "Consent", "Safe day", "May answer"] {
      #expect(back.contains(words), "\(words)")
    }
    #expect(back.contains("say to others") && back.contains("Code word"))
    let incident = try sheet(.incidentSlip, desk).words.joined(separator: "\n")
    for words in ["Who rang", "Whom", "Day and time", "On whose say", "Was the caller told?"] {
      #expect(incident.contains(words), "\(words)")
    }
    #expect(incident.contains("organisation's own book"))
  }
}

extension PaperSheet {
  /// Everything that can be read on it.
  fileprivate var words: [String] {
    [title] + foot + parts.flatMap { [$0.heading, $0.note].compactMap { $0 } }
      + parts.flatMap(\.blocks).flatMap(\.words)
  }

  /// What stands in front of lines.
  fileprivate var labels: [String] {
    parts.flatMap(\.blocks).compactMap { block in
      if case .item(let label, _) = block { return label }
      return nil
    }
  }
}

extension PaperBlock {
  fileprivate var words: [String] {
    switch self {
    case .text(let text), .tick(let text), .write(let text, _): [text]
    case .item(let label, let text): [label, text]
    case .choose(let text, let choices): [text] + choices
    case .table(let columns, let rows, _): columns + rows
    }
  }
}
