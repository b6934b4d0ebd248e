import HelplineModel
import HelplinePractice
import Testing

@Suite struct PracticeCallTests {
  @Test func `a reply moves the call, changes the caller and opens what was hidden`() {
    var call = PracticeCall(TestScenario.call)
    call.reply("safe")
    #expect(call.node == "soft" && call.state == CallerState(trust: 5, distress: 6, danger: 1))
    #expect(call.opened == ["alone"] && call.justOpened == ["alone"])
    call.reply("plan")
    #expect(call.ending == .good && call.justOpened.isEmpty)
  }

  @Test func `a reply of another node does nothing`() {
    var call = PracticeCall(TestScenario.call)
    let moved = [call.reply("plan"), call.reply("nothing")]
    #expect(moved == [false, false])
    #expect(call == PracticeCall(TestScenario.call))
  }

  @Test func `an act in the real screens answers where the node waits for it, and counts anywhere`()
  {
    var call = PracticeCall(TestScenario.call)
    let moved = call.done(ScenarioAct(.listingGiven, what: "x"))
    #expect(!moved && call.node == "open" && call.acts.count == 1)
    let answered = call.done(ScenarioAct(.safeAsked))
    #expect(answered && call.node == "soft")
    #expect(PracticeDebrief(call).did == ["safety", "found"])
  }

  @Test func `what is due happens by itself, once, and never after the end`() {
    var call = PracticeCall(TestScenario.call)
    call.reply("form")
    #expect(call.node == "knock" && call.moments.last?.kind == .trigger)
    call.reply("quiet")
    #expect(call.ending == .good)
    let late = [call.fire("drops"), call.reply("quiet")]
    #expect(late == [false, false])
  }

  @Test func `the trainer's key makes something happen once`() {
    var call = PracticeCall(TestScenario.call)
    let fired = [call.fire("drops"), call.fire("drops")]
    #expect(fired == [true, false] && call.ending == .poor)
  }

  @Test func `two steps back is an earlier value`() {
    var call = PracticeCall(TestScenario.call)
    var earlier = [call]
    for reply in ["listen", "hurry"] {
      call.reply(reply)
      earlier.append(call)
    }
    call = earlier[0]
    #expect(call.node == "open" && call.state == TestScenario.call.start && call.moments.isEmpty)
  }

  @Test func `own words lead on as the nearest reply does, and nothing of them counts`() {
    var call = PracticeCall(TestScenario.call)
    call.reply("safe", ownWords: true)
    #expect(call.node == "soft" && call.moments[0].marks.isEmpty)
    let debrief = PracticeDebrief(call)
    #expect(debrief.notSafeYet.isEmpty && debrief.waiting == ["safety"] && !debrief.isSafe)
    #expect(debrief.points.allSatisfy { $0.mark == nil })
  }

  @Test func `random play stays inside its bounds and never moves after the end`() {
    var random = Seeded(seed: 7)
    for _ in 0..<500 {
      var call = PracticeCall(TestScenario.call)
      for _ in 0..<20 {
        let before = call
        let replies = call.replies
        if replies.isEmpty { break }
        call.reply(replies[Int(random.next() % UInt64(replies.count))].id)
        #expect((0...10).contains(call.state.trust) && (0...10).contains(call.state.distress))
        #expect(call.moments.count > before.moments.count)
      }
      #expect(PracticeDebrief(call).curve.count == call.moments.count + 1)
      guard call.ending != nil else { continue }
      let moved = call.reply("listen")
      #expect(!moved && call.replies.isEmpty)
    }
  }
}

@Suite struct PracticeDebriefTests {
  private func played(_ replies: String...) -> PracticeDebrief {
    var call = PracticeCall(TestScenario.call)
    for reply in replies { call.reply(reply) }
    return PracticeDebrief(call)
  }

  @Test func `a safe and good call says what went well`() {
    let debrief = played("safe", "plan")
    #expect(debrief.isSafe && debrief.ending == .good)
    #expect(debrief.best == [0, 1])
    #expect(debrief.points.map(\.mark) == [3, 2])
    #expect(debrief.turningPoints.isEmpty && debrief.said.isEmpty)
    #expect(debrief.missed == ["found"])
  }

  @Test func `what keeps a caller safe and was not asked is not safe yet, however well it ended`() {
    let debrief = played("listen", "plan")
    #expect(debrief.ending == .good && !debrief.isSafe && debrief.notSafeYet == ["safety"])
  }

  @Test func `a turning point names the reply and a better one`() {
    let debrief = played("listen", "press")
    #expect(debrief.said == ["pressed"] && debrief.ending == .poor)
    #expect(debrief.turningPoints.map(\.taken) == ["press"])
    #expect(debrief.turningPoints.first?.better == "plan")
  }

  @Test func `raters are compared where both have marked`() {
    let agreement = RaterAgreement(
      [.safety: 3, .empathy: 2, .space: 0], [.safety: 3, .empathy: 1, .risk: 2])
    #expect(agreement.compared == 2 && agreement.alike == 1 && agreement.near == 2)
    #expect(agreement.share == 0.5)
    #expect(RaterAgreement([:], [.safety: 1]).share == nil)
  }
}

/// The same numbers for the same seed (SplitMix64).
private struct Seeded: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
