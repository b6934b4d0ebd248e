import Foundation
import HelplineContent
import HelplineModel
import TerminalUI
import Testing

@testable import HelplineScreens

/// Ten trainees, one trainer, one evening.
@Suite("The practice evening")
struct ThePracticeEvening {
  private func evening(from kept: CourseProgress? = nil) throws -> TestDesk {
    try TestDesk().atCourse(from: kept)
  }

  /// What was kept last.
  private func kept(_ desk: TestDesk) throws -> CourseProgress {
    let all = desk.effects.compactMap { effect -> CourseProgress? in
      if case .practice(.keepCourse(let progress)) = effect { return progress }
      return nil
    }
    return try #require(all.last)
  }

  @Test func `before a round the trainer reads notice, skip and stop word; the clock stands`()
    throws
  {
    let desk = try evening().isAt("course")
    let notice = try #require(World.library.scenario("burglary-anger")?.texts["en"]?.notice)
    desk.sees("A first evening", "Round 1 of 4", notice, "Nobody has to play it", "“Stop”")
    desk.sees("8:00 left of 8 min", "not started", "PRACTICE")
    let before = desk.screen
    desk.wait(seconds: 90)
    #expect(desk.screen == before)
    #expect(desk.state.wakesIn(at: desk.now).map { $0 > 1000 } ?? true)
  }

  @Test func `the clock runs by the second only while it was started`() throws {
    let desk = try evening().press("Enter")
    #expect((1...1000).contains(desk.state.wakesIn(at: desk.now) ?? 0))
    desk.wait(seconds: 61)
    desk.sees("6:59 left of 8 min")
    desk.press(" ").sees("stopped")
    desk.wait(seconds: 200)
    desk.sees("6:59 left of 8 min")
    desk.press(" ")
    desk.wait(seconds: 8 * 60)
    desk.sees("Time is over, by 1:0")
  }

  @Test func `Enter goes on to debrief, break and the next notice`() throws {
    let desk = try evening().press("Enter", "Enter")
    desk.sees("7:00 left of 7 min", "How are you now?")
    desk.press("Enter").sees("Round 2 of 4", "not started")
    desk.press("Enter", "Enter", "Enter").sees("Break", "Ask how everybody is")
    desk.press("→").sees("Round 3 of 4")
    desk.press("→").sees("Round 4 of 4").press("→").sees("There is no further round.")
    desk.press("←").sees("Round 3 of 4")
  }

  @Test func `the last round leads to the end of the evening, where the clock stops`() throws {
    let desk = try evening().press("→", "→", "→", "Enter", "Enter")
    desk.sees("Round 4 of 4", "End of the evening").seesNot("Next round")
    desk.press("Enter").sees("That was the last round.", "Ask how everybody is")
    #expect(try kept(desk).isOver)
    for key in [" ", "Enter"] {
      desk.press(key).seesNot("left of", "Time is over")
    }
    desk.wait(seconds: 30 * 60)
    #expect(desk.state.isHidden)
    let again = try evening(from: kept(desk)).sees("That was the last round.")
    again.press("←").sees("Round 4 of 4", "not started")
  }

  @Test func `an evening kept by a version that knew no end goes on`() throws {
    var progress = CourseProgress(course: "first-evening", day: "2026-11-17")
    progress.start(at: TestDesk.evening)
    let written = String(decoding: try JSONEncoder().encode(progress), as: UTF8.self)
    #expect(!written.contains("ended"))
    let read = try JSONDecoder().decode(CourseProgress.self, from: Data(written.utf8))
    #expect(read == progress && !read.isOver)
  }

  @Test func `while people look at a running clock the screen does not hide by itself`() throws {
    let desk = try evening().press("Enter")
    desk.wait(seconds: 8 * 60)
    #expect(!desk.state.isHidden)
    desk.press(" ")
    desk.wait(seconds: 6 * 60)
    #expect(desk.state.isHidden)
  }

  @Test func `pairs are counted without names; a round that has to be safe says not safe yet`()
    throws
  {
    let desk = try evening().press("3", "3", "4").sees("2 done", "does not have to be safe")
    desk.press("→", "4", "3").sees("1 done", "1 not safe yet", "has to be safe")
    desk.press("5").seesNot("1 not safe yet").sees("1 done")
    #expect(try kept(desk).counts.count == 2)
    desk.seesNot("failed", "rank")
  }

  @Test func `the projector shows title, stage, notice and the caller's line, and nothing covered`()
    throws
  {
    let texts = try #require(World.library.scenario("burglary-anger")?.texts["en"])
    let desk = try evening().press("8").isAt("course.projector")
    let opening = try #require(texts.caller["open"])
    desk.hears(texts.title, "Call", texts.notice, opening)
    desk.seesNot("8:00", "left of")
    for covered in [texts.persona.who, texts.persona.play] + Array(texts.hidden.values) {
      desk.seesNot(covered)
    }
    desk.press("↓").hears(texts.caller["louder"] ?? "?")
    desk.press("Enter").seesNot("left of")
    #expect(try kept(desk).isRunning)
    desk.press("Enter").hears("Debrief")
    desk.wait(seconds: 10 * 60)
    #expect(!desk.state.isHidden)
    desk.press("Esc").isAt("course")
  }

  @Test func `persona and observers' questions of the present round stand behind a digit`() throws {
    let texts = try #require(World.library.scenario("burglary-anger")?.texts["en"])
    let desk = try evening().press("6").isAt("course.persona").hears(texts.persona.play)
    desk.press("Esc", "7").isAt("course.questions").hears(texts.debrief.turning[0], "Safety")
  }

  @Test func `a killed program comes back to the round, its clock gone on`() throws {
    let first = try evening().press("→", "Enter", "3")
    let progress = try kept(first)
    let again = try TestDesk(at: first.now + 60_000).atCourse(from: progress)
    again.sees("Round 2 of 4", "1 done", "7:00 left of 8 min")
    #expect((1...1000).contains(again.state.wakesIn(at: again.now) ?? 0))
  }

  @Test func `the next day an evening begins anew`() throws {
    let first = try evening().press("→", "Enter")
    let next = try TestDesk(at: first.now + 24 * 3_600_000).atCourse(from: kept(first))
    next.sees("Round 1 of 4", "not started")
  }

  @Test func `F2 takes a live call in one key; F6 leads back to the evening`() throws {
    let desk = try evening().press("Enter", "F2").isAt("call")
    #expect(!desk.desk.isPractice && desk.live != nil)
    desk.end("hang-up").press("Esc").press("F6").isAt("course").sees("Round 1 of 4")
  }

  @Test func `nothing of an evening is saved but where it stands`() throws {
    let desk = try evening().press("Enter", "3", "→", "8", "Esc", "6", "Esc", "Enter")
    for effect in desk.effects {
      switch effect {
      case .practice(.keepCourse), .clearScreen: break
      default: Issue.record("\(effect)")
      }
    }
    #expect(desk.records.isEmpty && desk.drafts.isEmpty)
  }
}

extension TestDesk {
  /// The trainer's desk at the shipped first evening.
  @discardableResult
  func atCourse(from kept: CourseProgress? = nil) throws -> TestDesk {
    let course = try #require(World.library.readCourse("first-evening")?.course)
    open { $0.openCourse(course, from: kept, language: nil) }
    return self
  }
}
