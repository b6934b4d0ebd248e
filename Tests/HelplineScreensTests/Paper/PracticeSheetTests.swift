import HelplineContent
import HelplineModel
import Testing

@testable import HelplineScreens

/// What lies on the table when pairs play without a computer.
@Suite("Sheets of practice calls")
struct PracticeSheetTests {
  private static let scenarios = World.library.scenarios.compactMap {
    World.library.scenario($0.id)
  }

  private func forms(
    _ kind: PracticeSheetKind, _ scenario: Scenario, _ language: String? = nil
  ) throws -> [PaperSheet] {
    PracticeSheets.forms(kind, scenario, language: language, try TestDesk().state.desk)
  }

  @Test func `every sheet of every scenario says PRACTICE, its notice and the stop word`() throws {
    #expect(Self.scenarios.count >= 12)
    for scenario in Self.scenarios {
      for kind in PracticeSheetKind.allCases {
        let sheet = try #require(try forms(kind, scenario).first, "\(scenario.id)")
        let words = sheet.everyWord
        #expect(sheet.id == "\(scenario.id)-\(kind.rawValue)")
        #expect(sheet.title.hasPrefix("PRACTICE"))
        #expect(words.contains(scenario.texts["en"]?.notice ?? "?"), "\(scenario.id)")
        #expect(words.contains { $0.contains("“Stop”") })
        #expect(sheet.foot.contains { $0.contains("Ring no number") })
      }
    }
  }

  @Test func `no sheet has a field for a name, a grade or a sum`() throws {
    for scenario in Self.scenarios {
      for kind in PracticeSheetKind.allCases {
        for block in try #require(try forms(kind, scenario).first).parts.flatMap(\.blocks) {
          guard case .write(let text, _) = block else { continue }
          #expect(!text.lowercased().contains("name"), "\(text)")
          #expect(!text.lowercased().contains("grade") && !text.lowercased().contains("sum"))
        }
      }
    }
  }

  @Test func `the persona sheet has all lines, every hidden fact and a question that opens it`()
    throws
  {
    for scenario in Self.scenarios {
      let texts = try #require(scenario.texts["en"])
      let words = try #require(try forms(.persona, scenario).first).everyWord
      for line in texts.caller.values {
        #expect(words.contains { $0.hasSuffix(line) }, "\(scenario.id): \(line)")
      }
      let steps = scenario.nodes.flatMap(\.replies)
      for (id, fact) in texts.hidden {
        let told = words.first { $0.contains("“\(fact)”") }
        let questions = steps.filter { $0.opens.contains(id) }.compactMap {
          texts.replies[$0.id]?.say
        }
        #expect(told != nil && questions.contains { told?.contains($0) == true }, "\(id)")
      }
      for happens in texts.triggers.values { #expect(words.contains { $0.hasSuffix(happens) }) }
      #expect(words.contains(texts.persona.play) && words.contains(texts.debrief.leave))
    }
  }

  @Test func `shorter forms leave out endings first and keep the main way to the last`() throws {
    for scenario in Self.scenarios {
      let texts = try #require(scenario.texts["en"])
      let all = try forms(.persona, scenario)
      let shortest = try #require(all.last).everyWord
      for id in scenario.mainWay {
        let line = texts.caller[id] ?? "?"
        #expect(shortest.contains { $0.hasSuffix(line) }, "\(scenario.id): \(id)")
      }
      let lengths = all.map { $0.everyWord.joined().count }
      #expect(lengths == lengths.sorted(by: >) && Set(lengths).count == lengths.count)
    }
  }

  @Test func `the main way of every shipped scenario ends well`() {
    for scenario in Self.scenarios {
      let last = scenario.mainWay.last.flatMap { scenario.node($0) }
      #expect(last?.ending == .good, "\(scenario.id): \(scenario.mainWay)")
    }
  }

  @Test func `a line the caller comes to only by being pushed says so`() throws {
    let scenario = try #require(World.library.scenario("burglary-anger"))
    let words = try #require(try forms(.persona, scenario).first).everyWord
    let line = try #require(scenario.texts["en"]?.caller["leaving"])
    #expect(scenario.pushedNodes.contains("leaving") && !scenario.pushedNodes.contains("night"))
    #expect(words.contains("When pushed: \(line)"))
  }

  @Test func `the observer has the scored points only, the assessor all fourteen`() throws {
    for scenario in Self.scenarios {
      let blocks = try #require(try forms(.observer, scenario).first).parts.flatMap(\.blocks)
      let points = blocks.filter { block in
        if case .choose(_, let choices) = block { return choices.count == 4 }
        return false
      }
      #expect(points.count == scenario.scored.count && points.count <= 4)
      let assessor = try #require(try forms(.assessor, scenario).first).parts.flatMap(\.blocks)
      let rows = assessor.flatMap { block -> [String] in
        if case .table(_, let rows, _) = block { return rows }
        return []
      }
      #expect(rows.count == 14)
      #expect(rows.count { $0.contains("scored here") } == scenario.scored.count)
    }
  }

  @Test func `every must-not-miss act and everything forbidden stands on the observer's sheet`()
    throws
  {
    for scenario in Self.scenarios {
      let sheet = try #require(try forms(.observer, scenario).first)
      let must = sheet.parts.first { $0.heading?.contains("not safe yet") == true }
      for rule in scenario.required + scenario.forbidden {
        let words = scenario.texts["en"]?.rules[rule.id] ?? "?"
        #expect(sheet.everyWord.contains(words), "\(scenario.id): \(rule.id)")
        if rule.must { #expect(must?.blocks.contains(.tick(words)) == true) }
      }
    }
  }

  @Test func `the words are in the language asked for, else English`() throws {
    let scenario = try #require(World.library.scenario("burglary-anger"))
    let german = try #require(try forms(.persona, scenario, "de-AT").first)
    #expect(german.everyWord.contains(scenario.texts["de"]?.persona.who ?? "?"))
    let polish = try #require(try forms(.persona, scenario, "pl").first)
    #expect(polish.everyWord.contains(scenario.texts["en"]?.persona.who ?? "?"))
  }
}

extension PaperSheet {
  /// Everything that can be read on it.
  var everyWord: [String] {
    [title] + foot + parts.flatMap { [$0.heading, $0.note].compactMap { $0 } }
      + parts.flatMap(\.blocks).flatMap { block -> [String] in
        switch block {
        case .text(let text), .tick(let text), .write(let text, _): [text]
        case .item(let label, let text): [label, text]
        case .choose(let text, let choices): [text] + choices
        case .table(let columns, let rows, _): columns + rows
        }
      }
  }
}
