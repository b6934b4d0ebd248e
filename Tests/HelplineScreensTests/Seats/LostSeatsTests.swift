import Foundation
import HelplineContent
import HelplineModel
import HelplinePractice
import Testing

@testable import HelplineScreens

/// Seats that are killed and come back, and lines that no seat says.
@Suite("Seats that are lost")
struct LostSeatsTests {
  /// A call with own words, a fact, a mark.
  private func played() throws -> (room: SeatRoom, trainee: TestDesk) {
    let room = try SeatRoom()
    let trainee = try room.join(.trainee)
    trainee.press("Enter").press("1").type("I am here.").press("Enter")
    trainee.press("Tab", "Enter").choose("not safe")
    room.settle()
    room.host.press("1", "Tab", "Tab", "Tab", "3")
    room.settle()
    return (room, trainee)
  }

  @Test func `A trainee who was killed finds everything again`() throws {
    let (room, trainee) = try played()
    let (words, draft) = (trainee.desk.seat?.trainee.words, trainee.live)
    let heard = room.host.desk.seat?.host.lines
    room.kill(trainee)
    room.host.sees("Trainee: not here")
    let again = try room.join(.trainee)
    again.sees("Was it you?").press("1").sees("Everything is back")
    room.settle()
    #expect(again.desk.seat?.trainee.words == words && again.live == draft)
    #expect(again.desk.seat?.host.lines == heard)
    again.isAt("practice.trainee").sees("Safe now: not safe")
    room.host.sees("Trainee: here")
  }

  @Test func `A host that was killed finds its call again at the trainee's seat`() throws {
    let (room, trainee) = try played()
    let before = try #require(room.host.desk.practice)
    let lines = room.host.desk.seat?.host.lines
    try room.restartHost()
    let after = try #require(room.host.desk.practice)
    #expect(after.call == before.call && after.run == before.run)
    #expect(room.host.desk.seat?.host.lines == lines)
    #expect(after.earlier == before.earlier)
    room.host.sees("The call is back as it stood.", "“I am here.”")
    #expect(!room.host.desk.trainersMarks.isEmpty)
    #expect(trainee.live?.facts.safe != nil, "the trainee has lost nothing")
    room.host.press("1")
    room.settle()
    #expect(trainee.desk.practice?.call.moments.count == before.call.moments.count + 1)
  }

  @Test func `A host that begins another call begins it at every seat`() throws {
    let (room, trainee) = try played()
    try room.restartHost("burglary-anger")
    #expect(room.host.desk.practice?.call.scenario.id == "burglary-anger")
    #expect(trainee.desk.seat?.trainee.stand == .reading && trainee.live == nil)
    #expect(trainee.desk.seat?.trainee.words.isEmpty == true)
  }

  @Test func `A second rater who was killed has the marks again`() throws {
    let (room, _) = try played()
    let rater = try room.join(.rater)
    rater.press("Tab", "Tab", "2")
    room.settle()
    room.kill(rater)
    let again = try room.join(.rater)
    #expect(again.desk.seat?.otherMarks.values.first == 2)
  }

  @Test func `One trainee and one second rater, and anybody may look on`() throws {
    let (room, _) = try played()
    let second = try room.join(.trainee)
    second.sees("A trainee sits here already.")
    #expect(room.host.desk.seat?.present == [.trainee])
    try room.join(.watcher)
    try room.join(.watcher)
    #expect(room.host.desk.seat?.present == [.trainee, .watcher, .watcher])
  }

  // MARK: lines that no seat says

  private func hello(_ role: SeatRole) throws -> [UInt8] {
    try #require(SeatMessage(hello: .init(role: role)).bytes)
  }

