import Foundation
import HelplineContent
import HelplineModel
import HelplinePractice
import TerminalUI
import Testing

@testable import HelplineScreens

/// What never reaches another seat, and what another seat may say.
@Suite("What stays at the seat")
struct SeatPrivacyTests {
  private func begun(
    _ house: [String: String] = [:]
  ) throws -> (room: SeatRoom, trainee: TestDesk, watcher: TestDesk) {
    let room = try SeatRoom()
    let trainee = try room.join(.trainee, at: TestDesk(house: house, code: ""))
    let watcher = try room.join(.watcher)
    trainee.press("Enter")
    room.settle()
    return (room, trainee, watcher)
  }

  private func said(_ desk: TestDesk) throws -> String {
    String(decoding: try JSONEncoder().encode(desk.state.seatSays), as: UTF8.self)
  }

  @Test func `What is for handlers only stands on no screen that others look at`() throws {
    let number = "+44 20 7946 0123"
    let house = [
      "backup_name": "Somebody", "backup_number": number, "backup_hours": "on \(number), nights",
      "interpreter_code": "planted-code-4711",
    ]
    let (room, trainee, watcher) = try begun(house)
    for place in ["Ctrl-E", "F1", "F4", "F5"] {
      trainee.press(place)
      room.settle()
      for desk in [trainee, watcher] { desk.seesNot("7946", "planted-code") }
      #expect(!(try said(trainee)).contains("7946"))
      if place == "Ctrl-E" { watcher.hears("Somebody, (not shown here)") }
      trainee.press("Esc")
    }
    trainee.press("F2", "Ctrl-E").hears("0123")
  }

  @Test func `A number of a listing that is for handlers only is not shown to others`() throws {
    let (_, trainee, _) = try begun()
    let phone = Phone(
      number: "+44 20 7946 0123", kind: "voice", fromAbroad: false, handlerOnly: true)
    let lines = PhoneText(phone, trainee.desk).pageLines
    #expect(lines.count == 1 && !lines[0].text.contains("7946"))
  }

  @Test func `Scratch text goes to no other seat`() throws {
    let (room, trainee, watcher) = try begun()
    trainee.press("F10").choose("Scratch pad").type("planted notes")
    room.settle()
    watcher.hears("•••••••••••••").seesNot("planted")
    #expect(!(try said(trainee)).contains("planted"))
    trainee.sees("planted notes").press("Esc", "Ctrl-E").type("planted lane")
    room.settle()
    watcher.hears("••••••••••••").seesNot("planted")
    #expect(!(try said(trainee)).contains("planted"))
    trainee.sees("planted lane")
  }

  @Test func `The code of whoever sits at the seat stays there`() throws {
    let (_, trainee, _) = try begun()
    trainee.press("F2", "F10").choose("Change person").type("1470").press("Enter")
    trainee.end("hang-up").press("F6").isAt("practice.trainee")
    #expect(trainee.desk.code == "1470" && trainee.state.seatSays?.trainee?.draft?.code == "")
    #expect(!(try said(trainee)).contains("1470"))
  }

  @Test func `Half-typed words do not go on into the next call`() throws {
    let (room, trainee, watcher) = try begun()
    trainee.press("1").type("planted half")
    room.settle()
    room.host.press("F10").choose("Reset")
    room.settle()
    room.host.press("Enter").type("silent").press("Enter")
    room.settle()
    trainee.press("Enter")
    room.settle()
    for desk in [trainee, watcher] { desk.seesNot("planted half", "Your own words") }
    trainee.press("1").type("planted too").press("F10").choose("Stop this practice call")
    room.settle()
    room.host.press("F10").choose("Reset")
    room.settle()
    room.host.press("Enter").type("silent").press("Enter")
    room.settle()
    trainee.press("Enter").seesNot("planted too", "Your own words")
  }

