import Foundation
import HelplineModel
import Testing

@testable import HelplineContent

struct ContentLibraryTests {
  @Test func `the shared knowledge is read whole and in order`() throws {
    let content = try ContentFixture(ContentFixture.sound)
    let library = ContentLibrary(roots: [content.root])
    let shared = library.shared
    #expect(shared.phases.first?.cues.map(\.kind) == [.ask, .dont, .do])
    #expect(shared.phases.first?.sets[.yesOrNo]?.map(\.id) == ["safe.yn"])
    #expect(shared.phases.first?.cues.last?.neutral == "Agree what to do if the line drops.")
    #expect(shared.branches.map(\.id) == ["angry", "silent"])
    #expect(shared.branches.last?.setsFacts == ["talk.yes_or_no"])
    #expect(shared.dangerNow.whereQuestion == "Where are you right now?")
    #expect(shared.dangerCards.first?.lines.count == 5)
    #expect(shared.dangerCards.first?.fits.relations == ["partner"])
    #expect(shared.rights.compactMap(\.letter).count == 11)
    #expect(
      shared.rights.first?.plain.standing
        == .fact(sources: ["https://example.org/law"], dated: "2012-10-25"))
    #expect(shared.crimeTypes.first?.firstFacts.last?.country == "IE")
    #expect(shared.crimeTypes.first?.firstFacts.first?.guarding != nil)
    #expect(shared.words.words["relation.former_partner"] == ["ex"])
    #expect(shared.words.names["relation.former_partner"] == "former partner")
    #expect(library.problems == [])
  }

  @Test func `a country is read whole`() throws {
    let content = try ContentFixture(ContentFixture.sound)
    let library = ContentLibrary(roots: [content.root])
    let ireland = try #require(library.country("IE"))
    #expect(ireland.timeZone == "Europe/Dublin" && ireland.inEU)
    #expect(ireland.numbers.first?.number == "112")
    #expect(ireland.numbers.first?.text == "emergency")
    #expect(ireland.helpline.state == "in_service" && ireland.helpline.asOf == "2023")
    #expect(ireland.emergency.keys.sorted() == ["silent_112", "who_answers"])
    #expect(ireland.stages.map(\.id) == ["report", "trial"])
    #expect(ireland.deadlines.map(\.whose) == [.yours, nil])
    #expect(ireland.deadlines.last?.limit.standing == .unknown)
    #expect(library.country("XX") == nil && library.country("../IE") == nil)
  }

  @Test func `a listing is read whole, hours as rows and as text`() throws {
    let content = try ContentFixture(ContentFixture.sound)
    let (services, problems) = ContentLibrary(roots: [content.root]).listings()
    let service = try #require(services.first)
    #expect(problems == [])
    #expect(service.id == "lifeline-facts:ie-line" && service.country == "IE")
    #expect(service.hours.rows == [HoursRow(days: 0x1F, from: 540, to: 1020)])
    #expect(service.hours.text == "weekdays")
    #expect(service.phones == [Phone(number: "1800 341 900", kind: "helpline")])
    #expect(service.languages.map(\.code) == ["en", "ga"])
    #expect(service.cost == .free && service.audience == .any && service.minimumAge == 18)
    #expect(service.truth.dated == "2016-09" && service.isHelplineItself)
  }

  @Test func `a broken file never stops the others`() throws {
    let content = try ContentFixture(ContentFixture.sound)
    try content.write("shared/phases.yaml", "phases: [\"")
    try content.write("countries/IE/deadlines.yaml", "deadlines: *x")
    let library = ContentLibrary(roots: [content.root])
    #expect(library.shared.phases.isEmpty && library.shared.branches.count == 2)
    #expect(library.country("IE")?.deadlines == [])
    #expect(library.country("IE")?.stages.count == 2)
    #expect(
      library.problems.map(\.file) == ["shared/phases.yaml", "countries/IE/deadlines.yaml"])
  }

  @Test func `a broken entry never stops its neighbours`() throws {
    let content = try ContentFixture(ContentFixture.sound)
    let text = try #require(ContentFixture.sound["shared/phases.yaml"])
    try content.write(
      "shared/phases.yaml", text.replacingOccurrences(of: "kind: dont", with: "kind: never"))
    let library = ContentLibrary(roots: [content.root])
    #expect(library.shared.phases.first?.cues.map(\.id) == ["safe.now", "safe.back"])
    let problem = try #require(library.problems.first)
    #expect(problem.entry == "safe.dont" && problem.field == "kind" && problem.line == 7)
    #expect(problem.leftOut)
  }

  @Test func `small extra fields are let be`() throws {
    var files = ContentFixture.sound
    files["countries/IE/country.yaml"]? += "\nflag: green\nvisits: {many: true}\n"
    let content = try ContentFixture(files)
    let library = ContentLibrary(roots: [content.root])
    #expect(library.country("IE")?.name == "Ireland" && library.problems == [])
  }

  @Test func `an overlay adds a country and replaces another as a whole`() throws {
    let content = try ContentFixture(ContentFixture.sound)
    let overlay = try ContentFixture([
      "countries/IE/country.yaml": "code: IE\nname: Ireland again\ntimezone: Europe/Dublin\n",
      "countries/MT/country.yaml": "code: MT\nname: Malta\ntimezone: Europe/Malta\n",
      "countries/notes/country.yaml": "code: XX\n",
    ])
    let library = ContentLibrary(roots: [content.root, overlay.root])
    #expect(library.countries.map(\.name) == ["Ireland again", "Malta"])
    #expect(library.country("IE")?.deadlines == [])
    #expect(library.listings().services.isEmpty)
  }

  @Test func `house rules give the value, else the neutral wording`() throws {
    let content = try ContentFixture(ContentFixture.sound)
    try content.write("rules.yaml", "call_back_rule: always\nnotice_days: 7\n")
    let library = ContentLibrary(roots: [content.root])
    let (rules, problems) = library.house(filledAt: content.root + "/rules.yaml")
    #expect(problems == [])
    #expect(rules.wording("call_back_rule") == "we ring back")
    #expect(rules.value("notice_days") == "7" && rules.fields.last?.handlerOnly == true)
    #expect(library.house().rules.wording("call_back_rule") == "ask whether you ring back")
    #expect(library.house(filledAt: "/nowhere/rules.yaml").problems == [])
  }

  @Test func `the stamp of the listings changes with a number of the same length`() throws {
    let content = try ContentFixture(ContentFixture.sound)
    let library = ContentLibrary(roots: [content.root])
    let before = library.listingsStamp
    #expect(library.listingsStamp == before)
    let text = try #require(ContentFixture.sound["countries/IE/listings.yaml"])
    try content.write(
      "countries/IE/listings.yaml", text.replacingOccurrences(of: "900", with: "901"))
    #expect(library.listingsStamp != before)
  }

  @Test func `what is no plain file is a problem and holds nothing up`() throws {
    let content = try ContentFixture(ContentFixture.sound)
    try content.remove("shared/phases.yaml")
    #expect(mkfifo(content.root + "/shared/phases.yaml", 0o600) == 0)
    let library = ContentLibrary(roots: [content.root])
    #expect(library.shared.branches.count == 2)
    #expect(library.problems.map(\.file) == ["shared/phases.yaml"])
  }
}
