import HelplineContent
import HelplineModel
import HelplinePractice
import TerminalUI
import Testing

@testable import HelplineScreens

/// Looking back at a practice call, alone and with a trainer.
@Suite("The debrief")
struct TheDebrief {
  /// The silent call, its first answer in own words, played to its end.
  private func played(ownWords: String? = nil) throws -> TestDesk {
    let desk = try TestDesk()
    desk.press("F6").type("silent").press("Enter", "Enter").isAt("practice.call")
    if let ownWords {
      let count = desk.desk.practice?.call.replies.count ?? 0
      desk.press(String(count + 1)).type(ownWords).press("Enter", "1")
    }
    for _ in 0..<40 where desk.desk.practice?.call.ending == nil { desk.press("1") }
    return desk
  }

  private func runs(_ desk: TestDesk) -> [PracticeRun] {
    desk.effects.compactMap { if case .practice(.keep(let run)) = $0 { run } else { nil } }
  }

  @Test func `the record form is practised after the call, and what a good one holds is shown`()
    throws
  {
    let desk = try played()
    desk.press("Enter").isAt("wrap_up").press("Enter").isAt("practice.debrief")
    desk.hears("The record")
    #expect(desk.records.isEmpty)
    #expect(desk.desk.practice?.isRecorded == true)
  }

  @Test func `a run keeps ids and marks, and no word of anybody`() throws {
    let words = "I am with you, take your time"
    let desk = try played(ownWords: words)
    desk.press("2").isAt("practice.debrief").hears(words, "waits for a trainer")
    let run = try #require(runs(desk).last)
    #expect(run.scenario == "silent-call" && run.version > 0 && run.ending != nil)
    #expect(!run.progress.moments.isEmpty && run.ownWords.isEmpty)
    #expect(try !desk.written().contains(words))
  }

  @Test func `own words are kept with the run only when the trainee wants it`() throws {
    let desk = try played(ownWords: "take your time")
    desk.press("2").pick("Keep my own words")
    #expect(runs(desk).last?.ownWords.values.contains("take your time") == true)
    desk.pick("Do not keep my own words")
    #expect(runs(desk).last?.ownWords.isEmpty == true)
  }

  @Test func `a trainer scores own words, and only then do they count`() throws {
    let desk = try played(ownWords: "take your time")
    desk.press("2")
    let before = try #require(runs(desk).last)
    #expect(before.progress.moments.first?.marks.isEmpty == true)
    desk.pick("Trainer: score").isAt("practice.score").press("3", "2")
    desk.press("Esc").isAt("practice.debrief")
    let after = try #require(runs(desk).last)
    #expect(after.id == before.id)
    #expect(after.progress.moments.first?.marks.values.sorted() == [2, 3])
  }

  @Test func `own words show what they share with a reply, and nothing passes by itself`() throws {
    let desk = try TestDesk()
    desk.press("F6").type("silent").press("Enter", "Enter")
    let replies = desk.desk.practice?.call.replies ?? []
    let reply = desk.desk.practice?.texts?.replies[replies[0].id]?.say ?? ""
    desk.press(String(replies.count + 1)).type(reply).press("Enter").hears("both: ")
    #expect(desk.desk.practice?.call.moments.isEmpty == true)
  }

  @Test func `what is written for the trainee names the scenario and no person`() throws {
    let desk = try played()
    desk.press("2").pick("Write it as a file")
    let file = desk.effects.compactMap { effect -> (String, String)? in
      if case .practice(.writeDebrief(let text, let name)) = effect { (text, name) } else { nil }
    }.last
    let (text, name) = try #require(file)
    #expect(name.hasPrefix("practice-silent-call-2026-11-17-") && name.hasSuffix(".txt"))
    #expect(text.hasPrefix("PRACTICE · ") && text.contains("What went well"))
    #expect(!text.contains("14"), "the code of the desk stands in it")
    desk.isAt("practice.debrief")
  }

  @Test func `a run that is not wanted is forgotten`() throws {
    let desk = try played()
    desk.press("2")
    let run = try #require(runs(desk).last)
    desk.pick("Do not keep this run").isAt("practice")
    #expect(desk.effects.contains(.practice(.forget(run.id))))
  }

  @Test func `without a code a run is of this sitting only, and nothing of it reaches the disk`()
    throws
  {
    let desk = try TestDesk(code: "")
    desk.press("F6").type("silent").press("Enter", "Enter")
    for _ in 0..<40 where desk.desk.practice?.call.ending == nil { desk.press("1") }
    desk.press("2").isAt("practice.debrief").press("1")
    #expect(runs(desk).isEmpty)
    desk.choose("Your practice calls").sees("A silent call", "Nobody's code is known here")
    #expect(!desk.effects.contains(.practice(.showRuns)))
    desk.press("1").choose("Forget it").seesNot("A silent call")
  }

  @Test func `what was said in own words is quoted as it was typed, not as the scenario has it`()
    throws
  {
    let desk = try played(ownWords: "take your time, I am here")
    desk.press("2").pick("Trainer: score").press("3", "3", "3", "3", "1", "Esc")
    let reply = desk.desk.practice?.ownWords.first?.reply ?? "-"
    let well = try #require(desk.content.parts.first { $0.id == "well" })
    #expect(well.lines.contains { $0.text.contains("take your time, I am here") })
    #expect(!well.lines.contains { $0.text.contains(reply) })
  }

  @Test func `an earlier run says nothing of services and facts that are gone, and is no call`()
    throws
  {
    let desk = try played()
    desk.press("2", "1")
    let run = try #require(runs(desk).last)
    desk.choose("Your practice calls")
    desk.receive(.practice(.runs([run])))
    desk.press("1", "1").isAt("practice.debrief")
    #expect(!desk.content.parts.contains { ["task", "record"].contains($0.id) })
    #expect(desk.desk.practice == nil)
    desk.seesNot("Nothing was given.")
  }