  @Test(arguments: [
    "", "x", "{}", "[]", "null", "{\"hello\":1}", "{\"host\":{}}", "{\"trainee\":{\"call\":\"\"}}",
    "\u{1B}[2J", "{\"hello\":{\"version\":2,\"role\":\"listener\"}}",
    "{\"hello\":{\"version\":2,\"role\":\"trainer\"}}",
  ])
  func `Whoever says no hello is sent away with a sentence`(_ line: String) throws {
    var table = SeatTable()
    let outcome = table.take(Array(line.utf8), from: 7)
    guard case .send(let message, to: 7)? = outcome.orders.first else {
      Issue.record("nothing was answered to \(line)")
      return
    }
    #expect(message.refused?.hasSuffix(".") == true)
    #expect(outcome.orders.last == .dismiss(7) && outcome.news.isEmpty)
  }

  @Test func `Another version is told so`() throws {
    var table = SeatTable()
    let line = "{\"hello\":{\"version\":3,\"role\":\"trainee\",\"kept\":{\"new\":true}}}"
    guard case .send(let message, _)? = table.take(Array(line.utf8), from: 1).orders.first else {
      Issue.record("nothing was answered")
      return
    }
    #expect(message.refused?.contains("another version") == true)
  }

  @Test func `A seat that talks nonsense later loses its place, and the others keep theirs`() throws
  {
    var table = SeatTable()
    _ = table.take(try hello(.trainee), from: 1)
    _ = table.take(try hello(.watcher), from: 2)
    let outcome = table.take(Array("nonsense".utf8), from: 2)
    #expect(outcome.orders.last == .dismiss(2))
    #expect(outcome.news == [.present([.trainee])])
    let forged = try #require(SeatMessage(host: HostState()).bytes)
    #expect(table.take(forged, from: 1).orders.last == .dismiss(1))
  }

  @Test func `A watcher cannot speak for the trainee`() throws {
    var table = SeatTable()
    _ = table.take(try hello(.watcher), from: 1)
    let forged = try #require(SeatMessage(trainee: TraineeState()).bytes)
    #expect(table.take(forged, from: 1).orders.last == .dismiss(1))
  }

  @Test func `A host that talks nonsense is left`() {
    var guest = SeatGuest(.trainee)
    _ = guest.hello()
    #expect(guest.take(Array("{".utf8)) == nil)
    #expect(guest.say(SeatMessage(trainee: TraineeState())) == nil, "nothing before the welcome")
  }

  @Test func `What comes from another program is no more than a seat says`() {
    var state = TraineeState()
    state.words = (0..<5_000).map {
      SaidWords(moment: $0, text: String(repeating: "x", count: 5_000))
    }
    #expect(state.inBounds.words.count == TraineeState.limit)
    #expect(state.inBounds.words.allSatisfy { $0.text.count <= 200 })
    let rater = RaterState(call: "a", marks: [.empathy: 99, .safety: -4])
    #expect(rater.inBounds.marks == [.empathy: 3, .safety: 0])
  }

  @Test func `The longest call a seat can have fits into a line`() throws {
    let room = try SeatRoom()
    let trainee = try room.join(.trainee)
    trainee.press("Enter")
    for _ in 0..<HostState.linesKept + 20 {
      room.host.type(String(repeating: "ö", count: 20)).press("Enter")
    }
    room.settle()
    #expect(room.host.desk.seat?.host.lines.count == HostState.linesKept)
    #expect(trainee.desk.seat?.host.lines.count == HostState.linesKept)
    var state = try #require(room.host.state.seatSays?.host)
    state.lines = state.lines.map {
      CallerLine(text: String(repeating: "ö", count: 200), kind: $0.kind, moment: $0.moment)
    }
    let moment = PracticeMoment(
      node: "a-node-with-a-name", step: "a-reply-with-a-name", kind: .ownWords,
      state: CallerState(), marks: [.empathy: 3, .safety: 2, .space: 1, .risk: 0])
    state.progress?.moments = Array(repeating: moment, count: 300)
    let progress = try #require(state.progress)
    state.earlier = Array(repeating: progress, count: HostState.earlierKept)
    #expect(SeatMessage(host: state).bytes != nil)
  }
}
