import Foundation
import HelplineModel
import Testing

@testable import HelplineScreens

/// What others see of a trainee's screen, and what they never see.
@Suite("The mirror")
struct MirrorTests {
  private func watched() throws -> (room: SeatRoom, trainee: TestDesk, watcher: TestDesk) {
    let room = try SeatRoom()
    let trainee = try room.join(.trainee)
    let watcher = try room.join(.watcher)
    trainee.press("Enter")
    room.settle()
    return (room, trainee, watcher)
  }

  @Test func `A watcher sees the trainee's screen as it is`() throws {
    let (room, trainee, watcher) = try watched()
    trainee.type("stalk")
    room.settle()
    #expect(trainee.state.mirror?.rows == trainee.screen)
    watcher.hears("The trainee's screen")
    for row in trainee.screen where !row.trimmed.isEmpty { watcher.hears(row.trimmed) }
  }

  @Test func `A watcher sees neither the sheet nor what is hidden, whatever is pressed`() throws {
    let (room, _, watcher) = try watched()
    let texts = try #require(room.host.desk.practice?.texts)
    for key in ["Tab", "Enter", "1", "Esc", "PgDn"] {
      watcher.press(key)
      watcher.seesNot(texts.persona.who, texts.persona.play)
      for words in texts.hidden.values { watcher.seesNot(words) }
    }
  }

  @Test func `While anybody watches, every frame at that seat says how many`() throws {
    let (_, trainee, _) = try watched()
    for (columns, rows) in [(80, 24), (40, 12), (132, 43)] {
      trainee.resize(columns, rows)
      for place in ["", "F1", "F3", "F4", "F5", "F10", "Ctrl-E", "1"] {
        if !place.isEmpty { trainee.press(place) }
        trainee.sees("watched by 2")
        #expect(trainee.screen.joined().contains("PRACTICE: do not ring"))
        if columns >= 80 { trainee.sees("Watched by 2: trainer and one more") }
        if !place.isEmpty { trainee.press("Esc") }
      }
    }
  }

  @Test func `Nobody watches where nobody hosts`() throws {
    let room = try SeatRoom()
    let trainee = try room.join(.trainee)
    trainee.press("Enter").sees("watched by 1", "Watched by 1: the trainer")
    trainee.receive(.practice(.seat(.link(.waiting))))
    trainee.seesNot("watched by")
    trainee.sees("PRACTICE: no real call", "The trainer's seat is gone")
  }

  @Test func `A live call is never seen: F2 at the trainee's seat, and the others see away`() throws
  {
    let (room, trainee, watcher) = try watched()
    trainee.press("F2").isAt("call").put("stalk", as: "crime: stalking")
    #expect(!trainee.desk.isPractice && trainee.state.mirror == nil)
    trainee.seesNot("watched by", "PRACTICE")
    room.settle()
    watcher.sees("The trainee is away").seesNot("stalking")
    room.host.sees("Trainee: away")
    #expect(trainee.state.seatSays?.trainee?.screen == nil)
    let said = try JSONEncoder().encode(trainee.state.seatSays)
    let live = try #require(trainee.live?.id)
    #expect(!String(decoding: said, as: UTF8.self).contains(live))
    trainee.end("hang-up").press("F6").isAt("practice.trainee")
    room.settle()
    watcher.hears("Fact or question")
  }

  @Test func `A hidden screen and the shift sheet are not seen either`() throws {
    let (room, trainee, watcher) = try watched()
    trainee.press("Ctrl-X")
    room.settle()
    #expect(trainee.state.mirror == nil)
    watcher.sees("The trainee is away")
    trainee.press("Enter", "F6").isAt("shift")
    #expect(trainee.state.mirror == nil)
    room.settle()
    watcher.sees("The trainee is away")
  }

  @Test func `A code that is said with a live call keeps the seat; another person's ends it`()
    throws
  {
    let (room, trainee, _) = try watched()
    trainee.press("F2", "F10").choose("Change person").type("14").press("Enter")
    trainee.end("hang-up").press("F6").isAt("practice.trainee").seesNot("chooses a call")
    #expect(trainee.desk.seat?.trainee.stand == .playing)
    trainee.press("F6").press("F10").choose("Change person").type("22").press("Enter")
    room.settle()
    trainee.press("F6").isAt("practice.trainee").sees("Nobody has to play it")
    #expect(trainee.desk.seat?.trainee.words.isEmpty == true)
  }

  @Test func `The trainer's live call leaves the trainee with a word`() throws {
    let (room, trainee, _) = try watched()
    room.host.press("F2").isAt("call")
    room.settle()
    trainee.sees("The trainer is on the live desk.")
    room.host.end("hang-up").press("F6").isAt("practice.cockpit")
  }

  /// A live floor has no way into a mirror: the only initialiser takes a practice floor, and one place calls it.
  @Test func `Nothing but a practice floor can be made into a mirror`() throws {
    let sources = World.root.appendingPathComponent("Sources")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    var calls: [String] = []
    for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for line in text.split(separator: "\n") where line.contains("PracticeMirror(") {
        calls.append(line.trimmingCharacters(in: .whitespaces))
      }
    }
    #expect(
      calls == ["isPractising && !isHidden ? practice.flatMap { PracticeMirror($0) } : nil"])
    let floor = sources.appendingPathComponent("HelplineScreens/App/PracticeFloor.swift")
    let text = try String(contentsOf: floor, encoding: .utf8)
    let mirror = try #require(text.range(of: "struct PracticeMirror"))
    let inits = text[mirror.upperBound...].split(separator: "\n").filter { $0.contains("init") }
    #expect(
      inits.filter { !$0.contains("///") }.map { $0.trimmed } == [
        "init?(_ practice: PracticeFloor) {"
      ])
    #expect(text.contains("init(beside live: Desk, at seat: PracticeSeat? = nil)"))
    #expect(text.contains("if other.desk.isPractice { floor = other }"))
  }
}

extension Substring {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
