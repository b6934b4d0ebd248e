import HelplineModel
import HelplinePractice
import HelplineScreens
import Testing

@testable import HelplineScreens

/// A trainer plays the caller for a trainee at another seat.
@Suite("Two seats")
struct TwoSeatsTests {
  @Test func `The trainee hears the caller and sees no replies; the trainer hears what is said`()
    throws
  {
    let (room, trainee) = try SeatRoom.begun()
    let replies = try #require(room.host.desk.practice?.call.replies)
    let texts = try #require(room.host.desk.practice?.texts)
    let node = try #require(room.host.desk.practice?.call.node)
    let line = try #require(texts.caller[node])
    trainee.hears(line)
    for reply in replies { trainee.seatHidesReply(texts.replies[reply.id]?.say) }
    room.says("I am here.", trainee)
    room.host.isAt("practice.cockpit").sees("“I am here.”", "Trainee: here")
  }

  @Test func `The nearest reply moves the call, and the trainee hears the next line`() throws {
    let (room, trainee) = try SeatRoom.begun()
    room.says("I am here.", trainee)
    let reply = try #require(room.host.desk.practice?.call.replies.first)
    room.host.press("1")
    room.settle()
    let texts = try #require(room.host.desk.practice?.texts)
    trainee.hears(try #require(texts.caller[reply.to]))
    let moment = try #require(trainee.desk.practice?.call.moments.first)
    #expect(moment.kind == .ownWords && moment.step == reply.id && moment.marks.isEmpty)
    #expect(trainee.desk.practice?.typed == [0: "I am here."])
  }

  @Test func `The trainer's own line is heard as it was typed, and moves nothing`() throws {
    let (room, trainee) = try SeatRoom.begun()
    let node = room.host.desk.practice?.call.node
    room.host.type("Is anybody there?").press("Enter")
    room.settle()
    trainee.sees("Is anybody there?")
    #expect(room.host.desk.practice?.call.node == node)
  }

  @Test func `What is done in the real screens is seen by the trainer and counts once`() throws {
    let (room, trainee) = try SeatRoom.begun()
    trainee.press("Tab", "Enter").choose("not safe").isAt("practice.trainee")
    room.settle()
    #expect(room.host.desk.practice?.call.acts == [ScenarioAct(.safeAsked)])
    room.host.hears("put down if safe now")
    trainee.press("Tab", "Enter").choose("safe")
    room.settle()
    #expect(room.host.desk.practice?.call.acts == [ScenarioAct(.safeAsked)])
  }

  @Test func `Marks are given as it happens, and stand with what was said last`() throws {
    let (room, trainee) = try SeatRoom.begun()
    room.host.press("Tab", "Tab", "Tab", "3").sees("First pick what comes nearest")
    room.says("I am here.", trainee)
    room.host.press("Tab", "1", "Tab", "Tab", "Tab", "3", "↓", "2").sees("done well")
    let scored = try #require(room.host.desk.practice?.call.scenario.scored)
    #expect(room.host.desk.trainersMarks == [scored[0]: 3, scored[1]: 2])
    room.host.press("Backspace")
    #expect(room.host.desk.trainersMarks == [scored[0]: 3])
  }

  @Test func `Two steps back, and what was said on the way there is gone at both seats`() throws {
    let (room, trainee) = try SeatRoom.begun()
    let first = room.host.desk.practice?.call.node
    room.says("One.", trainee)
    room.host.press("1")
    room.settle()
    trainee.press("Tab", "Enter").choose("not safe")
    room.says("Two.", trainee)
    room.host.pick("pause, two steps back").choose("Two steps back")
    room.settle()
    #expect(room.host.desk.practice?.call.node == first)
    #expect(
      room.host.desk.practice?.call.acts == [ScenarioAct(.safeAsked)], "it stands there still")
    room.host.hears("put down if safe now")
    trainee.sees("Two steps back: try another way.").seesNot("“One.”", "“Two.”")
    #expect(trainee.desk.seat?.trainee.words == [] && room.host.desk.seat?.trainee.words == [])
  }

