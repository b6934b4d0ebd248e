import Foundation
import HelplineModel
import HelplinePractice
import Testing

/// Runs, scoring and trends.
@Suite struct PracticeRunTests {
  private static let scenario = Scenario(
    id: "two-nodes", version: 3, crime: "burglary", scored: [.empathy, .safety], first: "open",
    nodes: [
      ScenarioNode(
        id: "open",
        replies: [
          ScenarioStep(id: "warm", to: "end", marks: [.empathy: 3, .safety: 2]),
          ScenarioStep(id: "cold", to: "end", marks: [.empathy: 0]),
        ]),
      ScenarioNode(id: "end", ending: .good),
    ],
    required: [ScenarioRule(id: "was-warm", replies: ["warm"], must: true)])

  private func ownWords(_ id: String) -> PracticeCall {
    var call = PracticeCall(Self.scenario)
    call.reply(id, ownWords: true)
    return call
  }

  @Test func `own words count for nothing before a trainer has scored them`() {
    let run = PracticeRun(ownWords("warm"), id: "a", day: "2026-11-22", language: "en")
    #expect(run.marks.isEmpty && run.notSafeYet.isEmpty && run.waiting == ["was-warm"])
    #expect(!run.isSafe)
    #expect(run.version == 3 && run.ending == .good && run.ownWords.isEmpty)
  }

  @Test func `a trainer's marks count, and what does as the reply does meets its rule`() {
    var call = ownWords("warm")
    call.score(0, [.empathy: 9, .safety: -1], countsAsReply: true)
    let run = PracticeRun(call, id: "a", day: "2026-11-22", language: "en")
    #expect(run.marks == [.empathy: 3, .safety: 0] && run.isSafe)
    call.score(0, [.empathy: 1], countsAsReply: false)
    #expect(PracticeDebrief(call).notSafeYet == ["was-warm"])
  }

  @Test func `only own words can be scored`() {
    var call = PracticeCall(Self.scenario)
    call.reply("cold")
    let before = call
    call.score(0, [.empathy: 3], countsAsReply: true)
    call.score(7, [.empathy: 3], countsAsReply: true)
    #expect(call == before)
  }

  @Test func `a call goes on where it stood, and not in a scenario that lost the place`() throws {
    let call = ownWords("cold")
    let text = try JSONEncoder().encode(call.progress)
    let progress = try JSONDecoder().decode(PracticeProgress.self, from: text)
    #expect(PracticeCall(Self.scenario, at: progress) == call)
    var other = Self.scenario
    other.nodes.removeLast()
    #expect(PracticeCall(other, at: progress) == nil)
  }

  @Test func `a trend holds each skill by itself, from the oldest run on`() {
    let marks: [[RubricDimension: Int]] = [[.empathy: 1], [:], [.safety: 2, .empathy: 3]]
    let runs = marks.map { one in
      var run = PracticeRun(ownWords("warm"), id: "a", day: "2026-11-22", language: "en")
      run.marks = one
      return run
    }
    let trend = PracticeTrend(runs)
    #expect(trend.skills.map(\.dimension) == [.safety, .empathy])
    #expect(trend.skills.map(\.marks) == [[2], [1, 3]])
    #expect(PracticeTrend([]).skills.isEmpty)
  }

  @Test
  func `a hint names the longer words that own words share with a reply, whatever their case`() {
    let shared = OwnWords.inCommon(
      "ARE you alone, or is somebody there?", "Is Somebody with you now?")
    #expect(shared == ["somebody"])
    #expect(OwnWords.inCommon("Öffnen Sie nicht", "Bitte öffnen, öffnen!") == ["offnen"])
    #expect(OwnWords.inCommon("", "Anything").isEmpty)
  }

  @Test func `how a line sounds is not spoken`() {
    #expect(SpokenWords.of("[loud] Are you [breath] there?") == "Are you there?")
    #expect(SpokenWords.of("[One tap.]") == "")
    #expect(SpokenWords.of("a [b") == "a [b" && SpokenWords.of("a] b") == "a] b")
  }
}