  @Test func `a long debrief stops at its end`() throws {
    let desk = try played(ownWords: "take your time")
    desk.press("2")
    for _ in 0..<200 { desk.press("↓") }
    let end = desk.screen
    desk.press("↓")
    #expect(desk.screen == end)
    desk.press("Home").sees("How")
  }

  @Test func `runs show how skills went on, and open again after the scenario was edited`() throws {
    let desk = try played()
    desk.press("2", "1").isAt("practice")
    var first = try #require(runs(desk).last)
    var second = first
    (first.marks, second.marks) = ([.empathy: 1], [.empathy: 3])
    (first.id, first.day) = ("older", "2026-11-01")
    second.progress.moments.append(
      PracticeMoment(node: "gone", step: "gone", kind: .reply, state: CallerState()))
    var lost = first
    (lost.id, lost.scenario) = ("lost", "no-such-scenario")
    desk.choose("Your practice calls").isAt("practice.runs")
    desk.receive(.practice(.runs([lost, first, second])))
    desk.sees("Empathy", "begun at first, done well last", "no-such-scenario")
    desk.press("1", "1").isAt("practice.debrief").press("Esc").isAt("practice.runs")
    desk.press("3").sees("the scenario has changed since")
  }
}

/// The caller is heard in place of being read.
@Suite("The spoken caller")
struct TheSpokenCaller {
  private func spoken(_ desk: TestDesk) -> [String] {
    desk.effects.compactMap { if case .practice(.speak(let words, _)) = $0 { words } else { nil } }
  }

  @Test func `nothing is spoken until somebody wants it`() throws {
    let desk = try TestDesk()
    desk.press("F6").type("silent").press("Enter", "Enter", "1", "1")
    #expect(spoken(desk).isEmpty)
  }

  @Test func `the caller's line is spoken and not shown; 0 says it again and shows it`() throws {
    let desk = try TestDesk()
    desk.press("F6", "F10").choose("Speak the caller's lines").type("burgl").press("Enter", "Enter")
    let line = try #require(desk.desk.practice?.heard.last)
    #expect(spoken(desk).last == SpokenWords.of(line))
    let words = String(line.prefix(20))
    desk.seesNot(words).press("0").hears(words)
    #expect(spoken(desk).count == 2)
    desk.press("1")
    #expect(spoken(desk).count == 3)
  }

  @Test(arguments: ["F2", "F6", "Ctrl-X", "stop"])
  func `nothing speaks on into what comes after practice`(_ key: String) throws {
    let desk = try TestDesk()
    desk.press("F6", "F10").choose("Speak the caller's lines").type("burgl").press("Enter", "Enter")
    if key == "stop" {
      desk.press("F10").choose("Stop this practice call")
    } else {
      desk.press(key)
    }
    let after = desk.effects.drop { if case .practice(.speak) = $0 { false } else { true } }
    #expect(after.contains(.practice(.beQuiet)))
  }

  @Test func `where nothing can speak the words are shown again and it says why`() throws {
    let desk = try TestDesk()
    desk.press("F6", "F10").choose("Speak the caller's lines").type("burgl").press("Enter", "Enter")
    desk.receive(.practice(.noSpeech("Nothing here can speak.")))
    let line = try #require(desk.desk.practice?.heard.last)
    desk.hears("Nothing here can speak.", String(line.prefix(20)))
  }
}

/// What a scenario asks to be found is found in the real directory.
@Suite("The directory task")
struct TheDirectoryTask {
  @Test func `some shipped tasks can be solved in the shipped directory of Ireland`() throws {
    let desk = try TestDesk()
    let tasks = World.library.scenarios.compactMap { World.library.scenario($0.id)?.task }
    let solved = tasks.filter { PracticeTask.canBeFound($0, desk.desk) }
    // Where none fits the gap is the way; the directory's holes are no reason to invent a service.
    #expect(tasks.count >= 11 && solved.count >= 4, "\(solved.map(\.id))")
  }

  @Test func `where nothing there is for it, the debrief says to log the gap`() throws {
    let desk = try TestDesk()
    desk.press("F6").type("stalked").press("Enter", "Enter")
    let task = try #require(desk.desk.practice?.call.scenario.task)
    try #require(!PracticeTask.canBeFound(task, desk.desk))
    for _ in 0..<30 where desk.desk.practice?.call.ending == nil { desk.press("1") }
    desk.press("2").hears("Nothing in this directory fits")
  }

  @Test func `a listing that is not what is asked for does not count, and says why`() throws {
    let desk = try TestDesk()
    desk.press("F6").type("kids").press("Enter", "Enter").isAt("practice.call")
    desk.press("F3").type("rape").choose("Rape Crisis").choose("Read aloud").press("1")
    desk.hears("Given, but not what is to be found:")
    #expect(desk.desk.practice?.call.acts.contains { $0.kind == .listingGiven } == false)
  }

  @Test func `what a listing does not say excludes nobody; what it says does`() {
    let task = ScenarioTask(id: "t", topic: "stalking", language: "pl", forWhom: .man)
    var service = Service(id: "a", publisher: "p", name: "TEST Line")
    service.topics = ["stalking"]
    #expect(task.misses(service).isEmpty)
    service.languages = [SpokenLanguage(code: "en", mode: .spoken)]
    service.audience = .women
    #expect(task.misses(service) == [.language, .audience])
    service.languages.append(SpokenLanguage(code: "any", mode: .interpreter))
    (service.audience, service.topics) = (.any, ["legal"])
    #expect(task.misses(service) == [.topic])
  }
}