  @Test func `A pause stands on the trainee's screen`() throws {
    let (room, trainee) = try SeatRoom.begun()
    room.host.pick("pause").choose("Pause")
    room.settle()
    trainee.sees("PAUSED.")
    room.host.sees("PAUSED")
  }

  @Test func `Something happens when the trainer wants it, and the caller says what follows`()
    throws
  {
    let (room, trainee) = try SeatRoom.begun()
    let trigger = try #require(room.host.desk.practice?.call.scenario.triggers.first)
    let text = try #require(room.host.desk.practice?.texts?.triggers[trigger.id])
    room.host.pick("something happens").press("1")
    room.settle()
    trainee.hears(text)
    #expect(room.host.desk.practice?.call.node == trigger.to)
  }

  @Test func `Nobody has to play it, and one can stop at once`() throws {
    let room = try SeatRoom()
    let trainee = try room.join(.trainee)
    trainee.press("Esc").sees("That is all right.")
    room.settle()
    room.host.sees("Trainee: passes on this call")
    room.host.press("F10").choose("Reset")
    room.settle()
    trainee.sees("The trainer chooses a call.")
    room.host.press("Enter").type("silent").press("Enter")
    room.settle()
    trainee.press("Enter", "F10").choose("Stop this practice call")
    trainee.isAt("practice.trainee").sees("Stopped. How are you?")
    room.settle()
    room.host.sees("Trainee: said stop")
  }

  @Test func `The next call waits while the trainee looks back, and nobody sees the debrief`()
    throws
  {
    let (room, trainee) = try SeatRoom.begun()
    let watcher = try room.join(.watcher)
    room.host.press("1", "F10").choose("End the call")
    room.settle()
    trainee.press("Enter").isAt("practice.debrief")
    room.settle()
    #expect(trainee.state.mirror == nil)
    watcher.seesNot("What went well", "Points to look at")
    room.host.press("1", "1")
    room.settle()
    trainee.isAt("practice.debrief").sees("The next call is chosen")
    trainee.press("1").isAt("practice.trainee").sees("take the call")
  }

  @Test func `Between two calls the trainee looks at those before, and no other seat does`() throws
  {
    let (room, trainee) = try SeatRoom.begun()
    let watcher = try room.join(.watcher)
    trainee.press("F10").choose("Your practice calls").isAt("menu").sees("after the call").press(
      "Esc")
    room.host.press("1", "F10").choose("End the call")
    room.settle()
    trainee.press("Enter").isAt("practice.debrief").sees("Only you see this page").seesNot(
      "watched by")
    trainee.pick("Leave the role").sees("watched by 2").seesNot("Only you")
    room.settle()
    trainee.press("F10").choose("Your practice calls").isAt("practice.runs")
    room.settle()
    #expect(trainee.state.mirror == nil)
    watcher.seesNot("Your practice calls")
    trainee.press("1", "1").isAt("practice.debrief").sees("What went well")
    room.settle()
    #expect(trainee.state.mirror == nil)
    room.host.press("1", "1")
    room.settle()
    trainee.isAt("practice.debrief").press("Esc", "Esc").isAt("practice.trainee").sees(
      "take the call")
  }

  @Test func `A call that waited is not begun where the host has gone on meanwhile`() throws {
    let (room, trainee) = try SeatRoom.begun()
    let first = try #require(trainee.desk.seat?.host.call)
    room.host.press("1", "F10").choose("End the call")
    room.settle()
    trainee.press("Enter").isAt("practice.debrief")
    let host = try #require(trainee.desk.seat?.host)
    var another = host
    another.call = "another"
    trainee.receive(.practice(.seat(.host(another))))
    #expect(trainee.desk.seat?.next?.call == "another")
    trainee.receive(.practice(.seat(.host(host))))
    #expect(trainee.desk.seat?.next == nil)
    trainee.pick("Leave the role")
    #expect(trainee.desk.seat?.host.call == first)
  }

