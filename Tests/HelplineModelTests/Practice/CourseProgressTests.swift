import Foundation
import HelplineModel
import Testing

/// The clock and the counts of a practice evening.
struct CourseProgressTests {
  private let course = Course(
    id: "test", title: "Test evening",
    rounds: [
      Course.Round(scenario: "one"),
      Course.Round(scenario: "two", call: 5, debrief: 4, pause: 3, mustBeSafe: true),
    ])
  private let start = 1_794_937_200_000

  private func evening() -> CourseProgress { CourseProgress(course: "test", day: "2026-11-17") }

  @Test func `a round has eight minutes of call and seven of debrief unless the file says so`() {
    #expect(course.rounds[0].minutes(.call) == 8 && course.rounds[0].minutes(.debrief) == 7)
    #expect(course.rounds[1].stages == [.call, .debrief, .pause])
    #expect(course.minutes == 27)
  }

  @Test func `the clock runs only when started, stands when paused, and goes below zero`() {
    var evening = evening()
    #expect(evening.isBeforeRound && evening.left(of: course, at: start + 99_000) == 480_000)
    evening.start(at: start)
    evening.start(at: start + 30_000)
    #expect(evening.left(of: course, at: start + 60_000) == 420_000)
    evening.pause(at: start + 60_000)
    #expect(!evening.isRunning && !evening.isBeforeRound)
    #expect(evening.left(of: course, at: start + 600_000) == 420_000)
    evening.start(at: start + 600_000)
    #expect(evening.left(of: course, at: start + 1_080_000) == -60_000)
  }

  @Test func `call, debrief and break follow each other; the next round waits for its notice`() {
    var evening = evening()
    var seen: [String] = []
    evening.start(at: start)
    while evening.goOn(in: course, at: start) {
      seen.append("\(evening.round) \(evening.stage.rawValue) \(evening.isRunning)")
      if !evening.isRunning { evening.start(at: start) }
    }
    #expect(seen == ["0 debrief true", "1 call false", "1 debrief true", "1 pause true"])
    #expect(evening.isOver && !evening.isRunning)
    evening.start(at: start + 1)
    #expect(!evening.isRunning)
    evening.goBack(in: course)
    #expect(!evening.isOver && evening.isBeforeRound)
  }

  @Test func `back goes to the round's own beginning first, and never before the first`() {
    var evening = evening()
    let wentBack = evening.goBack(in: course)
    #expect(!wentBack)
    evening.go(to: 1, in: course)
    evening.start(at: start)
    evening.goBack(in: course)
    #expect(evening.round == 1 && evening.isBeforeRound)
    evening.goBack(in: course)
    #expect(evening.round == 0)
    let wentOn = evening.go(to: 2, in: course)
    #expect(!wentOn && evening.round == 0)
  }

  @Test func `pairs are counted a round, never below none`() {
    var evening = evening()
    evening.count(done: 1)
    evening.count(done: 1)
    evening.count(notSafeYet: 1)
    evening.go(to: 1, in: course)
    evening.count(done: -1)
    #expect(evening.counts[0]?.done == 2 && evening.counts[0]?.notSafeYet == 1)
    #expect(evening.counts[1]?.done == 0)
  }

  @Test func `what is kept is the same evening again, with ids, numbers and a day only`() throws {
    var evening = evening()
    evening.go(to: 1, in: course)
    evening.start(at: start)
    evening.count(done: 3, notSafeYet: 1)
    let data = try JSONEncoder().encode(evening)
    #expect(try JSONDecoder().decode(CourseProgress.self, from: data) == evening)
    let text = String(decoding: data, as: UTF8.self)
    #expect(!text.contains("code") && !text.contains("name"))
  }

  @Test func `another course, another day or a shorter course begins anew`() {
    var evening = evening()
    evening.go(to: 1, in: course)
    #expect(evening.fits(course, day: "2026-11-17"))
    #expect(!evening.fits(course, day: "2026-11-18"))
    #expect(!evening.fits(Course(id: "other", title: "", rounds: course.rounds), day: evening.day))
    let shorter = Course(id: "test", title: "", rounds: [course.rounds[0]])
    #expect(!evening.fits(shorter, day: evening.day))
  }
}
