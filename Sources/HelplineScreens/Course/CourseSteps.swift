import HelplineModel

/// What the trainer does to the evening; every change is kept, so that a killed program comes back to it.
extension Desk {
  /// Starts the clock, or goes on: to the debrief, the break, the next round, the end of the evening.
  mutating func goOnInCourse() -> [Step] {
    guard var evening = course else { return [] }
    guard !evening.progress.isOver else { return [.message(over)] }
    if evening.progress.isRunning {
      evening.progress.goOn(in: evening.course, at: now)
    } else {
      evening.progress.start(at: now)
    }
    return keep(evening)
  }

  /// Stops the clock, or lets it run again.
  mutating func pauseCourse() -> [Step] {
    guard var evening = course else { return [] }
    guard !evening.progress.isOver else { return [.message(over)] }
    if evening.progress.isRunning {
      evening.progress.pause(at: now)
    } else {
      evening.progress.start(at: now)
    }
    return keep(evening)
  }

  /// Goes to another round: forward, or back.
  mutating func moveInCourse(_ forward: Bool) -> [Step] {
    guard var evening = course else { return [] }
    let moved =
      forward
      ? evening.progress.go(to: evening.progress.round + 1, in: evening.course)
      : evening.progress.goBack(in: evening.course)
    guard moved else { return [.message(say("course.no_round", "There is no further round."))] }
    return keep(evening)
  }

  /// Counts pairs: how many, never who.
  mutating func countInCourse(done: Int = 0, notSafeYet: Int = 0) -> [Step] {
    guard var evening = course else { return [] }
    if notSafeYet > 0, !evening.round.mustBeSafe {
      return [.message(say("course.not_must", "This round does not have to be safe: 3 counts it."))]
    }
    evening.progress.count(done: done, notSafeYet: notSafeYet)
    return keep(evening)
  }

  private var over: String {
    say("course.is_over", "The evening is over; ← goes back to its last round.")
  }

  private mutating func keep(_ evening: CourseDesk) -> [Step] {
    course = evening
    return [.effect(.practice(.keepCourse(evening.progress)))]
  }
}
