import Foundation
import HelplineModel
import Testing

@testable import HelplineContent

/// A content folder that holds the template under other names.
private func content(
  _ places: [String], with files: [String: String] = ContentFixture.sound
) throws -> ContentFixture {
  let fixture = try ContentFixture(files)
  for place in places {
    let name = place.split(separator: "/").last.map(String.init) ?? place
    for file in [ScenarioFixture.logic, ScenarioFixture.english] {
      let text = try ScenarioFixture.template(file)
        .replacing("id: template-scenario", with: "id: \(name)")
        .replacing("crime: theft_cards ", with: "crime: stalking ")
        .replacing("crime.theft_cards", with: "crime.stalking")
      try fixture.write("\(place)/\(file)", text)
    }
  }
  return fixture
}

struct ScenarioLibraryTests {
  @Test func `scenarios are found everywhere they may lie, with what a list shows`() throws {
    let shipped = try content(["shared/scenarios/one", "countries/IE/scenarios/two"])
    let own = try content(["shared/scenarios/three", "countries/IE/scenarios/four"], with: [:])
    let library = ContentLibrary(roots: [shipped.root, own.root])
    let found = library.scenarios
    #expect(found.map(\.id) == ["one", "ie.two", "three", "ie.four"])
    #expect(found.map(\.country) == [nil, "IE", nil, "IE"])
    #expect(found.first?.titles == ["en": "A bag taken on the bus"])
    #expect(found.first?.crime == "stalking")
    #expect(found.first?.minutes == 8 && found.first?.difficulty == 1)
    for glance in found {
      let scenario = try #require(library.scenario(glance.id))
      #expect(scenario.id == glance.id && scenario.nodes.count == 10)
      #expect(scenario.texts["en"]?.title == glance.titles["en"])
    }
    #expect(library.scenario("two") == nil && library.scenario("../one") == nil)
    #expect(library.checkScenarios().problems.map(\.description) == [])
    #expect(ContentCheck.run(roots: [shipped.root]).problems.map(\.description) == [])
  }

  @Test func `a scenario added to a country hides nothing of it`() throws {
    let shipped = try content([])
    let own = try content(["countries/IE/scenarios/mine"], with: [:])
    let library = ContentLibrary(roots: [shipped.root, own.root])
    #expect(library.country("IE")?.name == "Ireland")
    #expect(library.scenarios.map(\.id) == ["ie.mine"])
  }

  @Test func `of two folders with one id the shipped one is played, and the check names the other`()
    throws
  {
    let shipped = try content(["shared/scenarios/one"])
    let own = try content(["shared/scenarios/one"], with: [:])
    try own.write("shared/scenarios/one/\(ScenarioFixture.english)", "title: \"Another\"\n")
    let library = ContentLibrary(roots: [shipped.root, own.root])
    #expect(library.scenarios.map { $0.title(for: "en") } == ["A bag taken on the bus"])
    let twice = try #require(
      library.checkScenarios().problems.first { $0.text.contains("stands twice") })
    #expect(twice.file == own.root + "/shared/scenarios/one/scenario.yaml" && (twice.line ?? 0) > 1)
    #expect(twice.text.contains("shared/scenarios/one"))
  }

  @Test func `the list comes from a compiled copy until a file changes`() throws {
    let shipped = try content(["shared/scenarios/one"])
    let cache = shipped.root + "/cache"
    var compiled = CompiledContent(folder: cache)
    compiled.settling = -1
    let titles = {
      ContentLibrary(roots: [shipped.root], compiled: compiled).scenarios.map { $0.title(for: nil) }
    }
    #expect(titles() == ["A bag taken on the bus"])
    #expect(FileManager.default.fileExists(atPath: cache + "/scenarios.compiled"))
    #expect(titles() == ["A bag taken on the bus"])
    let text = try ScenarioFixture.template(ScenarioFixture.english)
      .replacing("A bag taken on the bus", with: "A bag taken on the tram")
    try shipped.write("shared/scenarios/one/texts.en.yaml", text)
    #expect(titles() == ["A bag taken on the tram"])
  }

  @Test func `the content check walks scenarios too`() throws {
    let shipped = try content(["shared/scenarios/one"])
    let logic = "shared/scenarios/one/scenario.yaml"
    let text = try String(contentsOfFile: "\(shipped.root)/\(logic)", encoding: .utf8)
    try shipped.write(logic, text.replacing("to: unsafe", with: "to: usafe"))
    let problems = ContentCheck.run(roots: [shipped.root]).problems
    #expect(problems.map(\.file) == [logic])
    #expect(problems.first?.text == "There is no node usafe: unsafe?")
  }

  @Test func `whoever asks for a language gets it, else English, else what there is`() {
    var glance = ScenarioGlance(
      id: "a", titles: ["de": "Eins", "en": "One"], crime: "x", minutes: 8, difficulty: 1)
    #expect(glance.title(for: "de-AT") == "Eins" && glance.title(for: "fr") == "One")
    glance.titles["en"] = nil
    #expect(glance.title(for: nil) == "Eins" && glance.languages == ["de"])
  }

  @Test func `a scenario with loose ends can be played without them`() throws {
    let shipped = try content(["shared/scenarios/one"])
    let logic = "shared/scenarios/one/scenario.yaml"
    let text = try String(contentsOfFile: "\(shipped.root)/\(logic)", encoding: .utf8)
    try shipped.write(logic, text.replacing("to: unsafe", with: "to: nowhere"))
    let scenario = try #require(ContentLibrary(roots: [shipped.root]).scenario("one"))
    #expect(scenario.node("keys")?.replies.map(\.id) == ["keys-tonight", "keys-locks"])
    try shipped.write(logic, text.replacing("first: open", with: "first: nowhere"))
    #expect(ContentLibrary(roots: [shipped.root]).scenario("one") == nil)
  }
}