  @Test func `Somebody else at the trainee's seat begins anew, and sees nothing of the one before`()
    throws
  {
    let (room, trainee, _) = try begun()
    trainee.press("Tab", "Enter").choose("not safe").press("1").type("planted").press("Enter")
    room.settle()
    room.kill(trainee)
    let other = try room.join(.trainee)
    other.sees("Was it you?").seesNot("planted", "not safe")
    #expect(other.live == nil)
    other.press("2").sees("Nobody has to play it").press("Enter").seesNot("planted")
    #expect(other.live?.facts.safe == nil)
    room.settle()
    #expect(room.host.desk.seat?.trainee.words == [])
    other.press("F10").choose("Danger now").press("1")
    room.settle()
    let opened = room.host.desk.practice?.call.acts.contains { $0.kind == .dangerOpened }
    #expect(opened == true, "what is done anew counts")
  }

  // MARK: what another seat may say

  private func heard(_ change: (inout HostState) -> Void) throws -> TestDesk {
    let (room, trainee, _) = try begun()
    var state = try #require(room.host.state.seatSays?.host)
    change(&state)
    trainee.receive(.practice(.seat(.host(state))))
    return trainee
  }

  @Test func `Numbers from another seat are brought inside what a call can have`() throws {
    let trainee = try heard { state in
      (state.taken, state.way) = (-1, .max)
      state.lines = Array(
        repeating: CallerLine(
          text: String(repeating: "x", count: 5_000), kind: .said, moment: .max, number: .max),
        count: 2_000)
    }
    let host = try #require(trainee.desk.seat?.host)
    #expect(host.taken == 0 && host.way == HostState.mostSteps)
    #expect(host.lines.count == HostState.linesKept)
    #expect(host.lines.allSatisfy { $0.text.count <= HostState.longestLine })
    trainee.press("1").type("I am here.").press("Enter")
  }

  @Test func `A host takes back no more than a seat says`() throws {
    let (before, _, _) = try begun()
    var kept = try #require(before.host.state.seatSays?.host)
    (kept.taken, kept.way, kept.call) = (-1, .max, "another")
    let room = try SeatRoom(nil)
    let trainee = try room.join(.trainee)
    room.host.receive(.practice(.seat(.kept(kept))))
    room.settle()
    trainee.press("Enter", "Tab", "Enter").choose("not safe")
    room.settle()
    #expect(room.host.desk.practice?.call.acts == [ScenarioAct(.safeAsked)])
  }

  @Test func `A caller as another program has it is 0 to 10`() throws {
    let line = "{\"trust\":9223372036854775807,\"distress\":-9223372036854775808,\"danger\":3}"
    let state = try JSONDecoder().decode(CallerState.self, from: Data(line.utf8))
    #expect(state == CallerState(trust: 10, distress: 0, danger: 3))
    #expect(state.after(StateChange(trust: 5, distress: -5)).trust == 10)
  }

  @Test func `A seat that was sent away is not heard again`() throws {
    var table = SeatTable()
    _ = table.take(Array("nonsense".utf8), from: 1)
    let hello = try #require(SeatMessage(hello: .init(role: .trainee)).bytes)
    #expect(table.take(hello, from: 1) == SeatTable.Outcome())
    _ = table.tooLong(2)
    #expect(table.take(hello, from: 2) == SeatTable.Outcome())
    #expect(table.take(hello, from: 3).news == [.present([.trainee])])
  }

  @Test func `What a host says after nonsense is not heard`() throws {
    var guest = SeatGuest(.trainee)
    _ = guest.hello()
    #expect(guest.take(Array("nonsense".utf8)) == nil)
    let welcome = try #require(SeatMessage(welcome: .init()).bytes)
    #expect(guest.take(welcome) == [])
    guest.lost()
    #expect(guest.take(welcome) == [])
    #expect(guest.say(SeatMessage(trainee: TraineeState())) == nil)
    _ = guest.hello()
    #expect(guest.take(welcome) == [.link(.joined)])
  }
}
