import Foundation
import HelplineModel
import HelplinePractice
import TerminalUI
import Testing

@testable import HelplineScreens

/// The trainer changes their mind.
@Suite("The cockpit")
struct CockpitTests {
  private func calls(_ words: String, _ room: SeatRoom) {
    room.host.type(words).press("Enter")
    room.settle()
  }

  @Test func `The conversation stands in the order it was said in`() throws {
    let (room, trainee) = try SeatRoom.begun()
    room.says("One.", trainee)
    calls("Two.", room)
    room.says("Three.", trainee)
    calls("Four.", room)
    let talk = SeatTalk.of(try #require(room.host.desk.seat)).suffix(4).map { one in
      switch one {
      case .heard(let line): line.text
      case .said(let words): words.text
      }
    }
    #expect(talk == ["One.", "Two.", "Three.", "Four."])
    room.host.sees("“One.” Caller Two. Trainee “Three.” Caller Four.")
    trainee.press("2").hears("Two.").press("Esc")
    let shown = trainee.outline.joined(separator: " ")
    let three = try #require(shown.range(of: "Three."))
    let four = try #require(shown.range(of: "Four."))
    #expect(three.lowerBound < four.lowerBound)
  }

  @Test func `A mark can be corrected later, and is the only one of its kind`() throws {
    let (room, trainee) = try SeatRoom.begun()
    let scored = try #require(room.host.desk.practice?.call.scenario.scored)
    room.says("One.", trainee)
    room.host.press("1", "Tab", "Tab", "Tab", "3", "Tab")
    room.settle()
    room.says("Two.", trainee)
    room.host.press("1", "Tab", "Tab", "Tab", "1")
    #expect(room.host.desk.trainersMarks == [scored[0]: 1])
    room.host.press("Enter").sees("done")
    #expect(room.host.desk.trainersMarks == [scored[0]: 2])
    room.host.press("Backspace")
    #expect(room.host.desk.trainersMarks == [:])
  }

  @Test func `On the page of marks a key is a mark or nothing`() throws {
    let (room, trainee) = try SeatRoom.begun()
    room.says("One.", trainee)
    let call = room.host.desk.practice?.call
    room.host.press("Tab", "Tab", "Tab", "5", "9").type("help")
    room.host.send(.choose(7))
    #expect(room.host.desk.practice?.call == call)
    room.host.press("Esc").seesNot("help")
  }

  @Test func `A digit picks nothing that does not stand on the screen`() throws {
    let (room, _) = try SeatRoom.begun()
    let call = room.host.desk.practice?.call
    room.host.press("Tab", "1", "Tab", "1").seesNot("pick")
    #expect(room.host.desk.practice?.call == call)
  }

  @Test func `An end by mistake is taken back at both seats`() throws {
    let (room, trainee) = try SeatRoom.begun()
    room.says("One.", trainee)
    room.host.press("1", "F10").choose("End the call")
    room.settle()
    trainee.press("Enter").isAt("practice.debrief")
    room.settle()
    room.host.pick("Go on with the call")
    room.settle()
    trainee.isAt("practice.trainee").sees("The call goes on.")
    #expect(trainee.desk.seat?.trainee.stand == .playing)
    room.says("Two.", trainee)
    room.host.sees("“Two.”").press("1")
    #expect(room.host.desk.practice?.call.moments.count == 2)
    room.host.press("F10").choose("End the call")
    room.settle()
    trainee.press("Enter").pick("Leave the role")
    room.settle()
    room.host.press("F10").choose("Two steps back")
    room.settle()
    trainee.isAt("practice.trainee").sees("Two steps back: try another way.")
    #expect(trainee.live != nil && trainee.desk.seat?.trainee.stand == .playing)
    #expect(room.host.desk.seat?.host.isOver == false)
  }

  @Test func `What was said counts again where the trainer thinks better of it`() throws {
    let (room, trainee) = try SeatRoom.begun()
    room.says("One.", trainee)
    room.host.press("1", "F10").choose("did not do what that reply does")
    #expect(room.host.desk.lastDoesCount == false)
    room.host.press("F10").choose("did do what that reply does")
    #expect(room.host.desk.lastDoesCount == true)
  }

  /// Nobody's code is known at this seat: its runs are of this sitting.
  private func runs(_ desk: TestDesk) -> [PracticeRun] { desk.desk.practiceRuns }

  @Test func `Marks given after the end are in the run the trainee keeps`() throws {
    let (room, trainee) = try SeatRoom.begun()
    room.says("One.", trainee)
    room.host.press("1", "F10").choose("End the call")
    room.settle()
    trainee.press("Enter").isAt("practice.debrief").seesNot("score the own words")
    room.settle()
    room.host.press("Tab", "Tab", "Tab", "3")
    room.settle()
    #expect(runs(trainee).last?.progress.moments[0].marks.values.first == 3)
    trainee.pick("Leave the role")
    room.settle()
    room.host.press("2")
    room.settle()
    #expect(runs(trainee).last?.progress.moments[0].marks.values.first == 2)
    #expect(Set(runs(trainee).map(\.id)).count == 1)
  }

  @Test func `A run that the trainee does not want is not kept again`() throws {
    let (room, trainee) = try SeatRoom.begun()
    room.says("One.", trainee)
    room.host.press("1", "F10").choose("End the call")
    room.settle()
    trainee.press("Enter").pick("Do not keep this run")
    room.settle()
    room.host.press("Tab", "Tab", "Tab", "3")
    room.settle()
    trainee.press("Enter").isAt("practice.debrief")
    #expect(runs(trainee).isEmpty)
  }

  @Test func `After the call the seats hide by themselves again`() throws {
    let (room, trainee) = try SeatRoom.begun()
    let watcher = try room.join(.watcher)
    for desk in [room.host, trainee, watcher] {
      desk.wait(seconds: 600)
      #expect(!desk.state.isHidden)
    }
    room.host.press("F10").choose("End the call")
    room.settle()
    for desk in [room.host, trainee, watcher] {
      desk.wait(seconds: 600)
      #expect(desk.state.isHidden)
    }
  }

  @Test func `Who has no Tab finds sheet, screen and marks in the menu`() throws {
    let (room, trainee) = try SeatRoom.begun()
    room.says("One.", trainee)
    room.host.send(.choose(1))
    room.host.press("F10").choose("The caller's sheet").hears("hidden")
    room.host.press("F10").choose("The trainee's screen").hears("Fact or question")
    room.host.press("F10").choose("Back to the call").hears("The nearest of what")
    let scored = try #require(room.host.desk.practice?.call.scenario.scored)
    room.host.press("F10").choose("Marks, one by one")
    room.host.press("1").press("3")
    #expect(room.host.desk.trainersMarks == [scored[0]: 2])
  }

  @Test func `The trainer chooses among the calls with the easiest first`() throws {
    let room = try SeatRoom(nil)
    room.host.press("Enter")
    let first = try #require(ScenarioRow.all(room.host.desk).first { $0.isSpoken(room.host.desk) })
    #expect(first.level == 1)
    #expect(room.host.items.first?.text == first.title)
    room.host.hears("level 1")
  }
}