struct ScenarioReaderTests {
  @Test func `every field of the template arrives`() throws {
    let folder = try #require(
      ScenarioFolder(at: "\(ShippedContentTests.resources)/template-scenario"))
    let scenario = try #require(ScenarioReader.read(folder).scenario)
    #expect(scenario.start == CallerState(trust: 4, distress: 6, danger: 2))
    #expect(scenario.scored == [.safety, .empathy, .respect, .referral])
    let reply = try #require(scenario.node("open")?.replies[1])
    #expect(reply.marks == [.safety: 3, .empathy: 2] && reply.opens == ["keys_gone"])
    #expect(reply.effect == StateChange(trust: 1) && reply.to == "keys" && reply.act == nil)
    let act = try #require(scenario.node("keys")?.acts.first)
    #expect(act.id == "keys.safe_asked" && act.act == ScenarioAct(.safeAsked))
    #expect(scenario.triggers.map(\.when) == [.trustBelow(2), nil])
    #expect(scenario.required.first?.must == true)
    #expect(scenario.required.first?.acts == [ScenarioAct(.safeAsked)])
    #expect(scenario.node("unsafe")?.ending == .notSafe)
    #expect(scenario.task == ScenarioTask(id: "near_help", topic: "general"))
    let texts = try #require(scenario.texts["en"])
    #expect(texts.replies["open-safe"]?.why.hasPrefix("Safety comes first") == true)
    #expect(texts.persona.place.contains("Testville") && texts.debrief.well.count == 2)
    #expect(Set(texts.rules.keys) == ["safety_asked", "tonight", "blamed"])
    #expect(texts.acts["keys.safe_asked"]?.say == "" && texts.task != nil)
  }

  @Test(
    "what looks like a telephone number is found",
    arguments: [
      ("ring 020 7946 0000 now", "020 7946 0000"), ("+44 (20) 7946-0000", "+44 (20) 7946-0000"),
      ("116006", "116006"), ("in 2019, 12 people", nil), ("24/7", nil), ("1, 2, 3, 4, 5, 6", nil),
      ("", nil), ("+", nil), ("12.34.5", "12.34.5"),
    ])
  func telephone(_ text: String, _ number: String?) {
    #expect(TelephoneShape.first(in: text) == number)
  }

  @Test(
    "the nearest name is what is meant, and nothing where none is near",
    arguments: [
      ("openn", "open"), ("oepn", "open"), ("story2", "story"), ("xyz", nil), ("", nil),
      ("good-end", "good_end"), (String(repeating: "o", count: 4_000), nil),
    ])
  func guess(_ name: String, _ meant: String?) {
    #expect(Guess.of(name, among: ["open", "story", "good_end"]) == meant)
  }

  @Test(
    "a name that may be somebody's own is a slip only by one letter",
    arguments: [
      ("sourse", "source"), ("souce", "source"), ("suorce", "source"), ("sources", "source"),
      ("sauces", nil), ("source", nil), ("idd", nil), ("web", nil),
      (String(repeating: "s", count: 4_000), nil),
    ])
  func slip(_ name: String, _ meant: String?) {
    #expect(Guess.oneSlip(from: name, among: ["source", "id", "wen"]) == meant)
  }
}