  @Test func `A reset that waits says nothing of a next call`() throws {
    let (room, trainee) = try SeatRoom.begun()
    room.host.press("1", "F10").choose("End the call")
    room.settle()
    trainee.press("Enter").isAt("practice.debrief")
    room.settle()
    room.host.press("F10").choose("Reset")
    room.settle()
    trainee.isAt("practice.debrief").seesNot("The next call is chosen")
  }

  @Test func `In any call somebody may come in, and the call stands where it stood`() throws {
    let (room, trainee) = try SeatRoom.begun()
    let before = room.host.desk.practice?.call
    room.host.pick("something happens").choose("somebody has come in")
    room.settle()
    trainee.sees("[a door; somebody has come in]")
    #expect(room.host.desk.practice?.call == before)
  }

  @Test func `The stop word stands above everything in the cockpit`() throws {
    let (room, trainee) = try SeatRoom.begun()
    trainee.press("F10").choose("Stop this practice call")
    room.settle()
    room.host.sees("STOP", "The trainee has said stop.")
  }

  @Test func `The end leads the trainee to the debrief, wherever they were`() throws {
    let (room, trainee) = try SeatRoom.begun()
    room.says("I am here.", trainee)
    room.host.press("1", "Tab", "Tab", "Tab", "2")
    room.settle()
    trainee.press("F3").isAt("services")
    room.host.press("F10").choose("End the call")
    room.settle()
    trainee.isAt("practice.trainee").sees("The call is over.").press("Enter")
    trainee.isAt("practice.debrief").hears("“I am here.”")
    room.settle()
    room.host.sees("Trainee: looks back").press("Tab")
    room.host.sees("No second rater has marked this call.")
    trainee.press("1").isAt("practice.trainee").sees("You have looked back.")
    room.settle()
    trainee.press("Enter").isAt("practice.debrief").hears("“I am here.”")
  }

  @Test func `Practice that is reset for the whole machine leaves every seat waiting`() throws {
    let (room, trainee) = try SeatRoom.begun()
    try room.join(.watcher)
    room.says("I am here.", trainee)
    for desk in [trainee, room.host] { desk.receive(.practice(.reset)) }
    room.settle()
    room.host.isAt("practice.cockpit").sees("Choose the call", "the trainee, 1 looking on")
    trainee.isAt("practice.trainee").sees("The trainer chooses a call.")
    #expect(trainee.desk.seat?.trainee.words == [] && trainee.live == nil)
  }

  @Test func `Two raters are compared in words`() throws {
    let (room, trainee) = try SeatRoom.begun()
    let rater = try room.join(.rater)
    room.says("I am here.", trainee)
    room.host.press("1", "Tab", "Tab", "Tab", "2", "↓", "2")
    room.settle()
    rater.press("Tab").sees("The caller's sheet").press("Tab", "2", "↓", "3", "↓", "1")
    room.settle()
    room.host.press("F10").choose("End the call").press("Tab")
    room.host.sees("Both marked 2: 1 alike (50 %), 2 at most one step apart.")
  }

  @Test func `Nothing of it is saved, counted or kept with a live call`() throws {
    let (room, trainee) = try SeatRoom.begun()
    room.says("I am here.", trainee)
    trainee.press("Tab", "Enter").choose("not safe").put("stalk", as: "crime")
    room.host.press("1").press("F10").choose("End the call")
    room.settle()
    for desk in [room.host, trainee] {
      #expect(desk.records.isEmpty && desk.drafts.isEmpty)
      #expect(desk.effects.allSatisfy { $0 == .clearScreen }, "\(desk.effects)")
    }
  }
}

extension TestDesk {
  /// A reply of the scenario stands nowhere at this seat.
  func seatHidesReply(_ words: String?) {
    guard let words else { return }
    seesNot(words)
  }
}
